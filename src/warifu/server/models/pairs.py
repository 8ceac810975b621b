"""The table of four eyes: who prepared what, and who confirmed it. The database itself refuses one person twice."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class PairRecord(models.Model):
    """
    What one person prepared and another confirms, by the handle of the entry that keeps it.

    Triggers (migration 0002) keep the two apart from what they were: what was noted of the first is never changed, the
    second is noted once, no row goes while its entry is there, and no entry of the kinds `Prepared` and `Confirmed` is
    written without its row.
    """

    prepared = models.CharField(max_length=32, primary_key=True)
    first_person = models.CharField(max_length=32)
    first_authenticator = models.CharField(max_length=32)
    confirmed = models.CharField(max_length=32, null=True, unique=True)  # noqa: DJ001  (none yet)
    second_person = models.CharField(max_length=32, null=True)  # noqa: DJ001
    second_authenticator = models.CharField(max_length=32, null=True)  # noqa: DJ001

    class Meta:
        """The table, and what holds in each row."""

        db_table = "warifu_pair"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(second_person=None) | ~Q(second_person=F("first_person")), name="pair_two_persons"
            ),
            models.CheckConstraint(
                condition=Q(second_authenticator=None) | ~Q(second_authenticator=F("first_authenticator")),
                name="pair_two_authenticators",
            ),
            models.CheckConstraint(
                condition=Q(confirmed=None, second_person=None, second_authenticator=None)
                | Q(confirmed__isnull=False, second_person__isnull=False, second_authenticator__isnull=False),
                name="pair_whole",
            ),
        ]

    def __str__(self) -> str:
        """Return its handle."""
        return self.prepared
