"""Scope, people and entry under the Japan–Australia agreement, and what of it was not found."""

from __future__ import annotations

from datetime import date

import pytest

from tests.instruments.cases.jp_au_raa import ADF_VISITS, JSDF_VISITS
from tests.instruments.jp_au_raa_asked import (
    AGREEMENT,
    NO,
    NOT_DECIDED,
    UNKNOWN,
    YES,
    Facts,
    Table,
    ask,
    outcomes,
)
from warifu.rules import Confidence, Kind, Mode, Outcome

# --- Scope ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "outcome"),
    [
        (date(2023, 8, 12), NO),
        (date(2023, 8, 13), YES),
        (date(2026, 1, 15), YES),
        (None, UNKNOWN),
    ],
)
def test_it_answers_from_the_day_of_its_entry_into_force(on: date | None, outcome: Outcome) -> None:
    assert ask("agreement_applies", ADF_VISITS, on=on).outcome is outcome


def test_it_applies_to_decided_activities_between_its_parties() -> None:
    table: Table = [
        ({}, YES),
        ({"visit.activity_decided": False}, NO),
        ({"visit.activity_decided": None}, UNKNOWN),
        ({"visit.sending_state": "GB"}, NO),
        ({"visit.receiving_state": "AU"}, NO),
        ({"visit.receiving_state": None}, UNKNOWN),
    ]

    assert outcomes("agreement_applies", ADF_VISITS, table) == table


def test_united_nations_forces_in_japan_are_left_out_of_everything() -> None:
    un_forces = ADF_VISITS | {"visit.acts_as_un_forces": True}

    assert {ask(matter.id, un_forces).outcome for matter in AGREEMENT.matters} == {NO}
    assert "AU-10" in ask("visiting_force", un_forces).rows


def test_whether_they_are_united_nations_forces_must_be_known_of_a_force_in_japan_alone() -> None:
    in_japan = ask("agreement_applies", ADF_VISITS | {"visit.acts_as_un_forces": None})
    in_australia = ask("agreement_applies", JSDF_VISITS | {"visit.acts_as_un_forces": None})

    assert [fact.name for fact in in_japan.needed] == ["visit.acts_as_un_forces"]
    assert in_australia.outcome is YES


# --- Article I ------------------------------------------------------------------------------------


def test_a_visiting_force_is_there_with_consent_for_a_decided_activity() -> None:
    table: Table = [({}, YES), *NOT_DECIDED, ({"visit.force_body": "jsdf"}, NO)]

    assert outcomes("visiting_force", ADF_VISITS, table) == table
    assert ask("visiting_force", JSDF_VISITS).outcome is YES


def test_a_single_person_is_covered_if_the_activity_is_decided() -> None:
    officer = ADF_VISITS | {"person.category": "member", "person.single_or_liaison": True}
    table: Table = [
        ({}, YES),
        ({"person.category": "dependant"}, NO),
        ({"person.category": None}, UNKNOWN),
        ({"visit.activity_decided": False}, NO),
        ({"visit.activity_decided": None}, UNKNOWN),
    ]

    assert outcomes("individual_covered", officer, table) == table


def test_a_member_belongs_to_a_visiting_force() -> None:
    member = ADF_VISITS | {"person.category": "member"}
    table: Table = [
        ({}, YES),
        *NOT_DECIDED,
        ({"person.category": "civilian"}, NO),
        ({"person.category": None}, UNKNOWN),
    ]

    assert outcomes("member", member, table) == table


CIVILIAN = ADF_VISITS | {
    "person.category": "civilian",
    "person.nationality": "AU",
    "person.ordinarily_resident_in": "AU",
    "person.accompanies_force": True,
    "person.employed_by_or_serving_with_force": True,
    "person.employer": "none",
    "person.works_under_service_contract": False,
}


