"""Two determinations held against one another: for each matter and each part, where the two come apart, and why."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest
from typing import TypeAlias

from warifu.casework.determined.answers import Answer, Determined, Law, Step
from warifu.casework.determined.steps import LETTERS
from warifu.casework.manifests import Manifests
from warifu.rules.outcomes import Outcome
from warifu.rules.wording import Text

_Laws: TypeAlias = "tuple[Law | None, Law | None]"
_OUTCOMES = {letter: outcome for outcome, letter in LETTERS.items()}


class Cause(enum.StrEnum):
    """What two determinations did not have in common."""

    LAW = "law"
    MODE = "mode"
    DAY = "day"
    VISIT = "visit"

    @property
    def word(self) -> Text:
        """What a person reads."""
        return _WORDS[self]


_WORDS = {
    Cause.LAW: Text("another edition of the law", "法令・協定の版が異なる"),
    Cause.MODE: Text(
        "weaker texts were let decide on one side", "確度の低い条文を一方のみが判定に用いている"
    ),
    Cause.DAY: Text("asked of another day", "基準日が異なる"),
    Cause.VISIT: Text("other facts of the visit", "訪問に関する事実が異なる"),
}


@dataclass(frozen=True)
class Apart:
    """
    The first clause at which two answers come apart.

    provision: its id; empty where one side did not ask the matter at all. clause: its number from 1; 0 where the two
    differ in whether they ask the provision, or only in what the clauses come to together.
    one, other: what it came to on either side; None where it was not asked. laws: the provision as each applied it.
    """

    provision: str
    clause: int
    one: Outcome | None
    other: Outcome | None
    laws: _Laws

    @property
    def cite(self) -> str:
        """The article or rule that the provision cites, by the side that asked it."""
        return next((law.cite for law in self.laws if law is not None), "")

    @property
    def other_law(self) -> bool:
        """Whether the two sides applied the provision in different editions."""
        return self.laws[0] != self.laws[1]


def first_apart(one: Determined, answer: Answer, other: Determined, against: Answer) -> Apart | None:
    """
    Return the first clause at which two answers to one matter come apart; None if they agree in every clause.

    Of a provision that the two apply in different editions, only what it came to as a whole can be compared.
    Where all agree and the answers yet differ, it is the first such provision.
    """
    ours, theirs = one.steps(answer), other.steps(against)
    for mine, its in zip_longest(ours, theirs):
        if mine is None or its is None or mine.provision != its.provision:
            return _asked_apart(mine, its, one, other)
        if (found := _came_apart(mine, its, _laws(mine.provision, one, other))) is not None:
            return found
    if answer.outcome is against.outcome:
        return None
    laws = ((step.provision, _laws(step.provision, one, other)) for step in ours)
    name, pair = next((each for each in laws if each[1][0] != each[1][1]), ("", (None, None)))
    return Apart(name, 0, answer.outcome, against.outcome, pair)


def unshared(one: Determined, other: Determined) -> tuple[Cause, ...]:
    """Return what two determinations did not have in common."""
    pairs = (
        (Cause.LAW, one.rulebook, other.rulebook),
        (Cause.MODE, one.mode, other.mode),
        (Cause.DAY, one.on, other.on),
        (Cause.VISIT, one.visit, other.visit),
    )
    return tuple(cause for cause, mine, its in pairs if mine != its)


def visit_apart(one: Determined, other: Determined) -> tuple[str, ...]:
    """Return the names of the facts of the visit that the two sides state differently, or that one alone states."""
    names = sorted({*one.visit, *other.visit})
    return tuple(name for name in names if one.visit.get(name) != other.visit.get(name))


def answered(determined: Determined, manifests: Manifests) -> dict[str, tuple[Answer, ...]]:
    """Return the answers for each part, by digest, of the manifest that a determination was made on."""
    listed = (revision.parts for revision in manifests.revisions if revision.number == determined.manifest)
    return determined.of(next(listed, ()))


def answer_to(answers: Iterable[Answer], matter: str) -> Answer | None:
    """Return the answer to a matter among those for a part."""
    return next((answer for answer in answers if answer.matter == matter), None)


def _asked_apart(mine: Step | None, its: Step | None, one: Determined, other: Determined) -> Apart:
    """Of two sides that go on with different provisions, show the one's next; the other's where it has no more."""
    if mine is not None:
        return Apart(mine.provision, 0, _outcome(mine), None, _laws(mine.provision, one, other))
    assert its is not None  # noqa: S101  (one of the two lists is longer)
    return Apart(its.provision, 0, None, _outcome(its), _laws(its.provision, one, other))


def _came_apart(mine: Step, its: Step, laws: _Laws) -> Apart | None:
    if laws[0] == laws[1]:
        for number, (here, there) in enumerate(zip(mine.word[1:], its.word[1:], strict=False), start=1):
            if here != there:
                return Apart(mine.provision, number, _OUTCOMES[here], _OUTCOMES[there], laws)
    if _outcome(mine) is _outcome(its):
        return None
    return Apart(mine.provision, 0, _outcome(mine), _outcome(its), laws)


def _outcome(step: Step) -> Outcome:
    return _OUTCOMES[step.word[0]]


def _laws(provision: str, one: Determined, other: Determined) -> _Laws:
    return one.laws.get(provision), other.laws.get(provision)
