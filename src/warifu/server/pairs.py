"""Who prepared what, and who confirmed it, over the database. Checks and triggers there refuse one person twice."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import IntegrityError

from warifu.errors import UsageError
from warifu.server.models import PairRecord
from warifu.server.transactions import require_writing


@dataclass(frozen=True)
class DatabasePairs:
    """The pairs, in one database."""

    database: str

    def begin(self, prepared: str, person: str, authenticator: str) -> None:
        """Note the first person."""
        require_writing(self.database)
        try:
            PairRecord(prepared=prepared, first_person=person, first_authenticator=authenticator).save(
                using=self.database, force_insert=True
            )
        except IntegrityError as error:
            raise UsageError(f"{prepared} was prepared already: {error}") from error

    def complete(self, prepared: str, confirmed: str, person: str, authenticator: str) -> None:
        """
        Note the second.

        Raises:
            UsageError: there is no such pair, it has its second already, or person or authenticator is the first's.
        """
        require_writing(self.database)
        try:
            noted = (
                PairRecord.objects.using(self.database)
                .filter(prepared=prepared)
                .update(confirmed=confirmed, second_person=person, second_authenticator=authenticator)
            )
        except IntegrityError as error:
            raise UsageError(f"{prepared} cannot be confirmed so: {error}") from error
        if not noted:
            raise UsageError(f"nothing was prepared under {prepared}: look at the list again")
