"""What stands around every page of a case: its name, days and States, and the pages beside this one."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from warifu.casework.activity import cancelled_by
from warifu.casework.lines import LineKind
from warifu.instruments import instrument
from warifu.rules.wording import Text
from warifu.web.acting import done_words
from warifu.web.case.listings import counts_of
from warifu.web.case.opening import Opened
from warifu.web.rendering import page
from warifu.web.signs import Sign
from warifu.web.words import account, gate, offices, taking_out, terms
from warifu.web.words import case as words

MATERIEL = (LineKind.EQUIPMENT, LineKind.VEHICLE, LineKind.CRAFT, LineKind.ARMS)


@dataclass(frozen=True)
class Tab:
    """A page of the case: address, name, whether it is this one, and how many things are on it, if that is known."""

    address: str
    name: Text
    here: bool
    count: int | None


@dataclass(frozen=True)
class Around:
    """The head of a page of a case."""

    opened: Opened
    number: str
    title: Text
    status: Sign
    agreement: Text
    tabs: tuple[Tab, ...]
    done: Text | None

    @property
    def terms(self) -> object:
        """The terms of the activity."""
        return self.opened.case.terms


def case_page(  # noqa: PLR0913  (what a page of a case is)
    request: HttpRequest,
    opened: Opened,
    name: str,
    shown: object,
    *,
    refused: Text | None = None,
    status: int = 200,
) -> HttpResponse:
    """Return a page of a case: `templates/case/NAME.html`, with the head of the case around it."""
    context = {"page": shown, "around": around(request, opened, name), "opened": opened, "refused": refused}
    title = Text(f"{_NAMES[name].en} · {opened.number}", f"{_NAMES[name].ja}・{opened.number}")
    return page(request, f"case/{name}.html", context, words=words, status=status, title=title)


def around(request: HttpRequest, opened: Opened, name: str) -> Around:
    """Return the head of a page."""
    case = opened.case
    return Around(
        opened=opened,
        number=opened.number,
        title=case.terms.title,
        status=_status(opened),
        agreement=instrument(case.agreement).title,
        tabs=tuple(_tab(each, opened, name) for each in _NAMES if _is_tab(each, name, opened)),
        done=done_words(request),
    )


def _tab(each: str, opened: Opened, name: str) -> Tab:
    address = opened.address if each == "brief" else f"{opened.address}/{each}"
    return Tab(address, _NAMES[each], each == name, _count(each, opened))


def _is_tab(each: str, name: str, opened: Opened) -> bool:
    """Say whether a page stands among the tabs: the gate once a device has brought something home."""
    if each == "gate":
        return name == "gate" or any(half.scans.recorded for half in opened.case.halves.values())
    return each not in _NOT_A_TAB


def _count(name: str, opened: Opened) -> int | None:
    if name == "people":
        return counts_of(opened.case).of.get(LineKind.PERSON, 0)
    if name == "materiel":
        return sum(counts_of(opened.case).of.get(kind, 0) for kind in MATERIEL)
    if name == "places":
        return len(opened.case.terms.places)
    if name == "missing":
        return len(opened.seen.waiting.items)
    return None


def _status(opened: Opened) -> Sign:
    if opened.case.is_closed:
        return Sign("plain", "■", words.CLOSED)
    if cancelled_by(opened.case) is not None:
        return Sign("no", "✕", words.CANCELLED)
    return Sign("yes", "●", words.OPEN)


_NOT_A_TAB = frozenset({"part", "change", "export"})
_NAMES = {
    "brief": words.BRIEF,
    "people": words.PEOPLE,
    "materiel": words.MATERIEL,
    "places": words.PLACES,
    "missing": words.MISSING,
    "determinations": words.DETERMINATIONS,
    "questions": words.QUESTIONS,
    "approvals": words.APPROVALS,
    "offices": offices.TITLE,
    "account": account.TITLE,
    "differences": words.DIFFERENCES,
    "timeline": words.TIMELINE,
    "history": words.HISTORY,
    "documents": words.DOCUMENTS,
    "terms": terms.TITLE,
    "gate": gate.TITLE,
    "ledger": words.LEDGER,
    "part": words.FACTS_OF,
    "change": words.CHANGE_PART,
    "export": taking_out.TITLE,
}
