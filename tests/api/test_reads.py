from __future__ import annotations

import hashlib
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.api.conftest import a_world
from tests.node.two import CASE
from tests.server.reading.made_up import a_part, lodging
from warifu.casework.activity import AmendActivity
from warifu.casework.actors import StateOffice
from warifu.casework.admissions import Admit, Movement
from warifu.casework.approvals import Approve
from warifu.casework.determined import Determine
from warifu.casework.exports import NoteExport, all_of
from warifu.casework.lines import LineKind
from warifu.casework.questions import AnswerQuestion, AskQuestion
from warifu.ledger import TileLog, open_checkpoint, read_tlog_proof, verify_inclusion
from warifu.ledger.merkle import entry_hash
from warifu.node.alarming import alarm
from warifu.node.logs import book_of
from warifu.quantities import Quantity

PERSON = a_part("EXAMPLE Alex", person__nationality="GB", person__category="member")
LORRY = a_part("Made-up lorry 1", LineKind.VEHICLE, vehicle__kind="motor_vehicle")
ROUNDS = a_part("Made-up rounds", LineKind.ARMS, weapon__kind="ammunition")
OF_CASE = f"/cases/{CASE}"


@pytest.fixture(scope="module")
def told(databases, tmp_path_factory):
    """The exercise with a manifest, determinations of both States, a question answered, and an approval."""
    with a_world(tmp_path_factory.mktemp("told")) as world:
        yield tell(world)


def tell(world):
    gb, jp = world.pair.gb, world.pair.jp
    facts = {"visit.force_body": "uk_forces", "visit.activity_decided": True}
    gb.perform(AmendActivity(CASE, 1, replace(world.node.case(CASE).terms, facts=facts)))
    gb.perform(lodging(PERSON, LORRY, ROUNDS), office=StateOffice.UNIT)
    world.pair.exchange()
    for side in (gb, jp):
        side.perform(Determine(CASE), office=StateOffice.NODE)
    about_person = AskQuestion(CASE, StateOffice.UNIT, "Who is this?", "en", (PERSON.digest,))
    about_lorry = AskQuestion(CASE, StateOffice.UNIT, "How heavy?", "en", (LORRY.digest,))
    asked = jp.perform(about_lorry, office=StateOffice.POLICE).refs[0]
    jp.perform(about_person, office=StateOffice.POLICE)
    world.pair.exchange()
    gb.perform(AnswerQuestion(CASE, asked, "7.5 tonnes.", "en"), office=StateOffice.UNIT)
    jp.perform_by_two(Approve(CASE, (LORRY.digest,)), office=StateOffice.POLICE)
    happened = world.now
    moved = Movement(ROUNDS.digest, Quantity(Decimal(12000)), happened, "Made-up port", "made-up paper")
    jp.perform(Admit(CASE, moved), office=StateOffice.CUSTOMS)
    gb.perform(NoteExport(CASE, all_of(CASE), 1, "Made-up evaluation."))
    world.pair.exchange()
    world.pair.publish()
    return world


def read(world, path: str, office: StateOffice = StateOffice.DEFENCE, **more):
    answered = world.signed_in(office, **more).get(path)
    assert answered.status == 200, answered.content
    return answered.json


def test_a_case_is_listed_and_shown_by_its_number(told):
    number = str(told.node.case(CASE).number)

    listed, case = read(told, "/cases"), read(told, f"/cases/{number}")

    assert [line["number"] for line in listed["cases"]] == [number]
    assert listed["total"] == 1
    assert case["line"]["title"] == {"en": "Made-up exercise", "ja": "架空の演習"}
    assert case["line"]["counts"]["listed"] == 3
    assert (case["owner"], case["revision"]) == ("GB", 2)
    assert case["digest"] == told.pair.jp.case().digest
    assert [half["state"] for half in case["halves"]] == ["GB", "JP"]


def test_a_number_that_does_not_check_says_which_group_to_read_again(told):
    number = str(told.node.case(CASE).number)
    wrong = number[:3] + ("2" if number[3] != "2" else "3") + number[4:]

    answered = told.signed_in(StateOffice.DEFENCE).get(f"/cases/{wrong}")

    assert (answered.status, answered.code) == (404, "no-such-case")
    assert "group" in answered.json["detail"]


def test_parts_carry_what_the_offices_decided_and_what_either_node_answers(told):
    found = read(told, f"{OF_CASE}/parts?sort=label")

    assert [part["line"]["label"] for part in found["parts"]] == [
        "EXAMPLE Alex",
        "Made-up lorry 1",
        "Made-up rounds",
    ]
    assert found["parts"][1]["line"]["stands"]["JP/police"] == "approved"
    assert all(set(part["law"]) <= {"yes", "no", "unknown"} for part in found["parts"])
    assert found["totals"]["count"] == 3
    assert [part["line"]["label"] for part in read(told, f"{OF_CASE}/parts?kind=vehicle")["parts"]] == [
        "Made-up lorry 1"
    ]


