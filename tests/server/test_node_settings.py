"""Settings are read from the environment, then from the file, and what is wrong is said with what to write where."""

from __future__ import annotations

from pathlib import Path

import pytest

from warifu.errors import UsageError
from warifu.server.node_settings import SETTINGS, Address, node_settings
from warifu.server.settings_file import write_settings

ROOT = Path(__file__).parents[2]
STATES = {"WARIFU_STATE": "GB", "WARIFU_PEER": "JP"}


def settings(folder: Path, **more: str):
    return node_settings({"WARIFU_DATA": str(folder), **STATES, **more})


def test_a_node_needs_no_more_than_its_two_states(tmp_path):
    found = settings(tmp_path)

    assert (found.state, found.peer) == ("GB", "JP")
    assert found.listen == Address("127.0.0.1", 8423)
    assert found.keys == tmp_path / "keys"
    assert found.disk_least == 256 * 1024 * 1024
    assert not found.is_demo


def test_the_environment_goes_before_the_file(tmp_path):
    (tmp_path / "warifu.toml").write_text('listen = "127.0.0.1:1"\npublish_every = 7\n')

    found = settings(tmp_path, WARIFU_LISTEN="[::1]:0")

    assert (found.listen.host, found.listen.port, str(found.listen)) == ("::1", 0, "[::1]:0")
    assert found.publish_every == 7.0


def test_the_file_of_a_new_node_is_read_as_it_was_written(tmp_path):
    write_settings(tmp_path, {"state": "JP", "peer": "GB", "demo": "1", "link_listen": "127.0.0.1:0"})

    found = node_settings({"WARIFU_DATA": str(tmp_path)})

    assert (found.state, found.peer, found.is_demo, found.link_listen.port) == ("JP", "GB", True, 0)


def test_a_folder_without_a_node_is_named_and_what_to_do(tmp_path):
    with pytest.raises(UsageError, match=r"nowhere: there is no node.*--data.*warifu init.*WARIFU_STATE"):
        node_settings({"WARIFU_DATA": str(tmp_path / "nowhere")})


def test_no_file_of_settings_is_overwritten(tmp_path):
    write_settings(tmp_path, {"state": "JP"})

    with pytest.raises(UsageError, match="there is a node already; none is overwritten"):
        write_settings(tmp_path, {"state": "GB"})


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        (
            "WARIFU_STATE",
            "gb",
            r"state: found 'gb'; wanted the two capital letters of a State\. Set WARIFU_STATE",
        ),
        ("WARIFU_PEER", "GB", "wanted another State than that of this node"),
        ("WARIFU_LISTEN", "8423", "listen: found '8423'; wanted an address and a port"),
        ("WARIFU_LISTEN", "localhost:8423", "wanted the address of this machine in digits"),
        ("WARIFU_LISTEN", "127.0.0.1:70000", "wanted an address and a port"),
        ("WARIFU_LISTEN", "0.0.0.0:8423", r"listen: found '0\.0\.0\.0:8423'; wanted 127\.0\.0\.1 or \[::1\]"),
        ("WARIFU_PEER_LINK", "http://node.jp.invalid", "peer_link: .*; wanted https://host:port"),
        ("WARIFU_PEER_LINK", "https://node.jp.invalid/link", "wanted https://host:port"),
        ("WARIFU_DISK_LEAST", "none", "disk_least: found 'none'; wanted a number greater than 0"),
        ("WARIFU_PUBLISH_EVERY", "nan", "wanted a number greater than 0"),
        ("WARIFU_DEMO", "yes", "demo: found 'yes'; wanted 1, or nothing"),
        ("WARIFU_OIDC_ISSUER", "https://provider.gb.invalid", "oidc_acr: found ''; wanted the names"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_write(tmp_path, name, value, says):
    with pytest.raises(UsageError, match=says):
        settings(tmp_path, **{name: value})


def test_beyond_its_machine_a_node_is_listened_to_only_behind_https(tmp_path):
    found = settings(tmp_path, WARIFU_LISTEN="0.0.0.0:8423", WARIFU_ORIGIN="https://node.gb.invalid")

    assert str(found.listen) == "0.0.0.0:8423"
    with pytest.raises(UsageError, match="an origin with https://"):
        settings(tmp_path, WARIFU_LISTEN="0.0.0.0:8423", WARIFU_ORIGIN="http://node.gb.invalid")


@pytest.mark.parametrize(
    ("place", "mode"),
    [
        ("db.gb.invalid:5432", "verify-full"),
        ("10.0.0.7", "verify-full"),
        ("localhost", None),
        ("127.0.0.1:5432", None),
        ("[::1]:5432", None),
        ("%2Fvar%2Frun", None),
        ("", None),
    ],
)
def test_a_database_on_another_machine_is_called_by_tls_or_not_at_all(place, mode):
    from warifu.server.settings import postgresql

    options = postgresql(f"postgresql://node:secret@{place}/warifu")["OPTIONS"]

    assert options.get("sslmode") == mode


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("state = ", "not TOML"),
        ('colour = "red"\n', "colour is no setting; wanted one of: state, peer"),
        ("hosts = [1]\n", "wanted a text or a number"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path, written, says):
    (tmp_path / "warifu.toml").write_text(written)

    with pytest.raises(UsageError, match=says):
        settings(tmp_path)


def test_the_page_of_the_settings_has_each_of_them():
    page = (ROOT / "docs/reference/settings.md").read_text(encoding="utf-8")

    for setting in SETTINGS:
        assert f"| `{setting.name}` | `{setting.variable}` |" in page
        assert f"| {setting.says} |" in page
