"""The model agreement (`tests/rules/model.py`) said again by hand, for the slow evaluator. In strict mode."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.oracle.kleene import (
    OPEN,
    Record,
    V,
    all3,
    answer,
    any3,
    months_later,
    none3,
    not3,
    one_of,
    provision,
    same,
    since,
    test,
    until,
    yes,
)


def gate(r: Record) -> V:
    return provision("MO-01", all3(since(r, date(2020, 4, 1)), one_of(r, "voyager.flag", "AU", "JP")))


def crew_member(r: Record) -> V:
    cook = all3(one_of(r, "voyager.capacity", "cook"), same(r, "voyager.nationality", "voyager.flag"))
    return provision("MO-02", any3(one_of(r, "voyager.capacity", "sailor"), cook))


def relief(r: Record) -> V:
    return provision("MO-04", yes(r, "voyager.invited"))


def long_stay(r: Record) -> V:
    stay = ("voyager.goes", "voyager.comes")
    past_ninety_days = test(r, stay, lambda goes, comes: (goes - comes).days > 90)
    past_a_month = test(r, stay, lambda goes, comes: goes > months_later(comes, 1))
    over = any3(past_ninety_days, all3(yes(r, "voyager.armed"), past_a_month))
    deputy = same(r, "voyager.deputy", "voyager.capacity")
    return provision("MO-03", all3(until(r, date(2030, 3, 31)), over, none3(relief(r), deputy)))


def may_land(r: Record) -> V:
    landing = all3(crew_member(r), not3(yes(r, "voyager.ashore")), not3(long_stay(r)))
    guests = all3(one_of(r, "voyager.capacity", "guest"), yes(r, "voyager.cleared"))
    armed = all3(yes(r, "voyager.armed"), one_of(r, "voyager.capacity", "guest"))
    return answer(
        gate(r), [provision("MO-05", landing), provision("MO-06", guests)], [provision("MO-08", armed)]
    )


def may_carry_arms(r: Record) -> V:
    ashore = yes(r, "voyager.ashore")
    few = all3(crew_member(r), test(r, ("voyager.crew",), lambda crew: crew <= 20))
    orders = any3(all3(ashore, few), all3(not3(ashore), OPEN), all3(few, OPEN))
    return answer(gate(r), [provision("MO-09", orders), provision("MO-10", OPEN)], [])


def owes_notice(r: Record) -> V:
    before_it_happens = test(r, ("voyager.comes", "moment.on"), lambda comes, on: comes >= on)
    return answer(gate(r), [provision("MO-11", all3(before_it_happens, not3(OPEN)))], [])


def shares_cost(r: Record) -> V:
    two_a_boat = test(r, ("voyager.boats", "voyager.crew"), lambda boats, crew: boats * 2 == crew)
    some = test(r, ("voyager.crew",), lambda crew: crew > 0)
    return answer(gate(r), [provision("MO-13", all3(two_a_boat, some))], [provision("MO-14", OPEN)])


MATTERS: dict[str, Callable[[Record], V]] = {
    "model_may_land": may_land,
    "model_may_carry_arms": may_carry_arms,
    "model_owes_notice": owes_notice,
    "model_shares_cost": shares_cost,
}
