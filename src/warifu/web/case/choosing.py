"""Choosing parts to decide over: those that are ticked, or all that a filter shows but those that are ticked."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass

from django.http import QueryDict

from warifu.casework.lines import LineKind
from warifu.casework.parts import SUBJECTS
from warifu.casework.standing import Stand
from warifu.rules.wording import Text
from warifu.web.case.opening import Opened
from warifu.web.case.parts import Asked, fits

ALL_BUT, ONLY = "all", "some"


@dataclass(frozen=True)
class Chosen:
    """
    Parts that were chosen, by digest, and those that were taken out of them.

    check: the check code of the choice, so that what was looked over is what is decided.
    """

    mode: str
    parts: tuple[str, ...]
    without: tuple[str, ...]
    ticked: frozenset[str]

    @property
    def check(self) -> str:
        """The check code of the choice."""
        return hashlib.sha256(" ".join(sorted(self.parts)).encode()).hexdigest()[:16]

    def kinds(self, opened: Opened) -> tuple[tuple[Text, int], ...]:
        """Return how many of each kind were chosen."""
        known = opened.case.parts()
        counts = Counter(known[digest].kind for digest in self.parts if digest in known)
        return tuple((kind.word, counts[kind]) for kind in LineKind if counts[kind])


def stand_with(opened: Opened, digest: str) -> Stand | None:
    """Return where a part stands with the reader's office; None if the office has no say in it."""
    me = opened.who
    for one in opened.seen.standings.get(digest, ()):
        if (one.state, one.office) == (me.state, me.office) and one.required:
            return one.stand
    return None


def offered(opened: Opened, asked: Asked, stand: str) -> tuple[str, ...]:
    """Return the parts that the reader's office has a say in, that fit a filter, and that stand so with it."""
    kinds = tuple(kind for kind in SUBJECTS if kind is not LineKind.PERSON or opened.why_no_persons is None)
    return tuple(
        digest
        for digest, part in opened.case.parts().items()
        if part.kind in kinds
        and (found := stand_with(opened, digest)) is not None
        and (not stand or found.value == stand)
        and fits(opened, asked, digest, part)
    )


def chosen_of(data: QueryDict, everything: tuple[str, ...]) -> Chosen:
    """Return what a form chose among all that its filter shows."""
    ticked = frozenset(data.getlist("part"))
    mode = ALL_BUT if data.get("choose") == ALL_BUT else ONLY
    if mode == ALL_BUT:
        parts = tuple(each for each in everything if each not in ticked)
        return Chosen(mode, parts, tuple(each for each in everything if each in ticked), ticked)
    return Chosen(mode, tuple(each for each in everything if each in ticked), (), ticked)
