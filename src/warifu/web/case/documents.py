"""Documents made from a case: its determination as one page to keep or print; lists for a spreadsheet; the notices."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse

from warifu.casework.lines import LineKind
from warifu.casework.notifications import Channel
from warifu.casework.notifications.notices import Notice, notices
from warifu.documents.page import page as report_page
from warifu.rules.wording import Text
from warifu.web.acting import refused_page
from warifu.web.case.around import case_page
from warifu.web.case.objecting import objections_of
from warifu.web.case.opening import Opened, of_case
from warifu.web.case.questions import LANGUAGES
from warifu.web.case.taking_out import asked_for
from warifu.web.forms import Form, Tried, forms_of, problems_of
from warifu.web.language import current
from warifu.web.words import case as words
from warifu.web.words import notifying

_STYLE = re.compile("<style>(.*?)</style>", flags=re.DOTALL)


@dataclass(frozen=True)
class Documents:
    """
    What is shown: how many people the determination names, and the notices.

    written, problems: of a form of the notices, by field. may_give, may_acknowledge: whether the reader may.
    objecting: the form that objects to a notice, by its handle. objected: what is wrong with one, by its anchor.
    """

    people: int
    why_no_persons: Text | None
    notices: tuple[Notice, ...]
    said: object
    written: Mapping[str, str]
    problems: Mapping[str, Text]
    may_give: bool
    may_acknowledge: bool
    objecting: Mapping[str, Form] = field(default_factory=dict)
    objected: tuple[tuple[str, Text], ...] = ()
    channels: tuple[tuple[str, Text], ...] = tuple((each.value, each.word) for each in Channel)
    languages: tuple[tuple[str, Text], ...] = LANGUAGES


@of_case
def documents(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show which documents there are."""
    return case_page(request, opened, "documents", documents_of(opened))


def documents_of(
    opened: Opened,
    written: Mapping[str, str] | None = None,
    problems: Mapping[str, Text] | None = None,
    tried: Tried | None = None,
) -> Documents:
    """Return what is shown."""
    count = sum(part.kind is LineKind.PERSON for part in opened.case.parts().values())
    own, address = opened.who.state, f"{opened.address}/documents/object"
    acts = objections_of(opened)
    objecting = dict(zip(acts, forms_of(acts.values(), opened, address, tried), strict=True))
    return Documents(
        count,
        opened.why_no_persons,
        notices(opened.case),
        notifying,
        written or {},
        problems or {},
        own == opened.case.sending and opened.may("GivePriorNotification"),
        own == opened.case.receiving and opened.may("AcknowledgeNotification"),
        objecting,
        problems_of(objecting.values(), tried),
    )


@of_case
def report(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Give the determination of the case as one page that needs nothing else."""
    if opened.why_no_persons is not None:
        return refused_page(request, words.NAMES_PEOPLE, reasons=(opened.why_no_persons,))
    held_up = asked_for(request, opened, opened.case.parts(), "determination")
    if held_up is not None:
        return held_up
    made = report_page(opened.seen.report, current())
    response = HttpResponse(made)
    response["Content-Security-Policy"] = policy_of(made)
    return response


def policy_of(made: str) -> str:
    """Return what a browser may use of a page that brings its own style: that very style, and nothing else."""
    styles = (hashlib.sha256(style.encode()).digest() for style in _STYLE.findall(made))
    named = " ".join(f"'sha256-{base64.b64encode(each).decode()}'" for each in styles)
    return (
        f"default-src 'none'; style-src {named}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    )
