"""Whatever is in a cell or a file, nothing is raised."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bad_workbooks.good_workbook import people, write
from tests.bad_workbooks.sheet_cases import open_document
from warifu.intake import read
from warifu.intake.cells import read_column
from warifu.intake.choices import Choices
from warifu.intake.columns import sheet_kinds
from warifu.intake.dates import ERAS, read_date
from warifu.intake.grid import Grid
from warifu.intake.numbers import LARGEST, read_decimal
from warifu.intake.problems import Place, problem_kinds
from warifu.intake.text import Fault, clean, key, plain
from warifu.intake.travel_document import TravelDocument, check_digit, read_travel_document

CELLS = st.one_of(
    st.text(),
    st.text(alphabet="0123456789 -/.,年月日令和平成昭和RHSTM:TZkg△"),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
MRZ = st.text(alphabet="ABCXYZ0189<", min_size=30, max_size=44)


@given(CELLS)
def test_a_cell_gives_a_day_within_the_range_or_a_fault(cell: object) -> None:
    found = read_date(cell)

    if isinstance(found, Fault):
        assert found.code in problem_kinds()
    else:
        assert date(1900, 1, 1) <= found <= date(2199, 12, 31)


@given(DAYS)
def test_every_day_reads_back_from_every_form_that_reads_one_way(day: date) -> None:
    long, short = f"{day.day} {day:%B} {day.year}", f"{day:%b} {day.day}, {day.year}"
    for written in (
        day.isoformat(),
        day.isoformat().replace("-", "/"),
        f"{day.year}年{day.month}月{day.day}日",
        long,
        short,
    ):
        assert read_date(written) == day


@given(DAYS)
def test_a_british_and_an_american_day_are_never_taken_for_each_other(day: date) -> None:
    british, american = f"{day.day}/{day.month}/{day.year}", f"{day.month}/{day.day}/{day.year}"

    assert read_date(british, order="dmy") == day
    assert read_date(american, order="mdy") == day
    asked = read_date(british)
    assert asked == day or (
        isinstance(asked, Fault) and asked.code == "date-ambiguous" and day in asked.values.values()
    )


@given(DAYS.filter(lambda day: day >= date(1912, 7, 31)))
def test_every_day_reads_back_from_its_era(day: date) -> None:
    era = next(name for name, (_, first, last) in reversed(ERAS.items()) if first <= day <= last)
    year = day.year - ERAS[era][1].year + 1

    assert read_date(f"{era}{year}年{day.month}月{day.day}日") == day


@given(CELLS, st.sampled_from(["", "kg", "g", "days"]))
def test_a_cell_gives_an_exact_number_within_the_range_or_a_fault(cell: object, unit: str) -> None:
    found = read_decimal(cell, unit=unit)

    if isinstance(found, Fault):
        assert found.code in problem_kinds()
    else:
        assert 0 <= found < LARGEST


@given(st.integers(0, LARGEST - 1))
def test_every_number_reads_back_with_and_without_separators(number: int) -> None:
    assert read_decimal(str(number)) == Decimal(number)
    assert read_decimal(f"{number:,}") == Decimal(number)


@given(st.one_of(st.text(), st.lists(MRZ, min_size=1, max_size=4).map("\n".join)))
def test_any_text_gives_a_document_or_a_fault(text: str) -> None:
    found = read_travel_document(text)

    assert isinstance(found, TravelDocument) or found.code == "mrz-form"


@given(st.integers(0, 42), st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"))
def test_a_changed_character_under_a_digit_is_noticed_unless_its_value_is_the_same(
    position: int, letter: str
) -> None:
    first, second = people()[1][6].split("\n")
    changed = second[:position] + letter + second[position + 1 :]
    same = check_digit(second[position]) == check_digit(letter)
    free = position in range(10, 13) or position == 20
    found = read_travel_document(f"{first}\n{changed}")

    if not same and not free:
        assert isinstance(found, Fault) or not found.reads_cleanly


@given(st.text())
def test_text_made_comparable_stays_as_it_is_when_made_so_again(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert plain(plain(text)) == plain(text)
    assert key(plain(text)) == key(text)


@settings(max_examples=40, deadline=None)
@given(st.lists(CELLS, min_size=1, max_size=20))
@pytest.mark.parametrize("kind", ["activity", "people", "arms", "places"])
def test_any_cells_in_any_column_give_values_and_problems(kind: str, cells: list[object]) -> None:
    rows = list(range(2, 2 + len(cells)))
    for column in sheet_kinds()[kind].columns:
        asked = (column, Place("S", None, 0))
        found = read_column(cells, rows, asked=asked, choices=Choices(), grid=Grid("S", []))
        assert len(found.values) == len(cells)
        assert not any(isinstance(value, Fault) for value in found.values)


def damaged_files() -> dict[str, bytes]:
    """Return good files of each form, to be damaged."""
    with TemporaryDirectory() as folder:
        sheet = write(Path(folder) / "people.xlsx").read_bytes()
        return {
            "people.xlsx": sheet,
            "people.ods": open_document()(Path(folder)).read_bytes(),
            "people.csv": b"Family name,Nationality\nEXAMPLE,GB\n",
        }


GOOD = damaged_files()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(sorted(GOOD)), where=st.floats(0, 1), put=st.binary(max_size=8), cut=st.booleans()
)
def test_a_file_with_bytes_altered_or_cut_gives_problems_and_never_raises(
    tmp_path: Path, name: str, where: float, put: bytes, *, cut: bool
) -> None:
    good = GOOD[name]
    at = int(where * len(good))
    path = tmp_path / name
    path.write_bytes(good[:at] + put + (b"" if cut else good[at + len(put) :]))

    intake = read(path)

    assert intake.ok or intake.lines == ()
