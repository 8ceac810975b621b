"""Made-up States, keys and manifests. The names are under .invalid, and the seeds are written out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from warifu.keys import (
    NOTHING_BEFORE,
    Algorithm,
    KeyBook,
    KeyManifest,
    ManifestKey,
    Purpose,
    Revocation,
    SealingAlgorithm,
    SealingKey,
    SignedManifest,
    SigningKey,
    sign_manifest,
)
from warifu.parties import GB, State

ISSUED = datetime(2026, 11, 22, 9, tzinfo=UTC)
DAY = timedelta(days=1)
YEAR = 365 * DAY


def a_signing_key(
    number: int, purpose: Purpose = Purpose.EXCHANGE, algorithm: Algorithm = Algorithm.ED25519
) -> SigningKey:
    name = f"gb.invalid/{purpose}"
    return SigningKey.from_seed(bytes([number]) * 32, name=name, purpose=purpose, algorithm=algorithm)


def a_sealing_key(number: int, algorithm: SealingAlgorithm = SealingAlgorithm.X25519) -> SealingKey:
    return SealingKey.from_seed(bytes([number]) * 32, name="gb.invalid/sealing", algorithm=algorithm)


ROOTS = tuple(a_signing_key(number, Purpose.ROOT) for number in (1, 2, 3))
NEW_ROOTS = tuple(a_signing_key(number, Purpose.ROOT) for number in (4, 5, 6))
EXCHANGE, NEW_EXCHANGE = a_signing_key(11), a_signing_key(12)
SECOND_EXCHANGE = a_signing_key(13, algorithm=Algorithm.ML_DSA_44)
LEDGER = a_signing_key(14, Purpose.LEDGER)
SEALING, NEW_SEALING = a_sealing_key(21), a_sealing_key(22, SealingAlgorithm.HYBRID)


def listed(*keys: SigningKey | SealingKey, start: datetime = ISSUED, days: int = 365) -> tuple:
    publics = (key.verifier if isinstance(key, SigningKey) else key.public for key in keys)
    return tuple(ManifestKey.of(public, start, start + days * DAY) for public in publics)


def a_manifest(
    *keys: SigningKey | SealingKey,
    state: State = GB,
    roots: tuple[SigningKey, ...] = ROOTS,
    threshold: int = 2,
    issued: datetime = ISSUED,
) -> KeyManifest:
    return KeyManifest(
        state,
        1,
        NOTHING_BEFORE,
        issued,
        issued + YEAR,
        threshold,
        listed(*roots, start=issued),
        listed(*keys, start=issued),
    )


def following(
    before: KeyManifest,
    *keys: SigningKey | SealingKey,
    after: timedelta = 100 * DAY,
    roots: tuple[SigningKey, ...] = ROOTS,
    revoked: tuple[Revocation, ...] = (),
) -> KeyManifest:
    issued = before.issued + after
    return replace(
        before,
        version=before.version + 1,
        previous=before.digest,
        issued=issued,
        expires=issued + YEAR,
        root=listed(*roots, start=issued),
        keys=listed(*keys, start=issued),
        revoked=before.revoked + revoked,
    )


FIRST = a_manifest(EXCHANGE, SECOND_EXCHANGE, LEDGER, SEALING)


def signed(manifest: KeyManifest, *keys: SigningKey) -> SignedManifest:
    return sign_manifest(manifest, keys or ROOTS[:2])


def a_book() -> KeyBook:
    return KeyBook.founded(signed(FIRST), fingerprint=FIRST.fingerprint)
