"""
Four eyes: a command that binds a State takes effect when a second person confirms it.

The first person's command is kept as a national entry, `Prepared`. The second is another person with another
authenticator, acts for the same office of the same State, and is not one to whom the first delegated it, nor the
other way round. What they confirm is decided then, on the case as it is then; so what has changed since is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol

from warifu.casework.actors import StateOffice
from warifu.casework.asking import Asking
from warifu.casework.commands import Command, command_from_plain, command_to_plain, unanswered
from warifu.casework.entries import Body, Entry
from warifu.casework.refusals import RefusalKind
from warifu.rules.wording import Text

NOTHING_PREPARED = RefusalKind(
    "nothing-prepared",
    Text(
        "nothing that waits for a second person has the handle {prepared}: look at the list again",
        "確認待ちの案件に{prepared}はありません。一覧を見直してください",
    ),
)
SAME_PERSON = RefusalKind(
    "same-person",
    Text(
        "the person who prepared this cannot confirm it: another person of the same office has to",
        "起案者本人は確認できません。同じ部署の別の人が確認してください",
    ),
)
SAME_AUTHENTICATOR = RefusalKind(
    "same-authenticator",
    Text(
        "this was prepared with the same authenticator: confirm with one of your own",
        "起案時と同じ認証器が使われています。ご自身の認証器で確認してください",
    ),
)
OTHER_OFFICE = RefusalKind(
    "other-office",
    Text(
        "this was prepared for {office}, and you act for another office: somebody of that office has to confirm",
        "{office}の案件です。同じ部署の人が確認してください",
    ),
)
OWN_DELEGATE = RefusalKind(
    "own-delegate",
    Text(
        "one of the two who prepare and confirm holds the office only by delegation of the other: a third has to",
        "起案者と確認者の一方が他方から委任を受けています。第三者が確認してください",
    ),
)


@dataclass(frozen=True)
class Confirm(Command):
    """Confirm, as the second person, what a first one prepared."""

    prepared: str


@dataclass(frozen=True)
class WithdrawPrepared(Command):
    """Take back, or reject, what waits for a second person."""

    prepared: str
    reason: str


@dataclass(frozen=True)
class Prepared(Body, shared=False):
    """A command was given that takes effect when a second person confirms it."""

    command: str
    fields: Mapping[str, Any]
    authenticator: str


@dataclass(frozen=True)
class Confirmed(Body, shared=False):
    """A second person confirmed what was prepared; what followed stands in the entries after this one."""

    prepared: str


@dataclass(frozen=True)
class PreparedWithdrawn(Body, shared=False):
    """What was prepared will not be confirmed."""

    prepared: str
    reason: str


@dataclass(frozen=True)
class Waiting:
    """Something that waits for a second person: who prepared it, for which office, when, with which authenticator."""

    ref: str
    person: str
    office: StateOffice
    at: datetime
    body: Prepared

    @property
    def command(self) -> Command:
        """The command as it was given."""
        return command_from_plain(self.body.command, dict(self.body.fields))


@dataclass(frozen=True)
class FourEyes:
    """What waits for a second person in one State's offices, by its handle."""

    waiting: Mapping[str, Waiting] = field(default_factory=dict)


class _National(Protocol):
    @property
    def four_eyes(self) -> FourEyes: ...


class _Case(Protocol):
    @property
    def national(self) -> _National: ...


class _Delegations(Protocol):
    """What this slice needs of the delegations in force."""

    def delegated(
        self, *, by: str, to: str, office: StateOffice, since: datetime, until: datetime
    ) -> bool: ...


def prepare(command: Command, asking: Asking) -> Prepared:
    """Return what is kept of a command that waits for a second person."""
    plain = command_to_plain(command)
    fields = plain["fields"]
    assert isinstance(fields, dict)  # noqa: S101  (a command is a dataclass)
    return Prepared(type(command).__name__, fields, asking.actor.authenticator)


def confirmed(command: Confirm, case: _Case, delegations: _Delegations, asking: Asking) -> Waiting:
    """
    Return what this actor may confirm.

    Raises:
        Refusal: nothing such waits, or this person may not be the second.
    """
    waiting = _waiting(command.prepared, case)
    actor = asking.actor
    if waiting.person == actor.person:
        raise SAME_PERSON()
    if waiting.body.authenticator == actor.authenticator:
        raise SAME_AUTHENTICATOR()
    if waiting.office is not actor.office:
        raise OTHER_OFFICE(office=waiting.office.word)
    for one, other in ((waiting.person, actor.person), (actor.person, waiting.person)):
        if delegations.delegated(by=one, to=other, office=actor.office, since=waiting.at, until=asking.at):
            raise OWN_DELEGATE()
    return waiting


def decide(command: Command, case: _Case, asking: Asking) -> tuple[Body, ...]:
    """
    Return what happens when a command is carried out. `Confirm` is decided by the case, which knows all slices.

    Raises:
        Refusal: nothing such waits, or it is another office's.
    """
    if not isinstance(command, WithdrawPrepared):
        raise unanswered(command)
    waiting = _waiting(command.prepared, case)
    if waiting.office is not asking.actor.office:
        raise OTHER_OFFICE(office=waiting.office.word)
    return (PreparedWithdrawn(command.prepared, command.reason),)


def evolve(state: FourEyes, entry: Entry) -> FourEyes:
    """Return what waits after one more entry."""
    match entry.body:
        case Prepared():
            waiting = Waiting(entry.ref, entry.by.person, entry.by.office, entry.at, entry.body)
            return replace(state, waiting={**state.waiting, entry.ref: waiting})
        case Confirmed(prepared=ref) | PreparedWithdrawn(prepared=ref):
            return replace(state, waiting={key: item for key, item in state.waiting.items() if key != ref})
    return state


def _waiting(ref: str, case: _Case) -> Waiting:
    waiting = case.national.four_eyes.waiting.get(ref)
    if waiting is None:
        raise NOTHING_PREPARED(prepared=ref)
    return waiting
