"""The ports of a node over a database, a folder for the files of ledgers, and a key store."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from warifu.ledger.storage import DirectoryStorage
from warifu.node.ports import Chance, Clock, Keys, Ports
from warifu.parties import State
from warifu.server.folded_cases import FoldedCases
from warifu.server.log import DatabaseLog
from warifu.server.pairs import DatabasePairs
from warifu.server.payloads import DatabasePayloads
from warifu.server.post import DatabaseInbox, DatabaseOutbox
from warifu.server.transactions import one_writer, writing
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


class DatabasePorts(Ports):
    """
    Ports over one database of Django's, for all threads of a process.

    database: its alias in the settings. folder: where the files of the own ledger and of the mirror lie.
    committed: called after each transaction that changed cases, with these, by the thread that wrote.
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
        self.database, self.folder = database, folder
        self.cases = FoldedCases()
        self.committed: Callable[[frozenset[str]], object] = frozenset
        super().__init__(
            own=own,
            peer=peer,
            clock=clock or SystemClock(),
            chance=chance or SystemChance(),
            keys=keys,
            log=DatabaseLog(database, self.cases.touch),
            payloads=DatabasePayloads(database),
            index=self.cases,
            outbox=DatabaseOutbox(database),
            inbox=DatabaseInbox(database),
            pairs=DatabasePairs(database),
            alarms=DatabaseAlarms(database),
            marks=DatabaseMarks(database),
            tiles=lambda origin: DirectoryStorage(folder / "tiles" / quote(origin, safe="")),
            mirror=lambda origin: DirectoryStorage(folder / "mirror" / quote(origin, safe="")),
            begin=self._begin,
        )

    @contextmanager
    def _begin(self, name: str) -> Iterator[None]:
        changed: frozenset[str] = frozenset()
        with one_writer(self.database, name):
            self.cases.begin()
            try:
                with writing(self.database, name):
                    yield
            except BaseException:
                # INVARIANT: no case in the index was folded from rows that were rolled back.
                self.cases.roll_back()
                raise
            # INVARIANT: the next writer finds in the index what this one committed.
            changed = self.cases.commit()
        if changed:
            self.committed(changed)
