"""
The slice of determinations: each node determines for itself, and where the two come apart a person may settle it.

A State settles by saying which of the two answers it accepts, and why. That stands for as long as both answer as they
did then; a new determination that answers otherwise leaves it behind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Protocol

from warifu.casework.actors import StateOffice
from warifu.casework.asking import Asking
from warifu.casework.commands import Command, unanswered
from warifu.casework.determined.answers import Answer, AnswersGiven, Determined, sheets_of
from warifu.casework.determined.computing import determination_of
from warifu.casework.determined.held import answer_to, answered
from warifu.casework.entries import Body, Entry
from warifu.casework.lines import LineKind
from warifu.casework.listing import refuse_facts
from warifu.casework.manifests import Manifests
from warifu.casework.plain_facts import PlainFact
from warifu.casework.refusals import RefusalKind
from warifu.parties import State, state_names
from warifu.rules.outcomes import Mode, Outcome
from warifu.rules.wording import Text

NOT_DETERMINED = RefusalKind(
    "not-determined",
    Text(
        "{state} has not determined this case yet: wait until both States have",
        "{state}はまだ判定を行っていません。両国の判定がそろうまでお待ちください",
    ),
)
NOT_APART = RefusalKind(
    "not-apart",
    Text(
        "both States answer {matter} alike for {part}: there is nothing to settle",
        "{part}の{matter}については両国の判定が一致しています。解決すべき相違はありません",
    ),
)
NOT_A_PARTY = RefusalKind(
    "not-a-party",
    Text(
        "{state} gives no answer in this case: name one of its two States",
        "{state}は本案件の判定を行う国ではありません。両当事国のいずれかを指定してください",
    ),
)
NO_REASON = RefusalKind(
    "no-reason",
    Text("say why this answer is accepted", "その判定を受け入れる理由を記載してください"),
)


@dataclass(frozen=True)
class Determine(Command):
    """
    Determine the case now, with the parts that are listed.

    on: the day to ask of; None for each part's own. stated: facts of the visit that the own State answers for itself.
    """

    on: date | None = None
    mode: Mode = Mode.STRICT
    stated: Mapping[str, PlainFact] = field(default_factory=dict)


@dataclass(frozen=True)
class SettleDivergence(Command):
    """Say which State's answer to a matter is accepted for some parts (or `activity`), and why, in the language `lang`."""

    matter: str
    parts: tuple[str, ...]
    accepts: State
    reason: str
    lang: str


@dataclass(frozen=True)
class DivergenceSettled(Body):
    """
    A person of a State says which answer it accepts.

    outcomes: what either State answered then; None if it did not ask.
    """

    matter: str
    parts: tuple[str, ...]
    accepts: State
    outcomes: Mapping[State, Outcome | None]
    reason: str
    lang: str


@dataclass(frozen=True)
class Given:
    """A determination as it was given: the handle of its last entry, and when."""

    ref: str
    at: datetime
    determined: Determined


@dataclass(frozen=True)
class Settlement:
    """A settlement as it was given: the handle of its entry, by which State and office, when."""

    ref: str
    state: State
    by_office: StateOffice
    at: datetime
    settled: DivergenceSettled


@dataclass(frozen=True)
class Determinations:
    """
    What one State has determined last, and all that it settled, oldest first.

    coming: answers of a determination that is not complete yet.
    """

    latest: Given | None = None
    settlements: tuple[Settlement, ...] = ()
    coming: tuple[Answer, ...] = ()


class _Half(Protocol):
    @property
    def manifests(self) -> Manifests: ...
    @property
    def determinations(self) -> Determinations: ...


class _Case(Protocol):
    """What this slice needs of a case: what is determined, and what either State has determined."""

    @property
    def states(self) -> tuple[State, State]: ...
    @property
    def agreement(self) -> str: ...
    @property
    def sending(self) -> State: ...
    @property
    def visit_facts(self) -> dict[str, PlainFact]: ...
    def half(self, state: State) -> _Half: ...


def decide(command: Command, case: _Case, asking: Asking) -> tuple[Body, ...]:
    """
    Return what happens when a command is carried out; nothing, if the State would only say again what it said.

    Raises:
        Refusal: the activity is not open, a fact does not fit, or there is nothing to settle.
    """
    match command:
        case Determine():
            return _determined(command, case, case.half(asking.actor.state).determinations.latest)
        case SettleDivergence():
            return _settled(command, case)
    raise unanswered(command)


def evolve(state: Determinations, entry: Entry) -> Determinations:
    """Return what one State has determined after one more entry of its own."""
    match entry.body:
        case AnswersGiven(answers=answers):
            return replace(state, coming=(*state.coming, *answers))
        case Determined() as last:
            whole = replace(last, answers=(*state.coming, *last.answers))
            return replace(state, latest=Given(entry.ref, entry.at, whole), coming=())
        case DivergenceSettled() as settled:
            new = Settlement(entry.ref, entry.by.state, entry.by.office, entry.at, settled)
            return replace(state, settlements=(*state.settlements, new))
    return state


def _determined(command: Determine, case: _Case, latest: Given | None) -> tuple[Body, ...]:
    kind = LineKind.ACTIVITY.word
    refuse_facts(kind, kind, ("visit",), command.stated)
    new = determination_of(case, on=command.on, mode=command.mode, stated=command.stated)
    if latest is not None and latest.determined == new:
        return ()
    return sheets_of(new)


def _settled(command: SettleDivergence, case: _Case) -> tuple[Body, ...]:
    if command.accepts not in case.states:
        raise NOT_A_PARTY(state=Text(*state_names(command.accepts)))
    if not command.reason.strip():
        raise NO_REASON()
    one, other = case.states
    answers = {state: _answers(case, state) for state in case.states}
    alike: dict[tuple[Outcome | None, ...], list[str]] = {}
    for part in command.parts:
        outcomes = tuple(_outcome(answers[state].get(part, ()), command.matter) for state in (one, other))
        if outcomes[0] is outcomes[1]:
            raise NOT_APART(matter=command.matter, part=part)
        alike.setdefault(outcomes, []).append(part)
    return tuple(
        DivergenceSettled(
            command.matter,
            tuple(parts),
            command.accepts,
            dict(zip((one, other), outcomes, strict=True)),
            command.reason,
            command.lang,
        )
        for outcomes, parts in alike.items()
    )


def _answers(case: _Case, state: State) -> dict[str, tuple[Answer, ...]]:
    latest = case.half(state).determinations.latest
    if latest is None:
        raise NOT_DETERMINED(state=Text(*state_names(state)))
    return answered(latest.determined, case.half(case.sending).manifests)


def _outcome(answers: tuple[Answer, ...], matter: str) -> Outcome | None:
    answer = answer_to(answers, matter)
    return answer.outcome if answer is not None else None
