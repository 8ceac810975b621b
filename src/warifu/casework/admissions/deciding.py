"""Deciding over the account: who may write what, and never more out than came in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from warifu.casework.actors import StateOffice
from warifu.casework.admissions.account import AccountCase, balance, open_reports
from warifu.casework.admissions.asked import (
    AcceptReport,
    Admit,
    DeclineReport,
    Discharge,
    ReportBroughtIn,
    ReportDischarge,
    Reverse,
)
from warifu.casework.admissions.book import Admissions, Report
from warifu.casework.admissions.happened import (
    Admitted,
    BroughtInReported,
    Discharged,
    DischargeReported,
    ReportDeclined,
    Reversed,
)
from warifu.casework.admissions.movement import Movement
from warifu.casework.admissions.units import amount_words
from warifu.casework.asking import Asking
from warifu.casework.commands import Command, unanswered
from warifu.casework.entries import Body
from warifu.casework.lines import LineKind
from warifu.casework.parts import Part
from warifu.casework.refusals import RefusalKind
from warifu.parties import State, state_names
from warifu.rules.wording import Text

NOT_THE_KEEPER = RefusalKind(
    "not-the-keeper",
    Text(
        "{state} sends the force and reports what becomes of its goods; the account is for the other State to keep",
        "{state}は派遣国であり、物品の状況を報告します。記帳は接受国が行います",
    ),
)
NOT_THE_VISITOR = RefusalKind(
    "not-the-visitor",
    Text(
        "{state} receives the force and writes the account itself: it has nothing to report to the other",
        "{state}は接受国であり、自ら記帳します。報告は派遣国が行います",
    ),
)
NOT_CUSTOMS = RefusalKind(
    "not-customs",
    Text(
        "{office} keeps no account: customs or the border control point has to",
        "{office}は物品の記帳を行いません。税関又は国境検査所が行ってください",
    ),
)
NOT_ADMISSIBLE = RefusalKind(
    "not-admissible",
    Text(
        "{state} lists no goods under the digest {part}: read the manifest again",
        "{state}の一覧に、ダイジェスト{part}の物品はありません。一覧を読み直してください",
    ),
)
NOTHING_MOVED = RefusalKind(
    "nothing-moved",
    Text(
        "a movement needs a quantity above zero, a place and a paper that shows it",
        "数量（0より大）、場所及び証拠書類が必要です",
    ),
)
NOT_YET = RefusalKind(
    "movement-not-yet",
    Text(
        "{happened} has not come yet: record what has happened",
        "{happened}は未到来です。発生後に記録してください",
    ),
)
MORE_THAN_ADMITTED = RefusalKind(
    "more-than-admitted",
    Text(
        "{amount} cannot be written out: {left} outstanding under this part, lot and unit",
        "{amount}は記帳できません。同じ物品・ロット・単位の未精算数量は{left}です",
    ),
)
NO_SUCH_REPORT = RefusalKind(
    "no-such-report",
    Text(
        "{state} has made no report {report} that waits for an answer: look at the list again",
        "{state}からの未回答の報告{report}はありません。一覧を見直してください",
    ),
)
NOTHING_TO_REVERSE = RefusalKind(
    "nothing-to-reverse",
    Text(
        "your half has no admission, discharge or report {movement} that counts: look at the account again",
        "自国側に有効な記帳又は報告{movement}はありません。記帳を見直してください",
    ),
)
STILL_DISCHARGED = RefusalKind(
    "still-discharged",
    Text(
        "without this admission more would be written out than came in: reverse the discharge first",
        "この受入れを取り消すと、払出しが受入れを上回ります。先に払出しを取り消してください",
    ),
)
_KEEPERS = frozenset({StateOffice.CUSTOMS, StateOffice.BORDER})


class _Case(AccountCase, Protocol):
    """What this slice needs of a case: who sends, the parts that are listed now, the books of either State."""

    @property
    def sending(self) -> State: ...
    def parts(self) -> Mapping[str, Part]: ...


def decide(command: Command, case: _Case, asking: Asking) -> tuple[Body, ...]:
    """
    Return what happens when a command is carried out.

    Raises:
        Refusal: the office keeps no account, the goods are not listed, nothing moved, more would go out than came in,
            or there is no such report or movement.
    """
    mine = asking.actor.state
    body: Body
    match command:
        case Admit(movement=movement):
            body = _admitted(movement, "", case, asking)
        case Discharge(movement=movement):
            body = _discharged(Discharged(movement, command.way, command.cites), case, asking)
        case ReportBroughtIn(movement=movement):
            _require_visitor(case, mine)
            _require_goods(movement, case)
            _require_moved(movement, asking)
            body = BroughtInReported(movement)
        case ReportDischarge(movement=movement):
            _require_visitor(case, mine)
            _require_moved(movement, asking)
            body = DischargeReported(movement, command.way)
        case AcceptReport():
            body = _accepted(command, case, asking)
        case DeclineReport():
            _reported(command.report, case, asking)
            body = ReportDeclined(command.report, command.reason, command.lang)
        case Reverse():
            _require_reversible(command.movement, case.half(mine).admissions)
            body = Reversed(command.movement, command.reason, command.lang)
        case _:
            raise unanswered(command)
    return (body,)


def _accepted(command: AcceptReport, case: _Case, asking: Asking) -> Body:
    report = _reported(command.report, case, asking)
    if isinstance(report, BroughtInReported):
        return _admitted(report.movement, command.report, case, asking)
    written = Discharged(report.movement, report.way, command.cites, command.report)
    return _discharged(written, case, asking)


def _admitted(movement: Movement, report: str, case: _Case, asking: Asking) -> Admitted:
    _require_keeper(case, asking)
    _require_goods(movement, case)
    _require_moved(movement, asking)
    return Admitted(movement, report)


def _discharged(written: Discharged, case: _Case, asking: Asking) -> Discharged:
    _require_keeper(case, asking)
    _require_moved(written.movement, asking)
    amount, unit = written.movement.quantity.amount, written.movement.quantity.unit
    left = balance(case.half(asking.actor.state).admissions, written.movement.key)
    if amount > left:
        raise MORE_THAN_ADMITTED(amount=amount_words(amount, unit), left=amount_words(left, unit))
    return written


def _require_keeper(case: _Case, asking: Asking) -> None:
    if asking.actor.state == case.sending:
        raise NOT_THE_KEEPER(state=Text(*state_names(case.sending)))
    if asking.actor.office not in _KEEPERS:
        raise NOT_CUSTOMS(office=asking.actor.office.word)


def _require_visitor(case: _Case, mine: State) -> None:
    if mine != case.sending:
        raise NOT_THE_VISITOR(state=Text(*state_names(mine)))


def _require_goods(movement: Movement, case: _Case) -> None:
    part = case.parts().get(movement.part)
    if part is None or part.kind is LineKind.PERSON:
        raise NOT_ADMISSIBLE(state=Text(*state_names(case.sending)), part=movement.part)


def _require_moved(movement: Movement, asking: Asking) -> None:
    if not (movement.quantity.amount and movement.place.strip() and movement.document.strip()):
        raise NOTHING_MOVED()
    if movement.happened > asking.at:
        raise NOT_YET(happened=movement.happened.isoformat())


def _reported(ref: str, case: _Case, asking: Asking) -> Report:
    _require_keeper(case, asking)
    peer = case.peer_of(asking.actor.state)
    if ref not in open_reports(case, asking.actor.state):
        raise NO_SUCH_REPORT(state=Text(*state_names(peer)), report=ref)
    return case.half(peer).admissions.reports()[ref]


def _require_reversible(ref: str, book: Admissions) -> None:
    if not book.counts(ref):
        raise NOTHING_TO_REVERSE(movement=ref)
    admitted = book.admitted.get(ref)
    if admitted is not None and admitted.movement.quantity.amount > balance(book, admitted.movement.key):
        raise STILL_DISCHARGED()
