"""The XML of a sheet, looked through as bytes."""

from __future__ import annotations

import pytest

from warifu.intake.grid import Structure
from warifu.intake.package import Unreadable
from warifu.intake.sheet_scan import area, scan_sheet

HEAD = b'<?xml version="1.0"?><worksheet xmlns="m"><sheetData>'
TAIL = b"</sheetData></worksheet>"


def scan(rows: bytes, *, before: bytes = b"", after: bytes = b"", size: int = 10_000) -> Structure:
    """Return the structure of a sheet given in pieces of some size."""
    data = (
        HEAD.replace(b"<sheetData>", before + b"<sheetData>")
        + rows
        + TAIL.replace(b"</worksheet>", after + b"</worksheet>")
    )
    return scan_sheet(data[at : at + size] for at in range(0, len(data), size))


ROWS = (
    b'<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    b'<row r="3" hidden="1"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3"><f>1/0</f><v></v></c></row>'
    b'<row r="4"><c r="A4" t="e"><v>#REF!</v></c></row>'
    b'<row r="9" s="4"><c r="A9" s="4"/></row>'
)


@pytest.mark.parametrize("size", [1, 7, 50, 10_000])
def test_the_same_is_found_however_the_sheet_is_cut_into_pieces(size: int) -> None:
    found = scan(ROWS, size=size)

    assert found.hidden_rows == {3}
    assert (found.formulas.count, found.formulas.first) == (2, [(3, 0), (3, 1)])
    assert found.uncalculated.first == [(3, 1)]
    assert found.errors == [((4, 0), "#REF!")]
    assert found.last_row == 4


@pytest.mark.parametrize(
    "row",
    [
        b'<row r="2" hidden="1">',
        b"<row r='2' hidden = 'true'>",
        b'<row hidden="&#49;" r="2">',
        b'<row r="2" ht="0" customHeight="1">',
        b'<row r="2" ht="0.0">',
        b'<row r="2" ht="1E-3">',
    ],
)
def test_a_row_is_hidden_in_more_ways_than_one(row: bytes) -> None:
    assert scan(b'<row r="1"/>' + row + b"</row>").hidden_rows == {2}


@pytest.mark.parametrize(
    "row", [b'<row r="2" hidden="0">', b'<row r="2" hidden="false">', b'<row r="2" ht="15">']
)
def test_a_row_that_is_not_hidden_is_not_taken_for_hidden(row: bytes) -> None:
    assert scan(row + b"</row>").hidden_rows == set()


def test_hidden_columns_and_columns_of_no_width_are_found() -> None:
    columns = (
        b'<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/>'
        b'<col min="7" max="7" width="9"/></cols>'
    )

    assert scan(b"", before=columns).hidden_columns == {1, 2, 4}


def test_merged_cells_and_set_filters_behind_the_rows_are_found() -> None:
    after = (
        b'<autoFilter ref="A1:C9"><filterColumn colId="0"/></autoFilter>'
        b'<mergeCells count="1"><mergeCell ref="B2:C5"/></mergeCells>'
    )
    found = scan(ROWS, after=after)

    assert found.merged == [(2, 1, 5, 2)]
    assert found.filters == ["A1:C9"]


def test_rows_and_cells_without_numbers_are_counted() -> None:
    found = scan(b"<row><c><v>1</v></c></row><row hidden='1'><c><f>1</f><v>1</v></c></row>")

    assert found.hidden_rows == {2}
    assert found.formulas.first == [(2, 0)]
    assert found.last_row == 2


def test_a_prefixed_sheet_is_searched_under_its_prefix() -> None:
    data = (
        b'<x:worksheet xmlns:x="m"><x:sheetData>'
        b'<x:row r="2" hidden="1"><x:c r="A2"><x:f>1</x:f><x:v>1</x:v></x:c></x:row>'
        b"</x:sheetData></x:worksheet>"
    )
    found = scan_sheet([data])

    assert found.hidden_rows == {2}
    assert found.formulas.first == [(2, 0)]


@pytest.mark.parametrize(
    "data",
    [
        HEAD + b'<y:row r="9" hidden="1"/>' + TAIL,
        b'<x:worksheet><x:sheetData><x:row r="1"/><row r="2" hidden="1"/></x:sheetData></x:worksheet>',
    ],
)
def test_rows_under_two_prefixes_are_refused(data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        scan_sheet([data])

    assert refused.value.problem.code == "part-unsafe"


def test_a_row_without_end_is_refused_before_it_fills_the_memory() -> None:
    with pytest.raises(Unreadable) as refused:
        scan_sheet([HEAD + b'<row r="1">', *[b" " * 2**20] * 65])

    assert refused.value.problem.code == "part-unsafe"


@pytest.mark.parametrize(
    ("cell", "column", "row"),
    [
        (b'<c r="IW1"><v>1</v></c>', "IW", 1),
        (b'<c r="XFD1"><v>1</v></c>', "XFD", 1),
        (b'<c r="A999999"><v>1</v></c>', "", 999999),
        (b"<c r = 'aaa7'><v>1</v></c>", "AAA", 7),
        (b'<c\nr\n=\n"ZZ1"><is><t>x</t></is></c>', "ZZ", 1),
        (b'<c r="XFD1" s="3"/>', "", 0),
        (b'<c r="IV1"><v>1</v></c>', "", 1),
    ],
)
def test_a_far_cell_counts_if_it_holds_a_value(cell: bytes, column: str, row: int) -> None:
    found = scan(b"<row>" + cell + b"</row>")

    assert found.wide == column
    assert found.last_row == row


@pytest.mark.parametrize(
    ("ref", "box"),
    [("B2:C5", (2, 1, 5, 2)), ("A1", (1, 0, 1, 0)), ("$A$1:$B$2", (1, 0, 2, 1)), ("A:B", None), ("", None)],
)
def test_a_reference_is_a_box_of_rows_and_columns(ref: str, box: tuple[int, int, int, int] | None) -> None:
    assert area(ref) == box
