"""Offices that a person holds by delegation now, and cases they see by it: from the standing case of the two States."""

from __future__ import annotations

from datetime import datetime

from warifu.casework.actors import StateOffice
from warifu.casework.case import Case
from warifu.server.running import running


def register() -> Case:
    """Return the standing case of the two States, of the node that runs in this process."""
    return running().register()


def offices_delegated_to(person: str, at: datetime) -> frozenset[StateOffice]:
    """Return the offices that a person may act for at a moment because somebody who holds one let them."""
    delegations = register().national.delegations
    return frozenset(office for office in StateOffice if delegations.in_force(person, office, at))
