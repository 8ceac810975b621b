"""History: every entry of the case, who made it, when, from which State, the newest first; and the time line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest, HttpResponse

from warifu.casework.actors import By
from warifu.casework.approvals.happened import Approved, ObjectedTo, Refused
from warifu.casework.comparing import Looked
from warifu.casework.entries import KINDS, Entry
from warifu.casework.manifests import ManifestLodged, PartListed
from warifu.casework.questions import QuestionAnswered, QuestionAsked
from warifu.casework.seats import SEATS, day_at
from warifu.casework.telling import is_told
from warifu.ledger.leaves import read_leaf
from warifu.node.folding import entry_of
from warifu.node.rows import LeafRow
from warifu.parties import State, state_names
from warifu.rules.wording import Text
from warifu.server.people import people
from warifu.web import dates
from warifu.web.case.around import case_page
from warifu.web.case.opening import Opened, of_case
from warifu.web.case.parts import Asked
from warifu.web.tables import Paging
from warifu.web.timeline import Moment, Span, TimeLine, drawn
from warifu.web.words import case as words
from warifu.web.words.happened import ENTRIES

_QUIET = frozenset({"PartListed", "AnswersGiven", "Looked"})
"""Kinds of which there are very many, and that say little alone: shown only where all is asked for."""


@dataclass(frozen=True)
class Happened:
    """One entry: what happened, by whom, and what more can be said of it to this reader."""

    ref: str
    at: datetime
    by: By
    name: str
    what: Text
    more: Text | str
    lang: str
    shared: bool


@dataclass(frozen=True)
class History:
    """What is shown."""

    entries: tuple[Happened, ...]
    paging: Paging
    everything: bool
    state: str
    states: tuple[State, ...]


@dataclass(frozen=True)
class Shown:
    """The time line, and the table that says the same."""

    picture: TimeLine
    rows: tuple[tuple[date, State, Text], ...]


@of_case
def history(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the history, a page of it."""
    everything, state = request.GET.get("all") == "1", request.GET.get("state", "")
    found = [row for row in reversed(rows_of(opened, everything=everything)) if not state or row.by == state]
    asked = Asked.of(request)
    paging = Paging(len(found), min(asked.page, max(1, -(-len(found) // asked.size))), asked.size)
    shown_rows = found[max(0, paging.first - 1) : paging.last]
    on_page = [entry_of(row, opened.node.ports) for row in shown_rows]
    names = people({each.by.person for each in on_page if each.by.state == opened.who.state})
    shown = tuple(_happened(opened, each, names.get(each.by.person, "")) for each in on_page)
    page = History(shown, paging, everything, state, opened.case.states)
    return case_page(request, opened, "history", page)


@of_case
def timeline(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the time line."""
    return case_page(request, opened, "timeline", timeline_of(opened))


def rows_of(opened: Opened, *, everything: bool = False) -> list[LeafRow]:
    """Return the rows of the case's entries, oldest first; without those that say little alone unless all are wanted."""
    return [
        row
        for row in opened.node.ports.log.of_case(opened.case.id)
        if not row.is_quarantined and (everything or _name(row.kind) not in _QUIET)
    ]


def timeline_of(opened: Opened) -> Shown:
    """Return the time line: the activity, what each State did, and what is due."""
    case, terms = opened.case, opened.case.terms
    lanes = [
        ("activity", words.ACTIVITY),
        *((state, _state(state)) for state in case.states),
        ("due", words.DUE),
    ]
    spans = (Span("activity", terms.begins, terms.ends, terms.title, "plain"),)
    done = [
        Moment(
            row.by,
            _day(read_leaf(row.leaf).at, row.by),
            _what(row.kind),
            _COLOURS.get(_name(row.kind), "plain"),
        )
        for row in rows_of(opened)
        if row.kind in KINDS and KINDS[row.kind].shared
    ]
    due = [
        Moment("due", item.due.day, item.what.word, "due")
        for item in opened.seen.waiting.items
        if item.due.day
    ]
    rows = [(each.day, State(each.lane), each.says) for each in done]
    said = dates.day(terms.begins), dates.day(terms.ends)
    says = Text(
        f"Time line of {terms.title.en}, {said[0].en} to {said[1].en}; the table beneath says the same",
        f"{terms.title.ja}の時系列（{said[0].ja}～{said[1].ja}）。下の表と同じ内容です",
    )
    return Shown(
        drawn(lanes, spans, (*done, *due), opened.today, says),
        tuple(sorted(dict.fromkeys(rows), key=lambda row: row[0])),
    )


def _happened(opened: Opened, entry: Entry, name: str) -> Happened:
    more, lang = _more(opened, entry)
    return Happened(entry.ref, entry.at, entry.by, name, _what(entry.kind), more, lang, entry.shared)


def _more(opened: Opened, entry: Entry) -> tuple[Text | str, str]:
    who, body = opened.who, entry.body
    match body:
        case PartListed(part=part):
            return opened.label(part), ""
        case ManifestLodged(revision=revision):
            count = opened.case.half(opened.case.sending).manifests
            size = next(
                (len(each.parts) for each in count.revisions if each.number == revision), len(body.parts)
            )
            return Text(f"revision {revision}, {size} parts", f"第{revision}版、{size}件"), ""
        case Looked(revision=revision):
            return Text(f"revision {revision}", f"第{revision}版"), ""
        case QuestionAsked() | QuestionAnswered():
            ref = entry.ref if isinstance(body, QuestionAsked) else body.question
            told = opened.why_no_persons is None or is_told(opened.case, ref, who.state, who.office)
            return (body.text, body.lang) if told else (words.HIDDEN, "")
        case Approved(parts=parts) | Refused(parts=parts) | ObjectedTo(parts=parts):
            return Text(f"{len(parts)} part{'s' * (len(parts) != 1)}", f"{len(parts)}件"), ""
    return "", ""


def _what(kind: str) -> Text:
    name = _name(kind)
    return ENTRIES.get(name, Text(name, name))


def _name(kind: str) -> str:
    return kind.partition("/")[0].rstrip("0123456789")


_COLOURS = {"Approved": "yes", "Refused": "no", "ObjectedTo": "no"}


def _day(at: datetime, state: State) -> date:
    return day_at(at, state) if state in SEATS else at.date()


def _state(state: State) -> Text:
    return Text(*state_names(state))
