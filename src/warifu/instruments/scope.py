"""Between whom an instrument applies: the part of its gate that does not depend on the day."""

from __future__ import annotations

from warifu.errors import RuleError
from warifu.parties import State
from warifu.rules import Condition, clause, none_of
from warifu.vocabulary import Visit


def between(*parties: State) -> Condition:
    """
    Return the condition that one Party sends and another receives.

    Raises:
        RuleError: fewer than two different Parties are named, so that the condition could never be met.
    """
    if len(set(parties)) < 2:  # noqa: PLR2004  (it takes two)
        message = f"`between` needs at least two different States, found: {', '.join(parties) or 'none'}"
        raise RuleError(message)
    return clause(
        "the sending State and the receiving State are two different Parties",
        "派遣国及び接受国がいずれも締約国であり、かつ、互いに異なる国であること",
        Visit.sending_state.among(*parties),
        Visit.receiving_state.among(*parties),
        none_of(Visit.sending_state.equals(Visit.receiving_state)),
    )
