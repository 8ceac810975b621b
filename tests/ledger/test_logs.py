from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ledger.made_up import ORIGIN, a_published_log, entries
from warifu.errors import DecodeError, UsageError, VerificationError
from warifu.ledger import EMPTY, DirectoryStorage, MemoryLog, MemoryStorage, TileLog


@pytest.fixture(params=["memory", "tiles", "directory"])
def log(request, tmp_path):
    if request.param == "memory":
        return MemoryLog()
    return TileLog(MemoryStorage() if request.param == "tiles" else DirectoryStorage(tmp_path), ORIGIN)


class TestEveryLog:
    def test_is_empty_at_first(self, log):
        assert log.head() == EMPTY
        assert log.entries(0, 0) == ()

    def test_gives_entries_their_indexes_and_gives_them_back(self, log):
        assert log.append(entries(3)) == range(3)
        assert log.append(entries(300, 3)) == range(3, 303)
        assert log.append([]) == range(303, 303)

        assert list(log.entries(0, 303)) == entries(303)
        assert list(log.entries(250, 260)) == entries(10, 250)
        assert log.entries(7, 7) == ()

    def test_still_has_its_earlier_heads_and_proofs(self, log):
        heads = []
        for count in (1, 4, 250, 1, 1, 260):
            log.append(entries(count, log.head().size))
            heads.append(log.head())

        reference = MemoryLog()
        reference.append(entries(517))
        assert heads == [reference.head(size) for size in (1, 5, 255, 256, 257, 517)]
        assert [log.head(head.size) for head in heads] == heads
        assert log.inclusion(3, 257) == reference.inclusion(3, 257)
        assert log.consistency(5, 256) == reference.consistency(5, 256)

    def test_takes_all_entries_or_none(self, log):
        log.append(entries(2))

        with pytest.raises(UsageError, match="an entry of 65536 bytes: a log takes at most 65535"):
            log.append([b"short", bytes(65_536)])

        assert log.head().size == 2

    def test_has_nothing_that_was_not_added(self, log):
        log.append(entries(5))

        for call in (
            lambda: log.entries(0, 6),
            lambda: log.entries(3, 2),
            lambda: log.entries(-1, 2),
            lambda: log.head(6),
            lambda: log.head(-1),
            lambda: log.inclusion(0, 6),
            lambda: log.consistency(1, 6),
        ):
            with pytest.raises(UsageError, match="in a log of 5: ask for some that are there"):
                call()

    def test_an_entry_at_the_end_of_a_tile_fills_it(self, log):
        log.append(entries(256))

        assert log.entries(255, 256) == (b"entry 255",)
        assert log.append([b"next"]) == range(256, 257)


class TestTheTilesOfALog:
    def test_lie_where_the_specification_has_them(self):
        storage = MemoryStorage()
        log = TileLog(storage, ORIGIN)
        log.append(entries(255))
        log.append(entries(3, 255))

        assert sorted(storage.files) == [
            "state/head",
            "tile/0/000",
            "tile/0/001.p/2",
            "tile/1/000.p/1",
            "tile/entries/000",
            "tile/entries/001.p/2",
        ]
        assert storage.files["tile/1/000.p/1"] == log.head(256).root

    def test_keep_the_partial_ones_until_they_are_full(self):
        storage = MemoryStorage()
        log = TileLog(storage, ORIGIN)
        for number in range(3):
            log.append(entries(1, number))

        assert sorted(path for path in storage.files if path.startswith("tile/0")) == [
            "tile/0/000.p/1",
            "tile/0/000.p/2",
            "tile/0/000.p/3",
        ]

    def test_reach_the_third_level(self):
        storage = MemoryStorage()
        log, reference = TileLog(storage, ORIGIN), MemoryLog()
        for batch in (65_000, 600):
            log.append(entries(batch, log.head().size))
            reference.append(entries(batch, reference.head().size))

        assert log.head() == reference.head()
        assert TileLog(storage, ORIGIN).inclusion(65_535, 65_600) == reference.inclusion(65_535, 65_600)
        assert storage.files["tile/2/000.p/1"] == reference.head(65_536).root

    @settings(max_examples=30)
    @given(st.lists(st.integers(0, 300), max_size=6), st.data())
    def test_grow_the_same_however_they_are_added_and_reopened(self, batches, data):
        storage, reference = MemoryStorage(), MemoryLog()
        log = TileLog(storage, ORIGIN)
        for count in batches:
            if data.draw(st.booleans()):
                log = TileLog(storage, ORIGIN)
            new = entries(count, log.head().size)
            assert log.append(new) == reference.append(new)
            assert log.head() == reference.head()

        size = sum(batches)
        if size:
            index = data.draw(st.integers(0, size - 1))
            assert log.inclusion(index, size) == reference.inclusion(index, size)
            assert log.consistency(index, size) == reference.consistency(index, size)
            assert log.entries(index, size) == reference.entries(index, size)


class Faulty(MemoryStorage):
    """A storage whose power fails after so many writes, or whose disk gives back other bytes."""

    writes_left = 10**9
    spoilt = ""

    def write(self, path, data):
        if not self.writes_left:
            raise OSError("the power failed")
        self.writes_left -= 1
        super().write(path, data)

    def read(self, path):
        data = super().read(path)
        return data[:-1] + b"!" if path == self.spoilt and data else data


