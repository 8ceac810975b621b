"""The NATO agreement on jurisdiction and claims: situations and what comes out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.instruments.cases.nato_sofa import BETWEEN, SHARED_AWARD
from tests.instruments.nato_sofa_facts import (
    ACCUSED,
    BARN,
    BOTH_PUNISH,
    TRIED,
)
from tests.instruments.situation import MISSING, NO, UNKNOWN, UNREAD, YES, Situation, given
from warifu.instruments import instrument

AGREEMENT = instrument("nato_sofa")
PREMISES = BETWEEN | {
    "premises.patrol_arranged": True,
    "premises.patrol_in_liaison": True,
    "premises.patrol_for_own_order": True,
}
HURT = BETWEEN | {
    "claim.damage": "member_injury",
    "claim.victim_is_service_member": True,
    "claim.victim_on_duty": True,
}
PUB = BETWEEN | {"incident.actor_category": "member", "claim.damage": "third_party", "claim.on_duty": False}


def split(number: int, receiving: int, each: int, **more: Any) -> dict[str, Any]:
    shares = {
        "claim.sending_states_responsible": number,
        "claim.receiving_share": receiving,
        "claim.sending_share_each": each,
    }
    return SHARED_AWARD | shares | {f"claim.{name}": value for name, value in more.items()}


JURISDICTION = (
    given("its military law follows the force", "sending_jurisdiction", BOTH_PUNISH, YES, "NS-19"),
    given("the host's law holds too", "receiving_jurisdiction", BOTH_PUNISH, YES, "NS-20"),
    given(
        "a civilian who lives there is out of the sending State's reach",
        "sending_jurisdiction",
        BOTH_PUNISH | {"incident.actor_category": "civilian", "person.ordinarily_resident_in": "NL"},
        NO,
        "NS-27",
    ),
    given(
        "a member who lives there is not",
        "sending_jurisdiction",
        BOTH_PUNISH | {"person.ordinarily_resident_in": "NL"},
        YES,
        "NS-19",
    ),
    given(
        "what only its own law punishes the sending State alone tries",
        "sending_exclusive",
        BOTH_PUNISH | {"incident.punishable_by_receiving": False},
        YES,
        "NS-21",
    ),
    given("what both punish neither tries alone", "sending_exclusive", BOTH_PUNISH, NO, "NS-21"),
    given(
        "what only local law punishes the host alone tries",
        "receiving_exclusive",
        BOTH_PUNISH | {"incident.punishable_by_sending": False},
        YES,
        "NS-22",
    ),
    given(
        "against its own people the sending State comes first",
        "sending_primary",
        BOTH_PUNISH | {"incident.only_against_sending": True},
        YES,
        "NS-23",
    ),
    given(
        "in duty the sending State comes first",
        "sending_primary",
        BOTH_PUNISH | {"incident.official_duty": True},
        YES,
        "NS-24",
    ),
    given("otherwise the host comes first", "receiving_primary", BOTH_PUNISH, YES, "NS-25"),
    given(
        "in duty it does not",
        "receiving_primary",
        BOTH_PUNISH | {"incident.official_duty": True},
        NO,
        "NS-24",
    ),
    given(
        "over a dependent the host comes first even so",
        "receiving_primary",
        BOTH_PUNISH | {"incident.actor_category": "dependant", "incident.only_against_sending": True},
        YES,
        "NS-25",
    ),
    given(
        "whether it was duty must be known",
        "receiving_primary",
        BOTH_PUNISH | {"incident.official_duty": None},
        UNKNOWN,
        "NS-24",
        MISSING,
    ),
    given(
        "who gives up the first right says so",
        "waiver_notice_due",
        BOTH_PUNISH | {"incident.first_state_declines": True},
        YES,
        "NS-26",
    ),
    given("both tell how it ended", "outcome_notice_due", BOTH_PUNISH, YES, "NS-31"),
    given("both help to arrest", "hand_over_help_owed", BOTH_PUNISH, YES, "NS-28"),
    given(
        "an arrest is told",
        "arrest_notice_due",
        BOTH_PUNISH | {"incident.arrested_by_receiving": True},
        YES,
        "NS-29",
    ),
    given(
        "custody ends with the charge",
        "custody_kept",
        ACCUSED | {"incident.charged_by_receiving": True},
        NO,
        "NS-30",
    ),
    given(
        "a dependent is not kept",
        "custody_kept",
        ACCUSED | {"incident.actor_category": "dependant"},
        NO,
        "NS-30",
    ),
    given(
        "where local law knows no death sentence none is carried out",
        "death_sentence_barred",
        BETWEEN | {"trial.local_death_penalty": False},
        YES,
        "NS-32",
    ),
    given("nobody is tried twice", "second_trial_barred", TRIED, YES, "NS-34"),
    given(
        "but discipline stays",
        "second_trial_barred",
        TRIED | {"trial.service_discipline": True},
        NO,
        "NS-34",
    ),
    given(
        "and so does a sentence not begun",
        "second_trial_barred",
        TRIED | {"trial.earlier_result": "not_served"},
        NO,
        "NS-34",
    ),
    given(
        "whom the host prosecutes has a fair trial",
        "fair_trial_due",
        BOTH_PUNISH | {"trial.by_receiving_state": True},
        YES,
        "NS-35",
    ),
    given(
        "a unit polices its camp",
        "police_own_premises",
        BETWEEN | {"visit.regular_unit": True, "premises.occupied_by_agreement": True},
        YES,
        "NS-36",
    ),
    given("and outside by arrangement", "patrol_outside", PREMISES, YES, "NS-36"),
    given(
        "but not for order among others",
        "patrol_outside",
        PREMISES | {"premises.patrol_for_own_order": False},
        NO,
        "NS-36",
    ),
)
CLAIMS = (
    given(
        "damage to a State's tank is waived",
        "claim_waived",
        BARN | {"claim.used_by_armed_services": True},
        YES,
        "NS-38",
    ),
    given("damage to its barn at the figure is not", "claim_waived", BARN, NO, "NS-40"),
    given("below the figure it is", "claim_waived", BARN | {"claim.award": 1399}, YES, "NS-40"),
    given(
        "the figure of the day is counsel's to read",
        "claim_waived",
        BARN | {"claim.waiver_figure": None},
        UNKNOWN,
        "NS-40",
        UNREAD,
    ),
    given("an arbitrator decides on the barn", "arbitrator_decides", BARN, YES, "NS-39"),
    given(
        "unless the States agreed otherwise",
        "arbitrator_decides",
        BARN
        | {
            "claim.settled_otherwise": True,
            "incident.duty_disputed": False,
            "claim.unauthorised_use_disputed": False,
        },
        NO,
        "NS-39",
    ),
    given(
        "and on a dispute over duty",
        "arbitrator_decides",
        BETWEEN | {"incident.duty_disputed": True},
        YES,
        "NS-53",
    ),
    given(
        "after two months the Council's chair names one",
        "arbitrator_named_for_them",
        BARN | {"claim.arbitrator_agreed": False, "claim.arbitrator_sought_on": date(2025, 11, 14)},
        YES,
        "NS-39",
    ),
    given(
        "not on the last day of the two months",
        "arbitrator_named_for_them",
        BARN | {"claim.arbitrator_agreed": False, "claim.arbitrator_sought_on": date(2025, 11, 15)},
        NO,
        "NS-39",
    ),
    given("a service member hurt on duty is no claim", "claim_waived", HURT, YES, "NS-41"),
    given("off duty it is one", "claim_waived", HURT | {"claim.victim_on_duty": False}, NO, "NS-41"),
    given("third parties turn to the host", "receiving_state_pays", SHARED_AWARD, YES, "NS-42"),
    given(
        "but not from a contract",
        "receiving_state_pays",
        SHARED_AWARD | {"claim.damage": "contract"},
        NO,
        "NS-42",
    ),
    given(
        "nor for a ship's damage to a pier",
        "receiving_state_pays",
        SHARED_AWARD | {"claim.damage": "ship_operation", "claim.death_or_injury": False},
        NO,
        "NS-50",
    ),
    given(
        "but for a death by it",
        "receiving_state_pays",
        SHARED_AWARD | {"claim.damage": "ship_operation", "claim.death_or_injury": True},
        YES,
        "NS-42",
    ),
    given(
        "and not for damage by war",
        "receiving_state_pays",
        SHARED_AWARD | {"claim.damage": "hostilities"},
        NO,
        "NS-84",
    ),
    given(
        "a judgment over duty is not enforced",
        "enforcement_barred",
        SHARED_AWARD | {"incident.actor_category": "member", "claim.judgment_against_person": True},
        YES,
        "NS-49",
    ),
    given("outside duty the sending State offers", "ex_gratia_by_sending", PUB, YES, "NS-51"),
    given("and courts stay open", "suit_open", PUB | {"claim.paid_in_full": False}, YES, "NS-51"),
    given("until it pays in full", "suit_open", PUB | {"claim.paid_in_full": True}, NO, "NS-51"),
    given(
        "a stolen jeep is treated alike",
        "ex_gratia_by_sending",
        PUB | {"claim.damage": "unauthorised_vehicle", "claim.force_legally_responsible": False},
        YES,
        "NS-52",
    ),
    given(
        "unless the force answers for it",
        "ex_gratia_by_sending",
        PUB | {"claim.damage": "unauthorised_vehicle", "claim.force_legally_responsible": True},
        NO,
        "NS-52",
    ),
    given("there is no civil immunity", "civil_immunity_barred", PUB, YES, "NS-54"),
    given(
        "serious hardship may go to the Council",
        "hardship_request",
        BETWEEN | {"claim.serious_hardship": True},
        YES,
        "NS-48",
    ),
    given(
        "a reply in time accepts nothing",
        "silence_accepts",
        BETWEEN | {"claim.proposal_sent": True, "claim.reply_within_two_months": True},
        NO,
        "NS-43",
    ),
    given(
        "an accepted split is followed by a statement",
        "refund_statement_due",
        BETWEEN | {"claim.split_accepted": True},
        YES,
        "NS-47",
    ),
)
SPLITS = (
    given("one State: half each is wrong", "claim_split_right", split(1, 50_000, 50_000), NO, "NS-44"),
    given(
        "one State with the host: half each is right",
        "claim_split_right",
        split(1, 50_000, 50_000, receiving_state_responsible=True),
        YES,
        "NS-45",
    ),
    given(
        "three States with the host bear a quarter each",
        "claim_split_right",
        split(3, 25_000, 25_000, receiving_state_responsible=True),
        YES,
        "NS-45",
    ),
    given(
        "two without it do not bear a third each", "claim_split_right", split(2, 33_333, 33_333), NO, "NS-45"
    ),
    given(
        "two that cannot be told apart bear two fifths each",
        "claim_split_right",
        split(2, 20_000, 40_000, attributable=False),
        YES,
        "NS-46",
    ),
    given(
        "eleven without the host bear two in twenty-three parts each",
        "claim_split_right",
        split(11, 10_000, 20_000, award=230_000),
        YES,
        "NS-45",
    ),
    given(
        "twelve are more than the Parties that were read",
        "claim_split_right",
        split(12, 10_000, 20_000, award=250_000),
        UNKNOWN,
        "NS-45",
        UNREAD,
    ),
    given(
        "what was not done in duty is not split",
        "claim_split_right",
        split(1, 25_000, 75_000, on_duty=False),
        NO,
        "NS-42",
    ),
    given(
        "a share that is not known is asked for",
        "claim_split_right",
        split(1, 25_000, 75_000, sending_share_each=None),
        UNKNOWN,
        "NS-44",
        MISSING,
    ),
)


@pytest.mark.parametrize(
    "situation", [*JURISDICTION, *CLAIMS, *SPLITS], ids=lambda s: f"{s.matter}: {s.words}"
)
def test_a_situation_comes_out_as_the_text_says(situation: Situation) -> None:
    situation.check(AGREEMENT)


def test_help_with_evidence_is_always_owed_between_the_parties() -> None:
    given("always", "evidence_help_owed", BETWEEN, YES, "NS-31").check(AGREEMENT)
