"""Conditions that the reader's office set: which a person has still to say are met, and over how many parts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from warifu.rules.wording import Text
from warifu.web.case.confirming import condition_words
from warifu.web.case.opening import Opened


@dataclass(frozen=True)
class ToMeet:
    """A condition of an approval: its number from 1, in words, when it was set, over how many parts that stand."""

    approval: str
    number: int
    says: Text
    at: datetime
    parts: int


def conditions_to_meet(opened: Opened) -> tuple[ToMeet, ...]:
    """Return the conditions of the reader's office that nobody has confirmed, of approvals that hold."""
    me, found, parts = opened.who, dict[tuple[str, int], ToMeet](), Counter[str]()
    for standings in opened.seen.standings.values():
        for one in standings:
            if (one.state, one.office) != (me.state, me.office) or one.act is None or not one.conditions:
                continue
            parts[one.act.ref] += 1
            for number, condition in enumerate(one.conditions, start=1):
                if number not in one.confirmed:
                    says = condition_words(condition)
                    found[one.act.ref, number] = ToMeet(one.act.ref, number, says, one.act.at, 0)
    return tuple(
        ToMeet(each.approval, each.number, each.says, each.at, parts[each.approval])
        for each in found.values()
    )
