from __future__ import annotations

import json
import re

import pytest

from tests.node.two import CASE
from warifu.casework.actors import StateOffice
from warifu.casework.commands import KINDS

QUESTION = {"to_office": "defence", "text": "Which port?", "lang": "en", "parts": []}


def test_a_command_is_answered_with_the_receipt_of_the_ledger(world):
    size = world.node.ports.log.size()

    answered = world.signed_in(StateOffice.DEFENCE).command("AskQuestion", QUESTION)

    assert answered.status == 201, answered.content
    assert answered.json["positions"] == [size]
    assert answered.json["waits"] is False
    assert world.node.ports.log.entry(answered.json["refs"][0]).position == size


def test_the_same_request_asked_again_gets_the_same_receipt_and_writes_nothing(world):
    browser = world.signed_in(StateOffice.DEFENCE)
    first = browser.command("AskQuestion", QUESTION, key="one")
    size = world.node.ports.log.size()

    again = browser.command("AskQuestion", QUESTION, key="one")

    assert (again.status, again.json) == (201, first.json)
    assert world.node.ports.log.size() == size


def test_one_key_for_two_commands_is_refused(world):
    browser = world.signed_in(StateOffice.DEFENCE)
    browser.command("AskQuestion", QUESTION, key="one")

    other = browser.command("AskQuestion", {**QUESTION, "text": "Which gate?"}, key="one")

    assert (other.status, other.code) == (409, "request-reused")


def test_two_people_may_choose_the_same_key(world):
    one = world.signed_in(StateOffice.DEFENCE).command("AskQuestion", QUESTION, key="one")
    two = world.signed_in(StateOffice.DEFENCE, 2).command("AskQuestion", QUESTION, key="one")

    assert one.status == two.status == 201
    assert one.json["refs"] != two.json["refs"]


@pytest.mark.parametrize(
    ("fields", "pointer", "says"),
    [
        ({"to_office": "nobody"}, "/to_office", "nobody"),
        ({"parts": ["a", 1]}, "/parts/1", "str"),
        ({"extra": 1}, "", "extra"),
        ({"text": "a\u202eb"}, "/text", "U+202E"),
        ({"case": "GB-1"}, "/case", "32 hexadecimal digits"),
        ({"lang": None}, "/lang", "str"),
    ],
)
def test_a_field_that_is_wrong_is_named_by_a_json_pointer(world, fields, pointer, says):
    refused = world.signed_in(StateOffice.DEFENCE).command("AskQuestion", {**QUESTION, **fields})

    assert (refused.status, refused.code) == (422, "not-readable")
    (error,) = refused.json["errors"]
    assert error["pointer"] == pointer
    assert says in error["says"]["en"]
    assert says in error["says"]["ja"]


def test_a_field_that_is_left_out_is_missing_even_where_there_is_a_default(world):
    fields = {name: value for name, value in QUESTION.items() if name != "parts"}

    refused = world.signed_in(StateOffice.DEFENCE).command("AskQuestion", fields)

    assert refused.code == "not-readable"
    assert "'parts' is missing" in refused.json["detail"]


def test_the_name_of_a_fact_with_its_point_is_one_step_of_a_pointer():
    from warifu.api.bodies import pointed

    fields = {"terms": {"facts": {"visit.activity": [1], "visit": 2}}}

    assert pointed("bad - at `$.terms.facts.visit.activity[0]`", fields) == (
        "bad",
        "/terms/facts/visit.activity/0",
    )
    assert pointed("bad - at `$.terms.facts[...]`", fields) == ("bad", "/terms/facts")
    assert pointed("no place named", fields) == ("no place named", "")


@pytest.mark.parametrize(
    ("body", "content_type", "status", "code"),
    [
        (b"{", "application/json", 422, "not-readable"),
        (b'{"a":1,"a":2}', "application/json", 422, "not-readable"),
        (b"[]", "application/json", 422, "not-readable"),
        (b"[" * 100_000, "application/json", 422, "not-readable"),
        (b"\xff", "application/json", 422, "not-readable"),
        (b"{}", "text/plain", 415, "not-json"),
        (b" " * (4 * 1024 * 1024 + 1), "application/json", 413, "too-large"),
    ],
)
def test_a_body_that_is_none_is_refused_as_such(world, body, content_type, status, code):
    refused = world.signed_in(StateOffice.DEFENCE).post(
        "/commands/AskQuestion", body, content_type=content_type
    )

    assert (refused.status, refused.code) == (status, code)


def test_an_unknown_kind_and_an_unknown_case_are_not_found(world):
    browser = world.signed_in(StateOffice.DEFENCE)

    kind = browser.post("/commands/Fly", {})
    case = browser.command("AskQuestion", {**QUESTION, "case": "d" * 32})

    assert (kind.status, kind.code) == (404, "no-such-command")
    assert "AskQuestion" in kind.json["detail"]
    assert (case.status, case.code) == (404, "no-such-case")


def test_an_office_that_may_not_is_refused_with_the_offices_that_may(world):
    refused = world.signed_in(StateOffice.PORT).command("CloseActivity")

    assert (refused.status, refused.code) == (403, "not-this-office")
    assert "defence ministry" in refused.json["says"]["en"]
    assert "国防担当省" in refused.json["says"]["ja"]


