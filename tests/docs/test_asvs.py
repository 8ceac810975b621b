"""The list of ASVS requirements: whole, and every piece of evidence is there."""

from __future__ import annotations

import ast
from collections import Counter
from functools import cache

import pytest

from scripts.pages.asvs import CHAPTERS, MET, NOT_MET, OTHER, Requirement, asvs, requirements
from tests.architecture.tree import ROOT

FOUND = requirements()
LEVELS = {
    "1.1": "22", "1.2": "111112222", "1.3": "11222222222", "1.4": "222", "1.5": "12",
    "2.1": "122", "2.2": "112", "2.3": "1222", "2.4": "2",
    "3.2": "11", "3.3": "1222", "3.4": "112222", "3.5": "11122", "3.7": "22",
    "4.1": "122", "4.2": "2", "4.3": "22", "4.4": "1222",
    "5.1": "2", "5.2": "112", "5.3": "11", "5.4": "222",
    "6.1": "122", "6.2": "111111112222", "6.3": "1122", "6.4": "1122", "6.5": "22222", "6.6": "222", "6.8": "2222",
    "7.1": "222", "7.2": "1111", "7.3": "22", "7.4": "11222", "7.5": "22", "7.6": "22",
    "8.1": "12", "8.2": "112", "8.3": "1", "8.4": "2",
    "9.1": "111", "9.2": "1222",
    "10.1": "22", "10.2": "22", "10.3": "2222", "10.4": "11111222222", "10.5": "22222", "10.6": "22", "10.7": "222",
    "11.1": "22", "11.2": "222", "11.3": "112", "11.4": "1222", "11.5": "2", "11.6": "2",
    "12.1": "122", "12.2": "11", "12.3": "2222",
    "13.1": "2", "13.2": "22222", "13.3": "22", "13.4": "12222",
    "14.1": "22", "14.2": "1222", "14.3": "122",
    "15.1": "122", "15.2": "122", "15.3": "1222222",
    "16.1": "2", "16.2": "22222", "16.3": "2222", "16.4": "222", "16.5": "222",
    "17.1": "2", "17.2": "2222", "17.3": "22",
}  # fmt: skip
"""The level of each requirement of a section, in order; in every section those of level 3 come last."""

PLACES = sorted({place for each in FOUND for place in each.places})


@cache
def named_in(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(each.name for each in ast.walk(tree) if isinstance(each, ast.FunctionDef))


def is_there(place: str) -> bool:
    path, _, name = place.partition("::")
    return (ROOT / path).exists() and (not name or name in named_in(path))


def test_every_requirement_of_the_two_levels_is_listed_once_in_its_order():
    wanted = [
        (f"{section}.{number}", level)
        for section, levels in LEVELS.items()
        for number, level in enumerate(levels, 1)
    ]

    assert [(each.number, each.level) for each in FOUND] == wanted
    assert Counter(each.level for each in FOUND) == {"1": 70, "2": 183}


@pytest.mark.parametrize("place", PLACES)
def test_every_piece_of_evidence_is_there(place):
    assert place.split("/")[0] in {"src", "tests", "docs"}
    assert is_there(place)


@pytest.mark.parametrize("place", ["src/warifu/gone.py", "tests/docs/test_asvs.py::test_gone"])
def test_evidence_that_is_gone_is_noticed(place):
    assert not is_there(place)


def test_tests_that_are_cited_are_named():
    assert [place for place in PLACES if place.startswith("tests/") and "::test_" not in place] == []


@pytest.mark.parametrize("each", FOUND, ids=lambda each: each.number)
def test_what_is_met_has_evidence_and_what_is_not_says_why(each: Requirement):
    assert each.state in {MET, NOT_MET, OTHER}
    assert each.subject
    if each.state == MET:
        assert each.places
    else:
        assert each.note
    if each.state == OTHER:
        assert not each.places


def test_the_page_says_the_totals_and_names_first_what_is_not_met():
    page = "\n".join(asvs())
    states = Counter(each.state for each in FOUND)
    missing = [each.number for each in FOUND if each.state == NOT_MET]

    assert f"| both | {states[MET]} | {states[NOT_MET]} | {states[OTHER]} | 253 |" in page
    listed = page[page.index("## Not met") : page.index("## V1 ")]
    assert f"## Not met: {len(missing)}" in listed
    assert [line.split("**")[1] for line in listed.splitlines() if line.startswith("- **")] == missing
    assert page.count("\n## V") == len(CHAPTERS) == 17


def test_a_line_with_too_few_columns_is_refused(tmp_path):
    (tmp_path / "asvs.csv").write_text("number,level,subject,state,evidence,note\n1.1.1,2,about\n")

    with pytest.raises(ValueError, match="wanted the columns number, level, subject, state, evidence, note"):
        requirements(tmp_path / "asvs.csv")
