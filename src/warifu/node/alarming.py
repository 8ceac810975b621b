"""Alarms with their evidence: what people of the State must look at, and the bytes that show it, sealed."""

from __future__ import annotations

import hashlib

from warifu.node.keeping import Keeping, open_content, seal_content
from warifu.node.ports import Ports
from warifu.node.rows import Alarm

_NO_SALT = bytes(32)


def alarm(code: str, about: str, ports: Ports, *evidence: bytes) -> None:
    """Raise an alarm inside a transaction. One that stands already, and is not cleared, is not raised again."""
    handles = tuple(f"evidence {hashlib.sha256(data).hexdigest()}" for data in evidence)
    if ports.alarms.raise_(code, about, ports.clock.now(), handles):
        for handle, data in zip(handles, evidence, strict=True):
            ports.payloads.put(seal_content(handle, Keeping.MESSAGE, _NO_SALT, data, ports))


def evidence_of(raised: Alarm, ports: Ports) -> tuple[bytes, ...]:
    """Return the bytes that show why an alarm was raised, without those that were erased since."""
    found = (ports.payloads.get(handle) for handle in raised.evidence)
    return tuple(open_content(sealed, ports.keys)[1] for sealed in found if sealed is not None)


def destroy_evidence(about: str, ports: Ports) -> None:
    """Destroy the evidence of alarms about something whose content is erased, inside a transaction."""
    for raised in ports.alarms.all():
        if raised.about == about:
            for handle in raised.evidence:
                ports.payloads.destroy(handle)
