"""Tables of the post between two nodes: what waits for an envelope, what was sent, what was taken."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class QueuedRecord(models.Model):
    """Something that the other State is to have and that is in no envelope yet."""

    place = models.BigAutoField(primary_key=True)
    type = models.CharField(max_length=32)
    case = models.CharField(max_length=64)
    ref = models.CharField(max_length=128)
    size = models.BigIntegerField()
    is_urgent = models.BooleanField()

    class Meta:
        """The table."""

        db_table = "warifu_queued"

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"{self.place} {self.type} {self.ref}"


class SentRecord(models.Model):
    """An envelope of the own node, by its number on the link."""

    link_seq = models.BigIntegerField(primary_key=True)
    id = models.CharField(max_length=36, unique=True)
    hash = models.CharField(max_length=64)
    type = models.CharField(max_length=32)
    case = models.CharField(max_length=64)
    refs = models.JSONField()
    v = models.IntegerField()
    created = models.DateTimeField()
    due = models.DateTimeField()
    attempts = models.IntegerField()
    stored_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=128)
    receipts = models.BinaryField()

    class Meta:
        """The table, and the index by which what is open is found."""

        db_table = "warifu_sent"
        indexes: ClassVar = [
            models.Index("link_seq", condition=models.Q(stored_at=None), name="sent_open"),
        ]

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"{self.link_seq} {self.type} {self.id}"


class TakenRecord(models.Model):
    """An envelope of the other node that was taken, by its number on the link."""

    link_seq = models.BigIntegerField(primary_key=True)
    id = models.CharField(max_length=36, unique=True)
    hash = models.CharField(max_length=64)
    type = models.CharField(max_length=32)
    case = models.CharField(max_length=64)
    refs = models.JSONField()
    v = models.IntegerField()
    created = models.DateTimeField()
    arrived = models.DateTimeField()
    kid = models.CharField(max_length=64)
    position = models.BigIntegerField()
    answer = models.CharField(max_length=128)
    receipt = models.BinaryField()

    class Meta:
        """The table."""

        db_table = "warifu_taken"

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"{self.link_seq} {self.type} {self.id}"
