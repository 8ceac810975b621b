"""
Bushido Guardian 23: six F-35A and 170 people of Australia to Komatsu, 4 to 15 September 2023.

Dates, place, aircraft and numbers are as the open press reported them; everything else is made up.
The defects are those of real lists: a planner's own headings, British dates, trailing empty rows, repeated names.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from examples.made_up import british
from examples.sheets import Row, Sheet, write_book

ACTIVITY = {
    "activity_name": "Bushido Guardian 23",
    "sending_state": "AUS",
    "receiving_state": "JPN",
    "begins": date(2023, 9, 4),
    "ends": date(2023, 9, 15),
    "activity": "exercise",
    "force_body": "Australian Defence Force",
    "unit": "No. 75 Squadron RAAF",
    "activity_decided": "Y",
    "receiving_state_consents": "Y",
    "entry_procedures_followed": "Y",
    "clearance_requested": "Y",
    "acts_as_un_forces": "N",
}
PEOPLE = (
    "service_number", "rank", "full_name", "nationality", "date_of_birth", "category", "ordinarily_resident_in",
    "employer", "accompanies_force", "employed_by_or_serving_with_force", "works_under_service_contract",
    "arrives_on", "remarks",
)  # fmt: skip
OWN = {
    "service_number": "PMKeys-style no",
    "full_name": "Name in full",
    "nationality": "Nat",
    "category": "Capacity",
    "arrives_on": "ETA",
}
ADVANCE_PARTY = 24
RANKS = ("AC", "LAC", "CPL", "SGT", "FSGT", "WOFF", "FLTLT", "SQNLDR")


def write(folder: Path) -> Path:
    """Write the workbook into a folder and return its path."""
    path = folder / "bushido_guardian_23.xlsx"
    people = Sheet("people", "Personnel", PEOPLE, [*_people(random.Random(2309)), [], [], []], own=OWN)
    write_book(path, ACTIVITY, [people, _craft(), _equipment(), _vehicles(), _places()])
    return path


def _people(chance: random.Random) -> Iterator[Row]:
    names = british(chance)
    member = ("member", "Australia", "armed_service", "y", "y", "n")
    for number in range(1, 163):
        family, given = next(names)
        born = date(chance.randint(1980, 2003), chance.randint(1, 12), chance.randint(1, 28))
        early = number <= ADVANCE_PARTY
        yield [
            f"EX8{number:05}", RANKS[number % len(RANKS)], f"{given} {family}", "AUS", born.strftime("%d-%b-%Y"), *member,
            "02 Sep 2023" if early else "4 September 2023", "advance party" if early else "",
        ]  # fmt: skip
    others = (
        ("Australia", "civilian", "Australia", "sending_agency", "y", "y", "n", "Defence public servant"),
        ("Australia", "civilian", "Australia", "sending_agency", "y", "y", "n", "Defence public servant"),
        (
            "New Zealand",
            "civilian",
            "Australia",
            "sending_agency",
            "y",
            "y",
            "n",
            "NZ national: ask both sides",
        ),
        ("Australia", "civilian", "Japan", "sending_agency", "y", "y", "n", "lives in Tokyo"),
        ("US", "contractor", "Australia", "company", "y", "n", "y", "aircraft maker's field service"),
        ("US", "contractor", "Australia", "company", "y", "n", "y", "aircraft maker's field service"),
        ("Australia", "dependant", "Australia", "none", "n", "n", "n", "spouse, wants to come along"),
        ("Australia", "", "", "", "", "", "", "tbc"),
    )
    for number, (nationality, *status, remarks) in enumerate(others, start=163):
        family, given = next(names)
        yield [
            f"EX8{number:05}",
            "",
            f"{given} {family}",
            nationality,
            "",
            *status,
            "4 September 2023",
            remarks,
        ]


def _craft() -> Sheet:
    rows: list[Row] = [["F-35A", f"EX-A35-{n:03}", "aircraft", "yes", "yes"] for n in range(1, 7)]
    return Sheet(
        "craft", "Aircraft", ("description", "serial_number", "kind", "state_craft", "route_agreed"), rows
    )


def _equipment() -> Sheet:
    state = ("official", "sending_state", "y")
    rows: list[Row] = [
        [name, f"EX-GSE-{n:03}", 1, "equipment", *state, "y", "y"]
        for n, name in enumerate(
            ("Tow bar", "Ground power unit", "Oxygen trolley", "Tool kit, airframe", "Tool kit, avionics", "Spare wheel",
             "Ejection seat stand", "Mission planning shelter", "Fuel sample kit", "Generator 20 kVA"),
            start=1,
        )
    ]  # fmt: skip
    rows += [
        ["Generator 20 kVA", "EX-GSE-011", 1, "equipment", *state, "", ""],
        ["Engine diagnostic set", "EX-GSE-012", 1, "equipment", "official", "contractor", "y", "y", "y"],
        ["Squadron patches", "", 500, "other", "sale", "sending_state", "", "", ""],
    ]
    columns = (
        "description", "serial_number", "quantity", "kind", "use", "owner_at_entry", "reasonable_quantity",
        "statement_filed", "declared_in_users_name",
    )  # fmt: skip
    return Sheet("equipment", "Stores", columns, rows)


def _vehicles() -> Sheet:
    rented = ["motor_vehicle", "n", "y", "y", "y", "n", "member", "Australia"]
    rows: list[Row] = [[f"Hire car {n}", f"例示 500 わ 00-{n:02}", *rented] for n in range(1, 6)]
    rows.append(["Tow tractor", "EX-TT-01", "motor_vehicle", "y", "n", "n", "y", "n", "member", "Australia"])
    columns = (
        "description", "serial_number", "kind", "owned_by_sending_state", "leased_only_for_sending_state",
        "leased_in_receiving_state", "used_on_duty", "private", "driver_category", "licence_issued_by",
    )  # fmt: skip
    return Sheet("vehicles", "Vehicles", columns, rows)


def _places() -> Sheet:
    return Sheet(
        "places", "Places", ("description", "address", "state"), [["Komatsu Air Base", "Ishikawa", "Japan"]]
    )
