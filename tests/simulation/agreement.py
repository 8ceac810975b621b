"""What both States come to: the same case on both nodes, each half as its own State said it, and every scan once."""

from __future__ import annotations

from collections.abc import Iterator

from tests.simulation.aftermath import Aftermath
from warifu.border import missing
from warifu.casework.case import Case, fold, register_id
from warifu.casework.entries import Entry
from warifu.casework.scans import Colour, Scan, clashes, contradictions, scans_of
from warifu.node import Mode, mode_of
from warifu.node.folding import fold_case
from warifu.node.links import incoming, outgoing
from warifu.node.memory import MemoryPorts
from warifu.node.restart import step_of
from warifu.parties import State


def disagreeing(run: Aftermath) -> Iterator[str]:
    """Both nodes come to the same case."""
    one, other = run.ports.values()
    for case in dict.fromkeys((*one.log.cases(), *other.log.cases())):
        digests = {_without_erased(run, case, ports).digest for ports in run.ports.values()}
        if len(digests) > 1:
            yield f"disagree: case {case[:6]}"


def still_waiting(run: Aftermath) -> Iterator[str]:
    """An hour after the healing both nodes are at work, and each has taken all that the other sent."""
    for state, ports in run.ports.items():
        mode = mode_of(run.world.post.computers[state].ports or ports)
        if mode is not Mode.OPEN:
            yield f"{state} is not at work: {mode}, next {step_of(ports)}"
        taken = incoming(run.ports[run.peer(state)]).taken_seq
        if taken < outgoing(ports).last_seq:
            yield f"{state} sent envelopes up to {outgoing(ports).last_seq}, taken are those up to {taken}"


def shown_otherwise(run: Aftermath, state: State) -> Iterator[str]:
    """What a node shows of a case is what its ledger says; and there each half is what its own State said, no other."""
    at_work, ports = run.world.post.computers[state].ports, run.ports[state]
    for case in ports.log.cases():
        entries, empty = run.entries(case, ports), Case.empty(case, ports.own, ports.peer)
        whole = fold(empty, entries)
        if at_work is not None and fold_case(case, at_work).digest != whole.digest:
            yield f"case {case[:6]} on {state} is shown otherwise than the ledger has it"
        for each in run.ports:
            alone = fold(empty, (entry for entry in entries if entry.by.state == each))
            if alone.half(each) != whole.half(each):
                yield f"case {case[:6]} on {state}: what {each} said was changed by what the other said"


def _without_erased(run: Aftermath, case: str, ports: MemoryPorts) -> Case:
    """Fold a case without what either State had erased: a State may erase its copy of what the other said."""
    entries: list[Entry] = [entry for entry in run.entries(case, ports) if entry.ref not in run.excused]
    return fold(Case.empty(case, ports.own, ports.peer), entries)


def scans_amiss(run: Aftermath) -> Iterator[str]:
    """Every scan that a device stored, or showed to somebody, was recorded once; every clash is seen."""
    gates = run.world.crossings.border.gates
    kept = {gate.handle: [signed.scan for signed in gate.scans(0)] for gate in gates}
    for state, ports in run.ports.items():
        case = run.folded(register_id(*run.ports), ports)
        recorded = scans_of(run.ports, case)
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
