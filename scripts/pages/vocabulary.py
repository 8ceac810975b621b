"""The page of facts and the page of matters."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from scripts.pages.markdown import anchor, beside, both
from warifu.instruments import all_instruments
from warifu.rules import Count, Day, Fact, Matter, OneOf, StateFact, Subject, Text, YesNo
from warifu.vocabulary import FACTS, matters

ANSWERS = {
    YesNo: Text("yes or no", "はい又はいいえ"),
    OneOf: Text("one of these", "次のいずれか"),
    StateFact: Text("a State, by its two letters, such as `JP`", "国（2文字の国コード。例：`JP`）"),
    Day: Text("a day, such as `2023-11-15`", "日（例：`2023-11-15`）"),
}
COUNTED = Text("a whole number", "整数")


def facts() -> Iterator[str]:
    """Yield every fact by subject: name, question, answers, who can answer, what its absence means."""
    for subject, kind in Subject.registered.items():
        questions = [fact for fact in FACTS.values() if fact.subject == subject]
        if not questions:
            continue
        yield f"\n## {subject}\n\n{(kind.__doc__ or '').strip().splitlines()[0]}"
        for fact in questions:
            yield from _fact(fact)


def _fact(fact: Fact[object]) -> Iterator[str]:
    yield f"\n### {fact.name}\n\n{both(fact.question)}\n"
    yield f"- kind of answer: {beside(answers_of(fact))}"
    if isinstance(fact, OneOf):
        yield from (f"  - `{code}` {beside(words)}" for code, words in fact.choices.items())
    yield f"- who can answer: {beside(fact.office.word)}"
    yield f"- left out: unknown, `{fact.missing.value}` ({beside(fact.missing.word)})"


def answers_of(fact: Fact[object]) -> Text:
    """Return what a fact takes for an answer."""
    if isinstance(fact, Count):
        return Text(f"{COUNTED.en} of {fact.unit}", COUNTED.ja) if fact.unit else COUNTED
    return ANSWERS[type(fact)]


def matter_list() -> Iterator[str]:
    """Yield every matter by field: question, opposite, and the instruments that answer it."""
    for field in _fields():
        title = (field.__doc__ or "").strip().rstrip(".")
        yield f"\n## {title}"
        for found in dict.fromkeys(each for each in vars(field).values() if isinstance(each, Matter)):
            yield from _matter(found)


def _matter(found: Matter) -> Iterator[str]:
    yield f"\n### {found.id}\n\n{both(found.question)}\n"
    if found.opposite:
        yield f"- the other way round: `{found.opposite.id}`, {beside(found.opposite.question)}"
    subject = next(name for name, kind in Subject.registered.items() if kind is found.about)
    yield f"- asked of: [{subject}](facts.md#{anchor(subject)})"
    speaking = [each for each in all_instruments() if found in each.matters]
    links = [f"[{beside(each.short)}](../instruments/{each.id}.md)" for each in speaking]
    yield f"- answered by: {', '.join(links) or 'no instrument, as far as they are known'}"


def _fields() -> list[ModuleType]:
    found = [getattr(matters, name) for name in matters.__all__]
    return [each for each in found if isinstance(each, ModuleType)]
