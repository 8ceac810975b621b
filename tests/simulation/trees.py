"""The trees of both ledgers: each derives anew, holds what it vouched for, and is the same to whoever was told of it."""

from __future__ import annotations

from collections.abc import Iterator

from tests.simulation.aftermath import Aftermath
from warifu.errors import WarifuError
from warifu.ledger import (
    Checkpoint,
    TileLog,
    audit,
    entry_hash,
    read_checkpoint,
    read_leaf,
    read_note,
    verify_commitment,
    verify_inclusion,
)
from warifu.node.keeping import open_content
from warifu.node.logs import books_of
from warifu.node.writing import TAKEN
from warifu.parties import State


class FoundError(WarifuError):
    """What the checker finds while a log is derived."""


def unsound_ledger(run: Aftermath, state: State) -> Iterator[str]:
    """Each log derives anew, and every tree that anybody ever signed or cosigned is a beginning of it."""
    ports = run.ports[state]
    known = (*run.world.rooms[state].logs, *(w.key.verifier for w in run.world.post.witnesses))
    books = books_of(ports)
    for book, following in zip(books, (*books[1:], None), strict=True):
        stop = ports.log.size() if following is None else following.first
        size = TileLog(ports.tiles(book.origin), book.origin).head().size
        kept = [
            note
            for house in run.world.post.witnesses
            for note in house.cosigned
            if _must_hold(run, read_checkpoint(read_note(note).text), book.origin, size)
        ]
        rows = ports.log.rows(book.first, stop)

        def check(index: int, entry: bytes, rows=rows) -> None:
            if rows[index].leaf != entry:
                raise FoundError(f"leaf {index} is not that of its row")

        try:
            audit(ports.tiles(book.origin), book.origin, known, kept=kept, check_entry=check)
        except WarifuError as error:
            yield f"ledger of {state}: {error}"
    for row in ports.log.rows(0, ports.log.size()):
        sealed = ports.payloads.get(row.ref) if row.is_entry else None
        if sealed is not None:
            verify_commitment(read_leaf(row.leaf).commitment, *open_content(sealed, ports.keys))


def receipts_without_leaves(run: Aftermath, state: State) -> Iterator[str]:
    """Each receipt of a State that says `stored` names a leaf, which is in its log and proved by a checkpoint."""
    ports = run.ports[state]
    books = books_of(ports)
    if any(book.origin in run.lost_logs for book in books):
        return
    messages = {row.ref: row.position for row in ports.log.rows(0, ports.log.size()) if row.kind == TAKEN}
    logs = {book: TileLog(ports.tiles(book.origin), book.origin) for book in books}
    for sender, kind, body in run.wire.statements:
        if (sender, kind) != (state, "warifu-receipt/1") or body["index"] is None:
            continue
        position = messages.get(body["envelope"].replace("-", ""))
        book = next(
            (book for book in reversed(books) if position is not None and book.first <= position), None
        )
        if position is not None and state in run.history.restored:
            continue  # what a restore took away came again, and has another place
        if position is None or book is None or position - book.first != body["index"]:
            yield f"receipt of {state} for {body['envelope']}: no leaf at {body['index']}"
            continue
        head = logs[book].head()
        if body["index"] < head.size:
            proof = logs[book].inclusion(body["index"], head.size)
            (row,) = ports.log.rows(position, position + 1)
            verify_inclusion(entry_hash(row.leaf), body["index"], head.size, proof, head.root)
        else:
            yield f"receipt of {state} for {body['envelope']}: its leaf was never published"


def mirror_differs(run: Aftermath, state: State) -> Iterator[str]:
    """What a State holds of the other's ledger is what that begins with, up to what was published."""
    ports, theirs = run.ports[state], run.ports[run.peer(state)]
    books = books_of(theirs)
    for book in books:
        log = TileLog(theirs.tiles(book.origin), book.origin)
        mirror = TileLog(ports.mirror(book.origin), book.origin)
        size = mirror.head().size
        if book.origin in run.lost_logs:
            continue
        if size > log.head().size or log.head(size) != mirror.head():
            yield f"the mirror of {book.origin} on {state} is not what that log begins with"
        elif size < log.head().size and book == books[-1] and size < (told := _published(run, book.origin)):
            yield f"the mirror of {book.origin} on {state} has {size} of {told}"


def two_trees(run: Aftermath) -> Iterator[str]:
    """
    Of one log there is one tree of each size, whoever was told of it under its signature.

    Where a bit of the checkpoint was turned on the disk, the signature does not fit, and says nothing.
    """
    logs = tuple(log for room in run.world.rooms.values() for log in room.logs)
    roots: dict[tuple[str, int], bytes] = {}
    published = (checkpoint for _, checkpoint in run.world.post.published)
    for checkpoint in (*run.wire.checkpoints(logs), *published):
        key = (checkpoint.origin, checkpoint.head.size)
        if roots.setdefault(key, checkpoint.head.root) != checkpoint.head.root:
            yield f"two trees: {checkpoint.origin} at {checkpoint.head.size}"


def _published(run: Aftermath, origin: str) -> int:
    """Return the size of a log when it was published first after the healing."""
    published = run.world.post.published_at(origin)
    return next((checkpoint.head.size for at, checkpoint in published if at >= run.world.healed), 0)


def _must_hold(run: Aftermath, checkpoint: Checkpoint, origin: str, size: int) -> bool:
    """Say whether a log must begin with what a checkpoint says: of one that was given up, only what is left."""
    is_lost = origin in run.lost_logs and checkpoint.head.size > size
    return checkpoint.origin == origin and not is_lost
