"""The terms of the activity as they are, what is proposed instead, and how either State ends it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from warifu.casework.activity import AmendmentProposed, Terms, cancelled_by, open_proposals
from warifu.casework.plain_facts import readable_answers
from warifu.parties import State, state_names
from warifu.rules.wording import Text
from warifu.rules.words import answer_words
from warifu.vocabulary import FACTS
from warifu.web import dates
from warifu.web.acting import sent_on
from warifu.web.case.around import case_page
from warifu.web.case.ending import acts_of, answers_of, is_stale
from warifu.web.case.opening import Opened, of_case
from warifu.web.forms import Act, Form, Tried, done_of, forms_of, problems_of, tried_of
from warifu.web.words import terms as words

Line = tuple[Text, Text]


@dataclass(frozen=True)
class Proposal:
    """A proposal of the other State: what would change, why, whether it was made on older terms, and the answers to it."""

    lines: tuple[tuple[Text, Text, Text], ...]
    reason: str
    is_stale: bool
    forms: tuple[Form, ...]


@dataclass(frozen=True)
class TermsShown:
    """
    What is shown. halves: whether each State has closed its half. waiting: how many things the case still waits for.

    outstanding: what is left before the reader's State can close; not to who is not shown persons, as it may name one.
    """

    said: object
    revision: int
    owner: State
    lines: tuple[Line, ...]
    proposals: tuple[Proposal, ...]
    cancelled: State | None
    halves: tuple[tuple[State, bool], ...]
    outstanding: tuple[Text, ...]
    waiting: int
    forms: tuple[Form, ...]
    may_clone: bool
    problems: tuple[tuple[str, Text], ...]

    def half_words(self, state: State, is_closed: bool) -> Text:  # noqa: FBT001  (as the template has it)
        """Return whether a State has closed its half, in words."""
        said, (english, japanese) = (
            words.CLOSED_HALF if is_closed else words.OPEN_HALF,
            state_names(state),
        )
        return Text(said.en.format(state=english), said.ja.format(state=japanese))


@of_case
def terms(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the terms; change them, answer a proposal, call the activity off, or close the own half."""
    acts = acts_of(opened)
    answers = {ref: answers_of(opened, ref) for ref in open_proposals(opened.case)}
    tried = tried_of(request, opened, (*acts, *(act for each in answers.values() for act in each)))
    if isinstance(tried, Act):
        return sent_on(f"{opened.address}/terms", done_of(tried))
    shown = _shown(opened, acts, answers, tried)
    return case_page(request, opened, "terms", shown, status=tried.status if tried else 200)


def lines_of(said: Terms) -> tuple[Line, ...]:
    """Return terms line by line: what is said, and how."""
    answers = readable_answers(said.facts)
    facts = ((FACTS[name].question, answer_words(FACTS[name], answers[name])) for name in answers)
    return (
        (words.NAME, said.title),
        (words.BEGINS, dates.day(said.begins)),
        (words.ENDS, dates.day(said.ends)),
        (words.PLACES, _plain("; ".join(said.places)) if said.places else words.NONE),
        (words.PURPOSE, _plain(said.purpose) if said.purpose else words.NOT_SAID),
        *facts,
    )


def _shown(
    opened: Opened, acts: tuple[Act, ...], answers: dict[str, tuple[Act, ...]], tried: Tried | None
) -> TermsShown:
    case, address = opened.case, f"{opened.address}/terms"
    forms = forms_of(acts, opened, address, tried)
    proposals = tuple(
        _proposal(opened, body, forms_of(answers[ref], opened, address, tried))
        for ref, body in open_proposals(case).items()
    )
    every_form = (*forms, *(form for each in proposals for form in each.forms))
    return TermsShown(
        words,
        case.revision,
        case.owner,
        lines_of(case.terms),
        proposals,
        cancelled_by(case),
        tuple((state, case.half(state).activity.closed is not None) for state in case.states),
        () if opened.why_no_persons else case.outstanding(opened.who.state),
        len(opened.seen.waiting.items),
        forms,
        opened.may("OpenActivity"),
        problems_of(every_form, tried),
    )


def _proposal(opened: Opened, body: AmendmentProposed, forms: tuple[Form, ...]) -> Proposal:
    now, then = dict(lines_of(opened.case.terms)), dict(lines_of(body.terms))
    changed = tuple(
        (what, now.get(what, words.NOT_SAID), then.get(what, words.NOT_SAID))
        for what in dict.fromkeys((*now, *then))
        if now.get(what) != then.get(what)
    )
    return Proposal(changed, body.reason, is_stale(opened, body), forms)


def _plain(text: str) -> Text:
    return Text(text, text)
