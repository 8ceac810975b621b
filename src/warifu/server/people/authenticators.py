"""Authenticators: all that a person signs in with, passkeys and who they are to a provider; each can be ended alone."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from warifu.errors import UnknownNameError
from warifu.server.models import PasskeyRecord, SubjectRecord
from warifu.server.people.directory import DATABASE
from warifu.server.people.sessions import Sessions


class AuthenticatorKind(enum.StrEnum):
    """What somebody signs in with."""

    PASSKEY = "passkey"
    SUBJECT = "subject"


@dataclass(frozen=True)
class Authenticator:
    """
    Something that a person signs in with. handle: 32 hexadecimal digits.

    name: of a passkey, what its holder called it; of a subject, the provider's own name.
    """

    handle: str
    kind: AuthenticatorKind
    name: str
    created: datetime
    last_used: datetime | None = None


@dataclass(frozen=True)
class Authenticators:
    """The authenticators in one database."""

    database: str = DATABASE

    def of(self, person: str) -> tuple[Authenticator, ...]:
        """Return what a person may sign in with now, the oldest first."""
        passkeys = PasskeyRecord.objects.using(self.database).filter(person=person, ended=None)
        subjects = SubjectRecord.objects.using(self.database).filter(person=person)
        found = [
            Authenticator(
                each.authenticator, AuthenticatorKind.PASSKEY, each.name, each.created, each.last_used
            )
            for each in passkeys
        ]
        found += [
            Authenticator(each.authenticator, AuthenticatorKind.SUBJECT, each.issuer, each.created)
            for each in subjects
        ]
        return tuple(sorted(found, key=lambda each: (each.created, each.handle)))

    def end(self, person: str, authenticator: str, *, at: datetime) -> int:
        """
        End one authenticator of a person, be it the last; return in how many places they were signed out.

        They are signed out everywhere: whoever found what was lost may have signed in with it and gone on with another.

        Raises:
            UnknownNameError: this person signs in with no such thing.
        """
        with transaction.atomic(using=self.database):
            passkeys = PasskeyRecord.objects.using(self.database).filter(person=person, ended=None)
            ended = passkeys.filter(authenticator=authenticator).update(ended=at)
            subjects = SubjectRecord.objects.using(self.database).filter(person=person)
            gone, _ = subjects.filter(authenticator=authenticator).delete()
            if not ended + gone:
                raise UnknownNameError(
                    f"{person} signs in with no {authenticator!r}: see `warifu people keys {person}`"
                )
            return Sessions(self.database).end_everywhere(person)
