"""The logs of a node: one a year, one after another. Positions of rows run on through all; indexes begin anew."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import msgspec

from warifu.keys import Purpose
from warifu.node.ports import Ports

_MARK = "log "
_LEFT = "left log "
"""Begins the marks of logs that were begun after a backup, and that nobody could give back."""


@dataclass(frozen=True)
class Book:
    """A log: its origin, and the position of its first row. It ends where the next begins."""

    origin: str
    first: int


def books_of(ports: Ports) -> tuple[Book, ...]:
    """Return every log of the node, the one that is written to last. A new node has one, named by its first ledger key."""
    found = [msgspec.msgpack.decode(data, type=Book) for _, data in ports.marks.named(_MARK)]
    if not found:
        return (Book(ports.keys.ring.of(Purpose.LEDGER)[0].name, 0),)
    return tuple(sorted(found, key=lambda book: book.first))


def book_of(ports: Ports) -> Book:
    """Return the log that is written to now."""
    return books_of(ports)[-1]


def book_at(position: int, ports: Ports) -> Book:
    """Return the log in which a position lies, or would lie."""
    return [book for book in books_of(ports) if book.first <= position][-1]


def forgotten_logs(ports: Ports) -> tuple[str, ...]:
    """Return the logs that the key store has signed for and the disk does not know: it was put back from before them."""
    known = {book.origin for book in books_of(ports)}
    names = (key.name for key in ports.keys.ring.of(Purpose.LEDGER))
    return tuple(
        name
        for name in names
        if name not in known and ports.keys.signed_size(name) and ports.marks.get(f"{_LEFT}{name}") is None
    )


def leave_forgotten(ports: Ports) -> None:
    """Give up, inside a transaction, what was signed in logs that were forgotten: people have seen that it is lost."""
    for name in forgotten_logs(ports):
        ports.marks.put(f"{_LEFT}{name}", str(ports.keys.signed_size(name)).encode())


def counted_here(held: int, ports: Ports) -> int:
    """
    Return how many leaves of the own logs the other holds, when it says that it holds so many.

    Of a log that was left, leaves were signed that are rows no more; the other may have been shown them, and counts
    them before those of the next log. They are taken off, though it may not have them: then it is shown some again.
    """
    books = books_of(ports)
    left = sum(
        max(0, ports.keys.signed_size(book.origin) - (after.first - book.first))
        for book, after in pairwise(books)
    )
    return held if held <= books[-1].first else max(books[-1].first, held - left)


def keep_book(book: Book, ports: Ports) -> None:
    """Keep that a log is there, inside a transaction."""
    ports.marks.put(f"{_MARK}{book.origin}", msgspec.msgpack.encode(book))
