"""
What differs between two rulebooks: another edition, or the one that the other State uses.

    for line in difference(ours, theirs).words: print(line.en)

Whatever changes the digest of law shows up here; words that change nothing in law do not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from warifu.canonical import canonical_bytes
from warifu.errors import RuleError
from warifu.rules.canonical_form import Plain, law_of, law_of_condition, law_of_provision, law_of_timing
from warifu.rules.condition_words import condition_words
from warifu.rules.conditions import AllOf, Condition
from warifu.rules.parts import reachable
from warifu.rules.provisions import Effect, Instrument, Provision, Timing
from warifu.rules.rulebook import Rulebook
from warifu.rules.wording import Text


@dataclass(frozen=True)
class Change:
    """One thing that differs: what it is, what the one says and what the other says (None: nothing)."""

    what: Text
    one: Text | None
    other: Text | None

    @property
    def words(self) -> Text:
        """The change in a line."""
        one, other = self.one or _NOTHING, self.other or _NOTHING
        return Text(f"{self.what.en}: {one.en} → {other.en}", f"{self.what.ja}:{one.ja} → {other.ja}")


@dataclass(frozen=True)
class ProvisionDifference:
    """How a provision differs; one that only one side has is `None` on the other."""

    one: Provision | None
    other: Provision | None
    changes: tuple[Change, ...] = ()

    @property
    def words(self) -> tuple[Text, ...]:
        """The provision's id, and each change in a line."""
        if self.one is None or self.other is None:
            return (_only(self.one, self.other),)
        where = f"{self.one.id} [{self.one.cite}]"
        return tuple(Text(f"{where} {c.words.en}", f"{where} {c.words.ja}") for c in self.changes)


@dataclass(frozen=True)
class InstrumentDifference:
    """How an instrument differs; one that only one side has is `None` on the other."""

    one: Instrument | None
    other: Instrument | None
    changes: tuple[Change, ...] = ()
    provisions: tuple[ProvisionDifference, ...] = ()

    @property
    def words(self) -> tuple[Text, ...]:
        """Every difference in a line."""
        if self.one is None or self.other is None:
            return (_only(self.one, self.other),)
        title = self.one.short
        own = (Text(f"{title.en}: {c.words.en}", f"{title.ja}:{c.words.ja}") for c in self.changes)
        return (*own, *(line for provision in self.provisions for line in provision.words))


@dataclass(frozen=True)
class Difference:
    """What differs between two rulebooks; empty if their digests of law are the same, and only then."""

    instruments: tuple[InstrumentDifference, ...]

    @property
    def words(self) -> tuple[Text, ...]:
        """Every difference in a line."""
        return tuple(line for instrument in self.instruments for line in instrument.words)


_NOTHING = Text("nothing", "なし")


def difference(one: Rulebook, other: Rulebook) -> Difference:
    """Return what differs in law between two rulebooks, instrument by instrument."""
    ones, others = ({i.id: i for i in book.instruments} for book in (one, other))
    found = (instrument_difference(ones.get(name), others.get(name)) for name in {**ones, **others})
    return Difference(tuple(d for d in found if d is not None))


def instrument_difference(one: Instrument | None, other: Instrument | None) -> InstrumentDifference | None:
    """Return what differs in law between two editions of an instrument, or None if nothing does."""
    if one is None or other is None:
        return InstrumentDifference(one, other)
    if law_of(one) == law_of(other):
        return None
    ones, others = ({p.id: p for p in reachable((i.gate, *i.provisions))} for i in (one, other))
    provisions = tuple(
        found
        for name in {**ones, **others}
        if (found := provision_difference(ones.get(name), others.get(name))) is not None
    )
    return InstrumentDifference(one, other, _changes_of_instrument(one, other), provisions)


def provision_difference(one: Provision | None, other: Provision | None) -> ProvisionDifference | None:
    """Return what differs in law between two editions of a provision, or None if nothing does."""
    if one is None or other is None:
        return ProvisionDifference(one, other)
    if law_of_provision(one) == law_of_provision(other):
        return None
    return ProvisionDifference(one, other, _changes_of_provision(one, other))


def clauses_of(provision: Provision) -> tuple[Condition, ...]:
    """Return the conditions that must all be met for a provision, each by itself, in order."""
    return tuple(_single(provision.when))


def _single(condition: Condition) -> Iterator[Condition]:
    if isinstance(condition, AllOf):
        for part in condition.parts:
            yield from _single(part)
    else:
        yield condition


def _changes_of_provision(one: Provision, other: Provision) -> tuple[Change, ...]:
    changes = [
        Change(what, words(one), words(other)) for what, words in _ASPECTS if words(one) != words(other)
    ]
    changes += _changed_conditions(Text("clause", "要件"), clauses_of(one), clauses_of(other))
    changes += _changed_conditions(Text("exception", "例外"), one.exceptions, other.exceptions)
    if not changes:
        order = Text("order or grouping of the clauses", "要件の順序又は組合せ")
        changes.append(Change(order, condition_words(one.when), condition_words(other.when)))
    return tuple(changes)


