"""What a node keeps of its own start while it is not confirmed: what it asks, and what the witnesses answered."""

from __future__ import annotations

import msgspec

from warifu.exchange.link import Void
from warifu.exchange.recovery import Keeper, Recovery, Step
from warifu.node.ports import Ports

_RECOVERY, _KEEPERS, _VOID, _STEP = "recovery", "recovery keepers", "recovery void", "recovery step"
NONCE_BYTES = 16
STATUS_TOLD = "status told"
"""The mark of when the last status was sent; without it one is due."""


def recovery_of(ports: Ports) -> Recovery | None:
    """Return the start that is not confirmed yet, or None."""
    data = ports.marks.get(_RECOVERY)
    return None if data is None else msgspec.msgpack.decode(data, type=Recovery)


def keep_recovery(recovery: Recovery, ports: Ports) -> None:
    """Keep what is known of a start, inside a transaction."""
    ports.marks.put(_RECOVERY, msgspec.msgpack.encode(recovery))


def end_recovery(ports: Ports) -> None:
    """Note that a start is confirmed, inside a transaction."""
    for name in (_RECOVERY, _KEEPERS, _VOID, _STEP):
        ports.marks.remove(name)


def keepers_of(ports: Ports) -> tuple[Keeper, ...]:
    """Return what witnesses answered since the start."""
    data = ports.marks.get(_KEEPERS)
    return () if data is None else msgspec.msgpack.decode(data, type=tuple[Keeper, ...])


def keep_keepers(keepers: tuple[Keeper, ...], ports: Ports) -> None:
    """Keep what witnesses answered, inside a transaction."""
    ports.marks.put(_KEEPERS, msgspec.msgpack.encode(keepers))


def declared_void(ports: Ports) -> Void | None:
    """Return the numbers that this node declares it leaves out, until the other has taken note; or None."""
    data = ports.marks.get(_VOID)
    return None if data is None else msgspec.msgpack.decode(data, type=Void)


def declare_void(void: Void, ports: Ports) -> None:
    """Declare numbers that are left out, inside a transaction."""
    ports.marks.put(_VOID, msgspec.msgpack.encode(void))


def withdraw_void(ports: Ports) -> None:
    """Declare no void any more, inside a transaction: it was of a time before a restore, and noted then."""
    ports.marks.remove(_VOID)


def keep_step(step: Step, ports: Ports) -> None:
    """Keep which step is next, inside a transaction; a new one is asked for at once."""
    if ports.marks.get(_STEP) != step.value.encode():
        ports.marks.put(_STEP, step.value.encode())
        ports.marks.remove(STATUS_TOLD)


def step_of(ports: Ports) -> Step:
    """Return which step is next; `OPEN` where no start is under way."""
    data = ports.marks.get(_STEP)
    return Step.OPEN if data is None else Step(data.decode())
