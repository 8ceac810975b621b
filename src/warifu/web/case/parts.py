"""People and materiel: every part that is listed now, sorted, filtered and in pages; and one part with all about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from warifu.casework.lines import LineKind
from warifu.casework.parts import SUBJECTS, Part
from warifu.casework.standing import Stand
from warifu.rules.outcomes import Outcome
from warifu.rules.wording import Text
from warifu.rules.words import answer_words
from warifu.vocabulary import FACTS
from warifu.web.case.around import MATERIEL, case_page
from warifu.web.case.listings import Listing, counts_of, folded, listing_of
from warifu.web.case.opening import Opened, of_case
from warifu.web.case.taking_out import asked_for
from warifu.web.language import current
from warifu.web.signs import NO, UNKNOWN, YES, Sign, sign_of
from warifu.web.tables import SIZES, Cell, Column, Paging, Row, Table, tsv
from warifu.web.whole import whole
from warifu.web.words import case as words

_FACTS_AT_FIRST = 3
SIGN_NAMES = {"yes": Outcome.MET, "no": Outcome.NOT_MET, "unknown": Outcome.UNDETERMINED}
OFFICES = {
    Outcome.MET: Sign("yes", YES.shape, words.APPROVED),
    Outcome.NOT_MET: Sign("no", NO.shape, words.REFUSED),
    Outcome.UNDETERMINED: Sign("unknown", UNKNOWN.shape, words.WAITING),
}
_CAPTIONS = {(LineKind.PERSON,): words.PEOPLE, MATERIEL: words.MATERIEL}


@dataclass(frozen=True)
class Asked:
    """What a reader asked of a list: words to find, a kind, answers, order, columns, page and size of a page."""

    find: str = ""
    kind: str = ""
    law: str = ""
    stand: str = ""
    office: str = ""
    sort: str = ""
    page: int = 1
    size: int = SIZES[0]
    columns: tuple[str, ...] = ()

    @classmethod
    def of(cls, request: HttpRequest) -> Asked:
        """Return what a request asks; what cannot be read is left out."""
        get = request.GET
        size = whole(get.get("size", ""), SIZES[0])
        return cls(
            find=get.get("find", "").strip()[:100],
            kind=get.get("kind", ""),
            law=get.get("law", ""),
            stand=get.get("stand", "") or _DECIDED.get(get.get("decided", ""), ""),
            office=get.get("office", ""),
            sort=get.get("sort", ""),
            page=max(1, whole(get.get("page", ""), 1)),
            size=size if size in SIZES else SIZES[0],
            columns=tuple(name for name in get.getlist("column") if name in FACTS),
        )


@dataclass(frozen=True)
class Listed:
    """What is shown: the table, what it was asked, what can be chosen, and how many were erased."""

    table: Table
    asked: Asked
    kinds: tuple[tuple[str, Text], ...]
    columns: tuple[tuple[str, Text, bool], ...]
    erased: int
    counts: tuple[tuple[Text, int], ...]
    why_no_persons: Text | None


@of_case
def people(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the people; only how many, to an office that decides nothing about persons."""
    return _listed(request, opened, "people", (LineKind.PERSON,))