def test_civilians_who_accompany_the_force_and_work_for_it_belong_to_it() -> None:
    table: Table = [
        ({}, YES),
        *NOT_DECIDED,
        ({"person.category": "contractor"}, NO),
        ({"person.category": "dependant"}, NO),
        ({"person.works_under_service_contract": True}, NO),
        ({"person.works_under_service_contract": None}, UNKNOWN),
        ({"person.works_under_service_contract": None, "person.employer": "sending_agency"}, YES),
        ({"person.accompanies_force": False}, NO),
        ({"person.accompanies_force": None}, UNKNOWN),
        ({"person.employed_by_or_serving_with_force": False}, NO),
        ({"person.employed_by_or_serving_with_force": None}, UNKNOWN),
    ]

    assert outcomes("civilian_component", CIVILIAN, table) == table


def test_a_national_of_a_third_state_belongs_only_if_both_states_decide_so() -> None:
    nepalese = CIVILIAN | {"person.nationality": "NP"}
    table: Table = [
        ({}, UNKNOWN),
        ({"person.both_states_consider_fit": True}, YES),
        ({"person.both_states_consider_fit": False}, NO),
    ]

    assert outcomes("civilian_component", nepalese, table) == table
    assert [fact.name for fact in ask("civilian_component", nepalese).needed] == [
        "person.both_states_consider_fit"
    ]


def test_a_researcher_is_open_in_strict_mode_and_belongs_with_a_warning_if_the_state_employs_him() -> None:
    employed = CIVILIAN | {"person.category": "researcher", "person.employer": "sending_agency"}
    of_a_company = employed | {"person.employer": "company"}

    assert ask("civilian_component", employed).kinds == (Kind.PROVISION_UNREAD,)
    lenient = ask("civilian_component", employed, mode=Mode.LENIENT)
    assert lenient.outcome is YES
    assert [p.id for p in lenient.warnings] == ["AU-01/researcher"]
    assert ask("civilian_component", of_a_company, mode=Mode.LENIENT).outcome is NO
    assert (
        ask("civilian_component", of_a_company | {"person.works_under_service_contract": True}).outcome is NO
    )


def test_residents_of_japan_are_out_there_since_the_act_of_2025_and_open_before() -> None:
    resident = CIVILIAN | {"person.ordinarily_resident_in": "JP"}

    since = ask("civilian_component", resident, on=date(2025, 7, 22))
    before = ask("civilian_component", resident, on=date(2025, 7, 21))

    assert since.outcome is NO
    assert [p.id for p in since.provisions] == ["AU-01", "AU-01/resident"]
    assert before.outcome is UNKNOWN
    assert before.kinds == (Kind.PROVISION_UNREAD,)


def test_residents_of_australia_are_open_there_and_residents_of_japan_may_go() -> None:
    civilian = CIVILIAN | JSDF_VISITS | {"person.nationality": "JP"}

    assert ask("civilian_component", civilian | {"person.ordinarily_resident_in": "JP"}).outcome is YES
    in_australia = ask("civilian_component", civilian | {"person.ordinarily_resident_in": "AU"})
    assert in_australia.outcome is UNKNOWN
    assert in_australia.kinds == (Kind.PROVISION_UNREAD,)


def test_family_members_get_no_status() -> None:
    found = ask("dependant_status", ADF_VISITS | {"person.category": "dependant"})

    assert found.outcome is NO
    assert found.rows == ("AU-06",)


# --- Articles III and VI --------------------------------------------------------------------------


@pytest.mark.parametrize("facts", [ADF_VISITS, JSDF_VISITS])
def test_local_law_is_respected_and_quarantine_law_applies_always(facts: Facts) -> None:
    assert ask("local_law_duty", facts).outcome is YES
    assert ask("quarantine_law_applies", facts).outcome is YES
    assert ask("quarantine_law_applies", facts, on=date(2023, 8, 12)).outcome is NO


@pytest.mark.parametrize("person", [ADF_VISITS | {"person.category": "member"}, CIVILIAN])
def test_members_and_civilians_who_follow_the_procedures_need_not_apply_for_a_visa(person: Facts) -> None:
    entering = person | {"visit.entry_procedures_followed": True}
    table: Table = [
        ({}, YES),
        *NOT_DECIDED,
        ({"visit.entry_procedures_followed": False}, NO),
        ({"visit.entry_procedures_followed": None}, UNKNOWN),
        ({"person.category": "contractor"}, NO),
        ({"person.category": "dependant"}, NO),
        ({"person.category": None}, UNKNOWN),
    ]

    assert outcomes("visa_application_waived", entering, table) == table


