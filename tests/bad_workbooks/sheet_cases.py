"""Sheets that are bad as sheets: hidden parts, filters, formulas, merges, headings, sizes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl.worksheet.table
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P
from openpyxl.worksheet.filters import FilterColumn, Filters
from openpyxl.worksheet.worksheet import Worksheet

from tests.bad_workbooks import good_workbook
from tests.bad_workbooks.good_workbook import ACTIVITY, items, people
from tests.bad_workbooks.make_shelf import BadWorkbook
from warifu.intake import Choices


def changed(change: Callable[[Worksheet], None]) -> Callable[[Path], Path]:
    """Return a builder of the good workbook with its sheet of people changed."""
    return lambda folder: good_workbook.write(folder / "people.xlsx", change=change)


def of_rows(rows: list[list[Any]], **others: Any) -> Callable[[Path], Path]:
    """Return a builder of a workbook with these people, or other sheets."""
    return lambda folder: good_workbook.write(folder / "people.xlsx", rows=rows, **others)


def _hide_row(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].hidden = True


def _flatten_row(sheet: Worksheet) -> None:
    sheet.row_dimensions[4].height = 0.0001


def _hide_column(sheet: Worksheet) -> None:
    sheet.column_dimensions["D"].hidden = True


def _hide_sheet(sheet: Worksheet) -> None:
    sheet.parent.create_sheet("Notes").append(["kept out of sight"])
    sheet.parent["Notes"].sheet_state = "hidden"


def _hide_deeply(sheet: Worksheet) -> None:
    sheet.sheet_state = "veryHidden"


def _filter(sheet: Worksheet) -> None:
    sheet.auto_filter.ref = "A1:H4"
    sheet.auto_filter.add_filter_column(3, ["GB"])


def _filter_and_hide(sheet: Worksheet) -> None:
    _filter(sheet)
    _hide_row(sheet)


def _formula(sheet: Worksheet) -> None:
    sheet["B2"] = '=CONCAT("AL","EX")'


def _merge_data(sheet: Worksheet) -> None:
    sheet.merge_cells("H2:H4")


def _far_row(sheet: Worksheet) -> None:
    sheet["A1048576"] = "far below"


def _far_column(sheet: Worksheet) -> None:
    sheet["XFD2"] = "far away"


def _spare_sheet(sheet: Worksheet) -> None:
    sheet.parent.create_sheet("Shopping").append(["bread", "milk"])


def _total(sheet: Worksheet) -> None:
    sheet.append(["Total", 3])


def cached(formula: str, value: str, kind: str = "") -> Callable[[Path], Path]:
    """Return a builder of a workbook whose cell D2 is a formula with a stored result."""

    def build(folder: Path) -> Path:
        path = changed(lambda sheet: sheet.__setitem__("D2", "PLACE"))(folder)
        with zipfile.ZipFile(path) as package:
            parts = {part: package.read(part) for part in package.namelist()}
        sheet = parts["xl/worksheets/sheet2.xml"].decode()
        start = sheet.index('<c r="D2"')
        end = sheet.index("</c>", start) + 4
        cell = f'<c r="D2"{kind}><f>{formula}</f><v>{value}</v></c>'
        parts["xl/worksheets/sheet2.xml"] = (sheet[:start] + cell + sheet[end:]).encode()
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for part, data in parts.items():
                package.writestr(part, data)
        return path

    return build


def open_document(
    *, hidden_row: int = 0, formula: bool = False, hidden_column: bool = False
) -> Callable[[Path], Path]:
    """Return a builder of an .ods with people in it."""

    def build(folder: Path) -> Path:
        document = OpenDocumentSpreadsheet()
        for name, rows in (("Activity", ACTIVITY), ("People", [row[:5] for row in people()])):
            table = Table(name=name)
            shown = {"visibility": "collapse"} if hidden_column and name == "People" else {}
            table.addElement(TableColumn(numbercolumnsrepeated=3))
            table.addElement(TableColumn(numbercolumnsrepeated=2, **shown))
            for number, row in enumerate(rows, 1):
                hidden = {"visibility": "collapse"} if name == "People" and number == hidden_row else {}
                line = TableRow(**hidden)
                for at, value in enumerate(row):
                    computed = (
                        {"formula": 'of:="GB"'} if formula and (name, number, at) == ("People", 2, 3) else {}
                    )
                    cell = TableCell(valuetype="string", stringvalue=str(value), **computed)
                    cell.addElement(P(text=str(value)))
                    line.addElement(cell)
                table.addElement(line)
            document.spreadsheet.addElement(table)
        document.save(str(folder / "people.ods"))
        return folder / "people.ods"

    return build


def altered_document(part: str, old: str, new: str) -> Callable[[Path], Path]:
    """Return a builder of an .ods with one part altered, or added if it is new."""

    def build(folder: Path) -> Path:
        path = open_document()(folder)
        with zipfile.ZipFile(path) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        before = parts.get(part, b"").decode()
        assert old in before
        parts[part] = (before.replace(old, new, 1) if old else new).encode()
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in parts.items():
                package.writestr(name, data)
        return path

    return build


def in_document(old: str, new: str) -> Callable[[Path], Path]:
    """Return a builder of an .ods with its content altered."""
    return altered_document("content.xml", old, new)


def table_with_filter(folder: Path) -> Path:
    """Return a workbook whose list is a table with a filter set."""

    def put(sheet: Worksheet) -> None:
        table = openpyxl.worksheet.table.Table(displayName="Roll", ref="A1:H4")
        table._initialise_columns()
        table.autoFilter.filterColumn.append(FilterColumn(colId=3, filters=Filters(filter=["GB"])))
        for column, heading in zip(table.tableColumns, good_workbook.HEADINGS, strict=True):
            column.name = heading
        sheet.add_table(table)

    return good_workbook.write(folder / "people.xlsx", change=put)


FIRST_NAME = '<table:table-cell office:value-type="string" office:string-value="ALEX">'
FILTERED = (
    '<table:database-ranges><table:database-range table:target-range-address="People.A1:People.E4">'
    '<table:filter><table:filter-condition table:field-number="3" table:value="GB" table:operator="="/>'
    "</table:filter>"
    "</table:database-range></table:database-ranges></office:spreadsheet>"
)
HIDING_STYLE = (
    '<office:automatic-styles><style:style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>'
    "</office:automatic-styles>"
)


def hidden_document_sheet(folder: Path) -> Path:
    """Return an .ods whose sheet of people has a style that hides it."""
    path = in_document("<office:automatic-styles/>", HIDING_STYLE)(folder)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["content.xml"] = parts["content.xml"].replace(
        b'table:name="People"', b'table:name="People" table:style-name="gone"'
    )
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path


def with_mapping(text: str) -> Callable[[Path], Path]:
    """Return a builder of a good workbook with a mapping saved beside it."""

    def build(folder: Path) -> Path:
        (folder / "people.mapping.toml").write_text(text, encoding="utf-8")
        return good_workbook.write(folder / "people.xlsx")

    return build


def _two_rows_of_headings() -> list[list[Any]]:
    rows = people()
    japanese = ["姓", "名", "生年月日", "国籍", "旅券番号", "有効期間満了日", "機械読取行", "資格"]
    rows[1][3] = "Atlantis"
    return [["NOMINAL ROLL"], [], rows[0], japanese, *rows[1:]]


def _grouped_headings() -> list[list[Any]]:
    upper = ["Name", "", "Birth", "State", "Passport", "", "", "Status"]
    lower = ["Family", "Given", "Date of birth", "Nationality", "Passport no", "Expiry", "MRZ", "Capacity"]
    rows = people()[1:]
    rows[0][2] = "31.02.1995"
    return [upper, lower, *rows]


def _with(rows: list[list[Any]], **cells: Any) -> list[list[Any]]:
    """Return the rows with some cells changed, named like ``A1``."""
    for name, value in cells.items():
        rows[int(name[1:]) - 1][ord(name[0]) - 65] = value
    return rows


CASES = (
    BadWorkbook("hidden-row", changed(_hide_row), (("hidden-rows", "People", None),)),
    BadWorkbook("row-of-no-height", changed(_flatten_row), (("hidden-rows", "People", None),)),
    BadWorkbook("hidden-column", changed(_hide_column), (("hidden-columns", "People", None),)),
    BadWorkbook("hidden-sheet", changed(_hide_sheet), (("hidden-sheet", "Notes", None),)),
    BadWorkbook("very-hidden-sheet", changed(_hide_deeply), (("hidden-sheet", "People", None),)),
    BadWorkbook("filter", changed(_filter), (("filter-active", "People", None),)),
    BadWorkbook(
        "filtered-rows",
        changed(_filter_and_hide),
        (("filter-active", "People", None), ("hidden-rows", "People", None)),
    ),
    BadWorkbook(
        "formula", cached("UPPER(&quot;gb&quot;)", "GB", ' t="str"'), (("formulas", "People", "D2"),)
    ),
    BadWorkbook(
        "formula-never-calculated",
        changed(_formula),
        (("formula-not-calculated", "People", "B2"),),
        Choices(formulas="use cached values"),
    ),
    BadWorkbook(
        "error-value",
        cached("1/0", "#DIV/0!", ' t="e"'),
        (("cell-error", "People", "D2"),),
        Choices(formulas="use cached values"),
    ),
    BadWorkbook("merged-data", changed(_merge_data), (("merged-cells", "People", "H2"),)),
    BadWorkbook("far-row", changed(_far_row), (("too-many-rows", "People", None),)),
    BadWorkbook("far-column", changed(_far_column), (("too-many-columns", "People", None),)),
    BadWorkbook(
        "two-rows-of-headings", of_rows(_two_rows_of_headings()), (("country-unknown", "People", "D5"),)
    ),
    BadWorkbook("grouped-headings", of_rows(_grouped_headings()), (("date-impossible", "People", "C3"),)),
    BadWorkbook(
        "no-headings", of_rows([["hello", "world"], ["a", "b"]]), (("header-not-found", "People", "A1"),)
    ),
    BadWorkbook(
        "unknown-heading", of_rows(_with(people(), H1="Shoe size")), (("heading-unknown", "People", "H1"),)
    ),
    BadWorkbook(
        "heading-twice",
        of_rows(_with(people(), H1="Surname", H2="A", H3="B", H4="C")),
        (("heading-repeated", "People", "H1"),),
    ),
    BadWorkbook(
        "no-name-column",
        of_rows([row[2:6] for row in people()]),
        (("column-missing", "People", None),),
    ),
    BadWorkbook("no-activity", of_rows(people(), activity=None), (("sheet-missing", "", None),)),
    BadWorkbook(
        "activity-without-a-state",
        of_rows(people(), activity=[*ACTIVITY[:1], ("Sending State", None), *ACTIVITY[2:]]),
        (("required-empty", "Activity", "B2"),),
    ),
    BadWorkbook(
        "activity-without-a-question",
        of_rows(people(), activity=[*ACTIVITY[:1], *ACTIVITY[2:]]),
        (("column-missing", "Activity", None),),
    ),
    BadWorkbook(
        "activity-ends-before-it-begins",
        of_rows(people(), activity=[*ACTIVITY[:4], ("Last day", "2026-11-01")]),
        (("dates-reversed", "Activity", "B5"),),
    ),
    BadWorkbook("spare-sheet", changed(_spare_sheet), (("sheet-unknown", "Shopping", None),)),
    BadWorkbook("total-row", changed(_total), (("row-left-out", "People", None),)),
    BadWorkbook(
        "mapping-to-nothing",
        with_mapping('[People]\n"Rank" = "shoe_size"\n'),
        (("mapping-unknown-column", "", None),),
    ),
    BadWorkbook("mapping-no-toml", with_mapping("[People\n"), (("mapping-unreadable", "", None),)),
    BadWorkbook(
        "answer-to-no-cell",
        of_rows(people()),
        (("answer-unused", "", None),),
        Choices(answers={"People!Z99": "2026-01-01"}),
    ),
    BadWorkbook("ods-hidden-row", open_document(hidden_row=3), (("hidden-rows", "People", None),)),
    BadWorkbook(
        "ods-hidden-column", open_document(hidden_column=True), (("hidden-columns", "People", None),)
    ),
    BadWorkbook("ods-formula", open_document(formula=True), (("formulas", "People", "D2"),)),
    BadWorkbook("ods-hidden-sheet", hidden_document_sheet, (("hidden-sheet", "People", None),)),
    BadWorkbook(
        "ods-filter", in_document("</office:spreadsheet>", FILTERED), (("filter-active", "People", None),)
    ),
    BadWorkbook(
        "ods-merged-data",
        in_document(
            FIRST_NAME,
            FIRST_NAME.replace("<table:table-cell", '<table:table-cell table:number-rows-spanned="2"'),
        ),
        (("merged-cells", "People", "B2"),),
    ),
    BadWorkbook(
        "ods-endless-column",
        in_document(
            FIRST_NAME,
            FIRST_NAME.replace(
                "<table:table-cell", '<table:table-cell table:number-columns-repeated="16000"'
            ),
        ),
        (("too-many-columns", "People", None),),
    ),
    BadWorkbook(
        "ods-endless-rows",
        in_document("<table:table-row>", '<table:table-row table:number-rows-repeated="1000000">'),
        (("too-many-rows", "Activity", None),),
    ),
    BadWorkbook("ods-cut-short", in_document("</office:spreadsheet>", ""), (("damaged", "", None),)),
    BadWorkbook(
        "ods-linked",
        in_document("</office:spreadsheet>", "<table:dde-link/></office:spreadsheet>"),
        (("external-links", "", None),),
    ),
    BadWorkbook(
        "ods-macro", altered_document("Basic/Standard/Module1.xml", "", "<m/>"), (("macros", "", None),)
    ),
    BadWorkbook(
        "ods-locked",
        altered_document(
            "META-INF/manifest.xml", "<manifest:file-entry", "<manifest:encryption-data/><manifest:file-entry"
        ),
        (("encrypted", "", None),),
    ),
    BadWorkbook("table-with-a-filter", table_with_filter, (("filter-active", "People", None),)),
    BadWorkbook(
        "unknown-question-about-the-activity",
        of_rows(people(), activity=[*ACTIVITY, ("Favourite colour", "blue")]),
        (("heading-unknown", "Activity", "A6"),),
    ),
    BadWorkbook(
        "question-asked-twice",
        of_rows(people(), activity=[*ACTIVITY, ("派遣国", "AU")]),
        (("heading-repeated", "Activity", "B6"),),
    ),
    BadWorkbook(
        "duplicate-serial",
        of_rows(people(), equipment=_with(items(), B3="ex 0001")),
        (("duplicate-serial", "Equipment", "B3"),),
    ),
)
