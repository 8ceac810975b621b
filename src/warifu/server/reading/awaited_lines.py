"""What is waited for, as people read it: who holds it, for how long, by when, and where to go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import F, QuerySet

from warifu.casework.actors import StateOffice
from warifu.casework.seats import day_at
from warifu.casework.waiting import Awaits
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.server.models import ReadAwaitedRecord, ReadCaseRecord
from warifu.server.reading.links import Link
from warifu.server.reading.seeing import ReadNode, Sight, Who, require_case, sight_of

_SECTIONS = {
    Awaits.QUESTION: "questions",
    Awaits.APPROVAL: "approvals",
    Awaits.REFUSED: "approvals",
    Awaits.CONDITION: "approvals",
    Awaits.SECOND_PERSON: "prepared",
    Awaits.DIVERGENCE: "tally",
    Awaits.DETERMINATION: "tally",
    Awaits.ACCOUNT: "account",
    Awaits.REPORT: "account",
    Awaits.DIFFERENCE: "account",
    Awaits.CAME_IN_UNAPPROVED: "account",
}
_FIELDS = tuple(field.name for field in ReadAwaitedRecord._meta.concrete_fields)  # noqa: SLF001

BY_CLOCK = (F("holds_up").desc(), F("due").asc(nulls_last=True), F("since").asc(), F("id").asc())
"""The order of a list by clock, as a database is asked for it."""


@dataclass(frozen=True)
class AwaitedLine:
    """
    One thing that a case waits for.

    days_left: to `due`, below zero once it is past; None where nobody can tell the day. days_waiting: since `since`, in
    days at the seat of the State that has to act. command, prepared_by: of what waits for a second person.
    """

    case: str
    number: str
    title: Text
    what: Awaits
    says: Text
    state: State
    office: StateOffice
    due: date | None
    days_left: int | None
    lead: Text
    since: datetime
    days_waiting: int
    holds_up: bool
    parts: int
    refs: tuple[str, ...]
    rows: tuple[str, ...]
    command: str = ""
    prepared_by: str = ""

    @property
    def link(self) -> Link:
        """Where it can be done."""
        return Link(self.number, _SECTIONS.get(self.what, "waiting"))

    @property
    def order(self) -> tuple[bool, date, datetime]:
        """Its place on a list by clock: what holds something up first, then by day, then what has waited longest."""
        return (not self.holds_up, self.due or date.max, self.since)


def awaited_in(who: Who, case: str, node: ReadNode, now: datetime) -> tuple[AwaitedLine, ...]:
    """
    Return all that one case waits for, by clock.

    Raises:
        Refusal: this person may not see the case.
    """
    reads_persons = require_case(who, case, node)
    rows = ReadAwaitedRecord.objects.using(node.ports.database).filter(case=case)
    sight = Sight((case,), frozenset({case}) if reads_persons else frozenset())
    return lines_of((rows,), sight, node, now)


def awaited(who: Who, node: ReadNode, now: datetime) -> tuple[AwaitedLine, ...]:
    """Return what all cases wait for that somebody may see, by clock."""
    sight = sight_of(who, node)
    rows = ReadAwaitedRecord.objects.using(node.ports.database).filter(case__in=sight.cases)
    return lines_of((rows,), sight, node, now)


def lines_of(
    rows: Iterable[QuerySet[ReadAwaitedRecord]], sight: Sight, node: ReadNode, now: datetime
) -> tuple[AwaitedLine, ...]:
    """Return rows as people read them, by clock; what names persons without the words, where they are not shown."""
    found = tuple(row for each in rows for row in each.values_list(*_FIELDS, named=True))
    wanted = {row.case for row in found}
    cases = ReadCaseRecord.objects.using(node.ports.database).in_bulk(tuple(wanted))
    today = {state: day_at(now, state) for state in (node.ports.own, node.ports.peer)}
    titles = {case: Text(row.title_en, row.title_ja) for case, row in cases.items()}
    lines = ((_line(row, cases[row.case].number, titles[row.case], sight, today), row.id) for row in found)
    return tuple(line for line, _ in sorted(lines, key=lambda each: (each[0].order, each[1])))


def _line(
    row: Any,  # noqa: ANN401  (the fields of a row, by name)
    number: str,
    title: Text,
    sight: Sight,
    today: Mapping[State, date],
) -> AwaitedLine:
    state, what = State(row.state), Awaits(row.what)
    shown = not row.is_person or row.case in sight.with_persons
    return AwaitedLine(
        row.case,
        number,
        title,
        what,
        Text(row.says_en, row.says_ja) if shown else what.word,
        state,
        StateOffice(row.office),
        row.due,
        None if row.due is None else (row.due - today[state]).days,
        Text(row.lead_en, row.lead_ja),
        row.since,
        (today[state] - day_at(row.since, state)).days,
        row.holds_up,
        row.parts,
        tuple(row.refs),
        tuple(row.rows),
        row.command,
        row.prepared_by,
    )
