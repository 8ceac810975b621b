"""Deciding over approvals: which office may decide over which parts, and on what it has read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from warifu.casework.approvals.asked import (
    Approve,
    ConfirmCondition,
    NameOffices,
    ObjectTo,
    Refuse,
    RevokeApproval,
    WithdrawObjection,
)
from warifu.casework.approvals.decided import Approvals, Verdict
from warifu.casework.approvals.happened import (
    ApprovalRevoked,
    Approved,
    ConditionConfirmed,
    ObjectedTo,
    ObjectionWithdrawn,
    OfficesNamed,
    Refused,
)
from warifu.casework.asking import Asking
from warifu.casework.commands import Command, unanswered
from warifu.casework.conditions import Condition
from warifu.casework.entries import Body
from warifu.casework.parts import Part
from warifu.casework.refusals import RefusalKind
from warifu.parties import State, state_names
from warifu.rules.wording import Text

DIGESTS_AN_ENTRY = 1_800
"""How many parts one entry names, so that it fits an envelope; a decision over more is several entries."""

NO_PARTS = RefusalKind(
    "no-parts",
    Text("no part is named: name at least one", "対象が指定されていません。1件以上指定してください"),
)
PARTS_CHANGED = RefusalKind(
    "parts-changed",
    Text(
        "{count} of {all} parts have changed since they were read: read the manifest again, then decide",
        "{all}件のうち{count}件は確認後に内容が変わっています。名簿を再確認のうえ判断してください",
    ),
)
NOT_NAMED = RefusalKind(
    "office-not-named",
    Text(
        "{office} of {state} is not named for {kind}: it may object, or the State names it first",
        "{state}の{office}は{kind}の承認担当に指定されていません。異議を述べるか、先に指定を受けてください",
    ),
)
CONDITION_UNFIT = RefusalKind(
    "condition-unfit",
    Text(
        "condition {number} demands nothing, ends before it begins, or has a text that does not say its language",
        "条件{number}は、内容がない、期間の終わりが始まりより前である、又は文言の言語が示されていないため使えません",
    ),
)
NO_APPROVAL = RefusalKind(
    "no-approval",
    Text(
        "{office} has no approval of {count} of these parts: look at its decisions again",
        "{office}の承認がないものが{count}件あります。判断の一覧を見直してください",
    ),
)
NO_OBJECTION = RefusalKind(
    "no-objection",
    Text(
        "{office} does not object to {count} of these parts: look at its decisions again",
        "{office}の異議がないものが{count}件あります。判断の一覧を見直してください",
    ),
)
NO_SUCH_CONDITION = RefusalKind(
    "no-such-condition",
    Text(
        "{office} of {state} has set no condition {number} in the approval {approval}: the office that set it confirms",
        "{state}の{office}による承認{approval}に条件{number}はありません。条件を付した部署が確認してください",
    ),
)


class _Half(Protocol):
    @property
    def approvals(self) -> Approvals: ...


class _Case(Protocol):
    """What this slice needs of a case: who sends, the parts that are listed now, the approvals of either State."""

    @property
    def sending(self) -> State: ...
    def parts(self) -> Mapping[str, Part]: ...
    def half(self, state: State) -> _Half: ...


def decide(command: Command, case: _Case, asking: Asking) -> tuple[Body, ...]:
    """
    Return what happens when a command is carried out; for very many parts, in several entries that say the same.

    Raises:
        Refusal: parts have changed, the office is not named for them, a condition says nothing, or there is nothing
            to take back or to confirm.
    """
    mine = case.half(asking.actor.state).approvals
    sheets = tuple(_sheets(getattr(command, "parts", ())))
    bodies: tuple[Body, ...]
    match command:
        case NameOffices():
            bodies = (OfficesNamed(command.of, command.offices),)
        case Approve(conditions=conditions, until=until):
            _require_named(_current(command.parts, case), case, asking)
            _require_fit(conditions)
            bodies = tuple(Approved(parts, conditions, until) for parts in sheets)
        case Refuse(reason=reason, lang=lang, cites=cites):
            _require_named(_current(command.parts, case), case, asking)
            bodies = tuple(Refused(parts, reason, lang, cites) for parts in sheets)
        case ObjectTo(reason=reason, lang=lang):
            _current(command.parts, case)
            bodies = tuple(ObjectedTo(parts, reason, lang) for parts in sheets)
        case WithdrawObjection(reason=reason, lang=lang):
            _require_all(Verdict.OBJECTED, NO_OBJECTION, command.parts, mine, asking)
            bodies = tuple(ObjectionWithdrawn(parts, reason, lang) for parts in sheets)
        case RevokeApproval(reason=reason, lang=lang, cites=cites):
            _require_all(Verdict.APPROVED, NO_APPROVAL, command.parts, mine, asking)
            bodies = tuple(ApprovalRevoked(parts, reason, lang, cites) for parts in sheets)
        case ConfirmCondition():
            _require_condition(command, mine, asking)
            bodies = (ConditionConfirmed(command.approval, command.number),)
        case _:
            raise unanswered(command)
    return bodies


def _sheets(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for at in range(0, len(parts), DIGESTS_AN_ENTRY):
        yield parts[at : at + DIGESTS_AN_ENTRY]


def _require_condition(command: ConfirmCondition, mine: Approvals, asking: Asking) -> None:
    act, actor = mine.acts.get(command.approval), asking.actor
    if act is None or act.office is not actor.office or not 1 <= command.number <= len(act.conditions):
        raise NO_SUCH_CONDITION(
            office=actor.office.word,
            state=Text(*state_names(actor.state)),
            number=command.number,
            approval=command.approval,
        )


def _current(parts: tuple[str, ...], case: _Case) -> tuple[Part, ...]:
    if not parts:
        raise NO_PARTS()
    known = case.parts()
    if changed := sum(part not in known for part in parts):
        raise PARTS_CHANGED(count=changed, all=len(parts))
    return tuple(known[part] for part in parts)


def _require_named(parts: tuple[Part, ...], case: _Case, asking: Asking) -> None:
    state, office = asking.actor.state, asking.actor.office
    approvals = case.half(state).approvals
    for part in parts:
        if office not in approvals.offices_for(part, receives=state != case.sending):
            raise NOT_NAMED(office=office.word, state=Text(*state_names(state)), kind=part.kind.word)


def _require_fit(conditions: tuple[Condition, ...]) -> None:
    for number, condition in enumerate(conditions, start=1):
        if condition.says_nothing or condition.never_holds or (condition.text and not condition.lang):
            raise CONDITION_UNFIT(number=number)


def _require_all(
    verdict: Verdict, otherwise: RefusalKind, parts: tuple[str, ...], mine: Approvals, asking: Asking
) -> None:
    if not parts:
        raise NO_PARTS()
    office = asking.actor.office
    acts = [mine.act(part, office) for part in parts]
    if count := sum(act is None or act.verdict is not verdict for act in acts):
        raise otherwise(office=office.word, count=count)
