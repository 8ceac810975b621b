"""`warifu digest`, as a daily job gives it: a mail where something waits, nothing where nothing does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a node without cases."""
    folder = tmp_path_factory.mktemp("digest")
    made = run(
        folder / "node", "init", "--state", "GB", "--peer", "JP", "--host", "node.gb.invalid",
        "--roots", str(folder / "roots"), "--origin", "https://node.gb.invalid",
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    return folder / "node"


def run(data: Path, *words: str) -> subprocess.CompletedProcess:
    environment = {**os.environ, "PYTHONPATH": "src", "WARIFU_DATA": str(data), "WARIFU_LANG": "en"}
    return subprocess.run(
        [sys.executable, "-m", "warifu.cli", *words],
        env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def test_where_nothing_waits_nothing_is_printed_and_who_does_not_hold_the_office_is_told(data):
    handle = run(data, "people", "add", "Ada Madeup", "--office", "unit").stdout.split()[1]
    quiet = run(data, "digest", handle, "--office", "unit", "--to", "ada@unit.invalid")
    other = run(data, "digest", handle, "--office", "defence", "--to", "ada@unit.invalid")

    assert (quiet.returncode, quiet.stdout) == (0, "")
    assert other.returncode == 2
    assert f"no person '{handle}' who holds the office defence" in other.stderr
