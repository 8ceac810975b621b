"""
Forgetting: that nothing of an erased person stays in the read tables, in what people keep, or in the files of both.

A row goes when its part or question goes from the case. A search that somebody kept may hold the name of a person:
where an erased part or question is the last that it would find, it goes with it.
"""

from __future__ import annotations

from typing import Any

from django.db import connections

from warifu.errors import UsageError
from warifu.server.models import ReadPartRecord, ReadThingRecord, SavedSearchRecord
from warifu.server.reading.differing import Differing, overwrite_what_is_deleted
from warifu.server.reading.folding import fold
from warifu.server.reading.seeing import ReadNode

_TO_SCOUR = "to be scoured"
_TABLES = (
    "warifu_read_part",
    "warifu_read_thing",
    "warifu_read_gram",
    "warifu_read_awaited",
    "warifu_saved_search",
)


def forget_searches(parts: Differing, things: Differing, erased: frozenset[str], database: str) -> int:
    """
    Take away the searches that named what is erased, before its rows go; return how many rows go by an erasure.

    erased: the digests that are listed and cannot be read. A question goes for no other reason.
    """
    going = ReadPartRecord.objects.using(database).filter(pk__in=parts.removed) if erased else None
    texts = {row.pk: row.search for row in going if row.digest in erased} if going is not None else {}
    asked = ReadThingRecord.objects.using(database).filter(kind="question", pk__in=things.removed)
    texts |= {row.pk: row.search for row in asked} if things.removed else {}
    if texts:
        _forget(texts, database)
    return len(texts)


def note_erased(node: ReadNode) -> None:
    """Note, durably, that rows went by an erasure, and that the files are to be scoured."""
    with node.ports.transaction("erased rows"):
        node.ports.marks.put(_TO_SCOUR, b"1")


def scour_if_noted(node: ReadNode) -> None:
    """
    Scour the files where rows went by an erasure since they were scoured last.

    Raises:
        UsageError: as `scour`; the note stays.
    """
    if node.ports.marks.get(_TO_SCOUR) is not None:
        scour(node)
        with node.ports.transaction("scoured"):
            node.ports.marks.remove(_TO_SCOUR)


def scour(node: ReadNode) -> None:
    """
    Rewrite the files of the database in which erased rows may have left traces. To be called after an erasure.

    SQLite: its log of writes is worked off and cut to nothing. PostgreSQL: the tables are written anew; what its own
    log of writes holds goes as the server reuses it.

    Raises:
        UsageError: a transaction is open, or somebody reads from an older state of SQLite: call again later.
    """
    connection = connections[node.ports.database]
    if connection.in_atomic_block:
        raise UsageError("the files are rewritten outside of a transaction: end it before")
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            overwrite_what_is_deleted(node.ports.database)
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            if cursor.fetchone()[0]:
                raise UsageError("somebody still reads from before the erasure: call again in a moment")
            return
        for table in _TABLES:
            cursor.execute(f"VACUUM (FULL) {table}")


def _forget(texts: dict[int, str], database: str) -> None:
    for kept in SavedSearchRecord.objects.using(database).all():
        asked = fold(kept.text).split()
        if any(_finds(asked, text) for text in texts.values()) and not _finds_others(asked, texts, database):
            kept.delete(using=database)


def _finds(asked: list[str], text: str) -> bool:
    return bool(asked) and all(word in text for word in asked)


def _finds_others(asked: list[str], texts: dict[int, str], database: str) -> bool:
    for table in (ReadPartRecord, ReadThingRecord):
        rows: Any = table._default_manager.using(database).exclude(pk__in=tuple(texts))  # noqa: SLF001
        for word in asked:
            rows = rows.filter(search__contains=word)
        if rows.exists():
            return True
    return False
