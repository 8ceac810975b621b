"""
Seats: where the government of a State sits, for the day it has there and the public holidays its offices keep.

An event happens at a moment, the same for all; on which day it happened is a question of where one asks. The day that
counts is the day at the seat of the State whose rule is applied.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from warifu.errors import UsageError
from warifu.parties import State


@dataclass(frozen=True)
class Seat:
    """A time zone of the IANA data base, and the part of the State whose public holidays are kept, if it has parts."""

    zone: str
    subdivision: str | None = None


SEATS: Mapping[str, Seat] = {
    "AL": Seat("Europe/Tirane"),
    "AU": Seat("Australia/Sydney", "ACT"),
    "BE": Seat("Europe/Brussels"),
    "CA": Seat("America/Toronto"),
    "CH": Seat("Europe/Zurich"),
    "DE": Seat("Europe/Berlin"),
    "DK": Seat("Europe/Copenhagen"),
    "FR": Seat("Europe/Paris"),
    "GB": Seat("Europe/London", "ENG"),
    "IE": Seat("Europe/Dublin"),
    "IN": Seat("Asia/Kolkata"),
    "IS": Seat("Atlantic/Reykjavik"),
    "IT": Seat("Europe/Rome"),
    "JP": Seat("Asia/Tokyo"),
    "LU": Seat("Europe/Luxembourg"),
    "NL": Seat("Europe/Amsterdam"),
    "NO": Seat("Europe/Oslo"),
    "NP": Seat("Asia/Kathmandu"),
    "NZ": Seat("Pacific/Auckland"),
    "PH": Seat("Asia/Manila"),
    "PT": Seat("Europe/Lisbon"),
    "US": Seat("America/New_York"),
}
"""The seats that are known: of every party to an instrument, and of the States that are shown by name."""


def subdivision_of(state: State) -> str | None:
    """Return the part of a State whose public holidays its offices keep; None for the whole."""
    seat = SEATS.get(state)
    return None if seat is None else seat.subdivision


def day_at(moment: datetime, state: State) -> date:
    """
    Return the day that a moment falls on at the seat of a State.

    Raises:
        UsageError: the seat of the State is not known here.
    """
    seat = SEATS.get(state)
    if seat is None:
        raise UsageError(f"the time zone of the seat of {state} is not known: add it to the table of seats")
    return moment.astimezone(ZoneInfo(seat.zone)).date()
