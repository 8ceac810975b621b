"""Conditions in words for people, without any record: what is asked for, in English and Japanese."""

from __future__ import annotations

from typing import Any

from warifu.errors import RuleError
from warifu.rules.citations import cite_words
from warifu.rules.conditions import (
    AllOf,
    AnyOf,
    Clause,
    Comparison,
    Condition,
    Holds,
    NoneOf,
    Open,
    Scaled,
    Shifted,
    Span,
    Term,
    Value,
)
from warifu.rules.facts import Day, Fact, YesNo
from warifu.rules.wording import Text
from warifu.rules.words import YES, answer_words

_GROUPS = {
    AllOf: Text("all of these", "次のすべて"),
    AnyOf: Text("at least one of these", "次のいずれか"),
    NoneOf: Text("none of these", "次のいずれでもない"),
}
_ALWAYS, _NEVER = Text("without condition", "無条件"), Text("in no case", "該当する場合なし")
_IS, _IS_NOT = Text("{} is {}", "{}が{}である"), Text("{} is not {}", "{}が{}でない")
_DAYS = {
    "lt": Text("{} is before {}", "{}が{}より前である"),
    "le": Text("{} is on or before {}", "{}が{}以前である"),
    "gt": Text("{} is after {}", "{}が{}より後である"),
    "ge": Text("{} is on or after {}", "{}が{}以後である"),
}
_NUMBERS = {
    "lt": Text("{} is less than {}", "{}が{}未満である"),
    "le": Text("{} is at most {}", "{}が{}以下である"),
    "gt": Text("{} is more than {}", "{}が{}を超える"),
    "ge": Text("{} is at least {}", "{}が{}以上である"),
}


def condition_words(condition: Condition) -> Text:
    """Return what a condition asks for: its phrase if it has one, else words made from its parts."""
    match condition:
        case Clause() | Open():
            return condition.says
        case Holds():
            provision = condition.provision
            cite = cite_words(provision.cite)
            return Text(f"{provision.says.en} [{cite.en}]", f"{provision.says.ja}［{cite.ja}］")
        case YesNo():
            return answered(condition, [YES])
        case Comparison():
            return comparison_words(condition)
        case AllOf() | AnyOf() | NoneOf():
            return _group_words(condition)
    message = f"not a condition: {condition!r}"
    raise RuleError(message)


def comparison_words(comparison: Comparison, *, met: bool = True) -> Text:
    """Return what it means that a comparison is met, or with `met` false that it is not."""
    left, right = comparison.left, comparison.right
    sign: str = comparison.operator
    if sign == "eq":
        return _filled(_IS if met else _IS_NOT, left, right)
    if not met:
        left, right, sign = right, left, {"lt": "le", "le": "lt"}[sign]
    if isinstance(left, Value):
        left, right, sign = right, left, {"lt": "gt", "le": "ge"}[sign]
    of_days = isinstance(left, Day | Shifted)
    return _filled((_DAYS if of_days else _NUMBERS)[sign], left, right)


def answered(fact: Fact[Any], answers: list[Text]) -> Text:
    """Return a question with the answers that are wanted."""
    wanted = joined(answers, Text(" or ", "又は"))
    return Text(f"{fact.question.en} {wanted.en}", f"{fact.question.ja} {wanted.ja}")


def joined(texts: list[Text], by: Text) -> Text:
    """Return texts joined in both languages."""
    return Text(by.en.join(text.en for text in texts), by.ja.join(text.ja for text in texts))


def _group_words(group: AllOf | AnyOf | NoneOf) -> Text:
    if not group.parts:
        return _NEVER if isinstance(group, AnyOf) else _ALWAYS
    if isinstance(group, AnyOf) and (values := _among(group)) is not None:
        fact, answers = values
        return answered(fact, answers)
    head, within = _GROUPS[type(group)], joined([condition_words(p) for p in group.parts], Text("; ", "、"))
    return Text(f"{head.en} ({within.en})", f"{head.ja}({within.ja})")


def _among(group: AnyOf) -> tuple[Fact[Any], list[Text]] | None:
    """Return the fact and its answers if a group says no more than that one fact is one of several values."""
    answers: list[Text] = []
    facts: set[str] = set()
    found = None
    for part in group.parts:
        if not (isinstance(part, Comparison) and part.operator == "eq"):
            return None
        if not (isinstance(part.left, Fact) and isinstance(part.right, Value)):
            return None
        found = part.left
        facts.add(found.name)
        answers.append(answer_words(found, part.right.value))
    return (found, answers) if found is not None and len(facts) == 1 else None


def _filled(pattern: Text, left: Term, right: Term) -> Text:
    one, other = _term_words(left, beside=right), _term_words(right, beside=left)
    return Text(pattern.en.format(one.en, other.en), pattern.ja.format(one.ja, other.ja))


def _term_words(term: Term, *, beside: Term) -> Text:
    match term:
        case Fact():
            return _quoted(term)
        case Value():
            return _literal_words(term, beside)
        case Shifted():
            return _shifted_words(term)
        case Span():
            first, last = _quoted(term.earlier), _quoted(term.later)
            days = f"the number of days from {first.en} to {last.en}"
            return Text(days, f"{first.ja}から{last.ja}までの日数")
        case Scaled():
            many = _quoted(term.count)
            return Text(f"{term.factor} times {many.en}", f"{many.ja}の{term.factor}倍")
    message = f"not a term: {term!r}"
    raise RuleError(message)


def _literal_words(literal: Value, beside: Term) -> Text:
    if isinstance(beside, Fact):
        return answer_words(beside, literal.value)
    if isinstance(beside, Span):
        return Text(f"{literal.value} days", f"{literal.value}日")
    return Text(str(literal.value), str(literal.value))


def _shifted_words(term: Shifted) -> Text:
    day = _quoted(term.day)
    steps = [
        (term.months, Text("month", "か月")),
        (term.days, Text("day", "日")),
    ]
    en, ja = day.en, day.ja
    for number, unit in steps:
        if number:
            size, plural = abs(number), "" if abs(number) == 1 else "s"
            en = f"{size} {unit.en}{plural} {'after' if number > 0 else 'before'} {en}"
            ja = f"{ja}の{size}{unit.ja}{'後' if number > 0 else '前'}"
    return Text(en, ja)


def _quoted(fact: Fact[Any]) -> Text:
    return Text(f"“{fact.question.en}”", f"「{fact.question.ja.removesuffix('。')}」")
