"""The worker's rounds: the ledger is published when that is due, and goes on where the clock is put back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.node.two import CASE, SetClock, a_person, a_question, opening
from tests.server.conftest import emptied
from tests.server.reading.made_up import a_part, lodging
from tests.server.two_folders import Place, a_place, hold_ceremony
from warifu.casework.actors import StateOffice
from warifu.casework.case import register_id
from warifu.casework.four_eyes import Confirm
from warifu.casework.retention import OrderErasure
from warifu.ledger import open_checkpoint
from warifu.node import start
from warifu.node.erasing import personal_refs
from warifu.node.logs import book_of
from warifu.node.publish import checkpoint_of
from warifu.parties import GB, JP

CANARY = "ZZYXW Quillfeather"


@pytest.fixture
def place(databases: None, tmp_path: Path):
    clock = SetClock()
    london, tokyo = a_place(tmp_path, GB, "sqlite_one", clock), a_place(tmp_path, JP, "sqlite_two", clock)
    hold_ceremony(london, tokyo)
    start(london.ports)
    yield london
    emptied("sqlite_one", "sqlite_two")


def is_all_published(place: Place) -> bool:
    origin = book_of(place.ports).origin
    checkpoint = checkpoint_of(place.ports)
    if checkpoint is None:
        return False
    head = open_checkpoint(checkpoint, place.ports.keys.ledger(origin).verifier).head
    return head.size == place.ports.log.size()


def test_a_round_publishes_what_is_new_and_not_again_before_it_is_due(place):
    from warifu.server.worker import Worker

    worker = Worker(place.node, None, place.settings)
    place.node.perform(opening(), a_person())
    worker.round()
    assert is_all_published(place)

    place.node.perform(a_question(), a_person())
    worker.round()
    assert not is_all_published(place)
    place.ports.clock.go(seconds=place.settings.publish_every)
    worker.round()
    assert is_all_published(place)


def test_a_clock_that_is_put_back_by_hours_stops_nothing(place):
    from warifu.server.worker import Worker

    worker = Worker(place.node, None, place.settings)
    place.node.perform(opening(), a_person())
    worker.round()
    place.ports.clock.go(hours=-5)
    place.node.perform(a_question(), a_person())
    worker.round()

    assert is_all_published(place)


def test_what_an_erasure_left_in_the_files_is_gone_after_the_next_look(place):
    from warifu.server.reading import refresh
    from warifu.server.running import refreshed
    from warifu.server.worker import MONITOR_EVERY, Worker

    worker = Worker(place.node, None, place.settings)
    place.node.perform(opening(), a_person())
    place.node.perform(lodging(a_part(CANARY)), a_person(office=StateOffice.UNIT))
    refresh(CASE, place.node)
    assert CANARY.encode() in on_disk(place) or CANARY.lower().encode() in on_disk(place)

    order = OrderErasure(register_id(GB, JP), CASE, personal_refs(CASE, place.ports), "the time is over")
    prepared = place.node.perform(order, a_person())
    place.node.perform(Confirm(order.case, prepared.refs[0]), a_person(number=2))
    refreshed(frozenset({CASE}), place.node)
    place.ports.clock.go(seconds=MONITOR_EVERY.total_seconds())
    worker.round()

    assert CANARY.lower().encode() not in on_disk(place).lower()


def on_disk(place: Place) -> bytes:
    from django.db import connections

    path = Path(connections[place.ports.database].settings_dict["NAME"])
    return b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))
