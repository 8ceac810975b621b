"""
Passing over what nobody can give back: envelopes whose content was erased after the backup was made.

A node that was put back asks for every envelope in turn. One whose signed bytes were erased, on both sides, comes in
parts (`regaining`). Where the other node has not even those, because it was put back itself, people have to say so:
the link then goes on from the next envelope that is there, whose signature names the hash of the one before it. That
something is missing stays as an alarm, and in the leaves.
"""

from __future__ import annotations

from dataclasses import replace

from warifu.errors import UsageError
from warifu.exchange.link import Outgoing
from warifu.exchange.recovery import Step
from warifu.exchange.statuses import Status
from warifu.node.alarming import alarm
from warifu.node.links import incoming, keep_incoming, keep_outgoing, outgoing
from warifu.node.ports import Ports
from warifu.node.recovering import advance, came_ahead
from warifu.node.restart import step_of
from warifu.node.standing import their_status


def pass_over(last: int, ports: Ports) -> Step:
    """
    Go on without the envelopes that a start waits for and nobody can send any more; return the next step.

    Two people of the State decide this, after the other State has said that it erased them, up to number `last`.
    An envelope that is only late is not among them: it comes again each time that the nodes tell where they stand.

    Raises:
        UsageError: the node waits for no envelope up to that number, or the one after it has not come yet.
    """
    step, status = step_of(ports), their_status(ports)
    if status is None or step not in {Step.TAKE, Step.ASK_RETURNED}:
        raise UsageError("this node waits for no envelope: there is nothing to pass over")
    with ports.transaction("pass over"):
        if step is Step.TAKE:
            _pass_theirs(last, status, ports)
        else:
            _pass_own(last, status, ports)
    return advance(ports)


def _pass_theirs(last: int, status: Status, ports: Ports) -> None:
    link = incoming(ports)
    following = {each.link_seq: each.link_prev for each in link.waiting}
    hash_ = _hash_of(last, link.taken_seq, following.get(last + 1), (status.sent_seq, status.sent_hash))
    alarm("passed-over", f"{link.taken_seq + 1} to {last} of {ports.peer}", ports)
    keep_incoming(replace(link, taken_seq=last, taken_hash=hash_), ports)


def _pass_own(last: int, status: Status, ports: Ports) -> None:
    link = outgoing(ports)
    hash_ = _hash_of(last, link.last_seq, came_ahead(last + 1, ports), (status.taken_seq, status.taken_hash))
    alarm("passed-over", f"{link.next_seq} to {last} of {ports.own}", ports)
    keep_outgoing(Outgoing(last + 1, hash_, link.voids), ports)


def _hash_of(last: int, have: int, named: str | None, end: tuple[int, str]) -> str:
    """Return the hash of the last one passed over: the one after it names it, or the other's status does."""
    if last <= have:
        raise UsageError(f"this node has number {last}, and does not wait for it")
    if named is not None:
        return named
    if last != end[0]:
        raise UsageError(
            f"number {last + 1} has not come yet: wait until it has, or name another last number"
        )
    return end[1]
