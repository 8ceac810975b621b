"""Exceptions: what an auditor looks at first, found in the entries by plain rules that are told beside each."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from warifu.casework.actors import StateOffice
from warifu.casework.admissions import ReportDeclined, Reversed
from warifu.casework.approvals import Approved
from warifu.casework.case import Case, register_id
from warifu.casework.determined import DivergenceSettled
from warifu.casework.entries import Entry
from warifu.casework.questions import QuestionAnswered
from warifu.casework.scans import Scan, ScansRecorded, clashes, contradictions, scans_of
from warifu.casework.seats import day_at
from warifu.node.folding import entry_of, fold_case
from warifu.rules.wording import Text
from warifu.server.models import ReadAwaitedRecord
from warifu.server.reading.auditing import require_auditor
from warifu.server.reading.links import Link
from warifu.server.reading.seeing import ReadNode, Who

_BY_TWO = frozenset(
    (
        "Approved", "Refused", "ObjectedTo", "ObjectionWithdrawn", "ApprovalRevoked", "OfficesNamed",
        "ActivityCancelled", "Reversed", "DelegationGiven", "HoldPlaced", "HoldLifted", "ErasureOrdered",
        "SignedAgain", "StandingGranted", "StandingRevoked", "PeopleExported",
        "GlassBroken",
    )
)  # fmt: skip
"""Kinds of entry that only a command of two persons makes."""


class Exceptional(enum.StrEnum):
    """What kind of exception."""

    ONE_PERSON = "one_person"
    LATE = "late"
    OVERDUE = "overdue"
    BY_HAND = "by_hand"
    QUARANTINED = "quarantined"
    BREAK_GLASS = "break_glass"
    AT_GATE = "at_gate"

    @property
    def word(self) -> Text:
        """What it is, and by which rule it was found."""
        return _WORDS[self]


_WORDS = {
    Exceptional.ONE_PERSON: Text(
        "made by one person, or by one twice, where two are asked for",
        "2名の関与を要する手続が1名で行われた",
    ),
    Exceptional.LATE: Text("done after the activity had begun", "活動の開始後に行われた"),
    Exceptional.OVERDUE: Text("still waited for after its day", "期日を過ぎても未了"),
    Exceptional.BY_HAND: Text(
        "a person put aside what a machine, or the other State, had found",
        "自動判定又は相手国の記録が人の判断で退けられた",
    ),
    Exceptional.QUARANTINED: Text(
        "came under a key that was given away, and does not count", "失効した鍵で届いたため効力を有しない"
    ),
    Exceptional.BREAK_GLASS: Text("opened in an emergency", "緊急閲覧"),
    Exceptional.AT_GATE: Text(
        "a permit for one use admitted on two devices, or two scans under one number of a device",
        "1回限りの許可が2台以上の端末で認められ、又は端末の同じ番号に2件の記録がある",
    ),
}


@dataclass(frozen=True)
class ExceptionLine:
    """One exception: of which kind and case, when, which entry (position -1 where something was *not* done)."""

    what: Exceptional
    case: str
    number: str
    at: datetime
    kind: str
    by_role: str
    position: int
    ref: str
    says: Text

    @property
    def link(self) -> Link:
        """The history of the case, at the entry; or the page of what it is about."""
        if self.what is Exceptional.AT_GATE:
            return Link(self.number, "gate")
        query = (("at", str(self.position)),) if self.position >= 0 else ()
        return Link(self.number, "history" if query else "waiting", query)


def exceptions(
    who: Who, node: ReadNode, now: datetime, *, size: int | None = None
) -> tuple[ExceptionLine, ...]:
    """
    Return the exceptions in the ledger, or in its first `size` leaves, oldest first.

    Of the whole ledger also, after them, what is overdue now, and what does not fit together at the gate.

    Raises:
        Refusal: this person is no auditor.
    """
    require_auditor(who, node)
    ports = node.ports
    found: list[ExceptionLine] = []
    cases = tuple(dict.fromkeys((*ports.log.cases(), register_id(ports.own, ports.peer))))
    for case in cases:
        found += _in_case(fold_case(case, ports), node, ports.log.size() if size is None else size)
    found.sort(key=lambda line: line.position)
    if size is not None:
        return tuple(found)
    at_gate = (line for case in cases for line in _at_gate(fold_case(case, ports)))
    return (*found, *_overdue(node, now), *at_gate)


def kinds_of(entry: Entry, case: Case) -> Iterator[Exceptional]:
    """Give the kinds of exception that an entry is."""
    name, by = entry.kind.partition("/")[0], entry.by
    if name in _BY_TWO and by.person and by.prepared_by in {None, by.person}:
        yield Exceptional.ONE_PERSON
    if name == "GlassBroken":
        yield Exceptional.BREAK_GLASS
    match entry.body:
        case ReportDeclined() | Reversed():
            yield Exceptional.BY_HAND
        case DivergenceSettled():
            yield Exceptional.BY_HAND
        case ScansRecorded(scans=scans) if any(each.scan.supervisor for each in scans):
            yield Exceptional.BY_HAND
        case Approved() | QuestionAnswered() if case.is_open and _day(entry) >= case.terms.begins.isoformat():
            yield Exceptional.LATE


def _day(entry: Entry) -> str:
    return day_at(entry.at, entry.by.state).isoformat()


def _in_case(case: Case, node: ReadNode, size: int) -> Iterator[ExceptionLine]:
    number = str(case.number) if case.is_open else ""
    for row in node.ports.log.of_case(case.id):
        if row.position >= size:
            return
        entry = entry_of(row, node.ports)
        kinds = [*kinds_of(entry, case), *([Exceptional.QUARANTINED] if row.is_quarantined else [])]
        for what in kinds:
            yield ExceptionLine(
                what, case.id, number, entry.at, row.kind, entry.by.role, row.position, row.ref, what.word
            )


def _overdue(node: ReadNode, now: datetime) -> Iterator[ExceptionLine]:
    today = day_at(now, node.ports.own)
    rows = ReadAwaitedRecord.objects.using(node.ports.database).filter(due__lt=today)
    for row in rows.order_by("due", "pk"):
        case = fold_case(row.case, node.ports)
        number = str(case.number) if case.is_open else ""
        role = f"{row.state}/{row.office}"
        says = Text(f"{row.what}, due {row.due}", f"{row.what}（期日{row.due}）")
        yield ExceptionLine(Exceptional.OVERDUE, row.case, number, row.since, row.what, role, -1, "", says)


def _at_gate(case: Case) -> Iterator[ExceptionLine]:
    if not case.is_open:
        return
    scans = scans_of(case.states, case)
    for clash in clashes(scans):
        permit, count = f"{clash.issuer} {clash.permit}", len(clash.admissions)
        says = Text(f"permit {permit}: {count} devices", f"許可{permit}：端末{count}台")
        yield _finding(case, clash.admissions[-1], says)
    for _, scan in contradictions(scans):
        says = Text(
            f"device {scan.device}: two scans {scan.counter}", f"端末{scan.device}：番号{scan.counter}が2件"
        )
        yield _finding(case, scan, says)


def _finding(case: Case, scan: Scan, says: Text) -> ExceptionLine:
    role = f"{case.receiving}/{StateOffice.BORDER.value}"
    return ExceptionLine(
        Exceptional.AT_GATE, case.id, str(case.number), scan.at, ScansRecorded.__name__, role, -1, "", says
    )
