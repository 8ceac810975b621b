"""People, entry, ports and goods under the Japan–United Kingdom agreement: situations and what comes out."""

from __future__ import annotations

import pytest

from tests.instruments.jp_gb_raa_facts import (
    BOUGHT,
    BRITON,
    CAR,
    CIVILIAN,
    DAY_BEFORE,
    FIRST_DAY,
    FIRST_DAY_OF_NEW_ACT,
    FOREIGN_CIVILIAN,
    FURNITURE,
    LAST_DAY_OF_OLD_ACT,
    MEMBER,
    NOVEMBER_2023,
    NOW,
    TO_BRITAIN,
    TO_JAPAN,
)
from tests.instruments.situation import DECISION, MISSING, NO, UNKNOWN, UNREAD, YES, Situation, given
from warifu.instruments import instrument
from warifu.rules import Mode, determine

AGREEMENT = instrument("jp_gb_raa")

PEOPLE = (
    given(
        "before entry into force nobody is covered",
        "visa_application_waived",
        TO_JAPAN | MEMBER,
        NO,
        "GB-08",
        on=DAY_BEFORE,
    ),
    given(
        "from the day of entry into force a member needs no visa",
        "visa_application_waived",
        TO_JAPAN | MEMBER,
        YES,
        "GB-12",
        on=FIRST_DAY,
    ),
    given(
        "a member of any nationality is a member",
        "member",
        TO_JAPAN | MEMBER | {"person.nationality": "NP"},
        YES,
        "GB-04",
        on=NOVEMBER_2023,
    ),
    given(
        "a member who passes by the entry procedures has no relief",
        "visa_application_waived",
        TO_JAPAN | MEMBER | {"visit.entry_procedures_followed": False},
        NO,
        "GB-12",
    ),
    given(
        "the agreement is not for a third State's force",
        "visa_application_waived",
        TO_JAPAN | MEMBER | {"visit.sending_state": "AU"},
        NO,
        "GB-08",
    ),
    given(
        "nor for a visit within one State",
        "visiting_force",
        TO_JAPAN | {"visit.receiving_state": "GB"},
        NO,
        "GB-08",
    ),
    given(
        "a British force is a visiting force in Japan",
        "visiting_force",
        TO_JAPAN,
        YES,
        "GB-02",
        on=NOVEMBER_2023,
    ),
    given(
        "a coast guard is not", "visiting_force", TO_JAPAN | {"visit.force_body": "coast_guard"}, NO, "GB-02"
    ),
    given(
        "without consent there is no visiting force",
        "visiting_force",
        TO_JAPAN | {"visit.receiving_state_consents": False},
        NO,
        "GB-02",
    ),
    given(
        "without a decided activity there is none either",
        "member",
        TO_JAPAN | MEMBER | {"visit.activity_decided": False},
        NO,
        "GB-08",
    ),
    given("a liaison officer can be covered alone", "individual_covered", TO_JAPAN | MEMBER, YES, "GB-03"),
    given(
        "a British civilian belongs under the older Act too",
        "civilian_component",
        TO_JAPAN | BRITON,
        YES,
        "GB-01",
        on=NOVEMBER_2023,
    ),
    given(
        "a contractor is out under the older Act too",
        "civilian_component",
        TO_JAPAN | {"person.category": "contractor"},
        NO,
        "GB-01",
        on=NOVEMBER_2023,
    ),
    given(
        "a resident of Japan is out under the Act of 2025",
        "civilian_component",
        TO_JAPAN | BRITON | {"person.ordinarily_resident_in": "JP"},
        NO,
        "GB-J3",
        on=FIRST_DAY_OF_NEW_ACT,
    ),
    given(
        "what the older Act said of residents was not read",
        "civilian_component",
        TO_JAPAN | BRITON | {"person.ordinarily_resident_in": "JP"},
        UNKNOWN,
        "GB-J5",
        UNREAD,
        on=LAST_DAY_OF_OLD_ACT,
    ),
    given(
        "another national belongs if both States think fit",
        "civilian_component",
        TO_JAPAN | FOREIGN_CIVILIAN | {"person.both_states_consider_fit": True},
        YES,
        "GB-J3",
        on=FIRST_DAY_OF_NEW_ACT,
    ),
    given(
        "another national does not belong if they do not",
        "civilian_component",
        TO_JAPAN | FOREIGN_CIVILIAN | {"person.both_states_consider_fit": False},
        NO,
        "GB-J3",
    ),
    given(
        "for other nationals the older Act is open, too",
        "civilian_component",
        TO_JAPAN | FOREIGN_CIVILIAN | {"person.both_states_consider_fit": True},
        UNKNOWN,
        "GB-J5",
        UNREAD,
        on=LAST_DAY_OF_OLD_ACT,
    ),
    given(
        "in Britain another national is an open question",
        "civilian_component",
        TO_BRITAIN | FOREIGN_CIVILIAN,
        UNKNOWN,
        "GB-01",
        UNREAD,
    ),
    given(
        "in Britain a resident is an open question",
        "civilian_component",
        TO_BRITAIN | CIVILIAN | {"person.nationality": "JP", "person.ordinarily_resident_in": "GB"},
        UNKNOWN,
        "GB-01",
        UNREAD,
    ),
    given(
        "a Japanese civilian who lives in Japan belongs in Britain",
        "civilian_component",
        TO_BRITAIN | CIVILIAN | {"person.nationality": "JP", "person.ordinarily_resident_in": "JP"},
        YES,
        "GB-01",
    ),
    given(
        "a civilian who does not accompany the force is out",
        "civilian_component",
        TO_JAPAN | BRITON | {"person.accompanies_force": False},
        NO,
        "GB-01",
    ),
    given(
        "a researcher of the State is only inferred to belong",
        "civilian_component",
        TO_JAPAN | BRITON | {"person.category": "researcher"},
        UNKNOWN,
        "RE-02",
        UNREAD,
    ),
    given(
        "where a civilian lives has to be known",
        "civilian_component",
        TO_JAPAN | CIVILIAN | {"person.nationality": "GB"},
        UNKNOWN,
        "GB-J3",
        MISSING,
    ),
    given(
        "a dependant need not be exempt from a visa",
        "visa_application_waived",
        TO_JAPAN | {"person.category": "dependant"},
        NO,
        "GB-12",
    ),
)

