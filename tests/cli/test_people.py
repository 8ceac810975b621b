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


@pytest.mark.parametrize(
    ("words", "says"),
    [
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
