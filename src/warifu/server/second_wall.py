"""
Behind the second wall: what a person reads is read under a role that sees only what the person may.

The first wall (`casework.access`) decides what is asked for; this one stands in the database, and shows nothing that a
forgotten condition would have let through. It is PostgreSQL's: on SQLite the first stands alone.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, Protocol, TypeVar

from django.db import connections, transaction

from warifu.casework.access import Reader, Thing, ThingKind, may_read
from warifu.server.models.second_wall import ROLE

P = ParamSpec("P")
R = TypeVar("R")

_NO_CASE = "0" * 32


class _Who(Protocol):
    @property
    def reader(self) -> Reader: ...


@contextmanager
def second_wall(reader: Reader, database: str) -> Iterator[None]:
    """Read as a reader, in a transaction that can write nothing. Inside of another transaction nothing changes."""
    connection = connections[database]
    if connection.vendor != "postgresql" or connection.in_atomic_block:
        yield
        return
    with transaction.atomic(using=database):
        with connection.cursor() as cursor:
            settings = settings_of(reader)
            said = ", ".join("set_config(%s, %s, true)" for _ in settings)
            values = [each for name, value in settings.items() for each in (f"warifu.{name}", value)]
            # One state of everything, as serializable has it; but a page never has to be read again for who wrote beside.
            # All in one call, since a page of a few reads would wait longer for these than for what it asks.
            cursor.execute(
                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
                f" SELECT {said}; SET LOCAL ROLE {ROLE}",
                values,
            )
        yield


def settings_of(reader: Reader) -> dict[str, str]:
    """Return what the policies ask of a reader: whose they are, which cases, and whether they are shown persons."""
    cases = sorted(case for case in reader.cases if _reads(reader, ThingKind.CONTENT, case))
    known = cases[0] if cases else _NO_CASE
    return {
        "state": reader.state,
        "cases": ",".join(cases),
        "every_case": "on" if _reads(reader, ThingKind.CONTENT, _NO_CASE) else "off",
        "persons": "on" if _reads(reader, ThingKind.PERSON, known) else "off",
    }


def behind_wall(read: Callable[P, R]) -> Callable[P, R]:
    """Let a read, which takes `who` and `node`, be done behind the second wall."""
    signature = inspect.signature(read)

    @wraps(read)
    def walled(*args: P.args, **more: P.kwargs) -> R:
        given = signature.bind(*args, **more).arguments
        who: _Who = given["who"]
        with second_wall(who.reader, given["node"].ports.database):
            return read(*args, **more)

    return walled


def _reads(reader: Reader, kind: ThingKind, case: str) -> bool:
    """Whether the first wall lets a reader read something shared of a case of their own State."""
    return may_read(
        reader, Thing(kind, case, (reader.state, reader.state), reader.state, shared=True)
    ).allowed
