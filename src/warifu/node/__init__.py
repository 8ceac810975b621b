"""
A node: one State's half, at work. It performs commands, sends and receives, publishes its ledger, and watches.

Everything it knows of the world comes through `Ports`.
"""

from __future__ import annotations

from warifu.node.deliver import deliver
from warifu.node.manifests import bring_manifest, change_own_keys
from warifu.node.modes import Mode, mode_of
from warifu.node.monitor import monitor
from warifu.node.perform import Receipt, perform
from warifu.node.ports import Ports
from warifu.node.publish import Published, publish
from warifu.node.receive import receive
from warifu.node.start import Started, start
from warifu.node.trust import begin_trust

__all__ = [
    "Mode",
    "Ports",
    "Published",
    "Receipt",
    "Started",
    "begin_trust",
    "bring_manifest",
    "change_own_keys",
    "deliver",
    "mode_of",
    "monitor",
    "perform",
    "publish",
    "receive",
    "start",
]
