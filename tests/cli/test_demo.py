"""The demonstration: made once, run as often as one likes, and what was done is still there."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parents[2]


def free_port() -> int:
    """Return a port that is free, with the one above it, and both a thousand above that."""
    for first in range(18_423, 28_423, 7):
        listeners = [socket.socket() for _ in range(4)]
        try:
            for listener, port in zip(listeners, (first, first + 1, first + 1000, first + 1001), strict=True):
                listener.bind(("127.0.0.1", port))
        except OSError:
            continue
        finally:
            for listener in listeners:
                listener.close()
        return first
    pytest.fail("no free ports")


def demo(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "warifu.cli", "demo", str(folder), *more],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_two_nodes_are_made_and_run_and_after_a_stop_everything_is_still_there(tmp_path):
    folder, port = tmp_path / "demo", free_port()
    try:
        made = demo(folder, "--background", "--port", str(port))
        assert made.returncode == 0, made.stderr
        assert f"London  http://localhost:{port}/" in made.stdout
        assert f"Tokyo   http://localhost:{port + 1}/" in made.stdout
        for each in (port, port + 1):
            with urlopen(f"http://127.0.0.1:{each}/sign-in", timeout=60) as answered:
                page = answered.read().decode()
            assert "Madeup" in page or "架空" in page
        again = demo(folder, "--background")
        assert again.returncode == 0
        assert again.stdout.splitlines()[:4] == made.stdout.splitlines()[:4]
    finally:
        stopped = demo(folder, "--stop")
    assert stopped.returncode == 0, stopped.stderr
    assert not (folder / "gb" / "serving.json").exists()
    size = (folder / "gb" / "node.sqlite3").stat().st_size

    try:
        assert demo(folder, "--background").returncode == 0
        assert json.loads((folder / "jp" / "serving.json").read_bytes())["web"].endswith(str(port + 1))
        assert (folder / "gb" / "node.sqlite3").stat().st_size >= size
    finally:
        demo(folder, "--stop")


def test_a_list_that_the_story_cannot_be_told_of_is_refused_in_words(tmp_path):
    study = ROOT / "examples" / "workbooks" / "joint_study.xlsx"

    refused = demo(tmp_path / "demo", "--background", "--workbook", str(study))

    assert refused.returncode != 0
    assert "the list has no vehicles" in refused.stderr
    assert not (tmp_path / "demo").exists()


def test_a_folder_is_not_made_from_a_list_that_cannot_be_read(tmp_path):
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"no workbook")

    refused = demo(tmp_path / "demo", "--background", "--workbook", str(broken))

    assert refused.returncode != 0
    assert "Traceback" not in refused.stderr
    assert not (tmp_path / "demo").exists()
    assert not (tmp_path / "demo.part").exists()
