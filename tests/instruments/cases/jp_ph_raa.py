"""The decided cases of the Japan–Philippines agreement."""

from __future__ import annotations

from datetime import date

from tests.instruments.case import Case

TO_JAPAN = {"visit.sending_state": "PH", "visit.receiving_state": "JP"}

CASES = (
    Case(
        "C15",
        "jp_ph_raa",
        "a member of the Armed Forces of the Philippines arrives in Japan on 10 September 2025",
        "agreement_applies",
        TO_JAPAN | {"visit.force_body": "afp", "person.category": "member"},
        "no",
        ("PH-22", "PH-J1"),
        on=date(2025, 9, 10),
    ),
    Case(
        "C16",
        "jp_ph_raa",
        "a member of the Armed Forces of the Philippines arrives on 11 September 2025 for a decided activity",
        "agreement_applies",
        TO_JAPAN | {"visit.force_body": "afp", "person.category": "member", "visit.activity_decided": True},
        "yes",
        ("PH-22", "PH-03"),
        on=date(2025, 9, 11),
    ),
    Case(
        "C17",
        "jp_ph_raa",
        "a contractor of the Armed Forces of the Philippines",
        "civilian_component",
        TO_JAPAN | {"person.category": "contractor"},
        "no",
        ("PH-01",),
    ),
    Case(
        "C18",
        "jp_ph_raa",
        "the crew of the Philippine coast guard",
        "visiting_force",
        TO_JAPAN | {"visit.force_body": "coast_guard"},
        "no",
        ("PH-02",),
        reading="Asked as whether it is a visiting force: a visiting force is a force first.",
    ),
    Case(
        "C90",
        "jp_ph_raa",
        "the Armed Forces of the Philippines import official goods into Japan",
        "official_goods_duty_free",
        TO_JAPAN | {"visit.force_body": "afp", "consignment.use": "official"},
        "unknown",
        ("PH-12", "PH-J6"),
        kind="provision_unread",
    ),
)
