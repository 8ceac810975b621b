"""Jurisdiction, custody, claims and notices under the Japan–Australia agreement."""

from __future__ import annotations

from datetime import date

import pytest

from tests.instruments.cases.jp_au_raa import ADF_VISITS, JSDF_VISITS
from tests.instruments.jp_au_raa_asked import (
    NO,
    UNKNOWN,
    YES,
    Table,
    ask,
    outcomes,
)
from warifu.rules import Kind

ACT = {
    "incident.actor_category": "member",
    "incident.in_receiving_state": True,
    "incident.punishable_by_sending": True,
    "incident.punishable_by_receiving": True,
    "incident.only_against_sending": False,
    "incident.official_duty": True,
    "incident.duty_disputed": False,
    "incident.drink_driving": False,
}
SOMEBODY_ELSE: Table = [
    ({"incident.actor_category": "civilian"}, YES),
    ({"incident.actor_category": "dependant"}, NO),
    ({"incident.actor_category": None}, UNKNOWN),
]


def test_each_state_has_the_jurisdiction_that_its_law_gives() -> None:
    sending: Table = [
        ({}, YES),
        *SOMEBODY_ELSE,
        ({"incident.punishable_by_sending": False}, NO),
        ({"incident.punishable_by_sending": None}, UNKNOWN),
    ]
    receiving: Table = [
        ({}, YES),
        *SOMEBODY_ELSE,
        ({"incident.in_receiving_state": False}, NO),
        ({"incident.punishable_by_receiving": False}, NO),
        ({"incident.punishable_by_receiving": None}, UNKNOWN),
    ]

    assert outcomes("sending_jurisdiction", ADF_VISITS | ACT, sending) == sending
    assert outcomes("receiving_jurisdiction", ADF_VISITS | ACT, receiving) == receiving


def test_what_the_receiving_states_law_alone_punishes_is_for_it_alone() -> None:
    table: Table = [
        ({}, YES),
        *SOMEBODY_ELSE,
        ({"incident.punishable_by_sending": True}, NO),
        ({"incident.punishable_by_sending": None}, UNKNOWN),
        ({"incident.punishable_by_receiving": False}, NO),
    ]

    facts = JSDF_VISITS | ACT | {"incident.punishable_by_sending": False}
    assert outcomes("receiving_exclusive", facts, table) == table


def test_the_sending_state_comes_first_for_duty_and_for_harm_to_its_own() -> None:
    table: Table = [
        ({}, YES),
        *SOMEBODY_ELSE,
        ({"incident.official_duty": False}, NO),
        ({"incident.official_duty": None}, UNKNOWN),
        ({"incident.official_duty": False, "incident.only_against_sending": True}, YES),
        ({"incident.official_duty": False, "incident.only_against_sending": None}, UNKNOWN),
        ({"incident.drink_driving": True}, NO),
        ({"incident.punishable_by_receiving": False}, NO),
    ]

    assert outcomes("sending_primary", ADF_VISITS | ACT, table) == table


def test_the_receiving_state_comes_first_otherwise() -> None:
    table: Table = [
        ({}, YES),
        *SOMEBODY_ELSE,
        ({"incident.official_duty": True}, NO),
        ({"incident.official_duty": None}, UNKNOWN),
        ({"incident.official_duty": True, "incident.drink_driving": True}, YES),
        ({"incident.only_against_sending": True}, NO),
        ({"incident.punishable_by_sending": False}, NO),
    ]

    assert outcomes("receiving_primary", ADF_VISITS | ACT | {"incident.official_duty": False}, table) == table


def test_drink_driving_is_never_duty_in_japan_and_may_be_in_australia() -> None:
    drunk = ACT | {"incident.drink_driving": True}

    assert ask("official_duty", ADF_VISITS | drunk).outcome is NO
    assert ask("official_duty", ADF_VISITS | ACT | {"incident.drink_driving": None}).outcome is UNKNOWN
    assert ask("official_duty", JSDF_VISITS | drunk).outcome is YES


