"""The letters in a row by which search texts are found: one table, the same on every database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import connections

from warifu.server.reading.differing import Differing
from warifu.server.reading.folding import grams_of

_INSERT = "INSERT INTO warifu_read_gram (gram, thing) VALUES (%s, %s)"
_DELETE = "DELETE FROM warifu_read_gram WHERE gram = %s AND thing = %s"
_COPY = "COPY warifu_read_gram (gram, thing) FROM STDIN"
_AT_ONCE = 500

Pair = tuple[str, int]


def change_grams(differing: Differing, database: str) -> None:
    """Take away and add what the search texts of some rows lead to. To be called before the rows are written."""
    changed = differing.changed if "search" in differing.fields else ()
    gone = set(_of_kept((*differing.removed, *(row.pk for row in changed)), differing, database))
    come = set(_of_rows((*differing.added, *changed)))
    _delete(sorted(gone - come), database)
    _insert(sorted(come - gone), database)


def _of_rows(rows: Iterable[Any]) -> Iterator[Pair]:
    return ((gram, row.pk) for row in rows for gram in grams_of(row.search))


def _of_kept(keys: tuple[int, ...], differing: Differing, database: str) -> Iterator[Pair]:
    rows = differing.table._default_manager.using(database)  # noqa: SLF001  (Django's own name for it)
    for at in range(0, len(keys), _AT_ONCE):
        found = rows.filter(pk__in=keys[at : at + _AT_ONCE]).values_list("pk", "search")
        yield from ((gram, key) for key, search in found for gram in grams_of(search))


def _delete(pairs: list[Pair], database: str) -> None:
    if pairs:
        with connections[database].cursor() as cursor:
            cursor.executemany(_DELETE, pairs)


def _insert(pairs: list[Pair], database: str) -> None:
    if not pairs:
        return
    connection = connections[database]
    with connection.cursor() as cursor:
        if connection.vendor != "postgresql":
            cursor.executemany(_INSERT, pairs)
            return
        with cursor.copy(_COPY) as rows:
            for pair in pairs:
                rows.write_row(pair)
