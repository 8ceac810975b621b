from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import warifu
from tests.architecture.tree import ROOT
from warifu import errors
from warifu.cli.exits import Exit
from warifu.rules import Confidence, Kind, Office, Outcome

GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
OUTCOMES = (ROOT / "docs" / "reference" / "outcomes.md").read_text(encoding="utf-8")
COMMAND_LINE = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
ERRORS = (ROOT / "docs" / "reference" / "errors.md").read_text(encoding="utf-8")


def every_error() -> list[type[errors.WarifuError]]:
    """Return every error of ours. The server and its edge are left out: they need settings, and define none."""
    for top in pkgutil.iter_modules(warifu.__path__, "warifu."):
        if top.name in {"warifu.server", "warifu.api", "warifu.web"}:
            continue
        inner = importlib.import_module(top.name)
        for module in pkgutil.walk_packages(getattr(inner, "__path__", []), f"{top.name}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    found = [errors.WarifuError]
    for error in found:
        found.extend(each for each in error.__subclasses__() if each.__module__.startswith("warifu"))
    # Another test of the same process may have loaded the server.
    return [error for error in found if not error.__module__.startswith("warifu.server")]


@pytest.mark.parametrize("error", every_error(), ids=lambda error: error.code)
def test_every_error_is_on_the_page_of_errors(error):
    assert f"| `{error.code}` | `{error.__name__}` |" in ERRORS


def test_no_error_is_documented_that_does_not_exist():
    documented = re.findall(r"^\| `([a-z-]+)` \|", ERRORS, flags=re.MULTILINE)

    assert sorted(documented) == sorted(error.code for error in every_error())


def test_no_two_errors_have_one_code():
    codes = [error.code for error in every_error()]

    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_is_documented_by_the_words_it_is_shown_with(outcome):
    assert f"| {outcome.value} | {outcome.word.en} | {outcome.word.ja} |" in OUTCOMES
    assert outcome.word.ja in GLOSSARY


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_unknown_is_documented_by_the_words_it_is_shown_with(kind):
    assert f"| `{kind.value}` | {kind.word.ja} |" in OUTCOMES
    assert f"`{kind.value}` {kind.word.ja}" in GLOSSARY


@pytest.mark.parametrize("confidence", Confidence)
def test_every_confidence_is_documented_by_the_words_it_is_shown_with(confidence):
    assert f"| `{confidence.value}` |" in OUTCOMES
    assert f"*{confidence.value}* {confidence.word.ja}" in GLOSSARY


@pytest.mark.parametrize(
    ("office", "term"),
    [
        (Office.SENDING_STATE, "sending State"),
        (Office.RECEIVING_STATE, "receiving State"),
        (Office.JOINT_COMMITTEE, "Joint Committee"),
    ],
)
def test_the_offices_are_called_as_in_the_glossary(office, term):
    assert f"| {term} | {office.word.ja} |" in GLOSSARY


def test_a_term_of_the_glossary_is_defined_once():
    terms = re.findall(r"^\| ([^|]+) \| [^|]+ \| [^|]+ \|$", GLOSSARY, flags=re.MULTILINE)
    terms = [term for term in terms if term != "term"]

    assert len(terms) > 40
    assert sorted(terms) == sorted(set(terms))


@pytest.mark.parametrize("code", Exit)
def test_every_exit_code_is_documented(code):
    assert f"| {code.value} | {code.name.lower()} |" in COMMAND_LINE
