"""What was asked of the nodes and what they answered: all that the checker goes by, besides bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from tests.simulation.people import Errand
from warifu.parties import State


@dataclass
class Request:
    """
    One thing that one person wanted, under one request key, through all its retries.

    acknowledged: the handles of the entries and their content, as the node showed them when it acknowledged, `done_at`.
    is_uncertain: the node was put back from a backup while nobody knew what had become of it; nobody asks again.
    """

    key: str
    state: State
    errand: Errand
    at: datetime
    tries: int = 0
    refused: str = ""
    acknowledged: dict[str, bytes] | None = None
    is_uncertain: bool = False
    done_at: datetime | None = None

    @property
    def is_settled(self) -> bool:
        """Whether the person knows what became of it, or has given up knowing."""
        return self.acknowledged is not None or bool(self.refused) or self.is_uncertain


@dataclass
class History:
    """
    requests: in the order in which they were first made. broken: errors that no call may end with.

    restored: for each State, how old the backups were that were put back, as their time and that of the restore.
    arrived: whole packets that a node at work took and answered, with the State that received them.
    """

    requests: list[Request] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    restored: dict[State, list[tuple[datetime, datetime]]] = field(default_factory=dict)
    arrived: list[tuple[State, bytes]] = field(default_factory=list)

    def of(self, state: State) -> Iterator[Request]:
        """Yield what people of a State wanted."""
        return (request for request in self.requests if request.state == state)

    def may_be_lost(self, request: Request) -> bool:
        """Say whether something was acknowledged after a backup was made, and before it was put back."""
        spans = self.restored.get(request.state, ())
        return any(request.done_at is not None and made <= request.done_at <= back for made, back in spans)

    def open_requests(self) -> list[Request]:
        """Return what somebody still waits for."""
        return [request for request in self.requests if not request.is_settled]
