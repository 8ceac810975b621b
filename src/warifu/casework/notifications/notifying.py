"""The slice of prior notifications: the sending State gives them, the receiving State acknowledges or objects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from warifu.casework.actors import StateOffice
from warifu.casework.asking import Asking
from warifu.casework.commands import Command, unanswered
from warifu.casework.entries import Body, Entry
from warifu.casework.manifests import Manifests
from warifu.casework.notifications.asked import (
    AcknowledgeNotification,
    GivePriorNotification,
    NotificationAcknowledged,
    NotificationObjectedTo,
    ObjectToNotification,
    PriorNotificationGiven,
)
from warifu.casework.refusals import RefusalKind
from warifu.parties import State, state_names
from warifu.rules.wording import Text

NOT_THE_SENDER = RefusalKind(
    "not-the-sender",
    Text(
        "{state} sends the force and gives the prior notification; your State can acknowledge it or object",
        "事前の通報は派遣国である{state}が行います。自国は受領の確認又は異議の申立てができます",
    ),
)
NOT_THE_RECEIVER = RefusalKind(
    "not-the-receiver",
    Text(
        "this is for {state}, which receives the force, to say",
        "この手続は接受国である{state}が行うものです",
    ),
)
NO_SUCH_NOTIFICATION = RefusalKind(
    "no-such-notification",
    Text(
        "{state} has given no notification {notification}: look at the list again",
        "{state}からの通報{notification}はありません。一覧を見直してください",
    ),
)
NOT_YET = RefusalKind(
    "notice-not-yet",
    Text(
        "{moment} has not come yet: record what has happened, with the time at which it did",
        "{moment}はまだ到来していません。実際に行われた日時を記録してください",
    ),
)
NOT_UTC = RefusalKind(
    "not-utc",
    Text(
        "{moment} is not in UTC: give the moment in UTC",
        "{moment}は協定世界時（UTC）ではありません。UTCで入力してください",
    ),
)
NOT_THAT_ACTIVITY = RefusalKind(
    "not-that-activity",
    Text(
        "there is no revision {revision} of the activity; it is at revision {now}",
        "活動の第{revision}版はありません。現在は第{now}版です",
    ),
)
ACKNOWLEDGED_ALREADY = RefusalKind(
    "acknowledged-already",
    Text(
        "this notification was acknowledged on {at} already, and nobody has objected since",
        "この通報は{at}に受領確認済みで、その後の異議はありません",
    ),
)


@dataclass(frozen=True)
class Notification:
    """A notification as it was given: its handle, by which office, when that was recorded."""

    ref: str
    by_office: StateOffice
    at: datetime
    given: PriorNotificationGiven


@dataclass(frozen=True)
class Reply:
    """What the receiving State said to a notification: its handle, by which office, when that was recorded."""

    ref: str
    by_office: StateOffice
    at: datetime
    said: NotificationAcknowledged | NotificationObjectedTo


@dataclass(frozen=True)
class Notifications:
    """What one State has notified, by handle; and what it has replied to the other's, by theirs, oldest first."""

    given: Mapping[str, Notification] = field(default_factory=dict)
    replies: Mapping[str, tuple[Reply, ...]] = field(default_factory=dict)


class _Half(Protocol):
    @property
    def manifests(self) -> Manifests: ...
    @property
    def notifications(self) -> Notifications: ...


class CaseOfNotifications(Protocol):
    """What this slice needs of a case: who sends and who receives, at which revision, and what either has said."""

    @property
    def sending(self) -> State:
        """The sending State."""

    @property
    def receiving(self) -> State:
        """The receiving State."""

    @property
    def revision(self) -> int:
        """The revision of the activity."""

    def half(self, state: State) -> _Half:
        """Return what a State has said."""


def decide(command: Command, case: CaseOfNotifications, asking: Asking) -> tuple[Body, ...]:
    """
    Return what happens when a command is carried out.

    Raises:
        Refusal: it is for the other State, has not happened yet, or there is no such notification or revision.
    """
    match command:
        case GivePriorNotification():
            return (_given(command, case, asking),)
        case AcknowledgeNotification():
            _require_notification(command.notification, case, asking)
            _require_past(command.received_at, asking)
            _require_unacknowledged(command.notification, case)
            return (NotificationAcknowledged(command.notification, command.received_at),)
        case ObjectToNotification():
            _require_notification(command.notification, case, asking)
            return (NotificationObjectedTo(command.notification, command.reason, command.lang),)
    raise unanswered(command)


def evolve(state: Notifications, entry: Entry) -> Notifications:
    """Return what one State has notified and replied after one more entry of its own."""
    match entry.body:
        case PriorNotificationGiven() as given:
            new = Notification(entry.ref, entry.by.office, entry.at, given)
            return replace(state, given={**state.given, entry.ref: new})
        case (NotificationAcknowledged() | NotificationObjectedTo()) as said:
            reply = Reply(entry.ref, entry.by.office, entry.at, said)
            before = state.replies.get(said.notification, ())
            return replace(state, replies={**state.replies, said.notification: (*before, reply)})
    return state


def _given(
    command: GivePriorNotification, case: CaseOfNotifications, asking: Asking
) -> PriorNotificationGiven:
    mine = asking.actor.state
    if mine != case.sending:
        raise NOT_THE_SENDER(state=Text(*state_names(case.sending)))
    _require_past(command.given_at, asking)
    if not 1 <= command.activity <= case.revision:
        raise NOT_THAT_ACTIVITY(revision=command.activity, now=case.revision)
    case.half(mine).manifests.digests(command.manifest)
    return PriorNotificationGiven(
        command.channel,
        command.given_at,
        command.activity,
        command.manifest,
        command.text,
        command.lang,
        command.reference,
    )


def _require_past(moment: datetime, asking: Asking) -> None:
    if moment.utcoffset() != timedelta(0):
        raise NOT_UTC(moment=moment.isoformat())
    if moment > asking.at:
        raise NOT_YET(moment=f"{moment:%Y-%m-%d %H:%M} UTC")


def _require_notification(ref: str, case: CaseOfNotifications, asking: Asking) -> None:
    if asking.actor.state != case.receiving:
        raise NOT_THE_RECEIVER(state=Text(*state_names(case.receiving)))
    if ref not in case.half(case.sending).notifications.given:
        raise NO_SUCH_NOTIFICATION(state=Text(*state_names(case.sending)), notification=ref)


def _require_unacknowledged(ref: str, case: CaseOfNotifications) -> None:
    replies = case.half(case.receiving).notifications.replies.get(ref, ())
    if replies and isinstance(replies[-1].said, NotificationAcknowledged):
        raise ACKNOWLEDGED_ALREADY(at=f"{replies[-1].at:%Y-%m-%d}")
