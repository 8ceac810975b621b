"""Made-up keys, logs and witnesses. The names are under .invalid, and the seeds are written out."""

from __future__ import annotations

from warifu.keys import Algorithm, Purpose, SigningKey
from warifu.ledger import MemoryStorage, Storage, TileLog, add_cosignatures, cosign, release, sign

ORIGIN = "node-a.invalid/ledger"
AT = 1_793_000_000


def a_log_key(number: int = 1, name: str = ORIGIN) -> SigningKey:
    return SigningKey.from_seed(bytes([number]) * 32, name=name, purpose=Purpose.LEDGER)


def a_witness_key(
    number: int = 2, name: str = "node-b.invalid/witness", algorithm: Algorithm = Algorithm.ED25519
) -> SigningKey:
    return SigningKey.from_seed(bytes([number]) * 32, name=name, purpose=Purpose.WITNESS, algorithm=algorithm)


LOG_KEY = a_log_key()
WITNESS_KEY = a_witness_key()
SECOND_WITNESS_KEY = a_witness_key(3, "audit.invalid/1", Algorithm.ML_DSA_44)
WITNESSES = (WITNESS_KEY.verifier, SECOND_WITNESS_KEY.verifier)


def entries(count: int, start: int = 0) -> list[bytes]:
    return [f"entry {number}".encode() for number in range(start, start + count)]


def published(log: TileLog) -> bytes:
    """Sign, cosign and release the head of a log; return the checkpoint."""
    note = sign(log, LOG_KEY)
    note = add_cosignatures(
        note, (cosign(note.text, key, at=AT) for key in (WITNESS_KEY, SECOND_WITNESS_KEY)), WITNESSES
    )
    release(log.storage, note, LOG_KEY.verifier)
    return note.to_bytes()


def a_published_log(*batches: int, storage: Storage | None = None) -> Storage:
    """Return the storage of a log that took batches of entries, and published a checkpoint after each."""
    storage = MemoryStorage() if storage is None else storage
    log = TileLog(storage, ORIGIN)
    for count in batches:
        log.append(entries(count, log.head().size))
        published(log)
    return storage
