"""Determinations of a case: what each State's node answered, with the article and the reasons, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Query

from warifu.api.operations import reads
from warifu.api.reads.finding import OF_A_CASE, Found, found
from warifu.api.reads.tally import answer_word
from warifu.casework.determined import Answer, Determined, Given
from warifu.casework.determined.computing import provisions_of
from warifu.casework.lines import LineKind
from warifu.casework.plain_facts import PlainFact
from warifu.instruments import MODULES, instrument
from warifu.parties import State
from warifu.rules.matters import Matter
from warifu.rules.outcomes import Kind, Mode, Outcome
from warifu.rules.provisions import Provision
from warifu.rules.wording import Text
from warifu.vocabulary import FACTS

_WORDS: dict[Outcome, Literal["yes", "no", "unknown"]] = {
    Outcome.MET: "yes",
    Outcome.NOT_MET: "no",
    Outcome.UNDETERMINED: "unknown",
}
_LETTERS = {"y": Outcome.MET, "n": Outcome.NOT_MET, "u": Outcome.UNDETERMINED}


@dataclass(frozen=True)
class ProvisionLine:
    """
    A provision behind an answer: its id, the article that it cites, the rows of the sheets, how sure they are.

    answer, clauses: what it came to, and each of its clauses, `yes`, `no` or `unknown`. explains: whether it is one of
    those that explain the answer. says: None where this node does not hold the provision in that edition.
    """

    id: str
    cite: str
    rows: tuple[str, ...]
    confidence: str
    says: Text | None
    answer: str | None
    clauses: tuple[str | None, ...]
    explains: bool


@dataclass(frozen=True)
class MissingLine:
    """A fact that an unknown answer lacks, as a question, and the office that can supply it."""

    fact: str
    question: Text
    office: Text


@dataclass(frozen=True)
class DeterminedLine:
    """
    One matter answered alike, for the same reasons, for some parts of a kind.

    decides: whether these parts may pass only if it is answered yes. unknown: why, where it is. count: of parts;
    parts: their digests (`activity`, for itself), not given of persons to those who are not shown who they are.
    """

    kind: LineKind
    matter: str
    question: Text
    answer: Literal["yes", "no", "unknown"]
    decides: bool
    unknown: tuple[Kind, ...]
    provisions: tuple[ProvisionLine, ...]
    missing: tuple[MissingLine, ...]
    count: int
    parts: tuple[str, ...]


@dataclass(frozen=True)
class DeterminationLine:
    """
    What one State's node determined last: the entry, when, under which agreement and law, of which manifest.

    on: the day asked of; None for each part's own. visit: the facts of the visit that it took for known.
    unasked: deciding matters of which the agreement says nothing as far as it is known.
    """

    state: State
    ref: str
    at: datetime
    agreement: str
    rulebook: str
    mode: Mode
    on: date | None
    manifest: int
    visit: Mapping[str, PlainFact]
    answers: tuple[DeterminedLine, ...]
    unasked: tuple[str, ...]


@dataclass(frozen=True)
class DeterminationsAnswer:
    """The determinations of both States; one that has not determined is not in it."""

    determinations: tuple[DeterminationLine, ...]


@reads(
    "/cases/{number}/determinations",
    DeterminationsAnswer,
    scope="read:determinations",
    says=Text(
        "What each State answers, with the article and the reasons.", "両国の判定と、その条文及び理由。"
    ),
    statuses=OF_A_CASE,
)
def determinations(
    request: HttpRequest,
    number: str,
    state: Annotated[str | None, Query(pattern="^[A-Z]{2}$", description="Only this State's.")] = None,
    answer: Annotated[
        Literal["yes", "no", "unknown"] | None, Query(description="Only matters answered so.")
    ] = None,
    part: Annotated[
        str | None, Query(pattern="^([0-9a-f]{64}|activity)$", description="Only of this part.")
    ] = None,
) -> DeterminationsAnswer:
    """Answer the determinations of a case."""
    asked = found(request, number)
    states = [each for each in asked.case.states if state in {None, each}]
    given = ((each, asked.case.half(each).determinations.latest) for each in states)
    return DeterminationsAnswer(
        tuple(_determination(each, last, asked, answer, part) for each, last in given if last is not None)
    )


def _determination(
    state: State, given: Given, asked: Found, answer: str | None, part: str | None
) -> DeterminationLine:
    made = given.determined
    lines = tuple(
        line
        for each, parts in _placed(made, asked)
        if answer in {None, answer_word(each.outcome)} and (part is None or part in parts)
        for line in [_line(each, parts, made, asked)]
    )
    return DeterminationLine(
        state,
        given.ref,
        given.at,
        made.agreement,
        made.rulebook,
        made.mode,
        made.on,
        made.manifest,
        made.visit,
        lines,
        tuple(f"{each.kind.value}: {each.matter}" for each in made.unasked),
    )


def _placed(made: Determined, asked: Found) -> Iterator[tuple[Answer, tuple[str, ...]]]:
    """Yield each answer with the parts that it is for, by digest, in the order of the manifest."""
    manifests = asked.case.half(asked.case.sending).manifests
    listed = next((each.parts for each in manifests.revisions if each.number == made.manifest), ())
    named = ("activity", *listed)
    for answer in made.answers:
        yield answer, tuple(part for first, last in answer.places for part in named[first : last + 1])


def _line(answer: Answer, parts: tuple[str, ...], made: Determined, asked: Found) -> DeterminedLine:
    matter = Matter.registered.get(answer.matter)
    shown = asked.sees_persons or answer.kind is not LineKind.PERSON
    return DeterminedLine(
        answer.kind,
        answer.matter,
        Text(answer.matter, answer.matter) if matter is None else matter.question,
        _WORDS[answer.outcome],
        answer.decides,
        answer.unknown,
        tuple(_provisions(answer, made)),
        tuple(map(_missing, answer.missing)),
        len(parts),
        parts if shown else (),
    )


def _provisions(answer: Answer, made: Determined) -> Iterator[ProvisionLine]:
    held = provisions_of(instrument(made.agreement)) if made.agreement in MODULES else {}
    steps = {step.provision: step.word for step in made.steps(answer)}
    for name in dict.fromkeys((*answer.provisions, *steps)):
        word, law, here = steps.get(name, ""), made.laws.get(name), held.get(name)
        clauses = tuple(answer_word(_LETTERS[letter]) for letter in word[1:])
        came_to = answer_word(_LETTERS[word[0]]) if word else None
        cite = law.cite if law is not None else "" if here is None else here.cite
        yield ProvisionLine(
            name,
            cite,
            () if here is None else here.rows,
            "" if here is None else here.sure.value,
            _says(here),
            came_to,
            clauses,
            name in answer.provisions,
        )


def _says(provision: Provision | None) -> Text | None:
    return None if provision is None else provision.says


def _missing(name: str) -> MissingLine:
    fact = FACTS.get(name)
    if fact is None:
        return MissingLine(name, Text(name, name), Text(name, name))
    return MissingLine(name, fact.question, fact.office.word)
