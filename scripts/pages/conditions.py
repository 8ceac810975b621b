"""Conditions as nested lists: each phrase in both languages, and beneath it the facts that it comes to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scripts.pages.markdown import both
from warifu.rules import Condition, Fact, Provision, Text, YesNo
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

Link = Callable[[Provision], str]
"""From a provision to a link to where it stands."""
GROUPS = {
    AllOf: Text("all of", "次のすべて"),
    AnyOf: Text("at least one of", "次のいずれか"),
    NoneOf: Text("none of", "次のいずれでもない"),
}
SIGNS = {"eq": "is", "lt": "<", "le": "≤"}
OPEN = Text("open", "未確定")


def listed(condition: Condition, link: Link, depth: int = 0) -> Iterator[str]:
    """Yield a condition as lines of a nested list."""
    indent = "  " * depth
    if isinstance(condition, AllOf):
        for part in condition.parts:
            yield from listed(part, link, depth)
        return
    if isinstance(condition, AnyOf | NoneOf) and (plain := _one_fact(condition)) is None:
        words = GROUPS[type(condition)]
        yield f"{indent}- *{words.en} {words.ja}*"
        for part in condition.parts:
            yield from _part(part, link, depth + 1)
        return
    match condition:
        case Clause():
            yield f"{indent}- {both(condition.says)}"
            yield from listed(condition.condition, link, depth + 1)
        case Open():
            row = f" {condition.row}" if condition.row else ""
            kind = f"{condition.kind.word.en} {condition.kind.word.ja}"
            yield f"{indent}- **{OPEN.en} {OPEN.ja}** ({kind}{row}): {both(condition.says)}"
        case Holds():
            yield f"{indent}- {link(condition.provision)}: {both(condition.provision.says)}"
        case YesNo():
            yield f"{indent}- `{condition.name}`"
        case Comparison():
            left, sign, right = _term(condition.left), SIGNS[condition.operator], _term(condition.right)
            yield f"{indent}- {left} {sign} {right}"
        case _:
            yield f"{indent}- {plain}"


def _part(part: Condition, link: Link, depth: int) -> Iterator[str]:
    """Yield one alternative: where it asks for several things, they stand together under one point."""
    if isinstance(part, AllOf) and len(part.parts) > 1:
        words = GROUPS[AllOf]
        yield f"{'  ' * depth}- *{words.en} {words.ja}*"
        yield from listed(part, link, depth + 1)
    else:
        yield from listed(part, link, depth)


def _one_fact(group: AnyOf | NoneOf) -> str | None:
    """Return a group as one line where it says no more than which of some values one fact has."""
    names: set[str] = set()
    values: list[str] = []
    for part in group.parts:
        if not (isinstance(part, Comparison) and part.operator == "eq"):
            return None
        if not (isinstance(part.left, Fact) and isinstance(part.right, Value)):
            return None
        names.add(part.left.name)
        values.append(_term(part.right))
    if len(names) != 1:
        return None
    sign = "is" if isinstance(group, AnyOf) else "is not"
    return f"`{names.pop()}` {sign} {' or '.join(values)}"


def _term(term: Term) -> str:
    match term:
        case Fact():
            return f"`{term.name}`"
        case Value():
            return f"`{term.value}`"
        case Shifted():
            moved = [(term.months, "months"), (term.days, "days")]
            return " ".join([f"`{term.day.name}`", *(f"{n:+d} {unit}" for n, unit in moved if n)])
        case Span():
            return f"days from `{term.earlier.name}` to `{term.later.name}`"
        case Scaled():
            return f"{term.factor} × `{term.count.name}`"
    message = f"not a term: {term!r}"
    raise TypeError(message)
