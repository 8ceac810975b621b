"""Refusals: a stable code, and a sentence in both languages."""

from __future__ import annotations

import re
import string
from importlib import import_module
from pkgutil import walk_packages

import pytest

import warifu.casework
from warifu.casework.actors import StateOffice
from warifu.casework.refusals import KINDS, RefusalKind
from warifu.errors import RuleError, WarifuError
from warifu.rules.wording import Text

for module in walk_packages(warifu.casework.__path__, "warifu.casework."):
    import_module(module.name)

JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")


def gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_refusal_says_the_same_in_both_languages(kind):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", kind.code)
    assert gaps(kind.says.en) == gaps(kind.says.ja)
    assert JAPANESE.search(kind.says.ja)
    assert kind.says.en.isascii()
    assert not kind.says.en.endswith(".")
    assert not kind.says.ja.endswith("。")


def test_a_refusal_is_filled_in_each_language_with_its_own_words():
    kind = RefusalKind("made-up-1", Text("{office} has {count}", "{office}は{count}件"))
    try:
        refusal = kind(office=StateOffice.CUSTOMS.word, count=3, cite="AU-12")
    finally:
        del KINDS["made-up-1"]

    assert (refusal.says.en, refusal.says.ja) == ("customs has 3", "税関は3件")
    assert (refusal.kind, refusal.cite, str(refusal)) == (kind, "AU-12", "customs has 3")
    assert isinstance(refusal, WarifuError)
    assert refusal.code == "refusal"


def test_no_two_kinds_have_one_code():
    with pytest.raises(RuleError, match="two kinds of refusal have the code 'not-open': give one another"):
        RefusalKind("not-open", Text("x", "あ"))


@pytest.mark.parametrize("office", StateOffice)
def test_every_office_has_its_word_in_both_languages(office):
    assert office.word.en.isascii()
    assert JAPANESE.search(office.word.ja)
