"""The keys of one State: those in its node's key store, those of its witnesses, and its root keys in a safe."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from warifu.keys import (
    NOTHING_BEFORE,
    KeyManifest,
    Keyring,
    ManifestKey,
    Purpose,
    Revocation,
    SealingKey,
    SignedManifest,
    SigningKey,
    Verifier,
    sign_manifest,
)
from warifu.node.keeping import Keeping
from warifu.node.memory import MemoryKeys
from warifu.parties import State


@dataclass
class KeyRoom:
    """
    Where the keys of a State are made and kept.

    began: when its first manifest was issued. manifests: all so far, as the root keys signed them.
    """

    state: State
    chance: Random
    began: datetime
    keys: MemoryKeys = field(init=False)
    roots: tuple[SigningKey, ...] = field(init=False)
    manifests: list[SignedManifest] = field(default_factory=list)
    generation: int = 1

    def __post_init__(self) -> None:
        self.roots = tuple(self.key(f"root-{number}", Purpose.ROOT) for number in (1, 2))
        ring = Keyring(
            (self.key("ledger", Purpose.LEDGER), self.key("exchange-1", Purpose.EXCHANGE)),
            (self.sealing_key("sealing-1"),),
        )
        self.keys = MemoryKeys(ring, {keeping.value: self.chance.randbytes(32) for keeping in Keeping})
        issued = self.began - timedelta(days=5)
        first = KeyManifest(
            self.state,
            1,
            NOTHING_BEFORE,
            issued,
            issued + timedelta(days=366),
            2,
            tuple(self._entry(key) for key in self.roots),
            self._entries(),
        )
        self.manifests.append(sign_manifest(first, self.roots))

    @property
    def fingerprint(self) -> str:
        """What both delegations compare on paper."""
        return self.manifests[0].manifest.fingerprint

    @property
    def logs(self) -> tuple[Verifier, ...]:
        """The verifiers of this State's logs."""
        return tuple(key.verifier for key in self.keys.ring.of(Purpose.LEDGER))

    def change_keys(self, at: datetime, *revoked: Revocation) -> SignedManifest:
        """Make a new exchange key and a new sealing key, and the manifest that says so."""
        self.generation += 1
        exchange = self.key(f"exchange-{self.generation}", Purpose.EXCHANGE)
        sealing = self.sealing_key(f"sealing-{self.generation}")
        ring = self.keys.ring
        self.keys.ring = Keyring((*ring.keys, exchange), (*ring.sealing, sealing))
        return self._following(at, revoked)

    def add_log(self, at: datetime) -> SignedManifest:
        """Make the key of one more log, and the manifest that says so."""
        ring = self.keys.ring
        key = self.key(f"ledger-{len(ring.of(Purpose.LEDGER)) + 1}", Purpose.LEDGER)
        self.keys.ring = Keyring((*ring.keys, key), ring.sealing)
        return self._following(at)

    def _following(self, at: datetime, revoked: tuple[Revocation, ...] = ()) -> SignedManifest:
        before = self.manifests[-1].manifest
        issued = max(at, before.issued)
        following = replace(
            before,
            version=before.version + 1,
            previous=before.digest,
            issued=issued,
            expires=issued + timedelta(days=366),
            keys=self._entries(),
            revoked=(*before.revoked, *revoked),
        )
        self.manifests.append(sign_manifest(following, self.roots))
        return self.manifests[-1]

    def key(self, name: str, purpose: Purpose) -> SigningKey:
        """Make a key."""
        return SigningKey.from_seed(
            self.chance.randbytes(32), name=f"{self.state.lower()}.example/{name}", purpose=purpose
        )

    def sealing_key(self, name: str) -> SealingKey:
        """Make a key that things are sealed to."""
        return SealingKey.from_seed(self.chance.randbytes(32), name=f"{self.state.lower()}.example/{name}")

    def _entries(self) -> tuple[ManifestKey, ...]:
        """Return the keys that are in use now: the newest for the exchange and for sealing, all of the ledger."""
        ring = self.keys.ring
        in_use = (*ring.of(Purpose.LEDGER), ring.of(Purpose.EXCHANGE)[-1])
        return (*(self._entry(key) for key in in_use), self._entry(ring.sealing[-1]))

    def _entry(self, key: SigningKey | SealingKey) -> ManifestKey:
        public = key.verifier if isinstance(key, SigningKey) else key.public
        began = self.began - timedelta(days=5)
        return ManifestKey.of(public, began, began + timedelta(days=600))
