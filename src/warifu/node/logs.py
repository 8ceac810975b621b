"""The logs of a node: one a year, one after another. Positions of rows run on through all; indexes begin anew."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from warifu.keys import Purpose
from warifu.node.ports import Ports

_MARK = "log "


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


def keep_book(book: Book, ports: Ports) -> None:
    """Keep that a log is there, inside a transaction."""
    ports.marks.put(f"{_MARK}{book.origin}", msgspec.msgpack.encode(book))
