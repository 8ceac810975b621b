"""Who is signed in: a person, the office they act for now, and what they may look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from warifu.casework.access import Marking, Reader
from warifu.casework.actors import Actor, StateOffice
from warifu.parties import State
from warifu.rules.wording import Language

STEP_UP_HOLDS = timedelta(minutes=5)


@dataclass(frozen=True)
class Holdings:
    """
    What a person holds at a moment: offices, cases, compartments, and the markings they are cleared for.

    name, language: the person's own.
    """

    name: str = ""
    language: Language = Language.EN
    offices: frozenset[StateOffice] = frozenset()
    cases: frozenset[str] = frozenset()
    compartments: frozenset[str] = frozenset()
    cleared: frozenset[Marking] = frozenset()


@dataclass(frozen=True)
class SignedIn:
    """
    A person who is signed in.

    offices: those they hold themselves. delegated: those that they may act for beside. office: the one they act for now.
    authenticator: handle of what they signed in with. stepped_up_at: when they last proved anew who they are, or None.
    opened: compartments of single cases, by case and name, that are open to them in an emergency. is_demo: whether they
    signed in by the demonstration, which proves nothing. noted: None on pages; of a program, the cases of which it was
    noted that their persons are taken out.
    """

    person: str
    name: str
    state: State
    offices: frozenset[StateOffice]
    office: StateOffice
    authenticator: str
    signed_in_at: datetime
    stepped_up_at: datetime | None = None
    cases: frozenset[str] = field(default_factory=frozenset)
    compartments: frozenset[str] = field(default_factory=frozenset)
    cleared: frozenset[Marking] = field(default_factory=frozenset)
    opened: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    is_demo: bool = False
    language: Language = Language.EN
    noted: frozenset[str] | None = None
    delegated: frozenset[StateOffice] = field(default_factory=frozenset)

    @property
    def actor(self) -> Actor:
        """The person as one who gives commands."""
        return Actor(self.state, self.office, self.person, self.authenticator, self.offices)

    @property
    def reader(self) -> Reader:
        """The person as one who reads."""
        return Reader(
            self.state, self.office, self.cases, self.compartments, self.cleared, self.opened, self.noted
        )

    def is_stepped_up(self, at: datetime) -> bool:
        """Whether they proved anew who they are within the last five minutes."""
        return self.stepped_up_at is not None and timedelta(0) <= at - self.stepped_up_at < STEP_UP_HOLDS


def first_office(offices: Iterable[StateOffice]) -> StateOffice | None:
    """Return the first of some offices, in the order of all: the one that a person acts for as they sign in."""
    held = frozenset(offices)
    return next((office for office in StateOffice if office in held), None)
