"""Small visits: a liaison officer, a joint study, a port call, a relief team. Everything in them is made up."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from examples.sheets import Sheet, write_book

AGREED = {"activity_decided": "yes", "receiving_state_consents": "yes", "entry_procedures_followed": "yes"}
PEOPLE = (
    "full_name", "rank", "nationality", "category", "employer", "ordinarily_resident_in", "accompanies_force",
    "employed_by_or_serving_with_force", "works_under_service_contract", "single_or_liaison", "remarks",
)  # fmt: skip


def _activity(name: str, between: tuple[str, str], days: tuple[str, str], **more: str) -> Mapping[str, Any]:
    ends = {"sending_state": between[0], "receiving_state": between[1], "begins": days[0], "ends": days[1]}
    return {"activity_name": name, **ends, **AGREED, **more}


def write_liaison_officer(folder: Path) -> Path:
    """One liaison officer of Australia at a headquarters in Japan."""
    path = folder / "liaison_officer.xlsx"
    activity = _activity(
        "Liaison officer",
        ("AU", "JP"),
        ("2026-02-02", "2026-07-31"),
        activity="other",
        force_body="adf",
        acts_as_un_forces="no",
    )
    people = [
        [
            "Example, Robin",
            "LTCOL",
            "Australia",
            "member",
            "armed_service",
            "Australia",
            "yes",
            "yes",
            "no",
            "yes",
            "",
        ]
    ]
    write_book(path, activity, [Sheet("people", "People", PEOPLE, people)])
    return path


def write_joint_study(folder: Path) -> Path:
    """Three people of the United Kingdom on a joint study in Japan, one of them of a company."""
    path = folder / "joint_study.xlsx"
    activity = _activity(
        "Joint study on sensors",
        ("GB", "JP"),
        ("2026-03-09", "2026-03-13"),
        activity="joint_study",
        force_body="uk_forces",
        acts_as_un_forces="no",
    )
    people = [
        ["Example, Kit", "Wg Cdr", "GB", "member", "armed_service", "GB", "yes", "yes", "no", "no", ""],
        [
            "Example, Noor",
            "",
            "GB",
            "civilian",
            "sending_agency",
            "GB",
            "yes",
            "yes",
            "no",
            "no",
            "government scientist",
        ],
        [
            "Example, Lee",
            "",
            "GB",
            "contractor",
            "company",
            "GB",
            "no",
            "no",
            "yes",
            "no",
            "company researcher",
        ],
    ]
    laptop = [
        ["Laptop with controlled software", "EX-LT-01", 1, "equipment", "official", "sending_state", "yes"]
    ]
    columns = (
        "description",
        "serial_number",
        "quantity",
        "kind",
        "use",
        "owner_at_entry",
        "reasonable_quantity",
    )
    write_book(
        path,
        activity,
        [Sheet("people", "People", PEOPLE, people), Sheet("equipment", "Equipment", columns, laptop)],
    )
    return path


def write_port_call(folder: Path) -> Path:
    """A frigate of the United Kingdom calls at a port in Japan, with three days' notice and a helicopter."""
    path = folder / "port_call.xlsx"
    activity = _activity(
        "Port call", ("GB", "JP"), ("2026-04-20", "2026-04-23"), activity="port_call", force_body="uk_forces",
        prior_notification_given="yes", clearance_requested="yes", clearance_granted="unknown", acts_as_un_forces="no",
    )  # fmt: skip
    people = [
        [f"Example, Sailor {n}", "AB", "GB", "member", "armed_service", "GB", "yes", "yes", "no", "no", ""]
        for n in range(1, 13)
    ]
    craft = [
        ["Example-class frigate", "EX-F99", "ship", "yes", "yes", "", ""],
        ["Helicopter", "EX-H01", "aircraft", "yes", "", "", ""],
    ]
    columns = (
        "description",
        "serial_number",
        "kind",
        "state_craft",
        "pilotage_compulsory",
        "pilot_taken",
        "route_agreed",
    )
    write_book(
        path,
        activity,
        [Sheet("people", "Crew", PEOPLE, people), Sheet("craft", "Ships and aircraft", columns, craft)],
    )
    return path


def write_relief_team(folder: Path) -> Path:
    """A relief team of Japan to the Philippines: members, two doctors of a charity, medical stores."""
    path = folder / "relief_team.xlsx"
    activity = _activity(
        "Earthquake relief",
        ("JP", "PH"),
        ("2026-05-11", "2026-05-22"),
        activity="disaster_relief",
        force_body="jsdf",
    )
    people = [
        [f"例示 隊員{n}", "1曹", "JP", "member", "armed_service", "JP", "yes", "yes", "no", "no", ""]
        for n in range(1, 9)
    ]
    people += [
        [f"例示 医師{n}", "", "JP", "other", "", "JP", "", "", "", "no", "doctor of a charity"]
        for n in (1, 2)
    ]
    stores = [["Medical stores", "EX-MED-01", 30, "provisions", "official", "sending_state", "yes"]]
    columns = (
        "description",
        "serial_number",
        "quantity",
        "kind",
        "use",
        "owner_at_entry",
        "reasonable_quantity",
    )
    write_book(
        path,
        activity,
        [Sheet("people", "People", PEOPLE, people), Sheet("equipment", "Stores", columns, stores)],
    )
    return path
