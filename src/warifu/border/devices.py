"""
A border device: its own key, its pack, and its scans, each numbered, chained, signed and stored before a colour is shown.

    device = Device("0f…", key, authority, store, place="JPOSA")
    device.load(pack)
    shown = device.scan(text, at=now, document=Document("P1234567", "GBR"))
    home = device.batch(after=41)

Where it stores is a port; whatever was stored is there again after a crash. The expected arrivals are the only thing on
it that names a person, and the key to them ends 72 hours after the last pack was made.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Protocol

from warifu.border import reasons
from warifu.border.arrivals import open_arrivals
from warifu.border.check import Document, Sight, Verdict, check, verdict_of
from warifu.border.pack import Pack, open_pack
from warifu.border.scans import FIRST, read_scan, require_chain, sign_scan, write_batch
from warifu.casework.scans import Scan, SignedScan
from warifu.errors import DecodeError, VerificationError
from warifu.keys import Purpose, SealingKey, SealingPublicKey, SigningKey, Verifier, require_purpose

DATA_KEY_LIFE = timedelta(hours=72)


class Store(Protocol):
    """What a device keeps. Each method is durable, wholly or not at all, when it returns."""

    def records(self) -> tuple[bytes, ...]:
        """Return the signed scans, oldest first."""

    def append(self, record: bytes) -> None:
        """Add a signed scan."""

    def cut(self, count: int) -> None:
        """Keep only the first so many scans; what is cut broke off while it was written."""

    def pack(self) -> bytes | None:
        """Return the signed pack, or None where there is none yet."""

    def keep_pack(self, pack: bytes) -> None:
        """Put a signed pack in the place of the one before."""

    def data_key(self) -> bytes | None:
        """Return the seed of the data key, or None where it ended or there is none yet."""

    def keep_data_key(self, seed: bytes | None) -> None:
        """Put a seed in the place of the one before, which is destroyed."""


@dataclass
class MemoryStore:
    """A store in memory."""

    kept: list[bytes] = field(default_factory=list)
    kept_pack: bytes | None = None
    seed: bytes | None = None

    def records(self) -> tuple[bytes, ...]:
        """Return the signed scans, oldest first."""
        return tuple(self.kept)

    def append(self, record: bytes) -> None:
        """Add a signed scan."""
        self.kept.append(record)

    def cut(self, count: int) -> None:
        """Keep only the first so many scans."""
        del self.kept[count:]

    def pack(self) -> bytes | None:
        """Return the signed pack."""
        return self.kept_pack

    def keep_pack(self, pack: bytes) -> None:
        """Put a signed pack in the place of the one before."""
        self.kept_pack = pack

    def data_key(self) -> bytes | None:
        """Return the seed of the data key."""
        return self.seed

    def keep_data_key(self, seed: bytes | None) -> None:
        """Put a seed in the place of the one before."""
        self.seed = seed


@dataclass(frozen=True)
class Shown:
    """What a device shows, and the scan that it stored before."""

    verdict: Verdict
    scan: Scan


class Device:
    """
    A device as it stands at a place, started from what its store holds.

    handle: 32 hexadecimal digits. authority: the key that signs its packs. zone: that of the clock on the wall.

    Raises:
        KeyPurposeError: its key is not one of a device, or the authority's not one for permits.
        VerificationError: a stored scan was changed; only the last may be broken off, and is then cut.
    """

    def __init__(  # noqa: PLR0913  (what a device is given when it is set up)
        self,
        handle: str,
        key: SigningKey,
        authority: Verifier,
        store: Store,
        *,
        place: str,
        zone: tzinfo = UTC,
    ) -> None:
        require_purpose(key.verifier, Purpose.DEVICE)
        require_purpose(authority, Purpose.PERMIT)
        self.handle = handle
        self.place = place
        self._key, self._authority, self._store, self._zone = key, authority, store, zone
        scans = self._recovered()
        self._count = len(scans)
        self._previous = scans[-1].scan.digest if scans else FIRST
        self._admitted: dict[tuple[str, str], datetime] = {}
        for signed in scans:
            self._remember(signed.scan)
        kept = store.pack()
        self._pack = None if kept is None else open_pack(kept, authority)
        self._expected = self._opened()

    @property
    def counter(self) -> int:
        """The number of the last scan; 0 before the first."""
        return self._count

    @property
    def current_pack(self) -> Pack | None:
        """The pack it works with."""
        return self._pack

    def renew(self, seed: bytes) -> SealingPublicKey:
        """Take a new data key, made from 32 random bytes, and return what arrivals are sealed to."""
        key = self._data_key(seed)
        self._store.keep_data_key(seed)
        self._expected = self._opened()
        return key.public

    def load(self, pack: bytes) -> Pack:
        """
        Take a new pack.

        Raises:
            DecodeError: it is not well formed.
            VerificationError: the authority did not sign it, it is for another device, or not newer.
        """
        opened = open_pack(pack, self._authority)
        if opened.device != self.handle:
            raise VerificationError(f"a pack for the device {opened.device}, and this is {self.handle}")
        if self._pack is not None and opened.serial <= self._pack.serial:
            raise VerificationError(
                f"pack {opened.serial} is not newer than {self._pack.serial}, which is here"
            )
        self._store.keep_pack(pack)
        self._pack = opened
        self._expected = self._opened()
        return opened

    def expected(self, at: datetime) -> frozenset[str] | None:
        """Return the permit numbers of the expected arrivals, or None where they cannot be read, or no longer."""
        if self._pack is not None and at - self._pack.made_at > DATA_KEY_LIFE:
            self._store.keep_data_key(None)
            self._expected = None
        return self._expected

    def scan(
        self,
        shown: str | bytes,
        *,
        at: datetime,
        document: Document | None = None,
        supervisor: str | None = None,
    ) -> Shown:
        """Check what is shown, store the scan, then return what to show. supervisor: the handle of who confirms."""
        verdict = self._verdict(shown, at, document, supervised=supervisor is not None)
        permit = verdict.signed.permit if verdict.signed and verdict.issuer else None
        scan = Scan(
            device=self.handle,
            counter=self._count + 1,
            previous=self._previous,
            at=at,
            place=self.place,
            code=hashlib.sha256(shown.encode() if isinstance(shown, str) else shown).hexdigest(),
            issuer=verdict.issuer.state if verdict.issuer else "",
            permit=permit.number if permit else "",
            single_use=permit is not None and permit.single_use,
            colour=verdict.colour,
            reasons=tuple(reason.code for reason in verdict.reasons),
            supervisor=supervisor,
        )
        # INVARIANT: a colour is shown only for a scan that is stored; so nobody is admitted without a record.
        self._store.append(sign_scan(scan, self._key))
        self._count, self._previous = scan.counter, scan.digest
        self._remember(scan)
        return Shown(verdict, scan)

    def batch(self, after: int = 0) -> bytes:
        """Return the signed scans with a number above `after`, to be brought home."""
        return write_batch(self._store.records()[after:])

    def _verdict(
        self, shown: str | bytes, at: datetime, document: Document | None, *, supervised: bool
    ) -> Verdict:
        if self._pack is None:
            return verdict_of([reasons.NO_PACK()])
        sight = Sight(at, self.place, document, supervised, self.expected(at), self._admitted, self._zone)
        return check(shown, self._pack, sight)

    def _remember(self, scan: Scan) -> None:
        if scan.single_use and scan.colour.admits:
            self._admitted.setdefault((scan.issuer, scan.permit), scan.at)

    def _recovered(self) -> tuple[SignedScan, ...]:
        records = self._store.records()
        scans: list[SignedScan] = []
        for number, record in enumerate(records):
            try:
                scans.append(read_scan(record, self._key.verifier))
                require_chain(scans[-2:], self.handle)
            except (DecodeError, VerificationError):
                if number + 1 < len(records):
                    raise
                del scans[number:]
                self._store.cut(number)
        return tuple(scans)

    def _opened(self) -> frozenset[str] | None:
        seed = self._store.data_key()
        if self._pack is None or seed is None or not self._pack.sealed_arrivals:
            return None
        try:
            arrivals = open_arrivals(self._pack.sealed_arrivals, self.handle, self._data_key(seed))
        except VerificationError:
            return None
        return frozenset(arrival.number for arrival in arrivals)

    def _data_key(self, seed: bytes) -> SealingKey:
        return SealingKey.from_seed(seed, name=self.handle)
