"""The brief of a case, on one sheet: what, where, how many, what stands in the way, which decisions are needed by when."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse

from warifu.casework.actors import StateOffice
from warifu.casework.lines import LineKind
from warifu.casework.waiting import Awaited
from warifu.parties import State
from warifu.rules.outcomes import Outcome
from warifu.rules.provisions import Provision
from warifu.rules.wording import Text
from warifu.web.case.around import case_page
from warifu.web.case.gate import findings_at_gate
from warifu.web.case.opening import Opened, of_case
from warifu.web.rendering import number
from warifu.web.signs import Sign, sign_of
from warifu.web.tables import Cell, Column, Paging, Row, Table
from warifu.web.words import case as words
from warifu.web.words import gate

MOST = 5


@dataclass(frozen=True)
class Obstacle:
    """Something that keeps parts from passing: the sign, what it is, how many parts, the provisions behind it."""

    sign: Sign
    says: Text
    parts: int
    provisions: tuple[Provision, ...]
    href: str


@dataclass(frozen=True)
class Held:
    """How many things wait for one office, and the first day by which one is due."""

    state: State
    office: StateOffice
    count: int
    first: date | None
    href: str


@dataclass(frozen=True)
class Figure:
    """A large number that leads to what it counts."""

    count: int
    says: Text
    href: str
    name: str


@dataclass(frozen=True)
class Brief:
    """What is shown."""

    law: tuple[Figure, ...]
    offices: tuple[Figure, ...]
    kinds: Table
    obstacles: tuple[Obstacle, ...]
    held: tuple[Held, ...]
    decisions: tuple[Awaited, ...]
    today: date
    at_gate: int
    gate: object = gate


@of_case
def brief(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the brief."""
    return case_page(request, opened, "brief", brief_of(opened))


def brief_of(opened: Opened) -> Brief:
    """Return what the brief shows."""
    seen = opened.seen
    law, offices = Counter[Outcome](), Counter[Outcome]()
    for (_, answer, passage), count in seen.counts.items():
        law[answer] += count
        offices[passage] += count
    materiel, signs = f"{opened.address}/parts", ("yes", "no", "unknown")
    outcomes = (Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED)
    says = ((words.MAY_PASS, words.MAY_NOT, words.UNKNOWN), (words.APPROVED, words.REFUSED, words.WAITING))
    figures = [
        tuple(
            Figure(counts[outcome], said, f"{materiel}?{asked}={name}", name)
            for outcome, said, name in zip(outcomes, texts, signs, strict=True)
        )
        for counts, texts, asked in ((law, says[0], "law"), (offices, says[1], "stand"))
    ]
    waiting = seen.waiting.items
    mine = tuple(each for each in waiting if each.state == opened.who.state and each.holds_up)
    return Brief(
        figures[0],
        figures[1],
        _kinds(opened),
        _obstacles(opened),
        held_of(opened),
        mine[:MOST],
        opened.today,
        findings_at_gate(opened.case),
    )


def held_of(opened: Opened) -> tuple[Held, ...]:
    """Return which office holds how much of what the case waits for, the earliest first."""
    found: dict[tuple[State, StateOffice], list[Awaited]] = {}
    for item in opened.seen.waiting.items:
        found.setdefault((item.state, item.office), []).append(item)
    held = (
        Held(
            state,
            office,
            len(items),
            min((each.due.day for each in items if each.due.day), default=None),
            f"{opened.address}/missing?state={state}&office={office.value}",
        )
        for (state, office), items in found.items()
    )
    return tuple(sorted(held, key=lambda each: (each.first or date.max, -each.count)))


def _obstacles(opened: Opened) -> tuple[Obstacle, ...]:
    report = opened.seen.report
    found = []
    for each in report.obstacles[:MOST]:
        provisions: tuple[Provision, ...] = ()
        href = f"{opened.address}/missing"
        if each.reason is not None:
            provisions = report.reasons[each.reason].provisions
            href = f"{opened.address}/determinations#reason-{each.reason}"
        lines = sum(line > 0 for line in each.lines)
        found.append(Obstacle(sign_of(each.outcome), each.says, lines, provisions, href))
    return tuple(found)


def _kinds(opened: Opened) -> Table:
    columns = (
        Column("kind", words.KIND, sortable=False),
        *(
            Column(name, said, numeric=True, sortable=False)
            for name, said in (
                ("all", words.ALL),
                ("yes", words.LAW_YES),
                ("no", words.LAW_NO),
                ("unknown", words.LAW_UNKNOWN),
                ("approved", words.OFFICES_YES),
                ("refused", words.OFFICES_NO),
                ("waiting", words.OFFICES_WAIT),
            )
        ),
    )
    counts: dict[LineKind, Counter[str]] = {}
    for (kind, answer, passage), count in opened.seen.counts.items():
        found = counts.setdefault(kind, Counter())
        stands = {Outcome.MET: "approved", Outcome.UNDETERMINED: "waiting"}.get(passage, "refused")
        for name in ("all", sign_of(answer).name, stands):
            found[name] += count
    rows = tuple(
        Row(
            kind.value,
            (
                Cell(kind.word, href=_list_of(opened, kind)),
                *(Cell(number(counts[kind][column.name])) for column in columns[1:]),
            ),
        )
        for kind in LineKind
        if kind in counts
    )
    return Table("kinds", words.BY_KIND, columns, rows, Paging(len(rows), size=max(1, len(rows))))


def _list_of(opened: Opened, kind: LineKind) -> str:
    if kind is LineKind.PERSON:
        return f"{opened.address}/people"
    return f"{opened.address}/materiel?kind={kind.value}"
