"""Verify now: the whole of one's own ledger, hashed again from the disk, and each content against its commitment."""

from __future__ import annotations

from dataclasses import dataclass

from warifu.errors import DecodeError, UnknownNameError, VerificationError
from warifu.keys import Purpose, Verifier
from warifu.ledger import TileLog, audit
from warifu.node.folding import entry_of
from warifu.node.logs import Book, books_of
from warifu.node.ports import Ports
from warifu.node.trust import is_trusted, key_book, ledger_keys
from warifu.server.reading.auditing import require_auditor
from warifu.server.reading.seeing import ReadNode, Who

_AT_ONCE = 1_000
MOST_NAMED = 20
"""How many things that are wrong are named."""


@dataclass(frozen=True)
class Verified:
    """
    What verifying came to.

    leaves: that stand in signed files. contents: that were opened and held against their leaf. erased: that are gone.
    wrong: what does not fit, each with where; the first of each log, and of contents the first few.
    """

    leaves: int
    contents: int
    erased: int
    wrong: tuple[str, ...]


def verify(who: Who, node: ReadNode) -> Verified:
    """
    Hash everything again; nothing is changed.

    Raises:
        Refusal: this person is no auditor.
    """
    require_auditor(who, node)
    ports = node.ports
    leaves, wrong = 0, []
    for book in books_of(ports):
        try:
            leaves += audit(ports.tiles(book.origin), book.origin, _known(ports)).entries
            wrong += _rows_differ(book, ports)
        except (VerificationError, DecodeError) as error:
            wrong.append(f"{book.origin}: {error}")
    contents, erased, unfit = _contents(ports)
    return Verified(leaves, contents, erased, (*wrong, *unfit))


def _known(ports: Ports) -> tuple[Verifier, ...]:
    """Return the keys that may have signed: those of the own logs, and of the witnesses."""
    if not is_trusted(ports):
        return tuple(key.verifier for key in ports.keys.ring.of(Purpose.LEDGER))
    witnesses = (key_book(state, ports).verifiers(Purpose.WITNESS) for state in (ports.own, ports.peer))
    return (*ledger_keys(ports.own, ports), *(key for keys in witnesses for key in keys))


def _rows_differ(book: Book, ports: Ports) -> list[str]:
    """Return where the rows of the database are not the leaves of the files."""
    log = TileLog(ports.tiles(book.origin), book.origin)
    size = min(log.head().size, ports.log.size() - book.first)
    for start in range(0, size, _AT_ONCE):
        stop = min(size, start + _AT_ONCE)
        rows = ports.log.rows(book.first + start, book.first + stop)
        for index, (leaf, row) in enumerate(zip(log.entries(start, stop), rows, strict=True), start):
            if leaf != row.leaf:
                return [f"{book.origin}: leaf {index} in the files is not that of the database"]
    return []


def _contents(ports: Ports) -> tuple[int, int, list[str]]:
    opened = erased = 0
    wrong: list[str] = []
    for start in range(0, ports.log.size(), _AT_ONCE):
        for row in ports.log.rows(start, min(ports.log.size(), start + _AT_ONCE)):
            if not row.is_entry:
                continue
            if ports.payloads.get(row.ref) is None:
                erased += 1
                continue
            try:
                entry_of(row, ports)
                opened += 1
            except (VerificationError, DecodeError, UnknownNameError) as error:
                if len(wrong) < MOST_NAMED:
                    wrong.append(f"position {row.position}: {error}")
    return opened, erased, wrong
