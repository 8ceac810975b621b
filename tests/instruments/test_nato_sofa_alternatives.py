"""Whom and what else the NATO agreement covers: civilians, family, other kinds of goods, every Party read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.instruments.cases.nato_sofa import BETWEEN, FORCE, SHARED_AWARD, SOLD_CAR
from tests.instruments.nato_sofa_facts import (
    BARN,
    BOTH_PUNISH,
    CAR,
    DRIVER,
    FURNITURE,
    RATIONS,
    REMOVED,
    RIFLE,
    SPOUSE,
    TRIED,
)
from warifu.instruments import instrument
from warifu.rules import Outcome, determine

AGREEMENT = instrument("nato_sofa")
ON = date(2026, 1, 15)
FAMILY = {"incident.actor_category": "dependant"}
AGENT = BOTH_PUNISH | {"incident.actor_category": "civilian"}
PUB = BETWEEN | {
    "incident.actor_category": "civilian",
    "claim.damage": "third_party",
    "claim.on_duty": False,
    "claim.paid_in_full": False,
}

OF_A_CIVILIAN = {"consignment.importer_category": "civilian"}
PERMITTED = SOLD_CAR | {
    "consignment.disposal_authorised": True,
    "consignment.duty_paid_on_disposal": False,
    "consignment.disposal_conditions_met": True,
}

Facts = dict[str, Any]
CIVILIAN_ABROAD = FORCE | {
    "person.category": "civilian",
    "person.accompanies_force": True,
    "person.employed_by_armed_service": True,
    "person.nationality": "CA",
    "person.stateless": False,
    "person.ordinarily_resident_in": "CA",
}
ALSO: tuple[tuple[str, str, Facts], ...] = (
    (
        "a civilian may drive",
        "licence_accepted",
        DRIVER | {"vehicle.driver_category": "civilian", "vehicle.licence_mode": "accept"},
    ),
    ("a private car needs no mark", "vehicle_marked", BETWEEN | {"vehicle.private": True}),
    ("a machine gun is arms", "carry_arms", RIFLE | {"weapon.kind": "crew_weapon"}),
    ("family are handed over too", "hand_over_help_owed", AGENT | FAMILY),
    ("family have a fair trial", "fair_trial_due", AGENT | FAMILY | {"trial.by_receiving_state": True}),
    ("a sentence being served bars", "second_trial_barred", TRIED | {"trial.earlier_result": "serving"}),
    ("a sentence served bars", "second_trial_barred", TRIED | {"trial.earlier_result": "served"}),
    ("a pardon bars", "second_trial_barred", TRIED | {"trial.earlier_result": "pardoned"}),
    (
        "a craft in treaty use is enough",
        "arbitrator_decides",
        BARN | {"claim.on_duty": False, "claim.from_treaty_craft": True},
    ),
    (
        "a death at a pier stays in",
        "receiving_state_pays",
        SHARED_AWARD | {"claim.damage": "special_maritime", "claim.death_or_injury": True},
    ),
    (
        "a stolen jeep leaves the courts open",
        "suit_open",
        PUB | {"claim.damage": "unauthorised_vehicle", "claim.force_legally_responsible": False},
    ),
    ("a gift may be permitted", "disposal_allowed", PERMITTED | {"consignment.disposal": "gift"}),
    ("arms are equipment", "official_goods_duty_free", RATIONS | {"consignment.kind": "arms"}),
    ("fuel is supplies", "official_goods_duty_free", RATIONS | {"consignment.kind": "fuel"}),
    ("ammunition is supplies", "official_goods_duty_free", RATIONS | {"consignment.kind": "ammunition"}),
    ("a civilian brings furniture", "personal_effects_duty_free", FURNITURE | OF_A_CIVILIAN),
    (
        "clothes are effects",
        "personal_effects_duty_free",
        FURNITURE | {"consignment.kind": "personal_effects"},
    ),
    ("a civilian brings a car", "private_vehicle_duty_free", CAR | OF_A_CIVILIAN),
    ("a civilian is searched", "customs_may_inspect", CAR | OF_A_CIVILIAN),
    ("family are searched", "customs_may_inspect", CAR | {"consignment.importer_category": "dependant"}),
    (
        "a car leaves free",
        "reexport_free",
        CAR | {"consignment.imported_duty_free": True, "consignment.certificate_at_exit": False},
    ),
    (
        "a civilian's pay is not taxed",
        "pay_untaxed",
        CIVILIAN_ABROAD | {"person.present_only_for_status": True},
    ),
    (
        "a civilian has care",
        "medical_care_as_local",
        CIVILIAN_ABROAD | {"premises.own_medical_care_enough": False},
    ),
    (
        "a civilian's passport that says so is complete",
        "entry_documents_complete",
        CIVILIAN_ABROAD | {"person.passport_states_status": True},
    ),
    (
        "a civilian who must go is taken home",
        "removal_due",
        CIVILIAN_ABROAD | REMOVED | {"person.nationality": "CA"},
    ),
    ("family who must go are taken home", "removal_due", SPOUSE | REMOVED),
)


@pytest.mark.parametrize(("words", "matter", "facts"), ALSO, ids=[words for words, _, _ in ALSO])
def test_it_holds_for_these_too(words: str, matter: str, facts: Facts) -> None:
    assert determine(AGREEMENT, matter, facts, on=ON).outcome is Outcome.MET, words


@pytest.mark.parametrize("state", ["BE", "CA", "DK", "FR", "GB", "IS", "IT", "LU", "NO", "PT"])
def test_every_party_that_was_read_may_send_or_receive_and_its_nationals_may_be_civilians(state: str) -> None:
    sent = determine(AGREEMENT, "agreement_applies", BETWEEN | {"visit.sending_state": state}, on=ON)
    received = determine(AGREEMENT, "agreement_applies", BETWEEN | {"visit.receiving_state": state}, on=ON)
    employed = determine(
        AGREEMENT, "civilian_component", CIVILIAN_ABROAD | {"person.nationality": state}, on=ON
    )

    assert {sent.outcome, received.outcome, employed.outcome} == {Outcome.MET}


@pytest.mark.parametrize("state", ["JP", "AU", "PH"])
def test_states_read_to_be_outside_are_outside_whatever_is_said(state: str) -> None:
    sent = BETWEEN | {"visit.sending_state": state, "visit.sending_state_is_party": True}
    received = BETWEEN | {"visit.receiving_state": state, "visit.receiving_state_is_party": True}
    employed = CIVILIAN_ABROAD | {"person.nationality": state, "person.national_of_a_party": True}

    assert determine(AGREEMENT, "agreement_applies", sent, on=ON).outcome is Outcome.NOT_MET
    assert determine(AGREEMENT, "agreement_applies", received, on=ON).outcome is Outcome.NOT_MET
    assert determine(AGREEMENT, "civilian_component", employed, on=ON).outcome is Outcome.NOT_MET


def test_a_denunciation_received_in_the_first_four_years_ends_nothing() -> None:
    early = BETWEEN | {"agreement.denunciation_received_on": date(1957, 8, 22)}
    found = determine(AGREEMENT, "denunciation_effective", early, on=date(1960, 1, 1))

    assert found.outcome is Outcome.NOT_MET
