"""What may be asked of prior notifications, and what happens. Free text is in the writer's language, `lang`."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime

from warifu.casework.commands import Command
from warifu.casework.entries import Body
from warifu.rules.wording import Text


class Channel(enum.StrEnum):
    """The way on which a notification was given."""

    DIPLOMATIC = "diplomatic"
    DEFENCE = "defence"
    CASE = "case"

    @property
    def word(self) -> Text:
        """What a person reads."""
        return _WORDS[self]


_WORDS = {
    Channel.DIPLOMATIC: Text("through diplomatic channels", "外交経路"),
    Channel.DEFENCE: Text("between the defence ministries", "国防当局間"),
    Channel.CASE: Text("in this case alone", "本案件上のみ"),
}


@dataclass(frozen=True)
class GivePriorNotification(Command):
    """
    Record that the receiving State was notified of the activity, before it begins.

    given_at: when that happened (UTC). manifest, activity: the revisions it is of; manifest 0 if it names no parts.
    reference: the number of the note or letter, if it has one.
    """

    channel: Channel
    given_at: datetime
    activity: int
    manifest: int
    text: str
    lang: str
    reference: str = ""


@dataclass(frozen=True)
class AcknowledgeNotification(Command):
    """Say that a notification was received, and when (UTC)."""

    notification: str
    received_at: datetime


@dataclass(frozen=True)
class ObjectToNotification(Command):
    """Object to a notification: to its form, its time, or what it announces."""

    notification: str
    reason: str
    lang: str


@dataclass(frozen=True)
class PriorNotificationGiven(Body):
    """The receiving State was notified, as the sending State says."""

    channel: Channel
    given_at: datetime
    activity: int
    manifest: int
    text: str
    lang: str
    reference: str


@dataclass(frozen=True)
class NotificationAcknowledged(Body):
    """The receiving State has received a notification, as it says."""

    notification: str
    received_at: datetime


@dataclass(frozen=True)
class NotificationObjectedTo(Body):
    """The receiving State objects to a notification."""

    notification: str
    reason: str
    lang: str
