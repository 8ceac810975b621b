"""The tables of a node. Nobody outside the server imports them: the ports hand out rows of `warifu.node.rows`."""

from __future__ import annotations

from warifu.server.models.drafts import DraftRecord, HeadingsRecord
from warifu.server.models.kept_reading import CalendarAddressRecord, LookedRecord, SavedSearchRecord
from warifu.server.models.ledger import LeafRecord, SealedRecord
from warifu.server.models.pairs import PairRecord
from warifu.server.models.people import (
    ChallengeRecord,
    HeldRecord,
    InvitationRecord,
    PasskeyRecord,
    PersonRecord,
    SessionRecord,
    SubjectRecord,
)
from warifu.server.models.post import QueuedRecord, SentRecord, TakenRecord
from warifu.server.models.reading import (
    ReadAwaitedRecord,
    ReadCaseRecord,
    ReadGramRecord,
    ReadPartRecord,
    ReadThingRecord,
)
from warifu.server.models.tokens import TokenRecord
from warifu.server.models.watch import AlarmRecord, MarkRecord

__all__ = [
    "AlarmRecord",
    "CalendarAddressRecord",
    "ChallengeRecord",
    "DraftRecord",
    "HeadingsRecord",
    "HeldRecord",
    "InvitationRecord",
    "LeafRecord",
    "LookedRecord",
    "MarkRecord",
    "PairRecord",
    "PasskeyRecord",
    "PersonRecord",
    "QueuedRecord",
    "ReadAwaitedRecord",
    "ReadCaseRecord",
    "ReadGramRecord",
    "ReadPartRecord",
    "ReadThingRecord",
    "SavedSearchRecord",
    "SealedRecord",
    "SentRecord",
    "SessionRecord",
    "SubjectRecord",
    "TakenRecord",
    "TokenRecord",
]
