from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from tests.architecture.tree import ROOT, source_files

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PAGE = (ROOT / "docs" / "explanation" / "dependencies.md").read_text(encoding="utf-8")


def names(entries: list[str]) -> set[str]:
    return {re.match(r"[a-z0-9-]+", entry).group() for entry in entries}


CORE = names(PROJECT["dependencies"])
LOADED_BY_NAME = {
    "psycopg",
    "tzdata",
    "whitenoise",
}  # by Django, from the settings; by zoneinfo, where the system has none
EXTRAS = {extra: names(entries) for extra, entries in PROJECT["optional-dependencies"].items()}
TO_RUN = CORE | EXTRAS["frames"] | EXTRAS["server"]


def imported() -> dict[str, set[str]]:
    """Return each distribution that the package imports, with the files that do."""
    distributions = packages_distributions()
    found: dict[str, set[str]] = {}
    for path in source_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                modules = [node.module]
            else:
                continue
            for module in {module.split(".")[0] for module in modules} - sys.stdlib_module_names - {"warifu"}:
                for distribution in distributions.get(module, [module]):
                    name = re.sub(r"[-_.]+", "-", distribution).lower()
                    found.setdefault(name, set()).add(path.relative_to(ROOT).as_posix())
    return found


def test_what_the_package_imports_is_asked_for():
    missing = {name: files for name, files in imported().items() if name not in TO_RUN}

    assert missing == {}


def test_what_is_asked_for_is_imported():
    assert TO_RUN - imported().keys() == LOADED_BY_NAME


def test_every_dependency_is_explained():
    asked = CORE.union(*EXTRAS.values())

    assert {name for name in asked if f"| `{name}` |" not in PAGE} == set()


def test_no_dependency_is_explained_that_is_not_asked_for():
    explained = set(re.findall(r"^\| `([a-z0-9-]+)` ", PAGE, flags=re.MULTILINE))

    assert explained
    assert explained <= CORE.union(*EXTRAS.values())
