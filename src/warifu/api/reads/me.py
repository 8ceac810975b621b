"""Who asks, and what they may do: each command with every reason why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest

from warifu.api.operations import caller, reads
from warifu.casework.actors import StateOffice
from warifu.casework.authority import Request, why_not
from warifu.casework.commands import KINDS
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.server.people.stepping_up import needs_step_up
from warifu.server.running import running


@dataclass(frozen=True)
class MayCommand:
    """
    Whether one may give a kind of command, and every reason why not.

    two_persons: whether a second person has to confirm it. steps_up: whether one has to prove anew who one is.
    """

    kind: str
    may: bool
    why_not: tuple[Text, ...]
    two_persons: bool
    steps_up: bool


@dataclass(frozen=True)
class MeAnswer:
    """
    Who asks.

    office: the one they act for; offices: those they hold themselves. cases: handles of those assigned to them.
    scopes: what the token is for, nothing in a session. ends_at: until when the token holds.
    """

    person: str
    name: str
    state: State
    office: StateOffice
    offices: tuple[StateOffice, ...]
    cases: tuple[str, ...]
    is_machine: bool
    is_demo: bool
    scopes: tuple[str, ...]
    ends_at: datetime | None
    commands: tuple[MayCommand, ...]


_NOT_IN_SCOPE = Text("the token was not issued for it", "このトークンの発行範囲に含まれていません")


@reads("/me", MeAnswer, scope="", says=Text("Who asks, and what they may do.", "利用者と、その権限。"))
def me(request: HttpRequest) -> MeAnswer:
    """Answer who asks."""
    asking = caller(request)
    who, token = asking.who, asking.token
    return MeAnswer(
        person=who.person,
        name=who.name,
        state=who.state,
        office=who.office,
        offices=tuple(office for office in StateOffice if office in who.offices),
        cases=tuple(sorted(who.cases)),
        is_machine=token is not None,
        is_demo=who.is_demo,
        scopes=() if token is None else token.scopes,
        ends_at=None if token is None else token.ends_at,
        commands=_commands(request),
    )


def _commands(request: HttpRequest) -> tuple[MayCommand, ...]:
    asking, register = caller(request), running().register()
    question = Request(asking.who.actor, asking.at, register.states, register.national.delegations)
    found = []
    for name, kind in KINDS.items():
        reasons = why_not(name, question)
        if asking.token is not None and name not in asking.token.scopes:
            reasons = (*reasons, _NOT_IN_SCOPE)
        found.append(MayCommand(name, not reasons, reasons, kind.four_eyes, needs_step_up(kind)))
    return tuple(found)