def test_whether_a_passport_may_be_asked_for_is_open_for_those_covered_and_no_relief_for_others() -> None:
    member = ask("passport_waived", ADF_VISITS | {"person.category": "member"})
    dependant = ask("passport_waived", ADF_VISITS | {"person.category": "dependant"})

    assert member.kinds == (Kind.PROVISION_UNREAD,)
    assert dependant.outcome is NO


NOT_FOUND = {
    "entry_documents_complete": "AU-12",
    "alien_registration_waived": "AU-14",
    "removal_due": "AU-15",
    "port_access": "AU-11",
    "qualifications_accepted": "AU-22",
    "carry_arms": "AU-23",
    "medical_care_as_local": "AU-27",
    "utilities_usable": "AU-27",
    "pay_untaxed": "AU-27",
    "reexport_free": "AU-19",
    "disposal_allowed": "AU-19",
    "customs_may_inspect": "AU-20",
    "official_documents_uninspected": "AU-20",
    "import_prohibition_lifted": "AU-A5",
    "own_unit_privileges": "AU-A6",
    "claim_split_right": "AU-34",
}


@pytest.mark.parametrize(("matter", "row"), NOT_FOUND.items())
@pytest.mark.parametrize("mode", Mode)
def test_a_text_that_was_not_found_never_decides(matter: str, row: str, mode: Mode) -> None:
    found = ask(matter, JSDF_VISITS, mode=mode)

    assert found.outcome is UNKNOWN
    assert found.kinds == (Kind.PROVISION_UNREAD,)
    assert row in found.rows


# --- Australia's visa -----------------------------------------------------------------------------

JSDF_MEMBER = JSDF_VISITS | {
    "person.category": "member",
    "person.holds_relevant_documents": True,
    "person.absent_without_leave": False,
}


def test_members_with_their_documents_count_as_holding_a_special_purpose_visa() -> None:
    table: Table = [
        ({}, YES),
        *NOT_DECIDED,
        ({"person.category": "dependant"}, NO),
        ({"person.holds_relevant_documents": False}, NO),
        ({"person.holds_relevant_documents": None}, UNKNOWN),
        ({"person.absent_without_leave": True}, NO),
        ({"person.absent_without_leave": None}, UNKNOWN),
    ]

    assert outcomes("special_purpose_visa", JSDF_MEMBER, table) == table
    assert ask("special_purpose_visa", JSDF_MEMBER | ADF_VISITS).outcome is NO


# --- The instrument -------------------------------------------------------------------------------


def test_the_treaty_rests_on_summaries_and_japanese_law_on_text_that_was_read() -> None:
    visa = ask("visa_application_waived", JSDF_MEMBER | {"visit.entry_procedures_followed": True})
    diversion = {p.id: p.confidence for p in AGREEMENT.provisions}["AU-J3"]

    assert visa.confidence is Confidence.SUMMARY
    assert diversion is Confidence.READ


def test_every_answer_cites_at_least_one_provision() -> None:
    for matter in AGREEMENT.matters:
        for facts in (ADF_VISITS, JSDF_VISITS, {}):
            assert ask(matter.id, facts).provisions, matter


def test_each_row_is_encoded_or_set_aside_with_a_reason() -> None:
    encoded = {
        row for p in (AGREEMENT.gate, *AGREEMENT.provisions) for row in p.rows if row.startswith("AU-")
    }
    aside = {entry.row for entry in AGREEMENT.not_for_machines}
    rows = (
        {f"AU-{n:02}" for n in range(1, 38)}
        | {f"AU-J{n}" for n in range(1, 12)}
        | {f"AU-A{n}" for n in range(1, 8)}
    )

    assert encoded | aside == rows
    assert not encoded & aside
