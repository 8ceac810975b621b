"""Filling in a fact never turns an answer that was decided without it, and never needs more than was said."""

from __future__ import annotations

from itertools import pairwise

import polars as pl
import pytest

from tests.columns.edges import EDGES
from tests.columns.records import frame, with_gaps
from tests.columns.shelves import matters, shares
from tests.rules.model import MODEL
from warifu.instruments import instrument
from warifu.rules.columns import Columns
from warifu.rules.matters import Matter
from warifu.rules.outcomes import Mode
from warifu.rules.program import program
from warifu.rules.provisions import Instrument

RATES = (0.0, 0.04, 0.15, 0.5, 1.0)

NOTHING_READ = {"jp_gb_isa", "au_ph_sovfa"}
"""Instruments of which no text was read: they leave everything open."""


def assert_monotone(of: Instrument, asked: tuple[Matter, ...], count: int) -> None:
    columns = Columns(program([of], asked, mode=Mode.STRICT))
    whole = frame(columns.program, count, seed=11, rates=(0.0,))
    answers = [columns.decide(with_gaps(whole, rate, seed=3)).select(columns.names) for rate in RATES]

    for fuller, sparser in pairwise(answers):
        for name in columns.names:
            known = sparser[name].is_not_null()
            assert fuller[name].filter(known).equals(sparser[name].filter(known)), name
    decided = [sum(int(answer[name].is_not_null().sum()) for name in columns.names) for answer in answers]
    assert decided == sorted(decided, reverse=True)
    assert decided[0] > decided[3] or of.id in NOTHING_READ
    assert (decided[0] == 0) is (of.id in NOTHING_READ)


@pytest.mark.parametrize("of", [MODEL, EDGES], ids=repr)
def test_a_decided_answer_of_a_model_agreement_is_not_turned_by_more_facts(of: Instrument) -> None:
    assert_monotone(of, of.matters, 20_000)


@pytest.mark.parametrize(("id_", "share"), shares())
def test_a_decided_answer_is_not_turned_by_more_facts(id_: str, share: int) -> None:
    assert_monotone(instrument(id_), matters(id_, share), 4_000)


def test_the_gaps_of_a_lower_rate_are_among_those_of_a_higher_one() -> None:
    whole = frame(program([EDGES], mode=Mode.STRICT), 1_000, seed=1, rates=(0.0,))
    few, many = with_gaps(whole, 0.1, seed=5), with_gaps(whole, 0.3, seed=5)

    gone = [(a & ~b).sum() for a, b in zip(_gaps(few), _gaps(many), strict=True)]
    assert sum(gone) == 0
    assert 0.08 < sum(gaps.sum() for gaps in _gaps(few)) / (whole.width * whole.height) < 0.12
    assert 0.27 < sum(gaps.sum() for gaps in _gaps(many)) / (whole.width * whole.height) < 0.33


def _gaps(table: pl.DataFrame) -> list[pl.Series]:
    return [column.is_null() for column in table.get_columns()]