def test_an_office_that_decides_nothing_about_persons_gets_their_number_and_the_reason(told):
    found = read(told, f"{OF_CASE}/parts", StateOffice.PORT)

    assert [part["line"]["kind"] for part in found["parts"]] == ["vehicle", "arms"]
    assert found["persons_withheld"] == 1
    assert "counts only" in found["why_withheld"]["en"]


def test_to_such_an_office_no_read_says_who_a_person_is(told):
    browser = told.signed_in(StateOffice.PORT)
    paths = [
        f"{OF_CASE}/{what}"
        for what in (
            "parts",
            "open-items",
            "determinations",
            "questions",
            "entries?bodies=true",
            "tally",
            "account",
        )
    ]
    for path in ("/cases", OF_CASE, "/open-items", "/search?text=EXAMPLE", *paths):
        answered = browser.get(path)
        assert answered.status == 200, (path, answered.content)
        assert b"EXAMPLE Alex" not in answered.content, path
        assert PERSON.ref.encode() not in answered.content, path
        assert b"Who is this?" not in answered.content, path

    seeing = told.signed_in(StateOffice.DEFENCE)
    assert b"EXAMPLE Alex" in seeing.get(f"{OF_CASE}/entries?bodies=true").content
    assert b"Who is this?" in seeing.get(f"{OF_CASE}/questions").content


def test_a_determination_names_the_article_and_what_is_missing_in_both_languages(told):
    found = read(told, f"{OF_CASE}/determinations?state=GB&answer=unknown")

    (given,) = found["determinations"]
    assert (given["state"], given["agreement"]) == ("GB", "jp_gb_raa")
    assert given["answers"]
    for answer in given["answers"]:
        assert answer["answer"] == "unknown"
        assert any(provision["explains"] and provision["cite"] for provision in answer["provisions"])
        assert answer["missing"] or "missing_fact" not in answer["unknown"]
        for missing in answer["missing"]:
            assert missing["question"]["en"] != missing["question"]["ja"]


def test_of_one_part_only_its_own_answers_are_given(told):
    found = read(told, f"{OF_CASE}/determinations?part={LORRY.digest}")

    assert {answer["kind"] for given in found["determinations"] for answer in given["answers"]} == {"vehicle"}
    assert all(
        LORRY.digest in answer["parts"] for given in found["determinations"] for answer in given["answers"]
    )


def test_questions_stand_with_their_answers(told):
    found = read(told, f"{OF_CASE}/questions")

    lorry, person = found["questions"]
    assert (lorry["by"], lorry["by_office"], lorry["text"]) == ("JP", "police", "How heavy?")
    assert lorry["answer"]["text"] == "7.5 tonnes."
    assert person["answer"] is None
    assert found["open"] == 1
    assert [each["text"] for each in read(told, f"{OF_CASE}/questions?only_open=true")["questions"]] == [
        "Who is this?"
    ]


def test_what_is_waited_for_names_who_holds_it_and_since_when(told):
    found = read(told, f"{OF_CASE}/open-items?state=GB&office=unit")

    question = next(item for item in found["items"] if item["what"] == "question")
    assert (question["state"], question["office"], question["days_waiting"]) == ("GB", "unit", 0)
    assert found["silence"]["ja"]
    everywhere = read(told, "/open-items?state=GB&office=unit&size=500")
    assert [item["refs"] for item in everywhere["items"]] == [item["refs"] for item in found["items"]]
    assert "Who is this?" in [item["says"]["en"].rpartition(": ")[2] for item in found["items"]]
    assert b"Who is this?" not in told.signed_in(StateOffice.DEFENCE).get("/open-items?size=500").content


def test_the_history_is_in_the_order_of_the_ledger_page_by_page(told):
    whole = read(told, f"{OF_CASE}/entries?size=500")
    second = read(told, f"{OF_CASE}/entries?size=2&page=2")

    positions = [entry["position"] for entry in whole["entries"]]
    assert positions == sorted(positions)
    assert whole["total"] == len(positions) == told.node.case(CASE).size
    assert second["entries"] == whole["entries"][2:4]
    assert whole["entries"][0]["kind"] == "ActivityOpened/1"
    assert whole["entries"][0]["body"] is None


def test_the_tally_says_at_which_clause_the_two_come_apart(told):
    found = read(told, f"{OF_CASE}/tally")

    assert found["states"] == ["GB", "JP"]
    assert found["standing"] == "matched"
    assert {each["standing"] for each in found["comparisons"]} == {"matched"}


def test_the_account_is_exact_and_open_while_goods_are(told):
    accounts = {each["state"]: each for each in read(told, f"{OF_CASE}/account")["accounts"]}

    (line,) = accounts["JP"]["lines"]
    assert (line["admitted"], line["outstanding"], line["unit"]) == ("12000", "12000", "H87")
    assert accounts["JP"]["closes"] is False
    assert accounts["JP"]["differences"][0]["written"] == "12000"
    assert accounts["GB"]["lines"] == []


