"""Operators: what people at a node do when it says that something is wrong, and what they do with new keys."""

from __future__ import annotations

from itertools import takewhile

from tests.simulation.key_rooms import KeyRoom
from tests.simulation.post import Post
from warifu.errors import UsageError
from warifu.exchange.recovery import Step
from warifu.node.closing import open_log_after_loss
from warifu.node.links import incoming, outgoing
from warifu.node.logs import book_of
from warifu.node.manifests import bring_manifest, change_own_keys
from warifu.node.memory import MemoryPorts
from warifu.node.passing_over import pass_over
from warifu.node.remnants import own_remnants, returned_remnants
from warifu.node.restart import step_of
from warifu.node.sealing import returned_envelopes, sealed_envelopes
from warifu.node.standing import their_status
from warifu.node.trust import key_book
from warifu.parties import State

_MOST_ASKED_AFTER = 1000


class Operators:
    """
    The operators of both nodes.

    lost_logs: logs that their State gave up, because leaves of them are nowhere any more.
    """

    def __init__(self, post: Post, rooms: dict[State, KeyRoom]) -> None:
        self.post = post
        self.rooms = rooms
        self.timeline, self.trace = post.timeline, post.trace
        self.lost_logs: set[str] = set()
        post.operators = self.look_at_alarms

    def look_at_alarms(self, state: State, codes: set[str], ports: MemoryPorts) -> None:
        """Do what operators do when they see an alarm: open a new log, bring the other State's manifests by hand."""
        peer = self.post.computers[state].peer
        if "log-lost" in codes and step_of(ports) is Step.NEW_LOG:
            self._leave_lost_log(state, ports)
        if last := self._last_of_what_was_erased(ports):
            self._pass_over(last, ports)
        if "packet-key_not_trusted" not in codes:
            return
        for signed in self.rooms[peer].manifests:
            if signed.manifest.version == key_book(peer, ports).current.version + 1:
                self.trace.say(state, f"operators bring manifest {signed.manifest.version} of {peer}")
                bring_manifest(signed, ports)

    def _pass_over(self, last: int, ports: MemoryPorts) -> None:
        try:
            pass_over(last, ports)
        except UsageError:
            return  # the envelope after it has not come yet
        self.trace.say(ports.own, f"operators pass over what both States erased, up to {last}")
        self.trace.counts["passed over"] += 1

    def _last_of_what_was_erased(self, ports: MemoryPorts) -> int:
        """Return up to which number the other State, when it is asked, has nothing of what a start waits for; or 0."""
        theirs = self.post.computers[ports.peer].fresh_ports()
        status, step = their_status(ports), step_of(ports)
        if status is None or step not in {Step.ASK_RETURNED, Step.TAKE}:
            return 0
        if step is Step.ASK_RETURNED:
            first, stop = outgoing(ports).next_seq, status.taken_seq
            gives = (returned_envelopes, returned_remnants)
        else:
            first, stop = incoming(ports).taken_seq + 1, status.sent_seq
            gives = (sealed_envelopes, own_remnants)
        numbers = range(first, min(stop, first + _MOST_ASKED_AFTER) + 1)
        missing = list(takewhile(lambda number: not any(give([number], theirs) for give in gives), numbers))
        return missing[-1] if missing else 0

    def _leave_lost_log(self, state: State, ports: MemoryPorts) -> None:
        """Open a new log, since leaves of the last one were signed that nobody has any more."""
        self.lost_logs.add(book_of(ports).origin)
        self.add_log(state)
        # Set down first: the disk may be full before the log is open, and the key must be told to the other all the same.
        self.timeline.after(
            60.0,
            lambda: self.post.until_done(
                state, "change keys", lambda ports: self.take_manifests(state, ports)
            ),
        )
        open_log_after_loss(self.rooms[state].logs[-1].name, ports)
        self.trace.counts["logs left"] += 1

    def take_manifests(self, state: State, ports: MemoryPorts) -> None:
        """Let a node take every manifest of its own State that it does not have, in order."""
        for signed in self.rooms[state].manifests:
            if signed.manifest.version == key_book(state, ports).current.version + 1:
                change_own_keys(signed, ports)

    def add_log(self, state: State) -> None:
        self.rooms[state].add_log(self.timeline.now)
        for witness in self.post.witnesses:
            witness.logs = (*witness.logs, self.rooms[state].logs[-1])
