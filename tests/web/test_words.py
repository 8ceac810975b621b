"""The words of the pages: every kind of entry and of decision has some, and none of the Japanese is English left over."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import warifu.web.words
from warifu.casework.case import SLICES
from warifu.casework.commands import KINDS as COMMAND_KINDS
from warifu.casework.entries import KINDS as ENTRY_KINDS
from warifu.rules.wording import Text
from warifu.web.words.happened import COMMANDS, ENTRIES

MODULES = sorted(module.name for module in pkgutil.iter_modules(warifu.web.words.__path__))
NAMES = re.compile(
    r"\{\w+\}|TSV|OK|ID|QR|PDF|ICS|CSV|XLSX|URL|UTC|TLS|HTTP\w*|OpenID \w+|GB-\w+-\w+-\w+|Warifu|SHA-256|JP|GB|AU|PH|kB|MB"
)


def test_every_kind_of_entry_has_words() -> None:
    assert SLICES
    own = {kind for kind, body in ENTRY_KINDS.items() if body.__module__.startswith("warifu.")}
    kinds = {kind.partition("/")[0].rstrip("0123456789") for kind in own}

    assert kinds - ENTRIES.keys() == set()


def test_every_decision_of_two_persons_has_words() -> None:
    own = {each for each in COMMAND_KINDS.values() if each.__module__.startswith("warifu.")}

    assert {each.__name__ for each in own if each.four_eyes} - COMMANDS.keys() == set()


@pytest.mark.parametrize("name", MODULES)
def test_japanese_words_are_japanese(name: str) -> None:
    module = importlib.import_module(f"warifu.web.words.{name}")

    left = [
        text.ja
        for text in _texts(vars(module))
        if not re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", NAMES.sub("", text.ja))
    ]

    assert [ja for ja in left if re.search("[A-Za-z]{3}", NAMES.sub("", ja))] == []


@pytest.mark.parametrize("name", MODULES)
def test_both_languages_have_the_same_gaps(name: str) -> None:
    module = importlib.import_module(f"warifu.web.words.{name}")

    apart = [
        text
        for text in _texts(vars(module))
        if {*re.findall(r"\{(\w+)\}", text.en)} - {"s", "y", "v", "are", "have", "is"}
        != {*re.findall(r"\{(\w+)\}", text.ja)}
    ]

    assert apart == []


def _texts(found: object) -> Iterator[Text]:
    match found:
        case Text():
            yield found
        case dict():
            for name, value in found.items():
                if not str(name).startswith("__"):
                    yield from _texts(value)
        case tuple() | list():
            for value in found:
                yield from _texts(value)
