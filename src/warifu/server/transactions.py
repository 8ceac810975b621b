"""
Transactions: all or nothing, one writer at a time.

SQLite takes its one write lock as a transaction begins (`transaction_mode` in the settings). PostgreSQL locks the
table of leaves against other writers; that is its first statement and takes no snapshot, so what is then read is what
the writer before has committed. Isolation and unique keys stand behind both.

Within a process writers also wait for one another before they ask the database: SQLite lets waiters sleep and starve.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from django.db import OperationalError, connections, transaction

from warifu.errors import UsageError

_T = TypeVar("_T")

_WRITERS: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
_MOST_TIMES = 6
_FIRST_PAUSE = 0.01
_TO_BE_TRIED_AGAIN = {"40001", "40P01"}
"""PostgreSQL: a serialization failure and a deadlock; nothing was written, and the same may succeed."""


@contextmanager
def one_writer(database: str, name: str) -> Iterator[None]:
    """
    Wait until no other thread of this process writes.

    Raises:
        UsageError: this thread has a transaction open.
    """
    if connections[database].in_atomic_block:
        raise UsageError(f"a transaction in a transaction: end the other before {name}")
    with _WRITERS[database]:
        yield


def tried_again(call: Callable[[], _T]) -> _T:
    """
    Call what runs in transactions of its own, and again where the database gave way to another writer.

    Raises:
        OperationalError: it did so too often, or it was something else.
    """
    times = 1
    while True:
        try:
            return call()
        except OperationalError as error:
            if getattr(error.__cause__, "sqlstate", None) not in _TO_BE_TRIED_AGAIN or times == _MOST_TIMES:
                raise
        time.sleep(_FIRST_PAUSE * 2**times)
        times += 1


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
