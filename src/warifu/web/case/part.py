"""One part: what is said of it, what the agreement answers matter by matter, where it stands, and its versions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.http import HttpRequest, HttpResponse

from warifu.casework.lines import LineKind
from warifu.casework.parts import Part
from warifu.casework.standing import PartStanding
from warifu.documents.report import situation_of
from warifu.rules.provisions import Provision
from warifu.rules.wording import Text
from warifu.vocabulary import FACTS
from warifu.web.acting import refused_page, sent_on
from warifu.web.case.approvals import STANDS
from warifu.web.case.around import case_page
from warifu.web.case.booking import may_book
from warifu.web.case.confirming import condition_words
from warifu.web.case.objecting import part_acts_of
from warifu.web.case.opening import Opened, of_case
from warifu.web.case.parts import fact_words
from warifu.web.forms import Act, Form, done_of, forms_of, problems_of, tried_of
from warifu.web.signs import Sign, sign_of
from warifu.web.words import case as words

_LEAST = 8


@dataclass(frozen=True)
class Answer:
    """A matter that was asked of the part: the question, the answer, the provisions, and what is lacking."""

    question: Text
    sign: Sign
    decides: bool
    provisions: tuple[Provision, ...]
    lacks: tuple[Text, ...]


@dataclass(frozen=True)
class Stood:
    """Where the part stands with one office, with the decision behind it."""

    standing: PartStanding
    sign: Sign
    conditions: tuple[Text, ...]


@dataclass(frozen=True)
class Shown:
    """What is shown."""

    digest: str
    label: Text | str
    kind: Text
    law: Sign
    facts: tuple[tuple[Text, Text], ...]
    answers: tuple[Answer, ...]
    offices: tuple[Stood, ...]
    versions: tuple[tuple[int, datetime, str], ...]
    may_change: bool
    may_book: bool
    forms: tuple[Form, ...] = ()
    problems: tuple[tuple[str, Text], ...] = ()


@of_case
def part(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show it, or object to it; its check code, or the beginning of it, stands last in the address."""
    found = part_at(opened, request.path.rpartition("/")[2])
    if found is None:
        hidden = () if opened.why_no_persons is None else (opened.why_no_persons,)
        return refused_page(request, words.NO_SUCH_PART, status=404, reasons=hidden)
    acts, here = part_acts_of(opened, found[0]), f"{opened.address}/part/{found[0][:16]}"
    tried = tried_of(request, opened, acts)
    if isinstance(tried, Act):
        return sent_on(here, done_of(tried))
    forms = forms_of(acts, opened, here, tried)
    shown = replace(part_of(opened, *found), forms=forms, problems=problems_of(forms, tried))
    return case_page(request, opened, "part", shown, status=tried.status if tried else 200)


def part_at(opened: Opened, beginning: str) -> tuple[str, Part] | None:
    """Return the part whose check code begins so; None where there is none, several, or it is not shown to the reader."""
    found = [
        (digest, each)
        for digest, each in opened.case.parts().items()
        if len(beginning) >= _LEAST and digest.startswith(beginning)
    ]
    if len(found) != 1 or (found[0][1].kind is LineKind.PERSON and opened.why_no_persons is not None):
        return None
    return found[0]


def part_of(opened: Opened, digest: str, shown: Part) -> Shown:
    """Return what is shown of a part."""
    seen = opened.seen
    line = 1 + list(opened.case.parts()).index(digest)
    answers = tuple(
        Answer(
            each.matter.question,
            sign_of(each.outcome),
            each.asked.decides,
            each.reasons.provisions,
            (*(fact.question for fact in each.reasons.needed), *(gap.says for gap in each.reasons.open)),
        )
        for each in situation_of(seen.report.determined, line)
    )
    stood = tuple(
        Stood(one, STANDS[one.stand], tuple(map(condition_words, one.conditions)))
        for one in seen.standings.get(digest, ())
    )
    facts = tuple((FACTS[name].question, fact_words(shown, name)) for name in shown.facts if name in FACTS)
    return Shown(
        digest,
        opened.label(shown),
        shown.kind.word,
        sign_of(seen.answers[digest]),
        facts,
        answers,
        stood,
        _versions(opened, shown),
        opened.who.state == opened.case.sending and opened.may("SupersedeManifest"),
        shown.kind is not LineKind.PERSON and may_book(opened),
    )


def _versions(opened: Opened, shown: Part) -> tuple[tuple[int, datetime, str], ...]:
    manifests = opened.case.half(opened.case.sending).manifests
    found: list[tuple[int, datetime, str]] = []
    for revision in manifests.revisions:
        for digest in revision.parts:
            known = manifests.known.get(digest)
            if known is not None and known.ref == shown.ref and (not found or found[-1][2] != digest):
                found.append((revision.number, revision.at, digest))
    return tuple(found)
