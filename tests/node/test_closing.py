from __future__ import annotations

import pytest

from tests.node.two import Pair, a_key, a_manifest, a_question, a_witness
from warifu.errors import UnknownNameError, UsageError, VerificationError
from warifu.exchange.leaves import open_leaves
from warifu.exchange.recovery import Step
from warifu.keys import Keyring, Purpose
from warifu.ledger import Group, Policy, TileLog, audit, open_checkpoint, read_leaf
from warifu.node import Mode, change_own_keys, mode_of, publish, receive, start
from warifu.node.closing import close_log, open_log_after_loss
from warifu.node.logs import books_of
from warifu.node.mirroring import mirrored, mirrored_logs, own_leaves
from warifu.node.recovering import take_own_leaves
from warifu.node.restart import keep_step, step_of
from warifu.parties import GB, JP

NEXT, THIRD = "node.gb.invalid/ledger/2027", "node.gb.invalid/ledger/2027-2"


def with_next_key(pair):
    """Give GB the key of its next log, and tell JP of it."""
    side = pair.gb
    ring = side.keys.ring
    side.keys.ring = Keyring((*ring.keys, a_key(NEXT, Purpose.LEDGER)), ring.sealing)
    change_own_keys(a_manifest(side.state, side.keys.ring, before=pair.manifests["GB"]), side.ports)
    pair.exchange()
    return side


def witness_and_policy(side):
    logs = side.keys.ring.of(Purpose.LEDGER)
    witness = a_witness(*logs)
    return witness, Policy(
        tuple(log.verifier for log in logs), witness.verifiers, Group(1, witness.verifiers)
    )


def test_a_log_is_closed_by_a_witnessed_checkpoint_and_the_next_commits_to_it():
    pair = Pair().opened()
    side = with_next_key(pair)
    witness, policy = witness_and_policy(side)

    last = close_log(NEXT, side.ports, [witness], policy)

    first, second = books_of(side.ports)
    assert (first.first, second.origin) == (0, NEXT)
    assert open_checkpoint(last, side.keys.ledger(first.origin).verifier).head.size == second.first
    (row,) = side.ports.log.rows(second.first, second.first + 1)
    assert read_leaf(row.leaf).kind == "LogOpened/1"

    pair.gb.perform(a_question())
    publish(side.ports, [witness])
    pair.exchange()
    assert pair.gb.case().digest == pair.jp.case().digest
    assert mirrored(pair.jp.ports) >= second.first + 2
    for book in books_of(side.ports):
        keys = (side.keys.ledger(book.origin).verifier, *witness.verifiers)
        audit(side.ports.tiles(book.origin), book.origin, keys)
    assert pair.jp.alarms == []


def test_a_log_is_not_closed_without_its_witnesses_nor_into_itself_nor_without_a_key():
    pair = Pair().opened()
    side = with_next_key(pair)
    witness, policy = witness_and_policy(side)
    with pytest.raises(VerificationError, match="not enough witnesses"):
        close_log(NEXT, side.ports, [], policy)
    with pytest.raises(UsageError, match="another name"):
        close_log(books_of(side.ports)[0].origin, side.ports, [witness], policy)
    with pytest.raises(UnknownNameError, match="2028"):
        close_log("node.gb.invalid/ledger/2028", side.ports, [witness], policy)
    assert len(books_of(side.ports)) == 1


def test_a_log_is_not_closed_over_entries_that_were_written_meanwhile():
    pair = Pair().opened()
    side = with_next_key(pair)
    witness, policy = witness_and_policy(side)

    def write_meanwhile(where):
        if where == "begin close log":
            side.disk.fault = lambda where: None
            pair.gb.perform(a_question())

    side.disk.fault = write_meanwhile
    with pytest.raises(UsageError, match="close it again"):
        close_log(NEXT, side.ports, [witness], policy)
    close_log(NEXT, side.ports, [witness], policy)


def test_leaves_come_back_over_two_logs_after_a_restore():
    pair = Pair().opened()
    side = with_next_key(pair)
    witness, policy = witness_and_policy(side)
    backup = side.disk.copy()
    pair.gb.perform(a_question())
    close_log(NEXT, side.ports, [witness], policy)
    pair.gb.perform(a_question("In the new year?"))
    publish(side.ports, [witness])
    pair.exchange()
    digest, size = pair.gb.case().digest, side.ports.log.size()

    ports = side.restore(backup)
    start(ports, [witness])
    pair.exchange(8)
    assert mode_of(ports) is Mode.OPEN
    assert pair.gb.case().digest == digest
    assert ports.log.size() >= size
    assert [book.origin for book in books_of(ports)][1] == NEXT


