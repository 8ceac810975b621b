"""
Versions of the protocol: a node speaks the newest and the one before, and two nodes use the highest they share.

A version is how an envelope is written and read, and which types of message there are. In memory an envelope has one
form, the newest; a version that came before knows how to write it as its peers expect, and to read what they send.
Versions are handed in, never looked up in a place that changes: a test may speak one that does not exist yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from warifu.canonical_json import JsonValue
from warifu.errors import UsageError
from warifu.exchange.refusals import RefusalCode, UnprovenPacketError

if TYPE_CHECKING:
    from warifu.exchange.envelopes import Envelope

MOST_SPOKEN = 2


@dataclass(frozen=True)
class Version:
    """
    One version: its number, the types of message it has, how an envelope is written in it and read from it.

    `read` is given the members of the envelope as JSON, and raises DecodeError for what is not in its form.
    """

    number: int
    types: frozenset[str]
    write: Callable[[Envelope], dict[str, JsonValue]] = field(repr=False)
    read: Callable[[dict[str, JsonValue]], Envelope] = field(repr=False)


@dataclass(frozen=True)
class Versions:
    """
    The versions that a node speaks, oldest first: one, or two that follow one another (N-1 and N).

    Raises:
        UsageError: there are none, more than two, or they do not follow one another.
    """

    spoken: tuple[Version, ...]

    def __post_init__(self) -> None:
        numbers = self.numbers
        if not 1 <= len(numbers) <= MOST_SPOKEN or numbers != tuple(
            range(numbers[0], numbers[0] + len(numbers))
        ):
            raise UsageError(f"versions {numbers}: wanted one, or two that follow one another, oldest first")

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the versions, oldest first: what a node says of itself."""
        return tuple(version.number for version in self.spoken)

    @property
    def newest(self) -> Version:
        """The highest version."""
        return self.spoken[-1]

    def of(self, number: int) -> Version:
        """
        Return the version of a number.

        Raises:
            UnprovenPacketError: it is not spoken here.
        """
        for version in self.spoken:
            if version.number == number:
                return version
        raise UnprovenPacketError(
            RefusalCode.VERSION_NOT_SPOKEN, f"version {number}; spoken here: {_listed(self.numbers)}"
        )

    def agreed(self, theirs: Iterable[int]) -> Version:
        """
        Return the highest version that both sides speak.

        Raises:
            UnprovenPacketError: there is none.
        """
        offered = tuple(theirs)
        for version in reversed(self.spoken):
            if version.number in offered:
                return version
        both = f"the other side speaks {_listed(offered)}, this one {_listed(self.numbers)}"
        raise UnprovenPacketError(RefusalCode.NO_COMMON_VERSION, both)


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers)) or "none"
