"""Challenges: questions put to a browser. Each is answered once, within five minutes, for what it was put."""

from __future__ import annotations

import enum
import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from warifu.server.models import ChallengeRecord
from warifu.server.people.directory import DATABASE
from warifu.server.people.policy import CHALLENGE_HOLDS
from warifu.server.people.unproved import BEGIN_AGAIN

CHALLENGE_BYTES = 32


class Purpose(enum.StrEnum):
    """What a challenge is put for; an answer for one purpose is worth nothing for another."""

    REGISTER = "register"
    SIGN_IN = "sign-in"
    STEP_UP = "step-up"
    PROVIDER = "provider"
    PROVED = "proved"


@dataclass(frozen=True)
class Challenges:
    """The challenges in one database."""

    database: str = DATABASE

    def put(
        self, purpose: Purpose, *, at: datetime, person: str = "", kept: Mapping[str, str] | None = None
    ) -> bytes:
        """Return the random bytes of a new challenge. person: who alone may answer. kept: what comes back with it."""
        challenge = secrets.token_bytes(CHALLENGE_BYTES)
        with transaction.atomic(using=self.database):
            records = ChallengeRecord.objects.using(self.database)
            records.filter(expires__lte=at).delete()
            ChallengeRecord(
                digest=_digest(challenge),
                purpose=purpose.value,
                person=person,
                kept=dict(kept or {}),
                expires=at + CHALLENGE_HOLDS,
            ).save(using=self.database, force_insert=True)
        return challenge

    def take(self, challenge: bytes, purpose: Purpose, *, at: datetime, person: str = "") -> dict[str, str]:
        """
        Use a challenge up, whatever becomes of its answer, and return what was kept with it.

        Raises:
            Refusal: it was never put, is used up or too old, or was put for something or somebody else.
        """
        with transaction.atomic(using=self.database):
            found = ChallengeRecord.objects.using(self.database).filter(digest=_digest(challenge))
            record = found.first()
            taken = found.delete()[0]
        if record is None or not taken or record.expires <= at:
            raise BEGIN_AGAIN()
        if (record.purpose, record.person) != (purpose.value, person):
            raise BEGIN_AGAIN()
        return dict(record.kept)


def _digest(challenge: bytes) -> str:
    return hashlib.sha256(challenge).hexdigest()
