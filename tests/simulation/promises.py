"""What people were promised: what was acknowledged to them is kept, was done once, and nothing else was done."""

from __future__ import annotations

from collections.abc import Iterator

from tests.simulation.aftermath import Aftermath
from tests.simulation.history import Request
from warifu.casework.entries import Erased, read_entry
from warifu.ledger import read_leaf
from warifu.node.folding import entry_of
from warifu.node.logs import books_of
from warifu.node.memory import MemoryPorts
from warifu.node.recovering import lost
from warifu.parties import State


def not_kept(run: Aftermath, state: State) -> Iterator[str]:
    """
    What was acknowledged is on the own node, and what of it is shared is on the other.

    A State that lied to the other, whose node began anew since, is asked by it for the history that it does not have:
    its node reads only, and takes nothing. What is shared then waits on the honest node, to be sent as long as it is
    not taken.
    """
    own, other = run.ports[state], run.ports[run.peer(state)]
    is_shut, waiting = run.is_shut_by_its_lie(other.own), _to_be_sent(own)
    for request in run.history.of(state):
        for ref, content in (request.acknowledged or {}).items():
            there = other.log.entry(ref)
            if run.history.may_be_lost(request) and there is None and _is_reported(run, ref, own):
                continue
            yield from _not_there(run, own, ref, content, f"{request.key} on {state}")
            if there is None and is_shut and ref in waiting:
                continue
            if read_entry(content).shared and (ref not in run.excused or there is not None):
                yield from _not_there(run, other, ref, content, f"{request.key} of {state} on the other node")


def done_twice(run: Aftermath, state: State) -> Iterator[str]:
    """Each entry that people made was acknowledged to the one who asked for it, once."""
    asked: dict[str, Request] = {}
    uncertain = any(request.is_uncertain for request in run.history.of(state))
    for request in run.history.of(state):
        for ref in request.acknowledged or {}:
            if ref in asked:
                yield f"twice: entry {ref[:6]} for {asked[ref].key} and {request.key}"
            asked[ref] = request
    for row in run.rows(state):
        office = read_leaf(row.leaf).by_role.split("/")[1]
        if row.by == state and office != "node" and row.ref not in asked and not uncertain:
            yield f"twice, or for nobody: {row.kind} {row.ref[:6]} on {state}"


def _is_reported(run: Aftermath, ref: str, ports: MemoryPorts) -> bool:
    """Say whether a node put back from a backup tells its people that it lost an entry, or never signed for it."""
    row = ports.log.entry(ref)
    if row is not None:
        return ref in lost(ports)
    is_log_lost = any(book.origin in run.lost_logs for book in books_of(ports))
    return is_log_lost or ref not in run.signed_for[ports.own]


def _to_be_sent(ports: MemoryPorts) -> set[str]:
    """Return the handles of what waits on a node until the other has it."""
    sent = (ref for envelope in ports.outbox.open() for ref in envelope.refs)
    return {*(item.ref for item in ports.outbox.queued()), *sent}


def _not_there(run: Aftermath, ports: MemoryPorts, ref: str, content: bytes, what: str) -> Iterator[str]:
    row = ports.log.entry(ref)
    if row is None:
        yield f"lost: entry {ref[:6]} of {what}"
        return
    entry = entry_of(row, ports)
    if isinstance(entry.body, Erased):
        if ref not in run.excused:
            yield f"lost: the content of entry {ref[:6]} of {what}"
    elif entry.content != content:
        yield f"changed: entry {ref[:6]} of {what}"
