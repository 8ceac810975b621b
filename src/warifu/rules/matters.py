"""Matters: the questions that provisions answer, the same for every instrument so that they compare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from warifu.errors import RuleError
from warifu.rules.facts import Subject
from warifu.rules.wording import Text


@dataclass(frozen=True, eq=False)
class Opposite:
    """The same matter asked the other way round: its yes is the matter's no."""

    id: str
    question: Text


@dataclass(frozen=True, eq=False)
class Matter:
    """
    A question of law asked of a subject.

    *No* means: this instrument gives no such right, relief or duty; other law may.
    """

    id: str
    question: Text
    about: type[Subject]
    opposite: Opposite | None = None

    registered: ClassVar[dict[str, Matter]] = {}

    def __post_init__(self) -> None:
        """Register the matter under its name and its opposite's."""
        names = [self.id] + ([self.opposite.id] if self.opposite else [])
        for name in names:
            if name in Matter.registered:
                message = f"two matters are called {name}"
                raise RuleError(message)
            Matter.registered[name] = self

    def __repr__(self) -> str:
        """The name alone."""
        return f"Matter({self.id})"


def matter(
    id_: str, en: str, ja: str, *, about: type[Subject], opposite: tuple[str, str, str] | None = None
) -> Matter:
    """Define a matter; `opposite` is the name, English and Japanese question of its reverse."""
    reverse = Opposite(opposite[0], Text(opposite[1], opposite[2])) if opposite else None
    return Matter(id_, Text(en, ja), about, reverse)