def test_what_cannot_be_done_now_is_refused_with_the_rule_that_says_so(world):
    refused = world.signed_in(StateOffice.DEFENCE).command(
        "AnswerQuestion", {"question": "e" * 32, "text": "No.", "lang": "en"}
    )

    assert (refused.status, refused.code) == (409, "no-such-question")


def test_the_language_of_the_request_is_the_language_of_the_answer(world):
    browser = world.signed_in(StateOffice.PORT)

    refused = browser.command("CloseActivity", **{"Accept-Language": "ja-JP,en;q=0.5"})

    assert refused.headers["Content-Language"] == "ja"
    assert refused.json["detail"] == refused.json["says"]["ja"]


def test_a_case_that_is_not_assigned_is_not_commanded_and_not_foreseen(world):
    browser = world.signed_in(StateOffice.DEFENCE, cases=())

    for path in ("/commands/AskQuestion", "/commands/AskQuestion/preview"):
        refused = browser.post(path, {"case": CASE, **QUESTION})
        nothing = browser.post(path, {"case": "e" * 32, **QUESTION})
        assert (refused.status, refused.code) == (404, "no-such-case")
        assert refused.json == nothing.json
        assert "担当" in refused.json["says"]["ja"]


def test_what_takes_two_people_needs_a_fresh_proof_of_who_one_is_and_then_waits(world):
    reason = {"reason": "Made-up reason."}

    refused = world.signed_in(StateOffice.DEFENCE, is_stepped_up=False).command("CancelActivity", reason)
    first = world.signed_in(StateOffice.DEFENCE, 2).command("CancelActivity", reason)
    second = world.signed_in(StateOffice.DEFENCE, 3).command("Confirm", {"prepared": first.json["refs"][0]})

    assert (refused.status, refused.code) == (403, "step-up-needed")
    assert (first.status, first.json["waits"]) == (201, True)
    assert second.status == 201
    assert world.node.case(CASE).half("GB").activity.cancelled is not None


def test_one_person_cannot_be_both(world):
    browser = world.signed_in(StateOffice.DEFENCE)
    first = browser.command("CancelActivity", {"reason": "Made-up reason."})

    refused = browser.command("Confirm", {"prepared": first.json["refs"][0]})

    assert (refused.status, refused.code) == (403, "same-person")


def test_a_preview_is_what_the_other_state_will_see_and_nothing_is_written(world):
    browser, size = world.signed_in(StateOffice.DEFENCE), world.node.ports.log.size()

    shared = browser.post("/commands/AskQuestion/preview", {"case": CASE, **QUESTION})
    waiting = browser.post("/commands/CancelActivity/preview", {"case": CASE, "reason": "Made-up reason."})
    kept = browser.post("/commands/LookAt/preview", {"case": CASE, "state": "GB", "revision": 1})

    (seen,) = shared.json["seen_by_the_other"]
    assert (seen["kind"], seen["body"]["text"]) == ("QuestionAsked/1", "Which port?")
    assert [(entry["kind"], entry["shared"]) for entry in waiting.json["entries"]] == [
        ("Prepared/1", False),
        ("ActivityCancelled/1", True),
    ]
    assert [entry["kind"] for entry in waiting.json["seen_by_the_other"]] == ["ActivityCancelled/1"]
    assert (kept.status, kept.code) == (409, "no-such-revision")
    assert world.node.ports.log.size() == size


def test_every_kind_of_command_has_an_address_and_a_schema(world):
    described = world.signed_in(StateOffice.DEFENCE).get("/openapi.json").json

    for kind in KINDS:
        body = described["paths"][f"/commands/{kind}"]["post"]["requestBody"]["content"]
        assert body["application/json"]["schema"] == {"$ref": f"#/components/schemas/{kind}"}
        assert "case" in described["components"]["schemas"][kind]["required"]
        assert f"/commands/{kind}/preview" in described["paths"]
    assert json.dumps(described).count('"#/components/schemas/Problem"') > 500


def test_whatever_the_description_refers_to_is_in_it_under_a_short_name(world):
    described = world.signed_in(StateOffice.DEFENCE).get("/openapi.json").content.decode()
    schemas = json.loads(described)["components"]["schemas"]

    referred = set(re.findall(r'"#/components/schemas/([^"]+)"', described))
    assert len(referred) > 80
    assert referred <= schemas.keys()
    assert [name for name in schemas if "." in name] == []


def test_every_operation_says_what_it_is_for_in_both_languages_and_how_it_may_fail(world):
    described = world.signed_in(StateOffice.DEFENCE).get("/openapi.json").json

    assert described["openapi"] == "3.1.0"
    for path, methods in described["paths"].items():
        for details in methods.values():
            assert re.search(r"[\u3041-\u9fff]", details["description"]), path
            problems = [each for status, each in details["responses"].items() if status >= "400"]
            assert all(list(each["content"]) == ["application/problem+json"] for each in problems)
            assert (details.get("security") == []) == (path in {"/health", "/problems"})
            assert path in {"/health", "/problems"} or {"401", "403", "429"} <= details["responses"].keys()
