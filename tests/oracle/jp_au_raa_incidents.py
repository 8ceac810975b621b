"""Jurisdiction, claims and notices under the Japan–Australia agreement, said by hand from the sheet."""

from __future__ import annotations

from datetime import date

from tests.oracle.jp_au_raa_law import (
    in_australia,
    in_japan,
    official_duty,
    person_acted,
    receiving_jurisdiction,
    sending_jurisdiction,
)
from tests.oracle.kleene import Record, V, all3, any3, not3, one_of, provision, since, yes

NEW_ACT = date(2025, 7, 22)
TRUE, FALSE = V(value=True), V(value=False)


def receiving_exclusive(r: Record) -> V:
    only_there = not3(yes(r, "incident.punishable_by_sending"))
    return provision("AU-30", all3(receiving_jurisdiction(r), only_there))


def sending_first(r: Record) -> V:
    return any3(yes(r, "incident.only_against_sending"), official_duty(r))


def sending_primary(r: Record) -> V:
    both = (sending_jurisdiction(r), receiving_jurisdiction(r))
    return provision("AU-31", all3(*both, sending_first(r)))


def receiving_primary(r: Record) -> V:
    both = (sending_jurisdiction(r), receiving_jurisdiction(r))
    return provision("AU-31/receiving", all3(*both, not3(sending_first(r))))


def death_sentence(r: Record) -> V:
    return provision(
        "AU-33",
        all3(
            yes(r, "incident.death_sentence_possible"),
            yes(r, "incident.conflicts_with_prior_obligation"),
            not3(yes(r, "incident.assurance_given")),
        ),
    )


def help_owed(r: Record) -> V:
    return provision("AU-32", all3(person_acted(r), not3(death_sentence(r))))


def custody(_: Record) -> V:
    return provision("AU-32/custody", FALSE)


def arrested_handed_over(r: Record) -> V:
    arrested = yes(r, "incident.arrested_by_receiving")
    parts = (since(r, NEW_ACT), in_japan(r), person_acted(r), arrested, sending_first(r))
    return provision("AU-J8", all3(*parts))


def search(r: Record) -> V:
    return provision("AU-J8/search", all3(since(r, NEW_ACT), in_japan(r), person_acted(r)))


def told(r: Record) -> V:
    told_soon = all3(yes(r, "incident.other_state_told"), yes(r, "incident.told_as_soon_as_possible"))
    return provision("AU-35", any3(not3(yes(r, "incident.notice_received")), told_soon))


def australia_settles(r: Record) -> V:
    harm = one_of(r, "claim.damage", "third_party")
    return provision("AU-34", all3(in_australia(r), harm, yes(r, "claim.on_duty")))


def japan_pays(r: Record) -> V:
    return provision(
        "AU-J9",
        all3(
            since(r, NEW_ACT),
            in_japan(r),
            one_of(r, "claim.damage", "third_party"),
            any3(yes(r, "claim.on_duty"), yes(r, "claim.defective_installation")),
            not3(yes(r, "claim.covered_by_vehicle_insurance")),
        ),
    )


def shipping_claim(r: Record) -> list[V]:
    return [
        one_of(r, "claim.damage", "special_maritime"),
        yes(r, "claim.claimant_of_receiving_state"),
        yes(r, "claim.help_applied_for"),
    ]


def mediation(r: Record) -> V:
    return provision("AU-J10", all3(since(r, NEW_ACT), in_japan(r), *shipping_claim(r)))


def costs_advanced(r: Record) -> V:
    refused = any3(
        yes(r, "claim.claimant_is_larger_firm"),
        yes(r, "claim.suit_cost_out_of_proportion"),
        yes(r, "claim.suit_hopeless"),
    )
    parts = (since(r, NEW_ACT), in_japan(r), *shipping_claim(r), not3(refused))
    return provision("AU-J10/advance", all3(*parts))


def committee(_: Record) -> V:
    return provision("AU-36", TRUE)


def duty_dispute(r: Record) -> V:
    return provision("AU-31/dispute", all3(yes(r, "incident.duty_disputed"), committee(r)))
