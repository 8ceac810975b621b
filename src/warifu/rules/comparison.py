"""
Instruments side by side, matter by matter: what each asks for, and what each answers.

    compare_instruments(JP_AU_RAA, JP_GB_RAA)                       # provision by provision
    compare_answers(JP_AU_RAA, JP_GB_RAA, record, on=day)           # the same case under the other agreement
    reciprocity(JP_AU_RAA, record, mirror(record, (AU, JP)), on=day)   # if they came to us
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from warifu.canonical import canonical_bytes
from warifu.errors import UsageError
from warifu.parties import State
from warifu.rules.canonical_form import Plain, law_of_condition
from warifu.rules.citations import cite_words
from warifu.rules.condition_words import condition_words, joined
from warifu.rules.conditions import AllOf, AnyOf, Clause, Condition, Holds, NoneOf
from warifu.rules.determine import Determination, determine
from warifu.rules.difference import clauses_of
from warifu.rules.facts import StateFact, Subject, Unknown
from warifu.rules.matters import Matter
from warifu.rules.outcomes import Confidence, Mode
from warifu.rules.provisions import Effect, Instrument, Provision
from warifu.rules.wording import Language, Text

_SILENT, _BOTH = Text("not dealt with", "規定なし"), Text("both", "双方")


@dataclass(frozen=True)
class Asked:
    """One thing that a provision asks for, or excepts."""

    provision: Provision
    condition: Condition
    excepted: bool
    key: bytes
    """The same for two that come to the same law, whatever they are called and however they are worded."""

    @property
    def words(self) -> Text:
        """What is asked for, with its citation."""
        says, cite = condition_words(self.condition), cite_words(self.provision.cite)
        if self.excepted:
            says = Text(f"unless: {says.en}", f"ただし、次の場合を除く：{says.ja}")
        if isinstance(self.condition, Holds):  # its words end with its own citation
            return says
        return Text(f"{says.en} [{cite.en}]", f"{says.ja}［{cite.ja}］")


@dataclass(frozen=True)
class MatterDifference:
    """What two instruments ask for in a matter: provisions of each, what only one asks for, what both do."""

    matter: Matter
    one: tuple[Provision, ...]
    other: tuple[Provision, ...]
    only_one: tuple[Asked, ...]
    only_other: tuple[Asked, ...]
    both: tuple[Asked, ...]

    @property
    def differs(self) -> bool:
        """Whether they ask for different things, or only one answers."""
        return bool(self.only_one or self.only_other) or not (self.one and self.other)

    @property
    def confidence(self) -> tuple[Confidence | None, Confidence | None]:
        """The weakest confidence on each side; None where it is silent."""
        return _weakest(self.one), _weakest(self.other)

    @property
    def cites(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The citations on each side."""
        one, other = (tuple(dict.fromkeys(p.cite for p in side)) for side in (self.one, self.other))
        return one, other


@dataclass(frozen=True)
class AnswerPair:
    """One matter answered twice; None where an instrument says nothing on it."""

    matter: Matter
    one: Determination | None
    other: Determination | None

    @property
    def differs(self) -> bool:
        """Whether the two answers are not the same."""
        if self.one is None or self.other is None:
            return True
        return self.one.outcome is not self.other.outcome or self.one.kinds != self.other.kinds

    @property
    def words(self) -> Text:
        """The question and both answers with their citations."""
        one, other = _answer(self.one), _answer(self.other)
        question = self.matter.question
        return Text(f"{question.en} {one.en} / {other.en}", f"{question.ja} {one.ja} / {other.ja}")


@dataclass(frozen=True)
class Comparison:
    """Two instruments side by side, in every matter that either answers; their gates are not compared."""

    one: Instrument
    other: Instrument
    matters: tuple[MatterDifference, ...]

    def lines(self, language: Language) -> Iterator[str]:
        """Yield the comparison for people: each matter, what only one asks for, what both do."""
        sides = (self.one.short, self.other.short)
        yield " / ".join(side.to(language) for side in sides)
        for found in self.matters:
            yield found.matter.question.to(language)
            for side, provisions in zip(sides, (found.one, found.other), strict=True):
                if not provisions:
                    yield f"  {side.to(language)}: {_SILENT.to(language)}"
            for heading, asked in (
                (_only_under(sides[0]), found.only_one),
                (_only_under(sides[1]), found.only_other),
                (_BOTH, found.both),
            ):
                yield from (f"  {heading.to(language)}: {part.words.to(language)}" for part in asked)


def compare_instruments(one: Instrument, other: Instrument) -> Comparison:
    """Return, for every matter that either answers, what each asks for."""
    return Comparison(one, other, tuple(_compared(matter, one, other) for matter in _matters(one, other)))


