"""Table, compiled functions and the slow evaluator agree on agreements made up to hold one of everything."""

from __future__ import annotations

from tests.columns import edges, model_oracle
from tests.columns.agreement import assert_agreement
from tests.rules.model import MODEL


def test_three_evaluators_agree_on_the_model_agreement() -> None:
    assert_agreement(MODEL, MODEL.matters, model_oracle.MATTERS, records=50_000, seed=1)


def test_three_evaluators_agree_on_the_edges() -> None:
    assert_agreement(edges.EDGES, edges.EDGES.matters, edges.MATTERS, records=50_000, seed=1)
