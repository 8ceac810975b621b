"""Facts typed on the command line or kept in a small file: text to answers that fit their questions."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from warifu.errors import FactError, UsageError
from warifu.rules.facts import Count, Day, Fact, OneOf, StateFact, YesNo
from warifu.vocabulary import fact

YES = frozenset({"yes", "y", "true", "はい", "有", "○"})
NO = frozenset({"no", "n", "false", "いいえ", "無", "×"})
NOT_KNOWN = frozenset({"", "unknown", "?", "-", "不明"})


def typed(pairs: Iterable[str]) -> dict[str, Any]:
    """
    Return the answers of ``name=value`` pairs; *unknown* leaves a fact unknown.

    Raises:
        UsageError: a pair has no equals sign.
        UnknownNameError, FactError: there is no such fact, or the answer does not fit.
    """
    record: dict[str, Any] = {}
    for pair in pairs:
        name, sign, text = pair.partition("=")
        if not sign:
            message = f"found: {pair}; wanted: name=value, such as person.category=member"
            raise UsageError(message)
        value = answer(fact(name.strip()), text.strip())
        record[name.strip()] = value
    return record


def answer(question: Fact[Any], text: str) -> Any:  # noqa: ANN401  (answers of every kind)
    """Return an answer from text, or None where the text says that it is not known."""
    plain = text.strip()
    if plain.lower() in NOT_KNOWN:
        return None
    return question.accept(_value(question, plain))


def from_file(path: Path) -> dict[str, Any]:
    """
    Return the answers in a TOML or JSON file: flat names, or one table a subject.

    Raises:
        UsageError: the file cannot be parsed; the message says where.
        UnknownNameError, FactError: a name or an answer in it does not fit.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        content = json.loads(text) if path.suffix.lower() == ".json" else tomllib.loads(text)
    except (json.JSONDecodeError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"{path}: {error}; wanted: a TOML or JSON file of facts"
        raise UsageError(message) from error
    if not isinstance(content, dict):
        message = f"{path}: found a {type(content).__name__}; wanted: names and answers"
        raise UsageError(message)
    return {name: _accepted(path, name, value) for name, value in _flat(content)}


def _flat(content: dict[str, Any], prefix: str = "") -> Iterable[tuple[str, Any]]:
    for name, value in content.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value


def _accepted(path: Path, name: str, value: Any) -> Any:  # noqa: ANN401
    question = fact(name)
    try:
        return (
            answer(question, value)
            if isinstance(value, str)
            else None
            if value is None
            else question.accept(value)
        )
    except FactError as error:
        message = f"{path}: {error}"
        raise FactError(message) from error


def _value(question: Fact[Any], plain: str) -> Any:  # noqa: ANN401
    if isinstance(question, YesNo):
        return True if plain.lower() in YES else False if plain.lower() in NO else plain
    if isinstance(question, Day):
        return _day(plain)
    if isinstance(question, Count):
        return int(plain) if plain.isascii() and plain.isdigit() else plain
    if isinstance(question, StateFact):
        return plain.upper()
    if isinstance(question, OneOf):
        by_word = {words.en.lower(): code for code, words in question.choices.items()}
        by_word |= {words.ja: code for code, words in question.choices.items()}
        return by_word.get(plain.lower(), plain)
    return plain


def _day(plain: str) -> date | str:
    try:
        return datetime.strptime(plain, "%Y-%m-%d").date()  # noqa: DTZ007  (a day has no zone)
    except ValueError:
        return plain
