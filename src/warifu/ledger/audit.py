"""
Doubt a log kept as tiles: derive all of it again from its entries, and name the first thing that is wrong.

Nothing is taken on trust but public keys, and checkpoints that were kept elsewhere.
Derived are the hash of each entry, each tile, the root at each size that a head or a checkpoint speaks of.
Checked are every signature, every file that lies there, and that none is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

from warifu.errors import DecodeError, VerificationError
from warifu.keys import Purpose, Verifier
from warifu.ledger.checkpoints import Checkpoint, read_checkpoint, require_origin
from warifu.ledger.cosignatures import check_by_purpose
from warifu.ledger.merkle import EMPTY, TreeHead, entry_hash, levels_over
from warifu.ledger.notes import read_note, signers
from warifu.ledger.publishing import CHECKPOINT
from warifu.ledger.storage import Storage
from warifu.ledger.tile_log import HEAD, SIGNED, TileLog, read_head
from warifu.ledger.tiles import (
    ENTRIES,
    WIDTH,
    Tile,
    bundles_of,
    read_bundle,
    read_hashes,
    read_path,
    tile_of,
    tiles_of,
)

CheckEntry: TypeAlias = Callable[[int, bytes], None]
"""Check an entry, given with its index, against what is known of it; raises as a verify function does."""


@dataclass(frozen=True)
class Audit:
    """What an audit found in order: the head, the checkpoint if there is one, and how much was derived."""

    head: TreeHead
    checkpoint: Checkpoint | None
    entries: int
    tiles: int
    unfinished: tuple[str, ...]


def audit(  # noqa: PLR0913  (each is an option)
    storage: Storage,
    origin: str,
    known: tuple[Verifier, ...],
    *,
    kept: Iterable[bytes] = (),
    check_entry: CheckEntry | None = None,
    since: int = 0,
) -> Audit:
    """
    Derive a log again and compare.

    origin: whose log it should be.
    known: the keys of that log, now and before, and of its witnesses; a signature by any other is a fault.
    kept: checkpoints of this log, of any age, that were kept elsewhere.
    since: the first entry whose bundle is read; the tiles above are derived for all.

    Files beyond the head, left by an append that broke off, are no fault; they are listed.

    Raises:
        VerificationError: the first thing that is wrong, with the file it stands in.
    """
    return _Auditor(storage, origin, known, check_entry).run(tuple(kept), since)


class _Auditor:
    def __init__(
        self, storage: Storage, origin: str, known: tuple[Verifier, ...], check_entry: CheckEntry | None
    ) -> None:
        self._storage = storage
        self._origin = origin
        self._known = known
        self._check_entry = check_entry

    def run(self, kept: tuple[bytes, ...], since: int) -> Audit:
        with _at(HEAD):
            head = read_head(self._storage, HEAD, self._origin) or self._head_of_nothing()
        with _at(SIGNED):
            signed = read_head(self._storage, SIGNED, self._origin)
        published = self._storage.read(CHECKPOINT)
        with _at(CHECKPOINT):
            checkpoint = None if published is None else self._opened(published)
        entries = sum(self._check_bundle(bundle, since) for bundle in bundles_of(head.size))
        tiles = self._check_tiles(head.size)
        with _at(HEAD):
            derived = TileLog(self._storage, self._origin)
        _check_states(derived, checkpoint, signed)
        for number, data in enumerate(kept):
            with _at(f"kept checkpoint {number}"):
                _require_begins(derived, self._opened(data).head)
        unfinished = tuple(sorted(self._check_other_files(head.size)))
        return Audit(head, checkpoint, entries, tiles, unfinished)

    def _head_of_nothing(self) -> TreeHead:
        if (found := next(iter(self._storage.paths()), None)) is not None:
            raise VerificationError(f"not there, and {found} is")
        return EMPTY

    def _opened(self, data: bytes) -> Checkpoint:
        note = read_note(data)
        checkpoint = read_checkpoint(note.text)
        for signature in note.signatures:
            if not any(signature.is_by(verifier) for verifier in self._known):
                raise VerificationError(f"a signature by a key that is not known: {signature.name}")
        signed_by = signers(note, self._known, check_by_purpose)
        require_origin(checkpoint, tuple(each for each in signed_by if each.purpose is Purpose.LEDGER))
        if checkpoint.origin != self._origin:
            raise VerificationError(f"a checkpoint of {checkpoint.origin}, wanted one of {self._origin}")
        return checkpoint

    def _check_bundle(self, bundle: Tile, since: int) -> int:
        """Hash the entries of a bundle and compare with their tile; return how many were."""
        if bundle.index * WIDTH + bundle.width <= since:
            return 0
        with _at(bundle.path):
            entries = read_bundle(self._read(bundle), bundle.width)
        tile = Tile(0, bundle.index, bundle.width)
        with _at(tile.path):
            hashes = read_hashes(self._read(tile), tile.width)
        for position, entry in enumerate(entries):
            index = bundle.index * WIDTH + position
            if entry_hash(entry) != hashes[position]:
                raise VerificationError(
                    f"{tile.path}: hash {position} is not that of entry {index}, {bundle.path}"
                )
            if self._check_entry:
                with _at(f"{bundle.path}: entry {index}"):
                    self._check_entry(index, entry)
        return len(entries)

    def _check_tiles(self, size: int) -> int:
        """Derive the hashes of each tile from the full tiles below it; return how many tiles there are."""
        count = 0
        below: list[bytes] = []
        derived: list[bytes] = []
        level = 0
        for tile in tiles_of(size):
            if tile.level != level:
                level, below, derived = tile.level, derived, []
            with _at(tile.path):
                hashes = read_hashes(self._read(tile), tile.width)
            start = tile.index * WIDTH
            if level and hashes != below[start : start + tile.width]:
                raise VerificationError(f"{tile.path}: not the roots of the tiles below it, from {start} on")
            if tile.is_full:
                derived.append(levels_over(hashes)[-1][0])
            count += 1
        return count

    def _check_other_files(self, size: int) -> Iterator[str]:
        """Check what lies beside the tiles of this size; yield what an append that broke off left."""
        for path in self._storage.paths():
            tile = read_path(path)
            if tile is None:
                if path not in {HEAD, SIGNED, CHECKPOINT}:
                    raise VerificationError(f"{path}: no file of a log; take it away")
            elif tile.is_beyond(size):
                yield path
            elif tile != (now := tile_of(tile.level, tile.index, size)):
                self._check_earlier(tile, now)

    def _check_earlier(self, tile: Tile, now: Tile) -> None:
        """Check that a partial tile holds the beginning of what the tile holds now."""
        held = self._read(tile)
        with _at(tile.path):
            (read_bundle if tile.level == ENTRIES else read_hashes)(held, tile.width)
        if not self._read(now).startswith(held):
            raise VerificationError(f"{tile.path}: not what {now.path} begins with")

    def _read(self, tile: Tile) -> bytes:
        data = self._storage.read(tile.path)
        if data is None:
            raise VerificationError("not there")
        return data


def _check_states(log: TileLog, checkpoint: Checkpoint | None, signed: TreeHead | None) -> None:
    """Check that the log begins with what was signed, and that nothing was published that was not."""
    if checkpoint:
        with _at(CHECKPOINT):
            _require_begins(log, checkpoint.head)
            if signed is None or signed.size < checkpoint.head.size:
                raise VerificationError(
                    f"of size {checkpoint.head.size}, beyond what {SIGNED} says was signed"
                )
    if signed:
        with _at(SIGNED):
            _require_begins(log, signed)


def _require_begins(log: TileLog, head: TreeHead) -> None:
    now = log.head()
    if head.size > now.size:
        raise VerificationError(f"of size {head.size}, and the log has {now.size}: entries are missing")
    if log.head(head.size).root != head.root:
        raise VerificationError(f"its root is not that of the first {head.size} entries")


@contextmanager
def _at(where: str) -> Iterator[None]:
    """Say where it was that something went wrong."""
    try:
        yield
    except (DecodeError, VerificationError) as error:
        text = str(error)
        raise VerificationError(text if text.startswith(where) else f"{where}: {text}") from error
