"""What was written in a form: read field by field, every problem noted at its field, in words of both languages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo

from django.http import QueryDict

from warifu.casework.seats import SEATS
from warifu.errors import DecodeError
from warifu.parties import State
from warifu.quantities import PIECE, Quantity
from warifu.rules.wording import Language, Text
from warifu.web.words import forms as words

NO_MOMENT = datetime.min.replace(tzinfo=UTC)
NO_TEXT = "–"
LONGEST, LONGEST_NAME = 4000, 200
"""Characters of a text, and of a name or title."""


class Written:
    """
    What was written. problems: what is wrong, by field.

    A field with a problem is read as something that stands for nothing; so look at `problems` before anything is done.
    """

    def __init__(self, data: QueryDict, state: State) -> None:
        self.data = data
        self.state = state
        self.problems: dict[str, Text] = {}

    def raw(self, name: str) -> str:
        """Return what was written in a field, as it was written."""
        return self.data.get(name, "")

    def many(self, name: str) -> tuple[str, ...]:
        """Return everything that was ticked under a name."""
        return tuple(self.data.getlist(name))

    def text(self, name: str, missing: Text | None = None) -> str:
        """Return a text without the space around it. missing: what is said where there is none; None: it may be left out."""
        found = self.raw(name).strip()
        if not found and missing is not None:
            self.problems[name] = missing
            return NO_TEXT
        if len(found) > LONGEST:
            self.problems[name] = words.TOO_LONG
        return found

    def one_of(self, name: str, known: Iterable[str], missing: Text = words.CHOOSE) -> str:
        """Return what was chosen among some."""
        found, choices = self.raw(name), tuple(known)
        if found not in choices:
            self.problems[name] = missing
        return found if found in choices else next(iter(choices), "")

    def language(self, name: str = "lang") -> str:
        """Return the language that something is written in."""
        return self.one_of(name, (each.value for each in Language), words.CHOOSE_LANGUAGE)

    def day(self, name: str) -> date:
        """Return a day."""
        try:
            return date.fromisoformat(self.raw(name).strip())
        except ValueError:
            self.problems[name] = words.NO_DAY
            return date.min

    def moment(self, name: str) -> datetime:
        """Return a moment, in UTC, that was written by the clock at the seat of the writer's State."""
        try:
            found = datetime.fromisoformat(self.raw(name).strip())
            local = found if found.tzinfo else found.replace(tzinfo=ZoneInfo(SEATS[self.state].zone))
            return local.astimezone(UTC)
        except (ValueError, OverflowError):
            self.problems[name] = words.NO_MOMENT
            return NO_MOMENT

    def whole(self, name: str, least: int = 1) -> int:
        """Return a whole number."""
        found = self.raw(name).strip()
        if found.isascii() and found.isdecimal() and len(found) < 10 and int(found) >= least:  # noqa: PLR2004
            return int(found)
        self.problems[name] = words.NO_NUMBER
        return least

    def quantity(self, name: str, unit: str) -> Quantity:
        """Return a quantity, its unit written in a field of its own."""
        try:
            amount = Decimal(self.raw(name).strip().replace(",", ""))
            Quantity(amount)
        except (DecodeError, InvalidOperation):
            self.problems[name] = words.NO_AMOUNT
            return Quantity(Decimal(0))
        try:
            return Quantity(amount, self.raw(unit).strip().upper() or PIECE)
        except DecodeError:
            self.problems[unit] = words.NO_UNIT
            return Quantity(amount)
