"""Tables of what a node watches: alarms, and how far things are."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class AlarmRecord(models.Model):
    """Something that people must look at; of those not cleared, one for each code and what it is about."""

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    code = models.CharField(max_length=64)
    about = models.CharField(max_length=256)
    evidence = models.JSONField()
    cleared_at = models.DateTimeField(null=True)

    class Meta:
        """The table, and what is unique in it."""

        db_table = "warifu_alarm"
        constraints: ClassVar = [
            models.UniqueConstraint(
                "code", "about", condition=models.Q(cleared_at=None), name="alarm_raised_once"
            ),
        ]

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"{self.number} {self.code} {self.about}"


class MarkRecord(models.Model):
    """How far something is: a value by its name."""

    name = models.CharField(max_length=256, primary_key=True)
    value = models.BinaryField()

    class Meta:
        """The table."""

        db_table = "warifu_mark"

    def __str__(self) -> str:
        """Return its name."""
        return self.name
