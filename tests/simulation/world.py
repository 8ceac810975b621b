"""Two nodes, their witnesses, the network between them and the people at them: one seed, from opening to healing."""

from __future__ import annotations

import time
import traceback
from datetime import timedelta
from random import Random

from tests.simulation.accidents import Accidents
from tests.simulation.bargaining import Bargaining
from tests.simulation.checker import what_is_wrong
from tests.simulation.computer import Computer, SeededBytes
from tests.simulation.crossings import Crossings
from tests.simulation.desks import Desks
from tests.simulation.gates import Border, border_of
from tests.simulation.happenings import Happenings
from tests.simulation.history import History
from tests.simulation.key_rooms import KeyRoom
from tests.simulation.liars import Liar
from tests.simulation.network import Network
from tests.simulation.outcome import Outcome
from tests.simulation.plan import STATES, Plan, plan_of
from tests.simulation.post import Post
from tests.simulation.remembering import good_signatures_remembered
from tests.simulation.timeline import LocalClock, Timeline
from tests.simulation.trace import Trace
from tests.simulation.witnesses import WitnessHouse
from warifu.keys import Purpose
from warifu.ledger import TileLog
from warifu.node import Mode, mode_of
from warifu.node.logs import book_of
from warifu.node.trust import begin_trust
from warifu.parties import State

_DAY = 86400.0
_MINUTES_TO_AGREE = 60
_PUBLISH_EVERY_MINUTES, _LEAST_MINUTES = 5, 12
_LAST_ROUNDS = 5


