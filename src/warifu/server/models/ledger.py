"""Tables of the ledger: its leaves in sequence, and beside them the content that can be destroyed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class LeafRecord(models.Model):
    """A leaf of the own ledger, by its position. No row is ever changed, but for its quarantine, or taken away."""

    position = models.BigIntegerField(primary_key=True)
    leaf = models.BinaryField()
    kind = models.CharField(max_length=64)
    ref = models.CharField(max_length=64)
    case = models.CharField(max_length=64)
    by = models.CharField(max_length=2)
    is_entry = models.BooleanField()
    link_seq = models.BigIntegerField(default=0)
    is_quarantined = models.BooleanField(default=False)

    class Meta:
        """The table, and what is unique in it."""

        db_table = "warifu_leaf"
        constraints: ClassVar = [
            models.UniqueConstraint("ref", condition=models.Q(is_entry=True), name="leaf_entry_ref"),
            models.UniqueConstraint(
                "kind", "ref", condition=models.Q(is_entry=False), name="leaf_message_ref"
            ),
        ]
        indexes: ClassVar = [
            models.Index("case", "position", condition=models.Q(is_entry=True), name="leaf_of_case"),
        ]

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"{self.position} {self.kind} {self.ref}"


class SealedRecord(models.Model):
    """Content under a data key of its own, by its handle. Destroyed by taking the row away."""

    handle = models.CharField(max_length=128, primary_key=True)
    keeping = models.CharField(max_length=16)
    wrapped_key = models.BinaryField()
    ciphertext = models.BinaryField()

    class Meta:
        """The table."""

        db_table = "warifu_sealed"

    def __str__(self) -> str:
        """Return what is no secret of it."""
        return f"{self.handle} ({self.keeping})"
