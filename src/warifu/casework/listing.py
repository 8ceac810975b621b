"""Listing: what may stand on a manifest. Each person or item once, with facts that can be asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from warifu.casework.parts import SUBJECTS, Part
from warifu.casework.plain_facts import PlainFact, answer_of
from warifu.casework.refusals import RefusalKind
from warifu.errors import FactError
from warifu.rules.wording import Text
from warifu.vocabulary import FACTS, fact

LISTED_TWICE = RefusalKind(
    "listed-twice",
    Text(
        "{label} stands on the list twice (handle {ref}): list each person or item once",
        "{label}が一覧に2回あります（識別子{ref}）。人及び物品はそれぞれ1回だけ記載してください",
    ),
)
NO_LABEL = RefusalKind(
    "no-label",
    Text(
        "a part has nothing to call it by (handle {ref}): write a name or a description",
        "名称のない項目があります（識別子{ref}）。氏名又は品名を記載してください",
    ),
)
NO_SUCH_FACT = RefusalKind(
    "no-such-fact",
    Text(
        "{label}: there is no fact called {fact}: take a name from the vocabulary",
        "{label}：{fact}という事実項目はありません。語彙にある名称を使ってください",
    ),
)
FACT_OF_OTHERS = RefusalKind(
    "fact-of-others",
    Text(
        "{label}: {fact} is not asked of {kind}: state it where it belongs, or leave it out",
        "{label}：{fact}は{kind}についての事実ではありません。該当する箇所に記載するか、削除してください",
    ),
)
ANSWER_DOES_NOT_FIT = RefusalKind(
    "answer-does-not-fit",
    Text(
        "{label}: {found} is no answer to {fact} ({question}): correct it, or leave it out if it is not known",
        "{label}：{found}は{fact}（{question}）の答えになりません。訂正するか、不明なら空欄にしてください",
    ),
)


def refuse_unlistable(parts: Iterable[Part]) -> None:
    """
    Return if every part has a label, and facts that are asked of its kind, each with an answer that fits.

    Raises:
        Refusal: one has not; the first that is found.
    """
    for part in parts:
        if not part.label.strip():
            raise NO_LABEL(ref=part.ref)
        refuse_facts(Text(part.label, part.label), part.kind.word, SUBJECTS[part.kind], part.facts)


def refuse_twice(parts: Iterable[Part]) -> None:
    """
    Return if no two parts are of the same person or item.

    Raises:
        Refusal: two are.
    """
    seen: set[str] = set()
    for part in parts:
        if part.ref in seen:
            raise LISTED_TWICE(label=part.label, ref=part.ref)
        seen.add(part.ref)


def refuse_facts(label: Text, kind: Text, subjects: Iterable[str], facts: Mapping[str, PlainFact]) -> None:
    """
    Return if all facts are asked of some subjects, each with an answer that fits.

    label, kind: what they are stated of, for the refusal.

    Raises:
        Refusal: one is not; the first that is found.
    """
    for name, plain in facts.items():
        if name not in FACTS:
            raise NO_SUCH_FACT(label=label, fact=name)
        if name.partition(".")[0] not in subjects:
            raise FACT_OF_OTHERS(label=label, fact=name, kind=kind)
        try:
            answer_of(name, plain)
        except FactError as error:
            question = fact(name).question
            raise ANSWER_DOES_NOT_FIT(label=label, fact=name, found=repr(plain), question=question) from error
