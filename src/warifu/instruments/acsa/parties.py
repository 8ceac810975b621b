"""Between whom a supply goes: the part of a gate that does not depend on the day."""

from __future__ import annotations

from warifu.parties import State
from warifu.rules import Condition, clause, none_of
from warifu.vocabulary import Supply


def supplied_between(one: State, other: State) -> Condition:
    """Return the condition that one Party asks and the other supplies."""
    return clause(
        "one Party supplies, and the other has asked",
        "一方の締約国が提供し、他方の締約国が要請するものであること",
        Supply.supplying_state.among(one, other),
        Supply.requesting_state.among(one, other),
        none_of(Supply.supplying_state.equals(Supply.requesting_state)),
    )
