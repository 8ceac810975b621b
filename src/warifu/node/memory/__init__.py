"""Ports in memory: a disk that survives crashes and can be copied, and the state of a process over it."""

from __future__ import annotations

from warifu.node.memory.disk import Crash, Disk, Torn
from warifu.node.memory.keys import MemoryKeys
from warifu.node.memory.ports import MemoryPorts

__all__ = ["Crash", "Disk", "MemoryKeys", "MemoryPorts", "Torn"]
