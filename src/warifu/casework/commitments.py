"""
The tally of commitments: what both ledgers hold of a case, and what only one of them does.

Each State's ledger holds a leaf for every shared entry, its own and the other's, with one and the same commitment. So
two ledgers can be compared without a word of what was said; what is in one only is on its way, or was lost, or denied.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from warifu.casework.entries import KINDS


class LeafOfLedger(Protocol):
    """What this needs of a leaf: the kind of the entry, the handles of case and entry, and the commitment."""

    @property
    def kind(self) -> str:
        """The kind and version of the entry."""

    @property
    def case_ref(self) -> str:
        """The handle of the case."""

    @property
    def obj_ref(self) -> str:
        """The handle of the entry."""

    @property
    def commitment(self) -> str:
        """The commitment to the entry's content."""


@dataclass(frozen=True)
class Halves:
    """
    The shared entries of a case by handle, in ledger order: in both ledgers alike, in one only, or in both otherwise.

    unlike: entries to whose content the two ledgers are committed differently. That never happens by accident.
    """

    both: tuple[str, ...]
    own_only: tuple[str, ...]
    peer_only: tuple[str, ...]
    unlike: tuple[str, ...]

    @property
    def match(self) -> bool:
        """Whether both ledgers hold the same."""
        return not (self.own_only or self.peer_only or self.unlike)


def compare_halves(own: Iterable[LeafOfLedger], peer: Iterable[LeafOfLedger], case: str) -> Halves:
    """Return what two ledgers hold of a case. A kind of entry that is not known here counts as shared if both hold it."""
    mine, its = ({leaf.obj_ref: leaf for leaf in leaves if leaf.case_ref == case} for leaves in (own, peer))
    in_both = [ref for ref in mine if ref in its]
    return Halves(
        both=tuple(ref for ref in in_both if mine[ref].commitment == its[ref].commitment),
        own_only=tuple(ref for ref, leaf in mine.items() if ref not in its and is_shared(leaf.kind)),
        peer_only=tuple(ref for ref, leaf in its.items() if ref not in mine and is_shared(leaf.kind)),
        unlike=tuple(ref for ref in in_both if mine[ref].commitment != its[ref].commitment),
    )


def is_shared(kind: str) -> bool:
    """Return whether entries of a kind travel to the other State; of a kind that is not known here, no."""
    return kind in KINDS and KINDS[kind].shared
