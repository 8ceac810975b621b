"""Today: what needs me, by clock; what both States wait for, who holds it and for how long; what is new; figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, F, Min, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from warifu.casework.actors import StateOffice
from warifu.casework.case import register_id
from warifu.casework.seats import day_at
from warifu.casework.waiting import Awaits
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.server.models import LeafRecord, ReadAwaitedRecord, ReadCaseRecord
from warifu.server.reading.awaited_lines import BY_CLOCK, AwaitedLine, lines_of
from warifu.server.reading.cases import CaseLine, CasesPage, all_counts, line_of_row
from warifu.server.reading.links import Link
from warifu.server.reading.looking import last_look
from warifu.server.reading.seeing import ReadNode, Sight, Who, sight_of
from warifu.server.second_wall import behind_wall

PAGE = "today"
MINE_A_PAGE, A_HOLDER, CASES = 25, 10, 10
"""How much is told at once: of what waits for one, of what each other office holds, and of the open cases."""
_DEADLINES, _RISKS = 5, 3
_SECOND = Q(what=Awaits.SECOND_PERSON.value)
_PLACE = Window(RowNumber(), partition_by=[F("state"), F("office")], order_by=BY_CLOCK)


@dataclass(frozen=True)
class NewIn:
    """How many entries are new in a case since somebody last looked."""

    case: str
    number: str
    title: Text
    entries: int

    @property
    def link(self) -> Link:
        """The history of the case."""
        return Link(self.number, "history", (("new", "1"),))


@dataclass(frozen=True)
class New:
    """What is new since somebody last looked; `since` is None where they never did, and then all is new."""

    since: datetime | None
    cases: tuple[NewIn, ...]

    @property
    def entries(self) -> int:
        """How many entries are new in all."""
        return sum(each.entries for each in self.cases)


@dataclass(frozen=True)
class Figure:
    """A number on top of the page, what it counts, and where the records are that it counts."""

    name: str
    says: Text
    value: int
    link: Link


@dataclass(frozen=True)
class Held:
    """What one office of one State holds: how many things, since how many days the longest, and the first by clock."""

    state: State
    office: StateOffice
    count: int
    longest: int
    lines: tuple[AwaitedLine, ...]


@dataclass(frozen=True)
class Today:
    """
    What one person needs to know now.

    mine: a page of what waits for the office that they act for. waits, overdue: how many things do, and how many of
    them are past their day. page: which one it is, from 1. others: who holds what the cases wait for elsewhere, the
    longest wait first. to_confirm: what another of the office prepared. prepared: what they prepared themselves, for
    another to confirm. figures: of all open cases that they may see. cases: the first of these, by the day they begin.
    """

    at: datetime
    mine: tuple[AwaitedLine, ...]
    waits: int
    overdue: int
    page: int
    others: tuple[Held, ...]
    to_confirm: tuple[AwaitedLine, ...]
    prepared: tuple[AwaitedLine, ...]
    new: New
    alarms: int
    figures: tuple[Figure, ...]
    cases: CasesPage


@dataclass(frozen=True)
class Ahead:
    """What a commander looks at: what holds up most, and the next days, of whoever holds the thing."""

    risks: tuple[AwaitedLine, ...]
    deadlines: tuple[AwaitedLine, ...]


@behind_wall
def today(who: Who, node: ReadNode, now: datetime, *, page: int = 1) -> Today:
    """Return what one person needs to know at a moment; of what waits for them the page nearest to the one asked for."""
    sight = sight_of(who, node)
    rows = _awaited(who, sight, node)
    mine, waiting = Q(state=who.state, office=who.office.value), ~_SECOND
    count, late = _mine_counted(rows.filter(waiting, mine), day_at(now, who.state))
    page = max(1, min(page, -(-count // MINE_A_PAGE)))
    of_page = rows.filter(waiting, mine).order_by(*BY_CLOCK)[(page - 1) * MINE_A_PAGE : page * MINE_A_PAGE]
    elsewhere = rows.filter(waiting).exclude(mine)
    firsts = elsewhere.annotate(place=_PLACE).filter(place__lte=A_HOLDER)
    lines = lines_of((of_page, firsts, rows.filter(_SECOND, mine)), sight, node, now)
    second = tuple(line for line in lines if line.what is Awaits.SECOND_PERSON)
    first = tuple(line for line in lines if line.what is not Awaits.SECOND_PERSON)
    found = ReadCaseRecord.objects.using(node.ports.database).filter(case__in=sight.cases, status="open")
    cases = tuple(map(line_of_row, found.exclude(kind="register").order_by("begins", "case")))
    return Today(
        now,
        tuple(line for line in first if _is_mine(line, who)),
        count,
        late,
        page,
        _others(elsewhere, first, now),
        tuple(line for line in second if line.prepared_by != who.person),
        tuple(line for line in second if line.prepared_by == who.person),
        _new(who, sight, node),
        sum(alarm.cleared_at is None for alarm in node.ports.alarms.all()),
        _figures(cases),
        CasesPage(cases[:CASES], len(cases), 1, CASES),
    )


@behind_wall
def ahead(who: Who, node: ReadNode, now: datetime) -> Ahead:
    """Return what a commander looks at, of all cases that they may see."""
    sight = sight_of(who, node)
    waiting = _awaited(who, sight, node).exclude(_SECOND)
    risks = waiting.order_by(F("holds_up").desc(), F("parts").desc(), *BY_CLOCK[1:])[:_RISKS]
    deadlines = waiting.filter(due__isnull=False, holds_up=True).order_by(*BY_CLOCK)[:_DEADLINES]
    ordered = sorted(lines_of((risks,), sight, node, now), key=lambda line: (not line.holds_up, -line.parts))
    return Ahead(tuple(ordered), lines_of((deadlines,), sight, node, now))


def _mine_counted(rows: QuerySet[ReadAwaitedRecord], day: date) -> tuple[int, int]:
    """Return how many things wait, and how many of them are past their day."""
    found = rows.aggregate(count=Count("id"), late=Count("id", filter=Q(due__lt=day)))
    return found["count"], found["late"]


def _others(
    rows: QuerySet[ReadAwaitedRecord], lines: tuple[AwaitedLine, ...], now: datetime
) -> tuple[Held, ...]:
    """Return who holds what, the longest wait first."""
    found: list[Held] = []
    for row in rows.values("state", "office").order_by().annotate(count=Count("id"), longest=Min("since")):
        state, office = State(row["state"]), StateOffice(row["office"])
        days = (day_at(now, state) - day_at(row["longest"], state)).days
        theirs = tuple(line for line in lines if (line.state, line.office) == (state, office))
        found.append(Held(state, office, row["count"], days, theirs))
    return tuple(sorted(found, key=lambda each: (-each.longest, -each.count, each.state, each.office.value)))


def _is_mine(line: AwaitedLine, who: Who) -> bool:
    return (line.state, line.office) == (who.state, who.office)


def _awaited(who: Who, sight: Sight, node: ReadNode) -> QuerySet[ReadAwaitedRecord]:
    """Return the rows of the cases that somebody may see, and what is prepared for their office in the standing one."""
    own = Q(case=register_id(node.ports.own, node.ports.peer), state=who.state, office=who.office.value)
    found = ReadAwaitedRecord.objects.using(node.ports.database)
    return found.filter(Q(case__in=sight.cases) | own)


def _new(who: Who, sight: Sight, node: ReadNode) -> New:
    database, looked = node.ports.database, last_look(who, PAGE, node)
    rows = LeafRecord.objects.using(database).filter(is_entry=True, case__in=sight.cases)
    if looked is not None:
        rows = rows.filter(position__gte=looked.position)
    counted = dict(rows.values("case").annotate(entries=Count("position")).values_list("case", "entries"))
    cases = ReadCaseRecord.objects.using(database).in_bulk(tuple(counted))
    found = (
        NewIn(case, row.number, Text(row.title_en, row.title_ja), counted[case])
        for case, row in cases.items()
    )
    ordered = sorted(found, key=lambda each: (-each.entries, each.case))
    return New(None if looked is None else looked.at, tuple(ordered))


def _figures(cases: tuple[CaseLine, ...]) -> tuple[Figure, ...]:
    counts = all_counts(line.counts for line in cases)
    number = cases[0].number if len(cases) == 1 else ""
    told = [
        (
            "cases",
            Text("open activities", "進行中の活動"),
            len(cases),
            Link("", "cases", (("status", "open"),)),
        )
    ]
    for name, says in _COUNTED.items():
        query = () if name == "listed" else (("decided", name),)
        place = Link(number, "parts", query) if number else Link("", "cases", (("status", "open"), *query))
        told.append((name, says, counts[name], place))
    return tuple(Figure(*each) for each in told)


_COUNTED = {
    "listed": Text("people and things listed", "一覧に載る人員・物品"),
    "approved": Text("approved by all offices", "全部署が承認"),
    "waiting": Text("waiting for an office", "判断待ち"),
    "refused": Text("refused or objected to", "不承認・異議あり"),
}
