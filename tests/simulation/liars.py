"""A State that shows two histories: a second process over a copy of its disk, with the same keys, says something else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from tests.simulation.accidents import Accidents
from tests.simulation.computer import Computer, NoAnswerError, SeededBytes
from tests.simulation.desks import Desks
from tests.simulation.people import Errand
from tests.simulation.post import Post
from warifu.casework.actors import StateOffice
from warifu.casework.case import register_id
from warifu.casework.questions import AskQuestion
from warifu.errors import WarifuError
from warifu.ledger import TileLog
from warifu.node import Mode, deliver, mode_of, perform, publish
from warifu.node.logs import book_of
from warifu.node.memory import MemoryPorts
from warifu.parties import State

_ATTEMPTS = 40
_UNTIL_AT_WORK_SECONDS = 600.0
_TOLD_TIMES = 4


@dataclass(frozen=True)
class Lie:
    """
    A second history. to: whom it was told: `witness`, `two witnesses` or `peer`.

    origin, size: the log, and how much of it both histories begin with.
    """

    to: str
    origin: str
    size: int


class Liar:
    """Makes a State lie, once. told: its lie; empty while nobody was told."""

    def __init__(self, post: Post, desks: Desks, seed: int) -> None:
        self.post = post
        self.desks = desks
        self.chance = Random(f"{seed} liar")
        self.told: dict[State, Lie] = {}

    def begin(self, state: State) -> None:
        """Let a State lie from now on, or as soon as its node is at work."""
        honest = self.post.computers[state]
        if honest.ports is None or honest.damage or mode_of(honest.ports) is not Mode.OPEN:
            if self.post.timeline.days < self.desks.plan.days:
                self.post.timeline.after(_UNTIL_AT_WORK_SECONDS, lambda: self.begin(state))
            return
        twin, origin = self._twin(honest), book_of(honest.ports).origin
        size = TileLog(honest.ports.tiles(origin), origin).head().size
        way = self.chance.choice(("witness", "two witnesses", "peer"))
        self.post.trace.fault("two histories", state, f"told to {way}")
        try:
            twin.call("perform", lambda ports: self._say_something(state, ports, "twin"))
            done = self._tell_peer(state, twin) if way == "peer" else self._tell_witness(state, twin, way)
        except (NoAnswerError, WarifuError) as error:
            self.post.trace.say(state, f"the second history came to nothing: {error}")
            return
        if done:
            self.told[state] = Lie(way, origin, size)
        for number in range(3):
            self.post.timeline.after(3600.0 * number, lambda: self._go_on(state))

    def _go_on(self, state: State) -> None:
        """Go on with the first history, so that envelope after envelope of it follows what nobody was told."""
        self.desks.asks(state, self._errand(state))
        self.post.tick(state)

    def _twin(self, honest: Computer) -> Computer:
        known = honest.keys
        keys = replace(known, signed_sizes=dict(known.signed_sizes), sent_numbers=dict(known.sent_numbers))
        still = Accidents(honest.state, self.chance, self.post.trace)
        twin = replace(
            honest, keys=keys, chance=SeededBytes(self.chance), accidents=still, disk=honest.disk.copy()
        )
        twin.boot()
        return twin

    def _say_something(self, state: State, ports: MemoryPorts, who: str) -> None:
        for number in range(2):
            errand = self._errand(state)
            perform(errand.command, actor=errand.actor, ports=ports, request=f"{who} {number}")

    def _errand(self, state: State) -> Errand:
        staff = self.desks.staffs[state]
        text = f"question {self.chance.randrange(10**9)}"
        command = AskQuestion(register_id(state, staff.peer), StateOffice.DEFENCE, text, "en")
        return Errand(staff.someone(StateOffice.DEFENCE), command)

    def _tell_witness(self, state: State, twin: Computer, way: str) -> bool:
        """Publish the second history to witnesses; where to two of them, the first one goes to the others only."""
        theirs = [each for each in self.post.witnesses if not each.key.name.startswith(f"{state.lower()}.")]
        if way == "two witnesses":
            self.post.witnesses_of[state] = tuple(each for each in self.post.witnesses if each not in theirs)
        return any(
            twin.call("publish", lambda ports: publish(ports, theirs)).cosigned_by for _ in range(_ATTEMPTS)
        )

    def _tell_peer(self, state: State, twin: Computer) -> bool:
        """Send the other State the second history, as if it were the only one; more than once, as packets are lost."""
        twin.call("publish", publish)
        packets = twin.call("deliver", deliver)
        for number in range(_TOLD_TIMES):
            self.post.timeline.after(3600.0 * number, lambda: self._send(state, packets))
        return True

    def _send(self, state: State, packets: tuple[bytes, ...]) -> None:
        for packet in packets:
            self.post.network.send(state, packet)
