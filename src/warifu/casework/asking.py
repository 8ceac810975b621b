"""Asking: who gives a command, when, and where fresh handles come from. All that a slice knows of the world."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from warifu.casework.actors import Actor


@dataclass(frozen=True)
class Asking:
    """
    One asking: the actor, the moment (UTC), and `fresh`, which gives a new random handle of 32 hexadecimal digits.

    prepared_by is the handle of the person who prepared what this actor now confirms, where two persons are needed.
    """

    actor: Actor
    at: datetime
    fresh: Callable[[], str]
    prepared_by: str | None = None
