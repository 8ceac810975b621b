"""What people keep of their reading: searches, a calendar's address, how far they looked. No index, never rebuilt."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

_HANDLE, _DIGEST = 32, 64


class SavedSearchRecord(models.Model):
    """A search that a person keeps. seen: the ids of what it had found when they last looked."""

    id = models.BigAutoField(primary_key=True)
    person = models.CharField(max_length=_HANDLE)
    name = models.CharField(max_length=200)
    text = models.CharField(max_length=200)
    alerts = models.BooleanField()
    seen = models.JSONField()
    made_at = models.DateTimeField()

    class Meta:
        """The table, and what is unique in it."""

        db_table = "warifu_saved_search"
        constraints: ClassVar = [models.UniqueConstraint("person", "name", name="saved_search_name")]

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"{self.id}"


class CalendarAddressRecord(models.Model):
    """The address of a person's calendar, of which only the digest of its secret is kept."""

    secret = models.CharField(max_length=_DIGEST, primary_key=True)
    person = models.CharField(max_length=_HANDLE)
    office = models.CharField(max_length=32)
    language = models.CharField(max_length=2)
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        """The table, and the index by which those of a person are found."""

        db_table = "warifu_calendar_address"
        indexes: ClassVar = [models.Index("person", name="calendar_of_person")]

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return self.person


class LookedRecord(models.Model):
    """Up to where in the ledger a person has seen what is new, over all cases; `page` tells one list from another."""

    id = models.BigAutoField(primary_key=True)
    person = models.CharField(max_length=_HANDLE)
    page = models.CharField(max_length=64)
    position = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta:
        """The table, and what is unique in it."""

        db_table = "warifu_looked"
        constraints: ClassVar = [models.UniqueConstraint("person", "page", name="looked_once")]

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"{self.person} {self.page}"
