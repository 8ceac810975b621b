"""Scans in a case: each counts once, whoever brings it; what does not fit together is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.casework.desks import AT, CASE, Desks
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.asking import Asking
from warifu.casework.questions import AnswerQuestion
from warifu.casework.scans import (
    Colour,
    RecordScans,
    Scan,
    Scans,
    ScansRecorded,
    SignedScan,
    clashes,
    contradictions,
    decide,
    evolve,
    scans_of,
)
from warifu.errors import RuleError
from warifu.parties import GB, JP

ONE, TWO = "1" * 32, "2" * 32
HOUR = timedelta(hours=1)


def a_scan(counter: int = 1, device: str = ONE, **changes) -> Scan:
    scan = Scan(
        device,
        counter,
        "0" * 64,
        AT,
        "JPOSA",
        "0" * 64,
        "JP",
        "AB12",
        single_use=True,
        colour=Colour.GREEN,
        reasons=(),
    )
    return replace(scan, **changes)


def signed(*scans: Scan) -> tuple[SignedScan, ...]:
    return tuple(SignedScan(scan, "0" * 128) for scan in scans)


def decided(desks: Desks, *scans: Scan):
    actor = Actor(JP, StateOffice.BORDER, "a" * 32, "b" * 32)
    return decide(RecordScans(CASE, signed(*scans)), desks.case, Asking(actor, AT, lambda: "f" * 32))


class TestRecording:
    def test_scans_that_are_new_are_recorded(self):
        desks = Desks()

        desks.does(JP, StateOffice.BORDER, RecordScans(CASE, signed(a_scan(1), a_scan(2))))

        assert scans_of((GB, JP), desks.case) == (a_scan(1), a_scan(2))
        assert scans_of((GB,), desks.case) == ()

    def test_a_scan_brought_twice_counts_once(self):
        desks = Desks()
        desks.does(JP, StateOffice.BORDER, RecordScans(CASE, signed(a_scan(1))))

        assert decided(desks, a_scan(1), a_scan(2), a_scan(2)) == (ScansRecorded(signed(a_scan(2))),)
        assert decided(desks, a_scan(1)) == ()

    def test_a_scan_in_two_entries_counts_once(self):
        desks = Desks()
        for _ in range(2):
            desks.happens(JP, StateOffice.BORDER, ScansRecorded(signed(a_scan(1))))

        assert scans_of((JP,), desks.case) == (a_scan(1),)

    def test_a_command_of_another_slice_is_a_mistake(self):
        asking = Asking(Actor(JP, StateOffice.BORDER, "a" * 32, "b" * 32), AT, lambda: "f" * 32)

        with pytest.raises(RuleError, match="AnswerQuestion is not a command of this slice"):
            decide(AnswerQuestion(CASE, "q", "text", "en"), Desks().case, asking)

    def test_an_entry_of_another_slice_changes_nothing(self):
        desks = Desks()
        entry = desks.happens(JP, StateOffice.BORDER, ScansRecorded(signed(a_scan())))
        state = Scans()

        assert evolve(state, replace(entry, body=object())) is state


class TestAClash:
    def test_is_one_permit_for_a_single_use_admitted_on_two_devices(self):
        late, early, again = a_scan(at=AT + HOUR), a_scan(device=TWO), a_scan(2, at=AT + 2 * HOUR)

        (clash,) = clashes([again, late, early])

        assert (clash.issuer, clash.permit) == ("JP", "AB12")
        assert clash.admissions == (early, late)

    @pytest.mark.parametrize(
        "changes",
        [
            {"single_use": False},
            {"colour": Colour.RED},
            {"permit": "AB13"},
            {"issuer": "GB"},
            {"device": ONE, "counter": 2},
        ],
    )
    def test_is_none_where_it_was_not_admitted_twice(self, changes):
        assert clashes([a_scan(), a_scan(**{"device": TWO} | changes)]) == ()

    def test_is_one_at_amber_too(self):
        assert len(clashes([a_scan(), a_scan(device=TWO, colour=Colour.AMBER)])) == 1

    def test_stands_in_order_of_issuer_and_number(self):
        scans = [a_scan(device=device, permit=permit) for device in (ONE, TWO) for permit in ("B123", "A123")]

        assert [clash.permit for clash in clashes(scans)] == ["A123", "B123"]


def test_two_scans_with_one_number_of_one_device_contradict_each_other():
    first, other = a_scan(1), a_scan(1, place="JPTYO")

    assert contradictions([first, other, first, a_scan(2), a_scan(1, device=TWO)]) == ((first, other),)
    assert contradictions([]) == ()


def test_a_colour_has_a_word_beside_it():
    assert [(colour.word.en, colour.word.ja, colour.admits) for colour in Colour] == [
        ("valid", "有効", True),
        ("look first", "要確認", True),
        ("stop", "停止", False),
    ]
