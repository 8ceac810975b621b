"""What the agreement answers, with the reasons beside the articles, and the two States' answers held side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse

from warifu.casework.determined import Determine, SettleDivergence
from warifu.casework.tally import Comparison, Tallied
from warifu.casework.tally_words import comparison_words
from warifu.documents.reasons import Reason
from warifu.instruments import instrument
from warifu.parties import State
from warifu.rules.matters import Matter
from warifu.rules.wording import Text
from warifu.web.acting import act, sent_on
from warifu.web.case.around import case_page
from warifu.web.case.opening import Opened, of_case
from warifu.web.case.questions import LANGUAGES
from warifu.web.signs import NO, UNKNOWN, YES, Sign, sign_of
from warifu.web.whole import whole
from warifu.web.words import case as words
from warifu.web.words import forms

STANDINGS = {
    Tallied.MATCHED: Sign("yes", YES.shape, Tallied.MATCHED.word),
    Tallied.DIVERGED: Sign("no", "≠", Tallied.DIVERGED.word),
    Tallied.SETTLED: Sign("yes", "≈", Tallied.SETTLED.word),
    Tallied.WAITING: Sign("unknown", UNKNOWN.shape, Tallied.WAITING.word),
}


@dataclass(frozen=True)
class Shown:
    """A reason as it is shown: its number, sign, how many parts, and some of them by name."""

    number: int
    reason: Reason
    sign: Sign
    parts: int
    labels: tuple[Text | str, ...]


@dataclass(frozen=True)
class Compared:
    """A matter in which the two States' answers can be held against one another."""

    number: int
    comparison: Comparison
    question: Text
    says: Text
    sign: Sign
    answers: tuple[tuple[State, Sign | None], ...]


@dataclass(frozen=True)
class Answers:
    """What is shown. given: when either State last determined, None where it has not."""

    deciding: tuple[Shown, ...]
    further: tuple[Shown, ...]
    compared: tuple[Compared, ...]
    standing: Sign
    given: tuple[tuple[State, datetime | None], ...]
    asked: str
    counts: tuple[tuple[str, Text, int], ...]
    languages: tuple[tuple[str, Text], ...]
    may_settle: bool
    may_determine: bool
    problem: tuple[int, Text] | None
    written: Mapping[str, str]


@of_case
def determinations(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the answers."""
    return case_page(request, opened, "determinations", answers_of(opened, request.GET.get("answer", "")))


@of_case
def determine(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Determine anew, and tell the other State."""
    refused = (
        act(request, opened.node, Determine(opened.case.id), opened.who) if request.method == "POST" else None
    )
    if refused is None:
        return sent_on(f"{opened.address}/determinations", "determined" if request.method == "POST" else "")
    return case_page(request, opened, "determinations", answers_of(opened, ""), refused=refused, status=422)


@of_case
def settle(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Say which State's answer one's own State accepts, and why."""
    said = request.POST
    number = whole(said.get("number", ""), -1)
    compared = opened.seen.tally.comparisons
    reason, accepts, lang = (
        said.get("reason", "").strip(),
        State(said.get("accepts", "")),
        said.get("lang", ""),
    )
    problem: Text | None = None
    if not 0 <= number < len(compared) or compared[number].matter != said.get("matter"):
        problem = words.CHANGED_SINCE
    elif not reason:
        problem = words.EMPTY_REASON
    elif accepts not in opened.case.states or lang not in dict(LANGUAGES):
        problem = words.CHOOSE_ANSWER
    elif not opened.who.is_stepped_up(opened.now):
        problem = forms.PROVE_FIRST
    if problem is None:
        each = compared[number]
        command = SettleDivergence(opened.case.id, each.matter, each.parts, accepts, reason, lang)
        problem = act(request, opened.node, command, opened.who)
        if problem is None:
            return sent_on(f"{opened.address}/determinations#tally", "settled")
    shown = answers_of(opened, "", problem=(number, problem), written=said.dict())
    return case_page(request, opened, "determinations", shown, refused=problem, status=422)


def answers_of(
    opened: Opened,
    asked: str,
    *,
    problem: tuple[int, Text] | None = None,
    written: Mapping[str, str] | None = None,
) -> Answers:
    """Return what is shown: the reasons for most parts first; of the tally what differs first."""
    report, tally = opened.seen.report, opened.seen.tally
    shown = [_shown(opened, number, reason) for number, reason in enumerate(report.reasons)]
    kept = [each for each in shown if not asked or each.sign.name == asked]
    compared = [_compared(opened, number, each) for number, each in enumerate(tally.comparisons)]
    order = list(_ORDER)
    compared.sort(key=lambda each: order.index(each.comparison.standing))
    latest = {state: opened.case.half(state).determinations.latest for state in opened.case.states}
    return Answers(
        tuple(each for each in kept if each.reason.decides),
        tuple(each for each in kept if not each.reason.decides),
        tuple(
            each
            for each in compared
            if each.comparison.standing is not Tallied.MATCHED or each.comparison.apart
        ),
        STANDINGS[tally.standing],
        tuple((state, None if given is None else given.at) for state, given in latest.items()),
        asked,
        tuple(
            (sign.name, sign.word, sum(each.sign == sign for each in shown)) for sign in (YES, NO, UNKNOWN)
        ),
        LANGUAGES,
        opened.may("SettleDivergence"),
        opened.may("Determine"),
        problem,
        written or {},
    )


_ORDER = (Tallied.DIVERGED, Tallied.WAITING, Tallied.SETTLED, Tallied.MATCHED)
_FEW = 3


def _shown(opened: Opened, number: int, reason: Reason) -> Shown:
    parts = list(opened.case.parts().values())
    found = [parts[line - 1] for line in reason.lines if line > 0]
    labels = tuple(map(opened.label, found)) if len(found) <= _FEW else ()
    return Shown(number, reason, sign_of(reason.outcome), len(found), labels)


def _compared(opened: Opened, number: int, each: Comparison) -> Compared:
    matter = Matter.registered.get(each.matter)
    question = Text(each.matter, each.matter) if matter is None else matter.question
    held = instrument(opened.case.agreement)
    answers = tuple(
        (state, None if outcome is None else sign_of(outcome))
        for state, outcome in zip(opened.seen.tally.states, each.outcomes, strict=True)
    )
    says = comparison_words(opened.seen.tally, each, held)
    return Compared(number, each, question, says, STANDINGS[each.standing], answers)
