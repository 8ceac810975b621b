"""
Reasons: each distinct way in which a matter came out, once, with all the lines it concerns.

Situations that were answered alike, by the same provisions and for want of the same facts, share one reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from warifu.casework.determinations import Determined, Situation
from warifu.rules.conditions import Clause, Holds, Open
from warifu.rules.findings import Finding
from warifu.rules.matters import Matter
from warifu.rules.outcomes import Kind, Outcome
from warifu.rules.provisions import Provision
from warifu.rules.settle import settle
from warifu.rules.wording import Text
from warifu.rules.words import words_of

MOST_WAYS = 20
"""For how many reasons, from the first, the ways by which they would become yes are worked out."""


@dataclass(frozen=True)
class Because:
    """A phrase nearest to the facts, and what it came to: a requirement not met, or an exclusion that is."""

    says: Text
    outcome: Outcome
    excludes: bool = False
    """Whether it would have stood in the way of a yes, had it applied."""

    @property
    def words(self) -> Text:
        """The phrase with what it came to in front."""
        lead = _APART if self.excludes and self.outcome is Outcome.NOT_MET else _LEADS[self.outcome]
        return Text(f"{lead.en}: {self.says.en}", f"{lead.ja}:{self.says.ja}")


_LEADS = {
    Outcome.MET: Text("applies", "該当"),
    Outcome.NOT_MET: Text("not met", "不充足"),
    Outcome.UNDETERMINED: Text("open", "未確定"),
}
_APART = Text("does not apply", "非該当")


@dataclass(frozen=True)
class Reason:
    """
    One answer to one matter, for some lines.

    `because` are the phrases that settle it; `situations` show the full trace of each set of facts behind it.
    """

    matter: Matter
    outcome: Outcome
    kinds: tuple[Kind, ...]
    title: Text
    because: tuple[Because, ...]
    provisions: tuple[Provision, ...]
    lines: tuple[int, ...]
    decides: bool
    situations: tuple[int, ...]
    toward_yes: tuple[Text, ...] = ()
    """The shortest ways by which an open answer would become yes, in words."""


def reasons(determined: Determined) -> tuple[tuple[Reason, ...], tuple[int, ...]]:
    """Return the distinct reasons, those for most lines first, and the reason of each situation."""
    groups: dict[tuple[object, ...], list[int]] = {}
    phrases: dict[tuple[object, ...], tuple[Because, ...]] = {}
    for index, situation in enumerate(determined.situations):
        groups.setdefault(_key(situation, phrases), []).append(index)
    ordered = sorted(groups.values(), key=lambda group: _rank(determined, group))
    found = tuple(_reason(determined, group, worded=n < MOST_WAYS) for n, group in enumerate(ordered))
    of_situation = {s: number for number, group in enumerate(ordered) for s in group}
    return found, tuple(of_situation[index] for index in range(len(determined.situations)))


def _key(situation: Situation, phrases: dict[tuple[object, ...], tuple[Because, ...]]) -> tuple[object, ...]:
    found = situation.reasons
    alike = (situation.kind, situation.matter.id, situation.outcome, tuple(p.id for p in found.provisions))
    if situation.outcome is not Outcome.NOT_MET:
        return (*alike, found.needed, found.open)
    worked_out = (situation.matter.id, situation.explanation.values)
    if worked_out not in phrases:
        phrases[worked_out] = _because(situation.determination.finding)
    return (*alike, phrases[worked_out])


def _rank(determined: Determined, group: list[int]) -> tuple[object, ...]:
    first = determined.situations[group[0]]
    order = [Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.MET].index(first.outcome)
    lines = sum(len(determined.situations[index].lines) for index in group)
    return (not first.asked.decides, order, -lines, first.matter.id)


def _reason(determined: Determined, group: list[int], *, worded: bool) -> Reason:
    first = determined.situations[group[0]]
    because = _because(first.determination.finding)
    return Reason(
        matter=first.matter,
        outcome=first.outcome,
        kinds=first.reasons.kinds,
        title=_title(first, because),
        because=because,
        provisions=first.reasons.provisions,
        lines=tuple(sorted({line for index in group for line in determined.situations[index].lines})),
        decides=first.asked.decides,
        situations=tuple(group),
        toward_yes=_ways(first) if first.asked.decides and worded else (),
    )


def _ways(situation: Situation) -> tuple[Text, ...]:
    if situation.outcome is not Outcome.UNDETERMINED:
        return ()
    return tuple(way.words for way in settle(situation.determination).toward_yes[:2])


def _title(situation: Situation, because: tuple[Because, ...]) -> Text:
    determination = situation.determination
    if determination.finding.outcome is Outcome.MET:
        answering = [p for p in determination.provisions if p.matter is situation.matter]
        return answering[0].says if answering else determination.question
    if determination.outcome is Outcome.UNDETERMINED and determination.needed:
        return determination.needed[0].question
    return because[0].words if because else determination.question


def _because(finding: Finding) -> tuple[Because, ...]:
    """
    Return the phrases nearest to the facts that explain an outcome, without their answers.

    Of a no, what excludes stands before what is merely not fulfilled: it is the nearer reason.
    What explains a yes by not being met can only be an exclusion that does not apply.
    """
    whole = finding.outcome is Outcome.MET
    found = {
        (b.says.en, b.outcome): replace(b, excludes=whole and b.outcome is Outcome.NOT_MET)
        for b in _phrases(finding)
    }
    if finding.outcome is Outcome.NOT_MET:
        return tuple(sorted(found.values(), key=lambda because: because.outcome is not Outcome.MET))
    return tuple(found.values())


def _phrases(finding: Finding) -> Iterator[Because]:
    deeper = [phrase for cause in finding.causes for phrase in _phrases(cause)]
    if deeper:
        yield from deeper
    elif isinstance(finding.condition, Clause | Open | Holds):
        yield Because(words_of(finding), finding.outcome)
