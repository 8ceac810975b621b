"""`/new/DRAFT/activity`: what the activity is to be, filled in as far as the list or the last time tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import msgspec
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from warifu.casework.activity import ActivityKind, OpenActivity, Terms
from warifu.casework.agreement import agreement_of
from warifu.casework.parts import Part, parts_of
from warifu.casework.plain_facts import PlainFact, plain_facts
from warifu.desk import lines_of
from warifu.errors import UsageError
from warifu.instruments import MODULES, instrument
from warifu.intake import Intake
from warifu.parties import State, state_names
from warifu.rules.wording import Text
from warifu.server.drafts import Draft, Way
from warifu.vocabulary import FACTS, fact
from warifu.web.acting import done_words
from warifu.web.fact_fields import FactField
from warifu.web.keeping import kept, typed_in
from warifu.web.new.drafting import Desk, go, of_draft, step_page
from warifu.web.new.reading import reading_of
from warifu.web.visit_facts import FROM_THE_TERMS, asked_of, facts_from
from warifu.web.words import approvals, forms
from warifu.web.words import new as words
from warifu.web.written import LONGEST, LONGEST_NAME

_HANDLE_BYTES = 16
TITLES, TEXTS = ("title_en", "title_ja"), ("places", "purpose")
Wrong = tuple[tuple[str, Text], ...]


@dataclass(frozen=True)
class Fields:
    """The fields of the form, as text; what was filled in wrongly stays as it was typed."""

    title_en: str = ""
    title_ja: str = ""
    kind: str = ActivityKind.EXERCISE.value
    sending: str = ""
    receiving: str = ""
    agreement: str = ""
    begins: str = ""
    ends: str = ""
    places: str = ""
    purpose: str = ""


@dataclass(frozen=True)
class TheActivity:
    """What is shown: the fields, what can be chosen, what the agreement asks of the visit, and what a clone changed."""

    fields: Fields
    kinds: tuple[tuple[str, Text], ...]
    states: tuple[tuple[str, Text], ...]
    agreements: tuple[tuple[str, Text], ...]
    asked: tuple[FactField, ...]
    changed: tuple[Text, ...]
    say_again: tuple[Text, ...]
    done: Text | None = None


@of_draft
@require_http_methods(["GET", "POST"])
def activity(request: HttpRequest, desk: Desk, draft: Draft) -> HttpResponse:
    """Show the form; keep what was filled in and go on."""
    if draft.way is Way.FILE and not reading_of(draft).intake.ok:
        return go(f"/new/{draft.handle}/list")
    if request.method != "POST":
        fields, facts = _so_far(draft, desk)
        return _page(request, desk, draft, (fields, facts), ())
    fields = Fields(**{name: request.POST.get(name, "").strip() for name in Fields.__dataclass_fields__})
    facts, wrong = facts_from(request.POST.dict())
    if not wrong and request.POST.get("asks") != fields.agreement:  # Another agreement asks other things.
        return _page(request, desk, draft, (fields, facts), ())
    command, more = _command(draft, fields, facts)
    if command is None or wrong:
        return _page(request, desk, draft, (fields, facts), (*more, *wrong))
    kept = msgspec.structs.replace(draft.with_opening(command), typed={})
    if draft.way is Way.FILE:
        kept = kept.with_parts(_parts(kept, desk))
    desk.drafts.keep(kept)
    return go(f"/new/{draft.handle}/lines")


@of_draft
@require_POST
def keep_typed(request: HttpRequest, desk: Desk, draft: Draft) -> HttpResponse:
    """Keep what stands in the form as it is, right or wrong; nothing is sent, and nobody else sees it."""
    known = {*Fields.__dataclass_fields__, *(name for name in FACTS if name.startswith("visit."))}
    desk.drafts.keep(msgspec.structs.replace(draft, typed=typed_in(request, known)))
    return kept(request, f"/new/{draft.handle}/activity")


def _page(
    request: HttpRequest,
    desk: Desk,
    draft: Draft,
    filled: tuple[Fields, Mapping[str, PlainFact]],
    wrong: Wrong,
) -> HttpResponse:
    fields, facts = filled
    states = (desk.node.own, desk.node.peer)
    shown = TheActivity(
        fields,
        tuple((kind.value, kind.word) for kind in ActivityKind if kind is not ActivityKind.REGISTER),
        tuple((state, Text(*state_names(state))) for state in states),
        tuple((name, instrument(name).short) for name in _agreements(states)),
        asked_of(fields.agreement, facts) if fields.agreement in MODULES else (),
        tuple(Text(en, ja) for en, ja in draft.changed),
        tuple(_question(name) for name in draft.say_again),
        done_words(request),
    )
    return step_page(request, draft, "activity", shown, problems=wrong, title=words.THE_ACTIVITY)


def _so_far(draft: Draft, desk: Desk) -> tuple[Fields, Mapping[str, PlainFact]]:
    """Return what is known: what was typed last, what was kept, what the file says, or nothing but the two States."""
    if draft.typed:
        typed = {name: draft.typed.get(name, "") for name in Fields.__dataclass_fields__}
        return Fields(**typed), facts_from(draft.typed)[0]
    if (command := draft.command) is not None:
        return _fields(command), command.terms.facts
    intake = reading_of(draft).intake if draft.way is Way.FILE else None
    own, peer = desk.node.own, desk.node.peer
    if intake is None:
        return Fields(sending=own, receiving=peer, agreement=_agreement({}, (own, peer))), {}
    known = intake.activity
    name = str(intake.details.get("activity_name") or draft.name.rpartition(".")[0])
    begins, ends = known.get("visit.begins"), known.get("visit.ends")
    fields = Fields(
        title_en=name,
        title_ja=name,
        kind=str(known.get("visit.activity", ActivityKind.EXERCISE.value)),
        sending=str(known.get("visit.sending_state", own)),
        receiving=str(known.get("visit.receiving_state", peer)),
        agreement=_agreement(known, (own, peer)),
        begins=begins.isoformat() if isinstance(begins, date) else "",
        ends=ends.isoformat() if isinstance(ends, date) else "",
        places="\n".join(_places(intake)),
    )
    return fields, {n: v for n, v in plain_facts(known).items() if n not in FROM_THE_TERMS}


def _places(intake: Intake) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.label for lines in intake.of("places") for line in lines))


def _agreements(states: tuple[State, State]) -> tuple[str, ...]:
    """Return the agreements to which both States are party, those between just the two first."""
    both = [name for name in MODULES if set(states) <= set(instrument(name).parties)]
    return tuple(sorted(both, key=lambda name: len(instrument(name).parties)))


def _agreement(known: Mapping[str, object], states: tuple[State, State]) -> str:
    try:
        pair = {"visit.sending_state": states[0], "visit.receiving_state": states[1], **known}
        return agreement_of(pair).id
    except UsageError:
        return next(iter(_agreements(states)), "")


def _fields(command: OpenActivity) -> Fields:
    terms = command.terms
    return Fields(
        title_en=terms.title.en,
        title_ja=terms.title.ja,
        kind=command.kind.value,
        sending=command.sending,
        receiving=command.receiving,
        agreement=command.agreement,
        begins=terms.begins.isoformat(),
        ends=terms.ends.isoformat(),
        places="\n".join(terms.places),
        purpose=terms.purpose,
    )


def _command(
    draft: Draft, fields: Fields, facts: Mapping[str, PlainFact]
) -> tuple[OpenActivity | None, Wrong]:
    """Return what opens the activity, or what is wrong in the form."""
    wrong = [(name, words.FILL_IN) for name in TITLES if not getattr(fields, name)]
    days: dict[str, date] = {}
    wrong += [(name, forms.TOO_LONG_NAME) for name in TITLES if len(getattr(fields, name)) > LONGEST_NAME]
    wrong += [(name, forms.TOO_LONG) for name in TEXTS if len(getattr(fields, name)) > LONGEST]
    for name in ("begins", "ends"):
        try:
            days[name] = date.fromisoformat(getattr(fields, name))
        except ValueError:
            wrong.append((name, words.NOT_A_DAY))
    if len(days) == len(("begins", "ends")) and days["ends"] < days["begins"]:
        wrong.append(("ends", approvals.ENDS_BEFORE))
    if fields.kind not in {kind.value for kind in ActivityKind}:
        wrong.append(("kind", words.FILL_IN))
    if fields.agreement not in MODULES:
        wrong.append(("agreement", words.FILL_IN))
    if not fields.sending or fields.sending == fields.receiving:
        wrong.append(("sending", words.BOTH_SAME))
    if wrong:
        return None, tuple(wrong)
    title = Text(fields.title_en, fields.title_ja)
    places = tuple(each.strip() for each in fields.places.splitlines() if each.strip())
    terms = Terms(title, days["begins"], days["ends"], places, fields.purpose, dict(facts))
    before = draft.command
    command = OpenActivity(
        draft.case,
        ActivityKind(fields.kind),
        State(fields.sending),
        State(fields.receiving),
        fields.agreement,
        terms,
    )
    return (command if before is None else replace(command, cloned_from=before.cloned_from)), ()


def _parts(draft: Draft, desk: Desk) -> tuple[Part, ...]:
    """Return the parts of the file; one that says what it said before stays the same part."""
    draw = desk.node.ports.chance.draw
    return parts_of(lines_of(reading_of(draft).intake), lambda: draw(_HANDLE_BYTES).hex(), draft.listed)


def _question(name: str) -> Text:
    return fact(name).question if name in FACTS else Text(name, name)
