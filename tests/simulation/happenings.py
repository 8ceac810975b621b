"""What the plan has in store comes to pass: cuts, pauses, jumping clocks, power cuts, backups put back, keys changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from tests.simulation.computer import Computer
from tests.simulation.key_rooms import KeyRoom
from tests.simulation.liars import Liar
from tests.simulation.network import CLEAR, flipped
from tests.simulation.nightly import doubts, unfinished
from tests.simulation.operators import Operators
from tests.simulation.plan import Event, Plan
from tests.simulation.post import Post
from warifu.errors import VerificationError
from warifu.keys import Purpose, Revocation, SignedManifest, Verifier
from warifu.ledger import Group, Policy
from warifu.node.closing import close_log
from warifu.node.links import go_on, outgoing, pause
from warifu.node.logs import book_of
from warifu.node.memory import Disk, MemoryPorts
from warifu.node.modes import require_open
from warifu.parties import State

_DAY = 86400.0
_TOLD_OF_RESTORE = 0.3
_FURTHEST_JUMP_HOURS = 48.0


class Happenings:
    """Makes the events of a plan happen, and heals everything at its end."""

    def __init__(self, post: Post, plan: Plan, rooms: dict[State, KeyRoom], liar: Liar, seed: int) -> None:
        self.post = post
        self.plan = plan
        self.rooms = rooms
        self.liar = liar
        self.chance = Random(f"{seed} happenings")
        self.timeline, self.trace = post.timeline, post.trace
        self.operators = Operators(post, rooms)
        self.cuts = 0
        self.backups: dict[State, tuple[Disk, datetime]] = {}
        self.mends: dict[str, Callable[[], None]] = {}

    @property
    def known(self) -> tuple[Verifier, ...]:
        """Every key that signs or cosigns a log."""
        logs = (key for room in self.rooms.values() for key in room.logs)
        return (*logs, *(witness.key.verifier for witness in self.post.witnesses))

    def plan_events(self) -> None:
        """Plan everything that is to happen before the healing."""
        for event in self.plan.events:
            begin: Callable[[Event], None] = getattr(self, f"_{event.kind}")
            self.timeline.after(event.at * _DAY, lambda event=event, begin=begin: begin(event))

    def heal(self) -> None:
        """End everything that goes wrong: from now on all works."""
        self.trace.say("all", "healed: the link is whole, every process runs, witnesses can be reached")
        network = self.post.network
        network.is_cut, network.weather = False, CLEAR
        for witness in self.post.witnesses:
            witness.out_of_reach = 0.0
        for state, computer in self.post.computers.items():
            self._mend_if_damaged(state)
            computer.accidents.heal()
            computer.is_off = False
            self.post.begin(state)
            self.post.call(state, "go on", go_on)

    def _log(self, event: Event) -> None:
        """A State closes its log, as at the end of a year, and opens the next."""
        state = event.state
        if not self.post.computers[state].is_up or self.operators.lost_logs:
            return
        self.trace.say(state, "the log is closed and the next is opened")
        self.operators.add_log(state)
        origin = self.rooms[state].logs[-1].name
        logs, witnesses = self.rooms[state].logs, tuple(each.key.verifier for each in self.post.witnesses)
        policy = Policy(logs, witnesses, Group(1, witnesses))

        def close(ports: MemoryPorts) -> None:
            if book_of(ports).origin not in {log.name for log in logs[:-1]}:
                return  # it is closed, or was left meanwhile
            try:
                close_log(origin, ports, self.post.witnesses, policy)
                self.trace.counts["logs closed"] += 1
            except VerificationError as error:
                if "witness" not in str(error):
                    raise
                self.trace.say(state, f"close log: {error}")
                self.timeline.after(3600.0, lambda: self.post.until_done(state, "close log", close))

        self.post.until_done(state, "change keys", lambda ports: self.operators.take_manifests(state, ports))
        self.post.until_done(state, "close log", close)

    def _until(self, event: Event, end: Callable[[], None]) -> None:
        self.timeline.after((event.until - event.at) * _DAY, end)

    def _cut(self, event: Event) -> None:
        self.cuts += 1
        self.post.network.is_cut = True
        self.trace.fault("partition", "network", f"until day {event.until:.1f}")
        self._until(event, self._mend)

    def _mend(self) -> None:
        self.cuts -= 1
        self.post.network.is_cut = self.cuts > 0
        self.trace.say("network", "the link is whole" if not self.cuts else "still cut")

    def _pause(self, event: Event) -> None:
        self.trace.fault("pause", event.state, f"by the operators, until day {event.until:.1f}")
        self.post.call(event.state, "pause", pause)
        self._until(event, lambda: self.post.call(event.state, "go on", go_on))

    def _clock(self, event: Event) -> None:
        computer = self.post.computers[event.state]
        hours = self.chance.uniform(-_FURTHEST_JUMP_HOURS, _FURTHEST_JUMP_HOURS)
        computer.clock.wrong_by = timedelta(hours=hours)
        self.trace.fault("clock jump", event.state, f"to {hours:+.1f} hours wrong")

    def _power(self, event: Event) -> None:
        computer = self.post.computers[event.state]
        computer.is_off = True
        computer.stop()
        self.trace.fault("power cut", event.state, f"until day {event.until:.1f}")
        self._until(event, lambda: self._power_returns(event.state))

    def _power_returns(self, state: State) -> None:
        self.post.computers[state].is_off = False
        self.post.begin(state)

    def _backup(self, event: Event) -> None:
        computer = self.post.computers[event.state]
        if computer.damage:
            return
        backup, made = computer.disk.copy(), self.timeline.now
        self.trace.say(event.state, "a backup is made")
        self.backups[event.state] = (backup, made)
        self._until(event, lambda: self._restore(computer, backup, made))

    def _again(self, event: Event) -> None:
        """The backup that was put back is put back once more: what was done since is gone a second time."""
        if event.state in self.backups:
            self.trace.fault("the same backup again", event.state)
            self._restore(self.post.computers[event.state], *self.backups[event.state])

    def _restore(self, computer: Computer, backup: Disk, made: datetime) -> None:
        state = computer.state
        self.trace.fault("restore from an old backup", state)
        self.trace.counts["restores"] += 1
        computer.stop()
        self._put_right_if_damaged(state)
        computer.lost_disks.append(computer.disk)
        computer.disk = backup.copy()
        self.post.history.restored.setdefault(state, []).append((made, self.timeline.now))
        for request in self.post.history.open_requests():
            if request.state == state:
                request.is_uncertain = True
        self.post.begin(state, was_restored=self.chance.random() < _TOLD_OF_RESTORE)

    def _flip(self, event: Event) -> None:
        """Turn a bit of what lies on a disk. The nightly check must see it; work goes on until it is mended."""
        computer = self.post.computers[event.state]
        places = [(place, data) for place, data in computer.disk.everything() if data]
        if not places or computer.damage:
            return
        place, before = self.chance.choice(places)
        bit = self.chance.randrange(len(before) * 8)
        computer.disk.flip(place, bit)
        self.trace.fault("bit flip on the disk", event.state, f"bit {bit} of {place}")
        if not any(doubts(computer.disk, self.known)) and not _is_beyond(place, computer.disk):
            self.post.history.broken.append(f"a bit of {place} on {event.state} was turned, and nobody saw")
        computer.damage = place
        self.mends[event.state] = lambda: _put_right(computer, place, before, bit)
        self._until(event, lambda: self._mend_if_damaged(event.state))

    def _mend_if_damaged(self, state: State) -> None:
        computer = self.post.computers[state]
        if place := computer.damage:
            self._put_right_if_damaged(state)
            self.trace.say(state, f"{place} is mended")
            computer.stop()
            self.post.begin(state)

    def _put_right_if_damaged(self, state: State) -> None:
        """Undo the damage of a disk, also of one that is taken away: the checker reads what was on it."""
        if mend := self.mends.pop(state, None):
            mend()

    def _keys(self, event: Event) -> None:
        """A State changes its exchange and sealing keys, while messages are on their way."""
        self.trace.fault("key change", event.state)
        self._change_keys(event.state)

    def _compromise(self, event: Event) -> None:
        """A State finds that its exchange key was given away: it revokes it, and names the last good numbers."""
        self.trace.fault("key compromise", event.state)
        self._change_keys(event.state, is_given_away=True)

    def _change_keys(self, state: State, *, is_given_away: bool = False) -> None:
        room = self.rooms[state]
        signed: list[SignedManifest] = []

        def change(ports: MemoryPorts) -> None:
            if not signed:
                signed.append(room.change_keys(self.timeline.now, *revoked(ports)))
            self.operators.take_manifests(state, ports)

        def revoked(ports: MemoryPorts) -> tuple[Revocation, ...]:
            if not is_given_away:
                return ()
            require_open(ports)  # which numbers were good is not known before all is given back
            kid = room.keys.ring.of(Purpose.EXCHANGE)[-1].verifier.kid
            last = outgoing(ports).last_seq
            return (Revocation(kid, self.timeline.now, last, ports.log.size() - 1),)

        self.post.until_done(state, "change keys", change)

    def _split(self, event: Event) -> None:
        """A State shows two histories."""
        self.liar.begin(event.state)


def _put_right(computer: Computer, place: str, before: bytes, bit: int) -> None:
    """Put the bytes back from the other disk of the pair, unless they were written anew meanwhile."""
    now = dict(computer.disk.everything()).get(place)
    if now == flipped(before, bit):
        computer.disk.flip(place, bit)
    computer.damage = ""


def _is_beyond(place: str, disk: Disk) -> bool:
    """Say whether a file is what an append that broke off left: no part of a log."""
    folder, mark, _ = place.rpartition("/tile/")
    return bool(mark) and place in {f"{folder}/{path}" for path in unfinished(disk, folder)}
