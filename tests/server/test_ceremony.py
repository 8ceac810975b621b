"""The key ceremony: one file, one number on paper that covers keys and certificate, and nothing trusted without it."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import msgspec
import pytest

from tests.node.two import SetClock
from tests.server.conftest import emptied
from tests.server.two_folders import a_place, hold_ceremony
from warifu.errors import DecodeError, UsageError, VerificationError
from warifu.node.trust import is_trusted
from warifu.parties import GB, JP


@pytest.fixture
def places(databases: None, tmp_path: Path):
    clock = SetClock()
    yield a_place(tmp_path, GB, "sqlite_one", clock), a_place(tmp_path, JP, "sqlite_two", clock)
    emptied("sqlite_one", "sqlite_two")


def card_of(place):
    from warifu.server.ceremony import own_card

    return own_card(place.settings, place.ports)


def test_after_the_ceremony_each_trusts_the_other_and_knows_its_certificate(places):
    london, tokyo = places
    hold_ceremony(london, tokyo)

    assert is_trusted(london.ports)
    assert is_trusted(tokyo.ports)
    assert london.settings.peer_certificate.read_text() == tokyo.settings.link_certificate.read_text()


def test_the_number_is_sixty_digits_in_groups_and_is_the_same_when_read_again(places):
    from warifu.server.ceremony import read_card

    card = card_of(places[0])

    assert re.fullmatch(r"(\d{5}( \d{5}){3}\n){2}\d{5}( \d{5}){3}", card.fingerprint)
    assert read_card(msgspec.json.encode(card)).fingerprint == card.fingerprint


def test_another_certificate_or_other_keys_have_another_number(places):
    london, tokyo = map(card_of, places)

    mixed = msgspec.structs.replace(london, certificate=tokyo.certificate)
    assert len({london.fingerprint, tokyo.fingerprint, mixed.fingerprint}) == 3


def test_nothing_is_trusted_by_another_number(places):
    from warifu.server.ceremony import trust

    london, tokyo = places
    with pytest.raises(VerificationError, match="compare the papers again"):
        trust(card_of(tokyo), card_of(london).fingerprint, london.settings, london.ports)
    assert not is_trusted(london.ports)
    assert not london.settings.peer_certificate.exists()


def test_a_card_of_another_state_is_refused(places):
    from warifu.server.ceremony import trust

    london, _ = places
    own = card_of(london)
    with pytest.raises(UsageError, match="these are the keys of GB; the other State of this node is JP"):
        trust(own, own.fingerprint, london.settings, london.ports)


def test_a_ceremony_is_held_once(places):
    from warifu.server.ceremony import trust

    london, tokyo = places
    hold_ceremony(london, tokyo)
    with pytest.raises(UsageError, match="were taken before"):
        trust(card_of(tokyo), card_of(tokyo).fingerprint, london.settings, london.ports)


@pytest.mark.parametrize("data", [b"", b"{}", b'{"form":"warifu-node/2","certificate":"","manifest":""}'])
def test_a_file_that_is_no_card_is_refused(data, databases):
    from warifu.server.ceremony import read_card

    with pytest.raises(DecodeError):
        read_card(data)


def test_secrets_are_for_the_nodes_account_alone_and_root_keys_lie_apart(places, tmp_path):
    london, _ = places
    secret = [
        *(london.settings.keys / name for name in ("keys.json", "link-key.pem", "web-secret")),
        *(tmp_path / "roots-GB").iterdir(),
    ]

    assert len(secret) == 6
    assert {stat.S_IMODE(path.stat().st_mode) for path in secret} == {0o600}
    assert not list(london.settings.data.rglob("root-*"))


def test_two_holders_of_root_keys_have_to_come(places, tmp_path):
    from warifu.server.root_keys import read_root_keys

    for number in (1, 2):
        (tmp_path / f"roots-GB/root-{number}.json").unlink()
    with pytest.raises(UsageError, match="1 root keys; 2 holders have to sign"):
        read_root_keys(tmp_path / "roots-GB")
