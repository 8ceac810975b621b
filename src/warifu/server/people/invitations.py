"""Invitations: a link that the operator hands to a person, by which they register one passkey, once."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from warifu.errors import UnknownNameError
from warifu.server.models import InvitationRecord
from warifu.server.people.directory import DATABASE, Directory
from warifu.server.people.policy import INVITATION_HOLDS
from warifu.server.people.unproved import LINK_USED

SECRET_BYTES = 32


@dataclass(frozen=True)
class Invitations:
    """The invitations in one database."""

    database: str = DATABASE

    def invite(self, person: str, *, at: datetime) -> str:
        """
        Return the secret of a new invitation; earlier ones of this person hold no more.

        Raises:
            UnknownNameError: there is no such person.
        """
        if Directory(self.database).person(person, at=at) is None:
            raise UnknownNameError(f"no person {person!r}: see `warifu people list`")
        secret = secrets.token_urlsafe(SECRET_BYTES)
        with transaction.atomic(using=self.database):
            InvitationRecord.objects.using(self.database).filter(person=person).delete()
            InvitationRecord(digest=_digest(secret), person_id=person, expires=at + INVITATION_HOLDS).save(
                using=self.database, force_insert=True
            )
        return secret

    def invited(self, secret: str, *, at: datetime) -> str | None:
        """Return the handle of the person whom a secret invites, or None where it holds no more."""
        found = InvitationRecord.objects.using(self.database).filter(digest=_digest(secret), expires__gt=at)
        return found.values_list("person_id", flat=True).first()

    def use(self, secret: str, *, at: datetime) -> str:
        """
        Use an invitation up and return the handle of the person. Call it in the transaction of what it is used for.

        Raises:
            Refusal: it holds no more.
        """
        person = self.invited(secret, at=at)
        gone = InvitationRecord.objects.using(self.database).filter(digest=_digest(secret)).delete()[0]
        if person is None or not gone:
            raise LINK_USED()
        return person


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
