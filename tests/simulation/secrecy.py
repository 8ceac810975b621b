"""What nobody may read: what only one State may know, on the other's side; and what was erased, anywhere."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.simulation.aftermath import Aftermath
from tests.simulation.wire import payload_of
from warifu.node.folding import entry_of
from warifu.node.keeping import open_content
from warifu.node.memory import MemoryPorts
from warifu.node.recovering import lost
from warifu.parties import State


def leaked(run: Aftermath, state: State) -> Iterator[str]:
    """Nothing national of a State stands in what travelled, or on the other State's disk."""
    peer = run.ports[run.peer(state)]
    places = [(f"a packet of {sender}", text) for sender, text in run.wire.plain]
    places += [(f"the disk of {peer.own}", bytes(data)) for _, data in peer.disk.everything()]
    places += [(f"an entry on {peer.own}", entry_of(row, peer).content) for row in run.rows(peer.own)]
    everything = b"\n".join(text for _, text in places)
    for canary in run.world.desks.staffs[state].canaries:
        if canary.encode() in everything:
            where = next(name for name, text in places if canary.encode() in text)
            yield f"leaked: {canary[:20]} of {state} in {where}"


def not_erased(run: Aftermath, state: State) -> Iterator[str]:
    """What two persons had erased is nowhere on either disk, unless a hold keeps it."""
    contents = {
        ref: data for request in run.history.requests for ref, data in (request.acknowledged or {}).items()
    }
    ports = run.ports[state]
    kept = b"\n".join(_opened(ports))
    for ref in run.erased.keys() & contents.keys():
        row = ports.log.entry(ref)
        if row is None or state not in {run.erased[ref], run.peer(row.by)}:
            continue
        if run.is_held(row.case) or ref in lost(ports):
            continue
        if _marker_of(contents[ref]).encode() in kept or ports.payloads.get(ref) is not None:
            yield f"not erased: {ref[:6]} on {state}"


def _opened(ports: MemoryPorts) -> Iterator[bytes]:
    """Yield everything sealed on a disk, opened; signed messages with what was signed."""
    for key in ports.disk.keys("payloads"):
        sealed = ports.payloads.get(str(key))
        if sealed is not None:
            _, content = open_content(sealed, ports.keys)
            yield content
            if content.startswith(b"eyJ"):
                yield payload_of(content)


def _marker_of(content: bytes) -> str:
    """Return what only this entry says, such as the salt of a part: the longest text in its body."""

    def texts(value: object) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict | list):
            for item in value.values() if isinstance(value, dict) else value:
                yield from texts(item)

    return max(texts(json.loads(content)["body"]), key=len)
