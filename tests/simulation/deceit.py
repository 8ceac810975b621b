"""
Deceit between States: who shows two histories is found out, and of them one is taken; nobody is said to lie who does not.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.simulation.aftermath import Aftermath
from tests.simulation.liars import Lie
from warifu.parties import State

_OF_THE_LINK = {"equivocation", "envelope-fork", "envelope-equivocation", "link-fork"}
_GRAVE = {
    "ledger-fork",
    "leaf-differs",
    "link-fork",
    "equivocation",
    "envelope-fork",
    "receipt-for-another",
}


def not_found_out(run: Aftermath, liar: State, lie: Lie) -> Iterator[str]:
    """
    Of two histories the other State has the evidence, where both can have reached it.

    A node that starts anew after the lie may hear from witnesses of a tree that it does not have, take itself for
    restored and give that log up: then it never signs the other history, and there is one only.
    """
    peer = run.ports[run.peer(liar)]
    found = {alarm.code for alarm in peer.alarms.all() if alarm.evidence}
    is_signed = any(
        checkpoint.head.size > lie.size for _, checkpoint in run.world.post.published_at(lie.origin)
    )
    if lie.to != "peer" and is_signed and "ledger-fork" not in found:
        yield f"two histories of {liar} were not found out, told to {lie.to}"
    arrived = {number for number, hashes in _arrived_numbers(run, liar).items() if len(hashes) > 1}
    if arrived and not found & _OF_THE_LINK:
        yield f"two envelopes of {liar} with one number were not found out: {sorted(arrived)}"


def falsely_alarmed(run: Aftermath, state: State) -> Iterator[str]:
    """Nobody is said to lie who does not."""
    for alarm in run.ports[state].alarms.all():
        if alarm.code in _GRAVE and not run.world.trace.faults["bit flip on the disk"]:
            yield f"false alarm on {state}: {alarm.code}"


def numbers_used_twice(run: Aftermath) -> Iterator[str]:
    """No number on the link stands on two envelopes."""
    for (sender, number), found in run.wire.envelopes.items():
        if len(found) > 1:
            yield f"number {number} of {sender} is on {len(found)} envelopes"


def not_one_chain(run: Aftermath, state: State) -> Iterator[str]:
    """Whatever the other says, what a State took of it is one history: each envelope names the one taken before it."""
    inbox, sender = run.ports[state].inbox, run.peer(state)
    for taken in inbox.after(0):
        before = inbox.by_link_seq(taken.link_seq - 1)
        envelope = run.wire.envelopes.get((sender, taken.link_seq), {}).get(taken.hash)
        if envelope is None:
            yield f"envelope {taken.link_seq}, which {state} took, was never sent by {sender}"
        elif before is not None and envelope.link_prev != before.hash:
            yield f"envelope {taken.link_seq} of {sender} does not follow the one that {state} took before it"


def _arrived_numbers(run: Aftermath, sender: State) -> dict[int, set[str]]:
    """Return the hashes of the envelopes of a State that arrived whole, by their number."""
    receiver = run.peer(sender)
    whole = [(sender, packet) for state, packet in run.history.arrived if state == receiver]
    return {number: set(found) for (_, number), found in run.read(whole).envelopes.items()}
