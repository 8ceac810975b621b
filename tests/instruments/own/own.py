"""The form of a case of ours: a sentence, the question, the facts, and the answer that the sheet gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Own:
    """
    One case, answered from the sheet before the program was asked.

    `facts` are as typed on the command line, parted by blanks. `row` is a sheet row that must be cited.
    `kind` is that of an unknown. `lenient` asks whether weaker texts may decide.
    """

    words: str
    agreement: str
    matter: str
    facts: str
    answer: str
    row: str
    kind: str | None = None
    on: str = "2026-01-15"
    lenient: bool = False
