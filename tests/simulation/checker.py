"""
The checker: looks at a run from outside and says what was promised and not kept.

It goes by what was called and answered, by every byte that travelled, by what lies on the disks at the end, and by
what the witnesses cosigned. Of the nodes' own logic it uses nothing but the reading of rows and the fold of a case.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.simulation.history import Request
from tests.simulation.wire import Wire, read_wire
from warifu.casework.case import Case, fold
from warifu.casework.entries import Erased
from warifu.errors import WarifuError
from warifu.ledger import audit, read_checkpoint, read_leaf, read_note, verify_commitment
from warifu.node.folding import entry_of
from warifu.node.keeping import open_content
from warifu.node.logs import books_of
from warifu.node.memory import MemoryPorts
from warifu.parties import State

if TYPE_CHECKING:
    from tests.simulation.world import World


class Checker:
    """All checks of one run."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.history = world.history
        self.ports = {state: computer.fresh_ports() for state, computer in world.post.computers.items()}
        self.wire: Wire = read_wire(
            world.post.network.carried, {state: room.keys.ring for state, room in world.rooms.items()}
        )

    def wrong(self) -> Iterator[str]:
        """Yield a sentence for everything that is not as promised."""
        yield from self.history.broken
        for state in self.ports:
            yield from self._not_kept(state)
            yield from self._done_twice(state)
            yield from self._unsound_ledger(state)
            yield from self._leaked(state)
        yield from self._disagreeing()
        yield from self._numbers_used_twice()
        yield from self._two_trees()

    def _not_kept(self, state: State) -> Iterator[str]:
        """What was acknowledged is on the own node, and what of it is shared is on the other."""
        own, other = self.ports[state], self.ports[self._peer(state)]
        for request in self.history.of(state):
            for ref, content in (request.acknowledged or {}).items():
                yield from self._not_there(own, ref, content, f"{request.key} on {state}")
                row = own.log.entry(ref)
                if row is not None and _is_shared(row.kind):
                    yield from self._not_there(
                        other, ref, content, f"{request.key} of {state} on the other node"
                    )

    def _not_there(self, ports: MemoryPorts, ref: str, content: bytes, what: str) -> Iterator[str]:
        row = ports.log.entry(ref)
        if row is None:
            yield f"lost: entry {ref[:6]} of {what}"
            return
        entry = entry_of(row, ports)
        if isinstance(entry.body, Erased):
            if ref not in self.history.erased:
                yield f"lost: the content of entry {ref[:6]} of {what}"
        elif entry.content != content:
            yield f"changed: entry {ref[:6]} of {what}"

    def _done_twice(self, state: State) -> Iterator[str]:
        """Each entry that people made was acknowledged to the one who asked for it, once."""
        asked: dict[str, Request] = {}
        uncertain = any(request.is_uncertain for request in self.history.of(state))
        for request in self.history.of(state):
            for ref in request.acknowledged or {}:
                if ref in asked:
                    yield f"twice: entry {ref[:6]} for {asked[ref].key} and {request.key}"
                asked[ref] = request
        for row in self._entries(state):
            office = read_leaf(row.leaf).by_role.split("/")[1]
            if row.by == state and office != "node" and row.ref not in asked and not uncertain:
                yield f"twice, or for nobody: {row.kind} {row.ref[:6]} on {state}"

    def _entries(self, state: State):
        log = self.ports[state].log
        return [row for row in log.rows(0, log.size()) if row.is_entry]

    def _unsound_ledger(self, state: State) -> Iterator[str]:
        """Each log derives anew, and every tree that anybody ever signed or cosigned is a beginning of it."""
        ports = self.ports[state]
        known = (*self.world.rooms[state].logs, *(w.key.verifier for w in self.world.post.witnesses))
        for book in books_of(ports):
            kept = [
                note
                for house in self.world.post.witnesses
                for note in house.cosigned
                if read_checkpoint(read_note(note).text).origin == book.origin
            ]
            rows = ports.log.rows(book.first, ports.log.size())

            def check(index: int, entry: bytes, rows=rows) -> None:
                if rows[index].leaf != entry:
                    raise FoundError(f"leaf {index} is not that of its row")

            try:
                audit(ports.tiles(book.origin), book.origin, known, kept=kept, check_entry=check)
            except WarifuError as error:
                yield f"ledger of {state}: {error}"
        for row in ports.log.rows(0, ports.log.size()):
            sealed = ports.payloads.get(row.ref) if row.is_entry else None
            if sealed is not None:
                verify_commitment(read_leaf(row.leaf).commitment, *open_content(sealed, ports.keys))

    def _leaked(self, state: State) -> Iterator[str]:
        """Nothing national of a State stands in what travelled, or on the other State's disk."""
        peer = self.ports[self._peer(state)]
        places = [(f"a packet of {sender}", text) for sender, text in self.wire.plain]
        places += [(f"the disk of {peer.own}", bytes(data)) for _, data in peer.disk.everything()]
        places += [
            (f"an entry on {peer.own}", entry_of(row, peer).content) for row in self._entries(peer.own)
        ]
        everything = b"\n".join(text for _, text in places)
        for canary in self.world.desks.staffs[state].canaries:
            if canary.encode() in everything:
                where = next(name for name, text in places if canary.encode() in text)
                yield f"leaked: {canary[:20]} of {state} in {where}"

    def _disagreeing(self) -> Iterator[str]:
        """Both nodes come to the same case; and what each shows is what its ledger says."""
        one, other = self.ports.values()
        for case in dict.fromkeys((*one.log.cases(), *other.log.cases())):
            digests = {state: self._folded(case, ports).digest for state, ports in self.ports.items()}
            if len(set(digests.values())) > 1:
                yield f"disagree: case {case[:6]}"

    def _folded(self, case: str, ports: MemoryPorts) -> Case:
        rows = (row for row in ports.log.of_case(case) if not row.is_quarantined)
        return fold(Case.empty(case, ports.own, ports.peer), (entry_of(row, ports) for row in rows))

    def _numbers_used_twice(self) -> Iterator[str]:
        for (sender, number), found in self.wire.envelopes.items():
            if len(found) > 1 and sender not in self.world.liars:
                yield f"number {number} of {sender} is on {len(found)} envelopes"

    def _two_trees(self) -> Iterator[str]:
        """Of one log there is one tree of each size, whoever was told of it."""
        roots: dict[tuple[str, int], bytes] = {}
        for checkpoint in (
            *self.wire.checkpoints(),
            *(checkpoint for _, checkpoint in self.world.post.published),
        ):
            key = (checkpoint.origin, checkpoint.head.size)
            if roots.setdefault(key, checkpoint.head.root) != checkpoint.head.root:
                yield f"two trees: {checkpoint.origin} at {checkpoint.head.size}"

    def _peer(self, state: State) -> State:
        return next(each for each in self.ports if each != state)


class FoundError(WarifuError):
    """What the checker finds while a log is derived."""


def _is_shared(kind: str) -> bool:
    from warifu.casework.entries import KINDS

    return KINDS[kind].shared
