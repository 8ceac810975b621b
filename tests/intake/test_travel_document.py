"""Passport lines, checked to the digit."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from warifu.intake.document_check import make_lines, same_name
from warifu.intake.text import Fault
from warifu.intake.travel_document import Misread, TravelDocument, check_digit, read_travel_document

OWN = json.loads((Path(__file__).parents[1] / "vectors" / "own_mrz.json").read_text(encoding="utf-8"))[
    "cases"
]
REFERENCE = Path(__file__).parents[2].parent / "shared" / "reference"
SPECIMENS = REFERENCE / "data" / "mrz-specimens.csv"
ICAO = REFERENCE / "vectors" / "mrz_icao9303.json"
FIELDS = {
    "format": "form",
    "document_code": "code",
    "issuing_state": "issuer",
    "surname": "surname",
    "given_names": "given_names",
    "document_number": "document_number",
    "nationality": "nationality",
    "birth_date_raw": "birth_date",
    "sex_raw": "sex",
    "expiry_date_raw": "expiry_date",
    "optional_data_1": "optional_1",
    "optional_data_2": "optional_2",
}
TD3 = ("P<GBREXAMPLE<<ALEX<SAM<<<<<<<<<<<<<<<<<<<<<<", "X000000012GBR9503319M3105146<<<<<<<<<<<<<<<4")


@pytest.fixture
def specimens() -> list[dict[str, str]]:
    """The published and made-up specimens, where the folder of references is at hand."""
    if not SPECIMENS.is_file():
        pytest.skip(f"the specimens are not here: {SPECIMENS.name} in ../shared/reference/data")
    with SPECIMENS.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture
def icao() -> list[dict[str, Any]]:
    """The vectors made from the specimens of Doc 9303, where the folder of references is at hand."""
    if not ICAO.is_file():
        pytest.skip(f"the vectors are not here: {ICAO.name} in ../shared/reference/vectors")
    cases: list[dict[str, Any]] = json.loads(ICAO.read_text(encoding="utf-8"))["cases"]
    return cases


def document(text: str) -> TravelDocument:
    """Return the document that lines say; fail if they say none."""
    found = read_travel_document(text)
    assert isinstance(found, TravelDocument), found
    return found


@pytest.mark.parametrize("case", OWN, ids=lambda case: case["id"])
def test_own_vectors_read_cleanly_exactly_when_they_are_right(case: dict[str, Any]) -> None:
    found = read_travel_document("\n".join(case["lines"]))

    assert (isinstance(found, TravelDocument) and found.reads_cleanly) is case["valid"]


def test_every_field_of_every_specimen_is_read(specimens: list[dict[str, str]]) -> None:
    assert len(specimens) == 30
    for row in specimens:
        if row["expected_failing_fields"] == "line_length":
            continue
        found = document(row["mrz"])
        assert {name: getattr(found, ours) for name, ours in FIELDS.items()} == {
            name: row[name] for name in FIELDS
        }


def test_exactly_the_failing_fields_of_every_specimen_are_named(specimens: list[dict[str, str]]) -> None:
    for row in specimens:
        found = read_travel_document(row["mrz"])
        if row["expected_failing_fields"] == "line_length":
            assert isinstance(found, Fault)
            assert found.values["found"].en == "44 + 43 characters"
        else:
            assert isinstance(found, TravelDocument)
            assert " ".join(each.part for each in found.misread) == row["expected_failing_fields"], row[
                "vector_id"
            ]


def test_the_vectors_of_doc_9303_are_told_apart(icao: list[dict[str, Any]]) -> None:
    for case in icao:
        found = read_travel_document("\n".join(case["lines"]))
        assert (isinstance(found, TravelDocument) and found.reads_cleanly) is case["valid"], case["id"]


def test_a_wrong_digit_is_named_with_its_part_position_and_the_digit_wanted() -> None:
    found = document(f"{TD3[0]}\n{TD3[1][:9]}5{TD3[1][10:]}")

    assert found.misread[0] == Misread("document_number", 2, 10, "5", "2")
    assert [each.part for each in found.misread] == ["document_number", "composite"]


@pytest.mark.parametrize("filler", ["0", "<"])
def test_the_digit_of_an_empty_personal_number_may_be_nought_or_filler(filler: str) -> None:
    head = TD3[1][:42] + filler
    whole = check_digit(head[:10] + head[13:20] + head[21:43])

    assert document(f"{TD3[0]}\n{head}{whole}").reads_cleanly


def test_a_name_without_double_filler_is_one_name_only() -> None:
    found = document(f"{'P<GBREXAMPLE':<<44}\n{TD3[1]}")

    assert (found.surname, found.given_names, found.name_cut) == ("EXAMPLE", "", False)


def test_a_name_that_fills_its_field_may_go_on() -> None:
    found = document(f"{'P<GBR' + 'E' * 30 + '<<ALEXAND'}\n{TD3[1]}")

    assert found.name_cut
    assert same_name("ALEXANDER", found.given_names, cut=found.name_cut)
    assert not same_name("ALEXANDER", found.given_names, cut=False)


@pytest.mark.parametrize("birth", ["95<<<<", "9503<<", "<<<<<<"])
def test_a_birth_date_known_in_part_is_no_mistake(birth: str) -> None:
    head = f"{TD3[1][:13]}{birth}{check_digit(birth)}{TD3[1][20:43]}"
    whole = check_digit(head[:10] + head[13:20] + head[21:43])
    found = document(f"{TD3[0]}\n{head}{whole}")

    assert found.reads_cleanly
    assert found.birth_date == birth


@pytest.mark.parametrize(
    "typed",
    [
        "\n".join(TD3),
        "\r\n".join(TD3),
        "|".join(TD3),
        " ".join(TD3),
        "".join(TD3),
        "\n".join(TD3).lower(),
        "\n".join(TD3).replace("<", "＜"),
        f"\n {TD3[0]} \n\n{TD3[1]}\n",
    ],
)
def test_lines_are_read_however_they_were_pasted(typed: str) -> None:
    assert document(typed).lines == TD3


@pytest.mark.parametrize("text", ["", "P<GBR", "hello world", "P" * 44, "P<GBR\nP<GBR", "<" * 88, "ß" * 88])
def test_what_is_no_document_says_so(text: str) -> None:
    found = read_travel_document(text)

    assert isinstance(found, Fault)
    assert found.code == "mrz-form"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Müller", "MUELLER"),
        ("Müller", "MULLER"),
        ("O'Brien", "OBRIEN"),
        ("Smith-Jones", "SMITH JONES"),
        ("Åberg", "AABERG"),
        ("Åberg", "ABERG"),
        ("ＳＡＴＯ", "SATO"),
        ("Peña", "PENA"),
        ("Sørensen", "SOERENSEN"),
    ],
)
def test_a_name_is_the_same_in_the_letters_of_the_lines(typed: str, printed: str) -> None:
    assert same_name(typed, printed, cut=False)


def test_made_lines_read_cleanly_and_say_what_was_given() -> None:
    lines = make_lines(
        issuer="GBR",
        surname="SAMPLE-JONES",
        given_names="ROBIN",
        number="X00000002",
        nationality="GBR",
        birth=date(1999, 11, 2),
        sex="F",
        expiry=date(2031, 5, 14),
    )
    found = document(lines)

    assert found.reads_cleanly
    assert (found.surname, found.given_names, found.document_number) == ("SAMPLE JONES", "ROBIN", "X00000002")
    assert (found.birth_date, found.sex, found.expiry_date) == ("991102", "F", "310514")
