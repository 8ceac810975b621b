"""Somebody for whom something is read while they are not signed in: a calendar at its address, a daily digest."""

from __future__ import annotations

from datetime import datetime

from warifu.casework.actors import StateOffice
from warifu.server.people.directory import Directory
from warifu.server.people.known import SignedIn
from warifu.server.people.requests import own_state


def absent(person: str, office: StateOffice, *, at: datetime) -> SignedIn | None:
    """Return a person as they would read for an office; None where they do not hold it (any more)."""
    holdings = Directory().holdings(person, at=at)
    if holdings is None or office not in holdings.offices:
        return None
    return SignedIn(
        person=person,
        name="",
        state=own_state(),
        offices=holdings.offices,
        office=office,
        authenticator="",
        signed_in_at=at,
        cases=holdings.cases,
        compartments=holdings.compartments,
        cleared=holdings.cleared,
    )
