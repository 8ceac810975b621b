"""
Sessions: where people are signed in. A browser has a secret of 32 bytes; the database has only its digest.

A session ends after twelve hours, or after half an hour in which nothing was asked. Signing in, stepping up and
changing one's office give the browser a new secret, so that one that was planted or seen before is worth nothing.
"""

from __future__ import annotations

import enum
import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import OperationalError, transaction
from django.db.models import QuerySet

from warifu.casework.actors import StateOffice
from warifu.errors import UsageError
from warifu.server.models import SessionRecord
from warifu.server.people.directory import DATABASE
from warifu.server.people.policy import IDLE_HOLDS, SEEN_EVERY, SESSION_HOLDS

SECRET_BYTES = 32
_HANDLE_LETTERS = 32


class Way(enum.StrEnum):
    """How a person signed in."""

    PASSKEY = "passkey"
    PROVIDER = "provider"
    DEMONSTRATION = "demonstration"


@dataclass(frozen=True)
class Session:
    """A session as it is kept."""

    person: str
    office: StateOffice
    authenticator: str
    way: Way
    signed_in_at: datetime
    stepped_up_at: datetime | None


@dataclass(frozen=True)
class OpenSession:
    """
    Where somebody is signed in, as they are shown it.

    handle: names the session, and opens nothing. is_here: whether it is that of the browser that asks.
    """

    handle: str
    office: StateOffice
    authenticator: str
    way: Way
    signed_in_at: datetime
    seen_at: datetime
    is_here: bool


@dataclass(frozen=True)
class Sessions:
    """The sessions in one database."""

    database: str = DATABASE

    def open(self, person: str, office: StateOffice, authenticator: str, way: Way, *, at: datetime) -> str:
        """Sign a person in and return the secret for their browser. Signing in is stepping up, but in a demonstration."""
        secret = secrets.token_urlsafe(SECRET_BYTES)
        SessionRecord(
            digest=_digest(secret),
            person_id=person,
            office=office.value,
            authenticator=authenticator,
            way=way.value,
            signed_in_at=at,
            seen_at=at,
            stepped_up_at=None if way is Way.DEMONSTRATION else at,
        ).save(using=self.database, force_insert=True)
        return secret

    def find(self, secret: str, *, at: datetime) -> Session | None:
        """Return the session of a secret and note that it was used, or None where there is none any more."""
        record = self._live(at).filter(digest=_digest(secret)).first()
        if record is None:
            return None
        if at - record.seen_at >= SEEN_EVERY:
            self._note_seen(record.digest, at)
        return Session(
            record.person_id,
            StateOffice(record.office),
            record.authenticator,
            Way(record.way),
            record.signed_in_at,
            record.stepped_up_at,
        )

    def holds(self, secret: str, *, at: datetime) -> bool:
        """Say whether there is a session of a secret, without noting that it was used: nobody did anything."""
        return self._live(at).filter(digest=_digest(secret)).exists()

    def step_up(self, secret: str, authenticator: str, *, at: datetime) -> str:
        """
        Note that a person proved anew who they are, with which authenticator, and return a new secret.

        Raises:
            UsageError: the session is not there any more.
        """
        return self._renew(secret, at, stepped_up_at=at, authenticator=authenticator)

    def act_for(self, secret: str, office: StateOffice, *, at: datetime) -> str:
        """
        Note for which office a person acts from now on, and return a new secret.

        Raises:
            UsageError: the session is not there any more.
        """
        return self._renew(secret, at, office=office.value)

    def end(self, secret: str) -> None:
        """Sign out here."""
        self._all().filter(digest=_digest(secret)).delete()

    def of(self, person: str, secret: str, *, at: datetime) -> tuple[OpenSession, ...]:
        """Return where a person is signed in, that of a secret first, then those that were used last."""
        here = _handle(_digest(secret))
        found = (
            OpenSession(
                _handle(record.digest),
                StateOffice(record.office),
                record.authenticator,
                Way(record.way),
                record.signed_in_at,
                record.seen_at,
                _handle(record.digest) == here,
            )
            for record in self._live(at).filter(person=person).order_by("-seen_at", "digest")
        )
        return tuple(sorted(found, key=lambda each: not each.is_here))

    def end_one(self, person: str, handle: str) -> bool:
        """Sign a person out in one place; False where they are not signed in there any more."""
        whole = len(handle) == _HANDLE_LETTERS
        found = self._all().filter(person=person, digest__startswith=handle) if whole else self._all().none()
        return bool(found.delete()[0])

    def end_everywhere(self, person: str) -> int:
        """Sign a person out wherever they are signed in, and return in how many places that was."""
        return self._all().filter(person=person).delete()[0]

    def end_all(self) -> int:
        """Sign everybody out wherever they are signed in, and return in how many places that was."""
        return self._all().delete()[0]

    def tidy(self, *, at: datetime) -> int:
        """Forget the sessions that have ended, and return how many."""
        return self._all().exclude(pk__in=self._live(at).values("pk")).delete()[0]

    def _renew(self, secret: str, at: datetime, **change: object) -> str:
        fresh = secrets.token_urlsafe(SECRET_BYTES)
        with transaction.atomic(using=self.database):
            changed = (
                self._live(at)
                .filter(digest=_digest(secret))
                .update(digest=_digest(fresh), seen_at=at, **change)
            )
        if not changed:
            raise UsageError("you are not signed in any more: sign in again")
        return fresh

    def _note_seen(self, digest: str, at: datetime) -> None:
        try:
            self._all().filter(digest=digest, seen_at__lt=at).update(seen_at=at)
        except OperationalError:
            # Another request of the same person noted it in this moment, or a long write holds the one lock of SQLite;
            # the next request notes it.
            return

    def _live(self, at: datetime) -> QuerySet[SessionRecord]:
        return self._all().filter(signed_in_at__gt=at - SESSION_HOLDS, seen_at__gt=at - IDLE_HOLDS)

    def _all(self) -> QuerySet[SessionRecord]:
        return SessionRecord.objects.using(self.database)


def _handle(digest: str) -> str:
    return digest[:_HANDLE_LETTERS]


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
