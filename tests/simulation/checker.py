"""
The checker: looks at a run from outside and says what was promised and not kept.

It goes by what was called and answered, by every byte that travelled, by what lies on the disks at the end, and by
what the witnesses cosigned. Of the nodes' own logic it uses nothing but the reading of rows and the fold of a case.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.simulation.history import Request
from tests.simulation.wire import Wire, payload_of, read_wire
from warifu.border import missing
from warifu.casework.case import Case, fold, register_id
from warifu.casework.entries import Erased, read_entry
from warifu.casework.retention import ErasureOrdered
from warifu.casework.scans import Colour, Scan, clashes, contradictions, scans_of
from warifu.errors import WarifuError
from warifu.ledger import (
    Checkpoint,
    TileLog,
    audit,
    entry_hash,
    read_checkpoint,
    read_leaf,
    read_note,
    verify_commitment,
    verify_inclusion,
)
from warifu.node.folding import entry_of
from warifu.node.keeping import open_content
from warifu.node.logs import books_of
from warifu.node.memory import MemoryPorts
from warifu.node.recovering import lost
from warifu.node.writing import TAKEN
from warifu.parties import State

if TYPE_CHECKING:
    from tests.simulation.world import World


class Checker:
    """All checks of one run."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.history = world.history
        self.trace = world.trace
        self.ports = {state: computer.fresh_ports() for state, computer in world.post.computers.items()}
        self.wire: Wire = read_wire(
            world.post.network.carried, {state: room.keys.ring for state, room in world.rooms.items()}
        )

        self.erased = {ref: state for state in self.ports for ref in self._ordered_erased(state)}
        self.excused = self.erased.keys() | set(self._once_ordered_erased())
        self.signed_for = {state: self._signed_for(state) for state in self.ports}

    def _ordered_erased(self, state: State) -> Iterator[str]:
        for row in self._entries(state):
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
        """Return the handles of everything on any disk of a State that a checkpoint put in place ever covered."""
        found = set()
        computer = self.world.post.computers[state]
        for disk in (*computer.lost_disks, computer.disk):
            ports = computer.fresh_ports(disk)
            for book in books_of(ports):
                data = ports.tiles(book.origin).read("checkpoint")
                size = 0 if data is None else read_checkpoint(read_note(data).text).head.size
                found |= {row.ref for row in ports.log.rows(book.first, book.first + size)}
        return found

    def wrong(self) -> Iterator[str]:
        """
        Yield a sentence for everything that is not as promised.

        To a State that lies nothing is promised; the other must have found it out, and keeps what is its own.
        """
        liars = self.world.liar.told
        yield from self.history.broken
        for state in self.ports:
            yield from self._leaked(state)
            if state in liars:
                yield from self._not_found_out(state, liars[state])
                continue
            yield from self._not_kept(state)
            yield from self._done_twice(state)
            yield from self._unsound_ledger(state)
            yield from self._receipts_without_leaves(state)
        if liars:
            return
        for state in self.ports:
            yield from self._not_erased(state)
            yield from self._falsely_alarmed(state)
            yield from self._mirror_differs(state)
        yield from self._disagreeing()
        yield from self._numbers_used_twice()
        yield from self._two_trees()
        yield from self._scans_amiss()

    def _not_found_out(self, liar: State, told: str) -> Iterator[str]:
        """Of two histories the other State has the evidence, where both can have reached it."""
        peer = self.ports[self._peer(liar)]
        found = {alarm.code for alarm in peer.alarms.all() if alarm.evidence}
        if told != "peer" and "ledger-fork" not in found:
            yield f"two histories of {liar} were not found out, told to {told}"
        arrived = {number for number, hashes in self._arrived_numbers(liar).items() if len(hashes) > 1}
        if arrived and not found & {"equivocation", "envelope-fork", "envelope-equivocation", "link-fork"}:
            yield f"two envelopes of {liar} with one number were not found out: {sorted(arrived)}"

    def _arrived_numbers(self, sender: State) -> dict[int, set[str]]:
        """Return the hashes of the envelopes of a State that arrived whole, by their number."""
        receiver = self._peer(sender)
        whole = [(sender, packet) for state, packet in self.history.arrived if state == receiver]
        wire = read_wire(whole, {state: room.keys.ring for state, room in self.world.rooms.items()})
        return {number: set(found) for (_, number), found in wire.envelopes.items()}

    def _falsely_alarmed(self, state: State) -> Iterator[str]:
        """Nobody is said to lie who does not."""
        grave = {
            "ledger-fork",
            "leaf-differs",
            "link-fork",
            "equivocation",
            "envelope-fork",
            "receipt-for-another",
        }
        for alarm in self.ports[state].alarms.all():
            if alarm.code in grave and not self.trace.faults["bit flip on the disk"]:
                yield f"false alarm on {state}: {alarm.code}"

    def _mirror_differs(self, state: State) -> Iterator[str]:
        """What a State holds of the other's ledger is what that begins with, up to what was published."""
        ports, theirs = self.ports[state], self.ports[self._peer(state)]
        for book in books_of(theirs):
            log = TileLog(theirs.tiles(book.origin), book.origin)
            mirror = TileLog(ports.mirror(book.origin), book.origin)
            size = mirror.head().size
            if book.origin in self.world.happenings.lost_logs:
                continue
            if size > log.head().size or log.head(size) != mirror.head():
                yield f"the mirror of {book.origin} on {state} is not what that log begins with"
            elif (
                size < log.head().size
                and book == books_of(theirs)[-1]
                and size < self._published(book.origin)
            ):
                yield f"the mirror of {book.origin} on {state} has {size} of {self._published(book.origin)}"

    def _published(self, origin: str) -> int:
        """Return the size of a log when it was published first after the healing."""
        return next(
            (c.head.size for at, c in self.world.post.published_at(origin) if at >= self.world.healed), 0
        )

    def _not_kept(self, state: State) -> Iterator[str]:
        """What was acknowledged is on the own node, and what of it is shared is on the other."""
        own, other = self.ports[state], self.ports[self._peer(state)]
        for request in self.history.of(state):
            for ref, content in (request.acknowledged or {}).items():
                there = other.log.entry(ref)
                if self.history.may_be_lost(request) and there is None and self._is_reported(ref, own):
                    continue
                yield from self._not_there(own, ref, content, f"{request.key} on {state}")
                if is_shared(content) and (ref not in self.excused or there is not None):
                    yield from self._not_there(
                        other, ref, content, f"{request.key} of {state} on the other node"
                    )

    def _is_reported(self, ref: str, ports: MemoryPorts) -> bool:
        """Say whether a node put back from a backup tells its people that it lost an entry, or never signed for it."""
        row = ports.log.entry(ref)
        if row is not None:
            return ref in lost(ports)
        is_log_lost = any(book.origin in self.world.happenings.lost_logs for book in books_of(ports))
        return is_log_lost or ref not in self.signed_for[ports.own]

    def _not_there(self, ports: MemoryPorts, ref: str, content: bytes, what: str) -> Iterator[str]:
        row = ports.log.entry(ref)
        if row is None:
            yield f"lost: entry {ref[:6]} of {what}"
            return
        entry = entry_of(row, ports)
        if isinstance(entry.body, Erased):
            if ref not in self.excused:
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
        books = books_of(ports)
        for book, following in zip(books, (*books[1:], None), strict=True):
            stop = ports.log.size() if following is None else following.first
            size = TileLog(ports.tiles(book.origin), book.origin).head().size
            kept = [
                note
                for house in self.world.post.witnesses
                for note in house.cosigned
                if self._must_hold(read_checkpoint(read_note(note).text), book.origin, size)
            ]
            rows = ports.log.rows(book.first, stop)

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

    def _receipts_without_leaves(self, state: State) -> Iterator[str]:
        """Each receipt of a State that says `stored` names a leaf, which is in its log and proved by a checkpoint."""
        ports = self.ports[state]
        books = books_of(ports)
        if any(book.origin in self.world.happenings.lost_logs for book in books):
            return
        messages = {row.ref: row.position for row in ports.log.rows(0, ports.log.size()) if row.kind == TAKEN}
        logs = {book: TileLog(ports.tiles(book.origin), book.origin) for book in books}
        for sender, kind, body in self.wire.statements:
            if (sender, kind) != (state, "warifu-receipt/1") or body["index"] is None:
                continue
            position = messages.get(body["envelope"].replace("-", ""))
            book = next(
                (book for book in reversed(books) if position is not None and book.first <= position), None
            )
            if position is not None and state in self.history.restored:
                continue  # what a restore took away came again, and has another place
            if position is None or book is None or position - book.first != body["index"]:
                yield f"receipt of {state} for {body['envelope']}: no leaf at {body['index']}"
                continue
            head = logs[book].head()
            if body["index"] < head.size:
                proof = logs[book].inclusion(body["index"], head.size)
                (row,) = ports.log.rows(position, position + 1)
                verify_inclusion(entry_hash(row.leaf), body["index"], head.size, proof, head.root)
            else:
                yield f"receipt of {state} for {body['envelope']}: its leaf was never published"

    def _must_hold(self, checkpoint: Checkpoint, origin: str, size: int) -> bool:
        """Say whether a log must begin with what a checkpoint says: of one that was given up, only what is left."""
        is_lost = origin in self.world.happenings.lost_logs and checkpoint.head.size > size
        return checkpoint.origin == origin and not is_lost

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

    def _not_erased(self, state: State) -> Iterator[str]:
        """What two persons had erased is nowhere on either disk, unless a hold keeps it."""
        contents = {
            ref: data
            for request in self.history.requests
            for ref, data in (request.acknowledged or {}).items()
        }
        ports = self.ports[state]
        kept = b"\n".join(content for _, content in self._opened(ports))
        for ref in self.erased.keys() & contents.keys():
            row = ports.log.entry(ref)
            if row is None or state not in {self.erased[ref], self._peer(row.by)}:
                continue
            if self._is_held(row.case) or ref in lost(ports):
                continue
            marker = marker_of(contents[ref])
            if marker.encode() in kept or ports.payloads.get(ref) is not None:
                yield f"not erased: {ref[:6]} on {state}"

    def _opened(self, ports: MemoryPorts) -> Iterator[tuple[str, bytes]]:
        """Yield everything sealed on a disk, opened; signed messages with what was signed."""
        for key in ports.disk.keys("payloads"):
            sealed = ports.payloads.get(str(key))
            if sealed is not None:
                _, content = open_content(sealed, ports.keys)
                yield str(key), content
                if content.startswith(b"eyJ"):
                    yield str(key), payload_of(content)

    def _is_held(self, case: str) -> bool:
        register = register_id(*self.ports)
        return any(
            self._folded(register, ports).national.retention.is_held(case) for ports in self.ports.values()
        )

    def _disagreeing(self) -> Iterator[str]:
        """Both nodes come to the same case; and what each shows is what its ledger says."""
        one, other = self.ports.values()
        for case in dict.fromkeys((*one.log.cases(), *other.log.cases())):
            digests = {state: self._without_erased(case, ports).digest for state, ports in self.ports.items()}
            if len(set(digests.values())) > 1:
                yield f"disagree: case {case[:6]}"

    def _folded(self, case: str, ports: MemoryPorts) -> Case:
        rows = (row for row in ports.log.of_case(case) if not row.is_quarantined)
        return fold(Case.empty(case, ports.own, ports.peer), (entry_of(row, ports) for row in rows))

    def _without_erased(self, case: str, ports: MemoryPorts) -> Case:
        """Fold a case without what either State had erased: a State may erase its copy of what the other said."""
        rows = (
            row for row in ports.log.of_case(case) if not row.is_quarantined and row.ref not in self.excused
        )
        return fold(Case.empty(case, ports.own, ports.peer), (entry_of(row, ports) for row in rows))

    def _numbers_used_twice(self) -> Iterator[str]:
        for (sender, number), found in self.wire.envelopes.items():
            if len(found) > 1:
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

    def _scans_amiss(self) -> Iterator[str]:
        """Every scan that a device stored, or showed to somebody, was recorded once; every clash is seen."""
        gates = self.world.crossings.border.gates
        kept = {gate.handle: [signed.scan for signed in gate.scans(0)] for gate in gates}
        for state, ports in self.ports.items():
            case = self._folded(register_id(*self.ports), ports)
            recorded = scans_of(self.ports, case)
            for gate in gates:
                mine = [scan for scan in recorded if scan.device == gate.handle]
                if sorted(mine, key=_counter) != kept[gate.handle]:
                    yield f"scans of {gate.handle[:6]} on {state}: {len(mine)} of {len(kept[gate.handle])}"
                if any(scan not in kept[gate.handle] for scan in gate.shown):
                    yield f"a colour was shown at {gate.handle[:6]} for a scan that was not stored"
            if contradictions(recorded) or missing(recorded):
                yield f"scans on {state} contradict one another, or some are missing"
            if {clash.permit for clash in clashes(recorded)} != _admitted_twice(kept):
                yield f"a clash of two devices is not seen on {state}"

    def _peer(self, state: State) -> State:
        return next(each for each in self.ports if each != state)


class FoundError(WarifuError):
    """What the checker finds while a log is derived."""


def marker_of(content: bytes) -> str:
    """Return what only this entry says, such as the salt of a part: the longest text in its body."""

    def texts(value: object) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict | list):
            for item in value.values() if isinstance(value, dict) else value:
                yield from texts(item)

    return max(texts(json.loads(content)["body"]), key=len)


def is_shared(content: bytes) -> bool:
    """Say whether an entry is of a kind that the other State gets."""
    return read_entry(content).shared


def _counter(scan: Scan) -> int:
    return scan.counter


def _admitted_twice(kept: dict[str, list[Scan]]) -> set[str]:
    """Return the permits for a single use that more than one device let in."""
    devices: dict[str, set[str]] = {}
    for device, scans in kept.items():
        for scan in scans:
            if scan.single_use and scan.colour is not Colour.RED:
                devices.setdefault(scan.permit, set()).add(device)
    return {permit for permit, where in devices.items() if len(where) > 1}
