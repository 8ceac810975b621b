"""The commands on a ledger's files."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.ledger.made_up import LOG_KEY, ORIGIN, SECOND_WITNESS_KEY, WITNESS_KEY, a_published_log
from warifu.cli.exits import Exit
from warifu.cli.main import warifu
from warifu.ledger import DirectoryStorage

KEYS = ("--key", LOG_KEY.verifier.note_key)
ALL_KEYS = (
    *KEYS,
    *(part for key in (WITNESS_KEY, SECOND_WITNESS_KEY) for part in ("--witness", key.verifier.note_key)),
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(warifu, ["ledger", *map(str, arguments)], standalone_mode=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    a_published_log(300, 5, storage=DirectoryStorage(tmp_path / "log"))
    return tmp_path / "log"


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    path = tmp_path / "policy"
    path.write_text(
        f"log {LOG_KEY.verifier.note_key}\nwitness peer {WITNESS_KEY.verifier.note_key}\nquorum peer\n"
    )
    return path


@pytest.fixture
def proof(folder: Path, tmp_path: Path) -> Path:
    path = tmp_path / "entry.tlog-proof"
    path.write_text(run("prove", folder, 301).stdout)
    return path


class TestFsck:
    @pytest.mark.parametrize(("language", "word"), [("en", "sound: 305 entries"), ("ja", "異常なし")])
    def test_a_sound_log_is_said_to_be_one(self, folder, language, word):
        found = run("fsck", folder, *ALL_KEYS, "--lang", language)

        assert found.return_value == Exit.DONE
        assert word in found.stdout
        assert f"{ORIGIN}, {WITNESS_KEY.name}, {SECOND_WITNESS_KEY.name}" in found.stdout

    @pytest.mark.parametrize(("language", "word"), [("en", "does not verify"), ("ja", "検証できません")])
    def test_the_first_thing_that_is_wrong_is_named(self, folder, language, word):
        bundle = folder / "tile" / "entries" / "001.p" / "49"
        bundle.write_bytes(bundle.read_bytes().replace(b"entry 301", b"entry 3O1"))
        found = run("fsck", folder, *ALL_KEYS, "--lang", language)

        assert found.return_value == Exit.UNPROVED
        assert word in found.stderr
        assert "entry 301" in found.stderr

    def test_a_signature_by_somebody_else_is_a_fault(self, folder):
        found = run("fsck", folder, *KEYS, "--lang", "en")

        assert found.return_value == Exit.UNPROVED
        assert "a key that is not known" in found.stderr

    def test_a_checkpoint_that_was_kept_elsewhere_holds_the_log_to_it(self, folder, tmp_path):
        other = DirectoryStorage(tmp_path / "other")
        a_published_log(304, storage=other)
        kept = tmp_path / "kept"
        kept.write_bytes((folder / "checkpoint").read_bytes())

        assert run("fsck", folder, *ALL_KEYS, "--kept", kept, "--lang", "en").return_value == Exit.DONE
        found = run("fsck", tmp_path / "other", *ALL_KEYS, "--kept", kept, "--lang", "en")
        assert found.return_value == Exit.UNPROVED
        assert "entries are missing" in found.stderr

    def test_what_was_never_signed_is_said_to_be_unsigned(self, tmp_path):
        (tmp_path / "empty").mkdir()

        assert "nothing of it is signed" in run("fsck", tmp_path / "empty", *KEYS, "--lang", "en").stdout

    def test_what_a_broken_append_left_is_no_fault(self, folder):
        left = folder / "tile" / "entries" / "001.p" / "60"
        left.write_bytes(b"\x00\x01x" * 60)

        found = run("fsck", folder, *ALL_KEYS, "--lang", "en")
        assert found.return_value == Exit.DONE
        assert "tile/entries/001.p/60" in found.stdout

    def test_keys_of_two_logs_are_refused(self, folder):
        from tests.ledger.made_up import a_log_key

        other = a_log_key(9, "node-x.invalid/ledger").verifier.note_key
        assert "keys of several logs" in str(run("fsck", folder, *KEYS, "--key", other).exception)


class TestProofs:
    @pytest.mark.parametrize(("language", "word"), [("en", "proved: entry 301 of"), ("ja", "証明済み")])
    def test_an_entry_is_proved_without_the_log(self, proof, policy, tmp_path, language, word):
        (tmp_path / "entry").write_bytes(b"entry 301")
        found = run("verify", proof, tmp_path / "entry", "--policy", policy, "--lang", language)

        assert found.return_value == Exit.DONE
        assert word in found.stdout

    def test_another_entry_is_not(self, proof, policy, tmp_path):
        (tmp_path / "entry").write_bytes(b"entry 302")
        found = run("verify", proof, tmp_path / "entry", "--policy", policy, "--lang", "en")

        assert found.return_value == Exit.UNPROVED
        assert "does not verify" in found.stderr

    def test_an_entry_that_is_not_signed_yet_has_no_proof(self, folder, tmp_path):
        assert "no entry 305 under a checkpoint of 305" in str(run("prove", folder, 305).exception)
        (tmp_path / "empty").mkdir()
        assert "a proof needs a signed checkpoint" in str(run("prove", tmp_path / "empty", 0).exception)
