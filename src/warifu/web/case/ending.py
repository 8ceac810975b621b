"""What may be done to an activity as a whole: change its terms, propose others, answer a proposal, call it off, close."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from warifu.casework.activity import (
    AmendActivity,
    AmendmentProposed,
    CancelActivity,
    CloseActivity,
    DeclineProposal,
    ProposeAmendment,
    Terms,
    cancelled_by,
    open_proposals,
)
from warifu.casework.commands import Command
from warifu.casework.plain_facts import PlainFact
from warifu.rules.wording import Text
from warifu.vocabulary import FACTS, fact
from warifu.web.case.opening import Opened
from warifu.web.fact_fields import FactField, read_field
from warifu.web.forms import Act, Field
from warifu.web.visit_facts import asked_of
from warifu.web.words import forms
from warifu.web.words import terms as words
from warifu.web.written import Written

_AT = {
    "ends-before-it-begins": "ends",
    "old-revision": "form",
    "outstanding": "form",
    "cancelled": "form",
}


def acts_of(opened: Opened) -> tuple[Act, ...]:
    """Return what the reader may do to the activity now, besides answering proposals."""
    if opened.case.half(opened.who.state).activity.closed is not None:
        return ()
    return tuple(_acts(opened))


def answers_of(opened: Opened, ref: str) -> tuple[Act, ...]:
    """Return the answers that the owner may give to a proposal."""
    proposal, id_ = open_proposals(opened.case).get(ref), opened.case.id
    if proposal is None or opened.who.state != opened.case.owner:
        return ()
    found = []
    if opened.may("AmendActivity") and not is_stale(opened, proposal) and cancelled_by(opened.case) is None:
        found.append(
            Act(
                f"accept-{ref}",
                AmendActivity,
                words.ACCEPT,
                words.ACCEPT,
                "amended",
                (),
                lambda _: AmendActivity(id_, proposal.base, proposal.terms, ref),
            )
        )
    if opened.may("DeclineProposal"):
        fields = (Field("reason", forms.REASON, "area"),)
        found.append(
            Act(
                f"decline-{ref}",
                DeclineProposal,
                words.DECLINE,
                words.DECLINE,
                "declined",
                fields,
                lambda written: DeclineProposal(id_, ref, written.text("reason", forms.WRITE_REASON)),
            )
        )
    return tuple(found)


def is_stale(opened: Opened, proposal: AmendmentProposed) -> bool:
    """Whether a proposal was made on terms that have changed since."""
    return proposal.base != opened.case.revision


def _acts(opened: Opened) -> Iterator[Act]:
    is_owner, off = opened.who.state == opened.case.owner, cancelled_by(opened.case) is not None
    if is_owner and not off and opened.may("AmendActivity"):
        said = (words.AMEND, words.SEND_CHANGE, words.AMEND_LEAD)
        yield _terms(opened, "amend", AmendActivity, said, "amended")
    if not is_owner and not off and opened.may("ProposeAmendment"):
        said = (words.PROPOSE, words.SEND_PROPOSAL, words.PROPOSE_LEAD)
        yield _terms(opened, "propose", ProposeAmendment, said, "proposed")
    if not off and opened.may("CancelActivity"):
        yield Act(
            "cancel",
            CancelActivity,
            words.CANCEL,
            words.PREPARE_CANCEL,
            "booked",
            (Field("reason", forms.REASON, "area"),),
            lambda written: CancelActivity(opened.case.id, written.text("reason", forms.WRITE_REASON)),
            words.CANCEL_LEAD,
            is_grave=True,
        )
    if opened.may("CloseActivity") and not opened.case.outstanding(opened.who.state):
        yield Act(
            "close",
            CloseActivity,
            words.CLOSE,
            words.CLOSE_BUTTON,
            "closed",
            (),
            lambda _: CloseActivity(opened.case.id),
            words.CLOSE_LEAD,
            is_grave=True,
        )


def _terms(
    opened: Opened,
    name: str,
    kind: type[AmendActivity | ProposeAmendment],
    said: tuple[Text, Text, Text],
    done: str,
) -> Act:
    now, revision = opened.case.terms, opened.case.revision
    asked = asked_of(opened.case.agreement, now.facts)
    proposes = kind is ProposeAmendment

    def read(written: Written) -> Command:
        terms = _read_terms(written, now, asked)
        if terms == now:
            written.problems.setdefault("title_en", words.NOTHING_CHANGES)
        base = int(read_on) if (read_on := written.raw("base")).isdecimal() else 0
        if proposes:
            reason = written.text("reason", forms.WRITE_REASON)
            return ProposeAmendment(opened.case.id, base, terms, reason)
        return AmendActivity(opened.case.id, base, terms)

    fields = (
        Field("title_en", words.TITLE_EN, begins=now.title.en),
        Field("title_ja", words.TITLE_JA, begins=now.title.ja),
        Field("begins", words.BEGINS, "date", begins=now.begins.isoformat()),
        Field("ends", words.ENDS, "date", begins=now.ends.isoformat()),
        Field("places", words.PLACES_FIELD, "area", begins="\n".join(now.places)),
        Field("purpose", words.PURPOSE_FIELD, "area", begins=now.purpose),
        *((Field("reason", forms.REASON, "area"),) if proposes else ()),
    )
    act = Act(name, kind, said[0], said[1], done, fields, read, said[2], _AT)
    hidden = (("base", str(revision)),)
    return replace(act, hidden=hidden, more=tuple(map(_field, asked)), more_says=words.KNOWN)


def _read_terms(written: Written, now: Terms, asked: tuple[FactField, ...]) -> Terms:
    facts: dict[str, PlainFact] = {name: value for name, value in now.facts.items() if name not in FACTS}
    for each in asked:
        answer = read_field(fact(each.name), written.raw(each.name))
        if isinstance(answer, Text):
            written.problems[each.name] = answer
        elif answer is not None:
            facts[each.name] = answer
    title = Text(written.text("title_en", words.GIVE_NAME), written.text("title_ja", words.GIVE_NAME))
    begins, ends = written.day("begins"), written.day("ends")
    places = tuple(place.strip() for place in written.text("places").splitlines() if place.strip())
    return Terms(title, begins, ends, places, written.text("purpose"), facts)


def _field(each: FactField) -> Field:
    kind = "select" if each.kind == "choice" else each.kind
    return Field(each.name, each.question, kind, each.pairs, begins=each.value)