ENTRY_AND_PORTS = (
    given(
        "quarantine law applies to everyone",
        "quarantine_law_applies",
        TO_JAPAN,
        YES,
        "GB-13",
        on=NOVEMBER_2023,
    ),
    given("passports were not found", "passport_required", TO_JAPAN | MEMBER, UNKNOWN, "GB-14", UNREAD),
    given(
        "registration as a foreign national was not found",
        "alien_registration_waived",
        TO_JAPAN | MEMBER,
        UNKNOWN,
        "GB-14",
        UNREAD,
    ),
    given("removal was not found", "removal_due", TO_JAPAN | MEMBER, UNKNOWN, "GB-14", UNREAD),
    given(
        "the documents for entry were not found",
        "entry_documents_complete",
        TO_JAPAN,
        UNKNOWN,
        "GB-12",
        UNREAD,
    ),
    given(
        "before entry into force even what was not read is no",
        "passport_waived",
        TO_JAPAN | MEMBER,
        NO,
        "GB-08",
        on=DAY_BEFORE,
    ),
    given(
        "the agreement applies to a decided activity",
        "agreement_applies",
        TO_JAPAN,
        YES,
        "GB-08",
    ),
    given(
        "whether a force acts as United Nations forces must be known",
        "visa_application_waived",
        {name: value for name, value in (TO_JAPAN | MEMBER).items() if name != "visit.acts_as_un_forces"},
        UNKNOWN,
        "GB-08",
        MISSING,
    ),
    given(
        "nothing of the agreement is sure for United Nations forces",
        "visa_application_waived",
        TO_JAPAN | MEMBER | {"visit.acts_as_un_forces": True},
        UNKNOWN,
        "GB-08",
        UNREAD,
    ),
    given(
        "for United Nations forces the exclusion is not confirmed",
        "agreement_applies",
        TO_JAPAN | {"visit.acts_as_un_forces": True},
        UNKNOWN,
        "GB-08",
        UNREAD,
    ),
    given(
        "in Britain nobody asks for United Nations forces in Japan",
        "agreement_applies",
        TO_BRITAIN,
        YES,
        "GB-08",
    ),
    given(
        "access is known from a secondary source only",
        "port_access",
        TO_JAPAN
        | {
            "visit.prior_notification_given": True,
            "visit.clearance_requested": True,
            "visit.clearance_granted": True,
        },
        UNKNOWN,
        "GB-09",
        UNREAD,
    ),
    given(
        "fees are known from a secondary source only",
        "same_fees",
        TO_JAPAN | {"craft.state_craft": True},
        UNKNOWN,
        "GB-10",
        UNREAD,
    ),
    given(
        "pilotage is known from a secondary source only",
        "pilot_needed",
        TO_JAPAN | {"craft.pilotage_compulsory": True},
        UNKNOWN,
        "GB-11",
        UNREAD,
    ),
    given("respect for local law is inferred", "local_law_duty", TO_JAPAN, UNKNOWN, "GB-07", UNREAD),
)

