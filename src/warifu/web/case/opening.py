"""Opening a case: found by its number, and only for those who may read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, wraps

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase

from warifu.casework.access import Thing, ThingKind, may_read
from warifu.casework.authority import Request, why_not
from warifu.casework.case import Case
from warifu.casework.case_numbers import CaseNumber
from warifu.casework.lines import LineKind
from warifu.casework.parts import Part
from warifu.casework.refusals import Refusal
from warifu.casework.seats import SEATS, day_at
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.server.people import signed_in, who
from warifu.server.people.known import SignedIn
from warifu.server.reading.cases import case_of_number
from warifu.server.running import RunningNode, running
from warifu.web.acting import refused_page
from warifu.web.case.seen import Seen, seen_of
from warifu.web.words import acting
from warifu.web.words import case as words


@dataclass(frozen=True)
class Opened:
    """
    A case that somebody may read, and what they may do in it.

    why_no_persons: why they are not shown who its persons are; None if they are.
    """

    node: RunningNode
    who: SignedIn
    case: Case
    now: datetime
    why_no_persons: Text | None

    @property
    def number(self) -> str:
        """What people call it by."""
        return str(self.case.number)

    @property
    def address(self) -> str:
        """Where its pages begin."""
        return f"/cases/{self.number}"

    @property
    def peer(self) -> State:
        """The other State."""
        return self.case.peer_of(self.who.state)

    @property
    def today(self) -> date:
        """The day at the seat of the reader's State."""
        return day_at(self.now, self.who.state) if self.who.state in SEATS else self.now.date()

    @cached_property
    def seen(self) -> Seen:
        """What is worked out of the case, once a version of it."""
        return seen_of(self.case, self.who.state)

    def may(self, command: str) -> bool:
        """Whether the reader, in the office they act for, may give a command of this kind."""
        return not self.why_not(command)

    def why_not(self, command: str) -> tuple[Text, ...]:
        """Return why the reader may not give a command of this kind; none if they may."""
        delegations = self.node.register().national.delegations
        return why_not(command, Request(self.who.actor, self.now, self.case.states, delegations))

    def label(self, part: Part) -> Text | str:
        """Return what a part is called, to this reader."""
        if part.kind is LineKind.PERSON and self.why_no_persons is not None:
            return words.A_PERSON
        return part.label

    def label_of(self, digest: str) -> Text | str:
        """Return what the part with a digest is called, to this reader; what was erased has no name."""
        for half in self.case.halves.values():
            if (part := half.manifests.known.get(digest)) is not None:
                return self.label(part)
        return words.THE_ACTIVITY if digest == "activity" else words.ERASED


View = Callable[[HttpRequest, Opened], HttpResponse]


def of_case(view: View) -> Callable[..., HttpResponseBase]:
    """Give a view the case of the number in its address; say why where somebody may not read it."""

    @wraps(view)
    def opened(request: HttpRequest, number: str, **_: str) -> HttpResponse:
        try:
            read = CaseNumber.read(number)
        except Refusal as refusal:
            return refused_page(request, refusal.says, status=404)
        if str(read) != number:
            query = f"?{request.GET.urlencode()}" if request.GET else ""
            return HttpResponseRedirect(request.path.replace(number, str(read), 1) + query)
        node, reader = running(), who(request)
        assert reader is not None  # noqa: S101  (guarded)
        found = case_of_number(reader, number, node)
        if found is None:
            return _not_here(request, number)
        return _read(view, request, node, reader, node.case(found))

    return signed_in(opened)


def _read(view: View, request: HttpRequest, node: RunningNode, reader: SignedIn, case: Case) -> HttpResponse:
    decision = may_read(reader.reader, thing_of(ThingKind.CONTENT, case, reader.state))
    if not decision.allowed:
        return _not_here(request, str(case.number))
    persons = may_read(reader.reader, thing_of(ThingKind.PERSON, case, reader.state))
    hidden = None if persons.allowed else persons.reasons[0].says
    return view(request, Opened(node, reader, case, node.ports.clock.now(), hidden))


def _not_here(request: HttpRequest, number: str) -> HttpResponse:
    """Say the same of a number that is no case's and of a case that is not assigned, and where one is told why."""
    return refused_page(request, acting.NO_SUCH_CASE, status=404, ask=f"/why?case={number}")


def thing_of(kind: ThingKind, case: Case, own: State) -> Thing:
    """Return something shared of a case, as the table of access asks for it."""
    return Thing(kind, case.id, case.states, owner=own, shared=True)