def _changed_conditions(
    what: Text, ones: tuple[Condition, ...], others: tuple[Condition, ...]
) -> Iterator[Change]:
    before, after = {_key(c) for c in ones}, {_key(c) for c in others}
    for condition in ones:
        if _key(condition) not in after:
            yield Change(what, condition_words(condition), None)
    for condition in others:
        if _key(condition) not in before:
            yield Change(what, None, condition_words(condition))


def _key(condition: Condition) -> bytes:
    return canonical_bytes(law_of_condition(condition))


def _changes_of_instrument(one: Instrument, other: Instrument) -> tuple[Change, ...]:
    before, after = law_of(one), law_of(other)
    changes = [
        Change(what, _listed(before[name]), _listed(after[name]))
        for name, what in _PARTS.items()
        if before[name] != after[name]
    ]
    for kind, name, what in _NAMED:
        ones, others = ({part[name]: part for part in form[kind]} for form in (before, after))
        changes += [
            Change(Text(f"{what.en} {key}", f"{what.ja} {key}"), _listed(part), _listed(others[key]))
            for key, part in ones.items()
            if key in others and others[key] != part
        ]
    own_before, own_after = ({part["id"] for part in form["provisions"]} for form in (before, after))
    borrowed_before, borrowed_after = ({part["id"] for part in form["borrowed"]} for form in (before, after))
    for name in sorted((own_before & borrowed_after) | (borrowed_before & own_after)):
        its, theirs = Text("its own provision", "自らの規定"), Text("borrowed", "他からの引用")
        pair = (its, theirs) if name in own_before else (theirs, its)
        changes.append(Change(Text(f"provision {name}", f"規定 {name}"), *pair))
    return tuple(changes)


def _only(one: Provision | Instrument | None, other: Provision | Instrument | None) -> Text:
    there = one if one is not None else other
    if isinstance(there, Provision):
        name, says = f"{there.id} [{there.cite}]", there.says
    elif there is not None:
        name, says = there.id, there.title
    else:
        message = "one of the two sides of a difference must be there"
        raise RuleError(message)
    side = Text("only in the one", "一方のみ") if other is None else Text("only in the other", "他方のみ")
    return Text(f"{name} {side.en}: {says.en}", f"{name} {side.ja}:{says.ja}")


def _listed(value: Any) -> Text:  # noqa: ANN401  (plain values of every kind)
    shown = _shown(value)
    return Text(shown, shown) if shown else _NOTHING


def _shown(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, dict):
        return ", ".join(f"{name} {_shown(part)}" for name, part in value.items() if part is not None)
    if isinstance(value, list):
        return "; ".join(_shown(part) for part in value)
    return str(value)


def _days(day: date | None) -> Text | None:
    return None if day is None else Text(day.isoformat(), day.isoformat())


def _same(value: str) -> Text | None:
    return Text(value, value) if value else None


_EFFECTS: dict[Effect, Text] = {
    Effect.YES: Text("towards yes", "「はい」の方向"),
    Effect.NO: Text("towards no", "「いいえ」の方向"),
}
_PARTS: dict[str, Text] = {
    "cite": Text("citation", "引用"),
    "parties": Text("Parties", "締約国"),
    "gate": Text("gate", "適用の前提"),
    "life": Text("life of the instrument", "締結・発効の経過"),
    "not_for_machines": Text("rows not for machines", "機械判定の対象外とした行"),
}
_NAMED: tuple[tuple[str, str, Text], ...] = (
    ("facts", "name", Text("fact", "事実")),
    ("matters", "id", Text("matter", "事項")),
)
_ASPECTS: tuple[tuple[Text, Callable[[Provision], Text | None]], ...] = (
    (Text("citation", "引用"), lambda p: _same(p.cite)),
    (Text("confidence", "確認の程度"), lambda p: p.confidence.word),
    (Text("matter", "事項"), lambda p: None if p.matter is None else p.matter.question),
    (Text("effect", "効果"), lambda p: _EFFECTS[p.effect]),
    (Text("in force from", "効力発生日"), lambda p: _days(p.in_force)),
    (Text("ends on", "効力終了日"), lambda p: _days(p.ends)),
    (Text("further rows", "関連する行"), lambda p: _same(", ".join(p.also))),
    (Text("who acts", "行動する機関"), lambda p: None if p.office is None else p.office.word),
    (Text("time limit", "期限"), lambda p: None if p.timing is None else _listed(_limits(p.timing))),
)


def _limits(timing: Timing) -> Plain:
    return {name: value for name, value in law_of_timing(timing).items() if value not in (None, "", False)}
