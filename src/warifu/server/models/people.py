"""Tables of people: who they are, what they hold, what they sign in with, and where they are signed in now."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

_HANDLE = 32
_DIGEST = 64


class PersonRecord(models.Model):
    """A person of the own State, by handle. Never taken away while an entry names them: they are ended."""

    handle = models.CharField(max_length=_HANDLE, primary_key=True)
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=2)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    is_made_up = models.BooleanField(default=False)

    class Meta:
        """The table."""

        db_table = "warifu_person"

    def __str__(self) -> str:
        """Return what is no secret of them."""
        return self.handle


class HeldRecord(models.Model):
    """
    Something that a person holds, from a moment until another.

    kind: office, case, compartment or marking. name: which one. state: whose marking it is; empty for the others.
    """

    person = models.ForeignKey(PersonRecord, models.CASCADE, related_name="held")
    kind = models.CharField(max_length=16)
    name = models.CharField(max_length=200)
    state = models.CharField(max_length=2, default="")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        """The table, and what is unique in it."""

        db_table = "warifu_held"
        constraints: ClassVar = [
            models.UniqueConstraint(
                "person", "kind", "name", "state", condition=models.Q(until=None), name="held_once"
            ),
        ]

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"{self.person_id} {self.kind}"


class PasskeyRecord(models.Model):
    """A passkey of a person: its public key, its counter, and whether it can leave its device."""

    authenticator = models.CharField(max_length=_HANDLE, primary_key=True)
    person = models.ForeignKey(PersonRecord, models.CASCADE, related_name="passkeys")
    credential_id = models.BinaryField()
    public_key = models.BinaryField()
    sign_count = models.BigIntegerField()
    is_device_bound = models.BooleanField()
    name = models.CharField(max_length=100)
    created = models.DateTimeField()
    last_used = models.DateTimeField(null=True)
    ended = models.DateTimeField(null=True)

    class Meta:
        """The table."""

        db_table = "warifu_passkey"

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return self.authenticator


class SubjectRecord(models.Model):
    """Who a person is to an identity provider: issuer and subject."""

    authenticator = models.CharField(max_length=_HANDLE, primary_key=True)
    person = models.ForeignKey(PersonRecord, models.CASCADE, related_name="subjects")
    issuer = models.CharField(max_length=255)
    subject = models.CharField(max_length=255)
    created = models.DateTimeField()

    class Meta:
        """The table, and what is unique in it."""

        db_table = "warifu_subject"
        constraints: ClassVar = [models.UniqueConstraint("issuer", "subject", name="subject_once")]

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return self.authenticator


class SessionRecord(models.Model):
    """Where a person is signed in: by the digest of a secret that only their browser has."""

    digest = models.CharField(max_length=_DIGEST, primary_key=True)
    person = models.ForeignKey(PersonRecord, models.CASCADE, related_name="sessions")
    office = models.CharField(max_length=32)
    authenticator = models.CharField(max_length=_HANDLE)
    way = models.CharField(max_length=16)
    signed_in_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    stepped_up_at = models.DateTimeField(null=True)

    class Meta:
        """The table."""

        db_table = "warifu_session"

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"session of {self.person_id}"


class ChallengeRecord(models.Model):
    """A question put to a browser, to be answered once: by the digest of its random bytes."""

    digest = models.CharField(max_length=_DIGEST, primary_key=True)
    purpose = models.CharField(max_length=16)
    person = models.CharField(max_length=_HANDLE, default="")
    kept = models.JSONField(default=dict)
    expires = models.DateTimeField()

    class Meta:
        """The table."""

        db_table = "warifu_challenge"

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"challenge to {self.purpose}"


class InvitationRecord(models.Model):
    """A link by which a person registers a passkey, once: by the digest of its secret."""

    digest = models.CharField(max_length=_DIGEST, primary_key=True)
    person = models.ForeignKey(PersonRecord, models.CASCADE, related_name="invitations")
    expires = models.DateTimeField()

    class Meta:
        """The table."""

        db_table = "warifu_invitation"

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"invitation of {self.person_id}"
