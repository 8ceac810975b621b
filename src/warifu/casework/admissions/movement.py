"""A movement of goods into or out of the account: how much of which part and lot, when, where, on what paper."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime, timedelta

from warifu.errors import DecodeError
from warifu.quantities import Quantity
from warifu.rules.wording import Text


class Way(enum.StrEnum):
    """What became of goods that had been admitted."""

    RE_EXPORTED = "re_exported"
    CONSUMED = "consumed"
    DESTROYED = "destroyed"
    TRANSFERRED = "transferred"
    LOST = "lost"

    @property
    def word(self) -> Text:
        """What a person reads."""
        return _WORDS[self]


_WORDS = {
    Way.RE_EXPORTED: Text("re-exported", "再輸出"),
    Way.CONSUMED: Text("consumed", "消費"),
    Way.DESTROYED: Text("destroyed", "廃棄"),
    Way.TRANSFERRED: Text("transferred", "譲渡"),
    Way.LOST: Text("lost", "亡失"),
}


@dataclass(frozen=True)
class Movement:
    """
    Goods that moved.

    part: the digest of the part. quantity: how much. happened: when (UTC). place: where, as the State names it.
    document: the paper that shows it: declaration, firing record, certificate of destruction. lot: the lot or serial
    number, empty where there is none.

    Raises:
        DecodeError: the time is not in UTC.
    """

    part: str
    quantity: Quantity
    happened: datetime
    place: str
    document: str
    lot: str = ""

    def __post_init__(self) -> None:
        if self.happened.utcoffset() != timedelta(0):
            raise DecodeError(f"happened of a movement: {self.happened.isoformat()}; wanted a time in UTC")

    @property
    def key(self) -> tuple[str, str, str]:
        """The line of the account that it belongs to: part, lot, unit."""
        return self.part, self.lot, self.quantity.unit
