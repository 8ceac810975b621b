"""`/agreements/NAME`: each paragraph as it is known, and beside it the provisions that rest on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, wraps

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from warifu.instruments import MODULES, all_instruments, instrument
from warifu.instruments.paragraphs import Paragraph, paragraphs
from warifu.parties import state_names
from warifu.rules.condition_words import condition_words
from warifu.rules.conditions import AllOf, AnyOf, Clause, Condition, NoneOf
from warifu.rules.matters import Matter
from warifu.rules.provisions import Instrument, Provision
from warifu.rules.wording import Text
from warifu.server.people import signed_in
from warifu.web.acting import refused_page
from warifu.web.agreements.listing import life_words
from warifu.web.rendering import page
from warifu.web.words import agreements as words

_GROUPS = {
    AnyOf: Text("at least one of these", "次のいずれか"),
    NoneOf: Text("none of these", "次のいずれでもない"),
}


@dataclass(frozen=True)
class Part:
    """What a provision asks for, in words: a clause, or a group with what is under it."""

    says: Text
    under: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Ruled:
    """A provision with what it asks for, and what it excepts."""

    provision: Provision
    asks: tuple[Part, ...]
    unless: tuple[Part, ...]
    is_gate: bool


@dataclass(frozen=True)
class Beside:
    """A paragraph, and the provisions that rest on it."""

    row: str
    paragraph: Paragraph | None
    ruled: tuple[Ruled, ...]


@dataclass(frozen=True)
class Read:
    """An instrument as it is read."""

    law: Instrument
    life: Text
    beside: tuple[Beside, ...]
    matters: tuple[Matter, ...]
    others: tuple[Instrument, ...]

    @property
    def parties(self) -> Text:
        """The Parties by name."""
        names = [state_names(state) for state in self.law.parties]
        return Text(", ".join(name[0] for name in names), "、".join(name[1] for name in names))


View = Callable[[HttpRequest, Instrument], HttpResponse]


def of_agreement(view: View) -> Callable[..., HttpResponseBase]:
    """Give a view the instrument of the name in its address."""

    def found(request: HttpRequest, agreement: str) -> HttpResponse:
        if agreement not in MODULES:
            return refused_page(request, words.NO_SUCH, status=404)
        return view(request, instrument(agreement))

    return signed_in(wraps(view)(found))


@of_agreement
@require_safe
def reading(request: HttpRequest, law: Instrument) -> HttpResponse:
    """Show an instrument."""
    shown = Read(
        law,
        life_words(law),
        _beside(law.id),
        law.matters,
        tuple(each for each in all_instruments() if each.id != law.id),
    )
    return page(request, "agreements/one.html", shown, words=words, title=law.short)


@lru_cache(maxsize=32)
def _beside(agreement: str) -> tuple[Beside, ...]:
    law = instrument(agreement)
    by_row: dict[str, list[Ruled]] = {}
    for provision in (law.gate, *law.provisions):
        by_row.setdefault(provision.row, []).append(_ruled(provision, is_gate=provision is law.gate))
    return tuple(Beside(row, paragraphs().get(row), tuple(ruled)) for row, ruled in by_row.items())


def _ruled(provision: Provision, *, is_gate: bool) -> Ruled:
    unless = tuple(part for each in provision.exceptions for part in _parts(each))
    return Ruled(provision, _parts(provision.when), unless, is_gate)


def _parts(condition: Condition) -> tuple[Part, ...]:
    """Return what a condition asks for; parts that must all be met simply stand one under the other."""
    if isinstance(condition, AllOf):
        return tuple(part for each in condition.parts for part in _parts(each))
    if isinstance(condition, AnyOf | NoneOf):
        return (
            Part(_GROUPS[type(condition)], tuple(part for each in condition.parts for part in _parts(each))),
        )
    if isinstance(condition, Clause) and isinstance(condition.condition, AllOf | AnyOf | NoneOf):
        return (Part(condition.says, _parts(condition.condition)),)
    return (Part(condition_words(condition)),)
