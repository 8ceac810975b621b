"""What a person holds by the standing case of the two States: offices by delegation, and what broken glass opens."""

from __future__ import annotations

from datetime import datetime

from warifu.casework.actors import StateOffice
from warifu.casework.breaking_glass import GlassBroken
from warifu.casework.case import Case
from warifu.server.running import running


def register() -> Case:
    """Return the standing case of the two States, of the node that runs in this process."""
    return running().register()


def offices_delegated_to(person: str, at: datetime) -> frozenset[StateOffice]:
    """Return the offices that a person may act for at a moment because somebody who holds one let them."""
    delegations = register().national.delegations
    return frozenset(office for office in StateOffice if delegations.in_force(person, office, at))


def opened_to(person: str, at: datetime) -> tuple[GlassBroken, ...]:
    """Return what two persons opened in an emergency, this person one of them, and is open at a moment."""
    return register().national.broken_glass.open_to(person, at)
