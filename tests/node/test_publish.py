from __future__ import annotations

import pytest

from tests.node.two import Pair, a_disk_and_ports, a_person, a_question, a_witness, again, opening
from warifu.casework.refusals import Refusal
from warifu.errors import VerificationError, WarifuError
from warifu.ledger import audit, open_checkpoint
from warifu.ledger.publishing import CHECKPOINT
from warifu.node import deliver, perform, publish, start
from warifu.node.logs import book_of
from warifu.node.memory import Crash, Torn
from warifu.node.modes import Mode, mode_of, set_mode
from warifu.node.publish import checkpoint_of
from warifu.node.standing import status_packet


def some_work(ports, count=3):
    perform(opening(), actor=a_person(), ports=ports)
    for number in range(count - 1):
        perform(a_question(f"Question {number}?"), actor=a_person(), ports=ports)


def key_of(ports):
    return ports.keys.ledger(book_of(ports).origin)


def test_rows_become_tiles_and_a_checkpoint_that_a_witness_cosigned():
    _disk, ports = a_disk_and_ports()
    some_work(ports)
    witness = a_witness(key_of(ports))

    published = publish(ports, [witness])

    assert published.head.size == 3
    assert published.cosigned_by == ("audit.invalid/1",)
    assert checkpoint_of(ports) == published.checkpoint
    found = audit(
        ports.tiles(book_of(ports).origin),
        book_of(ports).origin,
        (key_of(ports).verifier, *witness.verifiers),
    )
    assert found.entries == 3


def test_what_came_since_is_published_as_growth():
    _, ports = a_disk_and_ports()
    some_work(ports)
    witness = a_witness(key_of(ports))
    publish(ports, [witness])
    perform(a_question(), actor=a_person(), ports=ports)
    assert publish(ports, [witness]).head.size == 4
    assert publish(ports, [witness]).cosigned_by == ("audit.invalid/1",)


def test_a_witness_out_of_reach_holds_nothing_up_and_is_asked_from_where_it_stands_later():
    _, ports = a_disk_and_ports()
    some_work(ports)
    near, far = a_witness(key_of(ports)), a_witness(key_of(ports), name="audit.invalid/2")
    far.is_reachable = False
    assert publish(ports, [near, far]).cosigned_by == ("audit.invalid/1",)
    perform(a_question(), actor=a_person(), ports=ports)
    far.is_reachable = True
    assert publish(ports, [near, far]).cosigned_by == ("audit.invalid/1", "audit.invalid/2")


def test_a_witness_that_says_it_knows_another_size_is_asked_from_that_size():
    _disk, ports = a_disk_and_ports()
    some_work(ports)
    witness = a_witness(key_of(ports))
    publish(ports, [witness])
    with ports.transaction("test"):
        ports.marks.remove(f"witnessed audit.invalid/1 {book_of(ports).origin}")
    perform(a_question(), actor=a_person(), ports=ports)
    assert publish(ports, [witness]).cosigned_by == ("audit.invalid/1",)


class Babbling:
    """A witness that answers something that is no answer."""

    def __init__(self, status, body, verifiers):
        self.answered = (status, body)
        self.verifiers = verifiers

    def add_checkpoint(self, body):
        from warifu.ledger import Answer

        return Answer(*self.answered)


@pytest.mark.parametrize(
    ("status", "body"),
    [(200, b"\xff"), (200, b"no signature"), (409, b"\xff"), (409, b"many"), (409, b"900"), (500, b"")],
)
def test_a_witness_that_answers_nonsense_is_left_out(status, body):
    _, ports = a_disk_and_ports()
    some_work(ports)
    witness = Babbling(status, body, a_witness(key_of(ports)).verifiers)
    assert publish(ports, [witness]).cosigned_by == ()


def test_nothing_is_signed_in_recovery():
    _, ports = a_disk_and_ports()
    with ports.transaction("test"):
        set_mode(Mode.RECOVERY, ports)
    with pytest.raises(Refusal):
        publish(ports)


def test_a_log_whose_rows_are_older_than_its_tiles_is_not_signed():
    disk, ports = a_disk_and_ports()
    some_work(ports)
    old = disk.copy()
    perform(a_question(), actor=a_person(), ports=ports)
    publish(ports)
    old.files = dict(disk.files)
    with pytest.raises(VerificationError, match="recover"):
        publish(again(old))


def test_tiles_that_do_not_give_back_the_rows_are_not_signed():
    disk, ports = a_disk_and_ports()
    some_work(ports)

    def lie(where):
        bundle = next((path for path in disk.files if "tile/entries" in path), None)
        if bundle and where.startswith("written ") and where.endswith("state/head"):
            disk.flip(bundle, 200)

    disk.fault = lie
    with pytest.raises(VerificationError, match="not the rows"):
        publish(ports)


def test_a_crash_or_a_torn_write_at_any_point_of_publishing_leaves_a_log_that_is_published_after():
    places = []
    disk, ports = a_disk_and_ports()
    some_work(ports)
    disk.fault = places.append
    publish(ports, [a_witness(key_of(ports))])
    assert len(places) > 12
    for number in range(len(places)):
        for death in (Crash(), Torn(5)):
            disk, ports = a_disk_and_ports()
            some_work(ports)
            witness = a_witness(key_of(ports))
            seen = []

            def fault(where, seen=seen, number=number, death=death):
                seen.append(where)
                # A file that is put in place by renaming is whole or as before; tiles alone may be torn.
                if len(seen) == number + 1:
                    raise death if "/tile/" in where and where.startswith("write") else Crash

            disk.fault = fault
            with pytest.raises(Crash):
                publish(ports, [witness])
            disk.fault = lambda where: None
            after = again(disk, run=2)
            perform(a_question("Afterwards?"), actor=a_person(), ports=after)
            published = publish(after, [witness])
            assert published.head.size == 4
            assert published.cosigned_by == ("audit.invalid/1",)
            assert open_checkpoint(published.checkpoint, key_of(after).verifier).head == published.head
            origin = book_of(after).origin
            audit(after.tiles(origin), origin, (key_of(after).verifier, *witness.verifiers))


def test_a_log_that_was_published_while_it_was_empty_takes_rows_afterwards():
    _, ports = a_disk_and_ports()
    assert publish(ports).head.size == 0
    some_work(ports)
    assert publish(ports).head.size == 3


def test_a_checkpoint_that_is_damaged_on_the_disk_is_not_sent_and_a_start_takes_it_away():
    pair = Pair().opened()
    pair.publish()
    ports = pair.gb.ports
    tiles = ports.tiles(book_of(ports).origin)
    tiles.write(CHECKPOINT, tiles.read(CHECKPOINT).replace("—".encode(), b"\xe2\xef\x94", 1))

    for sends in (lambda: status_packet(ports, asks=True), lambda: deliver(ports)):
        with pytest.raises(WarifuError, match="not UTF-8 at byte"), ports.transaction("made up"):
            sends()
    started = start(ports)
    assert ["taken away, to be signed anew" in problem for problem in started.problems] == [True]
    assert checkpoint_of(ports) is None
    pair.exchange(4)
    assert mode_of(ports) is Mode.OPEN
    publish(ports)
    assert open_checkpoint(checkpoint_of(ports), key_of(ports).verifier).head.size == ports.log.size()
