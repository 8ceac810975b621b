"""
Legal histories by two States: what their people may do, done in any order, with the post between them delayed.

Other slices add their moves: a function of a desk and of `pick`, which gives commands that make sense as things stand.
All persons and things are made up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any, TypeVar

from hypothesis import strategies as st

from warifu.casework import activity, permissions
from warifu.casework.activity import ActivityKind, Terms
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.admissions import Admit, Discharge, Movement, Way
from warifu.casework.approvals import Approve, NameOffices, ObjectTo, Refuse, WithdrawObjection
from warifu.casework.asking import Asking
from warifu.casework.authority import AUTHORITY, Request, Rule
from warifu.casework.case import Case, fold, register_id
from warifu.casework.commands import Command
from warifu.casework.comparing import LookAt
from warifu.casework.deciding import decide
from warifu.casework.delegations import Delegate, EndDelegation
from warifu.casework.determined import Determine, SettleDivergence
from warifu.casework.entries import Entry, read_entry
from warifu.casework.four_eyes import Confirm, Prepared, WithdrawPrepared
from warifu.casework.lines import LineKind
from warifu.casework.manifests import LodgeManifest, SupersedeManifest
from warifu.casework.named_offices import NamedOffice
from warifu.casework.notifications import (
    AcknowledgeNotification,
    Channel,
    GivePriorNotification,
    ObjectToNotification,
)
from warifu.casework.parts import Part
from warifu.casework.permissions import Grant, GrantStanding, RevokeStanding, TakeBackUse, UseStanding
from warifu.casework.questions import AnswerQuestion, AskQuestion, open_questions
from warifu.casework.refusals import Refusal
from warifu.casework.tally import Tallied, tally
from warifu.parties import GB, JP, State
from warifu.quantities import Quantity
from warifu.rules.wording import Text

T = TypeVar("T")
Pick = Callable[[Sequence[T]], T]

CASE = "c" * 32
REGISTER = register_id(GB, JP)
BEGINS = datetime(2026, 9, 1, 3, 0, tzinfo=UTC)
TERMS = Terms(Text("Example Isles", "例島"), date(2027, 2, 1), date(2027, 2, 12), ("JPYOK",), "made up")


def person(state: State, office: StateOffice, number: int = 1, *, own: bool = True) -> Actor:
    """Return a made-up person of an office, with an authenticator of their own."""
    handle = f"{ord(state[0]):02x}{list(StateOffice).index(office):02x}{number:028x}"
    return Actor(state, office, handle, handle[::-1], frozenset({office}) if own else frozenset())


@dataclass
class Desk:
    """One State's node in small: what it holds of the two cases, what it said in order, what has come in."""

    state: State
    said: list[Entry] = field(default_factory=list)
    heard: int = 0
    cases: dict[str, Case] = field(
        default_factory=lambda: {name: Case.empty(name, GB, JP) for name in (CASE, REGISTER)}
    )
    minutes: int = 0

    @property
    def case(self) -> Case:
        return self.cases[CASE]

    @property
    def register(self) -> Case:
        return self.cases[REGISTER]

    def gives(self, command: Command, actor: Actor) -> tuple[Entry, ...]:
        """Give a command: decide and fold; the entries that followed, read back from their bytes."""
        self.minutes += 1
        asking = Asking(actor, BEGINS + timedelta(minutes=self.minutes), self._fresh)
        made = decide(command, self.cases[command.case], self.register, asking)
        for entry in made:
            assert read_entry(entry.content) == entry
        self.folds(made)
        self.said += made
        return made

    def folds(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self.cases[entry.case] = fold(self.cases[entry.case], [entry])

    def hears(self, peer: Desk, most: int = 1_000_000) -> None:
        """Take in the next shared entries of the other State, in its order."""
        shared = [entry for entry in peer.said if entry.shared][self.heard : self.heard + most]
        self.heard += len(shared)
        self.folds(shared)

    def _fresh(self) -> str:
        self.fresh_handles = getattr(self, "fresh_handles", 0) + 1
        return f"{ord(self.state[0]):02x}{self.fresh_handles:030x}"


def both(desk: Desk, command: Command, office: StateOffice) -> tuple[Entry, ...]:
    """Give a command that needs two persons, and confirm it; the entries that followed the confirmation."""
    (prepared,) = desk.gives(command, person(desk.state, office, 1))
    assert isinstance(prepared.body, Prepared)
    return desk.gives(Confirm(command.case, prepared.ref), person(desk.state, office, 2))[1:]


Move = Callable[[Desk, "Pick[Any]"], "Command | None"]


def _of_the_activity(desk: Desk, pick: Pick[Any]) -> Command | None:
    case = desk.case
    if not case.is_open:
        kind = pick([kind for kind in ActivityKind if kind is not ActivityKind.REGISTER])
        return activity.OpenActivity(CASE, kind, GB, JP, "jp_gb_raa", TERMS)
    terms = Terms(TERMS.title, TERMS.begins, TERMS.ends + timedelta(days=pick(range(9))), TERMS.places)
    proposals = list(activity.open_proposals(case).items())
    commands: list[Command] = [
        activity.AmendActivity(CASE, case.revision, terms),
        activity.ProposeAmendment(CASE, case.revision, terms, "later"),
        *(activity.AmendActivity(CASE, case.revision, body.terms, ref) for ref, body in proposals),
        *(activity.DeclineProposal(CASE, ref, "no berth") for ref, _ in proposals),
    ]
    return pick(commands)


def _of_its_end(desk: Desk, pick: Pick[Any]) -> Command | None:
    return pick([None] * 8 + [activity.CancelActivity(CASE, "storm"), activity.CloseActivity(CASE)])


def _of_questions(desk: Desk, pick: Pick[Any]) -> Command | None:
    mine, peer = desk.case.half(desk.state).questions, desk.case.half(desk.case.peer_of(desk.state)).questions
    return pick(
        [
            AskQuestion(CASE, StateOffice.CUSTOMS, "How many?", "en"),
            *(AnswerQuestion(CASE, ref, "十", "ja") for ref in open_questions(peer, mine)),
        ]
    )


def a_part(number: int, version: int, kind: LineKind) -> Part:
    """Return a version of a made-up part."""
    return Part(f"{number:032x}", kind, f"Example {number}", f"{number * 100 + version:064x}")


def _of_manifests(desk: Desk, pick: Pick[Any]) -> Command | None:
    mine = desk.case.half(desk.state).manifests
    kinds = (LineKind.PERSON, LineKind.VEHICLE, LineKind.ARMS)
    some = tuple(a_part(number, pick(range(3)), kinds[number % 3]) for number in range(1, pick(range(2, 5))))
    commands: list[Command] = [LodgeManifest(CASE, some, mine.number)]
    if mine.listed:
        new = a_part(pick(range(1, 6)), pick(range(3, 9)), LineKind.VEHICLE)
        commands.append(SupersedeManifest(CASE, mine.number, (new,), (pick(mine.listed),)))
    theirs = desk.case.half(desk.case.peer_of(desk.state)).manifests
    if theirs.number:
        commands.append(LookAt(CASE, desk.case.peer_of(desk.state), theirs.number))
    return pick(commands)


def _of_approvals(desk: Desk, pick: Pick[Any]) -> Command | None:
    listed = tuple(desk.case.parts()) if desk.case.is_open else ()
    naming = NameOffices(
        CASE, pick(list(LineKind)[1:]), (NamedOffice(StateOffice.CUSTOMS), NamedOffice(StateOffice.DEFENCE))
    )
    if not listed:
        return naming
    parts = (pick(listed),)
    return pick(
        [
            naming,
            Approve(CASE, parts),
            Approve(CASE, listed),
            Refuse(CASE, parts, "不明", "ja", "example law"),
            ObjectTo(CASE, parts, "unclear", "en"),
            WithdrawObjection(CASE, parts, "clear now", "en"),
        ]
    )


def _of_determinations(desk: Desk, pick: Pick[Any]) -> Command | None:
    if not desk.case.is_open:
        return None
    stated = {"visit.receiving_state_consents": pick([True, False])}
    found = tally(desk.case, desk.state)
    apart = [each for each in found.comparisons if each.standing is Tallied.DIVERGED]
    settling = [
        SettleDivergence(CASE, each.matter, each.parts, pick([GB, JP]), "read again", "en")
        for each in apart[:2]
    ]
    return pick([Determine(CASE), Determine(CASE, stated=stated), Determine(CASE, TERMS.begins), *settling])


def _of_notifications(desk: Desk, pick: Pick[Any]) -> Command | None:
    if not desk.case.is_open:
        return None
    manifest = pick([0, desk.case.half(GB).manifests.number])
    given = desk.case.half(GB).notifications.given
    return pick(
        [
            GivePriorNotification(
                CASE, Channel.DIPLOMATIC, BEGINS, desk.case.revision, manifest, "note", "en"
            ),
            *(AcknowledgeNotification(CASE, ref, BEGINS) for ref in given),
            *(ObjectToNotification(CASE, ref, "too late", "en") for ref in given),
        ]
    )


def _of_the_account(desk: Desk, pick: Pick[Any]) -> Command | None:
    listed = tuple(desk.case.parts()) if desk.case.is_open else ()
    if not listed:
        return None
    moved = Movement(pick(listed), Quantity(Decimal(pick(range(1, 9)))), BEGINS, "JPYOK", "Declaration 1")
    return pick(
        [Admit(CASE, moved), Admit(CASE, moved), Discharge(CASE, moved, pick(list(Way)), "example law")]
    )


def _of_delegations(desk: Desk, pick: Pick[Any]) -> Command | None:
    given = [ref for ref, each in desk.register.national.delegations.given.items() if each.ended is None]
    return pick(
        [
            Delegate(REGISTER, f"{9:032x}", BEGINS, BEGINS + timedelta(days=30)),
            *(EndDelegation(REGISTER, ref) for ref in given),
        ]
    )


def _of_permissions(desk: Desk, pick: Pick[Any]) -> Command | None:
    case, peer = desk.register, desk.register.peer_of(desk.state)
    grant = Grant(
        Text("port calls", "寄港"),
        "jp_gb_raa",
        (ActivityKind.PORT_CALL,),
        TERMS.begins,
        TERMS.ends,
        pick([1, 3]),
    )
    on = TERMS.begins + timedelta(days=pick(range(12)))
    return pick(
        [
            GrantStanding(REGISTER, grant),
            *(
                RevokeStanding(REGISTER, p.ref, on, "over", "en")
                for p in permissions.standing_permissions(case, desk.state)
            ),
            *(
                UseStanding(REGISTER, p.ref, f"{pick(range(5)):032x}", ActivityKind.PORT_CALL, on)
                for p in permissions.standing_permissions(case, peer)
            ),
            *(TakeBackUse(REGISTER, ref, "not held") for ref in case.half(desk.state).permissions.used),
        ]
    )


def _of_two_persons(desk: Desk, pick: Pick[Any]) -> Command | None:
    waiting = [
        kind
        for name, case in desk.cases.items()
        for ref in case.national.four_eyes.waiting
        for kind in (Confirm(name, ref), Confirm(name, ref), WithdrawPrepared(name, ref, "a slip"))
    ]
    return pick(waiting) if waiting else None


MOVES: list[Move] = [
    _of_the_activity,
    _of_its_end,
    _of_questions,
    _of_manifests,
    _of_notifications,
    _of_determinations,
    _of_approvals,
    _of_the_account,
    _of_delegations,
    _of_permissions,
    *[_of_two_persons] * 4,
]
"""What people may do; other slices add theirs."""


def somebody(desk: Desk, command: Command, chance: Random) -> Actor:
    """Return a person who gives a command: mostly of an office that may, sometimes of any."""
    offices = list(StateOffice)
    if chance.random() < 0.9:
        if isinstance(command, Confirm | WithdrawPrepared):
            offices = [desk.cases[command.case].national.four_eyes.waiting[command.prepared].office]
        else:
            offices = [o for o in StateOffice if all(rule.holds(_request(desk, o)) for rule in _row(command))]
    return person(desk.state, chance.choice(offices), chance.choice([1, 2, 3]))


def _row(command: Command) -> tuple[Rule, ...]:
    return AUTHORITY[type(command).__name__]


def _request(desk: Desk, office: StateOffice) -> Request:
    return Request(person(desk.state, office), BEGINS, (GB, JP), desk.register.national.delegations)


@dataclass(frozen=True)
class History:
    """What two States did: their desks once everything has come in, and which commands were refused on the way."""

    desks: tuple[Desk, Desk]
    refused: Counter[str]

    @property
    def shared(self) -> tuple[list[Entry], list[Entry]]:
        """What each State said to the other, in its own order."""
        one, other = ([entry for entry in desk.said if entry.shared] for desk in self.desks)
        return one, other


def history(chance: Random, steps: int, moves: Sequence[Move] = tuple(MOVES)) -> History:
    """Return what two States did: people do what they may, what they may not is refused, and the post is late."""
    desks = (Desk(GB), Desk(JP))
    refused: Counter[str] = Counter()
    for step in range(steps):
        one, other = chance.choice([desks, desks[::-1]])
        if chance.random() < 0.3:
            one.hears(other, chance.randint(1, 9))
            continue
        move = _of_the_activity if step == 0 else chance.choice(moves)
        command = move(one, chance.choice)
        if command is None:
            continue
        try:
            one.gives(command, somebody(one, command, chance))
        except Refusal as refusal:
            refused[refusal.kind.code] += 1
    for one, other in (desks, desks[::-1]):
        one.hears(other)
    return History(desks, refused)


@st.composite
def histories(draw: st.DrawFn, moves: Sequence[Move] = tuple(MOVES), most: int = 60) -> History:
    """Histories from a seed and a length: a failing one gets shorter, its seed stays."""
    seed, steps = draw(st.integers(0, 2**32 - 1)), draw(st.integers(1, most))
    return history(Random(seed), steps, moves)  # noqa: S311  (made-up people need no secrecy)


@st.composite
def interleavings(draw: st.DrawFn, one: Sequence[T], other: Sequence[T]) -> list[T]:
    """Two sequences as one, each in its own order."""
    turns = draw(st.permutations([0] * len(one) + [1] * len(other)))
    parts: tuple[Iterator[T], Iterator[T]] = (iter(one), iter(other))
    return [next(parts[turn]) for turn in turns]
