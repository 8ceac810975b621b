"""The difference between the rows that a table has of a case and those it should have, and writing no more than that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connections
from django.db.models import Model

_AT_ONCE = 400
"""Rows a statement: SQLite takes 32,766 values in one."""

_FEW = 3
"""Up to so many rows are changed sooner one by one than by one long statement."""


@dataclass(frozen=True)
class Differing:
    """
    What is to be written to one table: rows that are new, rows that say something else, keys of those that go.

    fields: those that can change in a row.
    """

    table: type[Model]
    fields: tuple[str, ...]
    added: tuple[Any, ...]
    changed: tuple[Any, ...]
    removed: tuple[Any, ...]


def difference(
    table: type[Model], case: str, rows: Sequence[Any], database: str, fields: tuple[str, ...] = ()
) -> Differing:
    """Return what differs for a case. `fields`: those that can change in a row; without any, all but the key can."""
    names = fields or _fields(table)
    there = {
        key: tuple(values)
        for key, *values in table._default_manager.using(database)  # noqa: SLF001  (Django's own name for it)
        .filter(case=case)
        .values_list("pk", *names)
    }
    added, changed, wanted = [], [], set()
    for row in rows:
        wanted.add(row.pk)
        if row.pk not in there:
            added.append(row)
        elif there[row.pk] != tuple(getattr(row, name) for name in names):
            changed.append(row)
    removed = (key for key in there if key not in wanted)
    return Differing(table, names, tuple(added), tuple(changed), tuple(removed))


def write(differing: Differing, database: str) -> None:
    """Write a difference."""
    rows = differing.table._default_manager.using(database)  # noqa: SLF001
    for at in range(0, len(differing.removed), _AT_ONCE):
        rows.filter(pk__in=differing.removed[at : at + _AT_ONCE]).delete()
    if len(differing.changed) > _FEW:
        rows.bulk_update(differing.changed, differing.fields, batch_size=_AT_ONCE)
    else:
        for row in differing.changed:
            rows.filter(pk=row.pk).update(**{name: getattr(row, name) for name in differing.fields})
    if differing.added:
        rows.bulk_create(differing.added, batch_size=_AT_ONCE)


def overwrite_what_is_deleted(database: str) -> None:
    """Let SQLite write zeros over what it deletes, from now on in this connection."""
    connection = connections[database]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete=ON")


def _fields(table: type[Model]) -> tuple[str, ...]:
    return tuple(field.name for field in table._meta.concrete_fields if not field.primary_key)  # noqa: SLF001
