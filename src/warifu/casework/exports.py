"""
Exports: that data of persons left the node in a file, how many they were, and who took it. National.

Up to fifty persons one person may take out, and says so; for more two persons are needed. The file itself is not kept:
a digest says of which persons it was, and of what about them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from warifu.canonical import digest
from warifu.casework.asking import Asking
from warifu.casework.commands import Command, unanswered
from warifu.casework.entries import Body, Entry
from warifu.casework.refusals import RefusalKind
from warifu.rules.wording import Text

ALONE = 50
"""How many persons one person may take out."""
HOLDS = timedelta(hours=24)
"""How long what was confirmed may be taken out."""

_SELECTION = re.compile("[0-9a-f]{64}")

NEEDS_TWO = RefusalKind(
    "export-needs-two",
    Text(
        "this would take out {count} persons, and one person alone takes out at most {most}: have a second person confirm",
        "{count}人分の出力になります。1名で出力できるのは{most}人分までです。別の人の確認を受けてください",
    ),
)
NOBODY_IN_IT = RefusalKind(
    "export-of-nobody",
    Text(
        "there is no person in this: nothing needs to be noted",
        "人の情報が含まれていないため、記録は不要です",
    ),
)
NO_SELECTION = RefusalKind(
    "export-no-selection",
    Text(
        "a selection is 64 hexadecimal digits in lower case: take the one that was shown",
        "対象の指定は小文字16進数64桁です。表示されたものを使ってください",
    ),
)


@dataclass(frozen=True)
class NoteExport(Command):
    """Say that one takes data of a few persons out. `selection`: the digest of which, and of what about them."""

    selection: str
    people: int
    reason: str


@dataclass(frozen=True)
class ExportPeople(Command, four_eyes=True):
    """Take data of persons out, of however many. `selection`: the digest of which, and of what about them."""

    selection: str
    people: int
    reason: str


@dataclass(frozen=True)
class ExportNoted(Body, shared=False):
    """A person took data of a few persons out."""

    selection: str
    people: int
    reason: str


@dataclass(frozen=True)
class PeopleExported(Body, shared=False):
    """Two persons had data of persons taken out."""

    selection: str
    people: int
    reason: str


@dataclass(frozen=True)
class Export:
    """An export: the handle of its entry, when, of how many persons, and the one or two who may take it."""

    ref: str
    at: datetime
    people: int
    takers: tuple[str, ...]

    def may_be_taken(self, person: str, at: datetime) -> bool:
        """Whether a person may take it out at a moment."""
        return person in self.takers and timedelta(0) <= at - self.at <= HOLDS


@dataclass(frozen=True)
class Exports:
    """What was taken out of a case, by the digest of the selection, oldest first."""

    of: Mapping[str, tuple[Export, ...]] = field(default_factory=dict)

    def allowed(self, selection: str, person: str, at: datetime) -> Export | None:
        """Return the latest export of a selection that a person may take out at a moment; None if there is none."""
        found = (each for each in reversed(self.of.get(selection, ())) if each.may_be_taken(person, at))
        return next(found, None)


def all_of(case: str) -> str:
    """Return the selection of all that programs read of all persons that a case has ever listed."""
    return digest({"case": case, "what": "programs"})


def decide(command: Command, case: object, asking: Asking) -> tuple[Body, ...]:  # noqa: ARG001  (as every slice)
    """
    Return what happens when a command is carried out.

    Raises:
        Refusal: nobody is in it, the selection has another form, or they are too many for one person.
    """
    match command:
        case NoteExport():
            _require(command)
            if command.people > ALONE:
                raise NEEDS_TWO(count=command.people, most=ALONE)
            return (ExportNoted(command.selection, command.people, command.reason),)
        case ExportPeople():
            _require(command)
            return (PeopleExported(command.selection, command.people, command.reason),)
    raise unanswered(command)


def evolve(state: Exports, entry: Entry) -> Exports:
    """Return what was taken out after one more entry."""
    match entry.body:
        case ExportNoted(selection=selection, people=people):
            takers: tuple[str, ...] = (entry.by.person,)
        case PeopleExported(selection=selection, people=people):
            takers = tuple(filter(None, (entry.by.prepared_by, entry.by.person)))
        case _:
            return state
    export = Export(entry.ref, entry.at, people, takers)
    return replace(state, of={**state.of, selection: (*state.of.get(selection, ()), export)})


def _require(command: NoteExport | ExportPeople) -> None:
    if not _SELECTION.fullmatch(command.selection):
        raise NO_SELECTION()
    if command.people < 1:
        raise NOBODY_IN_IT()
