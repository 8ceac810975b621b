"""The gate of a case: what devices recorded, a permit that two of them admitted, and a device that was copied."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.node.two import CASE
from tests.web.case.conftest import address, sign_in
from warifu.border import reasons
from warifu.casework.actors import StateOffice
from warifu.casework.scans import Colour, RecordScans, Scan, SignedScan
from warifu.web.words import gate as words

AT = datetime(2027, 1, 11, 8, 30, tzinfo=UTC)
FIRST = Scan("lane-1", 1, "", AT, "Tilbury", "a" * 64, "JP", "4711", True, Colour.GREEN, ())  # noqa: FBT003
SECOND = replace(FIRST, device="lane-2", at=AT + timedelta(hours=2), place="Dover")
STOPPED = replace(
    FIRST,
    counter=2,
    at=AT + timedelta(minutes=5),
    permit="4712",
    colour=Colour.RED,
    reasons=("revoked", "made-up"),
)
COPIED = replace(STOPPED, permit="4713", reasons=())


def recorded(world, *scans: Scan) -> None:
    command = RecordScans(CASE, tuple(SignedScan(scan, "00") for scan in scans))
    world.pair.gb.perform(command, office=StateOffice.BORDER)


def test_nothing_is_said_of_the_gate_until_a_device_has_brought_something_home(visit):
    border = sign_in(visit, StateOffice.BORDER)
    assert f'href="{address(visit)}/gate"' not in border.get(address(visit)).content.decode()
    assert "No device has brought anything home" in border.get(f"{address(visit)}/gate").content.decode()

    recorded(visit, FIRST)
    brief = border.get(address(visit)).content.decode()
    assert f'href="{address(visit)}/gate"' in brief
    assert "what happened at the gate" not in brief
    page = border.get(f"{address(visit)}/gate").content.decode()
    assert "data-finding" not in page
    for said in ("Tilbury", "JP 4711", "lane-1 · 1", "valid"):
        assert said in page


def test_a_permit_for_one_use_that_two_devices_admitted_is_shown_to_whoever_reads_the_case(visit):
    recorded(visit, FIRST, STOPPED, SECOND)
    for office in (StateOffice.BORDER, StateOffice.POLICE, StateOffice.AUDIT):
        browser = sign_in(visit, office)
        assert "at the gate: 1 finding<" in browser.get(address(visit)).content.decode()
        page = browser.get(f"{address(visit)}/gate").content.decode()
        assert page.count('data-finding="twice"') == 1
        assert "admitted on 2 devices: JP 4711" in page
        assert page.index("Dover</td>") < page.index("Tilbury</td>")  # the newest first
        assert "revoked; made-up" in page


def test_two_scans_under_one_number_of_a_device_are_shown(visit):
    recorded(visit, FIRST, STOPPED, COPIED)
    page = sign_in(visit, StateOffice.BORDER).get(f"{address(visit)}/gate").content.decode()

    assert "Two different scans have the number 2 of the device lane-1" in page
    assert "JP 4712" in page
    assert "JP 4713" in page


def test_an_auditor_is_told_of_both_and_led_to_them(visit):
    recorded(visit, FIRST, SECOND, STOPPED, COPIED)
    page = sign_in(visit, StateOffice.AUDIT).get("/audit").content.decode()

    assert "Permit JP 4711: 2 devices" in page
    assert "Device lane-1: two scans 2" in page
    assert page.count(f'href="{address(visit)}/gate"') == 2


@pytest.mark.parametrize("asked", ["0", "99", "x", "²"])
def test_there_is_a_page_for_whatever_is_asked(visit, asked):
    recorded(visit, FIRST)
    answered = sign_in(visit, StateOffice.BORDER).get(f"{address(visit)}/gate?page={asked}")

    assert answered.status_code == 200
    assert "Tilbury" in answered.content.decode()


def test_every_reason_of_a_device_has_its_word():
    kinds = {each.code for each in vars(reasons).values() if isinstance(each, reasons.ReasonKind)}
    assert kinds == set(words.REASONS)
