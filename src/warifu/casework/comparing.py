"""
What changed since you last looked: two revisions of a manifest side by side, and who of an office saw which.

A person or thing is the same in both if its handle is. That somebody looked is kept by their own State alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from warifu.casework.asking import Asking
from warifu.casework.commands import Command, unanswered
from warifu.casework.entries import Body, Entry
from warifu.casework.manifests import NO_SUCH_REVISION, Manifests
from warifu.casework.parts import Part
from warifu.casework.plain_facts import PlainFact
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.vocabulary import FACTS


@dataclass(frozen=True)
class FactChange:
    """A fact that one version of a part states otherwise than the other; None where it states nothing of it."""

    name: str
    before: PlainFact | None
    after: PlainFact | None

    @property
    def question(self) -> Text:
        """The fact as a question; its bare name if it is of another edition of the vocabulary."""
        known = FACTS.get(self.name)
        return known.question if known is not None else Text(self.name, self.name)


@dataclass(frozen=True)
class PartChange:
    """A person or thing of which something else is said than before."""

    before: Part
    after: Part

    @property
    def renamed(self) -> bool:
        """Whether it is called otherwise."""
        return self.before.label != self.after.label

    @property
    def facts(self) -> tuple[FactChange, ...]:
        """The facts that differ, in the order of their names."""
        one, other = self.before.facts, self.after.facts
        names = sorted(name for name in {**one, **other} if one.get(name) != other.get(name))
        return tuple(FactChange(name, one.get(name), other.get(name)) for name in names)


@dataclass(frozen=True)
class Changes:
    """
    What differs between two revisions of a manifest.

    unreadable: digests that only one of the two names, and that have been erased; what they said nobody can compare.
    """

    since: int
    until: int
    added: tuple[Part, ...]
    gone: tuple[Part, ...]
    changed: tuple[PartChange, ...]
    unchanged: int
    unreadable: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether anything differs."""
        return bool(self.added or self.gone or self.changed or self.unreadable)


@dataclass(frozen=True)
class LookAt(Command):
    """Say that one has looked through a revision of a State's manifest."""

    state: State
    revision: int


@dataclass(frozen=True)
class Looked(Body, shared=False):
    """A person has looked through a revision of a State's manifest."""

    state: State
    revision: int


@dataclass(frozen=True)
class Looks:
    """The highest revision that each person has seen: by State, then by the person's handle."""

    seen: Mapping[State, Mapping[str, int]] = field(default_factory=dict)

    def revision(self, person: str, state: State) -> int:
        """Return the highest revision of a State's manifest that a person has seen; 0 if none."""
        return self.seen.get(state, {}).get(person, 0)


class _Half(Protocol):
    @property
    def manifests(self) -> Manifests: ...


class _National(Protocol):
    @property
    def looks(self) -> Looks: ...


class _Case(Protocol):
    """What this slice needs of a case: the manifests of either State, and who has seen which."""

    @property
    def states(self) -> tuple[State, State]: ...
    @property
    def national(self) -> _National: ...
    def half(self, state: State) -> _Half: ...


def decide(command: Command, case: _Case, asking: Asking) -> tuple[Body, ...]:
    """
    Return what happens when a command is carried out: nothing if this person has seen as much already.

    Raises:
        Refusal: there is no such revision.
    """
    if not isinstance(command, LookAt):
        raise unanswered(command)
    manifests = case.half(command.state).manifests if command.state in case.states else Manifests()
    if not any(revision.number == command.revision for revision in manifests.revisions):
        raise NO_SUCH_REVISION(revision=command.revision, latest=manifests.number)
    if command.revision <= case.national.looks.revision(asking.actor.person, command.state):
        return ()
    return (Looked(command.state, command.revision),)


def evolve(state: Looks, entry: Entry) -> Looks:
    """Return who has seen what after one more entry."""
    match entry.body:
        case Looked(state=whose, revision=revision):
            seen = max(revision, state.revision(entry.by.person, whose))
            by_person = {**state.seen.get(whose, {}), entry.by.person: seen}
            return replace(state, seen={**state.seen, whose: by_person})
    return state


def changes_since(case: _Case, person: str, state: State) -> Changes:
    """Return what differs on a State's manifest from what this person last saw; all of it if they never looked."""
    manifests = case.half(state).manifests
    return changes(manifests, case.national.looks.revision(person, state), manifests.number)


def changes(manifests: Manifests, since: int, until: int) -> Changes:
    """
    Return what differs between two revisions of a manifest; revision 0 is the empty one before the first.

    Raises:
        Refusal: there is no such revision.
    """
    old, new = dict.fromkeys(manifests.digests(since)), dict.fromkeys(manifests.digests(until))
    left = [digest for digest in old if digest not in new]
    came = [digest for digest in new if digest not in old]
    before = {part.ref: part for digest in left if (part := manifests.known.get(digest)) is not None}
    after = {part.ref: part for digest in came if (part := manifests.known.get(digest)) is not None}
    return Changes(
        since,
        until,
        added=tuple(part for ref, part in after.items() if ref not in before),
        gone=tuple(part for ref, part in before.items() if ref not in after),
        changed=tuple(PartChange(before[ref], part) for ref, part in after.items() if ref in before),
        unchanged=len(new) - len(came),
        unreadable=tuple(digest for digest in (*left, *came) if digest not in manifests.known),
    )
