"""Every row of every fact sheet is accounted for, in words of ours, and nothing is surer than its source."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.sheets import PAGE, SHEETS, page, sheet_of
from warifu.instruments import all_instruments
from warifu.instruments.paragraphs import Paragraph, paragraphs
from warifu.instruments.rows import Standing, can_be_met, rows
from warifu.rules import Confidence, Provision, Text

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "agreements"
needs_the_sheets = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the fact sheets are not beside the project (../shared/agreements)"
)
ROW = re.compile(r"\| (?P<id>[A-Z]{2}-[A-Z]?\d+[a-z]?) \|(?P<rest>.*)\|$")
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
SURENESS = list(Confidence)
COUNTS = {
    "jp-au-raa.md": 55,
    "jp-gb-raa.md": 45,
    "jp-ph-raa.md": 28,
    "nato-sofa.md": 88,
    "acsa.md": 37,
    "gcap.md": 13,
    "others.md": 37,
}
"""How many rows each sheet has."""

ROWS = paragraphs()
EVERY = rows(ROWS, all_instruments())
PROVISIONS = [p for each in all_instruments() for p in (each.gate, *each.provisions)]


def rows_of(sheet: Path) -> dict[str, str]:
    """Return the rows of a sheet, with the words in their last column."""
    found = {}
    for line in sheet.read_text(encoding="utf-8").splitlines():
        if row := ROW.match(line):
            assert row["id"] not in found, f"{sheet.name} has two rows {row['id']}"
            found[row["id"]] = row["rest"].split("|")[-1].strip()
    return found


def surest(words: str) -> int:
    """Return the place of the surest confidence word that a sheet uses of a row."""
    return min(SURENESS.index(word) for word in SURENESS if re.search(rf"\b{word.value}\b", words))


# --- Without the sheets ---------------------------------------------------------------------------


@pytest.mark.parametrize("sheet", COUNTS)
def test_each_sheet_has_as_many_rows_in_our_words_as_it_has_rows(sheet: str) -> None:
    assert sum(sheet_of(row) == sheet for row in ROWS) == COUNTS[sheet]


@pytest.mark.parametrize("paragraph", ROWS.values(), ids=lambda each: each.row)
def test_a_row_is_said_in_both_languages_with_its_place_source_and_confidence(paragraph: Paragraph) -> None:
    assert paragraph.cite.strip()
    assert paragraph.source.strip()
    assert JAPANESE.search(paragraph.topic.ja)
    assert JAPANESE.search(paragraph.says.ja)
    assert not JAPANESE.search(paragraph.topic.en + paragraph.says.en)
    assert isinstance(paragraph.confidence, Confidence)


def test_every_row_is_in_a_provision_or_listed_as_not_for_machines() -> None:
    assert [each.paragraph.row for each in EVERY if each.standing is Standing.MISSING] == []


def test_no_row_is_both_in_a_provision_and_listed() -> None:
    assert [each.paragraph.row for each in EVERY if each.provisions and each.reason] == []


def test_every_row_that_a_provision_rests_on_exists() -> None:
    assert {p.id: row for p in PROVISIONS for row in p.rows if row not in ROWS} == {}


def test_every_row_that_is_listed_exists() -> None:
    assert [n.row for each in all_instruments() for n in each.not_for_machines if n.row not in ROWS] == []


def test_a_row_that_nothing_rests_on_is_found_out() -> None:
    lonely = Paragraph(
        "AU-99", "Art. XX", Text("a topic", "事項"), Text("a rule", "規定"), "nowhere", Confidence.READ
    )

    (row,) = rows({"AU-99": lonely}, all_instruments())

    assert row.standing is Standing.MISSING


def test_the_page_of_sheets_is_what_the_provisions_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run scripts/sheets.py"


# --- With the sheets ------------------------------------------------------------------------------


@needs_the_sheets
def test_the_folder_holds_the_sheets_that_we_know_of() -> None:
    assert {path.name for path in FOLDER.glob("*.md")} == {*SHEETS, "README.md"}


@needs_the_sheets
@pytest.mark.parametrize("sheet", COUNTS)
def test_the_rows_of_a_sheet_are_the_rows_that_we_account_for(sheet: str) -> None:
    found = rows_of(FOLDER / sheet)

    assert len(found) == COUNTS[sheet]
    assert set(found) == {row for row in ROWS if sheet_of(row) == sheet}


@needs_the_sheets
@pytest.mark.parametrize("sheet", COUNTS)
def test_neither_our_words_nor_a_provision_are_surer_than_the_sheet(sheet: str) -> None:
    limits = {row: surest(words) for row, words in rows_of(FOLDER / sheet).items()}

    too_sure = {
        row: ROWS[row].confidence.value
        for row, limit in limits.items()
        if SURENESS.index(ROWS[row].confidence) < limit
    }
    assert too_sure == {}
    assert surer_than(limits) == {}


def surer_than(limits: dict[str, int]) -> dict[str, str]:
    """Return the provisions that claim to know a row too well; one that stays open claims nothing."""
    return {
        p.id: p.confidence.value
        for p in PROVISIONS
        if p.row in limits and can_be_met(p) and SURENESS.index(p.confidence) < limits[p.row]
    }


def test_a_provision_that_claims_more_than_its_row_is_found_out() -> None:
    claims_most: Provision = min(
        filter(can_be_met, PROVISIONS), key=lambda each: SURENESS.index(each.confidence)
    )

    assert claims_most.confidence is Confidence.READ
    assert claims_most.id in surer_than({claims_most.row: SURENESS.index(Confidence.UNVERIFIED)})


def test_words_of_a_sheet_are_taken_at_the_surest_that_they_name() -> None:
    assert SURENESS[surest("inferred number; content summary")] is Confidence.SUMMARY
    assert SURENESS[surest("read as enacted")] is Confidence.READ
    assert SURENESS[surest("unverified detail")] is Confidence.UNVERIFIED
