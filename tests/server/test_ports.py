"""What every implementation of the ports does alike: in memory, over SQLite, over PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.node.two import SeededChance, SetClock, a_ring
from tests.server.conftest import emptied
from warifu.casework.case import Case
from warifu.errors import UsageError
from warifu.node.memory import Disk, MemoryKeys, MemoryPorts
from warifu.node.ports import Ports
from warifu.node.rows import Folded, LeafRow, Sealed, Sent, Taken
from warifu.parties import GB, JP

DAY = datetime(2026, 11, 2, 9, 30, 15, 123456, tzinfo=UTC)


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Ports]]:
    """Open the ports of one node; opened again, they are those of a new process over the same records."""
    keys, clock, chance = MemoryKeys(a_ring(GB)), SetClock(), SeededChance("ports")
    if request.param == "memory":
        disk = Disk()
        yield lambda: MemoryPorts(disk, clock, chance, keys, own=GB, peer=JP)
        return
    request.getfixturevalue("databases")
    from warifu.server.ports import DatabasePorts

    name = f"{request.param}_one"
    yield lambda: DatabasePorts(name, tmp_path, keys, own=GB, peer=JP, clock=clock, chance=chance)
    emptied(name)


def a_leaf(
    position: int, ref: str = "", *, case: str = "c1", kind: str = "QuestionAsked/1", **more
) -> LeafRow:
    return LeafRow(
        position, b"\x00leaf\xff", kind, ref or f"r{position}", case, GB, **{"is_entry": True} | more
    )


def sent(link_seq: int, **more) -> Sent:
    return replace(
        Sent(
            link_seq,
            f"id-{link_seq}",
            "a" * 64,
            "entries",
            "c1",
            ("r1", "r2"),
            1,
            DAY,
            DAY + timedelta(seconds=1),
        ),
        **more,
    )


def _write_and_break_off(ports: Ports) -> None:
    with ports.transaction("t"):
        ports.log.append(a_leaf(0))
        ports.payloads.put(Sealed("h", "P1", b"k", b"c"))
        ports.index.put(Folded(Case.empty("c1", GB, JP), 1))
        raise ZeroDivisionError


class TestTransactions:
    def test_what_is_written_in_one_is_there_for_the_next_process(self, opened):
        ports = opened()
        with ports.transaction("t"):
            ports.marks.put("a", b"1")

        assert opened().marks.get("a") == b"1"

    def test_all_or_nothing(self, opened):
        ports = opened()
        with pytest.raises(ZeroDivisionError):
            _write_and_break_off(ports)

        assert (ports.log.size(), ports.payloads.get("h"), ports.index.get("c1")) == (0, None, None)

    def test_one_in_another_is_refused(self, opened):
        ports = opened()
        with ports.transaction("t"), pytest.raises(UsageError, match="a transaction in a transaction"):  # noqa: SIM117
            with ports.transaction("u"):
                pass

    @pytest.mark.parametrize(
        "write",
        [
            lambda ports: ports.log.append(a_leaf(0)),
            lambda ports: ports.payloads.put(Sealed("h", "P1", b"k", b"c")),
            lambda ports: ports.outbox.queue("entries", "c1", "r1"),
            lambda ports: ports.outbox.put(sent(1)),
            lambda ports: ports.inbox.put(
                Taken(1, "id", "h", "entries", "c1", (), 1, DAY, DAY, "kid", 0, "stored", b"r")
            ),
            lambda ports: ports.alarms.raise_("fork", "link", DAY),
            lambda ports: ports.marks.put("a", b"1"),
        ],
    )
    def test_nothing_is_written_outside_of_one(self, opened, write):
        with pytest.raises(UsageError, match="outside of a transaction"):
            write(opened())


class TestLog:
    def test_rows_come_back_as_they_were_appended(self, opened):
        ports = opened()
        rows = [a_leaf(0), a_leaf(1, case="c2", link_seq=7), a_leaf(2, kind="Envelope/1", is_entry=False)]
        with ports.transaction("t"):
            for row in rows:
                ports.log.append(row)

        assert opened().log.rows(0, 3) == tuple(rows)
        assert opened().log.size() == 3
        assert opened().log.entry("r1") == rows[1]
        assert opened().log.entry("r2") is None
        assert opened().log.message("Envelope/1", "r2") == rows[2]
        assert (opened().log.message("Envelope/1", "r1"), opened().log.message("Receipt/1", "r2")) == (
            None,
            None,
        )
        assert list(opened().log.cases()) == ["c1", "c2"]
        assert (opened().log.count("c1", GB), opened().log.count("c1", JP), opened().log.count("c2", GB)) == (
            1,
            0,
            1,
        )

    def test_a_case_is_read_from_where_one_left_off(self, opened):
        ports = opened()
        with ports.transaction("t"):
            for position in range(6):
                ports.log.append(a_leaf(position, case=f"c{position % 2}"))

        assert [row.position for row in ports.log.of_case("c1")] == [1, 3, 5]
        assert [row.position for row in ports.log.of_case("c1", skip=2)] == [5]
        assert list(ports.log.of_case("c9")) == []

    def test_a_position_is_the_next_one(self, opened):
        ports = opened()
        with ports.transaction("t"), pytest.raises(UsageError, match="a leaf at 1: the next is at 0"):
            ports.log.append(a_leaf(1))

    @pytest.mark.parametrize(
        "second", [a_leaf(1, "r0", kind="PartListed/1"), a_leaf(1, "m", kind="Envelope/1", is_entry=False)]
    )
    def test_a_handle_is_that_of_one_row(self, opened, second):
        ports = opened()
        with ports.transaction("t"):
            ports.log.append(a_leaf(0, "r0") if second.is_entry else replace(second, position=0))
            with pytest.raises(UsageError, match="is unique"):
                ports.log.append(second)

    def test_messages_of_two_kinds_may_share_a_handle(self, opened):
        ports = opened()
        with ports.transaction("t"):
            ports.log.append(a_leaf(0, "m", kind="Envelope/1", is_entry=False))
            ports.log.append(a_leaf(1, "m", kind="Receipt/1", is_entry=False))

        assert ports.log.size() == 2

    def test_a_row_is_quarantined_and_let_out(self, opened):
        ports = opened()
        with ports.transaction("t"):
            ports.log.append(a_leaf(0))
            ports.log.set_quarantined(0, is_quarantined=True)
        assert ports.log.rows(0, 1)[0].is_quarantined
        with ports.transaction("t"):
            ports.log.set_quarantined(0, is_quarantined=False)
        assert not ports.log.rows(0, 1)[0].is_quarantined

    def test_what_is_not_there_is_not_given(self, opened):
        with pytest.raises(UsageError, match=r"there are 0|no row 0"):
            opened().log.rows(0, 1)
        ports = opened()
        with ports.transaction("t"), pytest.raises(UsageError, match=r"no leaf at 3|no row 3"):
            ports.log.set_quarantined(3, is_quarantined=True)

    def test_a_row_is_told_with_which_envelope_its_entry_came_again(self, opened):
        ports = opened()
        with ports.transaction("t"):
            ports.log.append(a_leaf(0))
            ports.log.set_came_with(0, 7, is_quarantined=True)
        (row,) = ports.log.rows(0, 1)
        assert (row.link_seq, row.is_quarantined) == (7, True)


def test_content_is_kept_replaced_and_destroyed(opened):
    ports = opened()
    first, second = Sealed("h", "P1", b"k1", b"\x00c1"), Sealed("h", "P1", b"k2", b"\xffc2")
    with ports.transaction("t"):
        ports.payloads.put(first)
        ports.payloads.put(second)
    assert opened().payloads.get("h") == second
    with ports.transaction("t"):
        ports.payloads.destroy("h")
        ports.payloads.destroy("never there")
    assert opened().payloads.get("h") is None


class TestOutbox:
    def test_the_queue_keeps_its_order(self, opened):
        ports = opened()
        with ports.transaction("t"):
            ports.outbox.queue("entries", "c1", "r1", size=300)
            ports.outbox.queue("manifest", "", "m1", is_urgent=True)
            ports.outbox.queue("entries", "c1", "r2")
        first, second, third = opened().outbox.queued()
        assert [each.ref for each in (first, second, third)] == ["r1", "m1", "r2"]
        assert (first.size, first.is_urgent, second.is_urgent) == (300, False, True)
        with ports.transaction("t"):
            ports.outbox.unqueue(second.place)
            ports.outbox.queue("entries", "c1", "r3")
        assert [each.ref for each in opened().outbox.queued()] == ["r1", "r2", "r3"]

    def test_envelopes_are_found_by_number_and_by_id(self, opened):
        ports = opened()
        with ports.transaction("t"):
            ports.outbox.put(sent(1))
            ports.outbox.put(sent(2, receipts=(b"\x00", b"r"), answer="stored", stored_at=DAY, attempts=3))
        assert opened().outbox.by_link_seq(1) == sent(1)
        assert opened().outbox.by_id("id-2").receipts == (b"\x00", b"r")
        assert opened().outbox.by_id("id-2").stored_at == DAY
        assert (opened().outbox.by_link_seq(9), opened().outbox.by_id("id-9")) == (None, None)
        assert opened().outbox.open() == (sent(1),)

    def test_an_id_is_that_of_one_envelope(self, opened):
        ports = opened()
        with ports.transaction("t"):
            ports.outbox.put(sent(1))
            with pytest.raises(UsageError, match="is unique"):
                ports.outbox.put(sent(2, id="id-1"))


def test_what_was_taken_is_found_by_number_and_by_id(opened):
    ports = opened()
    taken = Taken(
        1, "id-1", "a" * 64, "entries", "c1", ("r1",), 1, DAY, DAY, "kid", 4, "applied", b"\x00receipt"
    )
    with ports.transaction("t"):
        ports.inbox.put(replace(taken, receipt=b""))
        ports.inbox.put(taken)
    assert opened().inbox.by_link_seq(1) == opened().inbox.by_id("id-1") == taken
    assert (opened().inbox.by_link_seq(2), opened().inbox.by_id("id-2")) == (None, None)
    with ports.transaction("t"), pytest.raises(UsageError, match="is unique"):
        ports.inbox.put(replace(taken, link_seq=2))
    with ports.transaction("t"):
        for number in (11, 3, 2):
            ports.inbox.put(replace(taken, link_seq=number, id=f"id-{number}"))
    assert [each.link_seq for each in opened().inbox.after(0)] == [1, 2, 3, 11]
    assert [each.link_seq for each in opened().inbox.after(2)] == [3, 11]


def test_an_alarm_is_raised_once_until_it_is_cleared(opened):
    ports = opened()
    with ports.transaction("t"):
        assert ports.alarms.raise_("fork", "link", DAY, ("sealed one", "two"))
        assert not ports.alarms.raise_("fork", "link", DAY)
        assert ports.alarms.raise_("fork", "other", DAY)
    first, other = opened().alarms.all()
    assert (first.code, first.about, first.at, first.evidence) == ("fork", "link", DAY, ("sealed one", "two"))
    with ports.transaction("t"):
        ports.alarms.clear(first.number, DAY)
        assert ports.alarms.raise_("fork", "link", DAY)
    assert [alarm.cleared_at for alarm in opened().alarms.all()] == [DAY, None, None]
    assert opened().alarms.all()[1] == other
    with ports.transaction("t"), pytest.raises(UsageError, match="no alarm 99"):
        ports.alarms.clear(99, DAY)


def test_marks_are_kept_by_name_and_told_by_their_beginning(opened):
    ports = opened()
    with ports.transaction("t"):
        for name in ("b 2", "a 1", "b 1", "B 3", "b_1"):
            ports.marks.put(name, name.encode())
        ports.marks.put("a 1", b"\x00again")
        ports.marks.remove("b_1")
        ports.marks.remove("never there")
    assert list(opened().marks.named("b")) == [("b 1", b"b 1"), ("b 2", b"b 2")]
    assert opened().marks.get("a 1") == b"\x00again"
    assert opened().marks.get("b_1") is None


def test_folded_cases_may_be_forgotten(opened):
    ports = opened()
    one, two = (Folded(Case.empty(name, GB, JP), 1) for name in ("c1", "c2"))
    with ports.transaction("t"):
        ports.index.put(one)
        ports.index.put(two)
    assert ports.index.get("c1") == one
    ports.index.drop("c1")
    assert (ports.index.get("c1"), ports.index.get("c2")) == (None, two)
    ports.index.drop()
    assert ports.index.get("c2") is None
    ports.index.drop("c2")


def test_files_of_the_own_ledger_and_of_the_mirror_lie_apart(opened):
    ports = opened()
    ports.tiles("node.gb.invalid/ledger").write("tile/0/000", b"own")
    ports.mirror("node.gb.invalid/ledger").write("tile/0/000", b"peer's")

    assert opened().tiles("node.gb.invalid/ledger").read("tile/0/000") == b"own"
    assert opened().mirror("node.gb.invalid/ledger").read("tile/0/000") == b"peer's"
