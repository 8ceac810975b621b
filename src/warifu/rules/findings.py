"""
Findings: the answer, shaped like the question.

The tree of findings is the evaluation itself; there is no second way by which an explanation could differ.
A finding beneath another is one of its *causes* if it came out so that it explains the one above:
of conditions that must all be met, the ones not met explain a no, the undetermined ones an unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from warifu.rules.conditions import Condition, NoneOf, Open
from warifu.rules.facts import Fact, Subject
from warifu.rules.outcomes import Kind, Outcome
from warifu.rules.provisions import Provision


@dataclass(frozen=True, eq=False, slots=True)
class Finding:
    """
    One condition and what it came to.

    `provision` is set on the finding of a provision.
    `values` are the facts that were asked for, each with its answer; None where it is not known.
    """

    outcome: Outcome
    condition: Condition
    beneath: tuple[Finding, ...] = ()
    provision: Provision | None = None
    values: tuple[tuple[Fact[Any], Any], ...] = ()

    @property
    def causes(self) -> tuple[Finding, ...]:
        """The findings beneath that explain this outcome."""
        wanted = self.outcome.opposite if isinstance(self.condition, NoneOf) else self.outcome
        return tuple(finding for finding in self.beneath if finding.outcome is wanted)

    def decisive(self) -> Iterator[Finding]:
        """Yield this finding and everything beneath that explains it, from the top."""
        yield self
        for finding in self.causes:
            yield from finding.decisive()

    def provisions(self) -> tuple[Provision, ...]:
        """The provisions that explain the outcome, each once, from the top."""
        found = {id(f.provision): f.provision for f in self.decisive() if f.provision is not None}
        return tuple(found.values())

    def needed(self) -> tuple[Fact[Any], ...]:
        """The facts not known that leave it open, each once."""
        if self.outcome is not Outcome.UNDETERMINED:
            return ()
        found: dict[str, Fact[Any]] = {}
        for finding in self.decisive():
            for fact, value in finding.values:
                if value is None:
                    found.setdefault(fact.name, fact)
        return tuple(found.values())

    def record(self) -> dict[str, Any]:
        """Return every answer that was asked for, under its flat name; None where it is not known."""
        found: dict[str, Any] = {}
        seen: set[int] = set()
        waiting = [self]
        while waiting:
            finding = waiting.pop()
            if id(finding) not in seen:
                seen.add(id(finding))
                waiting += finding.beneath
                found |= {fact.name: value for fact, value in finding.values}
        return found

    def open(self) -> tuple[Open, ...]:
        """What leaves it open and no fact can settle: texts not read, decisions not taken."""
        return tuple(dict.fromkeys(f.condition for f in self.decisive() if isinstance(f.condition, Open)))

    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of unknown, in the order of their definition; empty if it is not undetermined."""
        if self.outcome is not Outcome.UNDETERMINED:
            return ()
        found = {fact.missing for fact in self.needed()} | {part.kind for part in self.open()}
        return tuple(kind for kind in Kind if kind in found)


def subject_of(finding: Finding) -> type[Subject] | None:
    """Return the kind of subject that a finding on a fact is about."""
    for fact, _ in finding.values:
        return Subject.registered[fact.subject]
    return None
