"""
Calendar feeds: days of activities and deadlines, for a calendar program that reads an address and cannot sign in.

The address holds a secret, of which only the digest is kept here, and which its owner can revoke. Whoever has the
address reads the feed, so that it holds numbers of cases, kinds of things to do and days: no title, no place, no name.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from icalendar import Calendar, Event

from warifu.casework.actors import StateOffice
from warifu.casework.waiting import Awaits
from warifu.rules.wording import Language, Text
from warifu.server.models import CalendarAddressRecord, ReadAwaitedRecord, ReadCaseRecord
from warifu.server.reading.seeing import ReadNode, Who, sight_of
from warifu.server.transactions import one_writer

_SECRET_BYTES = 32
_ACTIVITY, _DUE = Text("activity", "活動"), Text("due", "期日")


@dataclass(frozen=True)
class CalendarAddress:
    """Whose address it is: the handle of the person, the office they made it for, the language."""

    person: str
    office: StateOffice
    language: Language


def make_address(who: Who, language: Language, node: ReadNode, now: datetime) -> str:
    """Return the secret of a new address, in place of any that this person had for this office."""
    database, secret = node.ports.database, node.ports.chance.draw(_SECRET_BYTES).hex()
    with one_writer(database, "calendar"), transaction.atomic(using=database):
        _open(who, node).filter(office=who.office.value).update(revoked_at=now)
        CalendarAddressRecord(
            secret=_digest(secret),
            person=who.person,
            office=who.office.value,
            language=language.value,
            made_at=now,
        ).save(using=database, force_insert=True)
    return secret


def revoke_addresses(who: Who, node: ReadNode, now: datetime) -> int:
    """Let no address of this person be read any more; return how many there were."""
    database = node.ports.database
    with one_writer(database, "calendar"), transaction.atomic(using=database):
        return int(_open(who, node).update(revoked_at=now))


def has_address(who: Who, node: ReadNode) -> bool:
    """Return whether this person has an address for the office that they act for."""
    return _open(who, node).filter(office=who.office.value).exists()


def address_of(secret: str, node: ReadNode) -> CalendarAddress | None:
    """Return whose address has this secret; None where there is none, or it was revoked."""
    rows = CalendarAddressRecord.objects.using(node.ports.database)
    row = rows.filter(secret=_digest(secret), revoked_at=None).first()
    if row is None:
        return None
    return CalendarAddress(row.person, StateOffice(row.office), Language(row.language))


def calendar(who: Who, node: ReadNode, language: Language, now: datetime) -> bytes:
    """Return the feed of a person as iCalendar (RFC 5545)."""
    seen, database = sight_of(who, node).cases, node.ports.database
    feed = Calendar()
    feed.add("prodid", "-//Warifu//calendar//EN")
    feed.add("version", "2.0")
    feed.add("method", "PUBLISH")
    cases = ReadCaseRecord.objects.using(database).filter(case__in=seen, status="open", begins__isnull=False)
    numbers = {}
    for case in cases.order_by("begins", "case"):
        numbers[case.case] = case.number
        feed.add_component(_activity(case, language, now))
    rows = ReadAwaitedRecord.objects.using(database).filter(
        case__in=tuple(numbers), due__isnull=False, state=who.state, office=who.office.value
    )
    for row in rows.order_by("due", "pk"):
        feed.add_component(_deadline(row, numbers[row.case], language, now))
    return bytes(feed.to_ical())


def _activity(row: ReadCaseRecord, language: Language, now: datetime) -> Event:
    assert row.begins is not None and row.ends is not None  # noqa: S101, PT018  (the query asks for it)
    event = _event(f"activity-{row.number}", f"{row.number} {_ACTIVITY.to(language)}", now)
    event.add("dtstart", row.begins)
    event.add("dtend", row.ends + timedelta(days=1))
    return event


def _deadline(row: ReadAwaitedRecord, number: str, language: Language, now: datetime) -> Event:
    assert row.due is not None  # noqa: S101  (the query asks for it)
    what = Awaits(row.what).word.to(language)
    event = _event(f"due-{row.pk}", f"{number} {_DUE.to(language)}: {what}", now)
    event.add("dtstart", row.due)
    event.add("dtend", row.due + timedelta(days=1))
    return event


def _event(uid: str, summary: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{uid}@warifu.invalid")
    event.add("dtstamp", now)
    event.add("summary", summary)
    event.add("transp", "TRANSPARENT")
    return event


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _open(who: Who, node: ReadNode) -> QuerySet[CalendarAddressRecord]:
    rows = CalendarAddressRecord.objects.using(node.ports.database)
    return rows.filter(person=who.person, revoked_at=None)
