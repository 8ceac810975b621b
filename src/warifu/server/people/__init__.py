"""People: who signs in and how, what each of them holds, and what they must prove anew before they bind their State."""

from __future__ import annotations

from warifu.server.people.guards import signed_in, stepped_up
from warifu.server.people.known import SignedIn
from warifu.server.people.requests import own_state, people, who

__all__ = ["SignedIn", "own_state", "people", "signed_in", "stepped_up", "who"]
