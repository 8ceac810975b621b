"""`/new/DRAFT/preview`: exactly what the other State will see; and sending it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from warifu.casework.activity import OpenActivity, Terms
from warifu.casework.case_numbers import CaseNumber
from warifu.casework.determinations import determine_lines
from warifu.casework.lines import Line, LineKind
from warifu.casework.manifests import LodgeManifest
from warifu.casework.parts import Part, line_of
from warifu.casework.plain_facts import PlainFact, answer_of, readable_answers
from warifu.casework.refusals import Refusal
from warifu.errors import FactError
from warifu.instruments import instrument
from warifu.parties import State, state_names
from warifu.rules.outcomes import Outcome
from warifu.rules.wording import Text
from warifu.rules.words import answer_words
from warifu.server.drafts import Draft
from warifu.vocabulary import FACTS, fact
from warifu.web.new.drafting import Desk, go, of_draft, step_page
from warifu.web.new.reading import forget_readings
from warifu.web.words import new as words

A_PAGE = 100


@dataclass(frozen=True)
class Said:
    """A fact as it is sent: the question, and the answer in words."""

    question: Text
    answer: Text


@dataclass(frozen=True)
class Sent:
    """A part as it is sent."""

    label: str
    kind: Text
    facts: tuple[Said, ...]


@dataclass(frozen=True)
class Counted:
    """How many lines of a kind are yes, no and unknown under the agreement."""

    kind: Text
    yes: int
    no: int
    unknown: int


@dataclass(frozen=True)
class Preview:
    """What is shown: the terms, the parts of this page, how many there are, and what the agreement says so far."""

    peer: Text
    command: OpenActivity
    agreement: Text
    visit: tuple[Said, ...]
    parts: tuple[Sent, ...]
    people: int
    things: int
    number: int
    pages: int
    counted: tuple[Counted, ...]

    @property
    def terms(self) -> Terms:
        """The terms of the activity."""
        return self.command.terms


@of_draft
@require_http_methods(["GET", "POST"])
def preview(request: HttpRequest, desk: Desk, draft: Draft) -> HttpResponse:
    """Show what would be sent; send it."""
    command = draft.command
    if command is None:
        return go(f"/new/{draft.handle}/activity")
    if request.method == "POST":
        return _send(request, desk, draft, command)
    return _page(request, desk, draft, command)


def _page(
    request: HttpRequest,
    desk: Desk,
    draft: Draft,
    command: OpenActivity,
    wrong: tuple[tuple[str, Text], ...] = (),
) -> HttpResponse:
    parts = draft.listed
    pages = max(1, -(-len(parts) // A_PAGE))
    asked = request.GET.get("page", "1")
    number = min(max(1, int(asked)), pages) if asked.isdecimal() and len(asked) < 7 else 1  # noqa: PLR2004
    people = sum(part.kind is LineKind.PERSON for part in parts)
    shown = Preview(
        Text(*state_names(desk.node.peer)),
        command,
        instrument(command.agreement).title,
        _said(command.terms.facts),
        tuple(_sent(part) for part in parts[(number - 1) * A_PAGE : number * A_PAGE]),
        people,
        len(parts) - people,
        number,
        pages,
        _counted(command, parts),
    )
    return step_page(request, draft, "preview", shown, problems=wrong, title=words.PREVIEW)


def _send(request: HttpRequest, desk: Desk, draft: Draft, command: OpenActivity) -> HttpResponse:
    """Open the activity and lodge its list, each once however often the button is pressed; then destroy the draft."""
    try:
        desk.node.perform(command, desk.who, request=f"draft {draft.handle} opened")
        if draft.parts:
            lodge = LodgeManifest(draft.case, draft.listed)
            desk.node.perform(lodge, desk.who, request=f"draft {draft.handle} lodged")
    except Refusal as refusal:
        return _page(request, desk, draft, command, (("send", refusal.says),))
    desk.drafts.discard(draft)
    forget_readings()
    return go(f"/cases/{CaseNumber.of(draft.case, State(desk.node.own))}?done=sent")


def _sent(part: Part) -> Sent:
    return Sent(part.label, part.kind.word, _said(part.facts))


def _said(facts: dict[str, PlainFact] | object) -> tuple[Said, ...]:
    assert isinstance(facts, dict)  # noqa: S101  (as a codec makes them)
    return tuple(_one(name, plain) for name, plain in facts.items())


def _one(name: str, plain: PlainFact) -> Said:
    as_it_is = Text(str(plain), str(plain))
    if name not in FACTS:
        return Said(Text(name, name), as_it_is)
    try:
        return Said(fact(name).question, answer_words(fact(name), answer_of(name, plain)))
    except FactError:
        return Said(fact(name).question, as_it_is)


def _counted(command: OpenActivity, parts: tuple[Part, ...]) -> tuple[Counted, ...]:
    """Return what the agreement says of each kind of line, from what would be sent."""
    terms = command.terms
    visit = {
        **readable_answers(terms.facts),
        "visit.activity": command.kind.value,
        "visit.sending_state": command.sending,
        "visit.receiving_state": command.receiving,
        "visit.begins": terms.begins,
        "visit.ends": terms.ends,
    }
    lines = [Line(LineKind.ACTIVITY, "activity", 0, terms.title.en), *map(line_of, parts)]
    found = determine_lines(instrument(command.agreement), lines, visit)
    outcomes = [found.outcome(index) for index in range(len(lines))]
    counts = Counter(zip((line.kind for line in lines), outcomes, strict=True))
    kinds = dict.fromkeys(line.kind for line in lines)
    return tuple(
        Counted(
            kind.word,
            counts[kind, Outcome.MET],
            counts[kind, Outcome.NOT_MET],
            counts[kind, Outcome.UNDETERMINED],
        )
        for kind in kinds
    )
