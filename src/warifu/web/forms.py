"""
Forms: the fields by which somebody gives a command, and what was written in them, with every problem at its field.

    acts = (Act("admit", Admit, words.ADMIT, words.ADMIT_BUTTON, "admitted", fields, read),)
    tried = tried_of(request, place, acts)
    if isinstance(tried, Act):
        return sent_on(address, tried.done)
    shown = forms_of(acts, place, tried)

A page may hold several; each has a name, and the browser says which of them it sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from django.http import HttpRequest

from warifu.casework.commands import Command
from warifu.rules.wording import Text
from warifu.server.people.known import SignedIn
from warifu.server.people.stepping_up import needs_step_up
from warifu.server.running import RunningNode
from warifu.web.acting import refusal_of
from warifu.web.language import current
from warifu.web.words import forms as words
from warifu.web.written import Written

Pairs = tuple[tuple[str, Text | str], ...]
UNPROCESSABLE = 422


@dataclass(frozen=True)
class Field:
    """
    A field. kind: text, area, select, date, datetime-local, number, check or checks; pairs: what can be chosen.

    begins: what stands in it before anybody has written anything. A check is on where it begins with `yes`.
    """

    name: str
    says: Text
    kind: str = "text"
    pairs: Pairs = ()
    hint: Text | None = None
    begins: str = ""


@dataclass(frozen=True)
class Act:
    """
    Something that a form lets somebody do.

    name: of the form, unique on its page. command: the kind of what `read` returns of what was written. done: the name
    of the words that say it was done. at: the field at which a refusal of a code is shown; else it is shown above all.
    hidden: what the form says besides. is_grave: whether it cannot be undone, and looks so. more: fields that are folded
    up under `more_says`.
    """

    name: str
    command: type[Command]
    says: Text
    button: Text
    done: str
    fields: tuple[Field, ...]
    read: Callable[[Written], Command]
    lead: Text | None = None
    at: Mapping[str, str] = field(default_factory=dict)
    hidden: tuple[tuple[str, str], ...] = ()
    is_grave: bool = False
    more: tuple[Field, ...] = ()
    more_says: Text | None = None


class Place(Protocol):
    """Where somebody acts: the node, who they are, and when."""

    @property
    def node(self) -> RunningNode:
        """The node."""

    @property
    def who(self) -> SignedIn:
        """Who acts."""

    @property
    def now(self) -> datetime:
        """The moment."""


@dataclass(frozen=True)
class Tried:
    """A form that was sent and not carried out: what was written, and what is wrong, by field; `form` for the whole."""

    name: str
    written: Written
    needs_proof: bool = False

    @property
    def status(self) -> int:
        """The status of the page that shows it again."""
        return UNPROCESSABLE


@dataclass(frozen=True)
class Form:
    """A form as it is shown. problems: what is wrong, by field. wants_proof: whether one has to prove anew who one is."""

    act: Act
    address: str
    written: Written | None
    needs_two: bool
    wants_proof: bool

    def value(self, field: Field) -> str:
        """Return what stands in a field."""
        if self.written is not None:
            return self.written.raw(field.name)
        return field.begins or (current().value if field.name == "lang" else "")

    def values(self, field: Field) -> tuple[str, ...]:
        """Return what is ticked in a field of several."""
        return tuple(field.begins.split()) if self.written is None else self.written.many(field.name)

    @property
    def problems(self) -> Mapping[str, Text]:
        """What is wrong, by field."""
        return {} if self.written is None else self.written.problems

    @property
    def summary(self) -> tuple[tuple[str, Text], ...]:
        """What is wrong, by the anchor that leads to it."""
        return tuple((f"{self.act.name}-{name}", says) for name, says in self.problems.items())


def tried_of(request: HttpRequest, place: Place, acts: Iterable[Act]) -> Act | Tried | None:
    """Carry out the form that was sent; return what was done, or what was tried in vain; None where nothing was sent."""
    if request.method != "POST":
        return None
    asked = request.POST.get("act", "")
    written = Written(request.POST, place.who.state)
    act = next((each for each in acts if each.name == asked), None)
    if act is None:
        written.problems["form"] = words.NOT_OFFERED
        return Tried(asked, written)
    command = act.read(written)
    if written.problems:
        return Tried(act.name, written)
    if needs_step_up(act.command) and not place.who.is_stepped_up(place.now):
        written.problems["form"] = words.PROVE_FIRST
        return Tried(act.name, written, needs_proof=True)
    refused = refusal_of(request, place.node, command, place.who)
    if refused is None:
        return act
    code, says = refused
    written.problems[act.at.get(code, "form")] = says
    return Tried(act.name, written)


def forms_of(
    acts: Iterable[Act], place: Place, address: str, tried: Act | Tried | None = None
) -> tuple[Form, ...]:
    """Return the forms of a page, the one that was tried with what was written in it."""
    failed = tried if isinstance(tried, Tried) else None
    proved = place.who.is_stepped_up(place.now)
    return tuple(
        Form(
            act,
            address,
            failed.written if failed is not None and failed.name == act.name else None,
            act.command.four_eyes,
            needs_step_up(act.command) and not proved,
        )
        for act in acts
    )


def problems_of(
    forms: Iterable[Form], tried: Act | Tried | None, anchor: str = "main"
) -> tuple[tuple[str, Text], ...]:
    """Return every problem of the forms of a page; of a form that is not offered, the one above all."""
    found = tuple(each for form in forms for each in form.summary)
    if not found and isinstance(tried, Tried):
        return tuple((anchor, says) for says in tried.written.problems.values())
    return found


def done_of(act: Act) -> str:
    """Return the name of the words that say what was done: what two persons have to do was only prepared."""
    return "prepared" if act.command.four_eyes else act.done
