"""The tables of a node. Nobody outside the server imports them: the ports hand out rows of `warifu.node.rows`."""

from __future__ import annotations

from warifu.server.models.ledger import LeafRecord, SealedRecord
from warifu.server.models.post import QueuedRecord, SentRecord, TakenRecord
from warifu.server.models.watch import AlarmRecord, MarkRecord

__all__ = [
    "AlarmRecord",
    "LeafRecord",
    "MarkRecord",
    "QueuedRecord",
    "SealedRecord",
    "SentRecord",
    "TakenRecord",
]
