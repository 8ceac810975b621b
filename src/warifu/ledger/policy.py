"""
Policies (C2SP tlog-policy): whose signatures a checkpoint must carry to be believed.

    log example.invalid/ledger+…
    witness peer peer.invalid/witness+…
    witness audit-1 audit.invalid/1+…
    witness audit-2 audit.invalid/2+…
    group audits any audit-1 audit-2
    group both all peer audits
    quorum both

A checkpoint that lacks cosignatures is not wrong: its proof is pending, and work goes on.
"""

from __future__ import annotations

from dataclasses import dataclass

from warifu.errors import DecodeError, VerificationError
from warifu.keys import Purpose, Verifier, read_note_key, require_distinct
from warifu.ledger.checkpoints import Checkpoint, read_checkpoint, require_origin
from warifu.ledger.cosignatures import check_by_purpose
from warifu.ledger.lines import read_decimal
from warifu.ledger.notes import read_note, signers

_NONE = "none"


@dataclass(frozen=True)
class Group:
    """Witnesses and groups of which at least so many must have cosigned; of none, none must."""

    threshold: int
    members: tuple[Verifier | Group, ...]

    def is_met_by(self, cosigners: frozenset[Verifier]) -> bool:
        """Say whether these are enough."""
        met = sum(
            member.is_met_by(cosigners) if isinstance(member, Group) else member in cosigners
            for member in self.members
        )
        return met >= self.threshold


@dataclass(frozen=True)
class Opened:
    """A checkpoint that its log signed, which known witnesses cosigned it, and whether they are enough."""

    checkpoint: Checkpoint
    cosigners: frozenset[Verifier]
    is_complete: bool


@dataclass(frozen=True)
class Policy:
    """
    The logs and witnesses one knows, and the witnesses one asks for.

    Raises:
        KeyPurposeError: two of them have one public key.
    """

    logs: tuple[Verifier, ...]
    witnesses: tuple[Verifier, ...]
    quorum: Group

    def __post_init__(self) -> None:
        require_distinct(self.logs + self.witnesses)

    def open(self, data: bytes) -> Opened:
        """
        Check every signature by a known key, and say whether the proof is complete or pending.

        Raises:
            DecodeError: the checkpoint is not well formed.
            VerificationError: its log did not sign it, or a signature by a known key does not fit.
        """
        note = read_note(data)
        checkpoint = read_checkpoint(note.text)
        signed_by = signers(note, self.logs + self.witnesses, check_by_purpose)
        require_origin(checkpoint, tuple(each for each in signed_by if each.purpose is Purpose.LEDGER))
        cosigners = frozenset(each for each in signed_by if each.purpose is Purpose.WITNESS)
        return Opened(checkpoint, cosigners, self.quorum.is_met_by(cosigners))

    def require(self, data: bytes) -> Checkpoint:
        """
        Return a checkpoint that is signed and cosigned as the policy asks.

        Raises:
            DecodeError: it is not well formed.
            VerificationError: a signature is missing or does not fit.
        """
        opened = self.open(data)
        if not opened.is_complete:
            names = ", ".join(sorted(each.name for each in opened.cosigners)) or "nobody"
            raise VerificationError(
                f"not enough witnesses: cosigned by {names}; wait for more, then ask again"
            )
        return opened.checkpoint


def read_policy(text: str) -> Policy:
    """
    Read a policy.

    Raises:
        DecodeError: a line is not well formed, or names what no line before it defines.
        KeyPurposeError: a key is not one of a log or a witness, or stands twice.
    """
    reader = _Reader()
    for number, line in enumerate(text.split("\n"), 1):
        words = line.replace("\t", " ").split(" ")
        words = [word for word in words if word]
        if words and not words[0].startswith("#"):
            try:
                reader.read(words)
            except DecodeError as error:
                raise DecodeError(f"line {number} of a policy: {error}") from error
    if reader.quorum is None:
        raise DecodeError("a policy without a quorum: wanted one line `quorum NAME`, or `quorum none`")
    witnesses = tuple(each for each in reader.named.values() if isinstance(each, Verifier))
    return Policy(tuple(reader.logs), witnesses, reader.quorum)


class _Reader:
    def __init__(self) -> None:
        self.logs: list[Verifier] = []
        self.named: dict[str, Verifier | Group] = {}
        self.grouped: set[str] = set()
        self.quorum: Group | None = None

    def read(self, words: list[str]) -> None:
        match words:
            case ["log", key] | ["log", key, _]:
                self.logs.append(read_note_key(key, purpose=Purpose.LEDGER))
            case ["witness", name, key] | ["witness", name, key, _]:
                self._define(name, read_note_key(key, purpose=Purpose.WITNESS))
            case ["group", name, threshold, *members] if members:
                self._define(name, self._group(threshold, members))
            case ["quorum", name] if self.quorum is None:
                self.quorum = Group(0, ()) if name == _NONE else Group(1, (self._defined(name),))
            case _:
                raise DecodeError(f"{' '.join(words)[:80]!r}; wanted a log, a witness, a group or one quorum")

    def _define(self, name: str, member: Verifier | Group) -> None:
        if name == _NONE or name in self.named:
            raise DecodeError(f"the name {name!r} is taken: give each witness and group its own")
        self.named[name] = member

    def _defined(self, name: str) -> Verifier | Group:
        if name not in self.named:
            raise DecodeError(f"no witness or group of the name {name!r} stands before this line")
        return self.named[name]

    def _group(self, threshold: str, members: list[str]) -> Group:
        found = tuple(self._defined(name) for name in members)
        if len(set(members)) < len(members) or self.grouped & set(members):
            raise DecodeError("a witness or group that stands in two places: each may count once")
        self.grouped |= set(members)
        wanted = {"all": len(members), "any": 1}.get(threshold)
        if wanted is None:
            wanted = read_decimal(threshold, "how many of a group")
        if not 1 <= wanted <= len(members):
            raise DecodeError(f"{wanted} of a group of {len(members)}: wanted from 1 to all of them")
        return Group(wanted, found)
