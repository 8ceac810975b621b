"""What a person holds by the standing case of the two States: offices by delegation, and what broken glass opens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from warifu.casework.actors import StateOffice
from warifu.casework.breaking_glass import GlassBroken
from warifu.casework.case import Case
from warifu.server.running import running


def register() -> Case:
    """Return the standing case of the two States, of the node that runs in this process."""
    return running().register()


@dataclass(frozen=True)
class Lent:
    """What a person holds by the standing case: offices that are delegated to them, and what is open to them."""

    offices: frozenset[StateOffice]
    opened: tuple[GlassBroken, ...]


def lent_to(person: str, at: datetime) -> Lent:
    """Return what a person holds by the standing case at a moment; what two persons opened, this person one of them."""
    national = register().national
    offices = (office for office in StateOffice if national.delegations.in_force(person, office, at))
    return Lent(frozenset(offices), national.broken_glass.open_to(person, at))
