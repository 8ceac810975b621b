"""The NATO agreement on scope, people and entry: situations and what comes out."""

from __future__ import annotations

from datetime import date

import pytest

from tests.instruments.cases.nato_sofa import BETWEEN, FORCE, MEMBER
from tests.instruments.nato_sofa_facts import (
    CHILD,
    CIVILIAN,
    ENTERING,
    REMOVED,
    SPOUSE,
)
from tests.instruments.situation import MISSING, NO, UNKNOWN, UNREAD, YES, Situation, given
from warifu.instruments import instrument
from warifu.rules import determine

AGREEMENT = instrument("nato_sofa")
GERMANY = {"visit.receiving_state": "DE"}

SCOPE = (
    given("it applies between two Parties", "agreement_applies", BETWEEN, YES, "NS-86"),
    given(
        "it does not apply the day before it entered into force",
        "agreement_applies",
        BETWEEN,
        NO,
        "NS-86",
        on=date(1953, 8, 22),
    ),
    given(
        "it applies on the day of its entry into force",
        "agreement_applies",
        BETWEEN,
        YES,
        "NS-86",
        on=date(1953, 8, 23),
    ),
    given(
        "it does not apply to a force of Japan",
        "agreement_applies",
        BETWEEN | {"visit.sending_state": "JP"},
        NO,
        "NS-86",
    ),
    given(
        "it does not apply in Australia, whatever counsel says",
        "agreement_applies",
        BETWEEN | {"visit.receiving_state": "AU", "visit.receiving_state_is_party": True},
        NO,
        "NS-86",
    ),
    given(
        "for a State in neither list counsel is asked",
        "agreement_applies",
        BETWEEN | GERMANY,
        UNKNOWN,
        "NS-86",
        UNREAD,
    ),
    given(
        "and counsel's reading decides",
        "agreement_applies",
        BETWEEN | GERMANY | {"visit.receiving_state_is_party": True},
        YES,
        "NS-86",
    ),
    given(
        "it does not apply to a force at home",
        "agreement_applies",
        BETWEEN | {"visit.sending_state": "NL"},
        NO,
        "NS-86",
    ),
    given(
        "it does not reach territory to which it was not extended",
        "agreement_applies",
        BETWEEN | {"visit.in_treaty_area": False},
        NO,
        "NS-88",
    ),
    given(
        "whom the two States agreed to leave out is out",
        "visa_application_waived",
        ENTERING | {"visit.left_out_by_agreement": True},
        NO,
        "NS-01",
    ),
    given("local law binds all of them", "local_law_duty", BETWEEN, YES, "NS-05"),
    given(
        "a State merely passed through is a receiving State",
        "transit_covered",
        BETWEEN | {"visit.activity": "transit"},
        YES,
        "NS-04",
    ),
)
PEOPLE = (
    given("soldiers on official duty are a force", "visiting_force", FORCE, YES, "NS-01"),
    given(
        "the coast guard is none",
        "visiting_force",
        FORCE | {"visit.force_body": "coast_guard"},
        NO,
        "NS-01",
    ),
    given(
        "soldiers on holiday are none",
        "visiting_force",
        FORCE | {"visit.on_official_duties": False},
        NO,
        "NS-01",
    ),
    given("a soldier of the force is a member", "member", MEMBER, YES, "NS-01"),
    given(
        "an employee of the army who came along is of the civilian component",
        "civilian_component",
        CIVILIAN,
        YES,
        "NS-02",
    ),
    given(
        "a contractor whom no armed service employs is not",
        "civilian_component",
        CIVILIAN | {"person.category": "contractor", "person.employed_by_armed_service": False},
        NO,
        "NS-02",
    ),
    given(
        "a stateless employee is not",
        "civilian_component",
        CIVILIAN | {"person.stateless": True},
        NO,
        "NS-02",
    ),
    given(
        "a national of the receiving State is not",
        "civilian_component",
        CIVILIAN | {"person.nationality": "NL"},
        NO,
        "NS-02",
    ),
    given(
        "a resident of the receiving State is not",
        "civilian_component",
        CIVILIAN | {"person.ordinarily_resident_in": "NL"},
        NO,
        "NS-02",
    ),
    given(
        "whether a Nepalese employee's State is of the treaty is asked",
        "civilian_component",
        CIVILIAN | {"person.nationality": "NP"},
        UNKNOWN,
        "NS-02",
        MISSING,
    ),
    given("a spouse is a dependent", "dependant_status", SPOUSE, YES, "NS-03"),
    given(
        "a child whom the member supports is one",
        "dependant_status",
        CHILD | {"person.depends_on_member": True},
        YES,
        "NS-03",
    ),
    given("of a child it must be known", "dependant_status", CHILD, UNKNOWN, "NS-03", MISSING),
    given(
        "a parent is none",
        "dependant_status",
        CHILD | {"person.relation_to_member": "parent", "person.depends_on_member": True},
        NO,
        "NS-03",
    ),
)
ENTRY = (
    given("a member needs no visa", "visa_application_required", ENTERING, NO, "NS-06"),
    given("is not inspected", "immigration_inspection_waived", ENTERING, YES, "NS-06"),
    given("is not registered", "alien_registration_waived", ENTERING, YES, "NS-06"),
    given("and gains no right to stay", "residence_right_excluded", MEMBER, YES, "NS-06"),
    given(
        "the formalities for the force come first",
        "visa_application_waived",
        ENTERING | {"visit.entry_procedures_followed": False},
        NO,
        "NS-06",
    ),
    given(
        "a card without photograph does not do",
        "passport_waived",
        ENTERING | {"papers.identity_card_complete": False},
        NO,
        "NS-07",
    ),
    given(
        "an order that a firm issued does not do",
        "passport_waived",
        ENTERING | {"papers.order_issued_by": "other"},
        NO,
        "NS-08",
    ),
    given(
        "an order of NATO does",
        "passport_waived",
        ENTERING | {"papers.order_issued_by": "nato"},
        YES,
        "NS-08",
    ),
    given(
        "a countersignature that is asked for must be there",
        "entry_documents_complete",
        ENTERING | {"papers.countersignature_required": True, "papers.order_countersigned": False},
        NO,
        "NS-09",
    ),
    given(
        "and with it the papers are complete",
        "entry_documents_complete",
        ENTERING | {"papers.countersignature_required": True, "papers.order_countersigned": True},
        YES,
        "NS-09",
    ),
    given(
        "civilians are not free of passports", "passport_waived", CIVILIAN | ENTERING | CIVILIAN, NO, "NS-06"
    ),
    given(
        "a spouse's passport that says so is complete",
        "entry_documents_complete",
        SPOUSE | {"person.passport_states_status": True},
        YES,
        "NS-10",
    ),
    given(
        "of a former member who stays the sending State tells",
        "leaving_notice_due",
        BETWEEN | {"person.category": "ex_member", "person.sent_home": False},
        YES,
        "NS-11",
    ),
    given(
        "of one who was sent home it need not",
        "leaving_notice_due",
        BETWEEN | {"person.category": "ex_member", "person.sent_home": True},
        NO,
        "NS-11",
    ),
    given(
        "an absence of unknown length is asked about", "absence_report_due", MEMBER, UNKNOWN, "NS-12", MISSING
    ),
    given("a member who must go is taken home", "removal_due", MEMBER | REMOVED, YES, "NS-13"),
    given(
        "a former member too",
        "removal_due",
        BETWEEN | REMOVED | {"person.category": "ex_member"},
        YES,
        "NS-13",
    ),
    given(
        "a national of the receiving State is not",
        "removal_due",
        MEMBER | REMOVED | {"person.nationality": "NL"},
        NO,
        "NS-13",
    ),
    given(
        "nor one who entered on another ground",
        "removal_due",
        MEMBER | REMOVED | {"person.entered_as_member": False},
        NO,
        "NS-13",
    ),
)


