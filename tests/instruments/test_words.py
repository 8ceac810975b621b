"""Nothing is shown in one language only: facts, choices, matters, provisions, clauses, outcomes."""

from __future__ import annotations

import dataclasses
import enum
import re
from collections.abc import Iterator
from typing import Any

import pytest

from warifu.instruments import all_instruments
from warifu.rules import Confidence, Fact, Instrument, Kind, OneOf, Outcome, Provision, Text
from warifu.rules.conditions import Holds, Open, Term
from warifu.rules.matters import Matter
from warifu.rules.offices import Office
from warifu.vocabulary import FACTS
from warifu.vocabulary.matters import MATTERS

JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
CODE = re.compile(r"[A-Z0-9][A-Z0-9 /.-]*")
"""What stands the same in both languages: an abbreviation or a number."""


def parts(value: Any) -> Iterator[Any]:
    """Yield a value and everything that it is made of, down through provisions, conditions and words."""
    yield value
    if isinstance(value, tuple | list):
        for each in value:
            yield from parts(each)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type | Matter | Text):
        for field in dataclasses.fields(value):
            yield from parts(getattr(value, field.name))


def wrong_words(text: Text) -> str | None:
    """Return what is wrong with the words of a text, if anything is."""
    if not text.en.strip() or not text.ja.strip():
        return "a language is empty"
    if JAPANESE.search(text.en):
        return "the English holds Japanese"
    if not JAPANESE.search(text.ja) and not CODE.fullmatch(text.ja):
        return "the Japanese holds none"
    return None


ASIDE = re.compile(r"\([^()]*[\u3040-\u30ff\u4e00-\u9fff][^()]*\)|[\u3040-\u30ff\u4e00-\u9fff]:")
OTHER_WORDS = ("受入国", "受け入れ国", "見つかって", "確認されていません")
"""Words for which the glossary, or the style of a provision, has another."""


def wrong_japanese(text: Text) -> list[str]:
    """Return what a Japanese lawyer would strike out: another word for a thing, narrow brackets and colons."""
    return [*ASIDE.findall(text.ja), *(word for word in OTHER_WORDS if word in text.ja)]


@pytest.mark.parametrize(
    ("ja", "found"),
    [
        ("接受国（日本国）の法令", []),
        ("第23条6(c)", []),
        ("受入国の法令", ["受入国"]),
        ("接受国(日本国)", ["(日本国)"]),
        ("要件: 同意", ["件:"]),
    ],
)
def test_japanese_that_would_be_struck_out_is_found(ja: str, found: list[str]) -> None:
    assert wrong_japanese(Text("x", ja)) == found


@pytest.mark.parametrize("instrument", all_instruments(), ids=lambda each: each.id)
def test_provisions_use_the_words_and_signs_of_the_glossary(instrument: Instrument) -> None:
    texts = [each for each in parts(instrument) if isinstance(each, Text)]

    assert {text.ja: found for text in texts if (found := wrong_japanese(text))} == {}


def test_facts_and_matters_use_the_words_and_signs_of_the_glossary() -> None:
    asked = [fact.question for fact in FACTS.values()] + [matter.question for matter in MATTERS.values()]
    choices = [words for fact in FACTS.values() if isinstance(fact, OneOf) for words in fact.choices.values()]

    assert {text.ja: found for text in asked + choices if (found := wrong_japanese(text))} == {}


def wrong(texts: Iterator[Text]) -> dict[str, str]:
    return {text.en: found for text in texts if (found := wrong_words(text))}


def test_the_walk_comes_to_every_clause_and_every_open_text() -> None:
    found = [each for instrument in all_instruments() for each in parts(instrument)]

    assert sum(isinstance(each, Provision) for each in found) > 400
    assert sum(isinstance(each, Open) for each in found) > 40
    assert sum(isinstance(each, Text) for each in found) > 1500


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (Text("a licence", "免許証"), None),
        (Text("PfP", "PfP"), "the Japanese holds none"),
        (Text("Cm 8688", "CM 8688"), None),
        (Text("a licence", "a licence"), "the Japanese holds none"),
        (Text("免許証", "免許証"), "the English holds Japanese"),
    ],
)
def test_words_of_one_language_are_found_out(text: Text, found: str | None) -> None:
    assert wrong_words(text) == found


@pytest.mark.parametrize("instrument", all_instruments(), ids=lambda each: each.id)
def test_everything_said_of_an_instrument_is_said_in_both_languages(instrument: Instrument) -> None:
    assert wrong(each for each in parts(instrument) if isinstance(each, Text)) == {}


@pytest.mark.parametrize("fact", FACTS.values(), ids=lambda each: each.name)
def test_a_fact_and_its_choices_are_asked_in_both_languages(fact: Fact[Any]) -> None:
    choices = fact.choices.values() if isinstance(fact, OneOf) else ()

    assert wrong(iter((fact.question, *choices))) == {}
    assert fact.question.en.endswith("?")
    assert fact.question.ja.endswith("。")


@pytest.mark.parametrize("matter", dict.fromkeys(MATTERS.values()), ids=lambda each: each.id)
def test_a_matter_and_its_opposite_are_asked_in_both_languages(matter: Matter) -> None:
    questions = [matter.question, *([matter.opposite.question] if matter.opposite else [])]

    assert wrong(iter(questions)) == {}
    assert all(question.en.endswith("?") for question in questions)
    assert all(question.ja.endswith("。") for question in questions)


@pytest.mark.parametrize("words", [Outcome, Kind, Confidence, Office], ids=lambda each: each.__name__)
def test_each_word_of_a_closed_list_is_said_in_both_languages(words: type[enum.Enum]) -> None:
    assert wrong(member.word for member in words) == {}


@pytest.mark.parametrize("instrument", all_instruments(), ids=lambda each: each.id)
def test_every_fact_of_every_provision_belongs_to_the_vocabulary(instrument: Instrument) -> None:
    asked = [fact for each in parts(instrument) for fact in facts_of(each)]

    assert [fact.name for fact in asked if FACTS.get(fact.name) is not fact] == []


@pytest.mark.parametrize("instrument", all_instruments(), ids=lambda each: each.id)
def test_every_matter_that_is_answered_belongs_to_the_vocabulary(instrument: Instrument) -> None:
    assert [matter.id for matter in instrument.matters if MATTERS.get(matter.id) is not matter] == []


@pytest.mark.parametrize("instrument", all_instruments(), ids=lambda each: each.id)
def test_a_provision_that_another_rests_on_is_listed_in_an_instrument(instrument: Instrument) -> None:
    listed = {id(p) for each in all_instruments() for p in (each.gate, *each.provisions)}

    held = [each.provision for each in parts(instrument) if isinstance(each, Holds)]
    excepted = [p for each in parts(instrument) if isinstance(each, Provision) for p in each.unless]
    named = held + [p for p in excepted if isinstance(p, Provision)]
    assert sorted({p.id for p in named if id(p) not in listed}) == []


def facts_of(part: Any) -> Iterator[Fact[Any]]:
    """Yield the facts that a condition or term asks of."""
    if isinstance(part, Fact):
        yield part
    elif isinstance(part, Term):
        yield from part.facts()
