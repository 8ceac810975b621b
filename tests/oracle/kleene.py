"""
The slow, obvious evaluator: three-valued answers that carry their reasons.

It knows nothing of conditions, provisions or trees.
The functions beside it (`tests/oracle/<instrument>.py`) say the law again, by hand, in plain Python over these.
`V.value` is True, False or None (unknown); `cited` the provisions and `missing` the facts that explain it.
An explanation is the parts that came out like the whole: false parts of a false "all", unknown parts of an unknown.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

Record = dict[str, Any]
NONE: frozenset[str] = frozenset()


class V(NamedTuple):
    """A three-valued answer with the provisions and the missing facts that explain it."""

    value: bool | None
    cited: frozenset[str] = NONE
    missing: frozenset[str] = NONE


OPEN = V(None)
"""Unknown for good: not read, or somebody must decide."""


def _explained(parts: list[V], *, value: bool | None) -> V:
    if len(parts) == 1:
        return V(value, parts[0].cited, parts[0].missing)
    cited, missing = NONE, NONE
    for part in parts:
        cited |= part.cited
        missing |= part.missing
    return V(value, cited, missing)


def all3(*parts: V) -> V:
    """True if all are true, false if one is false, otherwise unknown."""
    false = [part for part in parts if part.value is False]
    if false:
        return _explained(false, value=False)
    unknown = [part for part in parts if part.value is None]
    if unknown:
        return _explained(unknown, value=None)
    return _explained(list(parts), value=True)


def any3(*parts: V) -> V:
    """True if one is true, false if all are false, otherwise unknown."""
    true = [part for part in parts if part.value is True]
    if true:
        return _explained(true, value=True)
    unknown = [part for part in parts if part.value is None]
    if unknown:
        return _explained(unknown, value=None)
    return _explained(list(parts), value=False)


def not3(part: V) -> V:
    """True for false and the reverse; unknown stays unknown."""
    if part.value is None:
        return part
    return V(not part.value, part.cited, part.missing)


def none3(*parts: V) -> V:
    """True if all are false."""
    return not3(any3(*parts))


def yes(record: Record, fact: str) -> V:
    """A yes/no fact."""
    value = record.get(fact)
    return V(None, NONE, frozenset({fact})) if value is None else V(value)


def test(record: Record, facts: tuple[str, ...], check: Callable[..., bool]) -> V:
    """A check on the values of some facts, unknown if one of them is."""
    values = [record.get(fact) for fact in facts]
    if None in values:
        return V(None, NONE, frozenset(fact for fact in facts if record.get(fact) is None))
    return V(check(*values))


test.__test__ = False  # type: ignore[attr-defined]  # the name is the plain word; it is no test of pytest's


def one_of(record: Record, fact: str, *values: Any) -> V:
    """The fact's value is one of these."""
    value = record.get(fact)
    return V(None, NONE, frozenset({fact})) if value is None else V(value in values)


def same(record: Record, first: str, second: str) -> V:
    """Two facts have one value."""
    return test(record, (first, second), lambda a, b: a == b)


def provision(name: str, answer: V) -> V:
    """Name the provision that an answer comes from."""
    return V(answer.value, answer.cited | {name}, answer.missing)


def since(record: Record, day: date) -> V:
    """The day asked of is this day or later."""
    return test(record, ("moment.on",), lambda on: on >= day)


def until(record: Record, day: date) -> V:
    """The day asked of is this day or earlier."""
    return test(record, ("moment.on",), lambda on: on <= day)


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_later(day: date, days: int) -> date:
    """A number of days later."""
    return day + timedelta(days=days)


def answer(gate: V, towards_yes: list[V], towards_no: list[V]) -> V:
    """One matter: yes if the gate and a provision towards yes hold and none towards no; a conflict stays open."""
    clear = all3(gate, any3(*towards_yes))
    if not towards_no:
        return clear
    return any3(
        all3(gate, any3(*towards_yes), none3(*towards_no)),
        all3(gate, any3(*towards_yes), any3(*towards_no), OPEN),
    )
