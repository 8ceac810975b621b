"""Witnesses: computers of their own, which outlive every accident of the nodes, and cannot always be reached."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from tests.simulation.timeline import Timeline
from warifu.keys import SigningKey, Verifier
from warifu.ledger import Answer, MemoryRecords, Witness


@dataclass
class WitnessHouse:
    """
    One witness of both ledgers. It remembers every checkpoint that it cosigned, which is what the checker believes.

    out_of_reach: how likely a request finds nobody.
    """

    key: SigningKey
    logs: tuple[Verifier, ...]
    timeline: Timeline
    chance: Random
    out_of_reach: float = 0.0
    records: MemoryRecords = field(default_factory=MemoryRecords)
    cosigned: list[bytes] = field(default_factory=list)

    @property
    def verifiers(self) -> tuple[Verifier, ...]:
        """The key that it cosigns with."""
        return (self.key.verifier,)

    def add_checkpoint(self, body: bytes) -> Answer | None:
        """Answer a request, or None where the witness was not reached."""
        if self.chance.random() < self.out_of_reach:
            return None
        witness = Witness((self.key,), self.logs, self.records)
        answer = witness.add_checkpoint(body, at=int(self.timeline.now.timestamp()))
        if answer.status == 200:
            self.cosigned.append(_as_signed_by_its_log(body.partition(b"\n\n")[2]))
        return answer

    def newest(self, beginning: str) -> tuple[bytes, ...]:
        """Return the last checkpoint that it cosigned of each log whose name begins so; none where out of reach."""
        if self.chance.random() < self.out_of_reach:
            return ()
        found = {}
        for note in self.cosigned:
            origin = note.partition(b"\n")[0].decode()
            if origin.startswith(beginning):
                found[origin] = note
        return tuple(found.values())


def _as_signed_by_its_log(note: bytes) -> bytes:
    """Return a checkpoint with the signature of its log, which the witness checked; it knows no other cosignatures."""
    text, _, signatures = note.partition(b"\n\n")
    origin = text.partition(b"\n")[0]
    of_log = (line for line in signatures.splitlines(keepends=True) if line.split(b" ")[1] == origin)
    return text + b"\n\n" + b"".join(of_log)
