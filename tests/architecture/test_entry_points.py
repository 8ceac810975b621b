from __future__ import annotations

import re
import subprocess

from tests.architecture.tree import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
DEV = (ROOT / "dev").read_text(encoding="utf-8")


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", MAKEFILE, flags=re.MULTILINE))


def test_the_readme_names_only_make_targets_that_exist():
    named = set(re.findall(r"^\s*make ([a-z]+)|`make ([a-z]+)`", README, flags=re.MULTILINE))

    words = {first or second for first, second in named}
    assert {"run", "test"} <= words
    assert words <= targets()


def test_every_make_target_is_a_task_of_the_script_behind_it():
    tasks = set(re.findall(r"^    ([a-z]+)\)$", DEV, flags=re.MULTILINE))

    assert targets() == tasks


def test_the_script_says_what_it_can_do_when_asked_for_something_else():
    run = subprocess.run(["sh", str(ROOT / "dev"), "fly"], capture_output=True, text=True, check=False)

    assert run.returncode == 1
    assert "usage: ./dev run | test | check | bench | load | simulate | docs | lock" in run.stderr


def test_continuous_integration_runs_the_readme_s_test_command_and_no_more():
    commands = [
        line
        for line in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith(("#", "set ", "cd "))
    ]

    assert commands == ["make test"]


def test_every_lint_exception_has_its_reason_beside_it():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    ignored = text.split("ignore = [", 1)[1].split("\n]", 1)[0]

    entries = [line for line in ignored.splitlines() if line.strip()]
    assert entries
    assert [line for line in entries if not re.fullmatch(r'  "[A-Z]+\d*",\s+# .{4,}', line)] == []