def test_disputed_duty_waits_for_the_joint_committee() -> None:
    disputed = ask("official_duty", ADF_VISITS | ACT | {"incident.duty_disputed": True})

    assert disputed.outcome is UNKNOWN
    assert disputed.kinds == (Kind.NEEDS_DECISION,)
    assert "AU-36" in disputed.rows
    assert ask("official_duty", ADF_VISITS | ACT | {"incident.duty_disputed": None}).outcome is UNKNOWN


SUSPECT = {
    "incident.actor_category": "member",
    "incident.receiving_exercises_jurisdiction": True,
    "incident.death_sentence_possible": True,
    "incident.conflicts_with_prior_obligation": True,
    "incident.assurance_given": True,
}


def test_help_with_the_hand_over_is_owed_before_the_charge_too() -> None:
    table: Table = [
        ({}, YES),
        *SOMEBODY_ELSE,
        ({"incident.charged_by_receiving": False}, YES),
        ({"incident.receiving_exercises_jurisdiction": False}, YES),
        ({"incident.receiving_exercises_jurisdiction": None}, YES),
        ({"incident.assurance_given": False}, NO),
        ({"incident.assurance_given": None}, UNKNOWN),
        ({"incident.assurance_given": False, "incident.death_sentence_possible": False}, YES),
        ({"incident.assurance_given": False, "incident.conflicts_with_prior_obligation": False}, YES),
    ]

    assert outcomes("hand_over_help_owed", ADF_VISITS | SUSPECT, table) == table
    assert ask("custody_kept", ADF_VISITS | SUSPECT | {"incident.held_by_sending": True}).outcome is NO


def test_help_may_be_refused_for_a_possible_death_sentence_without_assurance() -> None:
    table: Table = [
        ({}, YES),
        ({"incident.assurance_given": True}, NO),
        ({"incident.assurance_given": None}, UNKNOWN),
        ({"incident.death_sentence_possible": False}, NO),
        ({"incident.death_sentence_possible": None}, UNKNOWN),
        ({"incident.conflicts_with_prior_obligation": False}, NO),
        ({"incident.conflicts_with_prior_obligation": None}, UNKNOWN),
    ]

    facts = ADF_VISITS | SUSPECT | {"incident.assurance_given": False}
    assert outcomes("help_may_be_refused", facts, table) == table


def test_japan_hands_an_arrested_person_over_at_once_if_it_is_clearly_for_the_sending_state() -> None:
    table: Table = [
        ({}, YES),
        *SOMEBODY_ELSE,
        ({"incident.arrested_by_receiving": False}, NO),
        ({"incident.arrested_by_receiving": None}, UNKNOWN),
        ({"incident.official_duty": False}, NO),
        ({"incident.official_duty": False, "incident.only_against_sending": True}, YES),
        ({"incident.drink_driving": True}, NO),
    ]
    arrested = ADF_VISITS | ACT | {"incident.arrested_by_receiving": True}

    assert outcomes("arrested_handed_over", arrested, table) == table


def test_japan_searches_through_the_force_or_with_its_consent() -> None:
    table: Table = [({}, YES), *SOMEBODY_ELSE]

    assert outcomes("search_through_force", ADF_VISITS | ACT, table) == table


@pytest.mark.parametrize("matter", ["arrested_handed_over", "search_through_force"])
def test_procedure_is_open_before_the_act_of_2025_and_in_australia(matter: str) -> None:
    arrested = ACT | {"incident.arrested_by_receiving": True}

    assert ask(matter, ADF_VISITS | arrested, on=date(2025, 7, 22)).outcome is YES
    assert ask(matter, ADF_VISITS | arrested, on=date(2025, 7, 21)).kinds == (Kind.PROVISION_UNREAD,)
    assert ask(matter, JSDF_VISITS | arrested).kinds == (Kind.PROVISION_UNREAD,)


FENCE = {
    "claim.damage": "third_party",
    "claim.on_duty": True,
    "claim.defective_installation": False,
    "claim.covered_by_vehicle_insurance": False,
}


