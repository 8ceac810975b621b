"""The JSON form of a report against its published schema."""

from __future__ import annotations

import json

import jsonschema
import pytest

from warifu.documents.plain import DETERMINATION_FORM, determination_json, report_json, schema
from warifu.documents.report import Report
from warifu.instruments import instrument
from warifu.rules import determine


def test_a_report_fits_the_published_schema(report: Report) -> None:
    jsonschema.Draft202012Validator(schema()).validate(report_json(report))


def test_the_schema_refuses_a_fourth_answer(report: Report) -> None:
    plain = report_json(report)
    plain["lines"][0]["answer"] = "maybe"

    with pytest.raises(jsonschema.ValidationError, match="'maybe' is not one of"):
        jsonschema.Draft202012Validator(schema()).validate(plain)


def test_a_report_is_the_same_text_each_time(report: Report) -> None:
    assert json.dumps(report_json(report), sort_keys=True) == json.dumps(report_json(report), sort_keys=True)


def test_every_line_points_at_situations_that_are_there(report: Report) -> None:
    plain = report_json(report)

    assert all(number < len(plain["situations"]) for line in plain["lines"] for number in line["situations"])
    assert all(situation["reason"] < len(plain["reasons"]) for situation in plain["situations"])


def test_a_determination_says_what_is_missing_and_who_knows() -> None:
    found = determine(instrument("jp_gb_raa"), "visa_application_required", {}, on=None)

    plain = determination_json(found)

    assert plain["answer"] == "unknown"
    assert plain["reversed"] is True
    assert "person.category" in {each["fact"] for each in plain["missing"]}
    assert plain["trace"][0]["depth"] == 0


def test_a_determination_fits_its_published_schema() -> None:
    open_ = determine(instrument("jp_gb_raa"), "carry_arms", {"visit.sending_state": "GB"}, on=None)
    plain = determination_json(open_)

    jsonschema.Draft202012Validator(schema(DETERMINATION_FORM)).validate(plain)
    assert plain["answer"] == "unknown"
    with pytest.raises(jsonschema.ValidationError, match="'maybe' is not one of"):
        jsonschema.Draft202012Validator(schema(DETERMINATION_FORM)).validate({**plain, "answer": "maybe"})
