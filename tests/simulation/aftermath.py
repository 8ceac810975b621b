"""What is left of a run for the checker to look at: calls and answers, bytes that travelled, disks, cosigned trees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.simulation.wire import Wire, read_wire
from warifu.casework.case import Case, fold, register_id
from warifu.casework.entries import Entry, read_entry
from warifu.casework.retention import ErasureOrdered
from warifu.exchange.recovery import Step
from warifu.ledger import read_checkpoint, read_note
from warifu.node import Mode, mode_of
from warifu.node.folding import entry_of
from warifu.node.logs import books_of
from warifu.node.memory import MemoryPorts
from warifu.node.restart import step_of
from warifu.node.rows import LeafRow
from warifu.parties import State

if TYPE_CHECKING:
    from tests.simulation.world import World


class Aftermath:
    """
    A run as it ended.

    ports: of each State, over its disk as it is now. wire: what travelled, opened.
    erased: what is ordered to be erased, with the State that ordered it; excused: that, and what once was.
    signed_for: of each State, the handles of everything on any of its disks that a checkpoint ever covered.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.history = world.history
        self.ports = {state: computer.fresh_ports() for state, computer in world.post.computers.items()}
        self.wire: Wire = self.read(world.post.network.carried)
        self.erased = {ref: state for state in self.ports for ref in self._ordered_erased(state)}
        self.excused = self.erased.keys() | set(self._once_ordered_erased())
        self.signed_for = {state: self._signed_for(state) for state in self.ports}

    @property
    def lost_logs(self) -> set[str]:
        """Logs that their State gave up, because leaves of them are nowhere any more."""
        return self.world.happenings.operators.lost_logs

    def read(self, packets: list[tuple[str, bytes]]) -> Wire:
        """Return what an onlooker reads from packets who holds every key."""
        return read_wire(packets, {state: room.keys.ring for state, room in self.world.rooms.items()})

    def peer(self, state: State) -> State:
        """Return the other State."""
        return next(each for each in self.ports if each != state)

    def is_shut_by_its_lie(self, state: State) -> bool:
        """Say whether the node of a State that told the other a second history is held back by what it told."""
        lie, ports = self.world.liar.told.get(state), self.ports[state]
        is_waiting = mode_of(ports) is not Mode.OPEN and step_of(ports) in {
            Step.ASK_LEAVES,
            Step.ASK_RETURNED,
        }
        return lie is not None and lie.to == "peer" and is_waiting

    def rows(self, state: State) -> list[LeafRow]:
        """Return the entries in the ledger of a State, of whichever State they are."""
        log = self.ports[state].log
        return [row for row in log.rows(0, log.size()) if row.is_entry]

    def entries(self, case: str, ports: MemoryPorts) -> list[Entry]:
        """Return what counts in a case as a node has it."""
        return [entry_of(row, ports) for row in ports.log.of_case(case) if not row.is_quarantined]

    def folded(self, case: str, ports: MemoryPorts) -> Case:
        """Return a case as the ledger of a node gives it."""
        return fold(Case.empty(case, ports.own, ports.peer), self.entries(case, ports))

    def is_held(self, case: str) -> bool:
        """Say whether a State has ordered that nothing of a case is to be erased."""
        register = register_id(*self.ports)
        return any(
            self.folded(register, ports).national.retention.is_held(case) for ports in self.ports.values()
        )

    def _ordered_erased(self, state: State) -> Iterator[str]:
        for row in self.rows(state):
            if row.kind == "ErasureOrdered/1":
                body = entry_of(row, self.ports[state]).body
                yield from body.refs if isinstance(body, ErasureOrdered) else ()

    def _once_ordered_erased(self) -> Iterator[str]:
        """Yield what was ordered and carried out, though a restore may have lost the order itself."""
        for request in self.history.requests:
            for content in (request.acknowledged or {}).values():
                body = read_entry(content).body
                yield from body.refs if isinstance(body, ErasureOrdered) else ()

    def _signed_for(self, state: State) -> set[str]:
        found = set()
        computer = self.world.post.computers[state]
        for disk in (*computer.lost_disks, computer.disk):
            ports = computer.fresh_ports(disk)
            for book in books_of(ports):
                data = ports.tiles(book.origin).read("checkpoint")
                size = 0 if data is None else read_checkpoint(read_note(data).text).head.size
                found |= {row.ref for row in ports.log.rows(book.first, book.first + size)}
        return found
