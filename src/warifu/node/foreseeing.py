"""Foreseeing: what a command would write, and what of it the other State would get. Nothing is written."""

from __future__ import annotations

from dataclasses import dataclass

from warifu.casework.actors import Actor
from warifu.casework.asking import Asking
from warifu.casework.commands import Command
from warifu.casework.deciding import decide, once_confirmed
from warifu.casework.entries import Entry
from warifu.node.folding import fold_case, fold_register
from warifu.node.modes import require_open
from warifu.node.perform import HANDLE_BYTES, OTHER_STATES_NODE
from warifu.node.ports import Ports


@dataclass(frozen=True)
class Foreseen:
    """
    What would be written at once, and what once a second person has confirmed it; handles and times are examples.

    Of both, the other State gets the shared entries and never sees the national ones.
    """

    entries: tuple[Entry, ...]
    once_confirmed: tuple[Entry, ...]

    @property
    def seen_by_the_other(self) -> tuple[Entry, ...]:
        """What the other State will see in the end."""
        return tuple(entry for entry in (*self.entries, *self.once_confirmed) if entry.shared)


def foresee(command: Command, *, actor: Actor, ports: Ports) -> Foreseen:
    """
    Return what a command would write.

    Raises:
        Refusal: as `perform`, but for an entry that is too long for an envelope.
    """
    require_open(ports)
    if actor.state != ports.own:
        raise OTHER_STATES_NODE(own=ports.own)
    case, register = fold_case(command.case, ports), fold_register(ports)
    asking = Asking(actor, ports.clock.now(), lambda: ports.chance.draw(HANDLE_BYTES).hex())
    return Foreseen(decide(command, case, register, asking), once_confirmed(command, case, register, asking))