def test_rows_that_a_backup_has_and_that_were_signed_after_it_are_in_the_tiles_before_the_next_log_comes_back():
    pair = Pair().opened()
    side = with_next_key(pair)
    witness, policy = witness_and_policy(side)
    publish(side.ports, [witness])
    pair.gb.perform(a_question())
    pair.exchange()
    backup = side.disk.copy()
    close_log(NEXT, side.ports, [witness], policy)
    pair.gb.perform(a_question("In the new year?"))
    publish(side.ports, [witness])
    pair.exchange(6)

    ports = side.restore(backup)
    start(ports, [witness])
    pair.exchange(8)
    first, second = books_of(ports)
    assert mode_of(ports) is Mode.OPEN
    assert second.origin == NEXT
    assert TileLog(ports.tiles(first.origin), first.origin).head().size == second.first


def test_late_leaves_of_a_next_log_do_not_end_one_whose_rest_a_restore_took_away():
    pair = Pair().opened()
    side = with_next_key(pair)
    witness, policy = witness_and_policy(side)
    publish(side.ports, [witness])
    pair.exchange()
    backup = pair.jp.disk.copy()
    pair.gb.perform(a_question())
    pair.exchange()
    close_log(NEXT, side.ports, [witness], policy)
    pair.exchange()
    pair.gb.perform(a_question("In the new year?"))
    publish(side.ports, [witness])
    late = own_leaves(mirrored(pair.jp.ports), side.ports)
    pair.exchange()

    restored = pair.jp.restore(backup)
    start(restored)
    for packet in late:
        receive(packet, restored)
    pair.exchange(8)
    assert [(log.origin, log.head().size) for log in mirrored_logs(restored)] == [
        (book.origin, TileLog(side.ports.tiles(book.origin), book.origin).head().size)
        for book in books_of(side.ports)
    ]


def test_when_signed_leaves_are_lost_people_open_a_new_log_and_work_goes_on():
    pair = Pair().opened()
    side = with_next_key(pair)
    witness, _ = witness_and_policy(side)
    publish(side.ports, [witness])
    pair.exchange()
    backup = side.disk.copy()
    pair.gb.perform(a_question())
    publish(side.ports, [witness])
    with pytest.raises(UsageError, match="no leaves"):
        open_log_after_loss(NEXT, side.ports)

    ports = side.restore(backup)
    start(ports, [witness])
    pair.exchange()
    assert mode_of(ports) is Mode.RECOVERY
    open_log_after_loss(NEXT, ports)
    pair.exchange(6)
    assert mode_of(ports) is Mode.OPEN
    pair.gb.perform(a_question("Afterwards?"))
    assert publish(ports, [witness]).cosigned_by == ("audit.invalid/1",)
    pair.exchange(4)
    assert pair.gb.case().digest == pair.jp.case().digest


def test_what_was_signed_in_a_log_that_was_lost_and_comes_late_goes_into_no_tree():
    pair = Pair().opened()
    side = with_next_key(pair)
    pair.publish()
    pair.exchange()
    backup, held = side.disk.copy(), []
    pair.gb.perform(a_question())
    witness, _ = witness_and_policy(side)
    publish(side.ports, [witness])
    pair.lose = lambda packet: held.append(packet) or True
    pair.carry(side, own_leaves(mirrored(pair.jp.ports), side.ports))
    pair.lose = lambda packet: False

    ports = side.restore(backup)
    start(ports, [witness])
    pair.exchange()
    open_log_after_loss(NEXT, ports)
    pair.exchange(6)
    publish(ports)
    pair.exchange(4)
    lost_log, following = books_of(ports)
    tiles, size = ports.tiles(lost_log.origin), mirrored(pair.jp.ports)
    assert size == ports.log.size()

    pair.carry(side, held)
    pair.exchange(4)
    assert mirrored(pair.jp.ports) == ports.log.size()
    assert mode_of(ports) is Mode.OPEN
    key = side.keys.signing(Purpose.EXCHANGE).verifier
    leaves = open_leaves(held[-1], lambda kid: key, sender=GB, recipient=JP)
    with ports.transaction("behind"):
        keep_step(Step.ASK_LEAVES, ports)
    assert take_own_leaves(leaves, ports) is False
    assert TileLog(tiles, lost_log.origin).head().size == following.first


