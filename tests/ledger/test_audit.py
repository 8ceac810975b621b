from __future__ import annotations

import pytest

from tests.ledger.made_up import (
    AT,
    LOG_KEY,
    ORIGIN,
    WITNESSES,
    a_log_key,
    a_published_log,
    a_witness_key,
    entries,
    published,
)
from warifu.errors import DecodeError, VerificationError
from warifu.ledger import (
    Checkpoint,
    DirectoryStorage,
    MemoryLog,
    MemoryStorage,
    TileLog,
    audit,
    cosign,
    read_note,
    release,
    sign,
    sign_checkpoint,
)


def audited(storage, **options):
    return audit(storage, ORIGIN, (LOG_KEY.verifier, *WITNESSES), **options)


def fault(storage, **options) -> str:
    with pytest.raises(VerificationError) as error:
        audited(storage, **options)
    return str(error.value)


class TestALogInOrder:
    def test_is_derived_whole(self):
        found = audited(a_published_log(1, 254, 1, 1, 300))

        assert (found.head.size, found.entries, found.tiles) == (557, 557, 4)
        assert found.checkpoint == Checkpoint(ORIGIN, found.head)
        assert found.unfinished == ()

    def test_may_be_empty_or_not_published_yet(self):
        storage = MemoryStorage()
        assert audited(storage).head.size == 0

        TileLog(storage, ORIGIN).append(entries(3))
        assert audited(storage).checkpoint is None

    def test_may_lie_in_a_directory_and_reach_the_third_level(self, tmp_path):
        storage = DirectoryStorage(tmp_path)
        TileLog(storage, ORIGIN).append(entries(65_800))

        found = audited(storage)

        assert (found.entries, found.tiles) == (65_800, 258 + 2 + 1)

    def test_may_be_larger_than_its_checkpoint(self):
        storage = a_published_log(3)
        TileLog(storage, ORIGIN).append(entries(2, 3))

        found = audited(storage)

        assert (found.head.size, found.checkpoint.head.size) == (5, 3)

    def test_is_held_against_every_checkpoint_kept_elsewhere(self):
        storage = MemoryStorage()
        log = TileLog(storage, ORIGIN)
        kept = []
        for count in (3, 250, 50):
            log.append(entries(count, log.head().size))
            kept.append(published(log))

        assert audited(storage, kept=kept).head.size == 303

    @pytest.mark.parametrize(
        ("since", "read"), [(0, 513), (255, 513), (256, 257), (511, 257), (512, 1), (513, 0)]
    )
    def test_is_read_from_the_bundle_on_in_which_an_entry_stands(self, since, read):
        assert audited(a_published_log(513), since=since).entries == read

    def test_of_one_entry_is_read(self):
        assert audited(a_published_log(1)).entries == 1

    def test_may_have_changed_its_key(self):
        storage, new_key = a_published_log(3), a_log_key(9)
        log = TileLog(storage, ORIGIN)
        log.append(entries(2, 3))
        old, keys = storage.files["checkpoint"], (new_key.verifier, LOG_KEY.verifier)
        release(storage, sign(log, new_key), *keys)

        assert audit(storage, ORIGIN, (*keys, *WITNESSES), kept=[old]).checkpoint.head.size == 5

    def test_may_be_read_from_a_later_entry_on(self):
        storage = a_published_log(600)
        seen = []

        found = audited(storage, since=300, check_entry=lambda index, _: seen.append(index))

        assert found.entries == 344
        assert seen == list(range(256, 600))

    def test_names_what_an_append_that_broke_off_left_beyond_the_head(self):
        storage = a_published_log(250)
        head = storage.files["state/head"]
        TileLog(storage, ORIGIN).append(entries(10, 250))
        for number in range(250):
            storage.write("state/head", head)
            storage.remove(f"tile/0/000.p/{number}")
        storage.write("tile/0/000.p/250", storage.files["tile/0/000"][: 250 * 32])
        frames = b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries(250))
        storage.write("tile/entries/000.p/250", frames)

        assert audited(storage).unfinished == (
            "tile/0/000",
            "tile/0/001.p/4",
            "tile/1/000.p/1",
            "tile/entries/000",
            "tile/entries/001.p/4",
        )


