"""The combat air programme, transfers of equipment, classified information: situations."""

from __future__ import annotations

from datetime import date

import pytest

from tests.instruments.situation import DECISION, MISSING, NO, UNKNOWN, UNREAD, YES, Situation, given
from warifu.instruments import instrument
from warifu.rules import Mode, determine

INTO_JAPAN = {"visit.receiving_state": "JP"}
FREE = INTO_JAPAN | {
    "consignment.within_relief_article": True,
    "consignment.statement_filed": True,
    "consignment.declared_in_users_name": True,
}
IMPORTED = INTO_JAPAN | {"consignment.import_permitted_on": date(2026, 2, 1), "consignment.diverted": True}
GOODS, COLLECTED, NOTICE = "official_goods_duty_free", "diversion_duty_collected", "diversion_notice_due"
IN_2026 = date(2026, 6, 1)

PROGRAMME = (
    given("goods of the organisation", GOODS, FREE, YES, "GC-J1"),
    given("the article itself was not looked at", GOODS, INTO_JAPAN, UNKNOWN, "GC-05", UNREAD),
    given(
        "goods that do not fit the article",
        GOODS,
        FREE | {"consignment.within_relief_article": False},
        NO,
        "GC-05",
    ),
    given("no statement", GOODS, FREE | {"consignment.statement_filed": False}, NO, "GC-J1"),
    given(
        "declared by a forwarder", GOODS, FREE | {"consignment.declared_in_users_name": False}, NO, "GC-J1"
    ),
    given(
        "no statement known of",
        GOODS,
        {k: v for k, v in FREE.items() if "statement" not in k},
        UNKNOWN,
        "GC-J1",
        MISSING,
    ),
    given("into Italy", GOODS, FREE | {"visit.receiving_state": "IT"}, UNKNOWN, "GC-05", UNREAD),
    given(
        "into Australia",
        GOODS,
        FREE | {"visit.receiving_state": "AU", "transfer.from_state": "AU"},
        NO,
        "GC-01",
    ),
    given("before the Diet approved", GOODS, FREE, NO, "GC-01", on=date(2024, 6, 4)),
    given(
        "in 2025, the day of entry into force not shown",
        GOODS,
        FREE,
        UNKNOWN,
        "GC-01",
        MISSING,
        on=date(2025, 6, 1),
    ),
    given(
        "in 2025, the day shown",
        GOODS,
        FREE | {"agreement.in_force_on": date(2025, 6, 1)},
        YES,
        "GC-J1",
        on=date(2025, 6, 1),
    ),
    given(
        "in 2025, the day shown and later",
        GOODS,
        FREE | {"agreement.in_force_on": date(2025, 6, 2)},
        NO,
        "GC-01",
        on=date(2025, 6, 1),
    ),
    given(
        "diverted after two years to the day",
        COLLECTED,
        IMPORTED | {"consignment.diverted_on": date(2028, 2, 1)},
        YES,
        "GC-J2",
    ),
    given(
        "diverted a day later",
        COLLECTED,
        IMPORTED | {"consignment.diverted_on": date(2028, 2, 2)},
        NO,
        "GC-J2",
    ),
    given("when is not known", COLLECTED, IMPORTED, UNKNOWN, "GC-J2", MISSING),
    given(
        "handed over for the same use only",
        COLLECTED,
        IMPORTED | {"consignment.diverted": False, "consignment.diverted_on": IN_2026},
        NO,
        "GC-J2",
    ),
    given("notice before a diversion", NOTICE, IMPORTED | {"consignment.diverted_on": IN_2026}, YES, "GC-J2"),
    given("a book is kept", "book_due", FREE, YES, "GC-J3"),
    given(
        "no book for other goods",
        "book_due",
        FREE | {"consignment.within_relief_article": False},
        NO,
        "GC-J3",
    ),
    given("moved", "move_notice_due", INTO_JAPAN | {"consignment.moved_to_other_place": True}, YES, "GC-J3"),
    given(
        "handed over for the same use",
        "move_notice_due",
        INTO_JAPAN | {"consignment.handed_over_same_use": True},
        YES,
        "GC-J3",
    ),
    given(
        "neither",
        "move_notice_due",
        INTO_JAPAN | {"consignment.moved_to_other_place": False, "consignment.handed_over_same_use": False},
        NO,
        "GC-J3",
    ),
    given(
        "a researcher's visa",
        "visa_application_waived",
        INTO_JAPAN | {"person.category": "researcher"},
        UNKNOWN,
        "GC-07",
        UNREAD,
    ),
    given("the researcher's row is cited", "visa_application_waived", INTO_JAPAN, UNKNOWN, "RE-03", UNREAD),
    given("family of staff", "dependant_status", INTO_JAPAN, UNKNOWN, "GC-06", UNREAD),
    given("effects of staff", "personal_effects_duty_free", INTO_JAPAN, UNKNOWN, "GC-06", UNREAD),
    given("classified drawings", "classified_access", INTO_JAPAN, UNKNOWN, "GC-09", UNREAD),
    given("taxes on purchases", "local_tax_relief", INTO_JAPAN, UNKNOWN, "GC-10", UNREAD),
    given(
        "export, even with all partners' consent",
        "onward_transfer_allowed",
        INTO_JAPAN | {"transfer.to_third_party": True, "transfer.all_partners_consent": True},
        UNKNOWN,
        "GC-08",
        UNREAD,
    ),
)

