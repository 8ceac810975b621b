"""Deciding: a command, given by an actor in a case, becomes entries or is refused. Pure: the same for all ways in."""

from __future__ import annotations

from warifu.casework import authority, four_eyes
from warifu.casework.activity import OpenActivity, require_at_work
from warifu.casework.actors import By
from warifu.casework.asking import Asking
from warifu.casework.case import SLICES, Case, slice_of
from warifu.casework.commands import Command
from warifu.casework.entries import Body, Entry
from warifu.casework.four_eyes import Confirm, Confirmed


def decide(command: Command, case: Case, register: Case, asking: Asking) -> tuple[Entry, ...]:
    """
    Return the entries that follow from a command.

    register: the standing case of the two States, with the delegations and standing permissions.
    A command that needs two persons becomes an entry that waits for the second, once it is sure that it could be
    carried out as things stand.

    Raises:
        Refusal: this actor may not give this command, or it cannot be carried out in this case now.
    """
    _require_authority(command, case, register, asking)
    if not isinstance(command, OpenActivity):
        require_at_work(case, asking.actor.state)
    if isinstance(command, Confirm):
        return _confirm(command, case, register, asking)
    bodies = _bodies(command, case, asking)
    if command.four_eyes:
        bodies = (four_eyes.prepare(command, asking),)
    return _entries(bodies, case, asking)


def once_confirmed(command: Command, case: Case, register: Case, asking: Asking) -> tuple[Entry, ...]:
    """
    Return the entries that a second person's confirmation would lead to, as things stand now.

    None for a command that one person alone may give: `decide` says what follows from it.

    Raises:
        Refusal: as `decide`.
    """
    decide(command, case, register, asking)
    return _entries(_bodies(command, case, asking), case, asking) if command.four_eyes else ()


def _confirm(command: Confirm, case: Case, register: Case, asking: Asking) -> tuple[Entry, ...]:
    waiting = four_eyes.confirmed(command, case, register.national.delegations, asking)
    _require_authority(waiting.command, case, register, asking)
    both = Asking(asking.actor, asking.at, asking.fresh, prepared_by=waiting.person)
    bodies = _bodies(waiting.command, case, both)
    return _entries((Confirmed(command.prepared), *bodies), case, both)


def _require_authority(command: Command, case: Case, register: Case, asking: Asking) -> None:
    delegations = register.national.delegations
    request = authority.Request(asking.actor, asking.at, case.states, delegations)
    authority.require(type(command).__name__, request)


def _bodies(command: Command, case: Case, asking: Asking) -> tuple[Body, ...]:
    bodies: tuple[Body, ...] = SLICES[slice_of(type(command))].decide(command, case, asking)
    return bodies


def _entries(bodies: tuple[Body, ...], case: Case, asking: Asking) -> tuple[Entry, ...]:
    actor = asking.actor
    by = By(actor.state, actor.office, actor.person, asking.prepared_by)
    return tuple(Entry(asking.fresh(), case.id, by, asking.at, body) for body in bodies)
