"""What is still to be accounted for: goods outstanding, reports without answer, figures that differ, what came in early."""

from __future__ import annotations

from collections.abc import Iterator

from warifu.casework.actors import StateOffice
from warifu.casework.admissions import Account, account_of, differences
from warifu.casework.admissions.account import line_words, open_reports
from warifu.casework.admissions.units import amount_words
from warifu.casework.case import Case
from warifu.casework.standing import standing_of
from warifu.casework.waiting.awaited import Awaited, Awaits
from warifu.casework.waiting.due import NO_DAY
from warifu.rules.outcomes import Outcome
from warifu.rules.wording import Text

_CAME_IN = Text("came in", "受入れ")


def goods_to_account_for(case: Case) -> Iterator[Awaited]:
    """Give what keeps the account of the receiving State from closing."""
    account = account_of(case, case.receiving)
    for line in account.open_lines:
        what, left = line_words(case, line), amount_words(line.outstanding, line.unit)
        says = Text(
            f"{what.en}: {left.en} outstanding of {line.admitted}",
            f"{what.ja}：受入れ{amount_words(line.admitted, line.unit).ja}のうち{left.ja}が未精算",
        )
        yield Awaited(Awaits.ACCOUNT, says, case.sending, StateOffice.UNIT, NO_DAY, (line.part,))
    yield from _figures_that_differ(case, account)
    if reports := open_reports(case, case.receiving):
        says = Text(
            f"reports on goods not answered: {len(reports)}", f"物品に関する報告{len(reports)}件が未回答"
        )
        yield Awaited(Awaits.REPORT, says, case.receiving, StateOffice.CUSTOMS, NO_DAY, refs=reports)


def came_in_unapproved(case: Case) -> Iterator[Awaited]:
    """Give the parts in the account that are listed now and that some office has not approved."""
    inside = {line.part for line in account_of(case, case.receiving).lines if line.admitted}
    standings = standing_of(case) if inside else ()
    lacking = {one.part: None for one in standings if one.part in inside and one.outcome is not Outcome.MET}
    if lacking:
        says = Text(
            f"came in although not every office has approved: {len(lacking)} of the parts",
            f"承認がそろわないまま受け入れられたものが{len(lacking)}件ある",
        )
        yield Awaited(
            Awaits.CAME_IN_UNAPPROVED,
            says,
            case.receiving,
            StateOffice.CUSTOMS,
            NO_DAY,
            tuple(lacking),
            holds_up=False,
        )


def _figures_that_differ(case: Case, account: Account) -> Iterator[Awaited]:
    """Compare only the lines of which the visiting State has reported something."""
    for each in differences(account):
        line = each.line
        if not (line.brought_in or line.reported):
            continue
        what, way = line_words(case, line), _CAME_IN if each.way is None else each.way.word
        written = amount_words(each.written, line.unit)
        says = Text(
            f"{what.en}, {way.en}: reported {each.reported}, in the account {written.en}",
            f"{what.ja}（{way.ja}）：報告{each.reported}、記帳{written.ja}",
        )
        yield Awaited(
            Awaits.DIFFERENCE, says, case.receiving, StateOffice.CUSTOMS, NO_DAY, (line.part,), holds_up=False
        )
