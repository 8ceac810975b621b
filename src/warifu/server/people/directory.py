"""
The directory: the people of the own State, and what each holds, from when until when.

Roles and offices are data: nothing here says what an office may do (`casework.authority`, `casework.access`).
Nothing is overwritten: what ends gets its end noted.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from warifu.casework.access import Marking
from warifu.casework.actors import StateOffice
from warifu.errors import UnknownNameError, UsageError
from warifu.parties import State
from warifu.rules.wording import Language
from warifu.server.models import HeldRecord, PersonRecord, SessionRecord
from warifu.server.people.every_case import every_case
from warifu.server.people.known import Holdings
from warifu.server.ports import SystemChance

HANDLE_BYTES = 16
DATABASE = "default"
EVERY_CASE = "*"
"""The name under which every case is assigned to a person, those to come among them."""


class Holding(enum.StrEnum):
    """What kind of thing a person may hold."""

    OFFICE = "office"
    CASE = "case"
    COMPARTMENT = "compartment"
    MARKING = "marking"


@dataclass(frozen=True)
class Person:
    """A person of the own State, and the offices they hold now."""

    handle: str
    name: str
    language: Language
    since: datetime
    until: datetime | None
    offices: frozenset[StateOffice]
    is_made_up: bool = False


@dataclass(frozen=True)
class Directory:
    """The directory in one database."""

    database: str = DATABASE

    def add(  # noqa: PLR0913  (what is known of a person)
        self,
        name: str,
        language: Language,
        *,
        at: datetime,
        until: datetime | None = None,
        handle: str = "",
        is_made_up: bool = False,
    ) -> str:
        """
        Enter a person, who holds nothing yet, and return their handle.

        Raises:
            UsageError: the name is empty, the end lies before the beginning, or the handle is taken.
        """
        name = name.strip()
        if not name:
            raise UsageError("a person without a name: give the one that others are to read")
        if until is not None and until <= at:
            raise UsageError(f"until {until.isoformat()}: not after {at.isoformat()}; give a later end")
        handle = handle or SystemChance().draw(HANDLE_BYTES).hex()
        if self._persons().filter(handle=handle).exists():
            raise UsageError(f"there is a person {handle} already: leave the handle away to get a new one")
        PersonRecord(
            handle=handle, name=name, language=language.value, since=at, until=until, is_made_up=is_made_up
        ).save(using=self.database, force_insert=True)
        return handle

    def end(self, handle: str, *, at: datetime) -> None:
        """
        End a person and all that they hold; wherever they are signed in, they are signed out.

        Raises:
            UnknownNameError: there is no such person.
        """
        person = self._record(handle)
        with transaction.atomic(using=self.database):
            self._persons().filter(handle=handle).update(until=at)
            self._held().filter(_in_force(at), person=person).update(until=at)
            SessionRecord.objects.using(self.database).filter(person=person).delete()

    def grant(  # noqa: PLR0913  (what, to whom, when)
        self,
        handle: str,
        kind: Holding,
        name: str,
        *,
        at: datetime,
        until: datetime | None = None,
        state: str = "",
    ) -> None:
        """
        Let a person hold something: an office, a case by its handle, a compartment, or a marking of a State.

        Raises:
            UnknownNameError: there is no such person, or no such office.
            UsageError: they hold it already, or it has no name.
        """
        person = self._record(handle)
        _require_name(kind, name, state)
        with transaction.atomic(using=self.database):
            same = self._held().filter(person=person, kind=kind.value, name=name, state=state)
            if same.filter(_in_force(at)).exists():
                raise UsageError(
                    f"{handle} holds the {kind} {name!r} already: end it first to change its end"
                )
            same.filter(until=None).update(until=at)
            HeldRecord(person=person, kind=kind.value, name=name, state=state, since=at, until=until).save(
                using=self.database, force_insert=True
            )

    def withdraw(self, handle: str, kind: Holding, name: str, *, at: datetime, state: str = "") -> None:
        """
        End what a person holds.

        Raises:
            UnknownNameError: they do not hold it.
        """
        held = self._held().filter(_in_force(at), person=handle, kind=kind.value, name=name, state=state)
        if not held.update(until=at):
            raise UnknownNameError(f"{handle} does not hold the {kind} {name!r}: see `warifu people list`")

    def holdings(self, handle: str, *, at: datetime) -> Holdings | None:
        """Return what a person holds at a moment, or None where nobody is active under this handle then."""
        person = self._persons().filter(_in_force(at), handle=handle).first()
        if person is None:
            return None
        held = self._held().filter(_in_force(at), person=handle).values_list("kind", "name", "state")
        names: dict[str, set[str]] = {kind.value: set() for kind in Holding}
        cleared = set()
        for kind, name, state in held:
            if kind == Holding.MARKING:
                cleared.add(Marking(State(state), name))
            else:
                names[kind].add(name)
        cases = frozenset(names[Holding.CASE])
        return Holdings(
            person.name,
            Language(person.language),
            frozenset(map(StateOffice, names[Holding.OFFICE])),
            cases | every_case(self.database) if EVERY_CASE in cases else cases,
            frozenset(names[Holding.COMPARTMENT]),
            frozenset(cleared),
        )

    def person(self, handle: str, *, at: datetime) -> Person | None:
        """Return a person who is active at a moment, or None."""
        return next(iter(self._read(self._persons().filter(_in_force(at), handle=handle), at)), None)

    def everybody(self, *, at: datetime) -> tuple[Person, ...]:
        """Return everybody who is active at a moment, by name."""
        return self._read(self._persons().filter(_in_force(at)).order_by("name", "handle"), at)

    def names(self, handles: Iterable[str]) -> dict[str, str]:
        """Return the names of people of the own State, also of those who have left; others are not in it."""
        return dict(self._persons().filter(handle__in=set(handles)).values_list("handle", "name"))

    def _read(self, persons: QuerySet[PersonRecord], at: datetime) -> tuple[Person, ...]:
        records = tuple(persons)
        held: dict[str, set[StateOffice]] = {record.handle: set() for record in records}
        offices = self._held().filter(_in_force(at), kind=Holding.OFFICE.value, person__in=list(held))
        for handle, name in offices.values_list("person_id", "name"):
            held[handle].add(StateOffice(name))
        return tuple(
            Person(
                each.handle,
                each.name,
                Language(each.language),
                each.since,
                each.until,
                frozenset(held[each.handle]),
                each.is_made_up,
            )
            for each in records
        )

    def _record(self, handle: str) -> PersonRecord:
        record = self._persons().filter(handle=handle).first()
        if record is None:
            raise UnknownNameError(f"no person {handle!r}: see `warifu people list`")
        return record

    def _persons(self) -> QuerySet[PersonRecord]:
        return PersonRecord.objects.using(self.database)

    def _held(self) -> QuerySet[HeldRecord]:
        return HeldRecord.objects.using(self.database)


def _in_force(at: datetime) -> Q:
    return Q(since__lte=at) & (Q(until=None) | Q(until__gt=at))


def _require_name(kind: Holding, name: str, state: str) -> None:
    if not name.strip():
        raise UsageError(f"a {kind} without a name: say which one")
    if kind is Holding.OFFICE and name not in {office.value for office in StateOffice}:
        raise UnknownNameError(
            f"no office {name!r}: there are {', '.join(office.value for office in StateOffice)}"
        )
    if (kind is Holding.MARKING) != bool(state):
        raise UsageError("a marking, and nothing else, is named with the State that gives it: `JP:取扱注意`")
