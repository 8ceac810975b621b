"""
Sharpen: where an answer is open in three-valued logic, try every value that the open facts could have.

If every one of them leads to the same yes or no, that is the answer, and the reasons say how it was found.
Facts whose answers cannot be counted (days, numbers) stay open meanwhile, which only makes it more cautious.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import product
from math import prod
from typing import Any

from warifu.rules.compiled import Compiled, compiled
from warifu.rules.condition_words import joined
from warifu.rules.conditions import Clause
from warifu.rules.determine import Determination
from warifu.rules.domains import Domains
from warifu.rules.facts import Fact
from warifu.rules.findings import Finding
from warifu.rules.outcomes import Outcome
from warifu.rules.provisions import Provision
from warifu.rules.wording import Text
from warifu.rules.words import answer_words

MOST_TRIED = 4096
_COMMA = Text("; ", "、")


def sharpen(determination: Determination, *, most: int = MOST_TRIED) -> Determination:
    """Return the answer that every value of the open facts leads to, or the determination as it was."""
    if determination.finding.outcome is not Outcome.UNDETERMINED:
        return determination
    made = compiled(determination.instrument, determination.matter, mode=determination.mode)
    record = determination.finding.record()
    domains = Domains(made.program, record)
    tried = {fact: values for fact in determination.needed if (values := domains.of(fact))}
    if not tried or prod(len(values) for values in tried.values()) > most:
        return determination
    found = _same_answer(made, record, tried)
    if found is None:
        return determination
    outcome, cases = found
    return replace(determination, finding=_finding(made, record, outcome, list(cases)), sharpened=True)


Case = dict[Fact[Any], Any]


def _same_answer(
    made: Compiled, record: Mapping[str, Any], tried: Mapping[Fact[Any], tuple[Any, ...]]
) -> tuple[Outcome, tuple[Case, ...]] | None:
    """Return the one answer, and a case for each set of provisions that gives it; None if answers differ."""
    answers: set[Outcome] = set()
    cases: dict[tuple[Provision, ...], Case] = {}
    for values in product(*tried.values()):
        case = dict(zip(tried, values, strict=True))
        [(outcome, cited)] = made.decide_cited(_supposing(record, case))
        answers.add(outcome)
        if outcome is Outcome.UNDETERMINED or len(answers) > 1:
            return None
        cases.setdefault(cited, case)
    return answers.pop(), tuple(cases.values())


def _finding(made: Compiled, record: Mapping[str, Any], outcome: Outcome, cases: list[Case]) -> Finding:
    questions = joined([fact.question for fact in cases[0]], _COMMA)
    says = Text(
        f"the answer is the same whatever the answer to: {questions.en}",
        f"次の問いの答えがいずれであっても、結論は変わりません：{questions.ja}",
    )
    condition = made.program.roots[0].condition
    beneath = []
    for case in cases:
        [explanation] = made.explain(_supposing(record, case))
        beneath.append(Finding(outcome, Clause(_supposed(case), condition), (explanation.finding(),)))
    return Finding(outcome, Clause(says, condition), tuple(beneath))


def _supposing(record: Mapping[str, Any], case: Case) -> dict[str, Any]:
    return {**record, **{fact.name: value for fact, value in case.items()}}


def _supposed(case: Case) -> Text:
    answers = [(fact.question, answer_words(fact, value)) for fact, value in case.items()]
    said = joined([Text(f"{q.en} {a.en}", f"{q.ja} {a.ja}") for q, a in answers], _COMMA)
    return Text(f"supposing: {said.en}", f"次のように仮定した場合：{said.ja}")
