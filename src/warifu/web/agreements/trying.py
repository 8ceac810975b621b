"""`/agreements/NAME/try/MATTER`: one matter asked with facts of one's own, and beside it what if they were otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_http_methods

from warifu.casework.determinations import facts_of
from warifu.casework.plain_facts import typed_facts
from warifu.instruments import MODULES, instrument
from warifu.rules.determine import Determination, determine
from warifu.rules.matters import Matter
from warifu.rules.outcomes import Mode
from warifu.rules.provisions import Instrument
from warifu.rules.question import ON
from warifu.rules.settle import Settlement, settle
from warifu.rules.sharpen import sharpen
from warifu.rules.wording import Text
from warifu.rules.words import TraceLine, trace
from warifu.server.people import clock, signed_in
from warifu.vocabulary import FACTS, fact
from warifu.web.acting import refused_page
from warifu.web.fact_fields import NOT_A_DAY, FactField, field_of, read_field
from warifu.web.rendering import page
from warifu.web.words import agreements as words

WAYS_SHOWN = 3


@dataclass(frozen=True)
class Answered:
    """An answer, the lines of its trace, and what would settle it."""

    determination: Determination
    trace: tuple[TraceLine, ...]
    settlement: Settlement


@dataclass(frozen=True)
class Trying:
    """What is shown: the fields as they are and as they might be, and the answers once it was asked."""

    law: Instrument
    matter: Matter
    day: str
    is_lenient: bool
    fields: tuple[tuple[FactField, FactField], ...]
    answers: tuple[tuple[Text, Answered], ...]
    wrong: Mapping[str, Text]


def trying(request: HttpRequest, agreement: str, matter: str) -> HttpResponseBase:
    """Show the form; answer it. Nothing of it is kept."""
    return _trying(request, agreement, matter)


@signed_in
@require_http_methods(["GET", "POST"])
def _trying(request: HttpRequest, agreement: str, matter: str) -> HttpResponse:
    law = instrument(agreement) if agreement in MODULES else None
    found = next((each for each in law.matters if each.id == matter), None) if law else None
    if law is None or found is None:
        return refused_page(request, words.NO_SUCH, status=404)
    form = request.POST.dict()
    day_said = form.get("day", clock.now().date().isoformat())
    mode = Mode.LENIENT if form.get("lenient") else Mode.STRICT
    names = [name for name in facts_of(law, found, mode) if name in FACTS and name != ON.name]
    wrong: dict[str, Text] = {}
    day = _day(day_said, wrong)
    answers: tuple[tuple[Text, Answered], ...] = ()
    if request.method == "POST":
        answers = tuple(_answers(law, found, (day, mode), names, form, wrong))
    fields = tuple(
        (field_of(fact(name), form.get(f"is {name}", "")), field_of(fact(name), form.get(f"if {name}", "")))
        for name in names
    )
    shown = Trying(law, found, day_said, mode is Mode.LENIENT, fields, () if wrong else answers, wrong)
    return page(
        request,
        "agreements/try.html",
        shown,
        words=words,
        title=found.question,
        status=422 if wrong else 200,
    )


def _day(said: str, wrong: dict[str, Text]) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        wrong["day"] = NOT_A_DAY
        return None


def _answers(  # noqa: PLR0913, PLR0917  (the whole of the question)
    law: Instrument,
    matter: Matter,
    asked: tuple[date | None, Mode],
    names: list[str],
    form: Mapping[str, str],
    wrong: dict[str, Text],
) -> Iterator[tuple[Text, Answered]]:
    """Yield the answer as it is, and the one as it might be if anything is supposed otherwise."""
    as_it_is = _record("is", names, form, wrong)
    yield words.SUPPOSED, _answered(law, matter, as_it_is, asked)
    if supposed := _record("if", names, form, wrong):
        yield words.INSTEAD, _answered(law, matter, {**as_it_is, **supposed}, asked)


def _record(side: str, names: list[str], form: Mapping[str, str], wrong: dict[str, Text]) -> dict[str, Any]:
    plain = {}
    for name in names:
        read = read_field(fact(name), form.get(f"{side} {name}", ""))
        if isinstance(read, Text):
            wrong[f"{side} {name}"] = read
        elif read is not None:
            plain[name] = read
    return typed_facts(plain)


def _answered(
    law: Instrument, matter: Matter, record: Mapping[str, Any], asked: tuple[date | None, Mode]
) -> Answered:
    day, mode = asked
    found = sharpen(determine(law, matter, record, on=day, mode=mode))
    return Answered(found, tuple(trace(found.finding)), settle(found))
