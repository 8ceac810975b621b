"""What can be read, a module a noun. Importing this registers every read with the API."""

from __future__ import annotations

from warifu.api.reads import (
    account,
    cases,
    determinations,
    entries,
    exchange,
    health,
    ledger,
    me,
    open_items,
    parts,
    questions,
    searching,
    tally,
)

__all__ = [
    "account",
    "cases",
    "determinations",
    "entries",
    "exchange",
    "health",
    "ledger",
    "me",
    "open_items",
    "parts",
    "questions",
    "searching",
    "tally",
]
