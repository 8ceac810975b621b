from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from tests.rules.model import MAY_LAND, MODEL, OWES_NOTICE, Voyager
from warifu.errors import RuleError, UsageError
from warifu.rules import Kind, Mode, Outcome
from warifu.rules.columns import Columns
from warifu.rules.conditions import Comparison, Value
from warifu.rules.evaluate import evaluate
from warifu.rules.program import program
from warifu.rules.translation import Translation

LAND, NOTICE = "model.model_may_land", "model.model_owes_notice"
SAILORS = pl.DataFrame(
    {
        "line": ["a", "b", "c"],
        "voyager.flag": ["JP", "JP", "FR"],
        "voyager.capacity": ["sailor", None, "sailor"],
        "voyager.ashore": [False, False, None],
        "voyager.comes": [date(2026, 1, 1)] * 3,
        "voyager.goes": [date(2026, 1, 20)] * 3,
        "voyager.armed": [False] * 3,
    }
)
ON = date(2026, 1, 1)


@pytest.fixture
def landing() -> Columns:
    return Columns(program([MODEL], [MAY_LAND], mode=Mode.STRICT))


def true_fields(explained: pl.DataFrame, part: str, row: int) -> list[str]:
    return [name for name, is_so in explained[f"{LAND}.{part}"][row].items() if is_so]


def test_an_answer_is_true_false_or_null(landing: Columns) -> None:
    assert landing.decide(SAILORS, on=ON)[LAND].to_list() == [True, None, False]


def test_the_frame_comes_back_as_it_was_with_the_answers_beside_it(landing: Columns) -> None:
    decided = landing.decide(SAILORS, on=ON)

    assert decided.drop(LAND).equals(SAILORS)
    assert decided.columns[-1] == LAND


def test_what_explains_an_answer_stands_beside_it(landing: Columns) -> None:
    explained = landing.explain(SAILORS, on=ON)

    assert sorted(true_fields(explained, "cited", 0)) == ["MO-01", "MO-02", "MO-03", "MO-05", "MO-08"]
    assert sorted(true_fields(explained, "cited", 2)) == ["MO-01", "MO-08"]
    assert sorted(true_fields(explained, "missing", 1)) == [
        "voyager.capacity",
        "voyager.cleared",
        "voyager.nationality",
    ]
    assert true_fields(explained, "missing", 0) == []
    assert true_fields(explained, "kinds", 1) == ["missing_fact", "needs_decision"]


def test_every_row_is_explained_as_its_finding_is() -> None:
    columns = Columns(program([MODEL], mode=Mode.LENIENT))
    explained = columns.explain(SAILORS, on=ON)

    for row in explained.iter_rows(named=True):
        record = {fact.name: row.get(fact.name, None) for fact in columns.program.facts} | {"moment.on": ON}
        for root, name in zip(columns.program.roots, columns.names, strict=True):
            finding = evaluate(root.condition, record, mode=Mode.LENIENT)
            parts = {
                part: {k for k, v in row.get(f"{name}.{part}", {}).items() if v} for part in ("cited", "open")
            }
            assert row[name] is {Outcome.MET: True, Outcome.NOT_MET: False}.get(finding.outcome)
            assert parts["cited"] == {provision.id for provision in finding.provisions()}
            if finding.outcome is Outcome.UNDETERMINED:
                assert parts["open"] == {part.row or "conflict" for part in finding.open()}


def test_provisions_that_disagree_are_open_as_a_conflict(landing: Columns) -> None:
    armed_guest = pl.DataFrame(
        {
            "voyager.flag": ["AU"],
            "voyager.capacity": ["guest"],
            "voyager.cleared": [True],
            "voyager.armed": [True],
        }
    )

    explained = landing.explain(armed_guest, on=ON)

    assert explained[LAND].to_list() == [None]
    assert true_fields(explained, "open", 0) == ["conflict"]
    assert true_fields(explained, "kinds", 0) == [Kind.NEEDS_DECISION.value]


def test_a_column_in_which_nothing_could_stand_is_left_out() -> None:
    notice = Columns(program([MODEL], [OWES_NOTICE], mode=Mode.STRICT))

    explained = notice.explain(SAILORS, on=ON)

    assert explained[f"{NOTICE}.open"].struct.fields == ["MO-12"]
    assert f"{NOTICE}.kinds" in explained.columns


