"""
Taking out: before data of persons leaves in a file, it is said how many they are and why; for many, by two persons.

    taken = asked_for(request, opened, digests, "people", columns)
    if taken is not None:
        return taken  # the page that asks, or says what is waited for
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from warifu.canonical import digest
from warifu.casework.exports import ALONE, ExportPeople, NoteExport
from warifu.casework.lines import LineKind
from warifu.rules.wording import Text
from warifu.web.acting import act, sent_on
from warifu.web.case.around import case_page
from warifu.web.case.opening import Opened
from warifu.web.words import taking_out as said


@dataclass(frozen=True)
class TakingOut:
    """What is shown: how many persons, whether two are needed, what was written, and what is wrong with it."""

    said: object
    people: int
    needs_two: bool
    is_prepared: bool
    may: bool
    reason: str
    problems: tuple[tuple[str, Text], ...]


def asked_for(
    request: HttpRequest, opened: Opened, parts: Iterable[str], what: str, columns: Sequence[str] = ()
) -> HttpResponse | None:
    """Return the page on which an export is asked for; None where it may go out: no person is in it, or it was noted."""
    known = opened.case.parts()
    persons = sorted(part for part in parts if known[part].kind is LineKind.PERSON)
    if not persons:
        return None
    selection = digest({"parts": persons, "columns": sorted(columns), "what": what})
    found = opened.case.national.exports.allowed(selection, opened.who.person, opened.now)
    if found is not None and found.people >= len(persons):
        return None
    return _ask(request, opened, selection, len(persons))


def _ask(request: HttpRequest, opened: Opened, selection: str, people: int) -> HttpResponse:
    needs_two = people > ALONE
    if request.method != "POST":
        return _shown(request, opened, selection, people)
    reason = request.POST.get("reason", "").strip()
    if not reason:
        return _shown(request, opened, selection, people, said.GIVE_REASON)
    if not opened.who.is_stepped_up(opened.now):
        return HttpResponseRedirect(f"/sign-in/again?next={quote(request.get_full_path(), safe='/')}")
    kind = ExportPeople if needs_two else NoteExport
    refused = act(request, opened.node, kind(opened.case.id, selection, people, reason), opened.who)
    if refused is not None:
        return _shown(request, opened, selection, people, refused)
    if needs_two:
        return sent_on(f"{opened.address}/documents", "prepared")
    return HttpResponseRedirect(request.get_full_path())


def _shown(
    request: HttpRequest, opened: Opened, selection: str, people: int, problem: Text | None = None
) -> HttpResponse:
    waiting = opened.case.national.four_eyes.waiting.values()
    prepared = any(each.body.fields.get("selection") == selection for each in waiting)
    command = "ExportPeople" if people > ALONE else "NoteExport"
    shown = TakingOut(
        said,
        people,
        people > ALONE,
        prepared,
        opened.may(command),
        request.POST.get("reason", ""),
        (("reason", problem),) if problem else (),
    )
    return case_page(request, opened, "export", shown, status=422 if problem else 200)
