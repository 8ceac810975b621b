"""The account of a case: what came in, what became of it, and where the two States' figures differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpRequest

from warifu.api.operations import reads
from warifu.api.reads.finding import OF_A_CASE, found
from warifu.casework.admissions import Account, Way, account_of, differences
from warifu.casework.admissions.account import Line, line_words
from warifu.casework.case import Case
from warifu.parties import State
from warifu.rules.wording import Text


@dataclass(frozen=True)
class AccountLine:
    """
    One part, lot and unit (UN/ECE Recommendation 20); amounts are exact decimals.

    admitted, discharged: as the State that admits has written; brought_in, reported: as the State that visits reports.
    """

    part: str
    words: Text
    lot: str
    unit: str
    admitted: Decimal
    discharged: Mapping[Way, Decimal]
    outstanding: Decimal
    brought_in: Decimal
    reported: Mapping[Way, Decimal]


@dataclass(frozen=True)
class AccountDifference:
    """A figure in which the two States differ; way: None for what came in."""

    part: str
    lot: str
    unit: str
    way: Way | None
    reported: Decimal
    written: Decimal


@dataclass(frozen=True)
class StatesAccount:
    """The account that one State keeps of what it admitted."""

    state: State
    lines: tuple[AccountLine, ...]
    differences: tuple[AccountDifference, ...]
    closes: bool


@dataclass(frozen=True)
class AccountAnswer:
    """The accounts of both States."""

    accounts: tuple[StatesAccount, ...]


@reads(
    "/cases/{number}/account",
    AccountAnswer,
    scope="read:account",
    says=Text("What came in, and what became of it.", "搬入された物とその処理の精算。"),
    statuses=OF_A_CASE,
)
def account(request: HttpRequest, number: str) -> AccountAnswer:
    """Answer the accounts of a case."""
    case = found(request, number).case
    return AccountAnswer(tuple(_account(case, account_of(case, state)) for state in case.states))


def _account(case: Case, kept: Account) -> StatesAccount:
    differing = tuple(
        AccountDifference(
            each.line.part, each.line.lot, each.line.unit, each.way, each.reported, each.written
        )
        for each in differences(kept)
    )
    return StatesAccount(
        kept.state, tuple(_line(case, line) for line in kept.lines), differing, not kept.open_lines
    )


def _line(case: Case, line: Line) -> AccountLine:
    return AccountLine(
        line.part,
        line_words(case, line),
        line.lot,
        line.unit,
        line.admitted,
        line.discharged,
        line.outstanding,
        line.brought_in,
        line.reported,
    )
