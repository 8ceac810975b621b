"""Facts as fields of a form: how each is asked, and what was filled in as an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from warifu.casework.plain_facts import PlainFact, answer_of
from warifu.errors import FactError
from warifu.rules.facts import Count, Day, Fact, OneOf, YesNo
from warifu.rules.wording import Text

NOT_KNOWN = Text("not known", "不明")
YES, NO = Text("yes", "はい"), Text("no", "いいえ")
FILL_IN = Text("This is no answer to the question", "この問いの答えになりません")
NOT_A_DAY = Text(
    "This is no day: write 2023-11-15", "日付として読み取れません。2023-11-15の形で入力してください"
)
NOT_A_STATE = Text(
    "Write a State's two letters: JP, GB, AU, PH", "国を2文字の国コードで入力してください：JP、GB、AU、PH"
)
NOT_A_NUMBER = Text("Write a whole number, from 0", "0以上の整数を入力してください")


@dataclass(frozen=True)
class FactField:
    """A fact to be filled in. kind: how. pairs: what can be chosen; none for a day, number or State. value: said so far."""

    name: str
    question: Text
    kind: str
    pairs: tuple[tuple[str, Text], ...]
    value: str


def field_of(question: Fact[Any], value: str) -> FactField:
    """Return the field of a fact, with what was said so far as it is written in forms."""
    asked = (question.name, question.question)
    if isinstance(question, YesNo):
        return FactField(*asked, "choice", (("", NOT_KNOWN), ("yes", YES), ("no", NO)), value)
    if isinstance(question, OneOf):
        return FactField(*asked, "choice", (("", NOT_KNOWN), *question.choices.items()), value)
    kind = "date" if isinstance(question, Day) else "number" if isinstance(question, Count) else "text"
    return FactField(*asked, kind, (), value)


def written(plain: PlainFact | None) -> str:
    """Return an answer as it is written in forms."""
    if plain is None:
        return ""
    if isinstance(plain, bool):
        return "yes" if plain else "no"
    return str(plain)


def read_field(question: Fact[Any], value: str) -> PlainFact | Text | None:
    """Return the answer that was filled in: plain; what is wrong with it, in words; or None where it is not known."""
    value = value.strip()
    if not value:
        return None
    plain: PlainFact = value
    if isinstance(question, YesNo) and value in {"yes", "no"}:
        plain = value == "yes"
    elif isinstance(question, Count) and value.isascii() and value.isdecimal():
        plain = int(value)
    elif not isinstance(question, OneOf | YesNo | Day | Count):
        plain = value.upper()
    try:
        answer_of(question.name, plain)
    except FactError:
        return _wrong(question)
    return plain


def _wrong(question: Fact[Any]) -> Text:
    if isinstance(question, Day):
        return NOT_A_DAY
    if isinstance(question, Count):
        return NOT_A_NUMBER
    return FILL_IN if isinstance(question, OneOf | YesNo) else NOT_A_STATE