@pytest.mark.parametrize("situation", [*SCOPE, *PEOPLE, *ENTRY], ids=lambda s: f"{s.matter}: {s.words}")
def test_a_situation_comes_out_as_the_text_says(situation: Situation) -> None:
    situation.check(AGREEMENT)


def test_a_member_of_whom_nothing_is_known_is_asked_for_his_papers_one_by_one() -> None:
    found = determine(AGREEMENT, "passport_waived", MEMBER, on=date(2026, 1, 15))

    assert {fact.name for fact in found.needed} == {
        "visit.entry_procedures_followed",
        "papers.identity_card_complete",
        "papers.movement_order_held",
        "papers.order_in_sending_language",
        "papers.order_in_english",
        "papers.order_in_french",
        "papers.order_issued_by",
        "papers.order_certifies_status_and_movement",
        "papers.countersignature_required",
        "papers.order_countersigned",
    }


def test_every_row_of_the_sheet_is_encoded_or_said_not_to_be_for_machines() -> None:
    used = {row for provision in (AGREEMENT.gate, *AGREEMENT.provisions) for row in provision.rows}
    aside = {entry.row for entry in AGREEMENT.not_for_machines}

    assert used | aside == {f"NS-{number:02}" for number in range(1, 89)}
    assert aside == {"NS-33", "NS-37"}
