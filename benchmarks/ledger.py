"""
The ledger against its primitives, and the audit of a million entries, in a process of its own.

    python -m benchmarks.ledger all OUT.json        quick: of 20,000 entries, not a million

Leaves are made up. What is measured is also checked: proofs verify, the audit derives the root that the log has.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from unittest.mock import patch

from benchmarks.limits import Limit, Signed, Work, hashing, repeated, seconds_of, work
from warifu.keys import Purpose, SigningKey
from warifu.ledger import (
    EMPTY,
    DirectoryStorage,
    Group,
    Leaf,
    Log,
    MemoryLog,
    MemoryRecords,
    MemoryStorage,
    Policy,
    Storage,
    TileLog,
    Witness,
    add_cosignatures,
    ask,
    audit,
    commit,
    cosign,
    entry_hash,
    release,
    sign,
    sign_head,
    verify_consistency,
    verify_inclusion,
)
from warifu.ledger import proofs as proving  # its hashing is counted

MILLION = 1_000_000
MANY, SOME, FEW = 20_000, 2_000, 200
NODE_BYTES = 65
"""The bytes hashed for a node: one, and two hashes."""
NODES_OF_A_TILE = 247
"""The nodes from which the hashes of a path through a tile are derived: 2**k - 1 for each of its eight levels."""
ORIGIN = "node-a.invalid/ledger"
LOG_KEY = SigningKey.from_seed(bytes([1]) * 32, name=ORIGIN, purpose=Purpose.LEDGER)
WITNESSES = tuple(
    SigningKey.from_seed(bytes([number]) * 32, name=f"node-{number}.invalid/witness", purpose=Purpose.WITNESS)
    for number in (2, 3)
)
POLICY = Policy(
    (LOG_KEY.verifier,),
    tuple(key.verifier for key in WITNESSES),
    Group(2, tuple(key.verifier for key in WITNESSES)),
)
AT = 1_793_000_000


@dataclass(frozen=True)
class Audited:
    """How long the audit of a log took, and hashing the same bytes: entries, nodes and nothing else."""

    entries: int
    megabytes: float
    seconds: float
    hashing_seconds: float


def leaves(count: int) -> list[bytes]:
    """Return made-up leaves, each another."""
    begun = datetime(2026, 1, 1, tzinfo=UTC)
    salt = bytes(32)
    return [
        Leaf(
            "ManifestLodged/1",
            begun + timedelta(seconds=number),
            f"{number % 997:032x}",
            f"{number:032x}",
            commit(salt, number.to_bytes(8, "big")),
            "GB/defence",
        ).to_bytes()
        for number in range(count)
    ]


def appends(entries: Sequence[bytes]) -> list[Work]:
    """Time appends in batches of one and of a thousand: in memory, as tiles in memory, as tiles on a disk."""
    with tempfile.TemporaryDirectory() as name:
        folders = (Path(name) / f"{number}" for number in range(MANY))
        journal = Path(name) / "journal"
        return [
            *_appends("in memory", entries, MemoryLog),
            *_appends("tiles in memory", entries, lambda: TileLog(MemoryStorage(), ORIGIN)),
            *_appends(
                "tiles on a disk", entries, lambda: TileLog(DirectoryStorage(next(folders)), ORIGIN), journal
            ),
        ]


def _appends(
    where: str, entries: Sequence[bytes], log: Callable[[], Log], journal: Path | None = None
) -> Iterator[Work]:
    for batch, most in ((1, FEW if journal else SOME), (1_000, MANY)):
        count = min(len(entries), most)
        batches = [entries[start : start + batch] for start in range(0, count, batch)]
        hashed = hashing((count, len(entries[0]) + 1), (count, NODE_BYTES))
        says = "SHA-256 of entry and node" + (", and one flushed write a batch" if journal else "")
        limit = partial(_hashed_and_flushed, hashed, journal, batches)
        yield work(
            "append", f"{where}, {batch:,} at a time", count, partial(_append, log, batches), (says, limit)
        )


def proofs(log: TileLog) -> list[Work]:
    """Time proofs of random entries and sizes of a large log on a disk, made and verified."""
    head = log.head()
    indexes = Random(1).sample(range(1, head.size), SOME)
    hashes = [entry_hash(log.entries(index, index + 1)[0]) for index in indexes]
    roots = [log.head(index).root for index in indexes]
    inclusions = [log.inclusion(index, head.size) for index in indexes]
    consistencies = [log.consistency(index, head.size) for index in indexes]

    def verify_inclusions() -> None:
        for index, leaf, proof in zip(indexes, hashes, inclusions, strict=True):
            verify_inclusion(leaf, index, head.size, proof, head.root)

    def verify_consistencies() -> None:
        for index, root, proof in zip(indexes, roots, consistencies, strict=True):
            verify_consistency(index, head.size, proof, root, head.root)

    jobs = {
        "inclusion, made": lambda: [log.inclusion(index, head.size) for index in indexes],
        "consistency, made": lambda: [log.consistency(index, head.size) for index in indexes],
        "inclusion, verified": verify_inclusions,
        "consistency, verified": verify_consistencies,
    }
    in_tile = SOME * NODES_OF_A_TILE
    return [
        work("proof", name, SOME, job, _nodes(in_tile if name.endswith("made") else _nodes_hashed(job)))
        for name, job in jobs.items()
    ]


def _nodes(count: int) -> Limit:
    return f"SHA-256 of {count / SOME:.0f} nodes", hashing((count, NODE_BYTES))


def checkpoints(log: TileLog) -> list[Work]:
    """Time checkpoints of a large log: signed, witnessed, and checked against a policy of two witnesses."""
    note, head = sign_head(log, LOG_KEY, last=None), log.head()
    complete = add_cosignatures(note, (cosign(note.text, key, at=AT) for key in WITNESSES), POLICY.witnesses)
    request = ask(log, note.to_bytes(), size=head.size, old_size=head.size).to_bytes()
    witness = Witness((WITNESSES[0],), (LOG_KEY.verifier,), MemoryRecords({ORIGIN: head}))
    assert witness.add_checkpoint(request, at=AT).status == 200
    signed = Signed(note.text.encode())
    jobs: dict[str, tuple[Callable[[], object], Limit]] = {
        "signed": (
            lambda: sign_head(log, LOG_KEY, last=head),
            ("one Ed25519 signature", signed.sign),
        ),
        "witnessed": (
            lambda: witness.add_checkpoint(request, at=AT),
            ("one Ed25519 signature checked, one made", lambda: (signed.verify(), signed.sign())),
        ),
        "checked, with two witnesses": (
            lambda: POLICY.require(complete.to_bytes()),
            ("three Ed25519 signatures checked", lambda: (signed.verify(), signed.verify(), signed.verify())),
        ),
    }
    return [
        work("checkpoint", name, FEW, repeated(FEW, job), (says, repeated(FEW, primitives)))
        for name, (job, (says, primitives)) in jobs.items()
    ]


def filled(storage: Storage, entries: int) -> TileLog:
    """Return a log with so many made-up leaves, and a checkpoint."""
    log = TileLog(storage, ORIGIN)
    for start in range(0, entries, 10_000):
        log.append(_numbered(start, min(10_000, entries - start)))
    note = sign(log, LOG_KEY)
    release(storage, note, LOG_KEY.verifier)
    return log


def audited(storage: Storage, log: TileLog) -> Audited:
    """Time the audit of a whole log, and the hashing of the same bytes."""
    size = log.head().size
    length = len(log.entries(0, 1)[0])
    megabytes = sum(len(storage.read(path) or b"") for path in storage.paths()) / 1e6
    found = []
    seconds = seconds_of(lambda: found.append(audit(storage, ORIGIN, (LOG_KEY.verifier,))))
    assert found[0].head == log.head() != EMPTY
    assert found[0].entries == size
    return Audited(size, megabytes, seconds, seconds_of(hashing((size, length + 1), (size, NODE_BYTES))))


def measure(entries: int = MILLION) -> dict[str, object]:
    """Time all of it; return the figures."""
    with tempfile.TemporaryDirectory() as name:
        storage = DirectoryStorage(Path(name))
        log = filled(storage, entries)
        whole = audited(storage, log)
        works = [*appends(leaves(min(MANY, entries))), *proofs(log), *checkpoints(log)]
    return {"works": [asdict(each) for each in works], "audited": asdict(whole)}


def _numbered(start: int, count: int) -> list[bytes]:
    """Return leaves quickly: one made-up leaf, with its handle replaced by a number."""
    (leaf,) = leaves(1)
    handle = b"0" * 32
    at = leaf.rindex(handle)
    return [leaf[:at] + b"%032x" % number + leaf[at + 32 :] for number in range(start, start + count)]


def _append(log: Callable[[], Log], batches: Sequence[Sequence[bytes]]) -> None:
    new = log()
    for batch in batches:
        new.append(batch)


def _hashed_and_flushed(
    hashed: Callable[[], None], journal: Path | None, batches: Sequence[Sequence[bytes]]
) -> None:
    hashed()
    if journal is None:
        return
    with journal.open("wb") as file:
        for batch in batches:
            file.write(b"".join(batch))
            file.flush()
            os.fsync(file.fileno())


def _nodes_hashed(job: Callable[[], object]) -> int:
    """Return how many nodes are hashed while proofs are checked: the proofs themselves fix that number."""
    count = 0
    real = proving.node_hash

    def counted(left: bytes, right: bytes) -> bytes:
        nonlocal count
        count += 1
        return real(left, right)

    with patch.object(proving, "node_hash", counted):
        job()
    return count


if __name__ == "__main__":
    found = measure(MANY if sys.argv[1] == "quick" else MILLION)
    Path(sys.argv[2]).write_text(json.dumps(found), encoding="utf-8")
