"""
Transactions: all or nothing, one writer at a time.

SQLite takes its one write lock as a transaction begins (`transaction_mode` in the settings). PostgreSQL locks the
table of leaves against other writers; that is its first statement and takes no snapshot, so what is then read is what
the writer before has committed. Isolation and unique keys stand behind both.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections, transaction

from warifu.errors import UsageError


@contextmanager
def writing(database: str, name: str) -> Iterator[None]:
    """
    Let records be written, durably once it ends.

    Raises:
        UsageError: one is open.
    """
    connection = connections[database]
    if connection.in_atomic_block:
        raise UsageError(f"a transaction in a transaction: end the other before {name}")
    with transaction.atomic(using=database, durable=True):
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("LOCK TABLE warifu_leaf IN SHARE ROW EXCLUSIVE MODE")
        yield


def require_writing(database: str) -> None:
    """
    Refuse to write outside of a transaction.

    Raises:
        UsageError: none is open.
    """
    if not connections[database].in_atomic_block:
        raise UsageError("a record is written outside of a transaction: open one")
