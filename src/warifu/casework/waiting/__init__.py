"""
What a case waits for: what is missing, which office of which State has to act, by when, and why. Derived, never stored.

No lead time is invented: where no provision that was read names one, the day is the last working day of both States
before the first arrival concerned, and that is said. Silence is never taken for consent, unless a provision says so;
which ones do is said too.
"""

from warifu.casework.waiting.awaited import Awaited, Awaits, WaitingList
from warifu.casework.waiting.due import LEAD_UNKNOWN, Due
from warifu.casework.waiting.listing import waiting_for

__all__ = ["LEAD_UNKNOWN", "Awaited", "Awaits", "Due", "WaitingList", "waiting_for"]
