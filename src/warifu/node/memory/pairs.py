"""Who prepared what, and who confirmed it, in memory."""

from __future__ import annotations

from dataclasses import dataclass, replace

from warifu.errors import UsageError
from warifu.node.memory.disk import Disk
from warifu.node.memory.table import Table


@dataclass(frozen=True)
class Pair:
    """Two persons, each with what they signed in with; the second is empty until there is one."""

    first_person: str
    first_authenticator: str
    confirmed: str = ""
    second_person: str = ""
    second_authenticator: str = ""


class MemoryPairs:
    """The pairs, by the handle of what was prepared."""

    def __init__(self, disk: Disk) -> None:
        self._table = Table(disk, "pairs", Pair)

    def begin(self, prepared: str, person: str, authenticator: str) -> None:
        """Note the first person."""
        self._table.add(prepared, Pair(person, authenticator))

    def complete(self, prepared: str, confirmed: str, person: str, authenticator: str) -> None:
        """
        Note the second.

        Raises:
            UsageError: there is no such pair, it has its second already, or person or authenticator is the first's.
        """
        pair = self._table.at(prepared)
        if pair.confirmed:
            raise UsageError(f"{prepared} was confirmed already: look at the list again")
        if person == pair.first_person or authenticator == pair.first_authenticator:
            raise UsageError(
                f"{prepared} was prepared by the same person or authenticator: another has to confirm"
            )
        second = replace(pair, confirmed=confirmed, second_person=person, second_authenticator=authenticator)
        self._table.put(prepared, second)
