"""The post between two computers: what a node gives out is carried, what arrives is handed in, what died is begun anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from random import Random

from tests.simulation.computer import Computer, NoAnswerError
from tests.simulation.history import History
from tests.simulation.network import Network
from tests.simulation.timeline import Timeline
from tests.simulation.trace import Trace
from tests.simulation.witnesses import WitnessHouse
from warifu.casework.refusals import Refusal
from warifu.errors import WarifuError
from warifu.ledger import Checkpoint, open_checkpoint
from warifu.node import Mode, deliver, mode_of, monitor, publish, receive, start
from warifu.node.memory import MemoryPorts
from warifu.node.mirroring import look_at_checkpoint
from warifu.parties import State


class Post:
    """
    Both computers, the network between them, and the workers that wake from time to time.

    published: every checkpoint that a node put in place, and when.
    """

    def __init__(
        self,
        computers: dict[State, Computer],
        witnesses: Sequence[WitnessHouse],
        network: Network,
        history: History,
        seed: int,
    ) -> None:
        self.computers = computers
        self.witnesses = tuple(witnesses)
        self.witnesses_of: dict[State, tuple[WitnessHouse, ...]] = {}
        self.network = network
        self.history = history
        self.timeline: Timeline = network.timeline
        self.trace: Trace = network.trace
        self.chance = Random(f"{seed} post")
        self.published: list[tuple[datetime, Checkpoint]] = []
        self.operators: Callable[[State, set[str], MemoryPorts], None] = lambda *_: None
        self.alarms_said: dict[State, int] = {}
        self.said_restored: set[State] = set()
        network.arrive = self._arrives

    def hand_over(self, state: State) -> None:
        """Carry what is due at a node."""
        self.call(state, "deliver", lambda ports: self._carry(state, deliver(ports)))

    def tick(self, state: State) -> None:
        """Let a node's worker wake: publish, watch, deliver."""
        self.call(state, "publish", lambda ports: self._publish(state, ports))
        self.call(state, "watch", lambda ports: self._watch(state, ports))
        self.hand_over(state)

    def until_done(self, state: State, what: str, action: Callable[[MemoryPorts], None]) -> None:
        """Let operators do something, and do it again until it is done."""
        if not self.call(state, what, action):
            self.timeline.after(self.chance.uniform(60, 3600), lambda: self.until_done(state, what, action))

    def revive(self, state: State) -> None:
        """Begin a process anew, soon, where none runs."""
        computer = self.computers[state]
        if not computer.is_up and not computer.is_off:
            self.timeline.after(self.chance.uniform(1, 300), lambda: self.begin(state))

    def begin(self, state: State, *, was_restored: bool = False) -> None:
        """
        Begin a process where none runs. One whose start does not come to its end does no other work, and ends.

        was_restored: operators say that the disk was put back from a backup; that holds until a start is done.
        """
        computer = self.computers[state]
        if computer.is_up or computer.is_off:
            return
        if was_restored:
            self.said_restored.add(state)
        computer.boot()
        if self.call(state, "start", lambda ports: self._start(state, ports)):
            self.said_restored.discard(state)
            self.hand_over(state)
        elif (
            computer.is_up
        ):  # one that died is begun anew already, and one on a damaged disk when that is mended
            computer.stop()
            if not computer.damage:
                self.revive(state)

    def broke(self, state: State, what: str, error: WarifuError) -> None:
        """Note an error that no call may end with, unless the disk is damaged: then it is right to stop."""
        self.trace.say(state, f"{what}: {type(error).__name__}: {error}")
        if self.computers[state].damage:
            self.trace.counts["stopped by damage"] += 1
            return
        self.history.broken.append(f"{what} on {state}: {type(error).__name__}: {error}")

    def call(self, state: State, what: str, action: Callable[[MemoryPorts], None]) -> bool:
        """Let a node do something; False where it did not come to its end."""
        try:
            self.computers[state].call(what, action)
        except NoAnswerError as error:
            self.trace.say(state, str(error))
            self.revive(state)
            return False
        except Refusal as refusal:
            self.trace.say(state, f"{what}: {refusal.kind.code}")
            return False
        except WarifuError as error:
            self.broke(state, what, error)
            return False
        return True

    def _start(self, state: State, ports: MemoryPorts) -> None:
        witnesses = self.witnesses_of.get(state, self.witnesses)
        started = start(ports, witnesses, was_restored=state in self.said_restored)
        problems = f", {len(started.problems)} problems" if started.problems else ""
        self.trace.say(state, f"a process begins: {started.mode}, next {started.step}{problems}")

    def _watch(self, state: State, ports: MemoryPorts) -> None:
        """Look at what witnesses cosigned of the other State's log, and at what is late."""
        for witness in self.witnesses:
            for checkpoint in witness.newest(f"{self.computers[state].peer.lower()}.example/"):
                look_at_checkpoint(checkpoint, ports)
        report = monitor(ports)
        for alarm in report.alarms[self.alarms_said.get(state, 0) :]:
            self.trace.say(state, f"ALARM {alarm.code}")
        self.alarms_said[state] = len(report.alarms)
        self.operators(state, {alarm.code for alarm in report.alarms}, ports)

    def _publish(self, state: State, ports: MemoryPorts) -> None:
        done = publish(ports, self.witnesses_of.get(state, self.witnesses))
        keys = [key.verifier for key in self.computers[state].keys.ring.keys]
        self.published.append((self.timeline.now, open_checkpoint(done.checkpoint, *keys)))
        self.trace.say(state, f"published {done.head.size}, cosigned by {len(done.cosigned_by)}")

    def _carry(self, state: State, packets: Sequence[bytes] | None) -> None:
        for packet in packets or ():
            self.network.send(state, packet)

    def published_at(self, origin: str) -> list[tuple[datetime, Checkpoint]]:
        """Return every checkpoint of a log that was put in place, and when."""
        return [(at, checkpoint) for at, checkpoint in self.published if checkpoint.origin == origin]

    def _arrives(self, sender: str, number: int, packet: bytes, whole: bool) -> None:  # noqa: FBT001
        state = self.computers[State(sender)].peer
        if not self.computers[state].is_up:
            self.trace.say(state, f"packet {number} arrives, and no process runs")
            self.revive(state)
            return
        self.trace.counts["packets arrived"] += 1
        self.trace.say(state, f"packet {number} arrives{'' if whole else ', damaged'}")
        modes: list[Mode] = []

        def take(ports: MemoryPorts) -> None:
            modes.append(mode_of(ports))
            self._carry(state, receive(packet, ports))

        if self.call(state, "receive", take) and whole and modes == [Mode.OPEN]:
            self.history.arrived.append((state, packet))
