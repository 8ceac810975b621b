from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCOPES = ("OpenActivity", "read:cases", "read:exchange")
OPENING = (
    "kind=exercise", "sending=GB", "receiving=JP", "agreement=jp_gb_raa", "terms.title.en=Made-up exercise",
    "terms.title.ja=架空の演習", "terms.begins=2027-01-11", "terms.ends=2027-01-29", "terms.places=[]",
    "terms.purpose=", "terms.facts={}",
)  # fmt: skip


def warifu(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("WARIFU", "DJANGO"))
    }
    return subprocess.run(
        [sys.executable, "-m", "warifu.cli", *arguments, "--lang", "en"],
        cwd=folder,
        env={**environment, "COLUMNS": "160"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def node(tmp_path_factory) -> Path:
    """A node's folder with a machine in its directory that has a token, as an operator makes them."""
    folder = tmp_path_factory.mktemp("operator")
    names = ("--state", "GB", "--peer", "JP", "--host", "node.gb.invalid", "--roots", "roots")
    assert warifu(folder, "init", "--data", "node", *names).returncode == 0
    added = warifu(folder, "people", "add", "Made-up machine", "--office", "defence")
    handle = added.stdout.split()[1]
    assert warifu(folder, "people", "grant", handle, "case", "*").returncode == 0
    scopes = [word for scope in SCOPES for word in ("--scope", scope)]
    issued = warifu(folder, "token", "issue", handle, "--office", "defence", *scopes, "--out", "token.json")
    assert issued.returncode == 0, issued.stderr
    (folder / "handle").write_text(handle)
    return folder


def test_a_machine_with_a_token_opens_an_activity_in_the_folder_of_a_node_that_does_not_run(node):
    opened = warifu(node, "case", "do", "OpenActivity", *OPENING, "--token", "token.json")
    listed = warifu(node, "case", "list", "--token", "token.json")
    status = warifu(node, "exchange", "status", "--token", "token.json", "--json")

    assert opened.returncode == 0, opened.stderr
    assert "at 0 of the ledger" in opened.stdout
    assert "Made-up exercise" in listed.stdout
    assert json.loads(status.stdout)["queued"] == 1


def test_the_file_of_a_token_is_its_owners_alone_and_no_other_is_written_over_it(node):
    handle = (node / "handle").read_text()

    again = warifu(
        node, "token", "issue", handle, "--office", "defence", "--scope", "read:cases", "--out", "token.json"
    )

    assert (node / "token.json").stat().st_mode & 0o777 == 0o600
    assert again.returncode == 2
    assert "there is a file already" in again.stderr


def test_a_token_is_for_an_office_that_the_machine_holds(node):
    handle = (node / "handle").read_text()

    refused = warifu(
        node, "token", "issue", handle, "--office", "customs", "--scope", "read:cases", "--out", "other.json"
    )

    assert refused.returncode == 2
    assert "warifu people grant HANDLE office customs" in refused.stderr
    assert not (node / "other.json").exists()


def test_a_token_that_was_revoked_is_refused_at_once(node):
    handle = (node / "handle").read_text()
    issued = warifu(
        node, "token", "issue", handle, "--office", "defence", "--scope", "read:cases", "--out", "lost.json"
    )
    token = issued.stdout.split()[1].rstrip(",")

    revoked = warifu(node, "token", "revoke", token)
    refused = warifu(node, "case", "list", "--token", "lost.json")
    listed = warifu(node, "token", "list")

    assert revoked.returncode == 0
    assert refused.returncode == 4
    assert "[token-not-good]" in refused.stderr
    (line,) = [line for line in listed.stdout.splitlines() if line.startswith(token)]
    assert "revoked" in line.split("\t")
