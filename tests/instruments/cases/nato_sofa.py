"""Decided cases of the NATO agreement of 1951."""

from __future__ import annotations

from typing import Any

from tests.instruments.case import Case

BETWEEN = {
    "visit.sending_state": "US",
    "visit.receiving_state": "NL",
    "visit.in_treaty_area": True,
    "visit.left_out_by_agreement": False,
}
FORCE = BETWEEN | {"visit.force_body": "other_force", "visit.on_official_duties": True}
MEMBER = FORCE | {"person.category": "member"}
PAPERS = {
    "papers.identity_card_complete": True,
    "papers.movement_order_held": True,
    "papers.order_in_sending_language": True,
    "papers.order_in_english": True,
    "papers.order_in_french": True,
    "papers.order_issued_by": "sending_state",
    "papers.order_certifies_status_and_movement": True,
    "papers.countersignature_required": False,
}
WHERE = (
    "Where a case names no States, an American force on the mainland of the Netherlands stands for 'between two "
    "Parties', on official duty, with no agreement to leave anyone out."
)


def case(
    id_: str, words: str, matter: str, facts: dict[str, Any], answer: str, *rows: str, **more: Any
) -> Case:
    more.setdefault("reading", WHERE)
    return Case(id_, "nato_sofa", words, matter, facts, answer, rows, **more)


CASES = (
    case(
        "C19",
        "An American soldier comes to the Netherlands with valid identity card and movement order, no passport.",
        "passport_required",
        MEMBER | PAPERS | {"visit.entry_procedures_followed": True},
        "no",
        "NS-06",
        "NS-07",
        "NS-08",
        reading="'Valid' papers: complete, in all languages, no countersignature asked for; the formalities for the "
        "force are taken as met, since nothing is said against it.",
    ),
    case(
        "C20",
        "The same soldier without a movement order.",
        "passport_waived",
        MEMBER | {"papers.identity_card_complete": True, "papers.movement_order_held": False},
        "no",
        "NS-08",
    ),
    case(
        "C21",
        "An Italian soldier's movement order is in Italian and English only.",
        "entry_documents_complete",
        MEMBER
        | {
            "visit.sending_state": "IT",
            "papers.movement_order_held": True,
            "papers.order_in_sending_language": True,
            "papers.order_in_english": True,
            "papers.order_in_french": False,
        },
        "no",
        "NS-08",
    ),
    case(
        "C22",
        "A civilian of the civilian component has a passport without a description.",
        "entry_documents_complete",
        FORCE
        | {
            "person.category": "civilian",
            "person.accompanies_force": True,
            "person.employed_by_armed_service": True,
            "person.passport_states_status": False,
        },
        "no",
        "NS-10",
    ),
    case(
        "C23",
        "An employee of the army is an Australian national.",
        "civilian_component",
        FORCE
        | {
            "person.category": "civilian",
            "person.accompanies_force": True,
            "person.employed_by_armed_service": True,
            "person.nationality": "AU",
        },
        "no",
        "NS-02",
    ),
    case(
        "C24",
        "A member has been missing for 21 days.",
        "absence_report_due",
        MEMBER | {"person.days_absent": 21},
        "no",
        "NS-12",
    ),
    case(
        "C25",
        "A member has been missing for 22 days.",
        "absence_report_due",
        MEMBER | {"person.days_absent": 22},
        "yes",
        "NS-12",
    ),
)
