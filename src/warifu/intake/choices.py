"""
What a planner chose where the intake may not guess.

Every choice starts at *ask*: nothing that changes the meaning of a file is assumed.
A choice file is TOML::

    hidden = "leave out"
    dates = "dmy"

    [answers]
    "People!F12" = "2023-04-03"
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args, get_type_hints

from warifu.errors import UsageError


@dataclass(frozen=True)
class Choices:
    """How to read what can be read in more than one way; `answers` replace single cells ("People!F12")."""

    hidden: Literal["ask", "include", "leave out"] = "ask"
    formulas: Literal["ask", "use cached values"] = "ask"
    macros: Literal["ask", "ignore"] = "ask"
    links: Literal["ask", "use cached values"] = "ask"
    merged: Literal["ask", "fill", "first only"] = "ask"
    dates: Literal["ask", "dmy", "mdy"] = "ask"
    unreadable: Literal["stop", "leave unknown"] = "stop"
    """Whether a cell that cannot be read stops the file or leaves that one answer unknown."""
    answers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        """Refuse a choice that does not exist."""
        hints = get_type_hints(type(self))
        for name in (each.name for each in fields(self) if each.name != "answers"):
            allowed = get_args(hints[name])
            if getattr(self, name) not in allowed:
                wanted = ", ".join(f'"{word}"' for word in allowed)
                message = f"choice {name}: found {getattr(self, name)!r}, wanted one of {wanted}"
                raise UsageError(message)


def read_choices(path: Path) -> Choices:
    """
    Return the choices kept in a TOML file.

    Raises:
        UsageError: the file cannot be read, or names a choice that does not exist.
    """
    try:
        table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f'the choice file {path.name} cannot be read: {error}; write lines such as dates = "dmy"'
        raise UsageError(message) from error
    known = {each.name for each in fields(Choices)}
    if unknown := sorted(set(table) - known):
        names = ", ".join(sorted(known))
        message = f"the choice file {path.name} has no choice {unknown[0]}; wanted one of {names}"
        raise UsageError(message)
    answers = table.pop("answers", {})
    if not isinstance(answers, dict) or not all(isinstance(value, str) for value in answers.values()):
        message = f'the answers in {path.name} must be texts, such as "People!F12" = "2023-04-03"'
        raise UsageError(message)
    return Choices(**table, answers=MappingProxyType(answers))
