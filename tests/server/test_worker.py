"""The worker's rounds: the ledger is published when that is due, and goes on where the clock is put back."""

from __future__ import annotations

from datetime import timedelta
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


class _Link:
    """A call to the other node that comes through or does not; keeps what came through."""

    verifiers = ()

    def __init__(self) -> None:
        self.is_there, self.carried = True, []

    def carry(self, packets):
        from warifu.server.peer_caller import PeerUnreachableError

        if not self.is_there:
            raise PeerUnreachableError("made up")
        self.carried.extend(packets)
        return ()

    def sealed(self) -> int:
        return sum(packet.startswith(b"warifu-sealed/1") for packet in self.carried)


def test_what_was_put_off_while_receipts_did_not_come_is_sent_at_once_when_the_link_is_back(place):
    from dataclasses import replace

    from warifu.node.modes import Mode, set_mode
    from warifu.node.restart import end_recovery
    from warifu.server.worker import LONGEST_PROBE, Worker

    ports, link = place.ports, _Link()
    with ports.transaction("open"):
        end_recovery(ports)
        set_mode(Mode.OPEN, ports)
    worker = Worker(place.node, link, place.settings)
    place.node.perform(opening(), a_person())
    worker.round()
    assert link.sealed() == 1
    with ports.transaction("sent in vain, many times"):
        (sent,) = ports.outbox.open()
        ports.outbox.put(replace(sent, attempts=30, due=ports.clock.now() + timedelta(minutes=14)))

    worker.round()
    assert link.sealed() == 1  # not due
    link.is_there = False
    ports.clock.go(hours=1)
    worker.round()
    with ports.transaction("sent in vain once more"):
        ports.outbox.put(replace(sent, attempts=31, due=ports.clock.now() + timedelta(minutes=14)))
    link.is_there = True
    ports.clock.go(seconds=LONGEST_PROBE.total_seconds())
    worker.round()
    worker.round()

    assert link.sealed() == 2