def test_without_any_column_of_facts_everything_is_unknown_on_every_row(landing: Columns) -> None:
    assert landing.decide(pl.DataFrame({"line": [1, 2, 3]}))[LAND].to_list() == [None, None, None]


def test_a_table_without_rows_gives_none(landing: Columns) -> None:
    assert landing.explain(SAILORS.clear(), on=ON).height == 0


def test_a_lazy_frame_stays_lazy_and_gives_the_same(landing: Columns) -> None:
    lazy = landing.explain(SAILORS.lazy(), on=ON)

    assert isinstance(lazy, pl.LazyFrame)
    assert lazy.collect(engine="streaming").equals(landing.explain(SAILORS, on=ON))


def test_a_file_is_answered_into_a_file(landing: Columns, tmp_path: Path) -> None:
    SAILORS.write_parquet(tmp_path / "in.parquet")

    landing.decide(pl.scan_parquet(tmp_path / "in.parquet"), on=ON).sink_parquet(tmp_path / "out.parquet")

    assert pl.read_parquet(tmp_path / "out.parquet")[LAND].to_list() == [True, None, False]


def test_a_column_of_an_answers_name_is_not_overwritten(landing: Columns) -> None:
    decided = landing.decide(SAILORS, on=ON)

    with pytest.raises(
        UsageError, match=r"the frame has a column model.model_may_land already; drop it or rename it"
    ):
        landing.decide(decided, on=ON)


def test_codes_of_two_lists_are_compared_by_their_names() -> None:
    translation = Translation(
        {
            "voyager.capacity": pl.col("c").cast(pl.Enum(["sailor", "cook", "guest"])),
            "voyager.flag": pl.col("f"),
        }
    )
    same = translation.compare(Comparison("eq", Voyager.capacity, Voyager.flag))

    found = pl.DataFrame(
        {"c": ["cook", None], "f": pl.Series(["JP", "JP"], dtype=pl.Enum(["JP", "FR"]))}
    ).select(same)

    assert found.to_series().to_list() == [False, None]


def test_a_code_that_no_answer_can_be_is_refused_when_it_is_put_to_columns() -> None:
    misspelt = Comparison("eq", Voyager.capacity, Value("saylor"))

    with pytest.raises(RuleError, match=r"voyager.capacity: a provision compares it with 'saylor'"):
        Translation({"voyager.capacity": pl.col("voyager.capacity")}).compare(misspelt)


@pytest.mark.parametrize(("boats", "factor", "crew"), [(200, 2, 400), (2**53 - 1, 2**40, 5), (3, 1000, 3000)])
def test_a_product_does_not_overflow(boats: int, factor: int, crew: int) -> None:
    equal = Comparison("eq", Voyager.boats.times(factor), Voyager.crew)
    columns = {name: pl.col(name) for name in ("voyager.boats", "voyager.crew")}
    frame = pl.DataFrame({"voyager.boats": [boats], "voyager.crew": [crew]})

    assert frame.select(Translation(columns).compare(equal)).item() is (boats * factor == crew)


def test_importing_the_engine_does_not_load_polars() -> None:
    modules = "import warifu.rules, warifu.rules.columns, sys; print('polars' in sys.modules)"

    found = subprocess.run(
        [sys.executable, "-c", modules],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": "src"},
    )

    assert found.stdout.strip() == "False"


def test_what_was_laid_out_for_one_table_does_not_answer_for_another(landing: Columns) -> None:
    fewer = SAILORS.drop("voyager.flag")

    first, other, again = (
        landing.decide(table, on=ON).select(landing.names) for table in (SAILORS, fewer, SAILORS)
    )

    assert first.equals(again)
    assert other.equals(Columns(landing.program).decide(fewer, on=ON).select(landing.names))
    assert not other.equals(first)


def test_a_table_asked_of_another_day_is_answered_for_that_day(landing: Columns) -> None:
    before = date(1950, 1, 1)

    landing.decide(SAILORS, on=ON)

    fresh = Columns(landing.program)
    assert landing.decide(SAILORS, on=before).equals(fresh.decide(SAILORS, on=before))
