"""
The peers: other rule engines, each given the same rules and the same records.

Each module has one class, `Engine`, with `answers` for one record.
A peer that is not installed is left out, and the table says so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from typing import Protocol

from benchmarks.rails import Rails
from benchmarks.ruleset import Answers, Record


class Peer(Protocol):
    """An engine with the rules loaded."""

    def answers(self, record: Record) -> Answers:
        """Return the answers to one record."""


@dataclass(frozen=True)
class Entry:
    """Where a peer is, and what to call it."""

    title: str
    package: str
    module: str
    most: int
    """So many records are asked of it one by one: the slow ones would take all day."""

    @property
    def release(self) -> str:
        """The release installed."""
        return version(self.package)

    def load(self, rails: Rails) -> Peer:
        """Return the engine with the rules loaded."""
        make: Callable[[Rails], Peer] = import_module(f"benchmarks.peers.{self.module}").Engine
        return make(rails)


PEERS = (
    Entry("JSONLogic in Rust", "datalogic-py", "jsonlogic", 20_000),
    Entry("CEL in C++", "cel-expr-python", "cel", 20_000),
    Entry("ZEN in Rust", "zen-engine", "zen_expressions", 5_000),
    Entry("business-rules", "business-rules", "business", 2_000),
    Entry("CLIPS", "clipspy", "clips_facts", 1_000),
    Entry("Cedar in Rust", "cedarpy", "cedar", 1_000),
    Entry("Rego in C++", "regopy", "rego", 500),
    Entry("OpenFisca", "openfisca-core", "openfisca", 200),
)


def answer(yes: object, no: object) -> bool | None:
    """Return yes, no, or unknown where neither rail holds."""
    return True if yes else False if no else None
