"""`/new`: three ways to begin, and the drafts that were begun."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from warifu.casework.access import ThingKind, may_read
from warifu.casework.case import Case
from warifu.casework.clone import clone
from warifu.intake import write_template
from warifu.rules.wording import Text
from warifu.server.drafts import Draft, Way
from warifu.web.case.opening import thing_of
from warifu.web.new.drafting import Desk, at_desk, go, of_draft
from warifu.web.rendering import page
from warifu.web.words import new as words

MOST_BYTES = 50 * 1024 * 1024
_HANDLE_BYTES = 16


@dataclass(frozen=True)
class Start:
    """What is shown: activities to take as a pattern, own drafts, and what was wrong."""

    cases: tuple[Case, ...]
    drafts: tuple[Draft, ...]
    problems: tuple[tuple[str, Text], ...] = ()
    begins: str = ""


@at_desk
@require_GET
def start(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Show the three ways."""
    return _shown(request, desk)


@at_desk
@require_POST
def from_file(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Take a file as it is, and go on to what was read from it."""
    sent = request.FILES.get("file")
    if sent is None or not sent.size:
        return _shown(request, desk, (("file", words.NO_FILE),))
    if sent.size > MOST_BYTES:
        return _shown(request, desk, (("file", words.FILE_TOO_BIG),))
    headings = desk.drafts.headings(desk.who.person)
    name = Path(str(sent.name)).name
    draft = desk.drafts.begin(desk.who.person, Way.FILE, name=name, data=sent.read(), mapping=headings)
    return go(f"/new/{draft.handle}/list")


@at_desk
@require_POST
def from_clone(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Take another activity as a pattern, and go on to its terms."""
    asked = request.POST.get("case", "")
    case = next((each for each in _readable(desk) if each.id == asked), None)
    if case is None:
        return _shown(request, desk, (("case", words.FILL_IN),))
    try:
        begins = date.fromisoformat(request.POST.get("begins", ""))
    except ValueError:
        return _shown(request, desk, (("begins", words.NOT_A_DAY),), request.POST.get("begins", ""))
    draft = desk.drafts.begin(desk.who.person, Way.CLONE)
    fresh = desk.node.ports.chance.draw
    made = clone(
        case,
        into=draft.case,
        title=case.terms.title,
        begins=begins,
        fresh=lambda: fresh(_HANDLE_BYTES).hex(),
    )
    changed = (*made.changed, *made.rules)
    told = Draft(
        handle=draft.handle,
        person=draft.person,
        case=draft.case,
        way=draft.way,
        changed=tuple((each.en, each.ja) for each in changed),
        say_again=made.say_again,
    )
    desk.drafts.keep(told.with_opening(made.command).with_parts(made.parts))
    return go(f"/new/{draft.handle}/activity")


@at_desk
@require_POST
def from_form(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Begin with an empty form."""
    del request
    return go(f"/new/{desk.drafts.begin(desk.who.person, Way.FORM).handle}/activity")


@of_draft
@require_POST
def discard(request: HttpRequest, desk: Desk, draft: Draft) -> HttpResponse:
    """Throw a draft away."""
    del request
    desk.drafts.discard(draft)
    return go("/new")


@at_desk
@require_http_methods(["GET"])
def template(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Give the empty workbook."""
    del request, desk
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "warifu.xlsx"
        write_template(path)
        content = path.read_bytes()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return HttpResponse(
        content, content_type=kind, headers={"Content-Disposition": 'attachment; filename="warifu.xlsx"'}
    )


def _shown(
    request: HttpRequest, desk: Desk, problems: tuple[tuple[str, Text], ...] = (), begins: str = ""
) -> HttpResponse:
    shown = Start(_readable(desk), desk.drafts.of(desk.who.person), problems, begins)
    return page(
        request, "new/start.html", shown, words=words, title=words.NEW, status=422 if problems else 200
    )


def _readable(desk: Desk) -> tuple[Case, ...]:
    """Return the activities that the planner may read, the latest first."""
    cases = [case for case in map(desk.node.case, desk.node.cases()) if case.is_open]
    own = desk.who.state
    mine = [
        case for case in cases if may_read(desk.who.reader, thing_of(ThingKind.CONTENT, case, own)).allowed
    ]
    return tuple(sorted(mine, key=lambda case: case.terms.begins, reverse=True))
