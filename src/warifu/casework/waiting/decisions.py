"""What offices still have to decide: approvals, refusals to be answered, conditions, second persons."""

from __future__ import annotations

from collections.abc import Iterator

from warifu.casework.actors import StateOffice
from warifu.casework.case import Case
from warifu.casework.conditions import Circumstances
from warifu.casework.kept import kept_with
from warifu.casework.standing import PartStanding, Stand, standing_of
from warifu.casework.waiting.awaited import Awaited, Awaits
from warifu.casework.waiting.due import NO_DAY, before_arrival
from warifu.parties import State, state_names
from warifu.rules.outcomes import Outcome
from warifu.rules.wording import Text

_NO = {Stand.REFUSED, Stand.OBJECTED, Stand.REVOKED}


@kept_with("activity", "approvals")
def approvals_to_come(case: Case) -> tuple[Awaited, ...]:
    """Return the approvals that are missing, and what was refused or objected to, an office at a time."""
    return tuple(_approvals_to_come(case))


def _approvals_to_come(case: Case) -> Iterator[Awaited]:
    found: dict[tuple[State, StateOffice, Stand], list[PartStanding]] = {}
    for one in standing_of(case, case.terms.begins):
        if one.outcome is not Outcome.MET:
            found.setdefault((one.state, one.office, one.stand), []).append(one)
    for (state, office, stand), standings in found.items():
        parts = tuple(one.part for one in standings)
        refs = tuple(dict.fromkeys(one.act.ref for one in standings if one.act is not None))
        names, due = state_names(state), before_arrival(case, parts)
        says = Text(
            f"{_parts(parts)}: {stand.word.en}, {office.word.en} of {names[0]}",
            f"{len(parts)}件：{names[1]}・{office.word.ja}「{stand.word.ja}」",
        )
        if stand in _NO:
            yield Awaited(Awaits.REFUSED, says, case.sending, StateOffice.UNIT, due, parts, refs)
        else:
            yield Awaited(Awaits.APPROVAL, says, state, office, due, parts, refs)


@kept_with("activity", "approvals")
def conditions_to_meet(case: Case) -> tuple[Awaited, ...]:
    """Return the conditions that will not be met on arrival, and those on which a person still has to judge."""
    return tuple(_conditions_to_meet(case))


def _conditions_to_meet(case: Case) -> Iterator[Awaited]:
    found: dict[tuple[State, str, int], list[PartStanding]] = {}
    on_arrival = Circumstances(day=case.terms.begins)
    for one in standing_of(case, case.terms.begins):
        for number, outcome in enumerate(one.checked(on_arrival), start=1):
            condition = one.conditions[number - 1]
            by_person = outcome is Outcome.UNDETERMINED and bool(condition.text or condition.escort)
            if one.act is not None and (outcome is Outcome.NOT_MET or by_person):
                found.setdefault((one.state, one.act.ref, number), []).append(one)
    for (state, ref, number), standings in found.items():
        one = standings[0]
        parts, names, words = (
            tuple(each.part for each in standings),
            state_names(state),
            one.conditions[number - 1].text,
        )
        says = Text(
            f"condition {number} of {one.office.word.en} of {names[0]} on {_parts(parts)}"
            + (words and f": {words}"),
            f"{names[1]}・{one.office.word.ja}の条件{number}（{len(parts)}件）" + (words and f"：{words}"),
        )
        yield Awaited(Awaits.CONDITION, says, state, one.office, before_arrival(case, parts), parts, (ref,))


def second_persons(case: Case, own: State) -> Iterator[Awaited]:
    """Give what waits for a second person in the own State's offices; the other State's are its own affair."""
    for ref, waiting in case.national.four_eyes.waiting.items():
        what, day = waiting.body.command, waiting.at.date().isoformat()
        says = Text(
            f"{what}, prepared on {day}: another person of the office has to confirm",
            f"{what}（{day}起案）：同じ部署の別の人の確認待ち",
        )
        yield Awaited(Awaits.SECOND_PERSON, says, own, waiting.office, NO_DAY, refs=(ref,))


def _parts(parts: tuple[str, ...]) -> str:
    return "1 part" if len(parts) == 1 else f"{len(parts)} parts"
