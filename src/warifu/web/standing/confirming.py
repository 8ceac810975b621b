"""What a first person prepared in the standing case: shown as it will be, to be confirmed by a second or taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from warifu.casework.breaking_glass import BreakGlass
from warifu.casework.commands import Command
from warifu.casework.delegations import Delegate
from warifu.casework.permissions import GrantStanding, RevokeStanding, standing_permissions
from warifu.rules.wording import Text
from warifu.server.people import people
from warifu.web import dates
from warifu.web.standing.desk import Desk
from warifu.web.standing.permitting import grant_lines
from warifu.web.words import forms
from warifu.web.words import standing as words
from warifu.web.words.happened import COMMANDS

Line = tuple[Text, Text]


@dataclass(frozen=True)
class Prepared:
    """Something prepared: what it is, by whom, when, what it says line by line, and whether by the reader."""

    ref: str
    says: Text
    name: str
    at: datetime
    lines: tuple[Line, ...]
    is_mine: bool


def prepared_in(desk: Desk) -> tuple[Prepared, ...]:
    """Return what waits for a second person of the reader's office."""
    waiting = [
        each for each in desk.register.national.four_eyes.waiting.values() if each.office is desk.who.office
    ]
    names = people({each.person for each in waiting})
    return tuple(
        Prepared(
            each.ref,
            COMMANDS.get(each.body.command, Text(each.body.command, each.body.command)),
            names.get(each.person, each.person[:8]),
            each.at,
            tuple(_lines(desk, each.command)),
            each.person == desk.who.person,
        )
        for each in waiting
    )


def _lines(desk: Desk, command: Command) -> Iterator[Line]:
    states = [desk.who.state]
    match command:
        case Delegate(to=to, begins=begins, ends=ends):
            yield words.TO, _plain(people({to}).get(to, to[:8]))
            yield words.FROM, dates.moment(begins, states)
            yield words.UNTIL, dates.moment(ends, states)
        case GrantStanding(grant=grant):
            yield from grant_lines(grant)
        case RevokeStanding(permission=ref, from_day=day):
            granted = standing_permissions(desk.register, desk.who.state)
            yield from ((words.NAME, each.grant.title) for each in granted if each.ref == ref)
            yield words.FROM_DAY, dates.day(day)
        case BreakGlass(compartments=named) if named:
            yield words.COMPARTMENTS, _plain(", ".join(named))
    if reason := str(getattr(command, "reason", "")):
        yield forms.REASON, _plain(reason)


def _plain(text: str) -> Text:
    return Text(text, text)
