from __future__ import annotations

from datetime import UTC, date, datetime

import polars as pl
import pytest

from tests.rules.model import MAY_LAND, MODEL, SHARES_COST
from warifu.errors import FactError, UnknownNameError, UsageError
from warifu.rules import Mode
from warifu.rules.columns import Columns
from warifu.rules.program import program

LAND, COST = "model.model_may_land", "model.model_shares_cost"
ON = date(2026, 1, 1)


@pytest.fixture
def columns() -> Columns:
    return Columns(program([MODEL], [MAY_LAND, SHARES_COST], mode=Mode.STRICT))


def test_a_code_outside_its_list_is_refused_with_its_row(columns: Columns) -> None:
    frame = pl.DataFrame({"voyager.capacity": ["sailor", None, "saylor", "boy"]})

    with pytest.raises(
        FactError,
        match=r"^column voyager.capacity, row 3: found 'saylor', wanted one of sailor, cook, guest$",
    ):
        columns.decide(frame, on=ON)


def test_a_state_that_is_no_state_is_refused_with_its_row(columns: Columns) -> None:
    with pytest.raises(
        FactError, match=r"^column voyager.flag, row 2: found 'UK', wanted a State's two-letter code"
    ):
        columns.decide(pl.DataFrame({"voyager.flag": ["GB", "UK"]}), on=ON)


@pytest.mark.parametrize("day", [date(1899, 12, 31), date(2200, 1, 1)])
def test_a_day_outside_the_table_of_months_is_refused_with_its_row(columns: Columns, day: date) -> None:
    frame = pl.DataFrame({"voyager.comes": [None, date(1900, 1, 1), date(2199, 12, 31), day]})

    with pytest.raises(
        FactError, match=rf"^column voyager.comes, row 4: found {day}, wanted a day from 1900-01-01"
    ):
        columns.decide(frame, on=ON)


@pytest.mark.parametrize("number", [-1, 2**53])
def test_a_count_below_zero_or_too_large_is_refused_with_its_row(columns: Columns, number: int) -> None:
    with pytest.raises(
        FactError, match=rf"^column voyager.crew, row 2: found {number}, wanted a whole number"
    ):
        columns.decide(pl.DataFrame({"voyager.crew": [3, number]}), on=ON)


@pytest.mark.parametrize(
    ("name", "values", "wanted"),
    [
        (
            "voyager.comes",
            [datetime(2026, 1, 1, 23, 30, tzinfo=UTC)],
            r"found the type Datetime.*, wanted a day",
        ),
        ("voyager.comes", ["2026-01-01"], "found the type String, wanted a day"),
        ("voyager.armed", [1], "found the type Int64, wanted yes or no"),
        ("voyager.crew", [2.0], "found the type Float64, wanted a whole number"),
        ("voyager.capacity", [1], "found the type Int64, wanted one of sailor"),
        ("voyager.flag", [True], "found the type Boolean, wanted a State"),
    ],
)
def test_a_column_of_another_type_is_refused(
    columns: Columns, name: str, values: list[object], wanted: str
) -> None:
    with pytest.raises(FactError, match=f"^column {name}: {wanted}"):
        columns.decide(pl.DataFrame({name: values}), on=ON)


def test_a_wrong_value_in_a_lazy_frame_is_refused_before_anything_is_answered(columns: Columns) -> None:
    lazy = pl.LazyFrame({"voyager.capacity": ["sailor", "saylor"]})

    with pytest.raises(FactError, match="row 2: found 'saylor'"):
        columns.decide(lazy, on=ON)


def test_a_misspelt_column_of_a_known_subject_is_refused(columns: Columns) -> None:
    with pytest.raises(
        UnknownNameError, match=r"^column voyager.armd: there is no such fact; voyager has: capacity, "
    ):
        columns.decide(pl.DataFrame({"voyager.armd": [True]}), on=ON)


def test_a_column_of_nobodys_is_left_alone(columns: Columns) -> None:
    frame = pl.DataFrame({"note.own": ["x"], "line": [1]})

    assert columns.decide(frame, on=ON).select("note.own", "line").equals(frame)


def test_the_day_is_given_once(columns: Columns) -> None:
    with pytest.raises(
        UsageError, match=r"the day is given twice: as the column moment.on and as 2026-01-01"
    ):
        columns.decide(pl.DataFrame({"moment.on": [ON]}), on=ON)


def test_a_day_asked_of_must_be_within_the_table(columns: Columns) -> None:
    with pytest.raises(FactError, match=r"moment.on: found"):
        columns.decide(pl.DataFrame({"voyager.armed": [True]}), on=date(2300, 1, 1))


@pytest.mark.parametrize("kind", [pl.String, pl.Categorical, pl.Enum(["guest", "sailor"])], ids=str)
def test_codes_come_as_text_or_in_any_list(columns: Columns, kind: pl.DataType) -> None:
    frame = pl.DataFrame(
        {
            "voyager.capacity": pl.Series(["sailor", "guest", None], dtype=kind),
            "voyager.flag": ["JP", "JP", "JP"],
            "voyager.ashore": [True, True, True],
            "voyager.cleared": [True, True, False],
            "voyager.armed": [False, False, False],
        }
    )

    assert columns.decide(frame, on=ON)[LAND].to_list() == [False, True, False]


@pytest.mark.parametrize("kind", [pl.UInt8, pl.Int16, pl.Int32, pl.UInt64], ids=str)
def test_counts_come_as_any_whole_numbers_and_do_not_overflow(columns: Columns, kind: pl.DataType) -> None:
    numbers = {"voyager.boats": [100, 100], "voyager.crew": [200, 100]}
    frame = pl.DataFrame(numbers, schema=dict.fromkeys(numbers, kind)).with_columns(
        pl.lit("JP").alias("voyager.flag")
    )

    cited = columns.explain(frame, on=ON)[f"{COST}.cited"].struct.field("MO-13")

    assert columns.decide(frame, on=ON)[COST].to_list() == [None, False]
    assert cited.to_list() == [False, True]


def test_an_empty_column_is_unknown(columns: Columns) -> None:
    frame = pl.DataFrame(
        {"voyager.capacity": [None, None], "voyager.comes": [None, None], "voyager.flag": ["JP", "FR"]}
    )

    assert columns.decide(frame, on=ON)[LAND].to_list() == [None, False]
