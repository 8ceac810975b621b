"""
The filled example of the template: a few lines, all made up.

No person, document, serial number or lot in it exists; the specimen State of the passport lines is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from warifu.intake.columns import sheet_kinds
from warifu.intake.document_check import make_lines


def example_answers() -> dict[str, str]:
    """Return the answers about the made-up activity: the examples of the columns themselves."""
    return {column.key: column.example for column in sheet_kinds()["activity"].columns if column.example}


def _line(sheet: str, /, **differs: str) -> dict[str, str]:
    """Return a line of the columns' own examples, with what differs; an empty text leaves a cell empty."""
    return {column.key: column.example for column in sheet_kinds()[sheet].columns} | differs


def _person(family: str, given: str, number: str, birth: str, **differs: str) -> dict[str, str]:
    line = _line("people", family_name=family, given_names=given, document_number=number, date_of_birth=birth)
    line["mrz"] = make_lines(
        issuer="GBR",
        surname=family,
        given_names=given,
        number=number,
        nationality="GBR",
        birth=date.fromisoformat(birth),
        sex=differs.get("sex", "M"),
        expiry=date.fromisoformat(line["document_expiry"]),
    )
    return line | differs


EXAMPLES: Mapping[str, tuple[dict[str, str], ...]] = {
    "people": (
        _person("EXAMPLE", "ALEX SAM", "X00000001", "1995-03-31", rank="Maj", service_number="EX1001"),
        _person("SAMPLE-JONES", "ROBIN", "X00000002", "1999-11-02", sex="F", service_number="EX1002"),
        _person(
            "MADEUP",
            "KIM",
            "X00000003",
            "1988-07-19",
            rank="",
            service_number="",
            category="civilian",
            employer="sending_agency",
            employed_by_armed_service="no",
            orders_authorise_arms="no",
            in_uniform="no",
        ),
    ),
    "equipment": (
        _line("equipment"),
        _line(
            "equipment",
            description="Tent, 10 person",
            model="EX-T",
            serial_number="",
            quantity="12",
            mass="85",
        ),
    ),
    "vehicles": (
        _line("vehicles"),
        _line("vehicles", description="Trailer, light", serial_number="EX 02 AB"),
    ),
    "craft": (_line("craft"),),
    "arms": (
        _line("arms", lot_number="", hazard_division="", un_number="", marks_shown=""),
        _line(
            "arms",
            description="Cartridge, 5.56 mm, blank",
            serial_number="",
            quantity="6000",
            neq="4.2",
            kind="ammunition",
            carried_by="nobody",
            orders_authorise_carrying="",
        ),
    ),
    "places": (
        _line("places"),
        _line(
            "places",
            description="Example Airport",
            place_kind="entry",
            from_day="2026-11-14",
            to_day="2026-11-14",
        ),
    ),
}
"""Lines by kind of sheet, then by key of column."""
