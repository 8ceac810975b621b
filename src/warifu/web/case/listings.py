"""Listings: the parts of some kinds as tables show them, made once a manifest."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from warifu.casework.case import Case
from warifu.casework.kept import Kept
from warifu.casework.lines import LineKind
from warifu.casework.manifests import Manifests
from warifu.casework.parts import Part
from warifu.vocabulary import FACTS


@dataclass(frozen=True)
class Listing:
    """
    The parts of some kinds, by digest, in the order of the list.

    stated: the names of the facts that some of them state, what most state first.
    """

    parts: Mapping[str, Part]
    stated: tuple[str, ...]

    @cached_property
    def folded(self) -> Mapping[str, str]:
        """The label of each part, in the form in which words are looked for."""
        return {digest: folded(part.label) for digest, part in self.parts.items()}

    @cached_property
    def by_label(self) -> tuple[tuple[str, Part], ...]:
        """The parts in the order of their labels."""
        return tuple(sorted(self.parts.items(), key=lambda each: self.folded[each[0]]))


@dataclass(frozen=True)
class Counts:
    """How many parts of each kind a manifest lists, and how many were erased."""

    of: Mapping[LineKind, int]
    erased: int


def listing_of(case: Case, kinds: tuple[LineKind, ...]) -> Listing:
    """Return the parts of some kinds that an open case lists now."""
    manifests = case.half(case.sending).manifests
    return _LISTINGS.of(manifests, (), kinds, lambda: _listing(manifests, kinds))


def counts_of(case: Case) -> Counts:
    """Return how many parts an open case lists now."""
    manifests = case.half(case.sending).manifests
    return _COUNTS.of(manifests, (), None, lambda: _counts(manifests))


def folded(words: str) -> str:
    """Return words in a form in which full width and capitals make no difference."""
    return unicodedata.normalize("NFKC", words).casefold()


_LISTINGS: Kept[Listing] = Kept(most=6)
_COUNTS: Kept[Counts] = Kept()


def _listing(manifests: Manifests, kinds: tuple[LineKind, ...]) -> Listing:
    parts = {digest: part for digest, part in manifests.parts().items() if part.kind in kinds}
    stated = Counter(name for part in parts.values() for name in part.facts if name in FACTS)
    return Listing(parts, tuple(name for name, _ in stated.most_common()))


def _counts(manifests: Manifests) -> Counts:
    return Counts(Counter(part.kind for part in manifests.parts().values()), manifests.count().erased)
