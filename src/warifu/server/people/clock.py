"""What time it is for those who sign in."""

from __future__ import annotations

from datetime import datetime

from warifu.node.ports import Clock
from warifu.server.ports import SystemClock

_CLOCKS: list[Clock] = [SystemClock()]


def now() -> datetime:
    """Return the time, in UTC."""
    return _CLOCKS[-1].now()


def set_clock(clock: Clock) -> None:
    """Have the time told by another clock."""
    _CLOCKS[-1] = clock
