"""Keys change: made on the node, signed by two holders, taken; the other State learns of it over the link."""

from __future__ import annotations

import stat
from datetime import timedelta
from pathlib import Path

import pytest

from tests.node.two import CASE, SetClock, a_person, a_question, a_witness, opening
from tests.server.conftest import emptied
from tests.server.two_folders import Place, a_place, hold_ceremony
from warifu.errors import UsageError, VerificationError
from warifu.keys import Purpose
from warifu.keys.signed_manifests import SignedManifest, add_signatures, sign_manifest
from warifu.node import deliver, publish, receive, start
from warifu.node.logs import Book, book_of
from warifu.node.trust import key_book
from warifu.parties import GB, JP


@pytest.fixture
def places(databases: None, tmp_path: Path):
    clock = SetClock()
    both = a_place(tmp_path, GB, "sqlite_one", clock), a_place(tmp_path, JP, "sqlite_two", clock)
    hold_ceremony(*both)
    for place in both:
        start(place.ports)
    talk(*both)
    yield both
    emptied("sqlite_one", "sqlite_two")


def talk(one: Place, other: Place, times: int = 6) -> None:
    """Carry every packet over, until nobody has anything to say."""
    for _ in range(times):
        for here, there in ((one, other), (other, one)):
            carry(deliver(here.ports), there, here)


def carry(packets, to: Place, back: Place) -> None:
    """Bring packets to a node, and what it answers back."""
    for packet in packets:
        carry(receive(packet, to.ports), back, to)


def proposed(place: Place, **more: bool):
    from warifu.server.key_changes import next_manifest

    return next_manifest(place.settings, place.ports, **more)


def signed_by(folder: Path, manifest, *holders: int) -> SignedManifest:
    """Sign as holders do, each alone, one after the other."""
    from warifu.server.root_keys import read_root_key

    signed = sign_manifest(manifest, ())
    for holder in holders:
        key = read_root_key(folder / f"roots-{manifest.state}" / f"root-{holder}.json")
        signed = add_signatures(signed, sign_manifest(manifest, (key,)))
    return signed


def take(place: Place, signed: SignedManifest) -> None:
    """Take it as a new process does, which reads the key store anew."""
    from warifu.server.key_changes import take_keys
    from warifu.server.keystore import FolderKeys

    place.ports.keys = FolderKeys(place.settings.keys)
    take_keys(signed, place.ports)


def test_after_a_change_the_other_state_takes_what_new_keys_signed_and_sealed(places, tmp_path):
    london, tokyo = places
    manifest = proposed(london)
    take(london, signed_by(tmp_path, manifest, 1, 3))
    london.node.perform(opening(), a_person())
    talk(london, tokyo)
    london.node.perform(a_question(), a_person())
    talk(london, tokyo)

    assert key_book(GB, tokyo.ports).current == manifest
    new = {key.name for key in manifest.keys if key.valid_from == manifest.issued}
    assert {name.rpartition("/")[2] for name in new} >= {"exchange-2", "sealing-2"}
    assert tokyo.node.case(CASE).digest == london.node.case(CASE).digest
    newest = max(tokyo.ports.inbox.after(0), key=lambda taken: taken.link_seq)
    (exchange,) = (key for key in manifest.keys if key.purpose is Purpose.EXCHANGE)
    assert newest.kid == exchange.kid


def test_one_holder_is_not_enough_and_nothing_has_changed(places, tmp_path):
    london, _ = places
    before = key_book(GB, london.ports).current
    with pytest.raises(
        VerificationError, match="1 root keys of manifest 1 signed manifest 2 of GB, wanted 2"
    ):
        take(london, signed_by(tmp_path, proposed(london), 2))
    assert key_book(GB, london.ports).current == before


def test_begun_twice_it_takes_the_keys_that_are_waiting_and_the_old_ones_stay(places):
    from warifu.server.keystore import FILE, FolderKeys

    london, _ = places
    before = FolderKeys(london.settings.keys).ring
    first, again = proposed(london, with_log=True), proposed(london, with_log=True)
    after = FolderKeys(london.settings.keys).ring

    assert {key.kid for key in first.keys} == {key.kid for key in again.keys}
    assert {key.name for key in before.keys} < {key.name for key in after.keys}
    assert len(after.of(Purpose.LEDGER)) == 2
    assert len(after.sealing) == len(before.sealing) + 1 == 2
    assert stat.S_IMODE((london.settings.keys / FILE).stat().st_mode) == 0o600


