"""Words of naming offices: which of one's State's offices have to approve parts of a kind."""

from __future__ import annotations

from warifu.casework.named_offices import NamedOffice
from warifu.rules.facts import OneOf
from warifu.rules.wording import Text
from warifu.vocabulary import FACTS

TITLE = Text("Offices that decide", "承認部署")
LEAD = Text(
    "Each State names which of its offices have to approve what, kind by kind. Where it has named none, the proposal of "
    "this product is used for the State that receives; it is no law.",
    "どの部署の承認を要するかは、区分ごとに各国が指定します。接受国が指定していない区分には本製品の案を用いますが、法令ではありません。",
)
KIND = Text("kind of part", "区分")
HAVE_TO_APPROVE = Text("have to approve", "承認を要する部署")
WHOSE = Text("by whose word", "指定の根拠")
NOBODY = Text("nobody", "なし")
AS_PROPOSED = Text("as this product proposes", "本製品の案")
AS_NAMED = Text("named by {state}", "{state}が指定")
NOT_NAMED = Text("none named", "指定なし")
ONLY_WHERE = Text(
    "{office}, only where {question} is: {values}", "{office}（{question}が{values}の場合のみ）"
)
NAME = Text("Name the offices for: {kind}", "{kind}の承認部署を指定する")
NAME_LEAD = Text(
    "They stand in place of those named before. Parts that were approved already stay so; what a newly named office has "
    "not decided waits for it.",
    "これまでの指定に代わります。既に得た承認は有効なまま残り、新たに指定した部署の判断を待つことになります。",
)
NO_SAY = Text("no say", "承認不要")
EVERY_ONE = Text("every one", "全件")
ONLY = Text("only where {question} is: {values}", "{question}が{values}の場合のみ")
NAME_BUTTON = Text("Prepare for the second person", "起案して第二確認者に回す")
NOTHING_CHANGES = Text(
    "These are the offices that are named now: nothing would change",
    "現在の指定と同じため、変更はありません",
)


def named_words(named: tuple[NamedOffice, ...]) -> Text:
    """Return offices in words, each with what its say is limited to."""
    if not named:
        return NOBODY
    each = [_one(office) for office in named]
    return Text("; ".join(one.en for one in each), "、".join(one.ja for one in each))


def limit_words(named: NamedOffice, says: Text = ONLY) -> Text:
    """Return in words what an office's say is limited to."""
    fact = FACTS.get(named.fact)
    question = fact.question if fact is not None else Text(named.fact, named.fact)
    choices = fact.choices if isinstance(fact, OneOf) else {}
    values = [choices.get(value, Text(value, value)) for value in named.values]
    return Text(
        says.en.format(
            office=named.office.word.en,
            question=f"“{question.en}”",
            values=", ".join(each.en for each in values),
        ),
        says.ja.format(
            office=named.office.word.ja,
            question=f"「{question.ja}」",
            values="・".join(each.ja for each in values),
        ),
    )


def _one(named: NamedOffice) -> Text:
    return limit_words(named, ONLY_WHERE) if named.fact else named.office.word
