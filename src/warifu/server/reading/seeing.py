"""Who reads, and what of it they may see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from warifu.casework.access import Reader, Thing, ThingKind, may_read
from warifu.casework.actors import StateOffice
from warifu.casework.refusals import RefusalKind
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.server.models import ReadCaseRecord
from warifu.server.ports import DatabasePorts

NOT_TO_BE_READ = RefusalKind(
    "not-to-be-read", Text("this cannot be shown to you: {why}", "閲覧することはできません：{why}")
)


class Who(Protocol):
    """Somebody who is signed in."""

    @property
    def person(self) -> str:
        """Their handle."""

    @property
    def state(self) -> State:
        """Whose they are."""

    @property
    def office(self) -> StateOffice:
        """The office that they act for now."""

    @property
    def reader(self) -> Reader:
        """What they may look at."""


class ReadNode(Protocol):
    """The node of this process."""

    @property
    def ports(self) -> DatabasePorts:
        """What it is made of."""


@dataclass(frozen=True)
class Sight:
    """What somebody may see: these cases, and those of them in which they are shown who a person is."""

    cases: tuple[str, ...]
    with_persons: frozenset[str]

    @property
    def counts_only(self) -> tuple[str, ...]:
        """The cases of whose persons only the number is shown."""
        return tuple(case for case in self.cases if case not in self.with_persons)


def sight_of(who: Who, node: ReadNode) -> Sight:
    """Return what somebody may see."""
    found = tuple(_readable(who.reader, node, ThingKind.CONTENT))
    reads_persons = frozenset(
        case for case in found if may_read(who.reader, thing(ThingKind.PERSON, case, node)).allowed
    )
    return Sight(found, reads_persons)


def require_case(who: Who, case: str, node: ReadNode) -> bool:
    """
    Let pass somebody who may see a case, and return whether they are shown who its persons are.

    Raises:
        Refusal: they may not see it, with every reason.
    """
    decision = may_read(who.reader, thing(ThingKind.CONTENT, case, node))
    if not decision.allowed:
        reasons = [reason.says for reason in decision.reasons]
        raise NOT_TO_BE_READ(why=Text("; ".join(r.en for r in reasons), "、".join(r.ja for r in reasons)))
    return may_read(who.reader, thing(ThingKind.PERSON, case, node)).allowed


def why_no_persons(who: Who, case: str, node: ReadNode) -> Text | None:
    """Return why somebody is not shown who the persons of a case are; None if they are."""
    decision = may_read(who.reader, thing(ThingKind.PERSON, case, node))
    return None if decision.allowed else decision.reasons[0].says


def thing(kind: ThingKind, case: str, node: ReadNode) -> Thing:
    """Return something shared of a case, as the table of access asks for it."""
    ports = node.ports
    first, second = sorted((ports.own, ports.peer))
    return Thing(kind, case, (first, second), owner=ports.own, shared=True)


def _readable(reader: Reader, node: ReadNode, kind: ThingKind) -> Iterator[str]:
    cases = ReadCaseRecord.objects.using(node.ports.database).order_by("pk").values_list("case", flat=True)
    return (case for case in cases if may_read(reader, thing(kind, case, node)).allowed)
