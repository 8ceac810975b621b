"""The foot of every page: how large the own ledger is, and how far it is proved."""

from __future__ import annotations

from dataclasses import dataclass

from warifu.node.logs import book_of
from warifu.server.running import running


@dataclass(frozen=True)
class Foot:
    """
    How the own ledger stands.

    size: entries. published: entries under the tree that was signed last.
    """

    size: int
    published: int

    @property
    def pending(self) -> int:
        """Entries whose proof is still to come."""
        return self.size - self.published


def foot() -> Foot:
    """Return how the own ledger stands now."""
    ports = running().ports
    book = book_of(ports)
    return Foot(ports.log.size(), book.first + ports.keys.signed_size(book.origin))
