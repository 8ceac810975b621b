from __future__ import annotations

import ast
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, SOURCE, source_files

LINT_IMPORTS = Path(sysconfig.get_path("scripts")) / "lint-imports"
GROUND = {
    "warifu.errors",
    "warifu.canonical",
    "warifu.parties",
    "warifu.quantities",
    "warifu.codec",
    "warifu.keys",
}

PACKAGES = (
    "rules", "ledger", "vocabulary", "instruments", "casework", "documents", "exchange", "border", "intake", "desk",
    "keys", "node", "server", "server/models", "cli",
)  # fmt: skip

LOADED_BY = """
import sys
before = set(sys.modules)
import {module}
print(*sorted(set(sys.modules) - before), sep="\\n")
"""


def lint_imports(source: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(LINT_IMPORTS), "--no-cache", "--config", str(ROOT / "pyproject.toml")],
        cwd=source,
        env={"PYTHONPATH": str(source), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


def loaded_by(module: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", LOADED_BY.format(module=module)],
        env={"PYTHONPATH": str(SOURCE.parent)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stdout.split())


def test_every_import_contract_is_kept():
    run = lint_imports(ROOT / "src")

    assert run.returncode == 0, run.stdout + run.stderr
    assert "5 kept, 0 broken" in run.stdout


@pytest.fixture
def small_copy(tmp_path):
    """A package of the same layers, with a line in each, in which an import can be planted."""
    for package in PACKAGES:
        folder = tmp_path / "warifu" / package
        folder.mkdir(parents=True)
        (folder / "__init__.py").write_text("")
    (tmp_path / "warifu" / "__init__.py").write_text("")
    return tmp_path


def test_a_small_package_of_the_same_layers_keeps_the_contracts(small_copy):
    assert lint_imports(small_copy).returncode == 0


@pytest.mark.parametrize(
    ("module", "planted", "contract"),
    [
        ("rules/__init__.py", "import warifu.vocabulary", "Imports go down, never up"),
        ("instruments/__init__.py", "from warifu import cli", "Imports go down, never up"),
        ("casework/__init__.py", "import openpyxl", "Law and casework need nothing but Python"),
        ("stray/__init__.py", "", "Imports go down, never up"),
        ("node/__init__.py", "import django", "Django lives in the server and the edge"),
        ("exchange/__init__.py", "import psycopg", "Django lives in the server and the edge"),
        ("cli/__init__.py", "import warifu.server.models", "Tables are the server's own"),
    ],
)
def test_a_planted_wrong_import_breaks_its_contract(small_copy, module, planted, contract):
    target = small_copy / "warifu" / module
    target.parent.mkdir(exist_ok=True)
    target.write_text(planted)

    run = lint_imports(small_copy)

    assert run.returncode != 0
    assert f"{contract} BROKEN" in run.stdout


def test_the_rules_load_nothing_but_the_standard_library_and_the_ground():
    loaded = loaded_by("warifu.rules")

    foreign = {name for name in loaded if name.split(".")[0] not in sys.stdlib_module_names | {"warifu"}}
    above = {
        name
        for name in loaded
        if name.startswith("warifu.") and name not in GROUND and not name.startswith("warifu.rules")
    }
    assert foreign == set()
    assert above == set()


def test_the_law_loads_no_table_engine_and_no_workbook_reader():
    loaded = {name.split(".")[0] for name in loaded_by("warifu.instruments")}

    assert (
        loaded & {"polars", "openpyxl", "python_calamine", "xlsxwriter", "jinja2", "click", "rich"} == set()
    )


def test_the_command_line_starts_without_the_table_engine():
    assert not {name for name in loaded_by("warifu.cli.main") if name.split(".")[0] == "polars"}


NETWORK = {
    "aiohttp",
    "ftplib",
    "http.client",
    "http.server",
    "httpx",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib3",
}


OF_A_NODE = ("src/warifu/server/", "src/warifu/cli/remote.py", "src/warifu/cli/demo.py")
"""A node that runs, and the commands that ask one: all else works without a network."""


def test_nothing_but_a_node_and_the_commands_that_ask_one_opens_a_network_connection():
    importers = {
        path.relative_to(ROOT).as_posix(): found
        for path in source_files()
        if (found := network_imports(path.read_text(encoding="utf-8")))
    }

    assert {name: found for name, found in importers.items() if not name.startswith(OF_A_NODE)} == {}
    assert "src/warifu/cli/remote.py" in importers


def test_an_import_that_could_open_a_network_connection_is_noticed():
    assert network_imports("def fetch():\n    from urllib.request import urlopen\n") == {"urllib.request"}
    assert network_imports("import http.client, json\nfrom urllib.parse import quote\n") == {"http.client"}


def network_imports(text: str) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return {
        name for name in names if name.split(".")[0] in NETWORK or name in NETWORK or name == "urllib.request"
    }
