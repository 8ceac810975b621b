"""
Clone: this year's activity from last year's.

What lasts is kept: States, agreement, places, purpose, the materiel and what it is. What was so on a day is not: dates
move with the first day, and who came, what was notified, certified or granted has to be said again; nobody is listed
because they came last year. What differs, in the case and in the rules between the two days, is shown line by line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from warifu.casework.activity import OpenActivity, Terms, opened
from warifu.casework.case import Case
from warifu.casework.lines import LineKind
from warifu.casework.parts import Part
from warifu.casework.plain_facts import PlainFact
from warifu.instruments import instrument
from warifu.rules.difference import difference
from warifu.rules.rulebook import Rulebook
from warifu.rules.wording import Text

LASTING = frozenset(
    {
        "visit.force_body",
        "visit.arrival_point",
        "consignment.kind",
        "consignment.use",
        "consignment.owner_at_entry",
        "vehicle.kind",
        "vehicle.owned_by_sending_state",
        "vehicle.leased_only_for_sending_state",
        "vehicle.private",
        "craft.kind",
        "craft.state_craft",
        "weapon.kind",
    }
)
"""The facts that say what something is, and not what was done or granted: only these are kept."""


@dataclass(frozen=True)
class Clone:
    """
    What a clone proposes; nothing has happened yet.

    command: opens the new activity. parts: its materiel, to be lodged once it is open. changed: what is otherwise
    than last year. say_again: the facts that were known then and have to be said again. rules: what differs in the law.
    """

    command: OpenActivity
    parts: tuple[Part, ...]
    changed: tuple[Text, ...]
    say_again: tuple[str, ...]
    rules: tuple[Text, ...]


def clone(  # noqa: PLR0913  (each is a choice of whoever clones)
    case: Case,
    *,
    into: str,
    title: Text,
    begins: date,
    fresh: Callable[[], str],
    rulebook_then: Rulebook | None = None,
    rulebook_now: Rulebook | None = None,
) -> Clone:
    """
    Return what would open a case like another, from another first day.

    into: the handle of the new case. fresh: gives new handles of 32 hexadecimal digits. The rulebooks are those that
    were, and are, used for the agreement; without the older, only dated changes can be listed, and that is said.

    Raises:
        Refusal: the other case is not open.
        UnknownNameError: its agreement is not known here.
    """
    old = case.terms
    new = Terms(title, begins, old.ends + (begins - old.begins), old.places, old.purpose, _lasting(old.facts))
    last = opened(case)
    command = OpenActivity(
        into, last.kind_of_activity, last.sending, last.receiving, last.agreement, new, case.id
    )
    listed = tuple(case.parts().values())
    kept = tuple(part for part in listed if part.kind is not LineKind.PERSON)
    now = rulebook_now or Rulebook((instrument(last.agreement),))
    said = [old.facts, *(part.facts for part in kept)]
    return Clone(
        command,
        tuple(
            replace(part, ref=fresh(), salt=fresh() + fresh(), facts=_lasting(part.facts)) for part in kept
        ),
        tuple(_changed(old, new, listed)),
        tuple(sorted({name for facts in said for name in facts if name not in LASTING})),
        rules_between(rulebook_then, now, old.begins, begins),
    )


def _lasting(facts: Mapping[str, PlainFact]) -> dict[str, PlainFact]:
    return {name: value for name, value in facts.items() if name in LASTING}


def _changed(old: Terms, new: Terms, listed: tuple[Part, ...]) -> Iterator[Text]:
    if old.title != new.title:
        yield Text(f"title: {old.title.en} → {new.title.en}", f"件名：{old.title.ja} → {new.title.ja}")
    yield Text(f"begins: {old.begins} → {new.begins}", f"開始日：{old.begins} → {new.begins}")
    yield Text(f"ends: {old.ends} → {new.ends}", f"終了日：{old.ends} → {new.ends}")
    counts = Counter(part.kind for part in listed)
    if people := counts.pop(LineKind.PERSON, 0):
        yield Text(
            f"people: the {people} of last time are left out; list who comes now",
            f"人員：前回の{people}名は引き継がれません。今回の参加者を記載してください",
        )
    for kind, count in counts.items():
        yield Text(
            f"{kind.word.en}: {count} kept, under new handles",
            f"{kind.word.ja}：{count}件を新しい識別子で引継ぎ",
        )


def rules_between(then: Rulebook | None, now: Rulebook, one_day: date, other_day: date) -> tuple[Text, ...]:
    """Return what differs in the law between two days: by edition, by what is in force, and what happened between."""
    return (*_editions(then, now), *_in_force(now, one_day, other_day), *_happened(now, one_day, other_day))


def _editions(then: Rulebook | None, now: Rulebook) -> tuple[Text, ...]:
    if then is None:
        return (
            Text(
                "the rulebook used then is not at hand: only changes that bear a date are listed",
                "前回用いた規則集がないため、日付のある変更のみを掲げています",
            ),
        )
    return difference(then, now).words


def _in_force(now: Rulebook, one_day: date, other_day: date) -> Iterator[Text]:
    before, after = now.in_force_on(one_day), now.in_force_on(other_day)
    for provision in before:
        if provision not in after:
            yield Text(
                f"{provision.id} [{provision.cite}] is not in force any more: {provision.says.en}",
                f"{provision.id} [{provision.cite}] は効力を失っています：{provision.says.ja}",
            )
    for provision in after:
        if provision not in before:
            yield Text(
                f"{provision.id} [{provision.cite}] has come into force: {provision.says.en}",
                f"{provision.id} [{provision.cite}] が効力を生じています：{provision.says.ja}",
            )


def _happened(now: Rulebook, one_day: date, other_day: date) -> Iterator[Text]:
    first, last = sorted((one_day, other_day))
    for law in now.instruments:
        for event in law.life:
            if event.day is not None and first < event.day <= last:
                what = event.stage.word
                yield Text(
                    f"{law.short.en}: {what.en} on {event.day} ({event.source.en})",
                    f"{law.short.ja}：{event.day} {what.ja}（{event.source.ja}）",
                )
