"""
Parts: one person, item or movement on a manifest, known by its digest.

The digest is over everything that the part says and over its salt, so that a part that changes is another part, and
a digest that is left when a person has been erased tells nothing about them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from warifu.canonical import Digest, digest
from warifu.casework.lines import Line, LineKind
from warifu.casework.plain_facts import PlainFact, plain_facts, readable_answers
from warifu.errors import DecodeError

SUBJECTS: Mapping[LineKind, tuple[str, ...]] = {
    LineKind.PERSON: ("person", "papers"),
    LineKind.EQUIPMENT: ("consignment",),
    LineKind.VEHICLE: ("vehicle",),
    LineKind.CRAFT: ("craft",),
    LineKind.ARMS: ("weapon",),
}
"""The kinds of part that a manifest lists, each with the subjects whose facts it may state."""

_HANDLE, _SALT = re.compile("[0-9a-f]{32}"), re.compile("[0-9a-f]{64}")


@dataclass(frozen=True)
class Part:
    """
    One person, item or movement, with what is said of it.

    ref: a handle that stays with the person or thing from one version of the part to the next.
    label: what to call it, in the planner's own words. facts: flat names to plain answers; one left out is unknown.
    salt: 64 hexadecimal digits that nobody can guess, new with every version.

    Raises:
        DecodeError: the handle or the salt has another form, or a manifest lists no such kind.
    """

    ref: str
    kind: LineKind
    label: str
    salt: str
    facts: Mapping[str, PlainFact] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not _HANDLE.fullmatch(self.ref):
            raise DecodeError(f"ref of a part: {self.ref[:70]!r}; wanted 32 hexadecimal digits in lower case")
        if not _SALT.fullmatch(self.salt):
            raise DecodeError("salt of a part: wanted 64 hexadecimal digits in lower case")
        if self.kind not in SUBJECTS:
            kinds = ", ".join(kind.value for kind in SUBJECTS)
            raise DecodeError(f"kind of a part: {self.kind.value!r}; wanted one of {kinds}")

    @cached_property
    def digest(self) -> Digest:
        """The digest by which the part is approved, admitted and accounted for."""
        return digest(
            {
                "ref": self.ref,
                "kind": self.kind.value,
                "label": self.label,
                "salt": self.salt,
                "facts": dict(self.facts),
            }
        )

    @cached_property
    def answers(self) -> dict[str, Any]:
        """The answers that can be read here; any other is unknown."""
        return readable_answers(self.facts)


def line_of(part: Part, row: int = 0) -> Line:
    """Return a part as a line to be determined; `row` is its place on the manifest, from 1."""
    return Line(part.kind, "manifest", row, part.label, part.answers)


def parts_of(
    lines: Iterable[Line], fresh: Callable[[], str], before: Iterable[Part] = ()
) -> tuple[Part, ...]:
    """
    Return the parts of a planner's lines, in order; `fresh` gives a new handle of 32 random hexadecimal digits.

    A line that says what a part said before *is* that part, with its digest. A line of which only the facts differ is
    a new version of the part of that kind and label, if just one is left on either side; otherwise nobody can tell
    which it is, and it is a new part. The activity, which is no part, is left out.
    """
    wanted = [line for line in lines if line.kind in SUBJECTS]
    left = defaultdict[tuple[LineKind, str], list[Part]](list)
    for part in before:
        left[part.kind, part.label].append(part)
    same = [_taken(left[line.kind, line.label], plain_facts(line.facts)) for line in wanted]
    changed = defaultdict[tuple[LineKind, str], int](int)
    for line, found in zip(wanted, same, strict=True):
        changed[line.kind, line.label] += found is None
    return tuple(
        found or _new(line, fresh, left[line.kind, line.label], changed[line.kind, line.label])
        for line, found in zip(wanted, same, strict=True)
    )


def _taken(left: list[Part], facts: Mapping[str, PlainFact]) -> Part | None:
    for index, part in enumerate(left):
        if part.facts == facts:
            return left.pop(index)
    return None


def _new(line: Line, fresh: Callable[[], str], left: Sequence[Part], changed: int) -> Part:
    ref = left[0].ref if len(left) == changed == 1 else fresh()
    return Part(ref, line.kind, line.label, fresh() + fresh(), plain_facts(line.facts))