@of_case
def materiel(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the materiel."""
    return _listed(request, opened, "materiel", MATERIEL)


@of_case
def all_parts(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show all parts: where the numbers of the brief lead."""
    return _listed(request, opened, "people", tuple(SUBJECTS))


def _listed(request: HttpRequest, opened: Opened, name: str, kinds: tuple[LineKind, ...]) -> HttpResponse:
    asked = Asked.of(request)
    shown = listed(opened, asked, kinds, every="format" in request.GET)
    if request.GET.get("format") == "tsv":
        columns = tuple(column.name for column in shown.table.columns)
        held_up = asked_for(request, opened, (row.key for row in shown.table.rows), "list", columns)
        if held_up is not None:
            return held_up
        return _as_tsv(shown.table, opened, name)
    return case_page(request, opened, name, shown)


def listed(opened: Opened, asked: Asked, kinds: tuple[LineKind, ...], *, every: bool = False) -> Listed:
    """Return the parts of some kinds as they are asked for; `every`: all of them on one page."""
    hidden = opened.why_no_persons
    shown_kinds = tuple(kind for kind in kinds if kind is not LineKind.PERSON or hidden is None)
    listing, counts = listing_of(opened.case, shown_kinds), counts_of(opened.case)
    columns = asked.columns or listing.stated[:_FACTS_AT_FIRST]
    found = _sorted(opened, asked, listing)
    size = max(1, len(found)) if every else asked.size
    paging = Paging(len(found), 1 if every else min(asked.page, max(1, -(-len(found) // size))), size)
    several = len(kinds) > 1
    on_page = found[max(0, paging.first - 1) : paging.last]
    rows = tuple(_row(opened, digest, part, columns, several=several) for digest, part in on_page)
    table = Table(
        "parts",
        _CAPTIONS.get(kinds, words.ALL_PARTS),
        (
            Column("label", words.LABEL),
            *((Column("kind", words.KIND),) if several else ()),
            Column("law", words.LAW),
            Column("stand", words.STANDING),
            *(Column(name, FACTS[name].question) for name in columns),
        ),
        rows,
        paging,
        asked.sort.removeprefix("-"),
        asked.sort.startswith("-"),
    )
    return Listed(
        table,
        asked,
        tuple((kind.value, kind.word) for kind in shown_kinds if counts.of.get(kind)),
        tuple((name, FACTS[name].question, name in columns) for name in listing.stated),
        counts.erased,
        tuple((kind.word, counts.of[kind]) for kind in kinds if counts.of.get(kind)),
        hidden if LineKind.PERSON in kinds else None,
    )


def fits(opened: Opened, asked: Asked, digest: str, part: Part) -> bool:
    """Say whether a part fits what was asked."""
    seen = opened.seen
    if asked.kind and part.kind.value != asked.kind:
        return False
    if asked.law in SIGN_NAMES and seen.answers[digest] is not SIGN_NAMES[asked.law]:
        return False
    if asked.stand in SIGN_NAMES and seen.passages[digest] is not SIGN_NAMES[asked.stand]:
        return False
    if asked.office and not any(
        one.office.value == asked.office and one.stand is Stand.WAITING
        for one in seen.standings.get(digest, ())
    ):
        return False
    return not asked.find or all(word in folded(part.label) for word in folded(asked.find).split())


def _fitting(opened: Opened, asked: Asked, listing: Listing) -> list[tuple[str, Part]]:
    """Return the parts that fit, in the order of their labels where that is asked for."""
    ordered: Iterable[tuple[str, Part]] = (
        listing.by_label if asked.sort.removeprefix("-") == "label" else listing.parts.items()
    )
    if asked.find:
        wanted = folded(asked.find).split()
        ordered = [each for each in ordered if all(word in listing.folded[each[0]] for word in wanted)]
    if asked.kind or asked.law or asked.stand or asked.office:
        ordered = [each for each in ordered if fits(opened, asked, *each)]
    return list(ordered)


def _sorted(opened: Opened, asked: Asked, listing: Listing) -> list[tuple[str, Part]]:
    name, seen = asked.sort.removeprefix("-"), opened.seen
    found = _fitting(opened, asked, listing)
    order = [Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.MET]
    if name == "kind":
        found.sort(key=lambda each: list(LineKind).index(each[1].kind))
    elif name == "law":
        found.sort(key=lambda each: order.index(seen.answers[each[0]]))
    elif name == "stand":
        found.sort(key=lambda each: order.index(seen.passages[each[0]]))
    elif name in FACTS:
        found.sort(key=lambda each: (name not in each[1].facts, str(each[1].facts.get(name, ""))))
    if asked.sort.startswith("-"):
        found.reverse()
    return found


def _row(opened: Opened, digest: str, part: Part, columns: Iterable[str], *, several: bool) -> Row:
    seen, href = opened.seen, f"{opened.address}/part/{digest[:16]}"
    kind = (Cell(part.kind.word),) if several else ()
    cells = (
        Cell(opened.label(part), href=href),
        *kind,
        Cell(sign=sign_of(seen.answers[digest])),
        Cell(sign=OFFICES[seen.passages[digest]]),
        *(Cell(fact_words(part, name)) for name in columns),
    )
    return Row(digest, cells, href)


def fact_words(part: Part, name: str) -> Text:
    """Return what a part states of a fact, in words; that it states nothing, if so."""
    if name in part.answers:
        return answer_words(FACTS[name], part.answers[name])
    return words.NOT_STATED


def _as_tsv(table: Table, opened: Opened, name: str) -> HttpResponse:
    response = HttpResponse(
        "\ufeff" + tsv(table, current().value), content_type="text/tab-separated-values; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="{opened.number}-{name}.tsv"'
    return response


_DECIDED = {"approved": "yes", "waiting": "unknown", "refused": "no"}
"""How far a part is, as the read tables name it, by the sign that is shown."""
