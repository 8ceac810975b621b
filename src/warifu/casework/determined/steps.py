"""Steps: a finding's tree as one line a provision, and a letter a clause; and the words of a clause, by its number."""

from __future__ import annotations

from collections.abc import Iterator

from warifu.casework.determined.answers import Step
from warifu.rules.condition_words import condition_words
from warifu.rules.conditions import AllOf, Condition
from warifu.rules.findings import Finding
from warifu.rules.outcomes import Mode, Outcome
from warifu.rules.provisions import Provision
from warifu.rules.question import body
from warifu.rules.wording import Text

LETTERS = {Outcome.MET: "y", Outcome.NOT_MET: "n", Outcome.UNDETERMINED: "u"}
"""How an outcome is written in a step."""


def steps_of(finding: Finding) -> tuple[Step, ...]:
    """Return what each provision in a finding came to, each once, after those that it rests on."""
    found: dict[str, Step] = {}
    _walk(finding, found, set())
    return tuple(found.values())


def _walk(finding: Finding, found: dict[str, Step], seen: set[int]) -> None:
    if id(finding) in seen:
        return
    seen.add(id(finding))
    for beneath in finding.beneath:
        _walk(beneath, found, seen)
    if finding.provision is not None:
        clauses = _clauses(finding.beneath[0])
        word = "".join(LETTERS[each.outcome] for each in (finding, *clauses))
        found.setdefault(finding.provision.id, Step(finding.provision.id, word))


def clause_words(provision: Provision, number: int, mode: Mode) -> Text:
    """Return a clause of a provision in words, by its number, from 1."""
    return condition_words(_conditions(body(provision, mode))[number - 1])


def _clauses(finding: Finding) -> Iterator[Finding]:
    if isinstance(finding.condition, AllOf):
        for part in finding.beneath:
            yield from _clauses(part)
    else:
        yield finding


def _conditions(condition: Condition) -> tuple[Condition, ...]:
    if isinstance(condition, AllOf):
        return tuple(each for part in condition.parts for each in _conditions(part))
    return (condition,)