def compare_answers(
    one: Instrument,
    other: Instrument,
    *subjects: Subject | Mapping[str, Any],
    on: date | Unknown | None,
    mode: Mode = Mode.STRICT,
) -> tuple[AnswerPair, ...]:
    """Return, for every matter that either answers, what both say on the same case."""
    return tuple(
        AnswerPair(
            matter,
            *(
                determine(instrument, matter, *subjects, on=on, mode=mode)
                if matter in instrument.matters
                else None
                for instrument in (one, other)
            ),
        )
        for matter in _matters(one, other)
    )


def reciprocity(
    instrument: Instrument,
    record: Mapping[str, Any],
    image: Mapping[str, Any],
    *,
    on: date | Unknown | None,
    mode: Mode = Mode.STRICT,
) -> tuple[AnswerPair, ...]:
    """Return what an instrument says on a case and on its image in the `mirror`: if they came to us."""
    return tuple(
        AnswerPair(
            matter,
            determine(instrument, matter, record, on=on, mode=mode),
            determine(instrument, matter, image, on=on, mode=mode),
        )
        for matter in instrument.matters
    )


def mirror(
    record: Mapping[str, Any], between: tuple[State, State], *, but: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """
    Return a record in which each of two States stands where the other stood.

    Every answer that is one State becomes the other. `but` gives the answers that have no such image,
    as the body that a force belongs to; None leaves one open.

    Raises:
        UsageError: the two States are the same.
    """
    first, second = between
    if first == second:
        message = (
            f"a case is mirrored between two States, found one: {first}; name who sends and who receives"
        )
        raise UsageError(message)
    turned = {first: second, second: first}
    facts = {fact.name: fact for kind in Subject.registered.values() for fact in kind.questions.values()}
    image = {
        name: turned.get(value, value) if isinstance(facts.get(name), StateFact) else value
        for name, value in record.items()
    }
    return {**image, **(but or {})}


def _compared(matter: Matter, one: Instrument, other: Instrument) -> MatterDifference:
    here, there = (
        tuple(p for p in instrument.provisions if p.matter is matter) for instrument in (one, other)
    )
    ones, others = _asked_by(here), _asked_by(there)
    return MatterDifference(
        matter,
        one=here,
        other=there,
        only_one=tuple(asked for key, asked in ones.items() if key not in others),
        only_other=tuple(asked for key, asked in others.items() if key not in ones),
        both=tuple(asked for key, asked in ones.items() if key in others),
    )


def _asked_by(provisions: tuple[Provision, ...]) -> dict[bytes, Asked]:
    found: dict[bytes, Asked] = {}
    for provision in provisions:
        for asked in _asked(provision, provision.effect):
            found.setdefault(asked.key, asked)
    return found


def _asked(provision: Provision, effect: Effect) -> Iterator[Asked]:
    """Yield what a provision asks for; where it needs another to hold, what that one asks for."""
    for condition in clauses_of(provision):
        if isinstance(condition, Holds):
            yield from _asked(condition.provision, effect)
        else:
            key = canonical_bytes([effect.value, "asked", _inlined(condition)])
            yield Asked(provision, condition, excepted=False, key=key)
    for condition in provision.exceptions:
        key = canonical_bytes([effect.value, "excepted", _inlined(condition)])
        yield Asked(provision, condition, excepted=True, key=key)


def _inlined(condition: Condition) -> Plain | list[Any]:
    """Return the canonical form of a condition with what other provisions ask for in place of their names."""
    if isinstance(condition, Clause):
        return _inlined(condition.condition)
    if isinstance(condition, AllOf | AnyOf | NoneOf):
        return [type(condition).__name__, *(_inlined(part) for part in condition.parts)]
    if isinstance(condition, Holds):
        provision = condition.provision
        exceptions = [_inlined(part) for part in provision.exceptions]
        return ["holds", _inlined(provision.when), *exceptions]
    return law_of_condition(condition)


def _only_under(short: Text) -> Text:
    return Text(f"only {short.en}", f"{short.ja}のみ")


def _matters(one: Instrument, other: Instrument) -> tuple[Matter, ...]:
    return tuple(dict.fromkeys((*one.matters, *other.matters)))


def _weakest(provisions: tuple[Provision, ...]) -> Confidence | None:
    known = [provision.confidence for provision in provisions]
    return max(known, key=list(Confidence).index) if known else None


def _answer(determination: Determination | None) -> Text:
    if determination is None:
        return _SILENT
    cited = dict.fromkeys(provision.cite for provision in determination.provisions)
    cites = joined([cite_words(cite) for cite in cited], Text(", ", "、"))
    short, word = determination.instrument.short, determination.outcome.word
    kinds = (
        joined([kind.word for kind in determination.kinds], Text(", ", "、")) if determination.kinds else None
    )
    why = Text(f" ({kinds.en})", f"({kinds.ja})") if kinds else None
    return Text(
        f"{word.en}{why.en if why else ''}, {short.en} [{cites.en}]",
        f"{word.ja}{why.ja if why else ''}、{short.ja}［{cites.ja}］",
    )
