"""The United States–Japan agreement: situations."""

from __future__ import annotations

from datetime import date

import pytest

from tests.instruments.situation import MISSING, NO, UNKNOWN, YES, Situation, given
from warifu.instruments import instrument

GOODS = "official_goods_duty_free"
IN_JAPAN = {"visit.sending_state": "US", "visit.receiving_state": "JP"}
EMPLOYEE = IN_JAPAN | {
    "person.category": "civilian",
    "person.nationality": "US",
    "person.employed_by_or_serving_with_force": True,
    "person.ordinarily_resident_in": "US",
    "person.works_under_service_contract": False,
}
FAMILY = IN_JAPAN | {"person.relation_to_member": "child"}
CERTIFIED = IN_JAPAN | {
    "consignment.use": "official",
    "consignment.certificate_deposited": True,
    "consignment.certificate_in_time": True,
}
FURNITURE = IN_JAPAN | {"consignment.kind": "household_goods", "consignment.use": "personal"}

AMERICAN = (
    given("an American employee", "civilian_component", EMPLOYEE, YES, "US-01"),
    given("another nationality", "civilian_component", EMPLOYEE | {"person.nationality": "AU"}, NO, "US-01"),
    given(
        "a resident of Japan",
        "civilian_component",
        EMPLOYEE | {"person.ordinarily_resident_in": "JP"},
        NO,
        "US-01",
    ),
    given(
        "a contractor",
        "civilian_component",
        EMPLOYEE | {"person.works_under_service_contract": True},
        NO,
        "US-01",
    ),
    given(
        "residence not known",
        "civilian_component",
        {k: v for k, v in EMPLOYEE.items() if "resident" not in k},
        UNKNOWN,
        "US-01",
        MISSING,
    ),
    given("a spouse", "dependant_status", FAMILY | {"person.relation_to_member": "spouse"}, YES, "US-02"),
    given("a child of 20", "dependant_status", FAMILY | {"person.under_21": True}, YES, "US-02"),
    given(
        "a child of 22 who is kept",
        "dependant_status",
        FAMILY | {"person.under_21": False, "person.mostly_maintained": True},
        YES,
        "US-02",
    ),
    given(
        "a child of 22 who is not",
        "dependant_status",
        FAMILY | {"person.under_21": False, "person.mostly_maintained": False},
        NO,
        "US-02",
    ),
    given(
        "a parent who is kept",
        "dependant_status",
        FAMILY | {"person.relation_to_member": "parent", "person.mostly_maintained": True},
        YES,
        "US-02",
    ),
    given("a partner", "dependant_status", FAMILY | {"person.relation_to_member": "partner"}, NO, "US-02"),
    given("a child, age not known", "dependant_status", FAMILY, UNKNOWN, "US-02", MISSING),
    given(
        "a member's visa", "visa_application_required", IN_JAPAN | {"person.category": "member"}, NO, "US-03"
    ),
    given(
        "a dependant's visa",
        "visa_application_waived",
        IN_JAPAN | {"person.category": "dependant"},
        NO,
        "US-03",
    ),
    given("a member's passport", "passport_required", IN_JAPAN | {"person.category": "member"}, NO, "US-03"),
    given(
        "a dependant's registration",
        "alien_registration_waived",
        IN_JAPAN | {"person.category": "dependant"},
        YES,
        "US-03",
    ),
    given(
        "a contractor's registration",
        "alien_registration_waived",
        IN_JAPAN | {"person.category": "contractor"},
        NO,
        "US-03",
    ),
    given(
        "card and order",
        "entry_documents_complete",
        IN_JAPAN
        | {
            "person.category": "member",
            "papers.identity_card_complete": True,
            "papers.movement_order_held": True,
        },
        YES,
        "US-03",
    ),
    given(
        "a member without order",
        "entry_documents_complete",
        IN_JAPAN
        | {
            "person.category": "member",
            "papers.identity_card_complete": True,
            "papers.movement_order_held": False,
        },
        NO,
        "US-03",
    ),
    given(
        "an American licence",
        "licence_accepted",
        IN_JAPAN | {"vehicle.licence_issued_by": "US"},
        YES,
        "US-04",
    ),
    given(
        "a French licence", "licence_accepted", IN_JAPAN | {"vehicle.licence_issued_by": "FR"}, NO, "US-04"
    ),
    given(
        "a numbered truck",
        "vehicle_marked",
        IN_JAPAN | {"vehicle.registration_number_shown": True},
        YES,
        "US-04",
    ),
    given(
        "a truck without any mark",
        "vehicle_marked",
        IN_JAPAN | {"vehicle.registration_number_shown": False, "vehicle.nationality_mark_shown": False},
        NO,
        "US-04",
    ),
    given("certified goods", GOODS, CERTIFIED, YES, "US-05"),
    given(
        "the certificate came late",
        GOODS,
        CERTIFIED | {"consignment.certificate_in_time": False},
        NO,
        "US-05",
    ),
    given(
        "certificate not known of",
        GOODS,
        IN_JAPAN | {"consignment.use": "official"},
        UNKNOWN,
        "US-05",
        MISSING,
    ),
    given(
        "removal goods",
        "personal_effects_duty_free",
        FURNITURE | {"consignment.at_first_arrival": True},
        YES,
        "US-05",
    ),
    given(
        "too much by post, later",
        "personal_effects_duty_free",
        FURNITURE | {"consignment.at_first_arrival": False, "consignment.reasonable_quantity": False},
        NO,
        "US-05",
    ),
    given(
        "a private car",
        "private_vehicle_duty_free",
        IN_JAPAN | {"consignment.kind": "private_vehicle", "consignment.use": "personal"},
        YES,
        "US-05",
    ),
    given(
        "a car for sale",
        "private_vehicle_duty_free",
        IN_JAPAN | {"consignment.kind": "private_vehicle", "consignment.use": "sale"},
        NO,
        "US-05",
    ),
    given(
        "official mail",
        "customs_may_inspect",
        IN_JAPAN | {"consignment.travels_as": "official_mail"},
        NO,
        "US-06",
    ),
    given(
        "ordinary baggage",
        "customs_may_inspect",
        IN_JAPAN | {"consignment.travels_as": "other"},
        YES,
        "US-06",
    ),
    given(
        "passed on with permission",
        "disposal_allowed",
        IN_JAPAN | {"consignment.disposal_authorised": True},
        YES,
        "US-07",
    ),
    given(
        "passed on without",
        "disposal_allowed",
        IN_JAPAN | {"consignment.disposal_authorised": False},
        NO,
        "US-07",
    ),
    given(
        "held, before indictment",
        "custody_kept",
        IN_JAPAN | {"incident.held_by_sending": True, "incident.charged_by_receiving": False},
        YES,
        "US-08",
    ),
    given(
        "held, after indictment",
        "custody_kept",
        IN_JAPAN | {"incident.held_by_sending": True, "incident.charged_by_receiving": True},
        NO,
        "US-08",
    ),
    given(
        "arrival at a base", "quarantine_law_applies", IN_JAPAN | {"visit.arrival_point": "base"}, NO, "US-09"
    ),
    given(
        "arrival at a civil airport",
        "quarantine_law_applies",
        IN_JAPAN | {"visit.arrival_point": "civil"},
        YES,
        "US-09",
    ),
    given("arrival not known", "quarantine_law_applies", IN_JAPAN, UNKNOWN, "US-09", MISSING),
    given(
        "before 1960",
        "custody_kept",
        IN_JAPAN | {"incident.held_by_sending": True, "incident.charged_by_receiving": False},
        NO,
        "US-03",
        on=date(1960, 6, 22),
    ),
    given(
        "Japanese forces in the United States",
        "custody_kept",
        {
            "visit.sending_state": "JP",
            "visit.receiving_state": "US",
            "incident.held_by_sending": True,
            "incident.charged_by_receiving": False,
        },
        NO,
        "US-03",
    ),
)


@pytest.mark.parametrize("situation", AMERICAN, ids=lambda each: f"{each.matter}: {each.words}")
def test_american_forces_in_japan_are_answered_as_the_text_says(situation: Situation) -> None:
    situation.check(instrument("us_jp_sofa"))
