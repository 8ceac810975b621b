"""A draft on its way through the pages: found for its own planner only, and shown in steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect

from warifu.casework.authority import Request, why_not
from warifu.casework.case import register_id
from warifu.casework.refusals import Refusal
from warifu.rules.wording import Text
from warifu.server.drafts import Draft, Drafts, Way
from warifu.server.people import signed_in, who
from warifu.server.people.known import SignedIn
from warifu.server.running import RunningNode, running
from warifu.web.acting import refused_page
from warifu.web.rendering import page
from warifu.web.words import new as words


@dataclass(frozen=True)
class Desk:
    """A planner at work: who they are, the node, and their drafts."""

    node: RunningNode
    who: SignedIn

    @property
    def drafts(self) -> Drafts:
        """The drafts of the node."""
        return Drafts(self.node.ports)


@dataclass(frozen=True)
class Step:
    """A step of preparing: its name, where it is done, and whether it is this one; no address: not yet."""

    name: Text
    address: str
    here: bool


View = Callable[..., HttpResponse]


def at_desk(view: Callable[[HttpRequest, Desk], HttpResponse]) -> Callable[..., HttpResponseBase]:
    """Let a view be called for those who may open an activity; say why not to others."""

    def found(request: HttpRequest) -> HttpResponse:
        desk = _desk(request)
        if reasons := _why_not(desk):
            return refused_page(request, reasons[0], reasons=reasons)
        return view(request, desk)

    return signed_in(wraps(view)(found))


def of_draft(view: Callable[[HttpRequest, Desk, Draft], HttpResponse]) -> Callable[..., HttpResponseBase]:
    """Give a view the planner's own draft of the handle in its address."""

    def found(request: HttpRequest, draft: str) -> HttpResponse:
        desk = _desk(request)
        if reasons := _why_not(desk):
            return refused_page(request, reasons[0], reasons=reasons)
        try:
            mine = desk.drafts.get(draft, desk.who.person)
        except Refusal as refusal:
            return refused_page(request, refusal.says, status=404)
        return view(request, desk, mine)

    return signed_in(wraps(view)(found))


def steps_of(draft: Draft, here: str) -> tuple[Step, ...]:
    """Return the steps of a draft; those that can be gone to have an address."""
    base = f"/new/{draft.handle}"
    shown = [("list", words.STEPS[0], f"{base}/list")] if draft.way is Way.FILE else []
    shown += [
        ("activity", words.STEPS[1], f"{base}/activity"),
        ("lines", words.STEPS[2], f"{base}/lines" if draft.opening else ""),
        ("preview", words.STEPS[3], f"{base}/preview" if draft.opening else ""),
    ]
    return tuple(Step(name, address, each == here) for each, name, address in shown)


def step_page(  # noqa: PLR0913  (what a page of a draft is)
    request: HttpRequest,
    draft: Draft,
    name: str,
    shown: object,
    *,
    problems: tuple[tuple[str, Text], ...] = (),
    title: Text,
) -> HttpResponse:
    """Return the page of a step. problems: the id of a field, and what is wrong there."""
    context = {
        "draft": draft,
        "steps": steps_of(draft, name),
        "page": shown,
        "problems": problems,
        "wrong": dict(problems),
    }
    return page(
        request, f"new/{name}.html", context, words=words, title=title, status=422 if problems else 200
    )


def go(address: str) -> HttpResponse:
    """Send the browser on after a form."""
    return HttpResponseRedirect(address)


def _desk(request: HttpRequest) -> Desk:
    reader = who(request)
    assert reader is not None  # noqa: S101  (guarded)
    return Desk(running(), reader)


def _why_not(desk: Desk) -> tuple[Text, ...]:
    node = desk.node
    states = node.case(register_id(node.own, node.peer)).states
    asked = Request(desk.who.actor, node.ports.clock.now(), states, node.register().national.delegations)
    return why_not("OpenActivity", asked)
