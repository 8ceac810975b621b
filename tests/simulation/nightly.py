"""The nightly check of a computer's disk: every record against its checksum, every log derived anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from warifu.errors import DecodeError, VerificationError
from warifu.keys import Verifier
from warifu.ledger import audit
from warifu.ledger.tile_log import HEAD, read_head
from warifu.ledger.tiles import read_path
from warifu.node.memory import Disk
from warifu.node.memory.disk import Files


def doubts(disk: Disk, known: Iterable[Verifier]) -> Iterator[str]:
    """Yield what is not as it was written. `known`: every key that signs or cosigns logs."""
    for table in disk.tables:
        for key in disk.keys(table):
            try:
                disk.record(table, key)
            except VerificationError as error:
                yield str(error)
    for folder in folders(disk):
        try:
            audit(Files(disk, folder), folder.partition("/")[2], tuple(known))
        except (DecodeError, VerificationError) as error:
            yield f"{folder}: {error}"


def folders(disk: Disk) -> tuple[str, ...]:
    """Return the folder of each log on a disk: `tiles/ORIGIN` of own ones, `mirror/ORIGIN` of copies."""
    found = {}
    for path in disk.files:
        kind, _, rest = path.partition("/")
        origin = next(
            rest.partition(mark)[0] for mark in ("/tile/", "/state/", "/checkpoint") if mark in rest
        )
        found[f"{kind}/{origin}"] = None
    return tuple(found)


def unfinished(disk: Disk, folder: str) -> tuple[str, ...]:
    """Return the files that lie beyond the head of a log: an append that broke off left them."""
    files = Files(disk, folder)
    head = read_head(files, HEAD, folder.partition("/")[2])
    size = 0 if head is None else head.size
    return tuple(path for path in files.paths() if (tile := read_path(path)) and tile.is_beyond(size))
