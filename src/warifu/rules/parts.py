"""What is written within a condition or a provision, and what a provision rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from warifu.rules.conditions import AllOf, AnyOf, Clause, Comparison, Condition, Holds, NoneOf
from warifu.rules.facts import Fact, YesNo
from warifu.rules.provisions import Provision


def conditions_in(condition: Condition) -> Iterator[Condition]:
    """Yield a condition and everything written within it, in the order of the text, but not what it names."""
    yield condition
    if isinstance(condition, Clause):
        yield from conditions_in(condition.condition)
    elif isinstance(condition, AllOf | AnyOf | NoneOf):
        for part in condition.parts:
            yield from conditions_in(part)


def parts_of(provision: Provision) -> Iterator[Condition]:
    """Yield everything written in a provision: its clauses, then its exceptions."""
    for condition in (provision.when, *provision.exceptions):
        yield from conditions_in(condition)


def reachable(provisions: Iterable[Provision]) -> tuple[Provision, ...]:
    """Return some provisions and all that they rest on, each once, from the top."""
    found: dict[Provision, None] = {}
    waiting = [*provisions][::-1]
    while waiting:
        provision = waiting.pop()
        if provision not in found:
            found[provision] = None
            waiting += [part.provision for part in parts_of(provision) if isinstance(part, Holds)][::-1]
    return tuple(found)


def facts_in(condition: Condition) -> tuple[Fact[Any], ...]:
    """Return the facts that a condition itself asks for, each once; not those of provisions that it needs."""
    found: dict[str, Fact[Any]] = {}
    for part in conditions_in(condition):
        if isinstance(part, YesNo):
            found.setdefault(part.name, part)
        elif isinstance(part, Comparison):
            for term in (part.left, part.right):
                found |= {fact.name: fact for fact in term.facts()}
    return tuple(found.values())
