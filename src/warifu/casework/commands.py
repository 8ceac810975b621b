"""
Commands: what someone asks for. Each kind is a frozen dataclass beside the slice of casework that answers it.

    @dataclass(frozen=True)
    class AskQuestion(Command): ...
    @dataclass(frozen=True)
    class Approve(Command, four_eyes=True): ...
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from warifu.canonical_json import JsonValue
from warifu.codec import from_plain, to_plain
from warifu.errors import RuleError, UnknownNameError

KINDS: dict[str, type[Command]] = {}
"""Every kind of command by its name."""


@dataclass(frozen=True)
class Command:
    """Something asked for in a case. `four_eyes` kinds take effect when a second person confirms them."""

    case: str

    four_eyes: ClassVar[bool] = False

    def __init_subclass__(cls, *, four_eyes: bool = False, **more: Any) -> None:  # noqa: ANN401
        super().__init_subclass__(**more)
        if cls.__name__ in KINDS:
            raise RuleError(f"two commands are called {cls.__name__}: give one another name")
        cls.four_eyes = four_eyes
        KINDS[cls.__name__] = cls


def command_to_plain(command: Command) -> dict[str, JsonValue]:
    """Return a command as plain values: its kind and its fields."""
    return {"kind": type(command).__name__, "fields": to_plain(command)}


def command_from_plain(kind: str, fields: JsonValue) -> Command:
    """
    Return the command that plain values stand for.

    Raises:
        UnknownNameError: there is no command of this kind.
        DecodeError: a field is missing, unknown or of another form.
    """
    if kind not in KINDS:
        raise UnknownNameError(f"no command {kind!r}: there are {', '.join(sorted(KINDS))}")
    return from_plain(fields, KINDS[kind])


def unanswered(command: Command) -> RuleError:
    """Return the error of a slice that is given a command of another: a programmer's mistake."""
    return RuleError(
        f"{type(command).__name__} is not a command of this slice: decide it where it is defined"
    )
