"""
The keys port over a folder: secret keys in one file that only the node's own account can read.

The folder lies apart from the database and is not in its backups. How large a tree was signed is noted here too: that
is what a node that was put back from an old backup must not have forgotten. A store of the State's own, in hardware,
may take this one's place.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import msgspec

from warifu.errors import DecodeError, UnknownNameError, UsageError
from warifu.keys import Algorithm, Keyring, Purpose, SealingAlgorithm, SealingKey, SigningKey
from warifu.ledger.storage import DirectoryStorage
from warifu.node.keeping import Keeping
from warifu.node.ports import Chance

FILE = "keys.json"

_SEED_BYTES = 32
_OWNER_ONLY = 0o600
_OF_A_NODE = {
    Purpose.EXCHANGE: "exchange",
    Purpose.WITNESS: "witness",
    Purpose.PERMIT: "permit",
    Purpose.TRANSPORT: "transport",
}


class Signing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A signing key as it is kept."""

    name: str
    purpose: Purpose
    algorithm: Algorithm
    seed: str


class Sealing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sealing key as it is kept."""

    name: str
    algorithm: SealingAlgorithm
    seed: str


class Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All secret keys of a node; the last one of a purpose signs."""

    signing: tuple[Signing, ...]
    sealing: tuple[Sealing, ...]
    wrapping: dict[str, str]


@dataclass
class FolderKeys:
    """
    The secret keys in a folder.

    Raises:
        UsageError: there are none, or others on this machine could read them.
        DecodeError: the file is not one of keys.
    """

    folder: Path
    ring: Keyring = field(init=False, repr=False)
    _wrapping: dict[str, bytes] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        kept = _read(self.folder / FILE)
        try:
            signing = tuple(
                SigningKey.from_seed(
                    bytes.fromhex(each.seed), name=each.name, purpose=each.purpose, algorithm=each.algorithm
                )
                for each in kept.signing
            )
            sealing = tuple(
                SealingKey.from_seed(bytes.fromhex(each.seed), name=each.name, algorithm=each.algorithm)
                for each in kept.sealing
            )
            self._wrapping = {name: bytes.fromhex(key) for name, key in kept.wrapping.items()}
        except ValueError as error:
            raise DecodeError(f"{self.folder / FILE}: a seed is not in hexadecimal digits") from error
        self.ring = Keyring(signing, sealing)

    def signing(self, purpose: Purpose) -> SigningKey:
        """
        Return the key that now signs for a purpose.

        Raises:
            UnknownNameError: there is none.
        """
        return self._last([key for key in self.ring.keys if key.purpose is purpose], f"signs for {purpose}")

    def ledger(self, origin: str) -> SigningKey:
        """
        Return the key of the log of this origin.

        Raises:
            UnknownNameError: there is none.
        """
        found = [key for key in self.ring.of(Purpose.LEDGER) if key.name == origin]
        return self._last(found, f"signs for the log {origin}")

    def signed_size(self, origin: str) -> int:
        """Return the size of the largest tree of a log that was signed; 0 where none was."""
        return int(self._noted.read(quote(origin, safe="")) or b"0")

    def note_signed(self, origin: str, size: int) -> None:
        """Note, durably, that a tree of this size is about to be signed."""
        if size > self.signed_size(origin):
            self._noted.write(quote(origin, safe=""), str(size).encode())

    def sent_number(self, peer: str) -> int:
        """Return the highest number of an envelope that was given out to be carried to a State; 0 where none was."""
        return int(self._sent.read(quote(peer, safe="")) or b"0")

    def note_sent(self, peer: str, link_seq: int) -> None:
        """Note, durably, that an envelope of this number is about to be given out."""
        if link_seq > self.sent_number(peer):
            self._sent.write(quote(peer, safe=""), str(link_seq).encode())

    def wrapping(self, keeping: str) -> bytes:
        """
        Return the key that wraps the data keys of a class of content.

        Raises:
            UnknownNameError: there is none, or not any more.
        """
        if keeping not in self._wrapping:
            raise UnknownNameError(f"{self.folder / FILE}: no key that wraps content of the class {keeping}")
        return self._wrapping[keeping]

    @property
    def _noted(self) -> DirectoryStorage:
        return DirectoryStorage(self.folder / "signed")

    @property
    def _sent(self) -> DirectoryStorage:
        return DirectoryStorage(self.folder / "sent")

    def _last(self, keys: list[SigningKey], wanted: str) -> SigningKey:
        if not keys:
            raise UnknownNameError(f"{self.folder / FILE}: no key that {wanted}")
        return keys[-1]


def make_keys(folder: Path, *, host: str, year: int, chance: Chance) -> FolderKeys:
    """
    Make all the keys that a node begins with, and keep them in a folder.

    host: the node's name, with which each key's name begins. year: that of its first log.

    Raises:
        UsageError: there are keys in the folder; none is ever overwritten.
    """
    path = folder / FILE
    if path.exists():
        raise UsageError(f"{path}: there are keys already; none is overwritten. Take another folder")
    signing = [_made(f"{host}/{word}", purpose, chance) for purpose, word in _OF_A_NODE.items()]
    signing.append(_made(f"{host}/ledger/{year}", Purpose.LEDGER, chance))
    sealing = (Sealing(f"{host}/sealing", SealingAlgorithm.X25519, _seed(chance)),)
    kept = Kept(tuple(signing), sealing, {keeping.value: _seed(chance) for keeping in Keeping})
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=_OWNER_ONLY, exist_ok=False)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(kept), indent=1))
    return FolderKeys(folder)


def add_keys(
    folder: Path, *, signing: Mapping[str, Purpose], sealing: tuple[str, ...], chance: Chance
) -> FolderKeys:
    """
    Make further keys in a folder that has some. All that were there stay; the file is replaced whole.

    signing: names of keys to what each is for. sealing: names of keys that things are sealed to.

    Raises:
        UsageError: there are no keys, or one of them has such a name.
        DecodeError: the file is not one of keys.
    """
    path = folder / FILE
    kept = _read(path)
    taken = {each.name for each in kept.signing} | {each.name for each in kept.sealing}
    for name in (*signing, *sealing):
        if name in taken:
            raise UsageError(f"{path}: there is a key {name} already; none is overwritten")
    added = Kept(
        (*kept.signing, *(_made(name, purpose, chance) for name, purpose in signing.items())),
        (*kept.sealing, *(Sealing(name, SealingAlgorithm.X25519, _seed(chance)) for name in sealing)),
        kept.wrapping,
    )
    beside = path.with_suffix(".new")
    beside.unlink(missing_ok=True)
    beside.touch(mode=_OWNER_ONLY)
    with beside.open("wb") as file:
        file.write(msgspec.json.format(msgspec.json.encode(added), indent=1))
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    return FolderKeys(folder)


def _made(name: str, purpose: Purpose, chance: Chance) -> Signing:
    return Signing(name, purpose, Algorithm.ED25519, _seed(chance))


def _seed(chance: Chance) -> str:
    return chance.draw(_SEED_BYTES).hex()


def _read(path: Path) -> Kept:
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        raise UsageError(f"{path}: not there; make the node's keys first") from None
    if mode & ~_OWNER_ONLY:
        raise UsageError(f"{path}: others may read it (mode {mode:o}); take that away: chmod 600 {path}")
    try:
        return msgspec.json.decode(path.read_bytes(), type=Kept)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DecodeError(f"{path}: not a file of keys: {error}") from error
