from __future__ import annotations

import pytest

from examples import two_nodes
from warifu.casework.admissions import account_of
from warifu.casework.tally import Tallied, tally
from warifu.ledger import audit
from warifu.node import Mode, mode_of, monitor
from warifu.node.logs import book_of
from warifu.parties import GB, JP


@pytest.fixture(scope="module")
def rooms():
    return two_nodes.tell()


def test_the_story_ends_with_two_halves_that_fit(rooms):
    london, tokyo = rooms
    assert london.case.digest == tokyo.case.digest
    assert london.case.is_closed
    assert [mode_of(room.ports) for room in rooms] == [Mode.OPEN, Mode.OPEN]
    assert [room.ports.outbox.open() for room in rooms] == [(), ()]


def test_the_ammunition_is_accounted_for_to_the_round(rooms):
    (line,) = (line for line in account_of(rooms[0].case, JP).lines if line.part == two_nodes.ROUNDS.digest)
    assert (line.admitted, line.outstanding) == (12_000, 0)
    assert {way.value: amount for way, amount in line.discharged.items()} == {
        "consumed": 11_640,
        "re_exported": 360,
    }


def test_the_tally_matches_in_the_end_on_both_sides(rooms):
    london, tokyo = rooms
    assert tally(london.case, GB).standing is tally(tokyo.case, JP).standing is Tallied.MATCHED


def test_both_ledgers_verify_and_nobody_has_been_alarmed(rooms):
    for room in rooms:
        origin = book_of(room.ports).origin
        key = room.ports.keys.ledger(origin).verifier
        witness = two_nodes.Story(GB, JP, room.clock.at).audit_office.key.verifier
        assert audit(room.ports.tiles(origin), origin, (key, witness)).entries == room.ports.log.size()
        assert monitor(room.ports).alarms == ()


def test_what_is_printed_is_the_story(capsys):
    two_nodes.tell()
    printed = capsys.readouterr().out
    assert "diverged: GB-02 (Art. I(c)), clause 2" in printed
    assert "Approvals kept: 9; waiting: 2, all for Lorry EX-202." in printed
    assert "admitted 12000, re-exported 360, consumed 11640, outstanding 0." in printed
    assert "The two halves fit: True. Closed by both: True." in printed
