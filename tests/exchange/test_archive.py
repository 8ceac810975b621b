from __future__ import annotations

import io
import random
import struct
import zipfile

import pytest

from tests.exchange.made_up_nodes import AT, GB, JP
from warifu.canonical_json import json_bytes, read_json
from warifu.errors import DecodeError, UsageError
from warifu.exchange import archive as archives
from warifu.exchange import zips
from warifu.exchange.archive import MANIFEST, MOST_PACKETS, Archive, Listed, read_archive, write_archive
from warifu.exchange.packets import MOST_PACKET_BYTES
from warifu.exchange.zips import read_zip, write_zip

PACKETS = (b"warifu-sealed/1\nfirst", b"warifu-status/1\nsecond", b"warifu-sealed/1\nthird")


def an_archive(packets=PACKETS) -> bytes:
    return write_archive(packets, sender=GB, recipient=JP, created=AT)


def with_manifest(change) -> bytes:
    """Return an archive whose manifest was changed, and is again in canonical form."""
    files = read_zip(an_archive())
    manifest = read_json(files[MANIFEST])
    change(manifest)
    return write_zip({**files, MANIFEST: json_bytes(manifest)}.items())


def zip_of(*files: tuple[str, bytes], compression=zipfile.ZIP_STORED) -> bytes:
    """Return a zip file as other programs write it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name), data, compression)
    return buffer.getvalue()


def test_an_archive_gives_back_its_packets_in_order_and_says_from_whom_and_to_whom():
    archive = read_archive(an_archive())

    assert isinstance(archive, Archive)
    assert archive.packets == PACKETS
    assert (archive.manifest.sender, archive.manifest.recipient, archive.manifest.created) == (GB, JP, AT)
    assert archive.manifest.packets[1] == Listed(
        "packets/000002", 22, "2c87d6915194c58b3d2fada4301658689f12454beb74aaade092d86578ef2337"
    )


def test_the_same_packets_make_the_same_archive_and_any_zip_program_opens_it():
    assert an_archive() == an_archive()

    with zipfile.ZipFile(io.BytesIO(an_archive())) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["manifest.json", "packets/000001", "packets/000002", "packets/000003"]
        assert archive.read("packets/000003") == PACKETS[2]
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {each.compress_type for each in archive.infolist()} == {zipfile.ZIP_STORED}
        assert {each.external_attr >> 16 for each in archive.infolist()} == {0o100644}


@pytest.mark.parametrize("packets", [(), (b"x",) * (MOST_PACKETS + 1), (bytes(MOST_PACKET_BYTES + 1),)])
def test_an_archive_has_1_to_10_000_packets_none_larger_than_a_packet_may_be(packets):
    with pytest.raises(UsageError, match="takes 1 to 10000 packets"):
        an_archive(packets)


def test_an_archive_of_the_longest_packet_and_one_of_as_many_as_there_may_be_come_back(monkeypatch):
    longest = (b"warifu-status/1\n".ljust(MOST_PACKET_BYTES, b"x"),)
    assert read_archive(an_archive(longest)).packets == longest

    monkeypatch.setattr(archives, "MOST_PACKETS", 3)
    assert read_archive(an_archive()).packets == PACKETS
    with pytest.raises(UsageError, match="takes 1 to 3 packets"):
        an_archive((*PACKETS, b"one more"))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda found: found["packets"].pop(), "packets/000003 is in the archive and is not listed"),
        (
            lambda found: found["packets"].append({"name": "packets/000004", "sha256": "", "size": 0}),
            "packets/000004 is listed in the archive and is not there",
        ),
        (lambda found: found["packets"].reverse(), "do not stand in the order"),
        (
            lambda found: found["packets"][0].update(sha256="00" * 32),
            "packets/000001 is not what the manifest",
        ),
        (lambda found: found["packets"][1].update(size=21), "packets/000002 is not what the manifest says"),
        (lambda found: found.update(v=2), "v of an archive: '2'; wanted 1"),
        (lambda found: found.update({"from": "gb"}), "from of an archive"),
        (lambda found: found.update({"to": "Japan"}), "to of an archive"),
        (lambda found: found.update(packets=[]), "packets of an archive: '0'"),
        (lambda found: found.update(more=1), "there is no 'more' here"),
        (lambda found: found.pop("from"), "wanted the States as from and to"),
    ],
)
def test_a_manifest_that_is_not_that_of_the_packets_is_refused_with_a_reason(change, message):
    with pytest.raises(DecodeError, match=message):
        read_archive(with_manifest(change))


def test_an_archive_without_a_manifest_or_with_a_packet_too_large_is_refused():
    with pytest.raises(DecodeError, match=r"without manifest.json: it is no .warifu file"):
        read_archive(write_zip([("packets/000001", b"x")]))

    huge = bytes(MOST_PACKET_BYTES + 1)
    files = read_zip(an_archive((b"x",)))
    with pytest.raises(DecodeError, match="packets/000001: 524289 bytes; wanted at most 524288"):
        read_archive(write_zip([(MANIFEST, files[MANIFEST]), ("packets/000001", huge)]))


@pytest.mark.parametrize(
    "name", ["../up", "/root", "a/../b", "a//b", "a/", "C:/x", "a\\b", ".hidden", "a/.b", "", "é", "a" * 201]
)
def test_a_name_that_leads_elsewhere_is_neither_written_nor_read(name):
    with pytest.raises(UsageError, match="wanted a plain name"):
        write_zip([(name, b"x")])
    with pytest.raises(DecodeError, match=r"wanted a plain name|compressed or encrypted"):
        read_zip(zip_of((name, b"x")))


def test_a_name_of_200_letters_is_written_and_read():
    assert read_zip(write_zip([("a" * 200, b"x")])) == {"a" * 200: b"x"}


def test_a_name_that_stands_twice_is_neither_written_nor_read():
    with pytest.raises(UsageError, match="two files 'a'"):
        write_zip([("a", b"1"), ("a", b"2")])
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = zip_of(("a", b"1"), ("a", b"2"))
    with pytest.raises(DecodeError, match="'a' stands twice"):
        read_zip(twice)


def test_a_bomb_is_not_unfolded():
    bomb = zip_of(("packets/000001", bytes(50_000_000)), compression=zipfile.ZIP_DEFLATED)

    assert len(bomb) < 60_000
    with pytest.raises(DecodeError, match="compressed or encrypted"):
        read_zip(bomb)


def test_a_file_that_claims_to_be_longer_than_the_archive_is_refused():
    data = bytearray(write_zip([("a", b"four")]))
    struct.pack_into("<II", data, 18, 2**31, 2**31)

    with pytest.raises(DecodeError, match="breaks off in 'a'"):
        read_zip(bytes(data))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not an archive: at byte 0 stands no file"),
        (b"no archive", "not an archive: at byte 0 stands no file"),
        (b"%PDF-1.7", "not an archive: at byte 0 stands no file"),
        (b"PK\x05\x06", "something at byte 4 that belongs to no file"),
        (b"PK\x03\x04", "breaks off at byte 4"),
    ],
)
def test_bytes_that_are_no_archive_are_refused(data, message):
    with pytest.raises(DecodeError, match=message):
        read_zip(data)


def test_what_stands_before_between_or_behind_the_files_is_refused():
    data = an_archive()

    for hidden in (b"MZ" + data, data + b"more", data[:-1], data[:-40]):
        with pytest.raises(DecodeError, match="archive"):
            read_zip(hidden)
    with pytest.raises(DecodeError, match="something at byte 12 that belongs to no file"):
        read_zip(zip_of(("a", b"1"), ("b", b"2")).replace(b"\x00\x00\x21\x00", b"\x00\x00\x22\x00", 1))


def test_the_longest_archive_is_within_what_is_looked_at():
    assert (zips.MOST_FILES, zips.MOST_BYTES) == (20_000, 536_870_912)

    most_in_the_list = zips.MOST_FILES * (46 + 200) + 22
    assert zips.MOST_BYTES + most_in_the_list <= zips._MOST_ARCHIVE_BYTES


def test_limits_of_files_and_bytes(monkeypatch):
    monkeypatch.setattr(zips, "MOST_FILES", 2)
    assert list(read_zip(write_zip([("a", b""), ("b", b"")]))) == ["a", "b"]
    with pytest.raises(UsageError, match="more than 2 files"):
        write_zip([("a", b""), ("b", b""), ("c", b"")])

    monkeypatch.setattr(zips, "MOST_BYTES", 100)
    assert read_zip(write_zip([("a", bytes(69))])) == {"a": bytes(69)}
    with pytest.raises(UsageError, match="or 100 bytes"):
        write_zip([("a", bytes(70))])
    with pytest.raises(UsageError, match="or 100 bytes"):
        write_zip([("a", bytes(101))])
    whole = write_zip([("a", b"four")])
    monkeypatch.setattr(zips, "_MOST_ARCHIVE_BYTES", len(whole))
    assert read_zip(whole) == {"a": b"four"}
    monkeypatch.setattr(zips, "_MOST_ARCHIVE_BYTES", 100)
    with pytest.raises(DecodeError, match="wanted at most 100"):
        read_zip(bytes(101))


def test_a_flipped_bit_anywhere_in_an_archive_is_found():
    data = an_archive()
    places = random.Random(23).sample(range(len(data) * 8), 1500)  # noqa: S311  (needs no secrecy)

    unseen = []
    for place in places:
        flipped = bytearray(data)
        flipped[place // 8] ^= 1 << place % 8
        try:
            read_archive(bytes(flipped))
        except DecodeError:
            continue
        unseen.append(place)
    assert unseen == []
