"""
Bugs, planted one at a time, by which it is seen that the checker can fail.

Each is a mistake that somebody could make in a line or two. `touches` names an event that a seed must have in store for
the bug to matter at all; where it is empty, any seed may find it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest

from tests.simulation.computer import Computer
from tests.simulation.plan import plan_of
from tests.simulation.world import simulate
from warifu.casework import case as cases
from warifu.casework.activity import ActivityAmended
from warifu.casework.case import Case
from warifu.casework.entries import Entry
from warifu.exchange import link
from warifu.exchange.link import Verdict
from warifu.exchange.mirrors import Finding, Look, Mirror
from warifu.exchange.receipts import Answer, Receipt, sign_receipt
from warifu.exchange.recovery import Decision, Step
from warifu.node import standing
from warifu.node.memory import Disk
from warifu.node.memory.log import MemoryIndex
from warifu.node.ports import Ports
from warifu.node.signing import statement_key_of_own

Plant = Callable[[pytest.MonkeyPatch], None]
PLANTED: dict[str, Bug] = {}


@dataclass(frozen=True)
class Bug:
    """A bug: what it does, how it is planted, and which event of a plan it needs."""

    plant: Plant
    touches: str = ""

    def seeds(self, most: int) -> Iterator[int]:
        """Yield the seeds, of the first `most`, in which it may matter."""
        for seed in range(most):
            if not self.touches or any(event.kind == self.touches for event in plan_of(seed).events):
                yield seed

    def found_by(self, most: int) -> tuple[int, str] | None:
        """Return the first seed that finds it, and what the checker says; None where none of the first `most` does."""
        with pytest.MonkeyPatch.context() as patch:
            self.plant(patch)
            for seed in self.seeds(most):
                if wrong := simulate(seed, keep_trace=False).wrong:
                    return seed, wrong[0]
        return None


def bug(name: str, touches: str = "") -> Callable[[Plant], Plant]:
    """Put a bug on the list."""

    def listed(plant: Plant) -> Plant:
        PLANTED[name] = Bug(plant, touches)
        return plant

    return listed


@bug("an answer is given before it is durable")
def _early_answer(patch: pytest.MonkeyPatch) -> None:
    transaction, boot = Disk.transaction, Computer.boot

    @contextmanager
    def remembered(self: Any, name: str) -> Iterator[None]:
        with transaction(self, name):
            yield
            self.not_yet_durable = list(self._undo)

    def booted(self: Computer) -> None:
        for table, key, before in reversed(getattr(self.disk, "not_yet_durable", ())):
            self.disk.tables[table].pop(key, None)
            if before is not None:
                self.disk.tables[table][key] = before
        self.disk.__dict__["not_yet_durable"] = []
        boot(self)

    patch.setattr(Disk, "transaction", remembered)
    patch.setattr(Computer, "boot", booted)


@bug("a request that was carried out is forgotten")
def _forgotten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(import_module("warifu.node.perform"), "_asked_before", lambda *_: None)


@bug("sending again is given up")
def _given_up(patch: pytest.MonkeyPatch) -> None:
    put_off = standing.put_off

    def for_ever(link_seq: int, ports: Ports) -> None:
        put_off(link_seq, ports)
        sent = ports.outbox.by_link_seq(link_seq)
        if sent is not None and sent.attempts > 1:
            ports.outbox.put(replace(sent, due=sent.due + timedelta(days=3650)))

    patch.setattr(import_module("warifu.node.deliver"), "put_off", for_ever)
    patch.setattr(standing, "MOST_RESENT", 0)


@bug("what only waits is acknowledged as stored")
def _early_receipt(patch: pytest.MonkeyPatch) -> None:
    def waits(came: Any, *, is_new: bool, ports: Ports) -> tuple[bytes, ...]:
        receipt = Receipt(
            sender=ports.own,
            recipient=ports.peer,
            answer=Answer.STORED,
            envelope=came.envelope.id,
            hash=came.arrival.hash,
            at=ports.clock.now(),
            index=ports.log.size(),
        )
        return (sign_receipt(receipt, statement_key_of_own(ports)),)

    patch.setattr(import_module("warifu.node.receive"), "_waits", waits)


@bug("a node put back from a backup opens at once", touches="backup")
def _opens_at_once(patch: pytest.MonkeyPatch) -> None:
    def at_once(*_: object, **__: object) -> Decision:
        return Decision(Step.OPEN, is_behind=False, may_write=True)

    patch.setattr("warifu.node.recovering.next_step", at_once)


@bug("a node put back from a backup signs a smaller tree", touches="backup")
def _smaller_tree(patch: pytest.MonkeyPatch) -> None:
    _opens_at_once(patch)
    patch.setattr("warifu.node.memory.keys.MemoryKeys.signed_size", lambda *_: 0)


@bug("who comes last wins: an amendment takes away the other State's proposals")
def _last_wins(patch: pytest.MonkeyPatch) -> None:
    evolve = cases.evolve

    def merged(case: Case, entry: Entry) -> Case:
        after = evolve(case, entry)
        if not isinstance(entry.body, ActivityAmended):
            return after
        peer = case.peer_of(entry.by.state)
        half = after.halves[peer]
        cleared = replace(half, activity=replace(half.activity, proposals={}))
        return replace(after, halves={**after.halves, peer: cleared})

    patch.setattr(cases, "evolve", merged)
    patch.setattr("warifu.node.folding.evolve", merged)


@bug("a fork of the other ledger is taken for growth", touches="split")
def _no_fork(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Mirror, "_fork", lambda *_: Finding(Look.FITS))


@bug("the link is not looked at for two histories", touches="split")
def _no_equivocation(patch: pytest.MonkeyPatch) -> None:
    """
    Take another envelope of a known number for the same one, and one that follows another history for the next.

    Neither the mirror nor the witnesses make up for it: they show a fork of the ledger, and not which envelopes differ.
    """

    def lenient(*arguments: Any) -> Verdict:
        verdict = link.judge(*arguments)
        return {Verdict.EQUIVOCATION: Verdict.AGAIN, Verdict.FORK: Verdict.NEXT}.get(verdict, verdict)

    patch.setattr(import_module("warifu.node.receive"), "judge", lenient)
    patch.setattr(standing, "alarm", lambda *_: None)


@bug("an envelope that follows another history is taken", touches="split")
def _no_chain(patch: pytest.MonkeyPatch) -> None:
    def unchained(*arguments: Any) -> Verdict:
        verdict = link.judge(*arguments)
        return Verdict.NEXT if verdict is Verdict.FORK else verdict

    patch.setattr(import_module("warifu.node.receive"), "judge", unchained)


@bug("what is erased stays in envelopes that were sent")
def _kept_in_outbox(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("warifu.node.erasing._destroy_sent", lambda *_: None)


@bug("a case is shown as it was before an erasure")
def _kept_in_index(patch: pytest.MonkeyPatch) -> None:
    drop = MemoryIndex.drop
    patch.setattr(MemoryIndex, "drop", lambda self, case=None: drop(self) if case is None else None)


@bug("national entries are queued for the other State")
def _leak(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Entry, "shared", property(lambda _: True))


@bug("records are read without looking at their checksums", touches="flip")
def _no_checksums(patch: pytest.MonkeyPatch) -> None:
    def unchecked(self: Disk, table: str, key: int | str) -> bytes | None:
        stored = self.tables.get(table, {}).get(key)
        return None if stored is None else stored[8:]

    patch.setattr(Disk, "record", unchecked)
