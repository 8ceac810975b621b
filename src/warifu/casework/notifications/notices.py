"""
Notices as a reader finds them: what was given, acknowledged and objected to, what it no longer covers, and by when.

When an event happened is recorded. When a notice *counts* as given is a question of law that no text read here
answers; so nothing here says that a notice was in time. A limit is shown only where a provision names a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from warifu.casework.clocks import Limit, Stopped, limit_of
from warifu.casework.comparing import Changes, changes
from warifu.casework.manifests import Manifests
from warifu.casework.notifications.asked import NotificationAcknowledged, NotificationObjectedTo
from warifu.casework.notifications.notifying import CaseOfNotifications, Notification, Reply
from warifu.casework.plain_facts import PlainFact, readable_answers
from warifu.instruments import instrument
from warifu.parties import State
from warifu.rules.conditions import Open
from warifu.rules.offices import Office
from warifu.rules.outcomes import Kind
from warifu.rules.provisions import Instrument, Provision, Timing
from warifu.rules.wording import Text

LEGAL_TIME = Open(
    Text(
        "when the notice counts as given in law: no text that was read says so",
        "通報が法的にいつ行われたものとされるか（確認した条文に定めはない）",
    ),
    Kind.NEEDS_DECISION,
    Office.COUNSEL,
)
"""What stays open of every notice, for counsel to decide."""


@dataclass(frozen=True)
class Notice:
    """
    A notification with what was said to it.

    since: what changed on the manifest since the revision it is of. amended: whether the activity has been amended.
    """

    notification: Notification
    replies: tuple[Reply, ...]
    since: Changes
    amended: bool

    @property
    def given_at(self) -> datetime:
        """When it was given, as the sending State says."""
        return self.notification.given.given_at

    @property
    def acknowledged_at(self) -> datetime | None:
        """When it was received, as the receiving State says; None while it stands by an objection or has not replied."""
        last = self.replies[-1].said if self.replies else None
        return last.received_at if isinstance(last, NotificationAcknowledged) else None

    @property
    def objection(self) -> NotificationObjectedTo | None:
        """The objection that the receiving State stands by, if it does."""
        last = self.replies[-1].said if self.replies else None
        return last if isinstance(last, NotificationObjectedTo) else None

    @property
    def legal_time(self) -> Open:
        """When it counts as given: for counsel to decide."""
        return LEGAL_TIME


@dataclass(frozen=True)
class NoticeLimit:
    """
    By when a provision asks for something before the visit.

    limit: None where the text names no number of days, or the day that it counts from is not known.
    """

    provision: Provision
    timing: Timing
    limit: Limit | Stopped | None

    @property
    def lead_time_known(self) -> bool:
        """Whether the text names a number of days or months."""
        return self.timing.days is not None or self.timing.months is not None


class CaseWithLimits(Protocol):
    """What the limits need of a case: its States, its agreement, and what is said of the visit."""

    @property
    def states(self) -> tuple[State, State]:
        """The two States, whose working days count."""

    @property
    def agreement(self) -> str:
        """The id of the instrument that the activity is held under."""

    @property
    def visit_facts(self) -> dict[str, PlainFact]:
        """What the activity says of the visit."""


def notices(case: CaseOfNotifications) -> tuple[Notice, ...]:
    """
    Return the notifications of a case, oldest first.

    Raises:
        Refusal: the activity is not open.
    """
    sender = case.half(case.sending)
    replies = case.half(case.receiving).notifications.replies
    return tuple(
        Notice(
            each,
            replies.get(ref, ()),
            _since(sender.manifests, each.given.manifest),
            each.given.activity < case.revision,
        )
        for ref, each in sender.notifications.given.items()
    )


def notice_limits(case: CaseWithLimits, *, law: Instrument | None = None) -> tuple[NoticeLimit, ...]:
    """
    Return what the agreement's provisions ask for before the visit, in the order of the text, each with its row.

    law: the agreement in another edition than the one that is held here.

    Raises:
        Refusal: the activity is not open.
    """
    facts = readable_answers(case.visit_facts)
    return tuple(
        NoticeLimit(provision, timing, limit_of(timing, facts, case.states))
        for provision, timing in _timed((law or instrument(case.agreement)).provisions)
        if timing.before.startswith("visit.")
    )


def _timed(provisions: Sequence[Provision]) -> tuple[tuple[Provision, Timing], ...]:
    return tuple((each, each.timing) for each in provisions if each.timing is not None)


def _since(manifests: Manifests, revision: int) -> Changes:
    """Return what changed since a revision; since the empty one before the first, if no such one is known here."""
    known = any(each.number == revision for each in manifests.revisions)
    return changes(manifests, revision if known else 0, manifests.number)
