"""The history of a case: every entry that one may read, in the order of this node's ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query

from warifu.api.operations import reads
from warifu.api.reads.finding import OF_A_CASE, Found, Page, Size, found
from warifu.casework.actors import StateOffice
from warifu.casework.entries import Entry, Erased
from warifu.casework.lines import LineKind
from warifu.casework.manifests import PartListed
from warifu.casework.questions import QuestionAnswered, QuestionAsked
from warifu.casework.telling import is_told
from warifu.codec import to_plain
from warifu.node.folding import entry_of
from warifu.node.keeping import Keeping, keeping_of
from warifu.node.rows import LeafRow
from warifu.parties import State
from warifu.rules.wording import Text

_OF_NOBODY = frozenset({Keeping.OFFICIAL, Keeping.MESSAGE})


@dataclass(frozen=True)
class EntryLine:
    """
    An entry: where it stands in this node's ledger, what it says, who made it for which office, when.

    prepared_by: the first of two persons, where two were needed. shared: whether the other State has it too.
    erased: what it said is not there any more. quarantined: it came under a key that was given away, and does not
    count. withheld: it may be about a person, and this reader's office is not shown who they are.
    """

    position: int
    ref: str
    kind: str
    at: datetime
    state: State
    office: StateOffice
    person: str
    prepared_by: str | None
    shared: bool
    erased: bool
    quarantined: bool
    withheld: bool
    body: Any


@dataclass(frozen=True)
class EntriesAnswer:
    """A page of the entries of a case, and how many there are."""

    entries: tuple[EntryLine, ...]
    total: int


@reads(
    "/cases/{number}/entries",
    EntriesAnswer,
    scope="read:entries",
    says=Text("The history of a case.", "案件の履歴。"),
    statuses=OF_A_CASE,
)
def entries(
    request: HttpRequest,
    number: str,
    bodies: Annotated[bool, Query(description="Whether to give what the entries say.")] = False,  # noqa: FBT002
    page: Page = 1,
    size: Size = 50,
) -> EntriesAnswer:
    """Answer the entries of a case."""
    asked = found(request, number)
    log, case = asked.node.ports.log, asked.case
    rows = islice(log.of_case(case.id, (page - 1) * size), size)
    total = sum(log.count(case.id, state) for state in case.states)
    return EntriesAnswer(tuple(_line(row, asked, bodies=bodies) for row in rows), total)


def _line(row: LeafRow, asked: Found, *, bodies: bool) -> EntryLine:
    entry = entry_of(row, asked.node.ports)
    erased = isinstance(entry.body, Erased)
    withheld = not asked.sees_persons and _may_be_of_a_person(entry, asked)
    kind = entry.body.was if isinstance(entry.body, Erased) else entry.kind
    return EntryLine(
        row.position,
        entry.ref,
        kind,
        entry.at,
        entry.by.state,
        entry.by.office,
        entry.by.person,
        entry.by.prepared_by,
        entry.shared,
        erased,
        row.is_quarantined,
        withheld,
        to_plain(entry.body) if bodies and not erased and not withheld else None,
    )


def _may_be_of_a_person(entry: Entry, asked: Found) -> bool:
    who = asked.caller.who
    match entry.body:
        case PartListed(part=part):
            return part.kind is LineKind.PERSON
        case QuestionAsked():
            return not is_told(asked.case, entry.ref, who.state, who.office)
        case QuestionAnswered(question=question):
            return not is_told(asked.case, question, who.state, who.office)
    return keeping_of(entry.kind) not in _OF_NOBODY