def test_japan_pays_third_parties_for_wrongs_on_duty_and_defects() -> None:
    table: Table = [
        ({}, YES),
        ({"claim.on_duty": False}, NO),
        ({"claim.on_duty": None}, UNKNOWN),
        ({"claim.on_duty": False, "claim.defective_installation": True}, YES),
        ({"claim.covered_by_vehicle_insurance": True}, NO),
        ({"claim.covered_by_vehicle_insurance": None}, UNKNOWN),
        ({"claim.damage": "member_injury"}, NO),
        ({"claim.damage": "contract"}, NO),
        ({"claim.damage": "special_maritime"}, NO),
        ({"claim.damage": None}, UNKNOWN),
    ]

    assert outcomes("receiving_state_pays", ADF_VISITS | FENCE, table) == table
    assert ask("receiving_state_pays", ADF_VISITS | FENCE, on=date(2025, 7, 21)).kinds == (
        Kind.PROVISION_UNREAD,
    )


def test_australia_settles_claims_from_official_duty() -> None:
    table: Table = [
        ({}, YES),
        ({"claim.on_duty": False}, NO),
        ({"claim.on_duty": None}, UNKNOWN),
        ({"claim.damage": "special_maritime"}, NO),
    ]

    assert outcomes("receiving_state_pays", JSDF_VISITS | FENCE, table) == table


PIER = {
    "claim.damage": "special_maritime",
    "claim.claimant_of_receiving_state": True,
    "claim.help_applied_for": True,
    "claim.claimant_is_larger_firm": False,
    "claim.suit_cost_out_of_proportion": False,
    "claim.suit_hopeless": False,
}


@pytest.mark.parametrize("matter", ["shipping_claim_help", "suit_costs_advanced"])
def test_japan_helps_its_own_with_shipping_claims_on_application(matter: str) -> None:
    table: Table = [
        ({}, YES),
        ({"claim.damage": "third_party"}, NO),
        ({"claim.claimant_of_receiving_state": False}, NO),
        ({"claim.claimant_of_receiving_state": None}, UNKNOWN),
        ({"claim.help_applied_for": False}, NO),
        ({"claim.help_applied_for": None}, UNKNOWN),
        (JSDF_VISITS, NO),
    ]

    assert outcomes(matter, ADF_VISITS | PIER, table) == table
    assert ask(matter, ADF_VISITS | PIER, on=date(2025, 7, 21)).kinds == (Kind.PROVISION_UNREAD,)


@pytest.mark.parametrize(
    "ground", ["claim.claimant_is_larger_firm", "claim.suit_cost_out_of_proportion", "claim.suit_hopeless"]
)
def test_costs_are_not_advanced_on_three_grounds_but_mediation_goes_on(ground: str) -> None:
    assert ask("suit_costs_advanced", ADF_VISITS | PIER | {ground: True}).outcome is NO
    assert ask("suit_costs_advanced", ADF_VISITS | PIER | {ground: None}).outcome is UNKNOWN
    assert ask("shipping_claim_help", ADF_VISITS | PIER | {ground: True}).outcome is YES


def test_incidents_are_told_as_soon_as_possible() -> None:
    told = {
        "incident.notice_received": True,
        "incident.other_state_told": True,
        "incident.told_as_soon_as_possible": True,
    }
    table: Table = [
        ({}, YES),
        ({"incident.told_as_soon_as_possible": False}, NO),
        ({"incident.told_as_soon_as_possible": None}, UNKNOWN),
        ({"incident.other_state_told": False}, NO),
        ({"incident.other_state_told": None}, UNKNOWN),
        ({"incident.notice_received": False, "incident.other_state_told": False}, YES),
    ]

    assert outcomes("incident_notice_met", ADF_VISITS | told, table) == table


def test_the_joint_committee_is_the_place_to_consult() -> None:
    assert "AU-36" in ask("joint_committee_consults", ADF_VISITS).rows
    disputed = ask("joint_committee_consults", ADF_VISITS | {"incident.duty_disputed": True})
    assert disputed.outcome is YES
    assert {"AU-31", "AU-36"} <= set(disputed.rows)
