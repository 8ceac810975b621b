"""
A key book: one State's trust in the keys of another, begun on paper, and carried on from manifest to manifest.

Nothing in it depends on who brought a manifest: it proves itself. So it may come in an envelope, in a packet of its
own, or on a memory stick after all other keys were lost.

What a key signed stays good after the key was replaced: up to the number that the link had reached by then, and for
thirty days whatever the number. What a *revoked* key signed after the last good number is *quarantined*: it is kept
and shown, and takes no effect until two people have signed it anew.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from warifu.errors import KeyPurposeError, VerificationError
from warifu.keys.manifests import KeyManifest, ManifestKey
from warifu.keys.purposes import Purpose
from warifu.keys.sealing import SealingPublicKey
from warifu.keys.signed_manifests import SignedManifest
from warifu.keys.signing import Verifier

OVERLAP = timedelta(days=30)
"""How long a key that was replaced, or ran out, is still taken."""
CLOCK_TOLERANCE = timedelta(days=3)
"""How much earlier than its time a key is taken: the clocks of two States need not agree."""


class UntrustedKeyError(VerificationError):
    """A key that is not among those of the State, or whose time is over."""

    code = "untrusted-key"


class Standing(StrEnum):
    """What may become of something that a key signed rightly."""

    GOOD = "good"
    QUARANTINED = "quarantined"


@dataclass(frozen=True)
class Trusted:
    """A verifier, and what may become of what it verifies."""

    verifier: Verifier
    standing: Standing


@dataclass(frozen=True)
class Held:
    """
    A manifest that was taken, and the number on the link up to which the one before it was in force.

    link_seq: None while that is not known: the manifest came otherwise than in an envelope, and those that were sent
    before it may still be on their way.
    """

    signed: SignedManifest
    link_seq: int | None = 0

    @property
    def manifest(self) -> KeyManifest:
        """The manifest."""
        return self.signed.manifest


@dataclass(frozen=True)
class KeyBook:
    """Every manifest of a State that was taken, oldest first; the last is in force."""

    held: tuple[Held, ...]

    @classmethod
    def founded(cls, signed: SignedManifest, *, fingerprint: str) -> KeyBook:
        """
        Begin to trust: a manifest whose fingerprint both delegations compared on paper. White space does not matter.

        Raises:
            VerificationError: it has another fingerprint, or too few of its root keys signed it.
        """
        if "".join(fingerprint.split()) != "".join(signed.manifest.fingerprint.split()):
            raise VerificationError(
                "the fingerprint of the key manifest is another: compare the papers again"
            )
        signed.verify()
        return cls((Held(signed),))

    @property
    def current(self) -> KeyManifest:
        """The manifest in force."""
        return self.held[-1].manifest

    def with_next(self, signed: SignedManifest, *, link_seq: int | None = 0) -> KeyBook:
        """
        Return the book with the manifest that follows.

        link_seq: the last envelope under the one before; None where the link has not come to that yet (`in_force`).

        The manifest in force, brought again, changes nothing.

        Raises:
            VerificationError: it does not follow the one in force, is not signed by the root keys of both, takes a
                revocation back, or gives a key another purpose.
        """
        if signed.manifest == self.current:
            return self
        self._require_follows(signed.manifest)
        signed.verify(self.current)
        return replace(self, held=(*self.held, Held(signed, link_seq)))

    def in_force(self, version: int, *, link_seq: int) -> KeyBook:
        """Return the book once the link shows that a manifest, and all before it, were sent by a number."""
        held = (
            replace(each, link_seq=link_seq)
            if each.link_seq is None and each.manifest.version <= version
            else each
            for each in self.held
        )
        return replace(self, held=tuple(held))

    def first_version(self, kid: str) -> int:
        """Return the number of the first manifest that has a key; 0 where none has."""
        return next((each.manifest.version for each in self.held if each.manifest.key(kid)), 0)

    def verifier(
        self,
        kid: str,
        purpose: Purpose,
        *,
        at: datetime,
        link_seq: int | None = None,
        index: int | None = None,
    ) -> Trusted:
        """
        Return the verifier of a thumbprint, and whether what it signs is good or quarantined.

        at: when the signed thing came (UTC). link_seq: its number, if it is an envelope. index: its number in the
        ledger, if it stands there.

        Raises:
            UntrustedKeyError: there is no such key, or its time is over.
            KeyPurposeError: it is for something else.
        """
        position, entry = self._found(kid)
        key = entry.key
        if entry.purpose is not purpose or not isinstance(key, Verifier):
            raise KeyPurposeError(f"the key {kid} is for {entry.purpose}, wanted one for {purpose}")
        for revocation in self.current.revoked:
            if revocation.kid == kid:
                is_good = revocation.leaves_good(at=at, link_seq=link_seq, index=index)
                return Trusted(key, Standing.GOOD if is_good else Standing.QUARANTINED)
        if not self._is_older(position, link_seq) and not self._is_in_time(position, entry, at, link_seq):
            raise UntrustedKeyError(f"the time of the key {kid} of {self.current.state} is over, or not come")
        return Trusted(key, Standing.GOOD)

    def verifiers(self, purpose: Purpose) -> tuple[Verifier, ...]:
        """Return the verifiers for a purpose in the manifest in force, in its order."""
        keys = (entry.key for entry in self.current.keys if entry.purpose is purpose)
        return tuple(key for key in keys if isinstance(key, Verifier))

    def sealing_key(self, *, at: datetime) -> SealingPublicKey:
        """
        Return the key to seal to: of those in the manifest in force, the first that is in its time.

        Raises:
            UntrustedKeyError: there is none.
        """
        for entry in self.current.keys:
            key = entry.key
            if isinstance(key, SealingPublicKey) and self._is_in_time(len(self.held) - 1, entry, at):
                return key
        raise UntrustedKeyError(
            f"{self.current.state} has no key to seal to at {at.isoformat()}: ask for one"
        )

    def is_run_out(self, *, at: datetime) -> bool:
        """Say whether the manifest in force has run out, so that the State should send the next."""
        return at >= self.current.expires

    def _found(self, kid: str) -> tuple[int, ManifestKey]:
        """Return the key as the newest manifest has it that has it, and the position of that manifest."""
        for position in reversed(range(len(self.held))):
            if entry := self.held[position].manifest.key(kid):
                return position, entry
        raise UntrustedKeyError(
            f"no key manifest of {self.current.state} has a key {kid}: ask for a newer one"
        )

    def _is_older(self, position: int, link_seq: int | None) -> bool:
        """Say whether an envelope of that number was sent before the key was replaced, whenever it may come."""
        last = self._last_under(position)
        return last is not None and link_seq is not None and link_seq <= last

    def _last_under(self, position: int) -> int | None:
        """Return up to which number a manifest was in force; None while the link has shown none that follows it."""
        shown = (held.link_seq for held in self.held[position + 1 :])
        return next((number for number in shown if number is not None), None)

    def _is_in_time(
        self, position: int, entry: ManifestKey, at: datetime, link_seq: int | None = None
    ) -> bool:
        # INVARIANT: the order on the link, not the clock, says which envelopes were sent before a key was replaced.
        is_replaced = link_seq is None or self._last_under(position) is not None
        after = self.held[position + 1 :] if is_replaced else ()
        ends = (
            entry.valid_to,
            self.held[position].manifest.expires,
            *(held.manifest.issued for held in after),
        )
        return entry.valid_from - CLOCK_TOLERANCE <= at < min(ends) + OVERLAP

    def _require_follows(self, following: KeyManifest) -> None:
        current = self.current
        who = f"key manifest {following.version} of {following.state}"
        if (following.state, following.version) != (current.state, current.version + 1):
            wanted = f"manifest {current.version + 1} of {current.state}"
            raise VerificationError(f"{who}: wanted {wanted}, and none can be taken back")
        if following.previous != current.digest or following.issued < current.issued:
            raise VerificationError(f"{who} does not follow the one in force: treat it as forged")
        if not set(current.revoked) <= set(following.revoked):
            raise VerificationError(f"{who} takes a revocation back, or changes one")
        for entry in (*following.root, *following.keys):
            self._require_unchanged(entry)

    def _require_unchanged(self, entry: ManifestKey) -> None:
        for held in self.held:
            known = held.manifest.key(entry.kid)
            if known and (known.purpose, known.name) != (entry.purpose, entry.name):
                raise VerificationError(
                    f"the key {entry.kid} was for {known.purpose}, not for {entry.purpose}"
                )
