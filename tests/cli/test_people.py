"""`warifu people`, as an operator gives it: on a node's folder, each command a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a node that has its tables, and nobody in them."""
    folder = tmp_path_factory.mktemp("node")
    (folder / "warifu.toml").write_text('state = "GB"\npeer = "JP"\norigin = "https://node.gb.invalid"\n')
    made = run(
        folder, "-m", "django", "migrate", "--verbosity=0", DJANGO_SETTINGS_MODULE="warifu.server.settings"
    )
    assert made.returncode == 0, made.stderr
    return folder


def run(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess:
    environment = {**os.environ, "PYTHONPATH": "src", "WARIFU_DATA": str(folder), "WARIFU_LANG": "en", **more}
    return subprocess.run(
        [sys.executable, *words], env=environment, capture_output=True, text=True, check=False, timeout=60
    )


def people(folder: Path, *words: str) -> subprocess.CompletedProcess:
    return run(folder, "-m", "warifu.cli", "people", *words)


def test_a_person_is_entered_invited_and_ended(data):
    added = people(data, "add", "Ada Madeup", "--office", "defence", "--office", "counsel")
    handle = added.stdout.split()[1]
    listed = people(data, "list").stdout
    granted = people(data, "grant", handle, "marking", "JP:取扱注意", "--lang", "ja")
    invited = people(data, "invite", handle).stdout
    ended = people(data, "end", handle)

    assert added.stdout == f"added: {handle} Ada Madeup\n"
    assert len(handle) == 32
    assert listed == f"{handle}\tAda Madeup\tdefence ministry, legal adviser\n"
    assert granted.stdout == f"{handle}に取扱資格「JP:取扱注意」を付与しました\n"
    assert "https://node.gb.invalid/sign-in/invitation#" in invited
    assert ended.stdout == f"{handle} is ended, and signed out everywhere\n"
    assert people(data, "list").stdout == "nobody is entered yet: warifu people add NAME\n"


def test_one_person_or_everybody_is_signed_out(data):
    handle = people(data, "add", "Ada Madeup", "--office", "defence").stdout.split()[1]
    opened = (
        "import django; django.setup(); import sys; from datetime import UTC, datetime; "
        "from warifu.casework.actors import StateOffice; from warifu.server.people.sessions import Sessions, Way; "
        "[Sessions().open(sys.argv[1], StateOffice.DEFENCE, 'a' * 32, Way.PASSKEY, at=datetime.now(UTC)) for _ in '123']"
    )

    for words in ((handle,), ("--everybody",)):
        made = run(data, "-c", opened, handle, DJANGO_SETTINGS_MODULE="warifu.server.settings")
        assert made.returncode == 0, made.stderr
        assert people(data, "sign-out", *words).stdout == "signed out in 3 places\n"
    assert people(data, "sign-out", handle).stdout == "signed out in 0 places\n"
    people(data, "end", handle)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("sign-out",), "wanted a HANDLE, or --everybody"),
        (("sign-out", "0" * 32, "--everybody"), "wanted a HANDLE, or --everybody"),
        (("sign-out", "0" * 32), "no person '00000000000000000000000000000000'"),
        (("grant", "0" * 32, "office", "defence"), "no person '00000000000000000000000000000000'"),
        (("grant", "0" * 32, "marking", "OFFICIAL"), "wanted the State that gives it, and its words"),
        (("withdraw", "0" * 32, "office", "defence"), "does not hold the office 'defence'"),
        (("end", "0" * 32), "see `warifu people list`"),
        (("add", " "), "a person without a name"),
    ],
)
def test_what_cannot_be_done_says_what_to_do(data, words, says):
    done = people(data, *words)

    assert done.returncode == 2
    assert says in done.stderr


def test_a_lost_key_is_ended_alone_and_the_person_stays(data):
    handle = people(data, "add", "Clara Madeup", "--office", "defence").stdout.split()[1]
    nothing = people(data, "keys", handle).stdout
    people(data, "subject", handle, "https://provider.invalid", "clara")
    key, kind, name, used = people(data, "keys", handle).stdout.strip().split("\t")
    ended = people(data, "end-key", handle, key)
    again = people(data, "end-key", handle, key)

    assert nothing == f"{handle} has nothing to sign in with: warifu people invite {handle}\n"
    assert (len(key), kind, name, used) == (32, "subject", "https://provider.invalid", "not used yet")
    assert ended.stdout == f"{key} signs nobody in any more; {handle} was signed out in 0 places\n"
    assert again.returncode != 0
    assert f"signs in with no '{key}'" in again.stderr
    assert handle in people(data, "list").stdout
