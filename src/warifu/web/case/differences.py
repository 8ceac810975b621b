"""Differences: what the manifest says otherwise than when this reader last looked, or between any two revisions."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from warifu.casework.comparing import LookAt, PartChange, changes
from warifu.casework.lines import LineKind
from warifu.casework.parts import Part
from warifu.casework.plain_facts import PlainFact, answer_of
from warifu.errors import WarifuError
from warifu.rules.wording import Text
from warifu.rules.words import answer_words
from warifu.vocabulary import FACTS
from warifu.web.acting import act, sent_on
from warifu.web.case.around import case_page
from warifu.web.case.opening import Opened, of_case
from warifu.web.whole import whole
from warifu.web.words import case as words

MOST = 60


@dataclass(frozen=True)
class Change:
    """A part of which something else is said: its name, and each fact before and after."""

    label: Text | str
    kind: Text
    facts: tuple[tuple[Text, Text, Text], ...]


@dataclass(frozen=True)
class Differences:
    """What is shown: at most so many of each; the rest is counted."""

    since: int
    until: int
    latest: int
    seen: int
    added: tuple[tuple[Text | str, Text, str], ...]
    gone: tuple[tuple[Text | str, Text, str], ...]
    changed: tuple[Change, ...]
    counts: tuple[tuple[Text, int], ...]
    more: int
    may_look: bool


@of_case
def differences(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the differences; note that the reader has seen the latest."""
    state = opened.case.sending
    if request.method == "POST":
        said = request.POST.get("revision", "")
        command = LookAt(opened.case.id, state, whole(said, 0))
        refused = act(request, opened.node, command, opened.who)
        if refused is None:
            return sent_on(f"{opened.address}/differences", "looked")
        return case_page(request, opened, "differences", differences_of(opened), refused=refused, status=422)
    given = [request.GET.get(name, "") for name in ("since", "until")]
    if all(given):
        since, until = (whole(each, -1) for each in given)
        known = range(opened.case.half(state).manifests.number + 1)
        if since not in known or until not in known:
            return HttpResponseRedirect(f"{opened.address}/differences")
        return case_page(request, opened, "differences", differences_of(opened, since, until))
    return case_page(request, opened, "differences", differences_of(opened))


def differences_of(opened: Opened, since: int | None = None, until: int | None = None) -> Differences:
    """Return what differs, from what the reader last saw to the latest, or between two revisions."""
    manifests = opened.case.half(opened.case.sending).manifests
    seen = opened.case.national.looks.revision(opened.who.person, opened.case.sending)
    found = changes(manifests, seen if since is None else since, manifests.number if until is None else until)
    counts = (
        (words.ADDED, len(found.added)),
        (words.GONE, len(found.gone)),
        (words.CHANGED, len(found.changed)),
        (words.UNCHANGED, found.unchanged),
        (words.UNREADABLE_PARTS, len(found.unreadable)),
    )
    return Differences(
        found.since,
        found.until,
        manifests.number,
        seen,
        tuple(_named(opened, part) for part in found.added[:MOST]),
        tuple(_named(opened, part) for part in found.gone[:MOST]),
        tuple(change_of(opened, each) for each in found.changed[:MOST]),
        counts,
        sum(max(0, len(each) - MOST) for each in (found.added, found.gone, found.changed)),
        opened.may("LookAt") and seen < manifests.number,
    )


def _named(opened: Opened, part: Part) -> tuple[Text | str, Text, str]:
    hidden = part.kind is LineKind.PERSON and opened.why_no_persons is not None
    href = (
        ""
        if hidden or part.digest not in opened.case.parts()
        else f"{opened.address}/part/{part.digest[:16]}"
    )
    return opened.label(part), part.kind.word, href


def change_of(opened: Opened, change: PartChange) -> Change:
    """Return a changed part as it is shown to this reader."""
    hidden = change.after.kind is LineKind.PERSON and opened.why_no_persons is not None
    facts = (
        ()
        if hidden
        else tuple(
            (each.question, _said(each.name, each.before), _said(each.name, each.after))
            for each in change.facts
        )
    )
    renamed: tuple[tuple[Text, Text, Text], ...] = ()
    if change.renamed and not hidden:
        before, after = change.before.label, change.after.label
        renamed = ((words.LABEL, Text(before, before), Text(after, after)),)
    return Change(opened.label(change.after), change.after.kind.word, (*renamed, *facts))


def _said(name: str, value: PlainFact | None) -> Text:
    if value is None:
        return words.NOT_STATED
    try:
        return answer_words(FACTS[name], answer_of(name, value))
    except (KeyError, WarifuError):
        return Text(str(value), str(value))
