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
from warifu.node.recovering import advance
from warifu.node.restart import step_of
from warifu.node.standing import their_status


def pass_over(ports: Ports) -> Step:
    """
    Go on without the envelopes that a start waits for and nobody can send any more; return the next step.

    Two people of the State decide this, after the other State has said that it erased them.

    Raises:
        UsageError: the node waits for no envelope.
    """
    step, status = step_of(ports), their_status(ports)
    if status is None or step not in {Step.TAKE, Step.ASK_RETURNED}:
        raise UsageError("this node waits for no envelope: there is nothing to pass over")
    with ports.transaction("pass over"):
        if step is Step.TAKE:
            _pass_theirs(status, ports)
        else:
            _pass_own(status, ports)
    return advance(ports)


def _pass_theirs(status: Status, ports: Ports) -> None:
    link = incoming(ports)
    seq, hash_ = status.sent_seq, status.sent_hash
    if link.waiting:
        seq, hash_ = link.waiting[0].link_seq - 1, link.waiting[0].link_prev
    alarm("passed-over", f"{link.taken_seq + 1} to {seq} of {ports.peer}", ports)
    keep_incoming(replace(link, taken_seq=seq, taken_hash=hash_), ports)


def _pass_own(status: Status, ports: Ports) -> None:
    link = outgoing(ports)
    alarm("passed-over", f"{link.next_seq} to {status.taken_seq} of {ports.own}", ports)
    keep_outgoing(Outgoing(status.taken_seq + 1, status.taken_hash, link.voids), ports)
