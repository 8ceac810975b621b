"""The payloads port over the database: content, sealed, beside the ledger."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connections
from django.db.models import QuerySet

from warifu.node.rows import Sealed
from warifu.server.models import SealedRecord
from warifu.server.transactions import require_writing

_PUT = """
INSERT INTO warifu_sealed (handle, keeping, wrapped_key, ciphertext) VALUES (%s, %s, %s, %s)
ON CONFLICT (handle) DO UPDATE
SET keeping = excluded.keeping, wrapped_key = excluded.wrapped_key, ciphertext = excluded.ciphertext
"""


@dataclass(frozen=True)
class DatabasePayloads:
    """Sealed content, in one database."""

    database: str

    def put(self, sealed: Sealed) -> None:
        """Keep sealed content, over any that has its handle."""
        require_writing(self.database)
        with connections[self.database].cursor() as cursor:
            cursor.execute(_PUT, [sealed.handle, sealed.keeping, sealed.wrapped_key, sealed.ciphertext])

    def get(self, handle: str) -> Sealed | None:
        """Return what has this handle, or None where there never was, or is not any more."""
        found = self._all().filter(handle=handle).first()
        if found is None:
            return None
        return Sealed(found.handle, found.keeping, bytes(found.wrapped_key), bytes(found.ciphertext))

    def destroy(self, handle: str) -> None:
        """Destroy content, data key and salt."""
        require_writing(self.database)
        self._all().filter(handle=handle).delete()

    def _all(self) -> QuerySet[SealedRecord]:
        return SealedRecord.objects.using(self.database)
