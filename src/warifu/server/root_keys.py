"""
Root keys: what signs a State's key manifests. They do not lie with the node.

Three persons of the State hold one each, and any two sign. They are made in a folder of their own, one file a holder,
to be carried away; the node never reads them again until its keys change.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from warifu.errors import DecodeError, UsageError
from warifu.keys import Algorithm, Keyring, Purpose, SealingPublicKey, SigningKey, Verifier
from warifu.keys.manifests import NOTHING_BEFORE, KeyManifest, ManifestKey
from warifu.keys.signed_manifests import SignedManifest, sign_manifest
from warifu.node.ports import Chance
from warifu.parties import State

HOLDERS, THRESHOLD = 3, 2
MANIFEST_HOLDS_FOR = timedelta(days=365)
ROOT_HOLDS_FOR = timedelta(days=3650)

_SEED_BYTES = 32
_OWNER_ONLY = 0o600


class RootKey(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A root key as its holder keeps it."""

    name: str
    seed: str


def make_root_keys(folder: Path, *, host: str, chance: Chance) -> tuple[SigningKey, ...]:
    """
    Make the root keys of a State in a folder, one file a holder.

    Raises:
        UsageError: there are some; none is overwritten.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for number in range(1, HOLDERS + 1):
        path = folder / f"root-{number}.json"
        if path.exists():
            raise UsageError(f"{path}: there already; none is overwritten. Take another folder")
        kept = RootKey(f"{host}/root-{number}", chance.draw(_SEED_BYTES).hex())
        path.touch(mode=_OWNER_ONLY, exist_ok=False)
        path.write_bytes(msgspec.json.encode(kept))
    return read_root_keys(folder)


def read_root_keys(folder: Path) -> tuple[SigningKey, ...]:
    """
    Read the root keys that lie in a folder: all, or as many holders as came.

    Raises:
        UsageError: there are fewer than have to sign.
        DecodeError: a file is damaged.
    """
    paths = sorted(folder.glob("root-*.json"))
    if len(paths) < THRESHOLD:
        raise UsageError(f"{folder}: {len(paths)} root keys; {THRESHOLD} holders have to sign")
    return tuple(map(read_root_key, paths))


def first_manifest(
    state: State, ring: Keyring, roots: tuple[SigningKey, ...], at: datetime
) -> SignedManifest:
    """Return the first key manifest of a State, with the public keys of its node, signed by two root keys."""
    ends, root_ends = at + MANIFEST_HOLDS_FOR, at + ROOT_HOLDS_FOR
    public: list[Verifier | SealingPublicKey] = [key.verifier for key in ring.keys]
    public.extend(key.public for key in ring.sealing)
    manifest = KeyManifest(
        state=state,
        version=1,
        previous=NOTHING_BEFORE,
        issued=at,
        expires=ends,
        threshold=THRESHOLD,
        root=tuple(ManifestKey.of(key.verifier, at, root_ends) for key in roots),
        keys=tuple(ManifestKey.of(key, at, ends) for key in public),
    )
    return sign_manifest(manifest, roots[:THRESHOLD])


def read_root_key(path: Path) -> SigningKey:
    """
    Read the root key of one holder.

    Raises:
        DecodeError: the file is damaged, or no root key.
    """
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=RootKey)
        seed = bytes.fromhex(kept.seed)
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError) as error:
        raise DecodeError(f"{path}: not a file of a root key: {error}") from error
    return SigningKey.from_seed(seed, name=kept.name, purpose=Purpose.ROOT, algorithm=Algorithm.ED25519)
