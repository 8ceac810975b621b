"""A backup is a node of one moment, without its secrets; put back, on either database, it is the same node."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.node.two import CASE, START, SetClock, a_person, a_question, opening, seed_of, some_keys
from tests.server.conftest import emptied
from warifu.errors import DecodeError, UsageError
from warifu.node import Receipt, perform, publish
from warifu.node.folding import fold_case
from warifu.node.ports import Ports
from warifu.parties import GB, JP

KINDS = ("sqlite", "postgresql")


def told(done: int, rows: int) -> None:
    assert 0 < done <= rows


def a_node(alias: str, folder: Path) -> Ports:
    from warifu.server.ports import DatabasePorts

    keys = some_keys(GB)
    return DatabasePorts(alias, folder / "ledgers", keys, own=GB, peer=JP, clock=SetClock())


def its_settings(folder: Path, **more: str):
    from warifu.server.node_settings import node_settings

    folder.mkdir(exist_ok=True)
    given = {"WARIFU_DATA": str(folder), "WARIFU_STATE": "GB", "WARIFU_PEER": "JP", **more}
    return node_settings(given)


def gives(command, ports: Ports) -> Receipt:
    return perform(command, actor=a_person(), ports=ports)


@pytest.fixture(params=[(one, other) for one in KINDS for other in KINDS], ids="-to-".join)
def aliases(request: pytest.FixtureRequest, databases: None):
    names = tuple(f"{kind}_{number}" for kind, number in zip(request.param, ("one", "two"), strict=True))
    yield names
    emptied(*names)


@pytest.fixture
def backed_up(aliases, tmp_path: Path):
    """Give a node with a case, and a backup of it."""
    from warifu.server.backup import back_up

    ports = a_node(aliases[0], tmp_path / "one")
    gives(opening(), ports)
    for number in range(3):
        gives(a_question(f"Which port, {number}?"), ports)
    publish(ports)
    back_up(ports, tmp_path / "backup", told)
    return ports, tmp_path / "backup", aliases[1]


def test_a_node_that_was_put_back_has_the_same_cases_and_files(backed_up, tmp_path):
    from warifu.server.restore import is_restored, restore

    ports, file, alias = backed_up
    settings = its_settings(tmp_path / "two")
    about = restore(file, settings, told, database=alias)
    again = a_node(alias, tmp_path / "two")

    assert (about.positions, again.log.size()) == (4, 4)
    assert again.log.rows(0, 4) == ports.log.rows(0, 4)
    assert fold_case(CASE, again).digest == fold_case(CASE, ports).digest
    origin = "node.gb.invalid/ledger/2026"
    assert {path: again.tiles(origin).read(path) for path in again.tiles(origin).paths()} == {
        path: ports.tiles(origin).read(path) for path in ports.tiles(origin).paths()
    }
    assert len(list(again.tiles(origin).paths())) >= 4
    assert is_restored(settings)


def test_a_node_that_was_put_back_goes_on_numbering_where_it_was(backed_up, tmp_path):
    from warifu.server.restore import restore

    _, file, alias = backed_up
    restore(file, its_settings(tmp_path / "two"), told, database=alias)
    again = a_node(alias, tmp_path / "two")

    assert gives(a_question("And then?"), again).positions == (4,)
    assert [item.place for item in again.outbox.queued()] == sorted(
        {item.place for item in again.outbox.queued()}
    )
    assert len(again.outbox.queued()) == 5


def test_a_restore_leaves_nothing_of_what_was_there(backed_up, tmp_path):
    from warifu.server.restore import restore

    _, file, alias = backed_up
    other = a_node(alias, tmp_path / "two")
    gives(opening("d" * 32), other)
    restore(file, its_settings(tmp_path / "two"), told, database=alias)

    assert list(a_node(alias, tmp_path / "two").log.cases()) == [CASE]


def test_a_backup_tells_when_it_was_made(backed_up):
    ports, _, _ = backed_up

    assert ports.marks.get("backup at") == START.isoformat().encode()


@pytest.mark.parametrize("aliases", [("sqlite", "sqlite")], indirect=True, ids=["sqlite"])
class TestWhatABackupIs:
    def test_no_secret_and_no_session_is_in_it(self, backed_up):
        _, file, _ = backed_up
        with zipfile.ZipFile(file) as archive:
            names, content = archive.namelist(), b"".join(map(archive.read, archive.namelist()))

        assert "tables/warifu_leaf" in names
        assert not [name for name in names if "session" in name or "token" in name or "keys" in name]
        for name in ("node.gb.invalid/exchange", "node.gb.invalid/ledger/2026", "GB official"):
            assert seed_of(name) not in content
        assert b"Which port" not in content

    def test_none_is_overwritten(self, backed_up):
        from warifu.server.backup import back_up

        ports, file, _ = backed_up
        with pytest.raises(UsageError, match="there already"):
            back_up(ports, file, told)

    def test_a_damaged_one_is_refused_before_anything_is_changed(self, backed_up, tmp_path):
        from warifu.server.restore import is_restored, restore

        _, file, alias = backed_up
        data = bytearray(file.read_bytes())
        with zipfile.ZipFile(file) as archive:
            place = archive.getinfo("tables/warifu_sealed").header_offset + 200
        data[place] ^= 1
        file.write_bytes(data)
        settings = its_settings(tmp_path / "two")

        with pytest.raises(DecodeError, match="damaged"):
            restore(file, settings, told, database=alias)
        assert not is_restored(settings)
        assert a_node(alias, tmp_path / "two").log.size() == 0

    def test_one_of_another_node_is_refused(self, backed_up, tmp_path):
        from warifu.server.restore import restore

        _, file, alias = backed_up
        settings = its_settings(tmp_path / "two", WARIFU_STATE="AU")
        with pytest.raises(UsageError, match="of the node of GB with JP; this one is of AU with JP"):
            restore(file, settings, told, database=alias)

    def test_what_is_written_while_it_is_made_is_not_half_in_it(self, backed_up, tmp_path):
        from warifu.server.backup import back_up
        from warifu.server.restore import restore

        ports, _, alias = backed_up
        written = []

        def write_meanwhile(done: int, rows: int) -> None:
            told(done, rows)
            if not written:
                written.append(gives(a_question("Meanwhile?"), ports))

        back_up(ports, tmp_path / "later", write_meanwhile)
        restore(tmp_path / "later", its_settings(tmp_path / "two"), told, database=alias)

        assert ports.log.size() == 5
        assert a_node(alias, tmp_path / "two").log.size() == 4
