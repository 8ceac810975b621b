"""Rates: how often something may be asked. Each account has a bucket that fills steadily and is emptied by asking."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

_MOST_ACCOUNTS = 10_000


@dataclass(frozen=True)
class Rate:
    """How many requests may come at once, and how many a second then."""

    at_once: int
    a_second: float


@dataclass
class Rates:
    """
    The buckets of all accounts, in this process.

    rates: by what is asked. clock: seconds that only go forward.
    """

    rates: Mapping[str, Rate]
    clock: Callable[[], float] = time.monotonic
    _full_at: dict[tuple[str, str], float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, account: str, what: str) -> float:
        """Count one request and return 0, or return the seconds after which one would be answered, counting none."""
        rate, now = self.rates[what], self.clock()
        with self._lock:
            if len(self._full_at) > _MOST_ACCOUNTS:
                self._full_at = {key: at for key, at in self._full_at.items() if at > now}
            # The moment at which the bucket will be full again says how much is in it now.
            full_at = max(self._full_at.get((account, what), now), now) + 1 / rate.a_second
            over = full_at - now - rate.at_once / rate.a_second
            if over > 0:
                return over
            self._full_at[account, what] = full_at
            return 0.0

    def forget(self) -> None:
        """Let everybody begin anew."""
        with self._lock:
            self._full_at.clear()
