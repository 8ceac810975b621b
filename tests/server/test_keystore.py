"""Secret keys in a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.node.two import SeededChance
from warifu.errors import DecodeError, UnknownNameError, UsageError
from warifu.keys import Purpose
from warifu.node.keeping import Keeping
from warifu.server.keystore import FILE, FolderKeys, make_keys

HOST = "node.gb.invalid"


@pytest.fixture
def keys(tmp_path: Path) -> FolderKeys:
    return make_keys(tmp_path / "keys", host=HOST, year=2026, chance=SeededChance("keys"))


def test_a_node_begins_with_a_key_for_each_purpose(keys):
    assert keys.signing(Purpose.EXCHANGE).name == f"{HOST}/exchange"
    assert keys.signing(Purpose.TRANSPORT).name == f"{HOST}/transport"
    assert keys.signing(Purpose.PERMIT).name == f"{HOST}/permit"
    assert keys.signing(Purpose.WITNESS).name == f"{HOST}/witness"
    assert keys.ledger(f"{HOST}/ledger/2026").purpose is Purpose.LEDGER
    assert [key.name for key in keys.ring.sealing] == [f"{HOST}/sealing"]
    assert len({keys.wrapping(keeping) for keeping in Keeping}) == len(Keeping)


def test_they_are_the_same_when_they_are_read_again(keys):
    again = FolderKeys(keys.folder)

    assert [key.verifier for key in again.ring.keys] == [key.verifier for key in keys.ring.keys]
    assert again.wrapping("P1") == keys.wrapping("P1")


def test_nobody_else_can_read_them(keys):
    path = keys.folder / FILE
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o640)
    with pytest.raises(UsageError, match=r"others may read it \(mode 640\).*chmod 600"):
        FolderKeys(keys.folder)


def test_no_key_is_shown_by_chance(keys):
    seed = keys.folder.joinpath(FILE).read_text().split('"seed": "')[1][:64]

    assert seed not in repr(keys)


def test_keys_are_never_overwritten(keys):
    before = (keys.folder / FILE).read_bytes()
    with pytest.raises(UsageError, match="none is overwritten"):
        make_keys(keys.folder, host=HOST, year=2026, chance=SeededChance("others"))
    assert (keys.folder / FILE).read_bytes() == before


def test_the_largest_tree_that_was_signed_is_remembered(keys):
    origin = f"{HOST}/ledger/2026"
    assert keys.signed_size(origin) == 0
    keys.note_signed(origin, 7)
    keys.note_signed(origin, 5)

    assert FolderKeys(keys.folder).signed_size(origin) == 7
    assert keys.signed_size(f"{HOST}/ledger/2027") == 0


def test_the_highest_number_that_was_given_out_is_remembered(keys):
    assert keys.sent_number("JP") == 0
    keys.note_sent("JP", 7)
    keys.note_sent("JP", 5)

    assert FolderKeys(keys.folder).sent_number("JP") == 7
    assert keys.sent_number("GB") == 0


@pytest.mark.parametrize(
    "asked",
    [
        lambda keys: keys.signing(Purpose.ROOT),
        lambda keys: keys.ledger(f"{HOST}/ledger/1999"),
        lambda keys: keys.wrapping("P9"),
    ],
)
def test_a_key_that_is_not_there_is_named(keys, asked):
    with pytest.raises(UnknownNameError, match=r"keys.json: no key that"):
        asked(keys)


@pytest.mark.parametrize(
    "text", ["", "{}", "[1]", '{"signing": [], "sealing": [], "wrapping": {}, "more": 1}', "\udcff"]
)
def test_a_file_of_something_else_is_refused(keys, text):
    (keys.folder / FILE).write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(DecodeError, match="not a file of keys"):
        FolderKeys(keys.folder)


def test_a_seed_of_other_letters_is_refused(keys):
    path = keys.folder / FILE
    path.write_text(path.read_text().replace('"seed": "', '"seed": "zz', 1))
    with pytest.raises(DecodeError, match="not in hexadecimal digits"):
        FolderKeys(keys.folder)


def test_where_there_are_none_it_says_so(tmp_path):
    with pytest.raises(UsageError, match="make the node's keys first"):
        FolderKeys(tmp_path)
