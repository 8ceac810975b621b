"""Questions and answers between the two States, inside the case, each in the words of those who wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from warifu.casework.actors import StateOffice
from warifu.casework.questions import AnswerQuestion, AskQuestion, Question, QuestionAnswered
from warifu.casework.telling import is_told_of
from warifu.parties import State
from warifu.rules.wording import Language, Text
from warifu.server.drafts import Drafts
from warifu.web.acting import act, sent_on
from warifu.web.case.around import case_page
from warifu.web.case.opening import Opened, of_case
from warifu.web.keeping import kept, typed_in
from warifu.web.language import current
from warifu.web.words import case as words
from warifu.web.words import forms
from warifu.web.written import LONGEST

LANGUAGES = ((Language.EN.value, words.ENGLISH), (Language.JA.value, words.JAPANESE))
ASKED_OFFICES = tuple(
    office
    for office in StateOffice
    if office not in {StateOffice.AUDIT, StateOffice.OPERATOR, StateOffice.NODE}
)


@dataclass(frozen=True)
class Asked:
    """A question as it is shown; its text and answer are left out where they may speak of a person to whom they may not."""

    question: Question
    state: State
    answer: tuple[datetime, QuestionAnswered] | None
    labels: tuple[Text | str, ...]
    is_hidden: bool
    may_answer: bool


@dataclass(frozen=True)
class Talk:
    """What is shown. problems: what is wrong with a form, by field. written: what was written in it."""

    questions: tuple[Asked, ...]
    offices: tuple[tuple[str, Text], ...]
    languages: tuple[tuple[str, Text], ...]
    may_ask: bool
    part: str
    part_label: Text | str
    problems: Mapping[str, Text] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)


@of_case
def questions(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the questions; ask one."""
    if request.method != "POST":
        typed = Drafts(opened.node.ports).typed(opened.who.person, _place(opened))
        part = request.GET.get("part", typed.get("part", ""))
        return case_page(request, opened, "questions", talk_of(opened, part=part, written=typed))
    written = {name: request.POST.get(name, "").strip() for name in ("text", "office", "lang", "part")}
    problems = _problems(written)
    if not problems:
        parts = (written["part"],) if written["part"] in opened.case.parts() else ()
        command = AskQuestion(
            opened.case.id, StateOffice(written["office"]), written["text"], written["lang"], parts
        )
        refused = act(request, opened.node, command, opened.who)
        if refused is None:
            Drafts(opened.node.ports).forget_typed(opened.who.person, _place(opened))
            return sent_on(f"{opened.address}/questions", "asked")
        problems = {"text": refused}
    shown = talk_of(opened, part=written["part"], problems=problems, written=written)
    return case_page(request, opened, "questions", shown, status=422)


@of_case
def keep_question(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Keep a question as it is typed so far; nothing is sent, and nobody else sees it."""
    address = f"{opened.address}/questions"
    if request.method != "POST":
        return HttpResponseRedirect(address)
    typed = typed_in(request, ("text", "office", "lang", "part"))
    Drafts(opened.node.ports).keep_typed(opened.who.person, _place(opened), typed)
    return kept(request, f"{address}#ask")


@of_case
def answer(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Answer a question."""
    if request.method != "POST":
        return sent_on(f"{opened.address}/questions", "")
    written = {name: request.POST.get(name, "").strip() for name in ("text", "lang", "question")}
    ref = written["question"]
    problems = {f"{name}-{ref}": says for name, says in _problems(written).items()}
    if not problems:
        command = AnswerQuestion(opened.case.id, ref, written["text"], written["lang"])
        refused = act(request, opened.node, command, opened.who)
        if refused is None:
            return sent_on(f"{opened.address}/questions", "answered")
        problems = {f"text-{ref}": refused}
    marked = {f"{name}-{ref}": said for name, said in written.items()}
    return case_page(
        request, opened, "questions", talk_of(opened, problems=problems, written=marked), status=422
    )


def talk_of(
    opened: Opened,
    *,
    part: str = "",
    problems: Mapping[str, Text] | None = None,
    written: Mapping[str, str] | None = None,
) -> Talk:
    """Return what is shown: open questions first, the newest first among each."""
    found = [each for state in opened.case.states for each in _of(opened, state)]
    found.sort(key=lambda each: (each.answer is not None, -each.question.at.timestamp()))
    return Talk(
        tuple(found),
        (("", words.CHOOSE_OFFICE), *((office.value, office.word) for office in ASKED_OFFICES)),
        LANGUAGES,
        opened.may("AskQuestion"),
        part,
        opened.label_of(part) if part else words.WHOLE_CASE,
        problems or {},
        {"lang": current().value, **(written or {})},
    )


def _of(opened: Opened, state: State) -> list[Asked]:
    answers = opened.case.half(opened.case.peer_of(state)).questions.answers
    found = []
    for ref, question in opened.case.half(state).questions.asked.items():
        parts = question.asked.parts
        told = is_told_of(opened.case, question, state, opened.who.state, opened.who.office)
        found.append(
            Asked(
                question,
                state,
                answers.get(ref),
                tuple(map(opened.label_of, parts)),
                opened.why_no_persons is not None and not told,
                state != opened.who.state
                and ref not in answers
                and question.asked.to_office is opened.who.office
                and opened.may("AnswerQuestion"),
            )
        )
    return found


def _place(opened: Opened) -> str:
    return f"question of {opened.case.id}"


def _problems(written: Mapping[str, str]) -> dict[str, Text]:
    found: dict[str, Text] = {}
    if not written["text"]:
        found["text"] = words.EMPTY_TEXT
    if len(written["text"]) > LONGEST:
        found["text"] = forms.TOO_LONG
    if "office" in written and written["office"] not in {office.value for office in ASKED_OFFICES}:
        found["office"] = words.CHOOSE_OFFICE
    if written["lang"] not in dict(LANGUAGES):
        found["lang"] = words.CHOOSE_LANGUAGE
    return found
