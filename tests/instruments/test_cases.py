"""All decided cases of the agreements, each in its words: the answer, the kind of unknown, the row cited."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import tests.instruments.cases as shelf
from tests.instruments.case import Case
from warifu.instruments import instrument
from warifu.rules import Kind, Mode, Outcome, determine

CASES: tuple[Case, ...] = tuple(
    case
    for module in pkgutil.iter_modules(shelf.__path__)
    for case in importlib.import_module(f"tests.instruments.cases.{module.name}").CASES
)
ANSWERS = {"yes": Outcome.MET, "no": Outcome.NOT_MET, "unknown": Outcome.UNDETERMINED}


def test_there_are_ninety_three_cases() -> None:
    ids = {case.id[:4] if case.id.startswith("C83b") else case.id.split("/")[0] for case in CASES}

    assert len(ids) == 93
    assert ids == {f"C{number:02}" for number in range(1, 93)} | {"C83b"}


@pytest.mark.parametrize("case", CASES, ids=[f"{case.id}-{case.instrument}" for case in CASES])
def test_a_decided_case_comes_out_as_decided(case: Case) -> None:
    found = determine(instrument(case.instrument), case.matter, case.facts, on=case.on, mode=Mode(case.mode))

    assert found.outcome is ANSWERS[case.answer]
    assert set(case.rows) <= set(found.rows)
    assert set(case.needed) <= {fact.name for fact in found.needed}
    if case.kind:
        assert Kind(case.kind) in found.kinds


@pytest.mark.parametrize("case", [case for case in CASES if case.strict], ids=lambda case: case.id)
def test_a_case_on_a_weak_text_is_warned_of_and_left_open_in_strict_mode(case: Case) -> None:
    lenient = determine(instrument(case.instrument), case.matter, case.facts, on=case.on, mode=Mode.LENIENT)
    strict = determine(instrument(case.instrument), case.matter, case.facts, on=case.on)

    assert lenient.warnings
    assert strict.outcome is ANSWERS[case.strict or ""]
    assert Kind.PROVISION_UNREAD in strict.kinds
