"""The British Visiting Forces Act: situations."""

from __future__ import annotations

from datetime import date

import pytest

from tests.instruments.situation import MISSING, NO, UNKNOWN, UNREAD, YES, Situation, given
from warifu.instruments import instrument

IN_BRITAIN = {"visit.receiving_state": "GB"}
OMANI = IN_BRITAIN | {"visit.sending_state": "OM"}
ACT = "agreement_applies"

BRITISH_ACT = (
    given(
        "Australia, counsel confirms the list",
        ACT,
        IN_BRITAIN | {"visit.sending_state": "AU", "visit.named_in_statute": True},
        YES,
        "VF-01",
    ),
    given(
        "Australia, later changes not traced",
        ACT,
        IN_BRITAIN | {"visit.sending_state": "AU", "visit.designated_by_order": False},
        UNKNOWN,
        "VF-01",
        UNREAD,
    ),
    given(
        "Japan: no order was seen", ACT, IN_BRITAIN | {"visit.sending_state": "JP"}, UNKNOWN, "VF-02", UNREAD
    ),
    given(
        "Japan: counsel finds none",
        ACT,
        IN_BRITAIN | {"visit.sending_state": "JP", "visit.designated_by_order": False},
        NO,
        "VF-02",
    ),
    given(
        "Japan: counsel finds one",
        ACT,
        IN_BRITAIN | {"visit.sending_state": "JP", "visit.designated_by_order": True},
        YES,
        "VF-05",
    ),
    given("Oman", ACT, OMANI, YES, "VF-03"),
    given(
        "Oman before its order",
        ACT,
        OMANI | {"visit.designated_by_order": False},
        NO,
        "VF-03",
        on=date(2016, 10, 12),
    ),
    given(
        "Jordan in 2009", ACT, IN_BRITAIN | {"visit.sending_state": "JO"}, YES, "VF-04", on=date(2009, 1, 1)
    ),
    given(
        "Jordan in 2008",
        ACT,
        IN_BRITAIN | {"visit.sending_state": "JO"},
        UNKNOWN,
        "VF-04",
        UNREAD,
        on=date(2008, 6, 1),
    ),
    given(
        "Jordan in 2007",
        ACT,
        IN_BRITAIN | {"visit.sending_state": "JO", "visit.designated_by_order": False},
        NO,
        "VF-04",
        on=date(2007, 12, 31),
    ),
    given("its own forces", ACT, IN_BRITAIN | {"visit.sending_state": "GB"}, NO, "VF-02"),
    given("forces elsewhere", ACT, OMANI | {"visit.receiving_state": "FR"}, NO, "VF-02"),
    given("a spouse", "statute_dependant", OMANI | {"person.relation_to_member": "spouse"}, YES, "VF-06"),
    given(
        "a ward",
        "statute_dependant",
        OMANI | {"person.relation_to_member": "other", "person.in_care_of_member": True},
        YES,
        "VF-06",
    ),
    given(
        "a guest",
        "statute_dependant",
        OMANI
        | {
            "person.relation_to_member": "none",
            "person.depends_on_member": False,
            "person.in_care_of_member": False,
        },
        NO,
        "VF-06",
    ),
    given("service courts", "service_court_may_act", OMANI, YES, "VF-07"),
    given(
        "a posted member",
        "immigration_control_off",
        OMANI | {"person.category": "member", "person.posted_for_service": True},
        YES,
        "VF-08",
    ),
    given(
        "a civilian",
        "immigration_control_off",
        OMANI | {"person.category": "civilian", "person.posted_for_service": True},
        NO,
        "VF-08",
    ),
    given(
        "a member on a visit",
        "immigration_control_off",
        OMANI | {"person.category": "member", "person.posted_for_service": False},
        NO,
        "VF-08",
    ),
    given(
        "posted or not is not known",
        "immigration_control_off",
        OMANI | {"person.category": "member"},
        UNKNOWN,
        "VF-08",
        MISSING,
    ),
)


@pytest.mark.parametrize("situation", BRITISH_ACT, ids=lambda each: f"{each.matter}: {each.words}")
def test_forces_in_britain_are_answered_as_the_act_says(situation: Situation) -> None:
    situation.check(instrument("uk_vfa"))
