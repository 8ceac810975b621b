"""The ports of a node over a disk in memory: the state of one process, built afresh after each crash."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from warifu.node.memory.boxes import MemoryInbox, MemoryOutbox
from warifu.node.memory.disk import Disk, Files
from warifu.node.memory.log import MemoryIndex, MemoryLog
from warifu.node.memory.pairs import MemoryPairs
from warifu.node.memory.records import MemoryAlarms, MemoryMarks, MemoryPayloads
from warifu.node.ports import Chance, Clock, Keys, Ports
from warifu.parties import State


class MemoryPorts(Ports):
    """Ports over a disk. What a crash takes away is only the index, which is folded again."""

    def __init__(  # noqa: PLR0913  (the six things that a node is made of)
        self, disk: Disk, clock: Clock, chance: Chance, keys: Keys, *, own: State, peer: State
    ) -> None:
        self.disk = disk
        self.cache = MemoryIndex()
        super().__init__(
            own=own,
            peer=peer,
            clock=clock,
            chance=chance,
            keys=keys,
            log=MemoryLog(disk),
            payloads=MemoryPayloads(disk),
            index=self.cache,
            outbox=MemoryOutbox(disk),
            inbox=MemoryInbox(disk),
            pairs=MemoryPairs(disk),
            alarms=MemoryAlarms(disk),
            marks=MemoryMarks(disk),
            tiles=lambda origin: Files(disk, f"tiles/{origin}"),
            mirror=lambda origin: Files(disk, f"mirror/{origin}"),
            begin=self._begin,
        )

    @contextmanager
    def _begin(self, name: str) -> Iterator[None]:
        kept = dict(self.cache.folded)
        try:
            with self.disk.transaction(name):
                yield
        except BaseException:
            # INVARIANT: no case in the index was folded from rows that were rolled back.
            self.cache.folded = kept
            raise
