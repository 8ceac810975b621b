from __future__ import annotations

from datetime import timedelta

import pytest

from tests.node.two import CASE, START, Pair, a_disk_and_ports, a_person, opening
from warifu.errors import UsageError, VerificationError
from warifu.node import perform
from warifu.node.keeping import open_content
from warifu.node.memory import Disk
from warifu.node.memory.disk import Files
from warifu.node.memory.table import Table
from warifu.node.rows import Sealed, Sent, Taken
from warifu.parties import GB


def test_a_transaction_is_all_or_nothing_and_none_opens_in_another():
    disk = Disk()
    table = Table(disk, "words", str)
    with disk.transaction("first"):
        table.put("kept", "a")

    def broken_off():
        with disk.transaction("second"):
            table.put("kept", "b")
            table.put("new", "c")
            table.remove("kept")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken_off()
    assert dict(table.items()) == {"kept": "a"}
    with (
        pytest.raises(UsageError, match="in a transaction"),
        disk.transaction("outer"),
        disk.transaction("inner"),
    ):
        pass
    assert dict(table.items()) == {"kept": "a"}


def test_nothing_is_written_outside_of_a_transaction():
    with pytest.raises(UsageError, match="outside"):
        Table(Disk(), "words", str).put("a", "b")


def test_a_row_that_is_unique_is_added_once_and_taking_away_what_is_not_there_is_nothing():
    disk = Disk()
    table = Table(disk, "words", str)
    with disk.transaction("test"):
        table.add("a", "b")
        table.remove("z")
        with pytest.raises(UsageError, match="unique"):
            table.add("a", "c")
    assert list(table.rows()) == ["b"]


def test_a_backup_is_not_changed_by_what_happens_after():
    disk, ports = a_disk_and_ports()
    backup = disk.copy()
    perform(opening(), actor=a_person(), ports=ports)
    assert list(backup.everything()) == []


def test_a_file_that_flips_a_bit_is_another_and_is_taken_away_with_its_folder():
    disk = Disk()
    files = Files(disk, "tiles")
    files.write("a/b", b"\x00")
    files.write("a/c", b"\x01")
    files.write("d", b"\x02")
    disk.flip("tiles/d", 0)
    assert files.read("d") == b"\x03"
    files.clear("a")
    assert list(files.paths()) == ["d"]


def test_an_id_is_that_of_one_envelope():
    pair = Pair().opened()
    sent = pair.gb.ports.outbox.by_link_seq(1)
    taken = pair.jp.ports.inbox.by_link_seq(1)
    assert isinstance(sent, Sent)
    assert isinstance(taken, Taken)
    from dataclasses import replace

    with pair.gb.ports.transaction("test"), pytest.raises(UsageError, match="sent already"):
        pair.gb.ports.outbox.put(replace(sent, link_seq=2))
    with pair.jp.ports.transaction("test"), pytest.raises(UsageError, match="taken already"):
        pair.jp.ports.inbox.put(replace(taken, link_seq=2))


def test_rows_have_their_positions_in_order_and_each_handle_once():
    _, ports = a_disk_and_ports()
    perform(opening(), actor=a_person(), ports=ports)
    (row,) = ports.log.rows(0, 1)
    from dataclasses import replace

    for wrong in (replace(row, position=7), replace(row, position=1)):
        with ports.transaction("test"), pytest.raises(UsageError):
            ports.log.append(wrong)
    with pytest.raises(UsageError, match="no row 5"):
        ports.log.rows(5, 6)
    assert list(ports.log.cases()) == [CASE]
    assert ports.log.count(CASE, GB) == 1


def test_content_opens_only_under_the_handle_that_it_was_sealed_for():
    _, ports = a_disk_and_ports()
    ref = perform(opening(), actor=a_person(), ports=ports).refs[0]
    sealed = ports.payloads.get(ref)
    moved = Sealed("f" * 32, sealed.keeping, sealed.wrapped_key, sealed.ciphertext)
    with pytest.raises(VerificationError, match="not as it was sealed"):
        open_content(moved, ports.keys)


def test_an_alarm_is_raised_once_until_people_have_looked():
    _, ports = a_disk_and_ports()
    with ports.transaction("test"):
        assert ports.alarms.raise_("code", "about", START)
        assert not ports.alarms.raise_("code", "about", START)
        ports.alarms.clear(0, START + timedelta(hours=1))
        assert ports.alarms.raise_("code", "about", START)
        with pytest.raises(UsageError, match="no alarm 9"):
            ports.alarms.clear(9, START)
    assert [alarm.cleared_at is None for alarm in ports.alarms.all()] == [False, True]


def test_the_index_is_forgotten_a_case_or_all():
    _, ports = a_disk_and_ports()
    perform(opening(), actor=a_person(), ports=ports)
    from warifu.node.folding import fold_case

    fold_case(CASE, ports)
    ports.index.drop("d" * 32)
    assert ports.index.get(CASE) is not None
    ports.index.drop(CASE)
    assert ports.index.get(CASE) is None
    fold_case(CASE, ports)
    ports.index.drop()
    assert ports.index.get(CASE) is None


def test_a_pair_has_two_persons_with_two_authenticators_once():
    _, ports = a_disk_and_ports()
    prepared, confirmed = "1" * 32, "2" * 32
    with ports.transaction("prepare"):
        ports.pairs.begin(prepared, "ada", "key of ada")
    for person, authenticator in (("ada", "key of bernard"), ("bernard", "key of ada")):
        with (
            pytest.raises(UsageError, match="prepared by the same person or authenticator"),
            ports.transaction("confirm"),
        ):
            ports.pairs.complete(prepared, confirmed, person, authenticator)
    with ports.transaction("confirm"):
        ports.pairs.complete(prepared, confirmed, "bernard", "key of bernard")
    with pytest.raises(UsageError, match="confirmed already"), ports.transaction("again"):
        ports.pairs.complete(prepared, confirmed, "clara", "key of clara")
