"""Read an .ods: its structure by one pass of expat over `content.xml`, the values by python-calamine."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.parsers import expat

from warifu.intake.choices import Choices
from warifu.intake.grid import COLUMN_LIMIT, Grid, Structure
from warifu.intake.package import Unreadable, chunks, open_package, parse
from warifu.intake.problems import Problem, column_letters, problem
from warifu.intake.workbook import Sheets, Step, outsize, values_of

_HIDING = ("collapse", "filter")


class _Content:
    """Collects the structure of every sheet while expat walks through the document."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, Structure, bool]] = []
        self.filters: list[str] = []
        self.hiding_styles: set[str] = set()
        self.linked = False
        self._style = ""
        self._row = self._column = self._rows = 0
        self._now = Structure()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take note of one element."""
        if tag == "table:table-cell":
            self._cell(attributes)
        elif tag == "table:covered-table-cell":
            self._column += int(attributes.get("table:number-columns-repeated", "1"))
        elif tag == "table:table-row":
            self._start_row(attributes)
        elif tag == "table:table-column":
            repeated = int(attributes.get("table:number-columns-repeated", "1"))
            if attributes.get("table:visibility") in _HIDING:
                self._now.hidden_columns.update(
                    range(self._column, min(self._column + repeated, COLUMN_LIMIT))
                )
            self._column += repeated
        elif tag == "table:table":
            self._now, self._row, self._column, self._rows = Structure(), 0, 0, 0
            hidden = attributes.get("table:style-name", "") in self.hiding_styles
            self.sheets.append((attributes.get("table:name", ""), self._now, hidden))
        else:
            self._other(tag, attributes)

    def _other(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "style:style":
            self._style = attributes.get("style:name", "")
        elif tag == "style:table-properties" and attributes.get("table:display") == "false":
            self.hiding_styles.add(self._style)
        elif tag in ("table:filter-condition", "table:filter"):
            self.filters.append(self._range)
        elif tag == "table:database-range":
            self._range = attributes.get("table:target-range-address", "")
        elif tag in ("table:table-source", "table:cell-range-source", "table:dde-link"):
            self.linked = True

    _range = ""

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row += self._rows or 1
        self._rows = int(attributes.get("table:number-rows-repeated", "1"))
        self._column = 0
        if attributes.get("table:visibility") in _HIDING:
            self._now.hidden_rows.update(range(self._row, self._row + min(self._rows, 10_000)))

    def _cell(self, attributes: dict[str, str]) -> None:
        repeated = int(attributes.get("table:number-columns-repeated", "1"))
        formula = "table:formula" in attributes
        if formula or "office:value-type" in attributes:
            self._now.last_row = max(self._now.last_row, self._row + self._rows - 1)
            if self._column + repeated > COLUMN_LIMIT:
                self._now.wide = self._now.wide or column_letters(self._column + repeated - 1)
            if formula:
                self._now.formulas.add((self._row, self._column))
                if "office:value-type" not in attributes:
                    self._now.uncalculated.add((self._row, self._column))
            if attributes.get("calcext:value-type") == "error":
                self._now.errors.append(((self._row, self._column), "#ERROR"))
        down, across = (
            int(attributes.get(f"table:number-{way}-spanned", "1")) for way in ("rows", "columns")
        )
        if down > 1 or across > 1:
            self._now.merged.append(
                (self._row, self._column, self._row + down - 1, self._column + across - 1)
            )
        self._column += repeated


def read_opendocument(path: Path, choices: Choices, step: Step) -> Sheets:
    """
    Return the sheets of an .ods file.

    Raises:
        Unreadable: the file cannot be read further.
    """
    with open_package(path) as package:
        if _encrypted(package):
            raise Unreadable(problem("encrypted"))
        step("scan", 0, 1)
        content = _content(package)
        problems = _extras(package, content, choices)
    for name, structure, _ in content.sheets:
        if outsized := outsize(name, structure):
            raise Unreadable(outsized[0])
    step("read", 0, 1)
    values = values_of(path, [name for name, _, _ in content.sheets])
    sheets = Sheets(problems=problems)
    for (name, structure, hidden), (_, rows) in zip(content.sheets, values, strict=True):
        structure.filters += [_area(ref) for ref in content.filters if _sheet(ref) == name]
        sheets.grids.append(Grid(name, rows, structure, hidden=hidden))
    return sheets


def _content(package: zipfile.ZipFile) -> _Content:
    content = _Content()
    parser = expat.ParserCreate()
    parser.StartElementHandler = content.start
    parser.buffer_text = True
    try:
        for piece in chunks(package, "content.xml"):
            parser.Parse(piece)
        parser.Parse(b"", True)  # noqa: FBT003  (the C function takes no names)
    except (expat.ExpatError, ValueError) as error:
        raise Unreadable(problem("damaged", found=f"content.xml: {error}")) from error
    return content


def _extras(package: zipfile.ZipFile, content: _Content, choices: Choices) -> list[Problem]:
    found = []
    macros = [
        name
        for name in package.namelist()
        if name.startswith(("Basic/", "Scripts/")) and not name.endswith("/")
    ]
    if macros and choices.macros == "ask":
        found.append(problem("macros", found=", ".join(macros[:3])))
    if content.linked and choices.links == "ask":
        found.append(problem("external-links", found="content.xml"))
    return found


def _encrypted(package: zipfile.ZipFile) -> bool:
    name = "META-INF/manifest.xml"
    if name not in package.namelist():
        return False
    return any(element.tag.endswith("}encryption-data") for element in parse(package, name).iter())


def _sheet(ref: str) -> str:
    return (
        ref.rpartition(":")[0].rpartition(".")[0].lstrip("$").strip("'")
        if ":" in ref
        else ref.rpartition(".")[0]
    )


def _area(ref: str) -> str:
    return ":".join(part.rpartition(".")[2].replace("$", "") for part in ref.split(":"))
