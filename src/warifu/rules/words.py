"""Conditions, answers and findings in words for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from warifu.errors import RuleError
from warifu.parties import state_names
from warifu.rules.conditions import (
    AllOf,
    AnyOf,
    Clause,
    Comparison,
    Holds,
    NoneOf,
    Open,
    Scaled,
    Shifted,
    Span,
    Term,
    Value,
)
from warifu.rules.facts import Count, Fact, OneOf, StateFact
from warifu.rules.findings import Finding
from warifu.rules.outcomes import Outcome
from warifu.rules.provisions import Provision
from warifu.rules.wording import Text

NOT_KNOWN = Text("not known", "不明")
YES, NO = Text("yes", "はい"), Text("no", "いいえ")
_GROUPS = {
    AllOf: Text("all of these", "次のすべて"),
    AnyOf: Text("at least one of these", "次のいずれか"),
    NoneOf: Text("none of these", "次のいずれでもない"),
}


@dataclass(frozen=True)
class TraceLine:
    """One finding as a line of a trace: its depth, what it came to, its words, its provision if it has one."""

    depth: int
    outcome: Outcome
    says: Text
    decisive: bool
    provision: Provision | None = None
    wanted: Text | None = None


def trace(finding: Finding, depth: int = 0, *, decisive: bool = True) -> Iterator[TraceLine]:
    """
    Yield a finding and all beneath it as lines, marking those that explain the outcome.

    A group of which all must be met is not shown itself: its parts simply stand one under the other.
    """
    causes = {id(cause) for cause in finding.causes}
    wanted = wanted_of(finding.condition) if isinstance(finding.condition, Comparison) else None
    shown = not isinstance(finding.condition, AllOf)
    if shown:
        yield TraceLine(depth, finding.outcome, words_of(finding), decisive, finding.provision, wanted)
    for beneath in finding.beneath:
        yield from trace(beneath, depth + shown, decisive=decisive and id(beneath) in causes)


def words_of(finding: Finding) -> Text:
    """Return what one finding says: a phrase, a provision's words, or a question with its answer."""
    condition = finding.condition
    if isinstance(condition, Clause | Open):
        return condition.says
    if isinstance(condition, Holds):
        return condition.provision.says
    if finding.values:
        asked = [_asked(fact, value) for fact, value in finding.values]
        return Text(" / ".join(a.en for a in asked), " / ".join(a.ja for a in asked))
    return _GROUPS[type(condition)]


def answer_words(fact: Fact[Any], value: Any) -> Text:  # noqa: ANN401  (answers of every kind)
    """Return an answer in words."""
    if value is None:
        return NOT_KNOWN
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(fact, OneOf):
        return fact.choices[value]
    if isinstance(fact, StateFact):
        return Text(*state_names(value))
    if isinstance(fact, Count):
        return Text(f"{value:,} {fact.unit}".strip(), f"{value:,}")
    shown = value.isoformat() if isinstance(value, date) else str(value)
    return Text(shown, shown)


def wanted_of(condition: Comparison) -> Text:
    """Return what a comparison asks for, such as *wanted: Japan*."""
    left, right = condition.left, condition.right
    fact = next((f for term in (left, right) for f in term.facts()), None)
    ends = [_term(term, fact) for term in (left, right)]
    if isinstance(left, Fact) and condition.operator == "eq":
        return Text(f"wanted: {ends[1].en}", f"要件：{ends[1].ja}")
    sign = {"eq": "=", "lt": "<", "le": "≤"}[condition.operator]
    return Text(f"{ends[0].en} {sign} {ends[1].en}", f"{ends[0].ja} {sign} {ends[1].ja}")


def _term(term: Term, fact: Fact[Any] | None) -> Text:
    if isinstance(term, Value):
        return answer_words(fact, term.value) if fact is not None else Text(str(term.value), str(term.value))
    if isinstance(term, Fact):
        return term.question
    if isinstance(term, Shifted):
        moved = [f"{term.months} months"] * bool(term.months) + [f"{term.days} days"] * bool(term.days)
        native = [f"{term.months}か月"] * bool(term.months) + [f"{term.days}日"] * bool(term.days)
        return Text(
            f"{term.day.question.en} + {' + '.join(moved)}", f"{term.day.question.ja} + {' + '.join(native)}"
        )
    if isinstance(term, Span):
        return Text("days between the two", "両日の間の日数")
    if isinstance(term, Scaled):
        return Text(f"{term.factor} × {term.count.question.en}", f"{term.factor} × {term.count.question.ja}")
    message = f"not a term: {term!r}"
    raise RuleError(message)


def _asked(fact: Fact[Any], value: Any) -> Text:  # noqa: ANN401
    answer = answer_words(fact, value)
    return Text(f"{fact.question.en} {answer.en}", f"{fact.question.ja} {answer.ja}")
