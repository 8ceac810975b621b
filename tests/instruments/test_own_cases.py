"""Cases that no list decided: answered from the sheets, then asked by the command line from facts alone."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from click.testing import CliRunner

from tests.instruments.own import australia, britain, philippines, status, supplies
from tests.instruments.own.own import Own
from warifu.cli.main import warifu

CASES = (*australia.CASES, *britain.CASES, *philippines.CASES, *status.CASES, *supplies.CASES)
FEWEST = {
    "jp_au_raa": 10,
    "jp_gb_raa": 10,
    "jp_ph_raa": 10,
    "nato_sofa": 10,
    "jp_gb_acsa": 5,
    "jp_au_acsa_2017": 5,
    "gcap_convention": 5,
    "us_jp_sofa": 5,
    "uk_vfa": 5,
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.agreement}: {case.words}")
def test_facts_alone_bring_the_answer_that_the_sheet_gives(case: Own) -> None:
    facts = [part for fact in case.facts.split() for part in ("-f", fact)]
    mode = ["--lenient"] if case.lenient else []
    asked = ["ask", case.agreement, case.matter, "--as-of", case.on, "--json", *mode, *facts]

    result = CliRunner().invoke(warifu, asked, standalone_mode=False)

    assert result.exception is None, result.output
    found = json.loads(result.output)
    assert found["answer"] == case.answer
    assert case.row in {row for provision in found["provisions"] for row in provision["rows"]}
    assert case.kind is None or case.kind in found["kinds"]


def test_every_agreement_that_people_travel_or_supply_under_was_asked_often_enough() -> None:
    asked = Counter(case.agreement for case in CASES)

    assert {name: asked[name] for name, fewest in FEWEST.items() if asked[name] < fewest} == {}


def test_no_two_cases_ask_the_same() -> None:
    asked = Counter((case.agreement, case.matter, case.facts, case.on, case.lenient) for case in CASES)

    assert [same for same, count in asked.items() if count > 1] == []
