"""A node that was put back from an old backup learns again what happened since; and a link that was cut catches up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.node.two import CASE, a_question, opening
from tests.server.two_nodes import TwoNodes, two_nodes, until, warifu
from warifu.cli.exits import Exit

pytestmark = pytest.mark.timeout(1200)


@pytest.fixture
def nodes(made: Path, tmp_path: Path):
    with two_nodes(made, tmp_path) as both:
        until(lambda: all(node.health()["items"][0]["level"] == "green" for node in both.both), what="open")
        yield both


def test_what_was_acknowledged_after_the_backup_comes_back_from_the_other_node(
    nodes: TwoNodes, tmp_path: Path
):
    london, tokyo = nodes.gb.person(), nodes.jp.person()
    london.gives(opening())
    nodes.agree()
    warifu("backup", tmp_path / "old", "--data", nodes.gb.data)
    acknowledged = [london.gives(a_question("After the backup?"))["refs"][0]]
    acknowledged.append(tokyo.gives(a_question("From Tokyo?"))["refs"][0])
    before, _ = nodes.agree()
    nodes.gb.stop()
    warifu("restore", tmp_path / "old", "--data", nodes.gb.data)

    assert not set(acknowledged) & set(nodes.gb.look()["refs"])
    said = warifu("rejoin", "--data", nodes.gb.data, **nodes.gb.env)
    assert "the node is open" in said
    nodes.gb.enter()  # nobody is signed in by a backup
    nodes.gb.start()
    london_now, tokyo_now = nodes.agree()

    assert set(acknowledged) <= set(london_now["refs"])
    assert london_now["digests"] == tokyo_now["digests"] == before["digests"]
    assert london_now["lost"] == []
    assert nodes.gb.person().gives(a_question("And now?"))["positions"][0] >= before["rows"]
    nodes.agree()


def test_a_link_that_was_cut_catches_up_by_itself(nodes: TwoNodes):
    london, tokyo = nodes.gb.person(), nodes.jp.person()
    london.gives(opening())
    nodes.agree()
    nodes.cut()
    refs = [london.gives(a_question(f"Cut off, {number}?"))["refs"][0] for number in range(5)]
    refs += [tokyo.gives(a_question(f"Here too, {number}?"))["refs"][0] for number in range(5)]
    until(
        lambda: all(_link_of(node) == "amber" for node in nodes.both), what="both say that the link is lost"
    )
    nodes.mend()
    found = nodes.agree()

    for each in found:
        assert set(refs) <= set(each["refs"])
    assert list(found[0]["digests"]) == [CASE]
    until(lambda: all(_link_of(node) == "green" for node in nodes.both), what="both say that the link works")


def test_when_signed_entries_are_lost_for_good_people_begin_a_new_log_and_work_goes_on(
    nodes: TwoNodes, made: Path, tmp_path: Path
):
    london = nodes.gb.person()
    london.gives(opening())
    nodes.agree()
    warifu("backup", tmp_path / "old", "--data", nodes.gb.data)
    nodes.cut()
    london.gives(a_question("Seen by nobody but the disk that is lost?"))
    until(lambda: _is_signed(nodes.gb), what="it is signed")
    nodes.gb.stop()
    warifu("restore", tmp_path / "old", "--data", nodes.gb.data)
    nodes.mend()

    said = warifu("rejoin", "--data", nodes.gb.data, ends_with=Exit.REFUSED, **nodes.gb.env)
    assert "nobody has some entries that were signed" in said
    _change_keys(nodes.gb, made / "roots-GB", tmp_path / "next.json", "--with-log")
    opened = warifu("keys", "open-log", "--yes", "--data", nodes.gb.data)
    assert "node.gb.invalid/ledger/" in opened
    assert "the node is open" in warifu("rejoin", "--data", nodes.gb.data, **nodes.gb.env)
    nodes.gb.enter()
    nodes.gb.start()
    nodes.gb.person().gives(a_question("In the new log?"))
    nodes.jp.person().gives(a_question("And from Tokyo?"))

    london_now, tokyo_now = nodes.agree()
    assert london_now["digests"] == tokyo_now["digests"]


def _change_keys(node, roots: Path, file: Path, *more: str) -> None:
    warifu("keys", "next", file, *more, "--data", node.data)
    for number in (1, 3):
        warifu("keys", "sign", file, "--root", roots / f"root-{number}.json")
    warifu("keys", "take", file, "--data", node.data)


def _is_signed(node) -> bool:
    (item,) = (item for item in node.health()["items"] if item["name"] == "ledger")
    rows, signed = (number.replace(",", "") for number in re.findall(r"[\d,]+", item["en"])[:2])
    return rows == signed


def _link_of(node) -> str:
    (item,) = (item for item in node.health()["items"] if item["name"] == "link")
    return item["level"]
