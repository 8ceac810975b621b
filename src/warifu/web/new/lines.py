"""`/new/DRAFT/lines`: who and what is listed; lines are added by hand, or taken out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.decorators.http import require_http_methods

from warifu.casework.lines import Line, LineKind
from warifu.casework.parts import Part, parts_of
from warifu.parties import STATE_CODES
from warifu.rules.facts import OneOf
from warifu.rules.wording import Text
from warifu.server.drafts import Draft, Way
from warifu.vocabulary import fact
from warifu.web.new.drafting import Desk, go, of_draft, step_page
from warifu.web.words import forms
from warifu.web.words import new as words
from warifu.web.written import LONGEST_NAME

BLANK_LINES, FEW_LINES, MOST_LINES, MOST_SHOWN = 5, 2, 100, 200
"""Empty lines to begin with, few where a list was read, which has most of them; the most of a form, and listed below."""
_HANDLE_BYTES = 16

CATEGORY_OF = {
    LineKind.PERSON: "person.category",
    LineKind.EQUIPMENT: "consignment.kind",
    LineKind.VEHICLE: "vehicle.kind",
    LineKind.CRAFT: "craft.kind",
    LineKind.ARMS: "weapon.kind",
}
"""The fact by which a line that is written by hand says what it is."""


@dataclass(frozen=True)
class Blank:
    """A line to be filled in, or as it was filled in wrongly."""

    label: str = ""
    category: str = ""
    nationality: str = ""


@dataclass(frozen=True)
class Lines:
    """What is shown: what is listed, how many of each kind, and lines to be filled in."""

    parts: tuple[Part, ...]
    counts: tuple[tuple[Text, int], ...]
    categories: tuple[tuple[Text, tuple[tuple[str, Text], ...]], ...]
    blanks: tuple[Blank, ...]
    more: int


@of_draft
@require_http_methods(["GET", "POST"])
def lines(request: HttpRequest, desk: Desk, draft: Draft) -> HttpResponse:
    """Show what is listed; add what was filled in, or take out what was chosen."""
    if draft.opening is None:
        return go(f"/new/{draft.handle}/activity")
    if request.method != "POST":
        return _page(request, draft, (Blank(),) * (FEW_LINES if draft.way is Way.FILE else BLANK_LINES), ())
    filled = _filled(request.POST)
    if wrong := tuple(_wrong(filled)):
        return _page(request, draft, filled, wrong)
    draw = desk.node.ports.chance.draw
    removed = request.POST.get("remove", "")
    kept = tuple(part for part in draft.listed if part.ref != removed)
    new = parts_of((_line(each) for each in filled if each.label), lambda: draw(_HANDLE_BYTES).hex())
    desk.drafts.keep(draft.with_parts((*kept, *new)))
    to_preview = request.POST.get("go_on") and not removed
    return go(f"/new/{draft.handle}/{'preview' if to_preview else 'lines'}")


def _page(
    request: HttpRequest, draft: Draft, blanks: tuple[Blank, ...], wrong: tuple[tuple[str, Text], ...]
) -> HttpResponse:
    parts = draft.listed
    counts = Counter(part.kind for part in parts)
    shown = Lines(
        parts[:MOST_SHOWN],
        tuple((kind.word, counts[kind]) for kind in CATEGORY_OF if counts[kind]),
        tuple((kind.word, tuple(_choices(kind))) for kind in CATEGORY_OF),
        blanks,
        max(0, len(parts) - MOST_SHOWN),
    )
    return step_page(request, draft, "lines", shown, problems=wrong, title=words.WHO_AND_WHAT)


def _choices(kind: LineKind) -> Iterator[tuple[str, Text]]:
    question = fact(CATEGORY_OF[kind])
    assert isinstance(question, OneOf)  # noqa: S101  (by the table)
    for code, says in question.choices.items():
        yield f"{kind.value} {code}", says


def _filled(form: QueryDict) -> tuple[Blank, ...]:
    names = ("label", "category", "nationality")
    columns = [form.getlist(name)[:MOST_LINES] for name in names]
    rows = [[each.strip() for each in row] for row in zip(*columns, strict=False)]
    blanks = tuple(Blank(label, category, nationality.upper()) for label, category, nationality in rows)
    return tuple(each for each in blanks if each != Blank())


def _wrong(filled: tuple[Blank, ...]) -> Iterator[tuple[str, Text]]:
    known = {code for kind in CATEGORY_OF for code, _ in _choices(kind)}
    for number, each in enumerate(filled):
        if not each.label:
            yield f"label-{number}", words.FILL_IN
        if len(each.label) > LONGEST_NAME:
            yield f"label-{number}", forms.TOO_LONG_NAME
        if each.category not in known:
            yield f"category-{number}", words.FILL_IN
        if each.nationality and each.nationality not in STATE_CODES:
            says = words.NO_SUCH_STATE
            found = each.nationality
            yield f"nationality-{number}", Text(says.en.format(found=found), says.ja.format(found=found))


def _line(filled: Blank) -> Line:
    value, _, code = filled.category.partition(" ")
    kind = LineKind(value)
    facts = {CATEGORY_OF[kind]: code}
    if kind is LineKind.PERSON and filled.nationality:
        facts["person.nationality"] = filled.nationality
    return Line(kind, "form", 0, filled.label, facts)
