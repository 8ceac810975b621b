"""
Changing one part after it was lodged: corrected, replaced by another, or left out. Nothing else goes round again.

What stands now and what would stand are shown beside one another before anything is sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse

from warifu.casework.comparing import PartChange
from warifu.casework.manifests import SupersedeManifest
from warifu.casework.parts import SUBJECTS, Part
from warifu.casework.plain_facts import PlainFact
from warifu.rules.wording import Text
from warifu.vocabulary import FACTS
from warifu.web.acting import act, refused_page, sent_on
from warifu.web.case.around import case_page
from warifu.web.case.differences import Change, change_of
from warifu.web.case.opening import Opened, of_case
from warifu.web.case.part import part_at
from warifu.web.fact_fields import FactField, field_of, read_field, written
from warifu.web.fresh import fresh_name
from warifu.web.whole import whole
from warifu.web.words import case as words
from warifu.web.words import changing as said
from warifu.web.words import forms
from warifu.web.written import LONGEST_NAME

CORRECTED, REPLACED, LEFT_OUT = "corrected", "replaced", "left_out"
WAYS = ((REPLACED, said.REPLACED), (CORRECTED, said.CORRECTED), (LEFT_OUT, said.LEFT_OUT))


@dataclass(frozen=True)
class Written:
    """What a form says: how the part changes, its name, its facts; and what is wrong, by field."""

    way: str
    label: str
    facts: Mapping[str, PlainFact]
    problems: Mapping[str, Text] = field(default_factory=dict)


@dataclass(frozen=True)
class Changing:
    """What is shown. preview: what would change; None before it is looked over. read: the revision it was read on."""

    said: object
    part: Part
    label: str
    way: str
    ways: tuple[tuple[str, Text], ...]
    stated: tuple[FactField, ...]
    others: tuple[FactField, ...]
    read: int
    problems: Mapping[str, Text]
    preview: Change | None


@of_case
def change(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the form; look the change over; send it."""
    if opened.who.state != opened.case.sending or not opened.may("SupersedeManifest"):
        return refused_page(request, said.NOT_YOURS, reasons=opened.why_not("SupersedeManifest"))
    found = part_at(opened, request.path.split("/")[-2])
    if found is None:
        return refused_page(request, words.NO_SUCH_PART, status=404)
    digest, part = found
    if request.method != "POST":
        return case_page(
            request, opened, "change", changing_of(opened, part, Written("", part.label, part.facts))
        )
    return _asked_for(request, opened, digest, part)


def _asked_for(request: HttpRequest, opened: Opened, digest: str, part: Part) -> HttpResponse:
    form = read_form(request, part)
    if form.problems or request.POST.get("step") != "send":
        shown = changing_of(opened, part, form, preview=not form.problems)
        return case_page(request, opened, "change", shown, status=422 if form.problems else 200)
    read = request.POST.get("read", "")
    added = () if form.way == LEFT_OUT else (_new(part, form),)
    command = SupersedeManifest(opened.case.id, whole(read, 0), added, (digest,))
    refused = act(request, opened.node, command, opened.who)
    if refused is not None:
        shown = changing_of(opened, part, form, preview=True)
        return case_page(request, opened, "change", shown, refused=refused, status=422)
    if not added:
        return sent_on(f"{opened.address}/differences", "changed")
    return sent_on(f"{opened.address}/part/{added[0].digest[:16]}", "changed")


def read_form(request: HttpRequest, part: Part) -> Written:
    """Read what was written, with every problem found."""
    label, way = request.POST.get("label", "").strip(), request.POST.get("way", "")
    problems: dict[str, Text] = {}
    if way not in dict(WAYS):
        problems["way"] = said.CHOOSE_WAY
    if not label:
        problems["label"] = said.NO_LABEL
    if len(label) > LONGEST_NAME:
        problems["label"] = forms.TOO_LONG_NAME
    facts: dict[str, PlainFact] = {name: value for name, value in part.facts.items() if name not in FACTS}
    for name in _asked(part):
        answer = read_field(FACTS[name], request.POST.get(name, ""))
        if isinstance(answer, Text):
            problems[name] = answer
        elif answer is not None:
            facts[name] = answer
    if way in {CORRECTED, REPLACED} and not problems and (label, facts) == (part.label, dict(part.facts)):
        problems["label"] = said.NOTHING_CHANGES
    return Written(way, label, facts, problems)


def changing_of(opened: Opened, part: Part, form: Written, *, preview: bool = False) -> Changing:
    """Return what is shown."""
    fields = [field_of(FACTS[name], written(form.facts.get(name))) for name in _asked(part)]
    stated = {*part.facts, *form.facts, *form.problems}
    shown: Change | None = None
    if preview and form.way != LEFT_OUT:
        shown = change_of(opened, PartChange(part, _new(part, form)))
    elif preview:
        shown = Change(opened.label(part), part.kind.word, ((said.HOW, said.STANDS, said.GONE),))
    return Changing(
        said,
        part,
        form.label,
        form.way,
        WAYS,
        tuple(each for each in fields if each.name in stated),
        tuple(each for each in fields if each.name not in stated),
        opened.case.half(opened.case.sending).manifests.number,
        form.problems,
        shown,
    )


def _asked(part: Part) -> tuple[str, ...]:
    subjects = SUBJECTS[part.kind]
    return tuple(name for name in FACTS if name.partition(".")[0] in subjects)


def _new(part: Part, form: Written) -> Part:
    ref = part.ref if form.way == CORRECTED else fresh_name()
    return Part(ref, part.kind, form.label, fresh_name() + fresh_name(), form.facts)
