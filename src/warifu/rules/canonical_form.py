"""
The canonical plain form of law as we hold it, and the digests over it.

Two digests are kept apart. The *digest of law* covers everything that an answer depends on or cites:
facts with their kinds and codes, conditions, citations, confidence, dates, exceptions, who acts and by when.
The *digest of words* covers what people read: a mended translation changes it, and is not other law.
Whom one asks for a fact is in neither: it is a matter of work, not of law.

The form holds names, texts, whole numbers, lists and objects alone, so it is the same on every machine.
Provisions are sorted by id, facts and matters by name; parts of a condition stay in the order of the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeAlias

from warifu.errors import RuleError
from warifu.rules.conditions import (
    AllOf,
    AnyOf,
    Clause,
    Comparison,
    Condition,
    Holds,
    NoneOf,
    Open,
    Scaled,
    Shifted,
    Span,
    Term,
    Value,
)
from warifu.rules.facts import Count, Day, Fact, OneOf, StateFact, YesNo
from warifu.rules.matters import Matter
from warifu.rules.parts import facts_in, parts_of, reachable
from warifu.rules.provisions import Instrument, Provision, Timing
from warifu.rules.wording import Text

Plain: TypeAlias = dict[str, Any]
_GROUPS: dict[type, str] = {AllOf: "all", AnyOf: "any", NoneOf: "none"}
_KINDS = {YesNo: "yes_no", OneOf: "one_of", StateFact: "state", Day: "day", Count: "count"}


def law_of(instrument: Instrument) -> Plain:
    """Return the canonical form of an instrument's law, with all that it borrows from others."""
    own = (instrument.gate, *instrument.provisions)
    reached = reachable(own)
    return {
        "id": instrument.id,
        "cite": instrument.cite,
        "parties": sorted(instrument.parties),
        "gate": instrument.gate.id,
        "provisions": [law_of_provision(p) for p in _by_id(own)],
        "borrowed": [law_of_provision(p) for p in _by_id(p for p in reached if p not in own)],
        "facts": [_fact(fact) for fact in _asked(reached)],
        "matters": [_matter(m) for m in sorted(instrument.matters, key=lambda m: m.id)],
        "life": [
            {"stage": event.stage.value, "day": _day(event.day), "confidence": event.confidence.value}
            for event in instrument.life
        ],
        "not_for_machines": sorted(part.row for part in instrument.not_for_machines),
    }


def words_of_instrument(instrument: Instrument) -> Plain:
    """Return the canonical form of an instrument's words."""
    own = (instrument.gate, *instrument.provisions)
    reached = reachable(own)
    return {
        "id": instrument.id,
        "title": _text(instrument.title),
        "short": _text(instrument.short),
        "how_sure": _text(instrument.how_sure),
        "provisions": [_words_of_provision(p) for p in _by_id(reached)],
        "facts": [_fact_words(fact) for fact in _asked(reached)],
        "matters": [_matter_words(m) for m in sorted(instrument.matters, key=lambda m: m.id)],
        "life": [_text(event.source) for event in instrument.life],
        "not_for_machines": {part.row: _text(part.reason) for part in instrument.not_for_machines},
    }


def law_of_provision(provision: Provision) -> Plain:
    """Return the canonical form of a provision; another provision that it needs is named by its id."""
    return {
        "id": provision.id,
        "cite": provision.cite,
        "matter": None if provision.matter is None else provision.matter.id,
        "effect": provision.effect.value,
        "confidence": provision.confidence.value,
        "when": law_of_condition(provision.when),
        "unless": [law_of_condition(part) for part in provision.exceptions],
        "in_force": _day(provision.in_force),
        "ends": _day(provision.ends),
        "also": list(provision.also),
        "office": None if provision.office is None else provision.office.value,
        "timing": None if provision.timing is None else law_of_timing(provision.timing),
    }


def law_of_condition(condition: Condition) -> Plain:
    """Return the canonical form of a condition; a clause is what it comes to, without its phrase."""
    match condition:
        case Clause():
            return law_of_condition(condition.condition)
        case AllOf() | AnyOf() | NoneOf():
            return {_GROUPS[type(condition)]: [law_of_condition(part) for part in condition.parts]}
        case Holds():
            return {"holds": condition.provision.id}
        case YesNo():
            return {"yes": condition.name}
        case Comparison():
            return {condition.operator: [_term(condition.left), _term(condition.right)]}
        case Open():
            return {"open": condition.kind.value, "row": condition.row, "by": condition.office.value}
    message = f"not a condition: {condition!r}"
    raise RuleError(message)


def _term(term: Term) -> Plain:
    match term:
        case Fact():
            return {"fact": term.name}
        case Value():
            value = term.value
            return {"day": value.isoformat()} if isinstance(value, date) else {"value": value}
        case Shifted():
            return {"fact": term.day.name, "months": term.months, "days": term.days}
        case Span():
            return {"from": term.earlier.name, "to": term.later.name}
        case Scaled():
            return {"fact": term.count.name, "times": term.factor}
    message = f"not a term: {term!r}"
    raise RuleError(message)


def _asked(provisions: tuple[Provision, ...]) -> list[Fact[Any]]:
    conditions = [part for provision in provisions for part in (provision.when, *provision.exceptions)]
    found = {fact.name: fact for condition in conditions for fact in facts_in(condition)}
    return [found[name] for name in sorted(found)]


def _fact(fact: Fact[Any]) -> Plain:
    form: Plain = {"name": fact.name, "kind": _KINDS[type(fact)], "missing": fact.missing.value}
    if isinstance(fact, OneOf):
        form["choices"] = sorted(fact.choices)
    if isinstance(fact, Count):
        form["unit"] = fact.unit
    return form


def _fact_words(fact: Fact[Any]) -> Plain:
    choices = fact.choices if isinstance(fact, OneOf) else {}
    return {
        "name": fact.name,
        "question": _text(fact.question),
        "choices": {code: _text(words) for code, words in choices.items()},
    }


def _matter(matter: Matter) -> Plain:
    opposite = None if matter.opposite is None else matter.opposite.id
    return {"id": matter.id, "opposite": opposite}


def _matter_words(matter: Matter) -> Plain:
    opposite = None if matter.opposite is None else _text(matter.opposite.question)
    return {"id": matter.id, "question": _text(matter.question), "opposite": opposite}


def _words_of_provision(provision: Provision) -> Plain:
    phrases = [part.says for part in parts_of(provision) if isinstance(part, Clause | Open)]
    return {
        "id": provision.id,
        "says": _text(provision.says),
        "phrases": [_text(phrase) for phrase in phrases],
        "timing": None if provision.timing is None else _text(provision.timing.says),
        "papers": None if provision.papers is None else _text(provision.papers),
        "note": None if provision.note is None else _text(provision.note),
    }


def law_of_timing(timing: Timing) -> Plain:
    """Return the canonical form of a time limit, without its words."""
    return {
        "days": timing.days,
        "months": timing.months,
        "working": timing.working,
        "before": timing.before,
        "after": timing.after,
    }


def _by_id(provisions: Iterable[Provision]) -> list[Provision]:
    return sorted(provisions, key=lambda provision: provision.id)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _text(text: Text) -> list[str]:
    return [text.en, text.ja]