def test_a_log_begun_after_the_backup_that_the_other_never_saw_is_reported_as_lost_and_never_begun_again():
    pair = Pair().opened()
    pair.publish()
    pair.exchange()
    side, backup = pair.gb, pair.gb.disk.copy()
    side.keys.ring = Keyring((*side.keys.ring.keys, a_key(NEXT, Purpose.LEDGER)), side.keys.ring.sealing)
    witness, policy = witness_and_policy(side)
    close_log(NEXT, side.ports, [witness], policy)
    national = pair.gb.perform(a_question("Never sent?")).refs[0]
    publish(side.ports, [witness])

    ports = side.restore(backup)
    start(ports, [witness])
    pair.exchange()
    assert (mode_of(ports), step_of(ports)) == (Mode.RECOVERY, Step.NEW_LOG)
    assert "log-lost" in pair.gb.alarms
    assert ports.log.entry(national) is None
    with pytest.raises(UsageError, match="were signed before"):
        open_log_after_loss(NEXT, ports)

    side.keys.ring = Keyring((*side.keys.ring.keys, a_key(THIRD, Purpose.LEDGER)), side.keys.ring.sealing)
    open_log_after_loss(THIRD, ports)
    change_own_keys(a_manifest(side.state, side.keys.ring, before=pair.manifests["GB"]), ports)
    pair.exchange(6)
    assert mode_of(ports) is Mode.OPEN
    assert [book.origin for book in books_of(ports)][1:] == [THIRD]
    start(side.begin())
    pair.exchange()
    assert mode_of(side.ports) is Mode.OPEN


def test_late_leaves_of_a_log_that_was_left_begin_none_after_the_one_that_followed_it():
    pair = Pair().opened()
    side = pair.gb
    for name in (NEXT, THIRD):
        side.keys.ring = Keyring((*side.keys.ring.keys, a_key(name, Purpose.LEDGER)), side.keys.ring.sealing)
    change_own_keys(a_manifest(side.state, side.keys.ring, before=pair.manifests["GB"]), side.ports)
    pair.publish()
    pair.exchange()
    backup = side.disk.copy()
    witness, policy = witness_and_policy(side)
    close_log(NEXT, side.ports, [witness], policy)
    pair.gb.perform(a_question("Never sent?"))
    publish(side.ports, [witness])
    late = own_leaves(books_of(side.ports)[1].first, side.ports)

    ports = side.restore(backup)
    start(ports, [witness])
    pair.exchange()
    open_log_after_loss(THIRD, ports)
    pair.exchange(6)
    publish(ports, [witness])
    pair.exchange(4)
    before = [log.origin for log in mirrored_logs(pair.jp.ports)]
    for packet in late:
        receive(packet, pair.jp.ports)
    pair.exchange(4)

    assert before[-1] == THIRD
    assert [log.origin for log in mirrored_logs(pair.jp.ports)] == before
    assert mode_of(ports) is Mode.OPEN


def test_leaves_of_a_lost_log_that_the_other_was_shown_late_do_not_seem_to_be_lost_rows():
    pair = Pair().opened()
    side = with_next_key(pair)
    pair.publish()
    pair.exchange()
    backup = side.disk.copy()
    pair.gb.perform(a_question())
    witness, _ = witness_and_policy(side)
    publish(side.ports, [witness])
    late = own_leaves(mirrored(pair.jp.ports), side.ports)
    lost_size = side.ports.log.size()

    ports = side.restore(backup)
    start(ports, [witness])
    pair.exchange()
    open_log_after_loss(NEXT, ports)
    for packet in late:  # before anything of the next log
        receive(packet, pair.jp.ports)
    assert mirrored(pair.jp.ports) == lost_size
    pair.exchange(6)
    pair.gb.perform(a_question("In the next log?"))
    publish(ports, [witness])
    pair.exchange(6)

    assert mode_of(ports) is Mode.OPEN
    assert pair.gb.case().digest == pair.jp.case().digest
    assert mirrored_logs(pair.jp.ports)[-1].origin == NEXT
    published = TileLog(ports.tiles(NEXT), NEXT).head()
    assert mirrored_logs(pair.jp.ports)[-1].head() == published
