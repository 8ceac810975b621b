"""
A node: one State's half, at work. It performs commands, sends and receives, publishes its ledger, and watches.

Everything it knows of the world comes through `Ports`. `docs/explanation/exchange.md` says why it is built so.
"""

from __future__ import annotations

from warifu.node.perform import Receipt, perform
from warifu.node.ports import Ports
from warifu.node.publish import Published, publish

__all__ = ["Ports", "Published", "Receipt", "perform", "publish"]
