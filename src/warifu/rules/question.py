"""
One matter under one instrument, as one condition.

Every evaluator (single case, columns) takes its tree from here, so that they answer the same question:

    yes  where the gate is met, a provision that pulls towards yes is met and none towards no;
    no   where none towards yes is met;
    and where both are met, neither excepting the other: a conflict, undetermined until somebody decides.
"""

from __future__ import annotations

from warifu.rules.conditions import AllOf, AnyOf, Comparison, Condition, Holds, NoneOf, Open, Value
from warifu.rules.facts import Day, Subject
from warifu.rules.matters import Matter
from warifu.rules.offices import Office
from warifu.rules.outcomes import Kind, Mode
from warifu.rules.provisions import Effect, Instrument, Provision
from warifu.rules.wording import Text


class Moment(Subject):
    """The day that a question is asked of."""

    on = Day("On which day does it happen?", "基準日（その事実が生じる日）はいつですか。")


ON = Moment.on
"""The fact ``moment.on``: every question of law has a day."""


def question(instrument: Instrument, matter: Matter) -> Condition:
    """Return the one condition that answers a matter under an instrument."""
    towards_yes = _holding(instrument, matter, Effect.YES)
    towards_no = _holding(instrument, matter, Effect.NO)
    gate = Holds(instrument.gate)
    if not towards_no:
        return AllOf((gate, _any(towards_yes)))
    clear = AllOf((gate, _any(towards_yes), NoneOf(towards_no)))
    both = AllOf((gate, _any(towards_yes), _any(towards_no), _conflict(instrument)))
    return AnyOf((clear, both))


def body(provision: Provision, mode: Mode) -> Condition:
    """
    Return what it takes for a provision to be met: in force, its clauses, none of its exceptions.

    A text that does not decide in this mode leaves the provision open, whatever its clauses come to.
    """
    parts = [*_in_force(provision)]
    if provision.confidence.decides(mode):
        parts.append(provision.when)
        if provision.exceptions:
            parts.append(NoneOf(provision.exceptions))
    else:
        parts.append(_not_read(provision))
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def _holding(instrument: Instrument, matter: Matter, effect: Effect) -> tuple[Condition, ...]:
    return tuple(Holds(p) for p in instrument.provisions if p.matter is matter and p.effect is effect)


def _any(parts: tuple[Condition, ...]) -> Condition:
    return parts[0] if len(parts) == 1 else AnyOf(parts)


def _in_force(provision: Provision) -> list[Condition]:
    parts: list[Condition] = []
    if provision.in_force is not None:
        parts.append(Comparison("le", Value(provision.in_force), ON))
    if provision.ends is not None:
        parts.append(Comparison("le", ON, Value(provision.ends)))
    return parts


def _not_read(provision: Provision) -> Open:
    sure = provision.confidence.word
    says = Text(
        f"{provision.says.en} ({sure.en}: not enough to decide)",
        f"{provision.says.ja}（{sure.ja}：判定には不十分）",
    )
    return Open(says, Kind.PROVISION_UNREAD, Office.COUNSEL, provision.row)


def _conflict(instrument: Instrument) -> Open:
    says = Text(
        f"provisions of {instrument.short.en} answer this opposite ways and neither excepts the other",
        f"{instrument.short.ja}の規定が互いに反対の答えを示し、いずれも他方の例外ではありません",
    )
    return Open(says, Kind.NEEDS_DECISION, Office.BOTH_STATES)
