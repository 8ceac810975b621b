"""
Start: what a node does before anything else, each time its process begins.

It checks itself: the newest rows, their content and their tiles are hashed again. Then it asks whether it lacks
anything: its key store, the witnesses, and the other node. A disk that was put back from a backup is found out by any
of them that knows of a later time; until then only what cannot tell a second history is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warifu.errors import DecodeError, VerificationError
from warifu.exchange.recovery import Keeper, Step
from warifu.ledger import AddCheckpoint, Answer, TileLog, open_checkpoint
from warifu.ledger.publishing import CHECKPOINT
from warifu.node.alarming import alarm
from warifu.node.folding import entry_of
from warifu.node.logs import book_of
from warifu.node.mirroring import size_of
from warifu.node.modes import Mode, mode_of
from warifu.node.ports import Ports
from warifu.node.publish import OK, AskedWitness, checkpoint_of, known_size, rebuild
from warifu.node.recovering import advance, begin_recovery, signed_position
from warifu.node.restart import keep_keepers

MOST_CHECKED = 10_000
"""How many of the newest rows are hashed again at a start; the whole ledger is for `audit`."""


@dataclass(frozen=True)
class Started:
    """How a start went: the mode, the next step, how many rows were checked, and what was found wrong."""

    mode: Mode
    step: Step
    checked: int
    problems: tuple[str, ...]


def start(ports: Ports, witnesses: Sequence[AskedWitness] = (), *, was_restored: bool = False) -> Started:
    """
    Check the node and find out whether it lacks anything. Call it before anything else in each new process.

    was_restored: an operator says that the disk was put back from a backup.
    """
    ports.index.drop()
    begin_recovery(ports, is_behind=was_restored)
    problems = _check(ports)
    with ports.transaction("checked"):
        for problem in problems:
            alarm("self-check", problem, ports)
    keepers = (Keeper("key store", signed_position(ports)), *_asked(witnesses, ports))
    with ports.transaction("asked"):
        keep_keepers(keepers, ports)
    step = advance(ports)
    checked = min(ports.log.size(), MOST_CHECKED)
    return Started(mode_of(ports), step, checked, problems)


def _check(ports: Ports) -> tuple[str, ...]:
    """Hash the newest rows again, from the rows, their content and the tiles; return what is wrong."""
    size = ports.log.size()
    problems = []
    for position in range(max(0, size - MOST_CHECKED), size):
        try:
            (row,) = ports.log.rows(position, position + 1)
            if row.is_entry:
                entry_of(row, ports)
        except (VerificationError, DecodeError) as error:
            problems.append(str(error))
    problems.extend(_check_tiles(ports))
    problems.extend(_check_checkpoint(ports))
    return tuple(problems)


def _check_tiles(ports: Ports) -> tuple[str, ...]:
    """Compare the newest leaves in tiles with the rows; tiles that are damaged are made again from the rows."""
    book = book_of(ports)
    try:
        log = TileLog(ports.tiles(book.origin), book.origin)
        first = max(0, log.head().size - MOST_CHECKED)
        stop = min(log.head().size, ports.log.size() - book.first)
        rows = ports.log.rows(book.first + first, book.first + stop)
        if log.entries(first, stop) == tuple(row.leaf for row in rows):
            return ()
        found = f"{book.origin}: the tiles are not those of the rows"
    except (VerificationError, DecodeError) as error:
        found = str(error)
    try:
        rebuild(ports, book)
    except (VerificationError, DecodeError) as error:
        return (found, str(error))
    return (f"{found}; made again from the rows",)


def _check_checkpoint(ports: Ports) -> tuple[str, ...]:
    """Look whether the checkpoint in place can be read; one that is damaged is taken away, and signed anew."""
    book, data = book_of(ports), checkpoint_of(ports)
    try:
        if data is not None:
            open_checkpoint(data, ports.keys.ledger(book.origin).verifier)
    except (VerificationError, DecodeError) as error:
        ports.tiles(book.origin).remove(CHECKPOINT)
        return (f"{book.origin}: the checkpoint in place: {error}; taken away, to be signed anew",)
    return ()


def _asked(witnesses: Sequence[AskedWitness], ports: Ports) -> tuple[Keeper, ...]:
    """Ask each witness which size it knows, by the checkpoint in place; nothing new is signed for it."""
    book, checkpoint = book_of(ports), checkpoint_of(ports)
    if checkpoint is None:
        return ()
    size = size_of(checkpoint)
    body = AddCheckpoint(size, (), checkpoint).to_bytes()
    answers = ((witness.verifiers[0].name, witness.add_checkpoint(body)) for witness in witnesses)
    sizes = ((name, _size_in(answer, size)) for name, answer in answers if answer is not None)
    return tuple(Keeper(name, book.first + known) for name, known in sizes if known is not None)


def _size_in(answer: Answer, size: int) -> int | None:
    return size if answer.status == OK else known_size(answer)
