"""The history of a case: its entries in the order of the ledger, with who, when, and what changed in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from warifu.casework.actors import StateOffice
from warifu.casework.case import Case
from warifu.casework.comparing import Changes, changes_since
from warifu.casework.entries import KINDS, Entry, Erased
from warifu.casework.lines import LineKind
from warifu.casework.questions import QuestionAnswered, QuestionAsked
from warifu.casework.telling import is_told
from warifu.node.folding import entry_of, fold_case
from warifu.node.rows import LeafRow
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.server.reading.cases import require_page
from warifu.server.reading.changes_in_words import Changed, changes_in
from warifu.server.reading.history_words import entry_words, is_about_persons
from warifu.server.reading.seeing import ReadNode, Who, require_case

Names = Callable[[Iterable[str]], Mapping[str, str]]
"""What gives people of the own State their names, by handle."""


@dataclass(frozen=True)
class HistoryLine:
    """
    One entry of a case.

    position: in the own ledger. person, prepared_by: handles, of the own State's people only; name, prepared_by_name:
    their names. says: what happened. changed: before and after, where something was said before. is_erased: its content
    was destroyed. is_quarantined: it came under a key that was given away, and does not count.
    """

    position: int
    ref: str
    at: datetime
    kind: str
    state: State
    office: StateOffice
    says: Text
    changed: tuple[Changed, ...]
    shared: bool
    person: str = ""
    name: str = ""
    prepared_by: str = ""
    prepared_by_name: str = ""
    is_erased: bool = False
    is_quarantined: bool = False


@dataclass(frozen=True)
class HistoryPage:
    """A page of a history, and how many entries it has in all."""

    lines: tuple[HistoryLine, ...]
    total: int
    page: int
    size: int


def history(  # noqa: PLR0913  (what a history can be asked)
    who: Who,
    case: str,
    node: ReadNode,
    names: Names,
    *,
    newest_first: bool = True,
    since: int = 0,
    page: int = 1,
    size: int = 50,
) -> HistoryPage:
    """
    Return a page of the entries of a case that somebody may see.

    since: a position; only what stands there or later is given.

    Raises:
        Refusal: this person may not see the case.
        UsageError: there is no such page.
    """
    require_page(page, size)
    reads_persons = require_case(who, case, node)
    rows = [row for row in node.ports.log.of_case(case) if row.position >= since]
    ordered = rows[::-1] if newest_first else rows
    shown = ordered[(page - 1) * size : page * size]
    known = fold_case(case, node.ports)
    found = tuple(_line(row, known, who, node, reads_persons=reads_persons) for row in shown)
    called = names({handle for line in found for handle in (line.person, line.prepared_by) if handle})
    lines = tuple(_named(line, called) for line in found)
    return HistoryPage(lines, len(rows), page, size)


def differences(who: Who, case: str, state: State, node: ReadNode) -> Changes:
    """
    Return what differs on a State's manifest since somebody last said that they had looked it through.

    Persons are left out for offices that decide nothing about them.

    Raises:
        Refusal: this person may not see the case.
    """
    reads_persons = require_case(who, case, node)
    found = changes_since(fold_case(case, node.ports), who.person, state)
    return found if reads_persons else _without_persons(found)


def _line(row: LeafRow, case: Case, who: Who, node: ReadNode, *, reads_persons: bool) -> HistoryLine:
    entry = entry_of(row, node.ports)
    shown = reads_persons or _is_told(entry, case, who)
    own = entry.by.state == who.state
    return HistoryLine(
        row.position,
        row.ref,
        entry.at,
        row.kind,
        entry.by.state,
        entry.by.office,
        entry_words(entry, case, shown=shown),
        changes_in(entry, case, persons=reads_persons),
        KINDS[row.kind].shared,
        entry.by.person if own else "",
        prepared_by=(entry.by.prepared_by or "") if own else "",
        is_erased=isinstance(entry.body, Erased),
        is_quarantined=row.is_quarantined,
    )


def _is_told(entry: Entry, case: Case, who: Who) -> bool:
    match entry.body:
        case QuestionAsked():
            return is_told(case, entry.ref, who.state, who.office)
        case QuestionAnswered(question=question):
            return is_told(case, question, who.state, who.office)
    return not is_about_persons(entry, case)


def _named(line: HistoryLine, names: Mapping[str, str]) -> HistoryLine:
    return replace(line, name=names.get(line.person, ""), prepared_by_name=names.get(line.prepared_by, ""))


def _without_persons(changes: Changes) -> Changes:
    person = LineKind.PERSON
    return replace(
        changes,
        added=tuple(part for part in changes.added if part.kind is not person),
        gone=tuple(part for part in changes.gone if part.kind is not person),
        changed=tuple(each for each in changes.changed if each.after.kind is not person),
    )
