"""
A case: an activity from its opening to its close, folded from entries.

A case has two halves, one a State. An entry changes the half of the State that made it, and nothing else; so the two
nodes come to the same case in whatever order the entries of the two States reach them. What only the own State may
know (its national entries) lies in a third half, which the other State's case does not have.

Each slice of casework owns its part of a half. Slices do not import one another; they are put together here.
A slice in which something can be left over names it in a function `outstanding(case, state)`: while it gives anything,
the State's half cannot be closed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import ModuleType
from typing import Any

from warifu.canonical import Digest, digest
from warifu.casework import (
    activity,
    admissions,
    approvals,
    breaking_glass,
    comparing,
    delegations,
    determined,
    exports,
    four_eyes,
    manifests,
    notifications,
    permissions,
    questions,
    retention,
    scans,
)
from warifu.casework.activity import Activity, Terms
from warifu.casework.admissions import Admissions
from warifu.casework.approvals import Approvals
from warifu.casework.breaking_glass import BrokenGlass
from warifu.casework.case_numbers import CaseNumber
from warifu.casework.comparing import Looks
from warifu.casework.delegations import Delegations
from warifu.casework.determined import Determinations
from warifu.casework.entries import Entry, Erased
from warifu.casework.exports import Exports
from warifu.casework.four_eyes import FourEyes
from warifu.casework.manifests import Manifests
from warifu.casework.notifications import Notifications
from warifu.casework.parts import Part
from warifu.casework.permissions import Permissions
from warifu.casework.plain_facts import PlainFact
from warifu.casework.questions import Questions
from warifu.casework.retention import Retention
from warifu.casework.scans import Scans
from warifu.codec import to_plain
from warifu.errors import RuleError
from warifu.parties import State
from warifu.rules.wording import Text


@dataclass(frozen=True)
class Half:
    """What one State has said in a case, a field a slice."""

    activity: Activity = field(default_factory=Activity)
    questions: Questions = field(default_factory=Questions)
    scans: Scans = field(default_factory=Scans)
    manifests: Manifests = field(default_factory=Manifests)
    looks: Looks = field(default_factory=Looks)
    notifications: Notifications = field(default_factory=Notifications)
    determinations: Determinations = field(default_factory=Determinations)
    approvals: Approvals = field(default_factory=Approvals)
    admissions: Admissions = field(default_factory=Admissions)
    four_eyes: FourEyes = field(default_factory=FourEyes)
    delegations: Delegations = field(default_factory=Delegations)
    retention: Retention = field(default_factory=Retention)
    permissions: Permissions = field(default_factory=Permissions)
    broken_glass: BrokenGlass = field(default_factory=BrokenGlass)
    exports: Exports = field(default_factory=Exports)


SLICES: Mapping[str, ModuleType] = {
    "activity": activity,
    "questions": questions,
    "scans": scans,
    "manifests": manifests,
    "looks": comparing,
    "notifications": notifications,
    "determinations": determined,
    "approvals": approvals,
    "admissions": admissions,
    "four_eyes": four_eyes,
    "delegations": delegations,
    "retention": retention,
    "permissions": permissions,
    "broken_glass": breaking_glass,
    "exports": exports,
}
"""Each slice, a module or package with `decide` and `evolve`, by the name of its field in a half."""

_FIELD_OF = {module.__name__: name for name, module in SLICES.items()}


def slice_of(kind: type[Any]) -> str:
    """
    Return the name of the slice that a command or a body belongs to: the module, or package, that defines it.

    Raises:
        RuleError: no slice does.
    """
    module = kind.__module__
    while module:
        if module in _FIELD_OF:
            return _FIELD_OF[module]
        module = module.rpartition(".")[0]
    raise RuleError(f"{kind.__name__} belongs to no slice of casework: name its module in SLICES")


def register_id(one: State, other: State) -> str:
    """Return the handle of the standing case of two States, in whichever order they are named."""
    return digest({"register": sorted((one, other))})[:32]


@dataclass(frozen=True)
class Case:
    """
    A case as its entries make it.

    id: its handle. states: the two States, in alphabetical order. halves: what each has said to the other.
    national: what the own State keeps to itself. size: how many entries made it.
    """

    id: str
    states: tuple[State, State]
    halves: Mapping[State, Half]
    national: Half = field(default_factory=Half)
    size: int = 0

    @classmethod
    def empty(cls, case: str, one: State, other: State) -> Case:
        """Return a case of which nothing is known yet."""
        first, second = sorted((one, other))
        return cls(case, (first, second), {first: Half(), second: Half()})

    def half(self, state: State) -> Half:
        """Return what a State has said."""
        return self.halves[state]

    def peer_of(self, state: State) -> State:
        """Return the other State."""
        return self.states[1] if state == self.states[0] else self.states[0]

    def parts(self) -> dict[str, Part]:
        """Return the parts that the sending State lists now and that can be read, by digest; none before it opens."""
        return self.half(self.sending).manifests.parts() if self.is_open else {}

    @property
    def is_register(self) -> bool:
        """Whether it is the standing case of the two States."""
        return self.id == register_id(*self.states)

    @property
    def is_open(self) -> bool:
        """Whether a State has opened an activity in it."""
        return any(half.activity.opened is not None for half in self.halves.values())

    @property
    def is_closed(self) -> bool:
        """Whether both States have closed their halves."""
        return all(half.activity.closed is not None for half in self.halves.values())

    @property
    def owner(self) -> State:
        """
        The State that opened the activity.

        Raises:
            Refusal: it is not open; so with the seven that follow.
        """
        return activity.owner(self)

    @property
    def number(self) -> CaseNumber:
        """What people call the case by."""
        return CaseNumber.of(self.id, self.owner)

    @property
    def sending(self) -> State:
        """The sending State."""
        return activity.opened(self).sending

    @property
    def receiving(self) -> State:
        """The receiving State."""
        return activity.opened(self).receiving

    @property
    def agreement(self) -> str:
        """The id of the instrument that the activity is held under."""
        return activity.opened(self).agreement

    @property
    def terms(self) -> Terms:
        """The terms of the activity as they are now."""
        return activity.terms_of(self)

    @property
    def visit_facts(self) -> dict[str, PlainFact]:
        """What the activity says of the visit: flat names with plain answers."""
        return activity.facts_of_activity(self)

    @property
    def revision(self) -> int:
        """How often the owner has said the terms, from 1."""
        return self.half(self.owner).activity.revision

    def outstanding(self, state: State) -> tuple[Text, ...]:
        """Return what is left over in a State's half, in all slices."""
        asked = (getattr(module, "outstanding", None) for module in SLICES.values())
        return tuple(each for ask in asked if ask is not None for each in ask(self, state))

    @property
    def digest(self) -> Digest:
        """The digest of both halves: the same on both nodes once each has the other's entries."""
        return digest(to_plain(self.halves))


def evolve(case: Case, entry: Entry) -> Case:
    """Return the case after one more entry, of whatever version. It never refuses: what happened, happened."""
    body = entry.body.upgraded()
    if isinstance(body, Erased):
        return replace(case, size=case.size + 1)
    name = _FIELD_OF.get(type(body).__module__) or slice_of(type(body))
    module, size = SLICES[name], case.size + 1
    half = case.halves[entry.by.state] if body.shared else case.national
    state = module.evolve(getattr(half, name), replace(entry, body=body))
    new = replace(half, **{name: state})
    if not body.shared:
        return replace(case, national=new, size=size)
    return replace(case, halves={**case.halves, entry.by.state: new}, size=size)


def fold(case: Case, entries: Iterable[Entry]) -> Case:
    """Return a case after more entries."""
    for entry in entries:
        case = evolve(case, entry)
    return case