class TestFaults:
    @pytest.mark.parametrize("writes", range(10))
    def test_a_crash_at_any_write_leaves_the_log_as_it_was_or_as_it_became(self, writes):
        storage = Faulty()
        TileLog(storage, ORIGIN).append(entries(250))
        before = dict(storage.files)
        storage.writes_left = writes

        with pytest.raises(OSError, match="the power failed"):
            TileLog(storage, ORIGIN).append(entries(600, 250))

        storage.writes_left = 10**9
        reopened = TileLog(storage, ORIGIN)
        assert reopened.head().size == 250
        assert list(reopened.entries(0, 250)) == entries(250)
        assert storage.files["state/head"] == before["state/head"]

    def test_the_same_log_goes_on_after_a_failed_append_and_what_it_left_is_cleared(self):
        storage, reference = Faulty(), MemoryLog()
        log = TileLog(storage, ORIGIN)
        log.append(entries(10))
        storage.writes_left = 2
        with pytest.raises(OSError, match="the power failed"):
            log.append([b"lost"] * 3)
        storage.writes_left = 10**9
        assert "tile/0/000.p/13" in storage.files

        log.append(entries(2, 10))
        log.append(entries(5, 12))

        reference.append(entries(17))
        assert log.head() == reference.head()
        assert "tile/0/000.p/13" not in storage.files

    def test_what_a_failed_append_left_in_a_later_tile_is_cleared_before_that_is_begun(self):
        storage = Faulty()
        log = TileLog(storage, ORIGIN)
        log.append(entries(250))
        storage.writes_left = 4
        with pytest.raises(OSError, match="the power failed"):
            log.append([b"lost"] * 50)
        storage.writes_left = 10**9
        assert "tile/entries/001.p/44" in storage.files

        log.append(entries(7, 250))

        assert sorted(path for path in storage.files if "001" in path) == [
            "tile/0/001.p/1",
            "tile/entries/001.p/1",
        ]

    @pytest.mark.parametrize("writes", range(4))
    def test_a_crash_in_the_first_append_leaves_an_empty_log(self, writes):
        storage = Faulty()
        storage.writes_left = writes
        with pytest.raises(OSError, match="the power failed"):
            TileLog(storage, ORIGIN).append(entries(3))
        storage.writes_left = 10**9

        log = TileLog(storage, ORIGIN)

        assert log.head() == EMPTY
        assert log.append(entries(2)) == range(2)
        assert sorted(storage.files) == ["state/head", "tile/0/000.p/2", "tile/entries/000.p/2"]

    def test_a_log_that_lost_its_head_takes_no_entries_and_loses_none(self):
        storage = MemoryStorage()
        TileLog(storage, ORIGIN).append(entries(3))
        storage.remove("state/head")
        left = dict(storage.files)

        with pytest.raises(
            VerificationError, match=r"state/head: not there, and tile/entries/000\.p/3 is; recover"
        ):
            TileLog(storage, ORIGIN).append(entries(1))

        assert storage.files == left

    def test_a_log_put_back_to_before_what_was_signed_takes_no_entries_and_loses_none(self):
        storage = a_published_log(3)
        old_head = storage.files["state/head"]
        storage = a_published_log(2, storage=storage)
        storage.write("state/head", old_head)
        left = dict(storage.files)

        with pytest.raises(VerificationError, match="of size 3, and 5 entries were signed; it was put back"):
            TileLog(storage, ORIGIN).append(entries(1))

        assert storage.files == left

    def test_a_disk_that_gives_back_other_bytes_is_noticed_before_the_head_moves(self):
        storage = Faulty()
        log = TileLog(storage, ORIGIN)
        storage.spoilt = "tile/entries/000.p/3"

        with pytest.raises(VerificationError, match=r"tile/entries/000\.p/3: read back other than written"):
            log.append(entries(3))

        assert log.head() == EMPTY
        assert TileLog(storage, ORIGIN).head() == EMPTY

    def test_a_log_whose_edge_was_changed_does_not_open(self):
        storage = Faulty()
        TileLog(storage, ORIGIN).append(entries(3))
        storage.spoilt = "tile/0/000.p/3"

        with pytest.raises(VerificationError, match="state/head: its root is not that of the tiles"):
            TileLog(storage, ORIGIN)

    def test_a_log_whose_tiles_are_gone_does_not_open(self):
        storage = MemoryStorage()
        TileLog(storage, ORIGIN).append(entries(3))
        storage.remove("tile/0/000.p/3")

        with pytest.raises(DecodeError, match=r"tile/0/000\.p/3: not there"):
            TileLog(storage, ORIGIN)

    def test_the_log_of_another_does_not_open(self):
        storage = MemoryStorage()
        TileLog(storage, ORIGIN).append(entries(3))

        with pytest.raises(
            VerificationError, match=r"state/head: the log of node-a\.invalid/ledger, wanted that of b"
        ):
            TileLog(storage, "b.invalid/ledger")

    @pytest.mark.parametrize("data", [b"\xff", b"node-a.invalid/ledger\n3\n", b""])
    def test_a_head_that_cannot_be_read_says_so(self, data):
        storage = MemoryStorage()
        storage.write("state/head", data)

        with pytest.raises(DecodeError, match="state/head: "):
            TileLog(storage, ORIGIN)


@pytest.mark.parametrize("more", [0, 1, 3, 300])
def test_a_log_says_what_its_head_would_be_and_stays_as_it_is(more):
    log = TileLog(MemoryStorage(), ORIGIN)
    log.append(entries(250))
    before = log.head()

    promised = log.head_with(entries(more, 250))

    assert log.head() == before
    log.append(entries(more, 250))
    assert log.head() == promised