STARTED = {"agreement.in_force_on": date(2014, 1, 1)}
TO_GB = {"transfer.from_state": "JP", "transfer.to_state": "GB"}
TO_AU = {"transfer.from_state": "JP", "transfer.to_state": "AU"}
PROJECT = {
    "transfer.kind": "arms_technology",
    "transfer.for_joint_project": True,
    "transfer.own_law_allows": True,
    "transfer.project_confirmed": True,
}
JOINT = "joint_transfer_allowed"

BRITISH = (
    given("a joint project", JOINT, TO_GB | STARTED | PROJECT, YES, "ET-01"),
    given(
        "not confirmed", JOINT, TO_GB | STARTED | PROJECT | {"transfer.project_confirmed": False}, NO, "ET-02"
    ),
    given(
        "the own law forbids",
        JOINT,
        TO_GB | STARTED | PROJECT | {"transfer.own_law_allows": False},
        NO,
        "ET-01",
    ),
    given(
        "the own law not looked at",
        JOINT,
        {k: v for k, v in (TO_GB | STARTED | PROJECT).items() if "law" not in k},
        UNKNOWN,
        "ET-01",
        UNREAD,
    ),
    given("not arms", JOINT, TO_GB | STARTED | PROJECT | {"transfer.kind": "supplies"}, NO, "ET-01"),
    given("the day of entry into force not shown", JOINT, TO_GB | PROJECT, UNKNOWN, "ET-01", MISSING),
    given("before the signature", JOINT, TO_GB | PROJECT, NO, "ET-01", on=date(2013, 7, 3)),
    given("between other States", JOINT, TO_AU | STARTED | PROJECT, NO, "ET-01"),
    given(
        "passed on with consent: the rule was not read",
        "onward_transfer_allowed",
        TO_GB | STARTED | {"transfer.prior_consent": True},
        UNKNOWN,
        "ET-03",
        UNREAD,
    ),
)

AUSTRALIAN = (
    given(
        "the committee has decided",
        JOINT,
        TO_AU | {"agreement.in_force_on": date(2015, 1, 1), "transfer.committee_decided": True},
        YES,
        "ET-04",
    ),
    given(
        "the committee has not decided",
        JOINT,
        TO_AU | {"agreement.in_force_on": date(2015, 1, 1)},
        UNKNOWN,
        "ET-04",
        DECISION,
    ),
    given("the committee refused", JOINT, TO_AU | {"transfer.committee_decided": False}, NO, "ET-04"),
    given(
        "before the signature",
        JOINT,
        TO_AU | {"transfer.committee_decided": True},
        NO,
        "ET-04",
        on=date(2014, 7, 7),
    ),
)

INFORMATION_GB = (
    given("what is covered was not read", "information_covered", TO_GB, UNKNOWN, "IS-02", UNREAD),
    given("access was not read", "classified_access", TO_GB, UNKNOWN, "IS-02", UNREAD),
    given("release was not read", "onward_transfer_allowed", TO_GB, UNKNOWN, "IS-02", UNREAD),
)

INFORMATION_AU = (
    given(
        "the start is known from secondary sources only",
        "information_covered",
        TO_AU | {"transfer.kind": "information"},
        UNKNOWN,
        "IS-01",
        UNREAD,
    ),
    given("arms are not information", "information_covered", TO_AU | {"transfer.kind": "arms"}, NO, "IS-01"),
    given("access was not read", "classified_access", TO_AU, UNKNOWN, "IS-02", UNREAD),
    given("release was not read", "onward_transfer_allowed", TO_AU, UNKNOWN, "IS-02", UNREAD),
)

EACH = [
    ("gcap_convention", PROGRAMME),
    ("jp_gb_dtech", BRITISH),
    ("jp_au_dtech", AUSTRALIAN),
    ("jp_gb_isa", INFORMATION_GB),
    ("jp_au_isa", INFORMATION_AU),
]


@pytest.mark.parametrize(
    ("id_", "situation"),
    [
        pytest.param(id_, each, id=f"{id_}: {each.matter}: {each.words}")
        for id_, table in EACH
        for each in table
    ],
)
def test_a_transfer_is_answered_as_the_agreement_says(id_: str, situation: Situation) -> None:
    situation.check(instrument(id_))


@pytest.mark.parametrize(
    ("on", "start", "outcome"),
    [
        (date(2013, 4, 1), None, YES),
        (date(2013, 3, 20), None, UNKNOWN),
        (date(2013, 3, 20), date(2013, 3, 20), YES),
        (date(2013, 3, 20), date(2013, 3, 21), NO),
        (date(2013, 2, 28), None, NO),
    ],
)
def test_in_lenient_mode_information_is_covered_since_march_2013(on, start, outcome):
    facts = TO_AU | {"transfer.kind": "information"} | ({"agreement.in_force_on": start} if start else {})

    found = determine(instrument("jp_au_isa"), "information_covered", facts, on=on, mode=Mode.LENIENT)

    assert found.outcome is outcome
    assert found.warnings
