"""The NATO agreement on driving, arms and living: situations and what comes out."""

from __future__ import annotations

import pytest

from tests.instruments.cases.nato_sofa import BETWEEN, MEMBER
from tests.instruments.nato_sofa_facts import (
    DRIVER,
    RIFLE,
    SPOUSE,
)
from tests.instruments.situation import DECISION, MISSING, NO, UNKNOWN, YES, Situation, given
from warifu.instruments import instrument

AGREEMENT = instrument("nato_sofa")
STATUS = {"person.present_only_for_status": True, "person.nationality": "US"}

ROAD_AND_ARMS = (
    given(
        "where the host accepts permits, one is enough",
        "licence_accepted",
        DRIVER | {"vehicle.licence_mode": "accept"},
        YES,
        "NS-14",
    ),
    given(
        "and costs nothing",
        "licence_fee_waived",
        DRIVER | {"vehicle.licence_mode": "accept"},
        YES,
        "NS-14",
    ),
    given(
        "where it issues its own, there is no test",
        "driving_test_required",
        DRIVER | {"vehicle.licence_mode": "issue"},
        NO,
        "NS-15",
    ),
    given(
        "but a fee is possible",
        "licence_fee_waived",
        DRIVER | {"vehicle.licence_mode": "issue"},
        NO,
        "NS-14",
    ),
    given(
        "dependents are not named",
        "licence_accepted",
        DRIVER | {"vehicle.driver_category": "dependant", "vehicle.licence_mode": "accept"},
        NO,
        "NS-14",
    ),
    given("which way the host chose must be known", "licence_accepted", DRIVER, UNKNOWN, "NS-14", MISSING),
    given("uniform meets the rule", "uniform_rule_met", MEMBER | {"person.in_uniform": True}, YES, "NS-16"),
    given(
        "civilian clothes on local terms do",
        "uniform_rule_met",
        MEMBER
        | {
            "person.in_uniform": False,
            "person.civilian_clothes_rule_met": True,
            "person.crosses_border_with_unit": False,
        },
        YES,
        "NS-16",
    ),
    given(
        "but not in a unit at the border",
        "uniform_rule_met",
        MEMBER
        | {
            "person.in_uniform": False,
            "person.civilian_clothes_rule_met": True,
            "person.crosses_border_with_unit": True,
        },
        NO,
        "NS-16",
    ),
    given(
        "number and nationality mark are enough",
        "vehicle_marked",
        BETWEEN
        | {
            "vehicle.private": False,
            "vehicle.registration_number_shown": True,
            "vehicle.nationality_mark_shown": True,
        },
        YES,
        "NS-17",
    ),
    given(
        "orders that are not known are asked for",
        "carry_arms",
        RIFLE | {"weapon.orders_authorise_carrying": None},
        UNKNOWN,
        "NS-18",
        MISSING,
    ),
    given(
        "whether arms take in ammunition must be decided",
        "carry_arms",
        RIFLE | {"weapon.kind": "ammunition"},
        UNKNOWN,
        "NS-18",
        DECISION,
    ),
    given(
        "dangerous goods are no arms", "carry_arms", RIFLE | {"weapon.kind": "dangerous_goods"}, NO, "NS-18"
    ),
)
LIVING = (
    given(
        "a spouse buys food like anybody",
        "local_purchase_allowed",
        SPOUSE | {"consignment.bought_locally": True, "consignment.use": "personal"},
        YES,
        "NS-56",
    ),
    given(
        "for resale she does not",
        "local_purchase_allowed",
        SPOUSE | {"consignment.bought_locally": True, "consignment.use": "sale"},
        NO,
        "NS-56",
    ),
    given(
        "the force buys rations through the local authority",
        "bought_through_local_authority",
        BETWEEN
        | {
            "consignment.acquirer": "force",
            "consignment.bought_locally": True,
            "consignment.kind": "provisions",
        },
        YES,
        "NS-57",
    ),
    given(
        "and pays promptly",
        "prompt_payment_due",
        BETWEEN | {"consignment.acquirer": "force", "consignment.bought_locally": True},
        YES,
        "NS-61",
    ),
    given(
        "the host arranges facilities",
        "facilities_by_receiving_state",
        BETWEEN | {"premises.earlier_agreement": False},
        YES,
        "NS-58",
    ),
    given(
        "unless an earlier agreement does",
        "facilities_by_receiving_state",
        BETWEEN | {"premises.earlier_agreement": True},
        NO,
        "NS-58",
    ),
    given(
        "local workers have local terms",
        "local_labour_terms",
        BETWEEN | {"person.hired_locally": True},
        YES,
        "NS-59",
    ),
    given(
        "a spouse has care where the force's own is not enough",
        "medical_care_as_local",
        SPOUSE | {"premises.own_medical_care_enough": False},
        YES,
        "NS-60",
    ),
    given(
        "and not where it is",
        "medical_care_as_local",
        SPOUSE | {"premises.own_medical_care_enough": True},
        NO,
        "NS-60",
    ),
    given("service there is no residence for tax", "residence_not_counted", MEMBER | STATUS, YES, "NS-63"),
    given("pay is not taxed", "pay_untaxed", MEMBER | STATUS, YES, "NS-63"),
    given(
        "a local national's is",
        "pay_untaxed",
        MEMBER | STATUS | {"person.nationality": "NL"},
        NO,
        "NS-63",
    ),
    given(
        "a bar on the side is taxed",
        "other_earnings_taxable",
        MEMBER | {"person.profitable_enterprise": True},
        YES,
        "NS-64",
    ),
    given("currency rules of both States apply", "currency_rules_apply", BETWEEN, YES, "NS-83"),
)


@pytest.mark.parametrize("situation", [*ROAD_AND_ARMS, *LIVING], ids=lambda s: f"{s.matter}: {s.words}")
def test_a_situation_comes_out_as_the_text_says(situation: Situation) -> None:
    situation.check(AGREEMENT)
