"""The NATO agreement said again, by hand: jurisdiction, custody, trials, claims, the treaty's own life."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from tests.oracle.kleene import (
    OPEN,
    Record,
    V,
    all3,
    any3,
    days_later,
    months_later,
    none3,
    not3,
    one_of,
    provision,
    since,
    test,
    yes,
)
from tests.oracle.nato_sofa_people import TRUE, local_national, local_resident

# --- Article VII ----------------------------------------------------------------------------------


def one_of_theirs(r: Record) -> V:
    return one_of(r, "incident.actor_category", "member", "civilian", "dependant")


def member_or_civilian_acted(r: Record) -> V:
    return one_of(r, "incident.actor_category", "member", "civilian")


def local_people(r: Record) -> V:
    local = any3(local_national(r), local_resident(r))
    return provision("NS-27", all3(local, not3(one_of(r, "incident.actor_category", "member"))))


def sending(r: Record) -> V:
    theirs = all3(yes(r, "incident.under_sending_military_law"), yes(r, "incident.punishable_by_sending"))
    return provision("NS-19", all3(theirs, not3(local_people(r))))


def receiving(r: Record) -> V:
    there = all3(yes(r, "incident.in_receiving_state"), yes(r, "incident.punishable_by_receiving"))
    return provision("NS-20", all3(one_of_theirs(r), there))


def concurrent(r: Record) -> V:
    return all3(sending(r), receiving(r))


def sending_alone(r: Record) -> V:
    return provision("NS-21", all3(sending(r), not3(yes(r, "incident.punishable_by_receiving"))))


def receiving_alone(r: Record) -> V:
    return provision("NS-22", all3(receiving(r), not3(yes(r, "incident.punishable_by_sending"))))


def own_victim(r: Record) -> V:
    only = yes(r, "incident.only_against_sending")
    return provision("NS-23", all3(member_or_civilian_acted(r), concurrent(r), only))


def in_duty(r: Record) -> V:
    duty = yes(r, "incident.official_duty")
    return provision("NS-24", all3(member_or_civilian_acted(r), concurrent(r), duty))


def receiving_first(r: Record) -> V:
    return provision("NS-25", all3(concurrent(r), none3(own_victim(r), in_duty(r))))


def waiver_told(r: Record) -> V:
    return provision("NS-26", all3(concurrent(r), yes(r, "incident.first_state_declines")))


def hand_over(r: Record) -> V:
    return provision("NS-28", one_of_theirs(r))


def arrest_told(r: Record) -> V:
    return provision("NS-29", all3(one_of_theirs(r), yes(r, "incident.arrested_by_receiving")))


def custody(r: Record) -> V:
    held = all3(yes(r, "incident.receiving_exercises_jurisdiction"), yes(r, "incident.held_by_sending"))
    charged = yes(r, "incident.charged_by_receiving")
    return provision("NS-30", all3(member_or_civilian_acted(r), held, not3(charged)))


def evidence(_: Record) -> V:
    return provision("NS-31", TRUE)


def outcome_told(r: Record) -> V:
    return provision("NS-31/outcome", concurrent(r))


def no_death_sentence(r: Record) -> V:
    return provision("NS-32", not3(yes(r, "trial.local_death_penalty")))


def no_second_trial(r: Record) -> V:
    again = all3(
        one_of(r, "trial.earlier_result", "acquitted", "serving", "served", "pardoned"),
        yes(r, "trial.same_offence"),
        yes(r, "trial.same_territory"),
        yes(r, "trial.by_another_party"),
    )
    return provision("NS-34", all3(again, not3(yes(r, "trial.service_discipline"))))


def fair_trial(r: Record) -> V:
    return provision("NS-35", all3(one_of_theirs(r), yes(r, "trial.by_receiving_state")))


def own_premises(r: Record) -> V:
    return provision("NS-36", all3(yes(r, "visit.regular_unit"), yes(r, "premises.occupied_by_agreement")))


def patrol(r: Record) -> V:
    terms = ("premises.patrol_arranged", "premises.patrol_in_liaison", "premises.patrol_for_own_order")
    return provision("NS-36/outside", all3(*(yes(r, term) for term in terms)))


# --- Article VIII: between States -----------------------------------------------------------------


def from_duty_or_craft(r: Record) -> V:
    return any3(yes(r, "claim.on_duty"), yes(r, "claim.from_treaty_craft"))


def other_property(r: Record) -> V:
    unused = not3(yes(r, "claim.used_by_armed_services"))
    return all3(one_of(r, "claim.damage", "state_property"), unused, from_duty_or_craft(r))


def war(r: Record) -> V:
    return provision("NS-84/war", one_of(r, "claim.damage", "hostilities"))


def service_property(r: Record) -> V:
    used = all3(one_of(r, "claim.damage", "state_property"), yes(r, "claim.used_by_armed_services"))
    return provision("NS-38", all3(used, from_duty_or_craft(r)))


def salvage(r: Record) -> V:
    return provision(
        "NS-38/salvage", all3(one_of(r, "claim.damage", "salvage"), yes(r, "claim.used_by_armed_services"))
    )


def small(r: Record) -> V:
    below = test(r, ("claim.award", "claim.waiver_figure"), lambda award, figure: award < figure)
    return provision("NS-40", all3(other_property(r), below))


def arbitration(r: Record) -> V:
    elsewhere = any3(yes(r, "claim.settled_otherwise"), small(r), war(r))
    return provision("NS-39", all3(other_property(r), not3(elsewhere)))


def arbitrator_named(r: Record) -> V:
    late = test(
        r, ("moment.on", "claim.arbitrator_sought_on"), lambda on, sought: on > months_later(sought, 2)
    )
    return provision("NS-39/named", all3(arbitration(r), not3(yes(r, "claim.arbitrator_agreed")), late))


def service_injury(r: Record) -> V:
    who = all3(one_of(r, "claim.damage", "member_injury"), yes(r, "claim.victim_is_service_member"))
    return provision("NS-41", all3(who, yes(r, "claim.victim_on_duty")))


def disputed(r: Record) -> V:
    return provision(
        "NS-53", any3(yes(r, "incident.duty_disputed"), yes(r, "claim.unauthorised_use_disputed"))
    )


# --- Article VIII: third parties ------------------------------------------------------------------

SHIPS = ("ship_operation", "special_maritime")


def ship(r: Record) -> V:
    return provision("NS-50", all3(one_of(r, "claim.damage", *SHIPS), not3(yes(r, "claim.death_or_injury"))))


def third_party(r: Record) -> V:
    duty = all3(one_of(r, "claim.damage", "third_party", *SHIPS), yes(r, "claim.on_duty"))
    vehicle = all3(
        one_of(r, "claim.damage", "unauthorised_vehicle"), yes(r, "claim.force_legally_responsible")
    )
    return provision("NS-42", all3(any3(duty, vehicle), none3(ship(r), war(r))))


def not_enforced(r: Record) -> V:
    judged = all3(yes(r, "claim.judgment_against_person"), yes(r, "claim.on_duty"))
    return provision("NS-49", all3(member_or_civilian_acted(r), judged))


def off_duty(r: Record) -> V:
    harm = all3(one_of(r, "claim.damage", "third_party"), not3(yes(r, "claim.on_duty")))
    return provision("NS-51", all3(member_or_civilian_acted(r), harm))


def unauthorised(r: Record) -> V:
    used = one_of(r, "claim.damage", "unauthorised_vehicle")
    return provision("NS-52", all3(used, not3(yes(r, "claim.force_legally_responsible"))))


def courts(r: Record) -> V:
    open_ = any3(off_duty(r), unauthorised(r))
    return provision("NS-51/courts", all3(open_, not3(yes(r, "claim.paid_in_full"))))


def no_immunity(r: Record) -> V:
    return provision("NS-54", all3(member_or_civilian_acted(r), not3(not_enforced(r))))


def fair_hearing(_: Record) -> V:
    return provision("NS-55", TRUE)


# --- Article VIII.5(d) to (f): the split ----------------------------------------------------------


def bears(r: Record, who: str, part: Fraction) -> V:
    return test(r, (who, "claim.award"), lambda share, award: share == part * award)


def responsible(r: Record, check: Callable[[int], bool]) -> V:
    return test(r, ("claim.sending_states_responsible",), check)


def shares(r: Record, number: int, receiving_part: Fraction, sending_part: Fraction) -> V:
    return all3(
        responsible(r, lambda found: found == number),
        bears(r, "claim.receiving_share", receiving_part),
        bears(r, "claim.sending_share_each", sending_part),
    )


def shared(r: Record) -> V:
    """Equal parts, or half a part for a receiving State that had no hand in it; up to eleven senders."""
    with_it = yes(r, "claim.receiving_state_responsible")
    beyond = all3(responsible(r, lambda found: found > 11), OPEN)
    equal = [shares(r, n, Fraction(1, n + 1), Fraction(1, n + 1)) for n in range(1, 12)]
    halves = [shares(r, n, Fraction(1, 2 * n + 1), Fraction(2, 2 * n + 1)) for n in range(2, 12)]
    return any3(all3(with_it, any3(*equal, beyond)), all3(not3(with_it), any3(*halves, beyond)))


def one_state(r: Record) -> V:
    alone = all3(
        yes(r, "claim.attributable"),
        shares(r, 1, Fraction(1, 4), Fraction(3, 4)),
        not3(yes(r, "claim.receiving_state_responsible")),
    )
    return provision("NS-44", all3(third_party(r), alone))


def several_states(r: Record) -> V:
    return provision("NS-45", all3(third_party(r), yes(r, "claim.attributable"), shared(r)))


def unattributable(r: Record) -> V:
    return provision("NS-46", all3(third_party(r), not3(yes(r, "claim.attributable")), shared(r)))


def silence(r: Record) -> V:
    reply = yes(r, "claim.reply_within_two_months")
    return provision("NS-43", all3(yes(r, "claim.proposal_sent"), not3(reply)))


def statement(r: Record) -> V:
    return provision("NS-47", any3(yes(r, "claim.split_accepted"), silence(r)))


def hardship(r: Record) -> V:
    return provision("NS-48", yes(r, "claim.serious_hardship"))


# --- Articles XV to XIX ---------------------------------------------------------------------------


def suspension(r: Record) -> V:
    over = test(
        r,
        ("moment.on", "agreement.suspension_notified_on"),
        lambda on, notified: on >= days_later(notified, 60),
    )
    return provision("NS-84", all3(yes(r, "agreement.hostilities"), over))


def council(r: Record) -> V:
    stuck = all3(yes(r, "agreement.parties_differ"), yes(r, "agreement.negotiation_failed"))
    return provision("NS-85", all3(stuck, none3(arbitration(r), disputed(r))))


def may_denounce(r: Record) -> V:
    return provision("NS-87", since(r, date(1957, 8, 23)))


def denounced(r: Record) -> V:
    received = "agreement.denunciation_received_on"
    in_time = test(r, (received,), lambda day: day >= date(1957, 8, 23))
    over = test(r, ("moment.on", received), lambda on, day: on >= months_later(day, 12))
    return provision("NS-87/effective", all3(in_time, over))