class World:
    """Everything of one seed."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.plan: Plan = plan_of(seed)
        self.timeline = Timeline(self.plan.opening)
        self.trace = Trace(self.timeline)
        self.history = History()
        self.chance = Random(f"{seed} world")
        self.rooms = {
            state: KeyRoom(state, Random(f"{seed} keys {state}"), self.plan.opening) for state in STATES
        }
        network = Network(self.timeline, Random(f"{seed} network"), self.trace, self.plan.weather)
        computers = {state: self._computer(state) for state in STATES}
        self.post = Post(computers, self._witnesses(), network, self.history, seed)
        self.desks = Desks(self.post, self.history, self.plan, seed)
        self.liar = Liar(self.post, self.desks, seed)
        self.happenings = Happenings(self.post, self.plan, self.rooms, self.liar, seed)
        self.healed = self.plan.opening
        self.crossings = Crossings(self._border(), self.desks, Random(f"{seed} crossings"))
        self.bargaining = Bargaining(self.desks, Random(f"{seed} bargaining"))

    def run(self) -> None:
        """Let the plan happen, heal, and wait until both nodes agree."""
        self._found_trust()
        self.desks.plan_errands()
        self.happenings.plan_events()
        self.crossings.plan_crossings(self.plan.days)
        self.bargaining.plan_bargains(self.plan.days)
        for state in STATES:
            self.post.begin(state)
            for _ in range(self.plan.ticks):
                self.timeline.after(
                    self.chance.uniform(0, self.plan.days * _DAY), lambda s=state: self.post.tick(s)
                )
        self.timeline.run(self.plan.opening + timedelta(days=self.plan.days))
        self.healed = self.timeline.now
        self.happenings.heal()
        self.crossings.bring_home_all()
        self._agree()

    def _agree(self) -> None:
        """Let both nodes work for an hour, minute by minute, or until there is nothing left to do."""
        for minute in range(_MINUTES_TO_AGREE):
            for state in STATES:
                if minute % _PUBLISH_EVERY_MINUTES == 0:
                    self.post.tick(state)
                else:
                    self.post.hand_over(state)
            self.timeline.run(self.timeline.now + timedelta(minutes=1))
            if (
                minute % _PUBLISH_EVERY_MINUTES == _PUBLISH_EVERY_MINUTES - 1
                and minute > _LEAST_MINUTES
                and self._is_done()
            ):
                self.trace.say("all", f"nothing left to do after {minute + 1} minutes")
                break
        self._wake_once_more()

    def let_the_rest_come(self) -> bool:
        """Let come what the network still holds up, for days; say whether there was anything."""
        if self.timeline.last <= self.timeline.now:
            return False
        self.timeline.run(self.timeline.last)
        self._wake_once_more()
        return True

    def _wake_once_more(self) -> None:
        """Let both work once more, and publish what they wrote while doing so: a receipt given at the end as well."""
        for _ in range(_LAST_ROUNDS):
            for state in STATES:
                self.post.tick(state)
            self.timeline.run(self.timeline.now + timedelta(minutes=1))
            if all(self._is_published(computer) for computer in self.post.computers.values()):
                return

    def _is_published(self, computer: Computer) -> bool:
        """Say whether everything in a State's log stands in the ledger that it published."""
        ports = computer.ports
        if ports is None:
            return False
        book = book_of(ports)
        return ports.log.size() - book.first == TileLog(ports.tiles(book.origin), book.origin).head().size

    def _is_done(self) -> bool:
        """Say whether everything is sent and acknowledged, and everybody has their answer."""
        if self.history.open_requests() or self.liar.told:
            return False
        return all(self._is_idle(computer) for computer in self.post.computers.values())

    def _is_idle(self, computer: Computer) -> bool:
        ports = computer.ports
        if ports is None or mode_of(ports) is not Mode.OPEN:
            return False
        other = self.post.computers[computer.peer].fresh_ports()
        sizes = {origin: c.head.size for _, c in self.post.published for origin in (c.origin,)}
        held = all(
            TileLog(other.mirror(key.name), key.name).head().size >= sizes.get(key.name, 0)
            for key in self.rooms[computer.state].logs[-1:]
        )
        return held and not ports.outbox.queued() and not ports.outbox.open()

    def _found_trust(self) -> None:
        """Hold the key ceremony: each State takes its own first manifest, and the other's by its fingerprint."""
        for computer in self.post.computers.values():
            ports = computer.fresh_ports()
            for state, room in self.rooms.items():
                begin_trust(state, room.manifests[0], room.fingerprint, ports)

    def _border(self) -> Border:
        keys = {state: room.key("permits", Purpose.PERMIT) for state, room in self.rooms.items()}
        chance = Random(f"{self.seed} border")
        return border_of(keys, lambda: LocalClock(self.timeline), chance, self.trace, self.plan.crash * 5)

    def _witnesses(self) -> list[WitnessHouse]:
        logs = tuple(verifier for room in self.rooms.values() for verifier in room.logs)
        found = []
        for state, room in self.rooms.items():
            for name in ("witness", "audit"):
                key, chance = room.key(name, Purpose.WITNESS), Random(f"{self.seed} {name} {state}")
                found.append(WitnessHouse(key, logs, self.timeline, chance, self.plan.out_of_reach))
        return found

    def _computer(self, state: State) -> Computer:
        plan, seed = self.plan, self.seed
        accidents = Accidents(
            state, Random(f"{seed} accidents {state}"), self.trace, plan.crash, plan.tear, plan.full
        )
        return Computer(
            state,
            next(each for each in STATES if each != state),
            self.rooms[state].keys,
            LocalClock(self.timeline),
            SeededBytes(Random(f"{seed} bytes {state}")),
            accidents,
            self.trace,
        )


def simulate(seed: int, *, keep_trace: bool = True) -> Outcome:
    """Run one seed and have it checked."""
    started = time.process_time()
    world = World(seed)
    try:
        with good_signatures_remembered():
            world.run()
        wrong = tuple(what_is_wrong(world))
        with good_signatures_remembered():
            is_to_check = world.let_the_rest_come()
        if is_to_check:
            wrong = tuple(dict.fromkeys((*wrong, *what_is_wrong(world))))
    except Exception as error:  # noqa: BLE001  (whatever it is, the seed is to be named)
        wrong = (f"{type(error).__name__}: {error}",)
        world.trace.lines += traceback.format_exc().splitlines()
    return Outcome(
        seed,
        wrong,
        world.trace.faults,
        world.trace.counts,
        world.timeline.days,
        world.trace.digest,
        time.process_time() - started,
        tuple(world.trace.lines) if keep_trace else (),
    )
