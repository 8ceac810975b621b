"""
Figures as of a size of the ledger, the same whenever they are asked for.

They are folded from no more than the entries that stood there then.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from warifu.casework.case import Case, evolve, register_id
from warifu.casework.entries import Erased
from warifu.casework.questions import open_questions
from warifu.errors import UsageError
from warifu.ledger import read_leaf
from warifu.node.folding import entry_of
from warifu.node.ports import Ports
from warifu.rules.wording import Text
from warifu.server.models import LeafRecord
from warifu.server.reading.auditing import require_auditor
from warifu.server.reading.part_rows import DECIDED, counts_of, part_rows
from warifu.server.reading.seeing import ReadNode, Who


@dataclass(frozen=True)
class CaseFigures:
    """
    One case as it stood.

    entries: how many it had. erased_since: how many of them cannot be read any more; what they said is in no figure.
    """

    case: str
    number: str
    title: Text
    entries: int
    erased_since: int
    listed: int
    approved: int
    waiting: int
    refused: int
    questions: int
    open_questions: int
    is_closed: bool


@dataclass(frozen=True)
class Figures:
    """All cases as they stood when the ledger had so many leaves."""

    size: int
    cases: tuple[CaseFigures, ...]


def figures(who: Who, size: int, node: ReadNode) -> Figures:
    """
    Return the figures as of a size of the ledger.

    Raises:
        Refusal: this person is no auditor.
        UsageError: the ledger is not that large.
    """
    require_auditor(who, node)
    ports = node.ports
    if not 0 <= size <= ports.log.size():
        raise UsageError(f"a ledger of {size} leaves: it has {ports.log.size()}")
    register = register_id(ports.own, ports.peer)
    found = (_figures(case, size, ports) for case in ports.log.cases() if case != register)
    return Figures(size, tuple(each for each in found if each is not None))


def size_on(day: date, node: ReadNode) -> int:
    """Return how many leaves the ledger had at the end of a day (UTC): up to the first that this node wrote later."""
    ports, end = node.ports, datetime.combine(day, time(), UTC) + timedelta(days=1)
    # What the other State made bears the time at which it was made there; all else is in the order of the clock.
    rows = LeafRecord.objects.using(ports.database).exclude(is_entry=True, by=ports.peer).order_by("position")
    found = high = ports.log.size()
    low = 0
    while low < high:
        middle = (low + high) // 2
        row = rows.filter(position__gte=middle).values_list("position", "leaf").first()
        if row is not None and read_leaf(bytes(row[1])).at < end:
            low = row[0] + 1
        else:
            found, high = (found if row is None else row[0]), middle
    return found


def _figures(case: str, size: int, ports: Ports) -> CaseFigures | None:
    now, entries, erased = Case.empty(case, ports.own, ports.peer), 0, 0
    for row in ports.log.of_case(case):
        if row.position >= size:
            break
        if not row.is_quarantined:
            entry = entry_of(row, ports)
            entries += 1
            erased += isinstance(entry.body, Erased)
            now = evolve(now, entry)
    return _of_case(now, entries, erased) if now.is_open else None


def _of_case(case: Case, entries: int, erased: int) -> CaseFigures:
    counts = counts_of(case, part_rows(case))
    approved, waiting, refused = (sum(kind[each] for kind in counts["kinds"].values()) for each in DECIDED)
    halves = [case.half(state).questions for state in case.states]
    still = sum(len(open_questions(one, other)) for one, other in (halves, halves[::-1]))
    return CaseFigures(
        case.id,
        str(case.number),
        case.terms.title,
        entries,
        erased,
        counts["listed"],
        approved,
        waiting,
        refused,
        sum(len(each.asked) for each in halves),
        still,
        case.is_closed,
    )
