"""History: every entry of the case, who made it, when, from which State, the newest first; and the time line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest, HttpResponse

from warifu.casework.actors import By
from warifu.casework.approvals.happened import Approved, ObjectedTo, Refused
from warifu.casework.comparing import Looked
from warifu.casework.entries import Body, Entry
from warifu.casework.manifests import ManifestLodged, PartListed
from warifu.casework.questions import QuestionAnswered, QuestionAsked
from warifu.casework.seats import SEATS, day_at
from warifu.node.folding import entry_of
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
    found = [
        each
        for each in reversed(tuple(entries_of(opened)))
        if (everything or _name(each.body) not in _QUIET) and (not state or each.by.state == state)
    ]
    asked = Asked.of(request)
    paging = Paging(len(found), min(asked.page, max(1, -(-len(found) // asked.size))), asked.size)
    on_page = found[max(0, paging.first - 1) : paging.last]
    names = people({each.by.person for each in on_page if each.by.state == opened.who.state})
    shown = tuple(_happened(opened, each, names.get(each.by.person, "")) for each in on_page)
    page = History(shown, paging, everything, state, opened.case.states)
    return case_page(request, opened, "history", page)


@of_case
def timeline(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the time line."""
    return case_page(request, opened, "timeline", timeline_of(opened))


def entries_of(opened: Opened) -> Iterable[Entry]:
    """Yield the entries of the case, oldest first; another State's national ones are not among them."""
    ports = opened.node.ports
    for row in ports.log.of_case(opened.case.id):
        if not row.is_quarantined:
            yield entry_of(row, ports)


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
        Moment(each.by.state, _day(each.at, each.by.state), _what(each.body), _colour(each.body))
        for each in entries_of(opened)
        if _name(each.body) not in _QUIET and each.shared
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
    more, lang = _more(opened, entry.body)
    return Happened(entry.ref, entry.at, entry.by, name, _what(entry.body), more, lang, entry.shared)


def _more(opened: Opened, body: Body) -> tuple[Text | str, str]:
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
            hidden = opened.why_no_persons is not None
            return (words.HIDDEN, "") if hidden else (body.text, body.lang)
        case Approved(parts=parts) | Refused(parts=parts) | ObjectedTo(parts=parts):
            return Text(f"{len(parts)} part{'s' * (len(parts) != 1)}", f"{len(parts)}件"), ""
    return "", ""


def _what(body: Body) -> Text:
    name = _name(body)
    return ENTRIES.get(name, Text(name, name))


def _name(body: Body) -> str:
    return body.kind.partition("/")[0].rstrip("0123456789")


def _colour(body: Body) -> str:
    if isinstance(body, Approved):
        return "yes"
    return "no" if isinstance(body, Refused | ObjectedTo) else "plain"


def _day(at: datetime, state: State) -> date:
    return day_at(at, state) if state in SEATS else at.date()


def _state(state: State) -> Text:
    return Text(*state_names(state))