def test_an_entry_is_proved_with_what_the_api_gives_and_nothing_else(told):
    browser, ports = told.signed_in(StateOffice.AUDIT), told.node.ports
    position = browser.get(f"{OF_CASE}/entries").json["entries"][0]["position"]
    row = ports.log.rows(position, position + 1)[0]

    proof = read_tlog_proof(browser.get(f"/ledger/proof?position={position}").content)
    checkpoint = browser.get("/ledger/checkpoint").content

    assert proof.checkpoint == checkpoint
    head = open_checkpoint(checkpoint, ports.keys.ledger(book_of(ports).origin).verifier).head
    verify_inclusion(entry_hash(row.leaf), proof.index, head.size, proof.hashes, head.root)


def test_tiles_are_served_as_they_lie_and_no_other_file_is(told):
    browser, ports = told.signed_in(StateOffice.AUDIT), told.node.ports
    storage = ports.tiles(book_of(ports).origin)
    size = TileLog(storage, book_of(ports).origin).head().size

    tile = browser.get(f"/ledger/tile/entries/000.p/{size}")

    assert tile.content == storage.read(f"tile/entries/000.p/{size}")
    assert hashlib.sha256(tile.content).digest() != hashlib.sha256(b"").digest()
    for path in ("../checkpoint", "0/..", "0/000.p/0", "head", "0/1"):
        assert browser.get(f"/ledger/tile/{path}").status == 404


def test_a_position_that_is_not_signed_yet_is_not_proved(told):
    answered = told.signed_in(StateOffice.AUDIT).get("/ledger/proof?position=100000")

    assert (answered.status, answered.code) == (404, "not-found")


def test_the_link_is_shown_with_what_waits(told):
    before = read(told, "/exchange")
    told.pair.gb.perform(AskQuestion(CASE, StateOffice.UNIT, "Which gate?", "en"))

    after = read(told, "/exchange")

    assert (before["own"], before["peer"], before["queued"]) == ("GB", "JP", 0)
    assert after["queued"] == 1
    assert after["leaves"] == before["leaves"] + 1 == told.node.ports.log.size()


def test_what_an_alarm_is_about_is_told_to_those_who_answer_for_it_alone(told):
    with told.node.ports.transaction("made-up"):
        alarm("break-glass", f"{CASE} made-up", told.node.ports)

    for office in StateOffice:
        (found,) = read(told, "/exchange", office)["alarms"]
        knows = office in {StateOffice.OPERATOR, StateOffice.DEFENCE, StateOffice.COUNSEL}
        assert (found["code"], found["about"]) == ("break-glass", f"{CASE} made-up" if knows else None)


def test_who_asks_is_told_what_they_may_do_and_why_not(told):
    found = read(told, "/me", StateOffice.PORT)

    commands = {each["kind"]: each for each in found["commands"]}
    assert (found["office"], found["state"], found["is_machine"]) == ("port", "GB", False)
    assert commands["AskQuestion"]["may"] is True
    assert commands["CloseActivity"]["may"] is False
    assert "defence ministry" in commands["CloseActivity"]["why_not"][0]["en"]
    assert (commands["Approve"]["two_persons"], commands["Approve"]["steps_up"]) == (True, True)


def test_something_is_found_by_a_fragment(told):
    found = read(told, "/search?text=lorry")["found"]

    assert [(hit["kind"], hit["label"]) for hit in found["hits"] if hit["kind"] == "part"] == [
        ("part", "Made-up lorry 1")
    ]


def test_a_case_that_is_not_assigned_is_answered_as_one_that_there_is_not_on_every_address(told):
    browser = told.signed_in(StateOffice.DEFENCE, 9, cases=())

    number = str(told.node.case(CASE).number)
    for what in (
        "",
        "/parts",
        "/open-items",
        "/determinations",
        "/questions",
        "/entries",
        "/tally",
        "/account",
    ):
        nothing = browser.get(f"/cases/{'e' * 32}{what}")
        assert (nothing.status, nothing.code) == (404, "no-such-case")
        assert "not assigned to you" in nothing.json["detail"]
        for address in (OF_CASE, f"/cases/{number}"):
            answered = browser.get(f"{address}{what}")
            assert (answered.status, answered.json) == (nothing.status, nothing.json), what
    assert browser.get("/cases").json["total"] == 0
    assert browser.get("/open-items").json["total"] == 0


@pytest.mark.parametrize(
    ("path", "parameter"),
    [
        ("/cases?size=0", "size"),
        ("/cases?size=501", "size"),
        ("/cases?status=other", "status"),
        ("/cases?unknown=1", "unknown"),
        ("/cases?page=1&page=2", "page"),
        (f"{OF_CASE}/parts?kind=ghost", "kind"),
        ("/ledger/proof?position=-1", "position"),
    ],
)
def test_a_parameter_that_means_nothing_is_refused_by_name(told, path, parameter):
    answered = told.signed_in(StateOffice.DEFENCE).get(path)

    assert (answered.status, answered.code) == (422, "not-readable")
    assert [error["parameter"] for error in answered.json["errors"]] == [parameter]
