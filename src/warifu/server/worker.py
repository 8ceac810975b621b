"""
The worker: one thread that publishes the ledger, exchanges with the other node, and looks after the node.

It is woken by each change, and wakes by itself when something is due. A step that fails is written to the log and is
done again; nothing that a person does waits for it.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from django.db import close_old_connections

from warifu.errors import UsageError
from warifu.ledger import open_checkpoint
from warifu.node import Mode, Published, deliver, mode_of, monitor, publish, receive
from warifu.node.deliver import next_due
from warifu.node.erasing import erase_postponed
from warifu.node.logs import book_of
from warifu.node.publish import checkpoint_of
from warifu.node.restart import STATUS_TOLD
from warifu.server import framing
from warifu.server.counters import ROUNDS_FAILED
from warifu.server.node_settings import NodeSettings
from warifu.server.peer_caller import PeerCaller, PeerRefusedError, PeerUnreachableError
from warifu.server.reading.forgetting import scour_if_noted
from warifu.server.running import Reached, RunningNode
from warifu.server.transactions import tried_again

MONITOR_EVERY = timedelta(minutes=1)
WITNESS_AGAIN = timedelta(seconds=30)
FIRST_PROBE, LONGEST_PROBE = timedelta(seconds=1), timedelta(seconds=30)
MOST_TURNS = 64
"""How often packets go to and fro in one round; what is left is due in the next."""

_SHORTEST = 0.05
_LOG = logging.getLogger("warifu.worker")


class Worker(threading.Thread):
    """The thread. caller: None where the address of the other node is not known; then it only listens."""

    def __init__(self, node: RunningNode, caller: PeerCaller | None, settings: NodeSettings) -> None:
        super().__init__(name="worker", daemon=True)
        self._node, self._caller, self._settings = node, caller, settings
        self._woken, self._stopping = threading.Event(), threading.Event()
        self._published: Published | None = None
        now = node.ports.clock.now()
        self._publish_due = self._witness_due = self._monitor_due = self._probe_due = now
        self._probe_wait = FIRST_PROBE
        node.listen(lambda cases: self.wake())  # noqa: ARG005  (whichever)
        node.called = self._was_called

    def wake(self) -> None:
        """Have the worker look now."""
        self._woken.set()

    def _was_called(self) -> None:
        """Try at once to call the other node, where the last try failed."""
        if self._node.reached is not None and not self._node.reached.is_reached:
            self._probe_due, self._probe_wait = self._node.ports.clock.now(), FIRST_PROBE
            self.wake()

    def stop(self) -> None:
        """End the thread after the step it is at."""
        self._stopping.set()
        self._woken.set()

    def run(self) -> None:
        """Go round until stopped."""
        while not self._stopping.is_set():
            self._woken.clear()
            self.round()
            self._woken.wait(self._rest())

    def round(self) -> None:
        """Do all that is due."""
        close_old_connections()
        for name, step in self._steps().items():
            if self._stopping.is_set():
                return
            try:
                step()
            except Exception:  # noqa: BLE001  (the next round does it again)
                ROUNDS_FAILED.labels(step=name).inc()
                _LOG.exception("step-failed", extra={"step": name})

    def _steps(self) -> dict[str, Callable[[], None]]:
        return {"publish": self._publish, "exchange": self._exchange, "watch": self._watch}

    def _rest(self) -> float:
        """Return for how many seconds nothing will be due, unless woken."""
        now = self._node.ports.clock.now()
        longest = timedelta(seconds=self._settings.deliver_every)
        try:
            due = (
                next_due(self._node.ports)
                if self._node.reached is None or self._node.reached.is_reached
                else self._probe_due
            )
        except Exception:  # noqa: BLE001  (the database may be away; the next round says so)
            due = now + longest
        # What was due before this round began has been done, or waits for something that wakes the worker.
        due = due if due > now else now + longest
        if (signing := self._signing_due()) is not None:
            due = min(due, signing)
        return max(_SHORTEST, min((due - now), longest).total_seconds())

    def _publish(self) -> None:
        now, due = self._node.ports.clock.now(), self._signing_due()
        every = timedelta(seconds=self._settings.publish_every)
        if due is None or not _is_due(due, now, max(every, WITNESS_AGAIN)):
            return
        if mode_of(self._node.ports) is Mode.RECOVERY:
            return
        self._publish_due = now + every
        self._witness_due = now + WITNESS_AGAIN
        with self._node.alone:
            self._published = publish(self._node.ports, self._witnesses())

    def _signing_due(self) -> datetime | None:
        """Return when there is something to sign; what only lacks a cosignature waits longer, and never what is new."""
        if self._has_unsigned():
            return self._publish_due
        is_pending = self._published is not None and self._witnesses() and not self._published.cosigned_by
        return max(self._publish_due, self._witness_due) if is_pending else None

    def _witnesses(self) -> tuple[PeerCaller, ...]:
        is_there = self._caller is not None and (self._node.reached is None or self._node.reached.is_reached)
        return (self._caller,) if is_there and self._caller is not None and self._caller.verifiers else ()

    def _has_unsigned(self) -> bool:
        """Say whether a row is in no checkpoint yet."""
        ports = self._node.ports
        if self._published is not None:
            size = self._published.head.size
        else:
            checkpoint = checkpoint_of(ports)
            if checkpoint is None:
                return True
            size = open_checkpoint(checkpoint, ports.keys.ledger(book_of(ports).origin).verifier).head.size
        return book_of(ports).first + size < ports.log.size()

    def _exchange(self) -> None:
        if self._caller is None:
            return
        try:
            if self._is_probed(self._caller):
                self._carry_all(self._caller)
                self._note(is_reached=True)
        except (PeerUnreachableError, PeerRefusedError) as error:
            code = str(error.status) if isinstance(error, PeerRefusedError) else error.code
            self._note(is_reached=False, code=code)

    def _is_probed(self, caller: PeerCaller) -> bool:
        """Say whether the other node can be called; after a failure, try with nothing before sending anything."""
        if self._node.reached is None or self._node.reached.is_reached:
            return True
        if not _is_due(self._probe_due, self._node.ports.clock.now(), LONGEST_PROBE):
            return False
        caller.carry(())
        with self._node.alone, self._node.ports.transaction("reached"):
            self._node.ports.marks.remove(STATUS_TOLD)  # both say where they stand, and so what is missing
        return True

    def _carry_all(self, caller: PeerCaller) -> None:
        ports = self._node.ports
        with self._node.alone:
            packets = tried_again(lambda: deliver(ports))
        turns = 0
        while packets and turns < MOST_TURNS and not self._stopping.is_set():
            answers: list[bytes] = []
            for batch in framing.batches(packets):
                answers.extend(caller.carry(batch))
            packets = self._taken(tuple(answers))
            turns += 1

    def _taken(self, packets: tuple[bytes, ...]) -> tuple[bytes, ...]:
        ports, answers = self._node.ports, list[bytes]()
        with self._node.gathering(), self._node.alone:
            for packet in packets:
                answers.extend(tried_again(lambda packet=packet: receive(packet, ports)))  # type: ignore[misc]
        return tuple(answers)

    def _note(self, *, is_reached: bool, code: str = "") -> None:
        now = self._node.ports.clock.now()
        if is_reached:
            self._probe_wait = FIRST_PROBE
            if self._node.reached is None or not self._node.reached.is_reached:
                self._witness_due = now
                self._put_off_no_longer(now)
        else:
            self._probe_due = now + self._probe_wait
            self._probe_wait = min(self._probe_wait * 2, LONGEST_PROBE)
        if self._node.reached is None or self._node.reached.is_reached is not is_reached:
            self._node.reached = Reached(is_reached, now, code)
            _LOG.info("link-reached" if is_reached else "link-lost", extra={"code": code})

    def _put_off_no_longer(self, now: datetime) -> None:
        """Have sent at once what was put off while the other node, or its receipts, did not come through."""
        ports = self._node.ports
        with self._node.alone, ports.transaction("reached again"):
            for sent in tuple(ports.outbox.open()):
                if sent.due > now:
                    ports.outbox.put(replace(sent, due=now))

    def _watch(self) -> None:
        now = self._node.ports.clock.now()
        if not _is_due(self._monitor_due, now, MONITOR_EVERY):
            return
        self._monitor_due = now + MONITOR_EVERY
        ports = self._node.ports
        with self._node.alone:
            if mode_of(ports) is Mode.OPEN:
                with ports.transaction("postponed"):
                    erase_postponed(ports)
            monitor(ports)
            with suppress(UsageError):  # somebody still reads from before the erasure: the note stays
                scour_if_noted(self._node)


def _is_due(due: datetime, now: datetime, longest: timedelta) -> bool:
    """Say whether something is due: also what is due later than it ever can be, since the clock was put back."""
    return not now < due <= now + longest
