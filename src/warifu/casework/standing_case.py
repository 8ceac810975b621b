"""What a slice that belongs in the standing case of two States needs of a case: whether it is that one, and what is national."""

from __future__ import annotations

from typing import Protocol, TypeVar

National = TypeVar("National", covariant=True)  # noqa: PLC0105  (what the slice has there)


class StandingCase(Protocol[National]):
    """A case that may be the standing one."""

    @property
    def is_register(self) -> bool:
        """Whether it is the standing case of the two States."""

    @property
    def national(self) -> National:
        """What the own State keeps to itself."""
