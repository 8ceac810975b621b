"""
Settle: the smallest sets of facts that would close an open answer, one way or the other.

    settlement = settle(determination)
    [way.words.en for way in settlement.toward_yes]

Each way was found on the tree and then proved by evaluating a record that goes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from warifu.rules.compiled import compiled
from warifu.rules.condition_words import answered, comparison_words, joined
from warifu.rules.conditions import Comparison, Open
from warifu.rules.determine import Determination
from warifu.rules.domains import Domains
from warifu.rules.facts import Fact
from warifu.rules.outcomes import Outcome
from warifu.rules.ways import Way, Ways
from warifu.rules.witness import facts_of_comparison, witness
from warifu.rules.wording import Text
from warifu.rules.words import answer_words


@dataclass(frozen=True)
class Need:
    """
    One thing that would have to be so.

    Either a fact's answer is one of `answers` or, without any, a State that is none of `but_not`;
    or a `comparison` is met or, with `met` false, not met.
    """

    facts: tuple[Fact[Any], ...]
    answers: tuple[Any, ...] = ()
    but_not: tuple[Any, ...] = ()
    comparison: Comparison | None = None
    met: bool = True

    @property
    def words(self) -> Text:
        """What would have to be so, in words."""
        if self.comparison is not None:
            return comparison_words(self.comparison, met=self.met)
        [fact] = self.facts
        if self.answers:
            return answered(fact, [answer_words(fact, value) for value in self.answers])
        if not self.but_not:
            return answered(fact, [Text("any State", "いずれの国でもよい")])
        named = joined([answer_words(fact, value) for value in self.but_not], Text(", ", "、"))
        return answered(fact, [Text(f"a State other than {named.en}", f"{named.ja}以外の国")])


@dataclass(frozen=True)
class WayOut:
    """A smallest set of needs that together settle the answer, and a record with which it was proved."""

    needs: tuple[Need, ...]
    proof: tuple[tuple[Fact[Any], Any], ...]

    @property
    def facts(self) -> tuple[Fact[Any], ...]:
        """The facts that it takes, each once."""
        return tuple(dict.fromkeys(fact for need in self.needs for fact in need.facts))

    @property
    def words(self) -> Text:
        """All needs in words."""
        return joined([need.words for need in self.needs], Text(" and ", "、かつ"))


@dataclass(frozen=True)
class Settlement:
    """
    What would settle an open answer, as the question was asked; the shortest ways first.

    `undecidable` are the facts asked for that no way needs: they leave it open whatever they are.
    `open` are texts to be read and decisions to be taken, which no fact replaces.
    `complete` is false where there were too many ways to follow all, or one could not be proved.
    """

    toward_yes: tuple[WayOut, ...] = ()
    toward_no: tuple[WayOut, ...] = ()
    undecidable: tuple[Fact[Any], ...] = ()
    open: tuple[Open, ...] = ()
    complete: bool = True


def settle(determination: Determination) -> Settlement:
    """Return what would settle an answer; nothing if it is settled."""
    if determination.outcome is not Outcome.UNDETERMINED:
        return Settlement()
    search = _Search(determination)
    toward_met, toward_not_met = search.toward(Outcome.MET), search.toward(Outcome.NOT_MET)
    used = {fact for way in (*toward_met, *toward_not_met) for fact in way.facts}
    yes, no = (toward_not_met, toward_met) if determination.reversed else (toward_met, toward_not_met)
    undecidable = tuple(fact for fact in determination.needed if fact not in used) if search.complete else ()
    return Settlement(yes, no, undecidable, determination.open, search.complete)


class _Search:
    """Finds the ways out of one determination and proves each."""

    def __init__(self, determination: Determination) -> None:
        self._made = compiled(determination.instrument, determination.matter, mode=determination.mode)
        self._record = determination.finding.record()
        [self._explanation] = self._made.explain(self._record)
        self._domains = Domains(self._made.program, self._record)
        self._facts = {fact.name: fact for fact in self._made.program.facts}
        self._ways = Ways(self._made.program, self._explanation.values, self._record, self._domains)
        self._all_proved = True

    @property
    def complete(self) -> bool:
        """Whether every way was followed and proved."""
        return self._all_proved and self._ways.all_kept

    def toward(self, outcome: Outcome) -> tuple[WayOut, ...]:
        """Return the proved ways to an outcome, the shortest first."""
        found = []
        for way in self._ways.to(self._explanation.root.node, 3 if outcome is Outcome.MET else 0):
            proof = self._proof(way, outcome)
            if proof is None:
                self._all_proved = False
            else:
                found.append(WayOut(self._needs(way), proof))
        return tuple(sorted(found, key=lambda way: len(way.facts)))

    def _proof(self, way: Way, outcome: Outcome) -> tuple[tuple[Fact[Any], Any], ...] | None:
        answers = witness(way, self._record, self._domains)
        if answers is None or self._made.decide({**self._record, **answers}) != (outcome,):
            return None
        return tuple((self._facts[name], value) for name, value in answers.items())

    def _needs(self, way: Way) -> tuple[Need, ...]:
        answers = dict(way.answers)
        needs = [self._answer(self._facts[name], answers[name]) for name in self._facts if name in answers]
        for comparison, met in sorted(way.relations, key=repr):
            is_open = [f for f in facts_of_comparison(comparison) if self._record.get(f.name) is None]
            needs.append(Need(tuple(is_open), comparison=comparison, met=met))
        return tuple(needs)

    def _answer(self, fact: Fact[Any], values: frozenset[Any]) -> Need:
        possible = self._domains.of(fact)
        if values.isdisjoint(self._domains.others):
            return Need((fact,), answers=tuple(value for value in possible if value in values))
        return Need((fact,), but_not=tuple(value for value in possible if value not in values))
