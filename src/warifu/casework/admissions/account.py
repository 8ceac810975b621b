"""The account: what was admitted and what became of it, line by line, and where the two States' figures differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Context, Decimal, Inexact
from typing import Protocol

from warifu.casework.admissions.book import Admissions
from warifu.casework.admissions.happened import Admitted, BroughtInReported, Discharged, DischargeReported
from warifu.casework.admissions.movement import Way
from warifu.casework.admissions.units import amount_words
from warifu.casework.parts import Part
from warifu.parties import State
from warifu.rules.wording import Text

Key = tuple[str, str, str]
"""A line of the account: part digest, lot, unit."""
NOTHING = Decimal(0)
_EXACT = Context(prec=60, traps=[Inexact])
_SHOWN = 5


@dataclass(frozen=True)
class Line:
    """
    One part, lot and unit. Amounts are exact.

    admitted, discharged: what came in and what became of it, as the State that admits has written it.
    brought_in, reported: the same, as the State that visits reports it.
    """

    part: str
    lot: str
    unit: str
    admitted: Decimal = NOTHING
    discharged: Mapping[Way, Decimal] = field(default_factory=dict)
    brought_in: Decimal = NOTHING
    reported: Mapping[Way, Decimal] = field(default_factory=dict)

    @property
    def outstanding(self) -> Decimal:
        """What was admitted and not discharged; below zero only if a State wrote more out than in."""
        return _EXACT.subtract(self.admitted, _sum(self.discharged))

    @property
    def closes(self) -> bool:
        """Whether nothing is outstanding."""
        return self.outstanding == 0


@dataclass(frozen=True)
class Difference:
    """A figure in which the two States differ; `way` is None for what came in."""

    line: Line
    way: Way | None
    reported: Decimal
    written: Decimal


@dataclass(frozen=True)
class Account:
    """The account of the State that admits, its lines in the order in which they came up."""

    state: State
    lines: tuple[Line, ...]

    @property
    def open_lines(self) -> tuple[Line, ...]:
        """The lines that do not close."""
        return tuple(line for line in self.lines if not line.closes)


class _Manifests(Protocol):
    @property
    def known(self) -> Mapping[str, Part]: ...


class _Half(Protocol):
    @property
    def admissions(self) -> Admissions: ...
    @property
    def manifests(self) -> _Manifests: ...


class AccountCase(Protocol):
    """What the account needs of a case: the books and the parts of either State."""

    @property
    def states(self) -> tuple[State, State]:
        """The two States."""

    def half(self, state: State) -> _Half:
        """Return what a State has said."""

    def peer_of(self, state: State) -> State:
        """Return the other State."""


def account_of(case: AccountCase, state: State) -> Account:
    """Return the account that a State keeps of what it admitted from the other."""
    lines: dict[Key, dict[Way | None, Decimal]] = {}
    reports: dict[Key, dict[Way | None, Decimal]] = {}
    for body in case.half(state).admissions.written():
        _add(lines, body)
    for report in case.half(case.peer_of(state)).admissions.reports().values():
        _add(reports, report)
    return Account(
        state, tuple(_line(key, lines.get(key, {}), reports.get(key, {})) for key in {**lines, **reports})
    )


def balance(admissions: Admissions, key: Key) -> Decimal:
    """Return what is outstanding on one line of a State's own book."""
    found: dict[Key, dict[Way | None, Decimal]] = {}
    for body in admissions.written():
        if body.movement.key == key:
            _add(found, body)
    return _line(key, found.get(key, {}), {}).outstanding


def differences(account: Account) -> tuple[Difference, ...]:
    """Return every figure in which the report of the State that visits differs from the account, to the round."""
    return tuple(difference for line in account.lines for difference in _differences(line))


def outstanding(case: AccountCase, state: State) -> tuple[Text, ...]:
    """
    Return why a State cannot close: goods that are still in an account, and reports without answer.

    What the other State holds in its account keeps this one open too: it is this one that has to say where it is.
    """
    keepers = (state, case.peer_of(state))
    found = [_words(case, line) for keeper in keepers for line in account_of(case, keeper).open_lines]
    found += [_unanswered(waiting) for keeper in keepers if (waiting := len(open_reports(case, keeper)))]
    if (left := len(found) - _SHOWN) > 0:
        found[_SHOWN:] = [Text(f"and {left} more", f"ほか{left}件")]
    return tuple(found)


def open_reports(case: AccountCase, state: State) -> tuple[str, ...]:
    """Return the handles of the other State's reports that a State has neither accepted nor declined, oldest first."""
    answered = case.half(state).admissions.answered()
    reports = case.half(case.peer_of(state)).admissions.reports()
    return tuple(ref for ref in reports if ref not in answered)


def line_words(case: AccountCase, line: Line) -> Text:
    """Return what to call a line: the label of its part, where it can be read, and its lot."""
    halves = (case.half(state) for state in case.states)
    part = next(
        (half.manifests.known[line.part] for half in halves if line.part in half.manifests.known), None
    )
    label = line.part[:12] if part is None else part.label
    return Text(f"{label}, lot {line.lot}", f"{label}・ロット{line.lot}") if line.lot else Text(label, label)


def _words(case: AccountCase, line: Line) -> Text:
    what, amount = line_words(case, line), amount_words(line.outstanding, line.unit)
    return Text(f"{what.en}: {amount.en} not accounted for", f"{what.ja}：{amount.ja}が未精算")


def _unanswered(count: int) -> Text:
    return Text(f"reports on goods not answered: {count}", f"物品に関する報告{count}件が未回答")


def _add(
    lines: dict[Key, dict[Way | None, Decimal]],
    body: Admitted | Discharged | BroughtInReported | DischargeReported,
) -> None:
    line = lines.setdefault(body.movement.key, {})
    way = body.way if isinstance(body, Discharged | DischargeReported) else None
    line[way] = _EXACT.add(line.get(way, NOTHING), body.movement.quantity.amount)


def _line(key: Key, written: Mapping[Way | None, Decimal], reported: Mapping[Way | None, Decimal]) -> Line:
    part, lot, unit = key
    return Line(
        part,
        lot,
        unit,
        written.get(None, NOTHING),
        {way: written[way] for way in Way if way in written},
        reported.get(None, NOTHING),
        {way: reported[way] for way in Way if way in reported},
    )


def _differences(line: Line) -> Iterator[Difference]:
    if line.brought_in != line.admitted:
        yield Difference(line, None, line.brought_in, line.admitted)
    for way in Way:
        reported, written = line.reported.get(way, NOTHING), line.discharged.get(way, NOTHING)
        if reported != written:
            yield Difference(line, way, reported, written)


def _sum(amounts: Mapping[Way, Decimal]) -> Decimal:
    total = NOTHING
    for amount in amounts.values():
        total = _EXACT.add(total, amount)
    return total
