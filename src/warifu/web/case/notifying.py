"""Prior notification on the page of documents: given by the sending State, its receipt acknowledged by the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from warifu.casework.notifications import AcknowledgeNotification, Channel, GivePriorNotification
from warifu.casework.seats import SEATS
from warifu.rules.wording import Text
from warifu.web.acting import act, sent_on
from warifu.web.case.around import case_page
from warifu.web.case.documents import documents_of
from warifu.web.case.objecting import objections_of
from warifu.web.case.opening import Opened, of_case
from warifu.web.case.questions import LANGUAGES
from warifu.web.forms import Tried, done_of, tried_of
from warifu.web.words import notifying as said


@dataclass(frozen=True)
class Written:
    """What a form says of a moment and more, and what is wrong with it, by field."""

    at: datetime | None
    written: Mapping[str, str]
    problems: dict[str, Text] = field(default_factory=dict)


@of_case
def give(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Record that prior notification was given."""
    if request.method != "POST":
        return HttpResponseRedirect(f"{opened.address}/documents")
    form = _read(request, opened, "given_at", "channel", "text", "lang", "reference")
    if form.written["channel"] not in {each.value for each in Channel}:
        form.problems["channel"] = said.CHOOSE_CHANNEL
    if not form.written["text"]:
        form.problems["text"] = said.WRITE_TEXT
    if form.written["lang"] not in dict(LANGUAGES):
        form.problems["lang"] = said.CHOOSE_LANGUAGE
    if form.problems or form.at is None:
        return _again(request, opened, form)
    command = GivePriorNotification(
        opened.case.id,
        Channel(form.written["channel"]),
        form.at,
        opened.case.revision,
        opened.case.half(opened.case.sending).manifests.number,
        form.written["text"],
        form.written["lang"],
        form.written["reference"],
    )
    return _done(request, opened, form, command, "given")


@of_case
def acknowledge(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Acknowledge that a notification was received."""
    if request.method != "POST":
        return HttpResponseRedirect(f"{opened.address}/documents")
    form = _read(request, opened, "received_at", "notification")
    if form.problems or form.at is None:
        return _again(request, opened, form)
    command = AcknowledgeNotification(opened.case.id, form.written["notification"], form.at)
    return _done(request, opened, form, command, "acknowledged")


@of_case
def object_to(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Object to a notification, and say why."""
    tried = tried_of(request, opened, objections_of(opened).values())
    if not isinstance(tried, Tried):
        return sent_on(f"{opened.address}/documents", "" if tried is None else done_of(tried))
    shown = documents_of(opened, tried=tried)
    return case_page(request, opened, "documents", shown, status=tried.status)


def _read(request: HttpRequest, opened: Opened, moment: str, *names: str) -> Written:
    written = {name: request.POST.get(name, "").strip() for name in (moment, *names)}
    try:
        local = datetime.fromisoformat(written[moment])
    except ValueError:
        return Written(None, written, {moment: said.NO_MOMENT})
    zone = ZoneInfo(SEATS[opened.who.state].zone)
    return Written(local.replace(tzinfo=zone).astimezone(UTC), written)


def _done(
    request: HttpRequest,
    opened: Opened,
    form: Written,
    command: GivePriorNotification | AcknowledgeNotification,
    done: str,
) -> HttpResponse:
    refused = act(request, opened.node, command, opened.who)
    if refused is None:
        return sent_on(f"{opened.address}/documents", done)
    return _again(request, opened, form, refused)


def _again(request: HttpRequest, opened: Opened, form: Written, refused: Text | None = None) -> HttpResponse:
    shown = documents_of(opened, form.written, form.problems)
    return case_page(request, opened, "documents", shown, refused=refused, status=422)
