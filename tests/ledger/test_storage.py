from __future__ import annotations

import pytest

from warifu.ledger import DirectoryStorage, MemoryStorage


@pytest.fixture(params=["memory", "directory"])
def storage(request, tmp_path):
    return MemoryStorage() if request.param == "memory" else DirectoryStorage(tmp_path / "log")


def test_what_was_written_is_there(storage):
    storage.write("tile/0/000", b"full")
    storage.write("checkpoint", b"first")
    storage.write("checkpoint", b"second")

    assert storage.read("tile/0/000") == b"full"
    assert storage.read("checkpoint") == b"second"
    assert sorted(storage.paths()) == ["checkpoint", "tile/0/000"]


def test_what_was_not_written_is_not(storage):
    storage.write("checkpoint", b"first")

    assert storage.read("tile/0/000") is None
    assert storage.read("checkpoint/below") is None


def test_a_file_is_taken_away_and_may_be_gone_already(storage):
    storage.write("a/b", b"1")
    storage.write("a/c", b"2")

    storage.remove("a/b")
    storage.remove("a/b")

    assert list(storage.paths()) == ["a/c"]


def test_a_folder_is_emptied_and_its_like_stays(storage):
    for path in ("tile/0/000", "tile/0/000.p/1", "tile/0/000.p/2", "tile/0/000.pp/1"):
        storage.write(path, b"1")

    storage.clear("tile/0/000.p")
    storage.clear("tile/0/000.p")

    assert sorted(storage.paths()) == ["tile/0/000", "tile/0/000.pp/1"]


def test_what_a_crash_left_unfinished_is_no_file(tmp_path):
    storage = DirectoryStorage(tmp_path)
    storage.write("tile/0/000", b"full")
    (tmp_path / "tile" / "0" / "001.unfinished").write_bytes(b"fu")

    assert list(storage.paths()) == ["tile/0/000"]
