"""
Read tables: an index over folded cases, to be dropped and made again at any time. Nothing here is the truth.

Ids follow from what a row is about, so that tables that were made again are equal to those that grew.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

_HANDLE, _DIGEST, _CODE = 32, 64, 32


class ReadCaseRecord(models.Model):
    """A case: how it is called, between which days, how it stands, and how many parts are how far."""

    case = models.CharField(max_length=_HANDLE, primary_key=True)
    number = models.CharField(max_length=16)
    title_en = models.TextField()
    title_ja = models.TextField()
    kind = models.CharField(max_length=_CODE)
    agreement = models.CharField(max_length=64)
    sending = models.CharField(max_length=2)
    receiving = models.CharField(max_length=2)
    begins = models.DateField(null=True)
    ends = models.DateField(null=True)
    status = models.CharField(max_length=16)
    opened_at = models.DateTimeField(null=True)
    places = models.JSONField()
    counts = models.JSONField()
    silence_en = models.TextField()
    silence_ja = models.TextField()
    size = models.BigIntegerField()

    class Meta:
        """The table."""

        db_table = "warifu_read_case"

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return self.number


class ReadPartRecord(models.Model):
    """
    A part that is listed now and can be read.

    stands: `;JP/customs=approved;…`. decided: approved, waiting or refused, of all offices together.
    search: its label, folded for searching. place: in the order in which parts were first listed.
    """

    id = models.BigIntegerField(primary_key=True)
    case = models.CharField(max_length=_HANDLE)
    digest = models.CharField(max_length=_DIGEST)
    ref = models.CharField(max_length=_HANDLE)
    kind = models.CharField(max_length=_CODE)
    is_person = models.BooleanField()
    place = models.BigIntegerField()
    label = models.TextField()
    sort = models.TextField()
    search = models.TextField()
    facts = models.JSONField()
    stands = models.TextField()
    decided = models.CharField(max_length=16)
    since = models.DateTimeField()

    class Meta:
        """The table, and the index by which a page of it is found."""

        db_table = "warifu_read_part"
        indexes: ClassVar = [models.Index("case", "kind", "place", name="read_part_of_case")]

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"{self.kind} {self.digest[:12]}"


class ReadAwaitedRecord(models.Model):
    """
    Something that a case waits for: which office of which State has to act, by when, and since when it has.

    command, prepared_by: of what waits for a second person, the kind of command and the handle of the first.
    """

    id = models.BigIntegerField(primary_key=True)
    case = models.CharField(max_length=_HANDLE)
    what = models.CharField(max_length=_CODE)
    says_en = models.TextField()
    says_ja = models.TextField()
    state = models.CharField(max_length=2)
    office = models.CharField(max_length=_CODE)
    due = models.DateField(null=True)
    lead_en = models.TextField()
    lead_ja = models.TextField()
    since = models.DateTimeField()
    holds_up = models.BooleanField()
    is_person = models.BooleanField()
    parts = models.BigIntegerField()
    refs = models.JSONField()
    rows = models.JSONField()
    command = models.CharField(max_length=64)
    prepared_by = models.CharField(max_length=_HANDLE)

    class Meta:
        """The table, and the index by which an office finds its own."""

        db_table = "warifu_read_awaited"
        indexes: ClassVar = [
            models.Index("case", name="read_awaited_of_case"),
            models.Index("state", "office", name="read_awaited_by"),
        ]

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"{self.what} {self.state}/{self.office}"


class ReadThingRecord(models.Model):
    """Something besides parts that is searched for: a case, a place, a question. ref: what it is in its kind."""

    id = models.BigIntegerField(primary_key=True)
    case = models.CharField(max_length=_HANDLE)
    kind = models.CharField(max_length=_CODE)
    ref = models.CharField(max_length=_DIGEST)
    is_person = models.BooleanField()
    title = models.TextField()
    search = models.TextField()

    class Meta:
        """The table, and the index by which those of a case are found."""

        db_table = "warifu_read_thing"
        indexes: ClassVar = [models.Index("case", name="read_thing_of_case")]

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"{self.kind} {self.id}"


class ReadGramRecord(models.Model):
    """Up to three letters that stand in a row in the search text of a part or thing, by its id."""

    pk = models.CompositePrimaryKey("gram", "thing")
    gram = models.CharField(max_length=3)
    thing = models.BigIntegerField()

    class Meta:
        """The table."""

        db_table = "warifu_read_gram"

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"{self.thing}"
