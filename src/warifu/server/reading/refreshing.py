"""
Refreshing: the rows of a case are made again from the case, and only what differs is written.

Where a part is swapped, its row goes and another comes; ten thousand others stay as they are. All of it happens in
one transaction, on the case as the ledger has it then.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from warifu.casework.case import Case, register_id
from warifu.node.folding import fold_case
from warifu.server.models import (
    ReadAwaitedRecord,
    ReadCaseRecord,
    ReadGramRecord,
    ReadPartRecord,
    ReadQuestionRecord,
    ReadThingRecord,
)
from warifu.server.ports import DatabasePorts
from warifu.server.reading.case_rows import CaseRows, rows_of
from warifu.server.reading.differing import Differing, difference, overwrite_what_is_deleted, write
from warifu.server.reading.forgetting import forget_searches
from warifu.server.reading.grams import change_grams
from warifu.server.reading.part_rows import with_words
from warifu.server.reading.seeing import ReadNode
from warifu.server.transactions import one_writer, tried_again, writing

TABLES = (
    ReadCaseRecord,
    ReadPartRecord,
    ReadAwaitedRecord,
    ReadQuestionRecord,
    ReadThingRecord,
    ReadGramRecord,
)
"""Every table that is made from cases."""
_OUTSIDE = 3


@dataclass(frozen=True)
class Refreshed:
    """
    How many rows were added, changed and taken away, and how many of the last because something was erased.

    The letters in search texts are not counted.
    """

    added: int = 0
    changed: int = 0
    removed: int = 0
    erased: int = 0


def refresh(case_id: str, node: ReadNode) -> Refreshed:
    """Bring the rows of a case up to what the ledger says."""
    return tried_again(lambda: _refreshed(case_id, node.ports))


def rebuild(node: ReadNode, progress: Callable[[int, int], None] | None = None) -> int:
    """Drop every row of the read tables and make them again, case by case; return of how many cases."""
    ports = node.ports
    with one_writer(ports.database, "rebuild"), writing(ports.database, "rebuild"):
        overwrite_what_is_deleted(ports.database)
        for table in TABLES:
            table.objects.using(ports.database).all().delete()
    cases = tuple(dict.fromkeys((*ports.log.cases(), register_id(ports.own, ports.peer))))
    for done, case in enumerate(cases, start=1):
        refresh(case, node)
        if progress is not None:
            progress(done, len(cases))
    return len(cases)


def _refreshed(case_id: str, ports: DatabasePorts) -> Refreshed:
    """Make the rows outside of the transaction, where others can write; inside of it, where they never let us."""
    for _ in range(_OUTSIDE):
        case = fold_case(case_id, ports)
        rows = rows_of(case, ports.own, _known(case_id, ports.database))
        with one_writer(ports.database, "refresh"), writing(ports.database, "refresh"):
            if fold_case(case_id, ports) is case:
                return _replaced(case, rows, ports)
    with one_writer(ports.database, "refresh"), writing(ports.database, "refresh"):
        case = fold_case(case_id, ports)
        return _replaced(case, rows_of(case, ports.own), ports)


def _known(case: str, database: str) -> frozenset[int]:
    rows = ReadPartRecord.objects.using(database).filter(case=case)
    return frozenset(rows.values_list("pk", flat=True))


def _replaced(case: Case, rows: CaseRows, ports: DatabasePorts) -> Refreshed:
    database = ports.database
    overwrite_what_is_deleted(database)
    found: tuple[Differing, ...] = (
        difference(ReadCaseRecord, case.id, rows.case, database),
        difference(ReadPartRecord, case.id, rows.parts, database, ("place", "stands", "decided", "since")),
        difference(ReadAwaitedRecord, case.id, rows.awaited, database),
        difference(ReadQuestionRecord, case.id, rows.questions, database),
        difference(ReadThingRecord, case.id, rows.things, database),
    )
    _, parts, _, questions, things = found
    for row in parts.added:
        with_words(row)
    erased = forget_searches(parts, questions, rows.erased, database)
    for each in (parts, things):
        change_grams(each, database)
    for each in found:
        write(each, database)
    return Refreshed(
        sum(len(each.added) for each in found),
        sum(len(each.changed) for each in found),
        sum(len(each.removed) for each in found),
        erased,
    )
