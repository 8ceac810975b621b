"""From a planner's own list: problems at their cells, corrected in place; a preview; one button."""

from __future__ import annotations

from datetime import date

import openpyxl
import pytest

from tests.web.new.conftest import WORKBOOKS, sign_in
from warifu.casework.actors import StateOffice
from warifu.casework.case_numbers import CaseNumber
from warifu.parties import GB, JP


@pytest.fixture
def flawed(tmp_path):
    """Give the list of a joint study with a day that is none, a word that is no State, and an unknown heading."""
    book = openpyxl.load_workbook(WORKBOOKS / "joint_study.xlsx")
    activity, people = book["Activity"], book["People"]
    for row in activity.iter_rows():
        if row[0].value == "Last day":
            row[1].value = "31 Nov 2024"
        if row[0].value == "First day":
            row[1].value = date(2024, 11, 4)
        if row[0].value in {"Sending State", "Receiving State"}:
            row[1].value = "United Kingdom" if row[0].value == "Sending State" else "Japan"
    headings = [cell.value for cell in people[1]]
    people.cell(2, headings.index("Nationality") + 1).value = "Untied Kingdom"
    people.cell(1, len(headings) + 1).value = "Shoe size"
    people.cell(2, len(headings) + 1).value = 43
    path = tmp_path / "flawed.xlsx"
    book.save(path)
    return path


def test_each_problem_stands_at_its_cell_with_its_neighbours(planner, flawed):
    draft = planner.upload(flawed)

    page = planner.get(f"{draft}/list").content.decode()

    assert '<td class="excerpt__here">31 Nov 2024</td>' in page
    assert '<td class="excerpt__here">Untied Kingdom</td>' in page
    assert '<td class="excerpt__here">Shoe size</td>' in page
    assert "Go on to the activity" not in page


def test_nobody_gets_past_what_has_to_be_settled(planner, flawed):
    draft = planner.upload(flawed)

    assert planner.get(f"{draft}/activity")["Location"] == f"{draft}/list"
    assert planner.post(f"{draft}/list", {"go_on": "1"})["Location"] == f"{draft}/list"


def test_what_is_corrected_is_read_again_and_can_be_taken_over(planner, flawed):
    draft = planner.upload(flawed)
    fixes = {
        name: {"Activity": "2024-11-15", "People": "United Kingdom"}[
            name.removeprefix("cell ").partition("!")[0]
        ]
        for name in planner.fields(f"{draft}/list")
        if name.startswith("cell ")
    }

    sent = planner.post(f"{draft}/list", {**fixes, "heading People!Shoe size": "-", "go_on": "1"})

    assert len(fixes) == 2
    assert sent["Location"] == f"{draft}/activity"


def test_a_mapping_is_kept_for_the_planners_next_list(planner, flawed):
    planner.post(f"{planner.upload(flawed)}/list", {"heading People!Shoe size": "-"})

    again = planner.get(f"{planner.upload(flawed)}/list").content.decode()

    assert "Shoe size" not in again


def test_a_list_is_previewed_sent_once_and_is_the_case_that_the_other_state_gets(planner, world):
    draft = planner.upload(WORKBOOKS / "vigilant_isles_23.xlsx")
    fields = planner.fields(f"{draft}/activity")
    assert fields["title_en"] == "Vigilant Isles 23"
    assert (fields["begins"], fields["ends"], fields["agreement"]) == (
        "2023-11-15",
        "2023-11-26",
        "jp_gb_raa",
    )
    assert fields["visit.activity_decided"] == "yes"
    assert fields["visit.clearance_granted"] == ""

    planner.post(f"{draft}/activity", fields | {"title_ja": "ヴィジラント・アイルズ23"})
    preview = planner.get(f"{draft}/preview").content.decode()
    assert '<b class="figure__number">200</b>' in preview
    assert "Draughon Range" in preview
    assert world.node.cases() == ()

    sent = planner.post(f"{draft}/preview")
    case = world.node.cases()[0]
    assert sent["Location"] == f"/cases/{CaseNumber.of(case, GB)}?done=sent"
    assert planner.post(f"{draft}/preview").status_code == 404
    assert len(world.node.cases()) == 1

    world.pair.exchange()
    theirs = world.pair.jp.case(case)
    assert len(theirs.parts()) == 431
    assert theirs.terms.title.ja == "ヴィジラント・アイルズ23"
    assert theirs.receiving == JP
    assert theirs.digest == world.node.case(case).digest


def test_the_draft_is_destroyed_when_it_is_sent(planner, world):
    from warifu.server.models import DraftRecord, SealedRecord

    draft = planner.upload(WORKBOOKS / "joint_study.xlsx")
    assert DraftRecord.objects.count() == 1

    planner.post(f"{draft}/discard")

    assert DraftRecord.objects.count() == 0
    assert not SealedRecord.objects.filter(handle__startswith="draft ").exists()


def test_a_draft_is_its_planners_alone(planner, world):
    draft = planner.upload(WORKBOOKS / "joint_study.xlsx")
    other = sign_in(world, StateOffice.UNIT, 2)

    for page in ("list", "activity", "lines", "preview"):
        assert other.get(f"{draft}/{page}").status_code == 404
    assert other.post(f"{draft}/discard").status_code == 404
    assert planner.get(f"{draft}/list").status_code == 200


def test_what_lies_in_the_database_of_a_draft_is_sealed(planner, world):
    from warifu.server.models import DraftRecord, SealedRecord

    planner.upload(WORKBOOKS / "joint_study.xlsx")

    sealed = SealedRecord.objects.get(handle__startswith="draft ")
    assert b"joint_study" not in bytes(sealed.ciphertext)
    assert {field.name for field in DraftRecord._meta.fields} == {"handle", "person", "begun_at", "kept_at"}


def test_an_office_that_does_not_plan_is_told_why(world):
    reviewer = sign_in(world, StateOffice.IMMIGRATION)

    refused = reviewer.get("/new")

    assert refused.status_code == 403
    assert "visiting unit" in refused.content.decode()


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02 no workbook", b"PK\x03\x04broken"])
def test_nonsense_is_told_in_words_and_nothing_is_opened(planner, world, tmp_path, data):
    path = tmp_path / "nonsense.xlsx"
    path.write_bytes(data)

    with path.open("rb") as file:
        sent = planner.post("/new/file", {"file": file})

    if not data:
        assert sent.status_code == 422
        assert "Choose a file first" in sent.content.decode()
    else:
        page = planner.get(sent["Location"]).content.decode()
        assert "To be settled before anything is taken over" in page
    assert world.node.cases() == ()
