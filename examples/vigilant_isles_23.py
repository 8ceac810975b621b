"""
Vigilant Isles 23: about 200 soldiers of the United Kingdom to Japan, 15 to 26 November 2023.

Dates, places, units and the number of people are as the open press reported them (one report, 16 November 2023).
Everything else is made up: names, documents, serial and lot numbers, vehicles, stores, who is a contractor.
The defects are those of real lists: a title above the headings, two heading rows, an empty column, full-width digits,
dates in three styles, one that can be read two ways, a passport line typed wrong, a rifle listed twice,
a capacity left blank, notes instead of answers.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from examples.made_up import british, nepalese, passport_lines
from examples.sheets import Row, Sheet, write_book

ACTIVITY = {
    "activity_name": "Vigilant Isles 23",
    "sending_state": "United Kingdom",
    "receiving_state": "Japan",
    "begins": date(2023, 11, 15),
    "ends": "26 Nov 2023",
    "activity": "exercise",
    "force_body": "armed forces of the United Kingdom",
    "unit": "1st Battalion Royal Gurkha Rifles and 16 Air Assault Brigade",
    "activity_decided": "yes",
    "receiving_state_consents": "yes",
    "entry_procedures_followed": "yes",
    "prior_notification_given": "yes",
    "clearance_requested": "yes",
    "acts_as_un_forces": "no",
}
PLACES = (
    ("Camp Soumagahara", "Gunma", "Japan", "training area", "15 Nov 2023", "26 Nov 2023"),
    ("Sekiyama Training Area", "Niigata", "Japan", "training area", "", ""),
    ("Ojojihara Training Area", "Miyagi", "Japan", "training area", "", ""),
    ("Draughon Range, Misawa Air Base", "Aomori", "Japan", "training area", "", ""),
)
PEOPLE = (
    "service_number", "rank", "family_name", "given_names", "", "nationality", "date_of_birth", "document_number",
    "mrz", "category", "ordinarily_resident_in", "accompanies_force", "employed_by_or_serving_with_force",
    "works_under_service_contract", "both_states_consider_fit", "remarks",
)  # fmt: skip
MISTYPED, TWO_WAYS = 90, 196
"""The person whose passport line is typed wrong, and the one whose birth date can be read two ways."""
RANKS = ("Rfn", "Rfn", "Rfn", "Rfn", "LCpl", "Cpl", "Sgt", "CSgt", "WO2", "Lt", "Capt", "Maj")


def write(folder: Path) -> Path:
    """Write the workbook into a folder and return its path."""
    chance = random.Random(2311)
    path = folder / "vigilant_isles_23.xlsx"
    people = Sheet(
        "people",
        "Nominal roll",
        PEOPLE,
        list(_people(chance)),
        title="EX VIGILANT ISLES 23 - NOMINAL ROLL (people are made up)",
        own={
            "service_number": "Svc no",
            "family_name": "Surname",
            "given_names": "Forenames",
            "date_of_birth": "DOB",
        },
        groups={
            "service_number": "Person",
            "nationality": "Travel document",
            "category": "Status",
            "remarks": "Notes",
        },
    )
    write_book(path, ACTIVITY, [people, _equipment(), _vehicles(), _arms(), _places()])
    return path


def _people(chance: random.Random) -> Iterator[Row]:
    at_home, in_hills = british(chance), nepalese(chance)
    for number in range(1, 195):
        hills = number % 4 != 0
        family, given = next(in_hills if hills else at_home)
        yield _member(chance, number, family, given, "Nepal" if hills else "GBR")
    civil = ("civilian working for or with the force", "United Kingdom", "yes", "yes", "no")
    firm = ("contractor", "United Kingdom", "yes", "no", "yes")
    for number, (nationality, status, fit, remarks) in enumerate(
        (
            ("United Kingdom", civil, "", "MOD safety adviser"),
            ("British", civil, "", "MOD finance"),
            ("Ireland", civil, "", "MOD linguist; does Japan agree?"),
            ("GB", firm, "", "radio firm, on an MOD contract"),
            ("GB", firm, "", "radio firm, on an MOD contract"),
            ("GB", ("", "", "", "", ""), "", "to be confirmed who she works for"),
        ),
        start=195,
    ):
        family, given = next(at_home)
        born = "03/04/1979" if number == TWO_WAYS else "1979/04/30"
        yield [
            f"EX{number:04}",
            "",
            family,
            given,
            "",
            nationality,
            born,
            f"9{number:08}",
            "",
            *status,
            fit,
            remarks,
        ]


def _member(chance: random.Random, number: int, family: str, given: str, nationality: str) -> Row:
    born = date(chance.randint(1985, 2004), chance.randint(1, 12), chance.randint(1, 28))
    shown = (born, born.strftime("%d %b %Y"), born.strftime("%Y/%m/%d"))[number % 3]
    document = f"{500000000 + number * 977}"
    state = "NPL" if nationality == "Nepal" else "GBR"
    lines = passport_lines(
        family, given, state=state, number=document, born=born.strftime("%y%m%d"), sex="M", expires="290630"
    )
    if number == MISTYPED:
        lines = lines[:-1] + ("0" if lines[-1] != "0" else "1")
    service = (
        f"EX{number:04}"
        if number % 9
        else f"EX{number:04}".translate({ord(d): ord(d) + 0xFEE0 for d in "0123456789"})
    )
    category = "" if number in {57, 131} else "member of the force"
    return [
        service, RANKS[number % len(RANKS)], family, given, "", nationality, shown, document,
        lines if number % 5 == 0 else "", category, "", "yes", "yes", "", "", "",
    ]  # fmt: skip


def _equipment() -> Sheet:
    state = ("official use of the force or civilian component only", "the sending State")
    rows: list[Row] = [
        [name, f"EX-EQ-{number:03}", count, "equipment", *state, "yes", ""]
        for number, (name, count) in enumerate(
            (
                ("Generator 5 kVA", 4), ("Field radio set", 40), ("Satellite terminal", 2), ("Night vision device", 120),
                ("Tent, 12 person", 18), ("Medical module", 3), ("Water purifier", 2), ("Parachute, low level", 60),
                ("Cargo net", 30), ("Laptop, planning cell", 12), ("Field kitchen", 2), ("Camouflage net", 25),
            ),
            start=1,
        )
    ]  # fmt: skip
    rows += [
        ["Ration packs", "", 4800, "provisions", *state, "yes", ""],
        [
            "Radio test set",
            "EX-EQ-101",
            1,
            "equipment",
            state[0],
            "a contractor",
            "yes",
            "belongs to the radio firm",
        ],
        ["Regimental T-shirts", "", 200, "other goods", "sale", "the sending State", "", "shop on the camp"],
        ["Fuel in vehicle tanks (litres)", "", 400, "fuel", *state, "yes", ""],
        ["Officers' mess whisky", "", 24, "tobacco or alcohol", "own personal use", "a person", "", ""],
    ]
    columns = (
        "description",
        "serial_number",
        "quantity",
        "kind",
        "use",
        "owner_at_entry",
        "reasonable_quantity",
        "remarks",
    )
    return Sheet("equipment", "Equipment", columns, rows)


def _vehicles() -> Sheet:
    owned = [
        "motor vehicle",
        "yes",
        "no",
        "no",
        "yes",
        "no",
        "a member of the force",
        "United Kingdom",
        "yes",
        "yes",
    ]
    rented = [
        "motor vehicle",
        "no",
        "yes",
        "yes",
        "yes",
        "no",
        "a member of the force",
        "United Kingdom",
        "yes",
        "no",
    ]
    rows: list[Row] = [["Light utility vehicle", f"EX 11 AA {n:02}", *owned, ""] for n in range(1, 9)]
    rows += [
        ["Minibus (hired at Tokyo)", f"例示 300 あ 00-0{n}", *rented, "hire firm keeps the papers"]
        for n in range(1, 4)
    ]
    rows += [
        [
            "Reconnaissance drone",
            "EX-UAS-01",
            "drone",
            "yes",
            "",
            "",
            "yes",
            "",
            "",
            "",
            "",
            "",
            "operators' course done",
        ]
    ]
    columns = (
        "description", "serial_number", "kind", "owned_by_sending_state", "leased_only_for_sending_state",
        "leased_in_receiving_state", "used_on_duty", "private", "driver_category", "licence_issued_by",
        "registration_number_shown", "nationality_mark_shown", "remarks",
    )  # fmt: skip
    return Sheet("vehicles", "Vehicles", columns, rows)


def _arms() -> Sheet:
    moved = ["nobody: it is moved or stored", "", "yes", "yes", "yes"]
    rows: list[Row] = [
        ["Rifle 5.56 mm", f"EX-R-{n:04}", "", 1, "", "", "", "small arm", *moved, "", ""]
        for n in range(1, 181)
    ]
    rows[88] = [*rows[88][:1], "EX-R-0088", *rows[88][2:]]
    rows += [
        ["Machine gun 7.62 mm", f"EX-G-{n:03}", "", 1, "", "", "", "crew-served weapon", *moved, "", ""]
        for n in range(1, 13)
    ]
    rows += [
        [
            "Pistol 9 mm",
            f"EX-P-{n:03}",
            "",
            1,
            "",
            "",
            "",
            "small arm",
            "a member of the force",
            "yes",
            "yes",
            "yes",
            "yes",
            "",
            "escort",
        ]
        for n in range(1, 5)
    ]
    ready = ["ammunition", *moved, "yes"]
    late = ["ammunition", "nobody: it is moved or stored", "", "yes", "", "no", ""]
    rows += [
        ["Cartridges 5.56 mm ball", "", "EX-LOT-01", 20000, 34.0, "1.4S", "UN0012", *ready, ""],
        ["Cartridges 5.56 mm blank", "", "EX-LOT-02", 30000, 21.0, "1.4S", "UN0014", *ready, ""],
        ["Cartridges 7.62 mm link", "", "EX-LOT-03", 8000, 24.0, "1.4S", "UN0012", *ready, ""],
        ["Cartridges 9 mm", "", "EX-LOT-04", 1000, 0.4, "1.4S", "UN0012", *ready, ""],
        [
            "Smoke grenades",
            "",
            "EX-LOT-05",
            120,
            12.0,
            "1.4G",
            "UN0303",
            *late,
            "customs telegram not yet sent",
        ],
        [
            "Illuminating rounds 81 mm",
            "",
            "EX-LOT-06",
            60,
            33.0,
            "1.3G",
            "UN0254",
            *late,
            "customs telegram not yet sent",
        ],
    ]
    columns = (
        "description", "serial_number", "lot_number", "quantity", "neq", "hazard_division", "un_number", "kind",
        "carried_by", "orders_authorise_carrying", "for_cooperative_activity", "receiving_procedures_met",
        "authorities_notified", "marks_shown", "remarks",
    )  # fmt: skip
    return Sheet("arms", "Arms and ammunition", columns, rows)


def _places() -> Sheet:
    columns = ("description", "address", "state", "place_kind", "from_day", "to_day")
    return Sheet("places", "Places", columns, list(PLACES))