def test_a_key_that_was_given_away_is_revoked_and_what_came_before_counts(places, tmp_path):
    london, tokyo = places
    london.node.perform(opening(), a_person())
    talk(london, tokyo)
    (old,) = (key for key in key_book(GB, london.ports).current.keys if key.purpose is Purpose.EXCHANGE)
    manifest = proposed(london, is_given_away=True)
    take(london, signed_by(tmp_path, manifest, 1, 2))
    london.node.perform(a_question(), a_person())
    talk(london, tokyo)

    assert [each.kid for each in manifest.revoked] == [old.kid]
    assert old.kid not in {key.kid for key in manifest.keys}
    assert key_book(GB, tokyo.ports).current == manifest
    assert tokyo.node.case(CASE).digest == london.node.case(CASE).digest


def test_keys_of_another_state_or_of_another_store_are_refused(places, tmp_path):
    london, tokyo = places
    with pytest.raises(UsageError, match="these are keys of JP; this is the node of GB"):
        take(london, signed_by(tmp_path, proposed(tokyo), 1, 2))
    kept = (london.settings.keys / "keys.json").read_bytes()
    manifest = proposed(london)
    (london.settings.keys / "keys.json").write_bytes(kept)
    with pytest.raises(UsageError, match="exchange-2 is not in this node's store"):
        take(london, signed_by(tmp_path, manifest, 1, 2))


def test_a_next_log_wants_its_key_and_the_manifest_that_names_it(places, tmp_path):
    from warifu.server.key_changes import open_next_log
    from warifu.server.keystore import FolderKeys

    london, _ = places
    with pytest.raises(UsageError, match="no key of a next log"):
        open_next_log(london.ports, ())
    proposed(london, with_log=True)
    london.ports.keys = FolderKeys(london.settings.keys)
    with pytest.raises(UsageError, match="in no manifest that was taken here"):
        open_next_log(london.ports, ())


def test_a_log_is_not_closed_unless_a_witness_cosigned_its_end(places, tmp_path):
    from warifu.server.key_changes import open_next_log

    london, _ = places
    take(london, signed_by(tmp_path, proposed(london, with_log=True), 1, 2))
    origin = book_of(london.ports).origin
    with pytest.raises(VerificationError, match="not enough witnesses"):
        open_next_log(london.ports, ())
    assert book_of(london.ports).origin == origin


def test_a_cosigned_log_is_closed_and_work_goes_on_in_the_next(places, tmp_path):
    from warifu.server.key_changes import open_next_log

    london, tokyo = places
    take(london, signed_by(tmp_path, proposed(london, with_log=True), 1, 2))
    talk(london, tokyo)
    witness = a_witness(*london.ports.keys.ring.of(Purpose.LEDGER))
    before = book_of(london.ports)
    origin = open_next_log(london.ports, (witness,))
    london.node.perform(opening(), a_person())
    publish(london.ports, (witness,))
    talk(london, tokyo)

    assert book_of(london.ports) == Book(origin, before.first + witness_size(witness, before.origin))
    assert origin != before.origin
    assert tokyo.node.case(CASE).digest == london.node.case(CASE).digest
    assert tokyo.ports.alarms.all() == ()


def witness_size(witness, origin: str) -> int:
    """How much of a log the witness cosigned at last."""
    found = [each for each in map(request_of, witness.requests) if each[0] == origin]
    return found[-1][1]


def request_of(body: bytes) -> tuple[str, int]:
    lines = body.decode().split("\n\n", 1)[1].splitlines()
    return lines[0], int(lines[1])


def test_the_operator_is_told_in_time_that_keys_run_out(places):
    from warifu.server.health import health

    london, _ = places
    expires = key_book(GB, london.ports).current.expires
    found = []
    for left in (timedelta(days=31), timedelta(days=29), timedelta(0)):
        london.ports.clock.at = expires - left
        seen = [each for each in health(london.node, london.settings).notices if each.name == "manifest-ends"]
        found.append([(each.level.value, "warifu keys next" in each.says.en) for each in seen][:1])
    assert found == [[], [("amber", True)], [("red", True)]]
