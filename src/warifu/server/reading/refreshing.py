"""
Refreshing: the rows of a case are made again from the case, and only what differs is written.

Where a part is swapped, its row goes and another comes; ten thousand others stay as they are. Where a question is
asked, nobody looks at them: what they are made of did not change. All of it happens in one transaction, on the case as
the ledger has it then. Of several threads that ask for one case at a time, one makes the rows for all.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from weakref import ReferenceType, ref

from warifu.casework.case import Case, register_id
from warifu.node.folding import fold_case
from warifu.server.models import (
    ReadAwaitedRecord,
    ReadCaseRecord,
    ReadGramRecord,
    ReadPartRecord,
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
    ReadThingRecord,
    ReadGramRecord,
)
"""Every table that is made from cases."""
_OUTSIDE = 3
_ONE_AT_A_TIME: defaultdict[tuple[str, str], threading.Lock] = defaultdict(threading.Lock)
_PART_FIELDS = ("place", "stands", "decided", "since")


@dataclass(frozen=True)
class _Made:
    """
    Of what the rows of a case were made last; held no longer than others hold it.

    of_parts: what the rows of its parts hang on. counts: of these.
    """

    case: ReferenceType[Case]
    of_parts: tuple[ReferenceType[Any], ...]
    counts: Mapping[str, Any]

    @classmethod
    def of(cls, case: Case, rows: CaseRows) -> _Made:
        counts = rows.case[0].counts if rows.case else {}
        return cls(ref(case), tuple(map(ref, _of_parts(case))), counts)

    def counts_for(self, case: Case) -> Mapping[str, Any] | None:
        """Return the counts of the parts of a case if their rows are what they were, or None."""
        now = _of_parts(case)
        is_same = len(now) == len(self.of_parts) and all(
            was() is each for was, each in zip(self.of_parts, now, strict=True)
        )
        return self.counts if now and is_same else None


def _of_parts(case: Case) -> tuple[object, ...]:
    """Return all that the rows of parts are made of; nothing where no activity is open."""
    if case.is_register or not case.is_open:
        return ()
    halves = [case.half(state) for state in case.states]
    return (case.half(case.sending).manifests, *(each for h in halves for each in (h.activity, h.approvals)))


_LATEST: dict[tuple[str, str], _Made] = {}
"""By database and handle."""


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
    ports = node.ports
    key = ports.database, case_id
    with _ONE_AT_A_TIME[key]:
        made = _LATEST.get(key)
        if made is not None and made.case() is fold_case(case_id, ports):
            return Refreshed()
        _LATEST[key], done = tried_again(lambda: _refreshed(case_id, ports, made))
        return done


def rebuild(node: ReadNode, progress: Callable[[int, int], None] | None = None) -> int:
    """Drop every row of the read tables and make them again, case by case; return of how many cases."""
    ports = node.ports
    with one_writer(ports.database, "rebuild"), writing(ports.database, "rebuild"):
        overwrite_what_is_deleted(ports.database)
        for table in TABLES:
            table.objects.using(ports.database).all().delete()
    for key in [key for key in _LATEST if key[0] == ports.database]:
        _LATEST.pop(key, None)
    cases = tuple(dict.fromkeys((*ports.log.cases(), register_id(ports.own, ports.peer))))
    for done, case in enumerate(cases, start=1):
        refresh(case, node)
        if progress is not None:
            progress(done, len(cases))
    return len(cases)


def _refreshed(case_id: str, ports: DatabasePorts, made: _Made | None) -> tuple[_Made, Refreshed]:
    """Make the rows outside of the transaction, where others can write; inside of it, where they never let us."""
    for _ in range(_OUTSIDE):
        case = fold_case(case_id, ports)
        counts = None if made is None else made.counts_for(case)
        known = _known(case_id, ports.database) if counts is None else ()
        rows = rows_of(case, ports.own, known, counts)
        with one_writer(ports.database, "refresh"), writing(ports.database, "refresh"):
            if _is_as_it_was(case, ports):
                return _Made.of(case, rows), _replaced(case, rows, ports)
    with one_writer(ports.database, "refresh"), writing(ports.database, "refresh"):
        case = fold_case(case_id, ports)
        rows = rows_of(case, ports.own)
        return _Made.of(case, rows), _replaced(case, rows, ports)


def _is_as_it_was(case: Case, ports: DatabasePorts) -> bool:
    """Say whether nothing came to a case since it was folded, and nothing was erased: folded again it is the same."""
    now = fold_case(case.id, ports)
    return now is case or now.size == case.size == 0


def _known(case: str, database: str) -> frozenset[int]:
    rows = ReadPartRecord.objects.using(database).filter(case=case)
    return frozenset(rows.values_list("pk", flat=True))


def _parts(case: Case, rows: CaseRows, database: str) -> Differing:
    if rows.parts is None:
        return Differing(ReadPartRecord, _PART_FIELDS, (), (), ())
    return difference(ReadPartRecord, case.id, rows.parts, database, _PART_FIELDS)


def _replaced(case: Case, rows: CaseRows, ports: DatabasePorts) -> Refreshed:
    database = ports.database
    overwrite_what_is_deleted(database)
    found: tuple[Differing, ...] = (
        difference(ReadCaseRecord, case.id, rows.case, database),
        _parts(case, rows, database),
        difference(ReadAwaitedRecord, case.id, rows.awaited, database),
        difference(ReadThingRecord, case.id, rows.things, database),
    )
    _, parts, _, things = found
    for row in parts.added:
        with_words(row)
    erased = forget_searches(parts, things, rows.erased, database)
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