GOODS = (
    given(
        "official goods are free where Japanese law allows it",
        "official_goods_duty_free",
        TO_JAPAN | {"consignment.use": "official", "consignment.receiving_law_allows_relief": True},
        YES,
        "GB-15",
    ),
    given(
        "not where it does not",
        "official_goods_duty_free",
        TO_JAPAN | {"consignment.use": "official", "consignment.receiving_law_allows_relief": False},
        NO,
        "GB-J1",
    ),
    given(
        "goods for sale are not, whatever the law allows",
        "official_goods_duty_free",
        TO_JAPAN | {"consignment.use": "sale"},
        NO,
        "GB-15",
    ),
    given(
        "in Britain its own law decides",
        "official_goods_duty_free",
        TO_BRITAIN | {"consignment.use": "official"},
        UNKNOWN,
        "GB-15",
        UNREAD,
    ),
    given(
        "the relief does not cover a sale",
        "relief_covers_disposal",
        TO_JAPAN | {"consignment.disposal": "sale"},
        NO,
        "GB-15",
    ),
    given(
        "a member's furniture is free",
        "personal_effects_duty_free",
        TO_JAPAN | FURNITURE,
        YES,
        "GB-16",
        on=NOVEMBER_2023,
    ),
    given(
        "too much of it is not",
        "personal_effects_duty_free",
        TO_JAPAN | FURNITURE | {"consignment.reasonable_quantity": False},
        NO,
        "GB-16",
    ),
    given(
        "cigarettes are open: local law was not read",
        "personal_effects_duty_free",
        TO_JAPAN | FURNITURE | {"consignment.kind": "tobacco_alcohol"},
        UNKNOWN,
        "GB-16",
        UNREAD,
    ),
    given(
        "the first car is free",
        "private_vehicle_duty_free",
        TO_JAPAN | CAR | {"consignment.private_vehicles_before": 0},
        YES,
        "GB-17",
    ),
    given(
        "the second is not",
        "private_vehicle_duty_free",
        TO_JAPAN | CAR | {"consignment.private_vehicles_before": 1},
        NO,
        "GB-17",
    ),
    given(
        "light oil is free of tax, as for Japan's own",
        "local_tax_relief",
        TO_JAPAN | BOUGHT | {"consignment.local_tax": "light_oil"},
        YES,
        "GB-23",
    ),
    given(
        "consumption tax is payable",
        "local_tax_relief",
        TO_JAPAN | BOUGHT | {"consignment.local_tax": "consumption"},
        NO,
        "GB-23",
    ),
    given(
        "nothing is said of what a person buys",
        "local_tax_relief",
        TO_JAPAN | BOUGHT | {"consignment.acquirer": "person", "consignment.local_tax": "light_oil"},
        NO,
        "GB-23",
    ),
    given(
        "acquisition tax was not read",
        "local_tax_relief",
        TO_JAPAN | BOUGHT | {"consignment.local_tax": "vehicle_acquisition"},
        UNKNOWN,
        "GB-23",
        UNREAD,
    ),
    given(
        "British value added tax is open for Japanese forces",
        "local_tax_relief",
        TO_BRITAIN | BOUGHT | {"consignment.acquirer": "person", "consignment.local_tax": "consumption"},
        UNKNOWN,
        "GB-U6",
        UNREAD,
    ),
    given(
        "Japan's customs list does not name the agreement",
        "tariff_item_relief",
        TO_JAPAN | {"consignment.use": "official"},
        UNKNOWN,
        "GB-J1",
        UNREAD,
    ),
    given(
        "the British order for persons may have been changed",
        "tariff_item_relief",
        TO_BRITAIN | {"consignment.use": "personal"},
        UNKNOWN,
        "GB-U5",
        UNREAD,
    ),
)


@pytest.mark.parametrize(
    "situation", [*PEOPLE, *ENTRY_AND_PORTS, *GOODS], ids=lambda situation: situation.words
)
def test_people_and_goods_come_out_as_the_sheet_says(situation: Situation):
    situation.check(AGREEMENT)


def test_in_lenient_mode_access_needs_notice_and_clearance():
    cleared = {
        "visit.prior_notification_given": True,
        "visit.clearance_requested": True,
        "visit.clearance_granted": True,
    }

    yes = determine(AGREEMENT, "port_access", TO_JAPAN | cleared, on=NOW, mode=Mode.LENIENT)
    pending = {**cleared, "visit.clearance_granted": None}
    waiting = determine(AGREEMENT, "port_access", TO_JAPAN | pending, on=NOW, mode=Mode.LENIENT)

    assert yes.outcome is YES
    assert [p.id for p in yes.warnings] == ["GB-09"]
    assert waiting.outcome is UNKNOWN
    assert waiting.kinds == (DECISION,)
