"""
"Why can I not see this?": for a case by its number, what somebody is shown of it, what not, and what would change it.

Of a number that is no case's, the page says what it says of a case that is not assigned: it tells nobody what there is.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from warifu.casework.access import Thing
from warifu.casework.case_numbers import CaseNumber
from warifu.casework.refusals import Refusal
from warifu.rules.wording import Text
from warifu.server.people import signed_in, who
from warifu.server.people.seeing import Seen, why_not_seen
from warifu.server.running import running
from warifu.web.rendering import page
from warifu.web.words import why as words


@dataclass(frozen=True)
class WhyShown:
    """
    What the page shows: the number asked for, and for each kind of thing whether it is shown and why not.

    opens: whether an emergency opening would change it.
    """

    number: str
    seen: tuple[tuple[Text, Seen], ...] = ()
    problem: Text | None = None
    opens: bool = False


@require_GET
@signed_in
def why(request: HttpRequest) -> HttpResponse:
    """Answer for the case that is asked for, or ask which."""
    asked = request.GET.get("case", "").strip()
    return page(request, "signin/why.html", _shown(request, asked), words=words, title=words.TITLE)


def _shown(request: HttpRequest, asked: str) -> WhyShown:
    me = who(request)
    if not asked or me is None:
        return WhyShown("")
    try:
        number = CaseNumber.read(asked)
    except Refusal as refusal:
        return WhyShown(asked, problem=refusal.says)
    node = running()
    first, second = sorted((node.own, node.peer))
    case = handle_of(number)
    things = (Thing(kind, case, (first, second), node.own, shared=True) for kind in words.KINDS)
    seen = tuple((words.KINDS[thing.kind], why_not_seen(me, thing)) for thing in things)
    hindrances = {each.reason.code for _, one in seen for each in one.hindrances}
    return WhyShown(str(number), seen, opens="not-assigned" in hindrances)


def handle_of(number: CaseNumber) -> str:
    """Return the handle of the case of a number; for a number that is no case's, one that nobody has."""
    found = (case for case in running().cases() if CaseNumber.of(case, number.state) == number)
    return next(found, hashlib.sha256(str(number).encode()).hexdigest()[:32])
