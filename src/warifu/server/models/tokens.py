"""The table of tokens: by what machines use the API. Of each only the digest is kept, and the key that it is bound to."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class TokenRecord(models.Model):
    """
    A token of a machine, which is registered as a person is and holds offices and cases as one does.

    digest: SHA-256 of its secret. office: the one it acts for. scopes: the kinds of command and of reads it is for.
    public_key: 32 bytes of Ed25519; kid: their thumbprint.
    """

    handle = models.CharField(max_length=32, primary_key=True)
    digest = models.CharField(max_length=64, unique=True)
    machine = models.CharField(max_length=32)
    office = models.CharField(max_length=32)
    scopes = models.JSONField()
    kid = models.CharField(max_length=43)
    public_key = models.BinaryField()
    issued_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        """The table, and the index by which those of a machine are found."""

        db_table = "warifu_token"
        indexes: ClassVar = [models.Index("machine", "issued_at", name="token_of_machine")]

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"{self.handle} of {self.machine}"
