"""Two nodes as they are run: `warifu serve` twice, mutual TLS between them, commands over HTTP."""

from __future__ import annotations

import json
import ssl
from pathlib import Path

import pytest
import urllib3

from tests.node.two import CASE, a_question, opening
from tests.server.two_nodes import TwoNodes, two_nodes, until, warifu
from warifu.casework.questions import AnswerQuestion
from warifu.parties import GB, JP

pytestmark = pytest.mark.timeout(1200)


@pytest.fixture(scope="module")
def nodes(made: Path, tmp_path_factory: pytest.TempPathFactory):
    with two_nodes(made, tmp_path_factory.mktemp("serving")) as both:
        until(lambda: all(node.health()["items"][0]["level"] == "green" for node in both.both), what="open")
        yield both


def has_case(node, case: str) -> bool:
    return any(each["case"] == case for each in node.person().asks("/cases")["cases"])


def test_a_case_opened_in_london_is_read_and_answered_in_tokyo(nodes: TwoNodes):
    nodes.gb.person().gives(opening())
    until(lambda: has_case(nodes.jp, CASE), what="Tokyo has the case")
    asked = nodes.jp.person().gives(a_question())["refs"][0]
    until(lambda: asked in nodes.gb.look()["refs"], what="London has the question")
    nodes.gb.person().gives(AnswerQuestion(CASE, asked, "The usual one", "en"))
    london, tokyo = nodes.agree()

    assert list(london["digests"]) == list(tokyo["digests"]) == [CASE]
    assert len(london["refs"]) == len(tokyo["refs"]) == 3
    assert london["alarms"] == tokyo["alarms"] == []


def test_each_node_cosigns_the_ledger_of_the_other(nodes: TwoNodes):
    def is_cosigned() -> bool:
        found = [node.look() for node in nodes.both]
        return all(each["cosigned"] == each["signed"] == each["rows"] > 0 for each in found)

    nodes.gb.person().gives(opening("a" * 32))
    nodes.agree()  # what is still on its way would make rows that are cosigned later
    until(is_cosigned, what="both ledgers are cosigned")

    assert [node.view("audited")["entries"] for node in nodes.both] == [
        node.look()["rows"] for node in nodes.both
    ]


def test_who_shows_no_certificate_is_not_let_in(nodes: TwoNodes):
    context = _knowing_london(nodes)

    with pytest.raises(urllib3.exceptions.HTTPError):
        _post(nodes, context)


def test_who_shows_another_certificate_is_not_let_in(nodes: TwoNodes, tmp_path: Path):
    from datetime import UTC, datetime

    from warifu.server.link_tls import make_link_certificate

    make_link_certificate(tmp_path, "node.jp.invalid", datetime.now(UTC))
    context = _knowing_london(nodes)
    context.load_cert_chain(tmp_path / "link.pem", tmp_path / "link-key.pem")

    with pytest.raises(urllib3.exceptions.HTTPError):
        _post(nodes, context)


def test_who_has_the_certificate_and_signs_nothing_is_refused(nodes: TwoNodes):
    answer = _post(nodes, _of_tokyo(nodes))

    assert answer.status == 401
    assert "signature" not in answer.headers


def test_nothing_but_the_link_is_answered_on_the_link(nodes: TwoNodes):
    context = _of_tokyo(nodes)

    assert _post(nodes, context, path="/api/v1/cases").status == 404
    assert _post(nodes, context, method="GET").status == 405


def test_what_people_wrote_and_who_they_are_is_in_no_log(nodes: TwoNodes):
    canary = "canary-5be1c0"
    nodes.gb.person().gives(opening("b" * 32))
    nodes.gb.person().gives(a_question(f"Which port, {canary}?", "b" * 32))
    nodes.agree()
    nodes.gb.pool.request("GET", f"{nodes.gb.web}/search?q={canary}", retries=False)

    assert all(node.log.stat().st_size > 0 for node in nodes.both)
    for node in nodes.both:
        written = node.log.read_text()
        assert canary not in written
        assert "b" * 32 not in written


def test_a_browser_is_told_which_case_changed_and_nobody_else_is(nodes: TwoNodes):
    address, pool = f"{nodes.gb.web}/live/changes", nodes.gb.pool
    assert pool.request("GET", address, retries=False).status == 401

    cookie = {"Cookie": f"warifu-gb={nodes.gb.person().secret}"}
    stream = pool.request("GET", address, headers=cookie, preload_content=False, retries=False, timeout=60)
    assert (stream.status, stream.headers["content-type"]) == (200, "text/event-stream")
    assert stream.readline() == b"retry: 5000\n"
    nodes.gb.person().gives(opening("e" * 32))
    numbers = {each["case"]: each["number"] for each in nodes.gb.person().asks("/cases")["cases"]}
    while numbers["e" * 32] not in _told(stream):
        pass  # changes of before may still be told
    stream.close()


def _told(stream: urllib3.BaseHTTPResponse) -> list[str]:
    """Return the cases that a stream tells of next."""
    quiet = 0
    while (line := stream.readline()) in {b"\n", b": still here\n"}:
        quiet += line == b": still here\n"
        assert quiet < 10, "nothing was told for minutes"
    assert line == b"event: changed\n"
    return json.loads(stream.readline().removeprefix(b"data: "))


def test_a_node_whose_settings_are_wrong_says_which_and_what_to_write(made: Path, tmp_path: Path):
    (tmp_path / "warifu.toml").write_text('state = "GB"\npeer = "Japan"\n')

    with pytest.raises(
        AssertionError, match=r"peer: found 'Japan'; wanted the two capital letters of a State"
    ):
        warifu("serve", "--data", tmp_path)


def test_a_folder_is_served_by_one_process(nodes: TwoNodes):
    with pytest.raises(AssertionError, match="in use by another process"):
        warifu("serve", "--data", nodes.gb.data)


def test_trust_is_not_given_to_another_number(made: Path):
    paper = (made / f"{GB}.paper").read_text()

    with pytest.raises(AssertionError, match="the number is another: compare the papers again"):
        warifu("keys", "trust", made / f"{JP}.json", "--fingerprint", paper, "--data", made / GB)


def _knowing_london(nodes: TwoNodes) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    context.load_verify_locations(nodes.gb.data / "keys/link.pem")
    return context


def _of_tokyo(nodes: TwoNodes) -> ssl.SSLContext:
    context = _knowing_london(nodes)
    context.load_cert_chain(nodes.jp.data / "keys/link.pem", nodes.jp.data / "keys/link-key.pem")
    return context


def _post(nodes: TwoNodes, context: ssl.SSLContext, *, path: str = "/link", method: str = "POST"):
    with urllib3.HTTPSConnectionPool(
        "127.0.0.1", nodes.gb.link_port, ssl_context=context, assert_hostname=False
    ) as pool:
        return pool.request(method, path, body=b"warifu-packets/1\n", retries=False, timeout=30)
