"""The form of a decided case: the words, the facts, the question, and what must come out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Case:
    """
    One decided case, in its words.

    `matter` is the name of a matter or of its opposite, whichever the case asks.
    `rows` are the sheet rows that must be cited (all of them); `needed` are facts that must be named as missing.
    `mode` is strict unless the case rests on a weaker text; then `strict` says what strict mode answers.
    """

    id: str
    instrument: str
    words: str
    matter: str
    facts: dict[str, Any]
    answer: str
    rows: tuple[str, ...]
    on: date | None = date(2026, 1, 15)
    kind: str | None = None
    needed: tuple[str, ...] = ()
    mode: str = "strict"
    strict: str | None = None
    reading: str = field(default="")
