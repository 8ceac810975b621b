"""Read an .xlsx: the parts checked in Python, the values by python-calamine."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from warifu.intake.choices import Choices
from warifu.intake.grid import COLUMN_LIMIT, ROW_LIMIT, ROW_SLACK, Grid, Structure
from warifu.intake.package import Unreadable, chunks, damaged, open_package, parse
from warifu.intake.problems import Place, Problem, problem
from warifu.intake.sheet_scan import area, scan_sheet
from warifu.rules.wording import Text

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
Step = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and of how much."""


@dataclass(slots=True)
class Sheets:
    """The sheets of a file, and the problems met on the way to them."""

    grids: list[Grid] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class _Listed:
    name: str
    part: str
    hidden: bool


def read_workbook(path: Path, choices: Choices, step: Step) -> Sheets:
    """
    Return the sheets of an .xlsx file.

    Raises:
        Unreadable: the file cannot be read further.
    """
    sheets = Sheets()
    with open_package(path) as package:
        sheets.problems += _extras(package, choices)
        listed, from_1904 = _list_sheets(package)
        structures: list[Structure] = []
        for number, each in enumerate(listed):
            step("scan", number, len(listed))
            structures.append(_structure(package, each))
        for name in package.namelist():
            if name.endswith(("sharedStrings.xml", "styles.xml")):
                for _ in chunks(package, name):
                    pass
    if outsized := [
        found for each, s in zip(listed, structures, strict=True) for found in outsize(each.name, s)
    ]:
        raise Unreadable(outsized[0])
    for number, (name, rows) in enumerate(values_of(path, [each.name for each in listed])):
        step("read", number, len(listed))
        offset = 1462 if from_1904 else 0
        each, structure = listed[number], structures[number]
        sheets.grids.append(Grid(name, rows, structure, hidden=each.hidden, serial_offset=offset))
    return sheets


def values_of(path: Path, names: list[str]) -> list[tuple[str, list[list[Any]]]]:
    """
    Return the values of the named sheets, row 1 first.

    Raises:
        Unreadable: the library cannot read the file.
    """
    import python_calamine as calamine  # noqa: PLC0415  (only when a workbook is read)

    try:
        book = calamine.CalamineWorkbook.from_path(str(path))
        return [(name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in names]
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise Unreadable(damaged(error)) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # A panic of the library is no ordinary exception.
            raise Unreadable(damaged(ValueError("unreadable part"))) from None
        raise


def outsize(sheet: str, structure: Structure) -> list[Problem]:
    """Return the problem of a sheet beyond the limits; such a sheet is not given to the library at all."""
    if structure.last_row > ROW_LIMIT + ROW_SLACK:
        place = Place(sheet, structure.last_row)
        return [problem("too-many-rows", place, found=f"{structure.last_row:,}", limit=f"{ROW_LIMIT:,}")]
    if structure.wide:
        return [problem("too-many-columns", Place(sheet), found=structure.wide, limit=str(COLUMN_LIMIT))]
    return []


def _extras(package: zipfile.ZipFile, choices: Choices) -> list[Problem]:
    names = package.namelist()
    found = []
    macros = [
        name for name in names if name.lower().endswith("vbaproject.bin") or "/macrosheets/" in name.lower()
    ]
    if macros and choices.macros == "ask":
        found.append(problem("macros", found=", ".join(macros)))
    links = [
        name
        for name in names
        if "/externallinks/externallink" in name.lower() or name.endswith("connections.xml")
    ]
    if links and choices.links == "ask":
        found.append(problem("external-links", found=", ".join(links)))
    return found


def _list_sheets(package: zipfile.ZipFile) -> tuple[list[_Listed], bool]:
    names = set(package.namelist())
    if any(name.endswith("workbook.bin") for name in names):
        raise Unreadable(
            problem("format-old", found=Text("a binary workbook (.xlsb)", "バイナリ形式（.xlsb）"))
        )
    main = _target(package, "_rels/.rels", "/officeDocument") or "xl/workbook.xml"
    root = parse(package, main)
    folder, file = posixpath.split(main)
    rels = parse(package, posixpath.join(folder, "_rels", f"{file}.rels"))
    targets = {rel.get("Id"): _joined(folder, rel.get("Target", "")) for rel in rels}
    listed = []
    for element in root.iter():
        if element.tag.endswith("}sheet"):
            part = targets.get(element.get(_RELATION) or element.get(_STRICT) or "", "")
            hidden = element.get("state", "visible") != "visible"
            if "/worksheets/" in part:
                listed.append(_Listed(element.get("name", ""), part, hidden))
    from_1904 = any(
        element.tag.endswith("}workbookPr") and element.get("date1904") in ("1", "true")
        for element in root.iter()
    )
    return listed, from_1904


def _structure(package: zipfile.ZipFile, sheet: _Listed) -> Structure:
    structure = scan_sheet(chunks(package, sheet.part))
    folder, file = posixpath.split(sheet.part)
    rels = posixpath.join(folder, "_rels", f"{file}.rels")
    if rels in package.namelist():
        for rel in parse(package, rels):
            if rel.get("Type", "").endswith("/table") and (
                ref := _table_filter(package, folder, rel.get("Target", ""))
            ):
                structure.filters.append(ref)
    return structure


def _table_filter(package: zipfile.ZipFile, folder: str, target: str) -> str:
    root = parse(package, _joined(folder, target))
    for element in root.iter():
        if element.tag.endswith("}autoFilter") and any(
            child.tag.endswith("}filterColumn") for child in element
        ):
            ref = element.get("ref", "")
            return ref if area(ref) else root.get("ref", "")
    return ""


def _target(package: zipfile.ZipFile, rels: str, kind: str) -> str:
    if rels in package.namelist():
        for rel in parse(package, rels):
            if rel.get("Type", "").endswith(kind):
                return rel.get("Target", "").lstrip("/")
    return ""


def _joined(folder: str, target: str) -> str:
    return (
        target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    )
