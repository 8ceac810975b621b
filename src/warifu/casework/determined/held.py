"""Two determinations held against one another: for each matter and each part, where the two come apart, and why."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from warifu.casework.determined.answers import Answer, Determined, Law, Step
from warifu.casework.determined.steps import LETTERS
from warifu.casework.manifests import Manifests
from warifu.rules.outcomes import Outcome
from warifu.rules.wording import Text

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
    laws: tuple[Law | None, Law | None]

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

    Where they agree in every clause and yet answer otherwise, it is the first provision of which the editions differ.
    """
    ours, theirs = one.steps(answer), other.steps(against)
    for index in range(max(len(ours), len(theirs))):
        mine = ours[index] if index < len(ours) else None
        its = theirs[index] if index < len(theirs) else None
        if mine is None or its is None or mine.provision != its.provision:
            return _asked_apart(mine, its, one, other)
        if mine.word != its.word:
            return _came_apart(mine, its, one, other)
    if answer.outcome is against.outcome:
        return None
    laws = ((step.provision, one.laws.get(step.provision), other.laws.get(step.provision)) for step in ours)
    name, *pair = next((each for each in laws if each[1] != each[2]), ("", None, None))
    return Apart(name, 0, answer.outcome, against.outcome, (pair[0], pair[1]))


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
    step = mine or its
    assert step is not None  # noqa: S101  (one of the two lists is longer)
    return Apart(
        step.provision,
        0,
        _OUTCOMES[mine.word[0]] if mine else None,
        None if mine else _OUTCOMES[step.word[0]],
        (one.laws.get(step.provision), other.laws.get(step.provision)),
    )


def _came_apart(mine: Step, its: Step, one: Determined, other: Determined) -> Apart:
    laws = one.laws.get(mine.provision), other.laws.get(its.provision)
    for number, (here, there) in enumerate(zip(mine.word[1:], its.word[1:], strict=False), start=1):
        if here != there:
            return Apart(mine.provision, number, _OUTCOMES[here], _OUTCOMES[there], laws)
    return Apart(mine.provision, 0, _OUTCOMES[mine.word[0]], _OUTCOMES[its.word[0]], laws)
