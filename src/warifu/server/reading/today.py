"""Today: what needs me, by clock; what both States wait for, who holds it and for how long; what is new; figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from warifu.casework.case import register_id
from warifu.casework.waiting import Awaits
from warifu.rules.wording import Text
from warifu.server.models import LeafRecord, ReadAwaitedRecord, ReadCaseRecord
from warifu.server.reading.awaited_lines import AwaitedLine, lines_of
from warifu.server.reading.cases import CaseLine, all_counts, line_of_row
from warifu.server.reading.links import Link
from warifu.server.reading.looking import last_look
from warifu.server.reading.seeing import ReadNode, Sight, Who, sight_of
from warifu.server.second_wall import behind_wall

PAGE = "today"
_DEADLINES = 5


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
class Today:
    """
    What one person needs to know now.

    mine: what waits for the office that they act for. others: what the cases wait for elsewhere. to_confirm: what
    another of the office prepared. prepared: what they prepared themselves, for another to confirm. deadlines: the
    next days, of whoever holds the thing. figures: of all open cases that they may see.
    """

    at: datetime
    mine: tuple[AwaitedLine, ...]
    others: tuple[AwaitedLine, ...]
    to_confirm: tuple[AwaitedLine, ...]
    prepared: tuple[AwaitedLine, ...]
    new: New
    alarms: int
    figures: tuple[Figure, ...]
    deadlines: tuple[AwaitedLine, ...]


@behind_wall
def today(who: Who, node: ReadNode, now: datetime) -> Today:
    """Return what one person needs to know at a moment."""
    sight = sight_of(who, node)
    lines = lines_of(_awaited(who, sight, node), sight, node, now)
    waiting = tuple(line for line in lines if line.what is not Awaits.SECOND_PERSON)
    second = tuple(line for line in lines if line.what is Awaits.SECOND_PERSON and _is_mine(line, who))
    rows = ReadCaseRecord.objects.using(node.ports.database).filter(case__in=sight.cases)
    cases = tuple(line_of_row(row) for row in rows.exclude(kind="register").order_by("begins", "case"))
    return Today(
        now,
        tuple(line for line in waiting if _is_mine(line, who)),
        tuple(line for line in waiting if not _is_mine(line, who)),
        tuple(line for line in second if line.prepared_by != who.person),
        tuple(line for line in second if line.prepared_by == who.person),
        _new(who, sight, node),
        sum(alarm.cleared_at is None for alarm in node.ports.alarms.all()),
        _figures(tuple(line for line in cases if line.status == "open")),
        tuple(line for line in waiting if line.due is not None and line.holds_up)[:_DEADLINES],
    )


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
    counts = all_counts(cases)
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
