"""Each wrong translation is planted by itself; the comparison must count the records on which it shows."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl
import pytest

from tests.columns.agreement import Judgement, judge, of_columns
from tests.columns.edges import EDGES, MATTERS
from tests.columns.faults import FAULTS
from tests.columns.records import frame
from warifu.rules import causes
from warifu.rules.columns import Columns
from warifu.rules.outcomes import Mode
from warifu.rules.program import Program, facts_of, program
from warifu.rules.translation import Translation

RECORDS = 50_000
Setting = tuple[Program, pl.DataFrame, dict[str, Judgement]]


@pytest.fixture(scope="module")
def setting() -> Setting:
    laid_out = program([EDGES], mode=Mode.STRICT)
    records = frame(laid_out, RECORDS, seed=7)
    facts = {m: [fact.name for fact in program([EDGES], [m], mode=Mode.STRICT).facts] for m in EDGES.matters}
    return laid_out, records, {m.id: judge(records, MATTERS[m.id], facts[m]) for m in EDGES.matters}


def differences(setting: Setting, translation: type[Translation] = Translation) -> dict[str, int]:
    """Count the records that differ, over all matters, by part."""
    laid_out, records, judgements = setting
    explained = Columns(laid_out, translation=translation).explain(records)
    found = [of_columns(explained, root, judgements[root.matter.id]) for root in laid_out.roots]
    return {part: sum(getattr(each, part) for each in found) for part in ("answer", "cited", "missing")}


def test_without_a_fault_nothing_differs(setting: Setting) -> None:
    assert differences(setting) == {"answer": 0, "cited": 0, "missing": 0}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_a_wrong_translation_gives_wrong_answers_and_is_caught(
    setting: Setting, fault: type[Translation]
) -> None:
    found = differences(setting, fault)

    assert found["answer"] >= AT_LEAST[fault.__name__]
    assert found["cited"] > 0


AT_LEAST = {
    "MissingBooleanIsFalse": 10_000,
    "MissingComparisonIsFalse": 50_000,
    "ExceptionNotProvenDoesNotApply": 5_000,
    "IfThenAsWhenThen": 100,
    "IfThenWithoutAgreement": 500,
    "MonthsAsThirtyDays": 100,
    "MonthsFromTheWrongPlace": 1_000,
    "UnequalToNothing": 10_000,
    "Membership": 10_000,
    "AnyWithoutNulls": 50_000,
    "LeastAndGreatest": 50_000,
    "MisspeltCode": 5_000,
    "DayOfTheSession": 1_000,
    "UnreadTextDecides": 5_000,
    "OrEqualIsLess": 10_000,
    "BothDaysCount": 20,
    "NarrowProduct": 1_000,
}
"""Wrong answers that each shows on these records, rounded well down."""


def _first_way_only(ways: list[causes.Step]) -> causes.Step:
    return ways[0]


def _negation_keeps_the_value(node: causes.Node) -> bool:
    return bool(node.parts) and node.op is not causes.Op.PROVISION


def _every_part_is_a_cause(_: causes.Node) -> bool:
    return False


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("_any", _first_way_only),
        ("_parts_compare", _negation_keeps_the_value),
        ("_parts_compare", _every_part_is_a_cause),
    ],
    ids=["only the first way to a shared part", "a negation keeps the value", "every part is a cause"],
)
def test_a_wrong_rule_of_causes_gives_right_answers_for_wrong_reasons_and_is_caught(
    setting: Setting, monkeypatch: pytest.MonkeyPatch, name: str, fault: Callable[..., object]
) -> None:
    monkeypatch.setattr(causes, name, fault)

    found = differences(setting)

    assert found["answer"] == 0
    assert found["cited"] + found["missing"] > 100


def test_every_missing_fact_is_not_a_reason(setting: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(self: causes.Causes) -> dict[str, pl.Expr]:
        names = dict.fromkeys(fact.name for node, _ in self._reached for fact in facts_of(node))
        return {name: self._facts[name].is_null() for name in names}

    monkeypatch.setattr(causes.Causes, "missing", missing)

    assert differences(setting)["missing"] > 10_000
