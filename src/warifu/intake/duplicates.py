"""Notice a person or an item that stands on the lists twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from warifu.intake.document_check import letters
from warifu.intake.lines import Lines
from warifu.intake.problems import Place, Problem, problem
from warifu.intake.text import key

NUMBERED = ("equipment", "vehicles", "craft", "arms")
"""The kinds of sheet whose serial numbers tell one item from another."""
NAMES = ("family_name", "full_name", "given_names")
"""The columns at which a repeated name is shown, the first that there is."""


def find_duplicates(tables: list[tuple[Lines, dict[str, Place]]]) -> list[Problem]:
    """Return the people and serial numbers that occur more than once, each at its second place."""
    found = list(_people([each for each in tables if each[0].kind == "people"]))
    found += _serials([each for each in tables if each[0].kind in NUMBERED])
    return found


def _people(tables: list[tuple[Lines, dict[str, Place]]]) -> Iterator[Problem]:
    by_document: dict[str, str] = {}
    by_name: dict[tuple[str, Any], str] = {}
    for lines, at in tables:
        numbers = lines.details.get("document_number")
        births = lines.details.get("date_of_birth")
        anchor = next((at[each] for each in NAMES if each in at), None)
        for index, row in enumerate(lines.rows):
            number = letters(numbers[index]) if numbers and numbers[index] else ""
            birth = births[index] if births else None
            name = (key(lines.label(index)), birth) if birth and anchor else None
            if number and number in by_document:
                place = _place(at["document_number"], row)
                yield problem(
                    "duplicate-person",
                    place,
                    value=numbers[index] if numbers else "",
                    other=by_document[number],
                )
            elif anchor and name and name in by_name:
                yield problem(
                    "duplicate-person", _place(anchor, row), value=lines.label(index), other=by_name[name]
                )
            if number:
                by_document.setdefault(number, _named(_place(at["document_number"], row)))
            if anchor and name:
                by_name.setdefault(name, _named(_place(anchor, row)))


def _serials(tables: list[tuple[Lines, dict[str, Place]]]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for lines, at in tables:
        numbers = lines.details.get("serial_number")
        if numbers is None:
            continue
        for index, row in enumerate(lines.rows):
            number = letters(numbers[index]) if numbers[index] else ""
            if not number:
                continue
            place = _place(at["serial_number"], row)
            if number in seen:
                yield problem("duplicate-serial", place, value=numbers[index], other=seen[number])
            else:
                seen[number] = _named(place)


def _place(column: Place, row: int) -> Place:
    return Place(column.sheet, row, column.column, column.field)


def _named(place: Place) -> str:
    return f"{place.sheet}!{place.cell}"
