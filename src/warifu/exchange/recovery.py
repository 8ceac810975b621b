"""
What a node does that was put back from an old backup: what it lost, whom it asks, in which order, when it may open.

A node is *behind* when others hold of it what it does not: envelopes that the other node took, leaves in the other's
mirror, a checkpoint that a witness cosigned. It then reads only, and takes one step after another (`next_step`) until
none is left. Each step may be taken again, and a crash in between loses nothing but time.

It never numbers an envelope as it may have numbered one before, and never signs a tree smaller than one it signed.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from warifu.exchange.link import Void
from warifu.exchange.statuses import Own, Status


class Step(enum.StrEnum):
    """What a node has to do next before it may open."""

    ASK = "ask"
    """Send a status, and ask the witnesses: nobody has answered since this node started."""
    ASK_LEAVES = "ask_leaves"
    """Ask a keeper for leaves of the own ledger, and add them."""
    NEW_LOG = "new_log"
    """Nobody has some leaves that were signed: this log can never be signed again, and people must begin a new one."""
    ASK_RETURNED = "ask_returned"
    """Ask the other node for own envelopes that it took, and put them back in the outbox."""
    TAKE = "take"
    """Take the other's envelopes up to the last it has sent, each at its old place in the ledger."""
    DECLARE_VOID = "declare_void"
    """Say in each status which numbers are left out, until the other node has taken note."""
    OPEN = "open"
    """Nothing is missing that anyone can give: work goes on."""


@dataclass(frozen=True)
class Keeper:
    """
    Who else keeps something of the own ledger: a witness, or the other node.

    signed: size of the largest checkpoint of it that they have seen. leaves: how many of its leaves they can give.
    """

    name: str
    signed: int
    leaves: int = 0


@dataclass(frozen=True)
class Recovery:
    """
    A start of a node, kept until it has opened.

    nonce: of the status with which it asks; only a status that answers it counts. signed: size of the largest tree
    that the restored files say was signed. is_behind: an operator says that it was put back, or it was found out.
    """

    nonce: str
    signed: int = 0
    is_behind: bool = False


@dataclass(frozen=True)
class Decision:
    """
    The next step, and what it is about.

    keeper: whom to ask. first, stop: from which index or number on, and up to which, not included. void: what to
    declare, or, with `OPEN`, what the other has taken note of (`Outgoing.voided`). is_behind: to be kept in
    `Recovery`. may_write: entries may be written and trees signed; nothing may be numbered and sent but with `OPEN`.
    """

    step: Step
    is_behind: bool
    keeper: str = ""
    first: int = 0
    stop: int = 0
    void: Void | None = None
    may_write: bool = False


def next_step(  # noqa: PLR0913  (each is needed)
    recovery: Recovery,
    own: Own,
    status: Status | None,
    keepers: Iterable[Keeper],
    *,
    given_out: int = 0,
    declared: Void | None = None,
) -> Decision:
    """
    Say what a node that starts has to do next.

    own: where it stands now, with all that was rebuilt so far. status: the newest of the other node, if any.
    keepers: what witnesses have answered since the start; the other node need not be among them.
    given_out: the highest number that the key store says was given out. declared: the void that this node declares;
    only if it is the one that is due, and the other has taken note of it, no number can be used a second time.
    """
    asked = tuple(keepers)
    if status is None or status.answers != recovery.nonce:
        is_behind = recovery.is_behind or own.ledger_size < _wanted(recovery, asked)
        return Decision(Step.ASK, is_behind, may_write=bool(asked) and not is_behind)
    known = (*asked, Keeper(status.sender, status.mirror_size, status.mirror_size))
    if own.ledger_size < (wanted := _wanted(recovery, known)):
        return _leaves(own.ledger_size, wanted, known)
    return _link(recovery, own, status, own.outgoing.next_void(given_out), declared)


def is_confirmed(due: Void, declared: Void | None, status: Status) -> bool:
    """Say whether the other has taken note of the void that is due, and has taken nothing after it."""
    return declared == due and (status.taken_seq, status.taken_hash) == (due.last, due.hash)


def _wanted(recovery: Recovery, keepers: tuple[Keeper, ...]) -> int:
    """Return how many leaves the own ledger is known to have had."""
    return max((recovery.signed, *(max(each.signed, each.leaves) for each in keepers)))


def _leaves(size: int, wanted: int, keepers: tuple[Keeper, ...]) -> Decision:
    most = max(keepers, key=lambda each: each.leaves)
    if most.leaves > size:
        return Decision(Step.ASK_LEAVES, is_behind=True, keeper=most.name, first=size, stop=most.leaves)
    return Decision(Step.NEW_LOG, is_behind=True, first=size, stop=wanted)


def _link(recovery: Recovery, own: Own, status: Status, void: Void, declared: Void | None) -> Decision:
    """Say what is next once the own ledger is whole: the link, both ways."""
    sent = own.outgoing.last_seq
    is_noted = is_confirmed(void, declared, status)
    is_short = sent < status.taken_seq and not is_noted
    is_behind = recovery.is_behind or is_short or is_noted
    if is_short:
        return _asked(Step.ASK_RETURNED, status, sent, status.taken_seq)
    if is_behind and own.incoming.taken_seq < status.sent_seq:
        return _asked(Step.TAKE, status, own.incoming.taken_seq, status.sent_seq)
    if is_behind and not is_noted:
        return Decision(Step.DECLARE_VOID, is_behind=True, keeper=status.sender, void=void)
    return Decision(Step.OPEN, is_behind, void=void if is_noted else None, may_write=True)


def _asked(step: Step, status: Status, have: int, last: int) -> Decision:
    return Decision(step, is_behind=True, keeper=status.sender, first=have + 1, stop=last + 1)
