"""Every bad workbook gives the right problem at the right cell, and nothing ever raises."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bad_workbooks.good_workbook import items, write
from tests.bad_workbooks.make_shelf import BadWorkbook, shelf
from warifu.intake import Severity, read
from warifu.rules.wording import Language

SHELF = shelf()


@pytest.mark.parametrize("case", SHELF, ids=lambda case: case.name)
def test_a_bad_workbook_gives_exactly_its_problems_at_their_cells(case: BadWorkbook, tmp_path: Path) -> None:
    path = case.build(tmp_path)

    intake = read(path, case.choices)

    assert sorted((each.code, each.sheet, each.cell) for each in intake.problems) == sorted(
        case.expected, key=lambda found: (found[0], found[1], found[2] or "")
    )


@pytest.mark.parametrize("case", SHELF, ids=lambda case: case.name)
def test_with_a_problem_that_stops_nothing_is_handed_out(case: BadWorkbook, tmp_path: Path) -> None:
    intake = read(case.build(tmp_path), case.choices)

    stopped = any(each.severity is Severity.STOP for each in intake.problems)

    assert intake.ok is not stopped
    assert bool(intake.lines) is not stopped


@pytest.mark.parametrize("case", SHELF, ids=lambda case: case.name)
def test_every_problem_says_what_was_found_what_is_wanted_and_what_to_do_in_both_languages(
    case: BadWorkbook, tmp_path: Path
) -> None:
    intake = read(case.build(tmp_path), case.choices)

    for each in intake.problems:
        for language in Language:
            sentence = each.sentence(language)
            assert "{" not in sentence
            assert "None" not in sentence
            assert all(part.to(language) for part in (each.title, each.found, each.wanted, each.remedy))


def test_the_shelf_holds_at_least_sixty_workbooks_each_different() -> None:
    names = [case.name for case in SHELF]

    assert len(names) >= 60
    assert len(set(names)) == len(names)


def test_the_workbook_from_which_the_bad_ones_differ_is_good(tmp_path: Path) -> None:
    intake = read(write(tmp_path / "good.xlsx", equipment=items()))

    assert intake.problems == ()
    assert [len(lines) for lines in intake.lines] == [3, 2]
