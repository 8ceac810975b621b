"""The ports of a node over a database, a folder for the files of ledgers, and a key store."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from warifu.ledger.storage import DirectoryStorage
from warifu.node.ports import Chance, Clock, Keys, Ports
from warifu.node.rows import Folded
from warifu.parties import State
from warifu.server.log import DatabaseLog
from warifu.server.payloads import DatabasePayloads
from warifu.server.post import DatabaseInbox, DatabaseOutbox
from warifu.server.transactions import writing
from warifu.server.watch import DatabaseAlarms, DatabaseMarks


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """Return the time, in UTC."""
        return datetime.now(UTC)


class SystemChance:
    """The random bytes of the machine."""

    def draw(self, count: int) -> bytes:
        """Return so many bytes that nobody can guess."""
        return secrets.token_bytes(count)


class FoldedCases:
    """Cases as they were folded last, in this process. Another process folds for itself what it has not seen."""

    def __init__(self) -> None:
        self.folded: dict[str, Folded] = {}

    def get(self, case: str) -> Folded | None:
        """Return a case as it was folded last, or None."""
        return self.folded.get(case)

    def put(self, folded: Folded) -> None:
        """Keep a folded case."""
        self.folded[folded.case.id] = folded

    def drop(self, case: str | None = None) -> None:
        """Forget a case, or all of them."""
        if case is None:
            self.folded = {}
        else:
            self.folded.pop(case, None)


class DatabasePorts(Ports):
    """
    Ports over one database of Django's.

    database: its alias in the settings. folder: where the files of the own ledger and of the mirror lie.
    """

    def __init__(  # noqa: PLR0913  (the things that a node is made of)
        self,
        database: str,
        folder: Path,
        keys: Keys,
        *,
        own: State,
        peer: State,
        clock: Clock | None = None,
        chance: Chance | None = None,
    ) -> None:
        self.database = database
        self.cases = FoldedCases()
        super().__init__(
            own=own,
            peer=peer,
            clock=clock or SystemClock(),
            chance=chance or SystemChance(),
            keys=keys,
            log=DatabaseLog(database),
            payloads=DatabasePayloads(database),
            index=self.cases,
            outbox=DatabaseOutbox(database),
            inbox=DatabaseInbox(database),
            alarms=DatabaseAlarms(database),
            marks=DatabaseMarks(database),
            tiles=lambda origin: DirectoryStorage(folder / "tiles" / quote(origin, safe="")),
            mirror=lambda origin: DirectoryStorage(folder / "mirror" / quote(origin, safe="")),
            begin=self._begin,
        )

    @contextmanager
    def _begin(self, name: str) -> Iterator[None]:
        kept = dict(self.cases.folded)
        try:
            with writing(self.database, name):
                yield
        except BaseException:
            # INVARIANT: no case in the index was folded from rows that were rolled back.
            self.cases.folded = kept
            raise
