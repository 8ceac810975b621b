"""Tables of what a planner prepares: drafts, whose content lies sealed, and what their own headings mean."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

_HANDLE = 32


class DraftRecord(models.Model):
    """A draft of an activity, of which only who and when stands here; its content is sealed under its handle."""

    handle = models.CharField(max_length=_HANDLE, primary_key=True)
    person = models.CharField(max_length=_HANDLE)
    begun_at = models.DateTimeField()
    kept_at = models.DateTimeField()

    class Meta:
        """The table, and the index by which those of a person are found."""

        db_table = "warifu_draft"
        indexes: ClassVar = [models.Index("person", name="draft_of_person")]

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return self.handle


class HeadingsRecord(models.Model):
    """What a planner's own headings mean, as they said last: by sheet, heading and column."""

    person = models.CharField(max_length=_HANDLE, primary_key=True)
    mapping = models.JSONField()

    class Meta:
        """The table."""

        db_table = "warifu_headings"

    def __str__(self) -> str:
        """Return whose they are."""
        return self.person
