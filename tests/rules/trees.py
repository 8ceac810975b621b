"""Random conditions, provisions and records over the facts of the model agreement, for Hypothesis."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from hypothesis import strategies as st

from tests.rules.model import MAY_LAND, Voyager, says
from warifu.parties import State
from warifu.rules.conditions import (
    AllOf,
    AnyOf,
    Clause,
    Condition,
    NoneOf,
    either,
    holds,
    undecided,
    unread,
)
from warifu.rules.facts import Count, Day, Fact, OneOf, StateFact, YesNo
from warifu.rules.offices import Office
from warifu.rules.outcomes import Confidence
from warifu.rules.provisions import Effect, Instrument, Provision
from warifu.rules.question import ON

FACTS: tuple[Fact[Any], ...] = (ON, *Voyager.questions.values())
_YES_NO = [fact for fact in FACTS if isinstance(fact, YesNo)]
_DAYS = [Voyager.comes, Voyager.goes, ON]
_dates = st.dates(date(2019, 12, 1), date(2020, 6, 30))
_states = st.sampled_from([State("AU"), State("JP"), State("GB")])
_small = st.integers(0, 6)
_numbers = count()

leaves: st.SearchStrategy[Condition] = st.one_of(
    st.sampled_from(_YES_NO),
    st.builds(Voyager.capacity.equals, st.sampled_from(list(Voyager.capacity.choices))),
    st.builds(Voyager.capacity.equals, st.just(Voyager.deputy)),
    st.builds(Voyager.nationality.equals, _states | st.just(Voyager.flag)),
    st.builds(lambda states: Voyager.flag.among(*states), st.lists(_states, min_size=1, max_size=3)),
    st.builds(lambda day, other: day.before(other), st.sampled_from(_DAYS), _dates),
    st.builds(lambda day, other: day.on_or_after(other), st.sampled_from(_DAYS), st.sampled_from(_DAYS)),
    st.builds(
        lambda months, days: Voyager.goes.after(Voyager.comes.plus(months=months, days=days)),
        st.integers(-2, 2),
        st.integers(-3, 3),
    ),
    st.builds(lambda days: Voyager.goes.days_since(Voyager.comes).more_than(days), st.integers(-30, 90)),
    st.builds(lambda days: ON.days_since(Voyager.comes).at_most(days), st.integers(-30, 90)),
    st.builds(Voyager.crew.at_most, _small),
    st.builds(lambda factor: Voyager.boats.times(factor).equals(Voyager.crew), st.integers(1, 3)),
    st.just(undecided("RA-1", "somebody decides", "誰かが決定する", Office.BOTH_STATES)),
    st.just(unread("RA-2", "not read", "未確認である")),
)


def _wider(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    some = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        st.builds(AllOf, some),
        st.builds(AnyOf, some),
        st.builds(NoneOf, some),
        st.builds(Clause, st.just(says("a phrase")), inner),
        st.builds(either, inner, inner, inner),
        st.builds(holds, provisions(inner)),
    )


def provisions(
    inner: st.SearchStrategy[Condition], *, matter: Any = None, effect: Effect = Effect.YES
) -> st.SearchStrategy[Provision]:
    """Provisions with a condition and exceptions from a strategy."""
    return st.builds(
        lambda when, unless, confidence, from_day, long: Provision(
            f"RA-{next(_numbers)}",
            cite="Art. X",
            says=says("random"),
            when=when,
            confidence=confidence,
            unless=tuple(unless),
            matter=matter,
            effect=effect,
            in_force=date(2020, 1, 31) if from_day else None,
            ends=date(2020, 3, 31) if long else None,
        ),
        inner,
        st.lists(inner, max_size=1),
        st.sampled_from([Confidence.READ, Confidence.SUMMARY, Confidence.SECONDARY, Confidence.UNVERIFIED]),
        st.booleans(),
        st.booleans(),
    )


conditions: st.SearchStrategy[Condition] = st.recursive(leaves, _wider, max_leaves=12)


@st.composite
def instruments(draw: st.DrawFn) -> Instrument:
    """Instruments with one matter and provisions that pull both ways."""
    shared = draw(provisions(conditions))
    inner = conditions | st.just(holds(shared))
    towards_yes = draw(st.lists(provisions(inner, matter=MAY_LAND), min_size=1, max_size=2))
    towards_no = draw(st.lists(provisions(inner, matter=MAY_LAND, effect=Effect.NO), max_size=2))
    gate = draw(provisions(leaves))
    return Instrument(
        "random",
        says("random"),
        says("random"),
        "Random",
        (),
        "random",
        gate,
        (shared, *towards_yes, *towards_no),
        (),
        says("random"),
    )


def _answers(fact: Fact[Any]) -> st.SearchStrategy[Any]:
    if isinstance(fact, YesNo):
        return st.booleans()
    if isinstance(fact, OneOf):
        return st.sampled_from(list(fact.choices))
    if isinstance(fact, StateFact):
        return _states
    return _dates if isinstance(fact, Day) else _small


whole_records: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {fact.name: _answers(fact) for fact in FACTS}
)
records: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {}, optional={fact.name: _answers(fact) | st.none() for fact in FACTS}
)

assert all(isinstance(fact, YesNo | OneOf | StateFact | Day | Count) for fact in FACTS)
