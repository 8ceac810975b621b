"""
Publish: from rows to a checkpoint that others may hold the node to.

Rows are in sequence as soon as they are committed. They are integrated into tiles, read back and hashed again from
the rows; the tree is shown to have grown out of the one signed last; what is to be signed is kept, then signed;
witnesses are asked; the checkpoint is put in place. Each step can be broken off and is done again the next time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from warifu.errors import DecodeError, VerificationError
from warifu.keys import Verifier
from warifu.ledger import (
    Answer,
    MemoryStorage,
    Note,
    NoteSignature,
    TileLog,
    TreeHead,
    add_cosignatures,
    ask,
    release,
    sign,
)
from warifu.ledger.lines import read_decimal
from warifu.ledger.publishing import CHECKPOINT, require_growth
from warifu.ledger.tile_log import HEAD, SIGNED, read_head
from warifu.ledger.tiles import read_path
from warifu.node.logs import Book, book_of
from warifu.node.modes import require_open
from warifu.node.ports import Ports

WITNESSED = "witnessed "
"""Begins the marks of how far a witness has cosigned a log."""

OK, _CONFLICT = 200, 409


class AskedWitness(Protocol):
    """A witness that can be asked: its keys, and one call that answers, or gives None where it cannot be reached."""

    @property
    def verifiers(self) -> tuple[Verifier, ...]:
        """The keys that it cosigns with."""

    def add_checkpoint(self, body: bytes) -> Answer | None:
        """Pass on a request `add-checkpoint`."""


@dataclass(frozen=True)
class Published:
    """What was put in place: a tree head, its checkpoint, and the names of the witnesses that cosigned it."""

    head: TreeHead
    checkpoint: bytes
    cosigned_by: tuple[str, ...]


def publish(ports: Ports, witnesses: Sequence[AskedWitness] = ()) -> Published:
    """
    Integrate the rows of the own log, sign its head, have it witnessed, and put the checkpoint in place.

    A witness that cannot be reached, or refuses, is left out: its cosignature is pending, and nothing waits for it.

    Raises:
        Refusal: the node is in recovery.
        VerificationError: the tiles are not the rows, or the log is smaller than what was signed: recover.
    """
    require_open(ports)
    book = book_of(ports)
    log, key = integrate(ports, book), ports.keys.ledger(book.origin)
    size = log.head().size
    if size < ports.keys.signed_size(book.origin):
        raise VerificationError(
            f"a log of {size} leaves, and more were signed: put back to an old state, recover"
        )
    ports.keys.note_signed(book.origin, size)
    note = sign(log, key)
    for witness in witnesses:
        note = add_cosignatures(note, _asked(witness, log, note, ports), witness.verifiers)
    release(log.storage, note, key.verifier)
    return Published(log.head(), note.to_bytes(), tuple(each.name for each in note.signatures[1:]))


def integrate(ports: Ports, book: Book) -> TileLog:
    """
    Add the rows of the last log that are not in tiles yet.

    Raises:
        VerificationError: the tiles are not those of the rows.
    """
    log = TileLog(ports.tiles(book.origin), book.origin)
    size, rows = log.head().size, ports.log.size() - book.first
    if size > rows:
        raise VerificationError(f"{size} leaves in tiles and {rows} rows: put back to an old state, recover")
    leaves = tuple(row.leaf for row in ports.log.rows(book.first + size, book.first + rows))
    if leaves or not size:  # of a log that is still empty the head is kept, before it is signed
        expected = log.head_with(leaves)
        log.append(leaves)
        # INVARIANT: nothing is signed that was not read back from the tiles and hashed again from the rows.
        again = TileLog(log.storage, book.origin)
        if again.head() != expected or again.entries(size, rows) != leaves:
            raise VerificationError(f"leaves {size} to {rows} in the tiles are not the rows: check the disk")
    return log


def rebuild(ports: Ports, book: Book) -> None:
    """
    Make the tiles of the last log again from its rows, over damaged ones.

    Raises:
        VerificationError: the rows do not lead to what was signed, so that they are the damaged ones.
        DecodeError: what was signed cannot be read.
    """
    storage, fresh = ports.tiles(book.origin), MemoryStorage()
    log = TileLog(fresh, book.origin)
    log.append([row.leaf for row in ports.log.rows(book.first, ports.log.size())])
    require_growth(log, log.head(), read_head(storage, SIGNED, book.origin))
    for path in storage.paths():
        if read_path(path) is not None:
            storage.remove(path)
    for path in sorted(fresh.paths(), key=lambda path: path == HEAD):
        storage.write(path, fresh.files[path])


def known_size(answer: Answer) -> int | None:
    """Return the size that a witness knows, where it refused for knowing another; None for any other answer."""
    try:
        return read_decimal(answer.body.decode().strip(), "size") if answer.status == _CONFLICT else None
    except (DecodeError, UnicodeDecodeError):
        return None


def ask_witness(
    witness: AskedWitness, log: TileLog, checkpoint: bytes, old_size: int, size: int
) -> Answer | None:
    """Ask a witness to cosign, from a size that it should know, or from the one that it then says it knows."""
    answer = witness.add_checkpoint(ask(log, checkpoint, size=size, old_size=old_size).to_bytes())
    known = None if answer is None else known_size(answer)
    if known is None or known == old_size or known > size:
        return answer
    return witness.add_checkpoint(ask(log, checkpoint, size=size, old_size=known).to_bytes())


def _asked(witness: AskedWitness, log: TileLog, note: Note, ports: Ports) -> tuple[NoteSignature, ...]:
    name, size = f"{WITNESSED}{witness.verifiers[0].name} {log.origin}", log.head().size
    old_size = min(int(ports.marks.get(name) or b"0"), size)
    answer = ask_witness(witness, log, note.to_bytes(), old_size, size)
    try:
        found = () if answer is None else answer.cosignatures
    except DecodeError:
        return ()
    if found:
        with ports.transaction("witnessed"):
            ports.marks.put(name, str(size).encode())
    return found


def checkpoint_of(ports: Ports) -> bytes | None:
    """Return the checkpoint that is in place for the own log, or None."""
    return ports.tiles(book_of(ports).origin).read(CHECKPOINT)


def checkpoint_text(ports: Ports) -> str | None:
    """
    Return the checkpoint that is in place for the own log as it is sent, or None.

    Raises:
        VerificationError: it is damaged, so that it cannot be sent; a start takes it away, and it is signed anew.
    """
    data = checkpoint_of(ports)
    try:
        return None if data is None else data.decode()
    except UnicodeDecodeError as error:
        raise VerificationError(
            f"the checkpoint in place is not UTF-8 at byte {error.start}: check the disk, and start again"
        ) from error