class TestTheFirstThingThatIsWrong:
    def test_is_an_entry_that_was_changed(self):
        storage = a_published_log(300)
        storage.files["tile/entries/001.p/44"] = storage.files["tile/entries/001.p/44"].replace(
            b"270", b"271"
        )

        assert fault(storage) == "tile/0/001.p/44: hash 14 is not that of entry 270, tile/entries/001.p/44"

    def test_is_an_entry_and_its_hash_that_were_both_changed(self):
        storage, other = a_published_log(300), MemoryStorage()
        TileLog(other, ORIGIN).append([*entries(5), b"entry X", *entries(294, 6)])
        for path in ("tile/entries/000", "tile/0/000"):
            storage.files[path] = other.files[path]

        assert fault(storage) == "tile/1/000.p/1: not the roots of the tiles below it, from 0 on"

    def test_is_a_history_that_was_rewritten_with_everything_derived_again(self):
        storage, other = a_published_log(300), MemoryStorage()
        TileLog(other, ORIGIN).append([*entries(5), b"entry X", *entries(294, 6)])
        storage.files |= other.files

        assert fault(storage) == "checkpoint: its root is not that of the first 300 entries"

    def test_is_a_history_that_its_own_log_signed_again(self):
        kept = a_published_log(300).files["checkpoint"]
        storage = MemoryStorage()
        log = TileLog(storage, ORIGIN)
        log.append([*entries(5), b"entry X", *entries(294, 6)])
        published(log)

        assert (
            fault(storage, kept=[kept]) == "kept checkpoint 0: its root is not that of the first 300 entries"
        )

    def test_is_a_log_that_was_put_back(self):
        kept = a_published_log(300, 1).files["checkpoint"]

        assert fault(a_published_log(300), kept=[kept]) == (
            "kept checkpoint 0: of size 301, and the log has 300: entries are missing"
        )

    @pytest.mark.parametrize(
        ("path", "why"),
        [
            ("tile/entries/000", "tile/entries/000: not there"),
            ("tile/0/000", "tile/0/000: not there"),
            ("tile/1/000.p/1", "tile/1/000.p/1: not there"),
            ("state/signed", "checkpoint: of size 300, beyond what state/signed says was signed"),
            ("state/head", "state/head: not there, and tile/entries/000 is"),
        ],
    )
    def test_is_a_file_that_is_gone(self, path, why):
        storage = a_published_log(300)
        storage.remove(path)

        assert fault(storage) == why

    def test_is_a_checkpoint_beyond_the_head(self):
        storage = a_published_log(3)
        old_head = storage.files["state/head"]
        a_published_log(2, storage=storage)
        storage.write("state/head", old_head)

        assert fault(storage) == "checkpoint: of size 5, and the log has 3: entries are missing"

    @pytest.mark.parametrize(
        ("path", "data", "why"),
        [
            ("tile/0/000", b"", "tile/0/000: a tile of 0 bytes: wanted 256 hashes of 32"),
            (
                "tile/entries/000",
                b"\0",
                "tile/entries/000: a bundle that breaks off in the length of entry 0",
            ),
            ("checkpoint", b"", "checkpoint: a note without signatures: wanted a text"),
            ("state/head", b"\n", "state/head: a checkpoint of 1 lines"),
            ("state/signed", b"", "state/signed: a checkpoint of 0 lines"),
            ("tile/0/000.p/3", b"", "tile/0/000.p/3: a tile of 0 bytes: wanted 3 hashes of 32"),
            ("tile/0/000.p/1", bytes(32), "tile/0/000.p/1: not what tile/0/000 begins with"),
            ("tile/entries/000.p/1", b"\0\0", "tile/entries/000.p/1: not what tile/entries/000 begins with"),
            ("tile/entries/000.p/1", b"\0", "tile/entries/000.p/1: a bundle that breaks off in the length"),
            ("notes.txt", b"", "notes.txt: no file of a log; take it away"),
        ],
    )
    def test_is_a_file_that_holds_something_else(self, path, data, why):
        storage = a_published_log(300)
        storage.write(path, data)

        assert fault(storage).startswith(why)

    def test_is_a_root_that_the_tiles_do_not_lead_to(self):
        storage, other = a_published_log(300), MemoryLog()
        other.append(entries(300, 1))
        storage.write("state/head", Checkpoint(ORIGIN, other.head()).text.encode())

        assert (
            fault(storage) == "state/head: its root is not that of the tiles; audit the log before using it"
        )

    def test_is_a_signed_state_that_the_log_does_not_begin_with(self):
        storage, other = a_published_log(300), MemoryLog()
        other.append(entries(300, 1))
        storage.write("state/signed", Checkpoint(ORIGIN, other.head()).text.encode())

        assert fault(storage) == "state/signed: its root is not that of the first 300 entries"

    def test_is_a_checkpoint_of_another_log(self):
        storage = a_published_log(3)
        other = a_log_key(9, "b.invalid/ledger")
        checkpoint = sign_checkpoint(Checkpoint("b.invalid/ledger", TileLog(storage, ORIGIN).head()), other)
        storage.write("checkpoint", checkpoint.to_bytes())

        assert fault(storage) == "checkpoint: a signature by a key that is not known: b.invalid/ledger"
        with pytest.raises(
            VerificationError, match=r"a checkpoint of b\.invalid/ledger, wanted one of node-a"
        ):
            audit(storage, ORIGIN, (LOG_KEY.verifier, other.verifier))

    def test_is_a_checkpoint_that_only_witnesses_signed(self):
        storage = a_published_log(3)
        note = read_note(storage.files["checkpoint"])
        without = type(note)(note.text, note.signatures[1:])
        storage.write("checkpoint", without.to_bytes())

        assert (
            fault(storage)
            == f"checkpoint: a checkpoint of {ORIGIN} that this log did not sign: do not trust it"
        )

    def test_is_a_cosignature_by_a_witness_that_is_not_known(self):
        storage = a_published_log(3)
        note = read_note(storage.files["checkpoint"])
        strange = cosign(note.text, a_witness_key(9, "c.invalid"), at=AT)
        storage.write("checkpoint", note.with_signatures(strange).to_bytes())

        assert fault(storage) == "checkpoint: a signature by a key that is not known: c.invalid"

    @pytest.mark.parametrize("error", [DecodeError, VerificationError])
    def test_is_an_entry_that_is_not_what_is_known_of_it_elsewhere(self, error):
        def check(index, entry):
            if index == 270:
                raise error(f"{entry.decode()} is not in the table")

        assert fault(a_published_log(300), check_entry=check) == (
            "tile/entries/001.p/44: entry 270: entry 270 is not in the table"
        )
