from __future__ import annotations

import json
import threading
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from click.testing import CliRunner

from tests.node.two import CASE
from warifu.casework.actors import StateOffice
from warifu.cli import case, exchange, reaching
from warifu.cli.exits import Exit
from warifu.cli.remote import Api, InProcess, Network, ProblemAnswered, Unreached
from warifu.cli.token_files import TokenFile, read_token, write_token
from warifu.errors import UsageError

SCOPES = ("read:cases", "read:exchange", "AskQuestion", "OpenActivity")


@pytest.fixture
def call(world, tmp_path, monkeypatch):
    """Call a command as somebody at a terminal would who has a token for the defence ministry's machine."""
    from django.core.wsgi import get_wsgi_application

    machine = world.a_machine(StateOffice.DEFENCE, *SCOPES)
    token = TokenFile(machine.handle, machine.secret, machine.key_seed, machine.token.ends_at)
    path = tmp_path / "token.json"
    write_token(path, token)
    application = get_wsgi_application()
    monkeypatch.setattr(reaching, "opened", lambda folder: InProcess(application))
    monkeypatch.setattr(reaching, "Api", lambda way, given: Api(way, given, now=lambda: world.now))

    def called(command, *arguments: str, lang: str = "en"):
        result = CliRunner().invoke(
            command,
            [*arguments, "--token", str(path), "--lang", lang],
            standalone_mode=False,
            env={"COLUMNS": "160"},
        )
        if result.exception is not None:
            raise result.exception
        return result

    called.api = Api(InProcess(application), token, now=lambda: world.now)
    called.path = path
    return called


def test_cases_are_listed_with_their_numbers_in_both_languages(world, call):
    number = str(world.node.case(CASE).number)

    english, japanese = call(case.command, "list"), call(case.command, "list", lang="ja")

    assert english.return_value == Exit.DONE
    assert number in english.output
    assert "Made-up exercise" in english.output
    assert "open" in english.output
    assert "架空の演習" in japanese.output
    assert "進行中" in japanese.output


def test_a_case_is_found_by_its_number_however_it_is_written(world, call):
    number = str(world.node.case(CASE).number)

    for written in (number, number.lower().replace("-", " "), CASE):
        assert number in call(case.command, "show", written).output


def test_what_a_case_waits_for_names_the_office_and_the_matter(world, call):
    shown = call(case.command, "waiting", str(world.node.case(CASE).number))

    assert "visiting unit" in shown.output
    assert "has lodged no manifest" in shown.output


def test_a_command_is_given_with_typed_fields_and_answered_with_its_place_in_the_ledger(world, call):
    size = world.node.ports.log.size()

    done = call(
        case.command,
        "do",
        "AskQuestion",
        "to_office=defence",
        "text=Which gate?",
        "lang=en",
        "--case",
        str(world.node.case(CASE).number),
    )

    assert done.return_value == Exit.DONE
    assert f"at {size} of the ledger" in done.output
    questions = world.node.case(CASE).half("GB").questions.asked.values()
    assert [question.asked.text for question in questions] == ["Which gate?"]


def test_a_preview_shows_what_the_other_state_will_see_and_writes_nothing(world, call):
    size = world.node.ports.log.size()

    shown = call(
        case.command, "do", "AskQuestion", "to_office=defence", "text=Which gate?", "lang=en",
        "--case", CASE, "--preview",
    )  # fmt: skip

    assert "the other State will see:" in shown.output
    assert "Which gate?" in shown.output
    assert world.node.ports.log.size() == size


def test_a_refusal_says_why_in_the_language_asked_for_and_where(call):
    refused = call(
        case.command, "do", "AskQuestion", "to_office=nobody", "text=?", "lang=en", "--case", CASE, lang="ja"
    )

    assert refused.return_value == Exit.REFUSED
    assert "リクエストの形式が正しくありません" in refused.output
    assert "/to_office" in refused.output


def test_a_problem_is_written_as_json_where_json_is_asked_for(call):
    refused = call(case.command, "show", "GB-0000", "--json")

    assert refused.return_value == Exit.REFUSED
    assert json.loads(refused.stdout)["code"] == "no-such-case"


def test_the_state_of_the_link_is_shown_in_words(call):
    shown = call(exchange.command, "status")

    assert "United Kingdom ⇄ Japan" in shown.output
    assert "mode: at work" in shown.output


def test_a_node_is_reached_over_the_network_with_the_same_token(world, call):
    class Quiet(WSGIRequestHandler):
        def log_message(self, *_):
            pass

    from django.db import connections

    application = call.api.way.application

    def closing(environ, start):
        try:
            return [b"".join(application(environ, start))]
        finally:
            connections.close_all()

    with make_server("127.0.0.1", 0, closing, handler_class=Quiet) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        api = Api(Network(f"http://127.0.0.1:{server.server_port}"), call.api.token, now=lambda: world.now)
        found = api.get("/cases", status="open")
        thread.join()

    assert found["total"] == 1


def test_an_address_at_which_nothing_listens_is_told_as_such(call):
    with pytest.raises(Unreached):
        Api(Network("http://127.0.0.1:1"), call.api.token).get("/cases")


def test_a_token_is_not_sent_in_the_clear_to_another_machine():
    with pytest.raises(UsageError, match="not sent in the clear"):
        Network("http://node.example")
    with pytest.raises(UsageError, match="wanted https://host"):
        Network("node.example")


def test_a_token_that_others_may_read_is_not_used(call):
    call.path.chmod(0o644)

    with pytest.raises(UsageError, match="chmod 600"):
        read_token(call.path)


def test_what_the_token_is_not_for_is_refused(call):
    with pytest.raises(ProblemAnswered) as refused:
        call.api.get(f"/cases/{CASE}/entries")

    assert refused.value.status == 403
    assert refused.value.problem["code"] == "out-of-scope"
