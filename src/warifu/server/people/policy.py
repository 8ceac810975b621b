"""How long things hold, and who needs what: the policy of signing in, as data."""

from __future__ import annotations

from datetime import timedelta

from warifu.casework.actors import StateOffice
from warifu.server.rates import Rate

SESSION_HOLDS = timedelta(hours=12)
IDLE_HOLDS = timedelta(minutes=30)
SEEN_EVERY = timedelta(minutes=1)
"""How finely it is noted when a session was last used."""
CHALLENGE_HOLDS = timedelta(minutes=5)
INVITATION_HOLDS = timedelta(hours=72)
TRIES_OF, TRIES_FROM = Rate(10, 1 / 30), Rate(120, 2.0)
"""How often a person may try to prove who they are, and how often it may be tried from one address."""
PAGES_OF = Rate(240, 20.0)
"""How often one person may ask for a page."""

_ANY_PASSKEY = frozenset({StateOffice.UNIT, StateOffice.COMMAND, StateOffice.AUDIT})
DEVICE_BOUND = frozenset(StateOffice) - _ANY_PASSKEY - {StateOffice.NODE}
"""The offices whose passkeys must not leave their device: those that decide over parts, keep a gate, or run the node."""
