"""The account: never more out than in, exact to the round, and both States' figures side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.casework.desks import AT, CASE, Desks, a_part
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.admissions import (
    AcceptReport,
    Admissions,
    Admit,
    Admitted,
    DeclineReport,
    Discharge,
    Discharged,
    Line,
    Movement,
    ReportBroughtIn,
    ReportDischarge,
    Reverse,
    Way,
    account_of,
    decide,
    differences,
    evolve,
    outstanding,
)
from warifu.casework.asking import Asking
from warifu.casework.commands import KINDS, Command
from warifu.casework.entries import Body, Entry
from warifu.casework.lines import LineKind
from warifu.casework.refusals import Refusal
from warifu.codec import from_plain, to_plain
from warifu.errors import DecodeError, RuleError
from warifu.parties import GB, JP
from warifu.quantities import Quantity
from warifu.rules.wording import Text

CUSTOMS, BORDER, UNIT = StateOffice.CUSTOMS, StateOffice.BORDER, StateOffice.UNIT
WAYS = st.sampled_from(list(Way))


@pytest.fixture
def desks() -> Desks:
    return Desks()


@pytest.fixture
def rounds(desks: Desks) -> str:
    (digest,) = desks.lists(a_part(1, LineKind.ARMS, weapon__kind="ammunition"))
    return digest


def a_movement(part: str, amount: int | str = 12_000, lot: str = "L1", **changes: object) -> Movement:
    moved = Movement(part, Quantity(Decimal(amount)), AT, "JPYOK", "Declaration 1", lot)
    return replace(moved, **changes)


def the_line(desks: Desks) -> Line:
    (line,) = account_of(desks.case, JP).lines
    return line


class TestTheBook:
    def test_an_account_closes_when_every_round_is_accounted_for(self, desks: Desks, rounds: str) -> None:
        desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds)))
        for way, amount in [
            (Way.CONSUMED, 11_396),
            (Way.DESTROYED, 2),
            (Way.LOST, 1),
            (Way.TRANSFERRED, 1),
            (Way.RE_EXPORTED, 599),
        ]:
            desks.does(JP, CUSTOMS, Discharge(CASE, a_movement(rounds, amount), way, "Art. 12"))
        assert the_line(desks).outstanding == 1
        assert not the_line(desks).closes

        desks.does(JP, BORDER, Discharge(CASE, a_movement(rounds, 1), Way.RE_EXPORTED))

        line = the_line(desks)
        assert line.closes
        assert (line.admitted, line.unit, line.lot) == (12_000, "H87", "L1")
        assert line.discharged == {
            Way.RE_EXPORTED: 600,
            Way.CONSUMED: 11_396,
            Way.DESTROYED: 2,
            Way.TRANSFERRED: 1,
            Way.LOST: 1,
        }
        assert outstanding(desks.case, JP) == ()

    def test_never_more_goes_out_than_came_in(self, desks: Desks, rounds: str) -> None:
        desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, 100)))
        desks.does(JP, CUSTOMS, Discharge(CASE, a_movement(rounds, 60), Way.CONSUMED))

        with pytest.raises(Refusal, match="41 pieces cannot be written out: 40 pieces outstanding"):
            desks.does(JP, CUSTOMS, Discharge(CASE, a_movement(rounds, 41), Way.RE_EXPORTED))

    def test_a_lot_or_a_unit_is_not_made_up_from_another(self, desks: Desks, rounds: str) -> None:
        desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, 100)))

        for movement in (
            a_movement(rounds, 1, lot="L2"),
            a_movement(rounds, quantity=Quantity(Decimal(1), "KGM")),
        ):
            with pytest.raises(
                Refusal, match=r"0 (pieces|kilograms) outstanding under this part, lot and unit"
            ):
                desks.does(JP, CUSTOMS, Discharge(CASE, movement, Way.CONSUMED))

    def test_goods_are_written_out_under_the_digest_they_came_in_by_although_the_part_has_changed(
        self, desks: Desks, rounds: str
    ) -> None:
        desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, 100)))
        desks.lists(a_part(1, LineKind.ARMS, version=1, weapon__kind="ammunition"))

        with pytest.raises(Refusal, match="United Kingdom lists no goods under the digest"):
            desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, 1)))
        desks.does(JP, CUSTOMS, Discharge(CASE, a_movement(rounds, 100), Way.RE_EXPORTED))

        assert the_line(desks).closes

    def test_people_and_what_is_not_listed_are_no_goods(self, desks: Desks) -> None:
        (person,) = desks.lists(a_part(1))

        for digest in (person, "f" * 64):
            with pytest.raises(Refusal, match="United Kingdom lists no goods under the digest"):
                desks.does(JP, CUSTOMS, Admit(CASE, a_movement(digest)))

    def test_only_customs_and_the_border_keep_the_account(self, desks: Desks, rounds: str) -> None:
        for command in (
            Admit(CASE, a_movement(rounds)),
            Discharge(CASE, a_movement(rounds), Way.LOST),
            AcceptReport(CASE, "x"),
            DeclineReport(CASE, "x", "x", "en"),
        ):
            with pytest.raises(Refusal, match="police keeps no account"):
                desks.does(JP, StateOffice.POLICE, command)

    @pytest.mark.parametrize(
        "changes", [{"quantity": Quantity(Decimal(0))}, {"place": " "}, {"document": ""}]
    )
    def test_every_movement_has_a_quantity_a_place_and_a_paper(
        self, desks: Desks, rounds: str, changes: dict[str, object]
    ) -> None:
        with pytest.raises(Refusal, match="a movement needs a quantity above zero, a place and a paper"):
            desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, **changes)))

    def test_what_has_not_happened_is_not_recorded(self, desks: Desks, rounds: str) -> None:
        with pytest.raises(Refusal, match="2026-09-01T03:00:01\\+00:00 has not come yet"):
            desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, happened=AT + timedelta(seconds=1))))

    @pytest.mark.parametrize("zone", [None, timezone(timedelta(hours=9))])
    def test_the_time_of_a_movement_is_in_utc(self, zone: timezone | None) -> None:
        with pytest.raises(DecodeError, match="wanted a time in UTC"):
            a_movement("f" * 64, happened=datetime(2026, 9, 1, 12, 0, tzinfo=zone))

    def test_the_state_that_sends_keeps_no_account_and_the_one_that_receives_makes_no_reports(
        self, desks: Desks, rounds: str
    ) -> None:
        for command in (Admit(CASE, a_movement(rounds)), Discharge(CASE, a_movement(rounds), Way.LOST)):
            with pytest.raises(Refusal, match="United Kingdom sends the force and reports"):
                desks.does(GB, CUSTOMS, command)
        for command in (
            ReportBroughtIn(CASE, a_movement(rounds)),
            ReportDischarge(CASE, a_movement(rounds), Way.LOST),
        ):
            with pytest.raises(Refusal, match="Japan receives the force and writes the account itself"):
                desks.does(JP, CUSTOMS, command)


class TestReports:
    def test_customs_accepts_what_the_visiting_state_reports_and_both_figures_agree(
        self, desks: Desks, rounds: str
    ) -> None:
        brought = desks.does(GB, UNIT, ReportBroughtIn(CASE, a_movement(rounds, 100)))
        fired = desks.does(GB, UNIT, ReportDischarge(CASE, a_movement(rounds, 100), Way.CONSUMED))
        for report in (brought, fired):
            desks.does(JP, CUSTOMS, AcceptReport(CASE, report.ref, "Art. 12"))

        line = the_line(desks)
        assert (line.admitted, line.brought_in, line.outstanding) == (100, 100, 0)
        assert line.discharged == line.reported == {Way.CONSUMED: 100}
        assert differences(account_of(desks.case, JP)) == ()
        written = next(iter(desks.case.half(JP).admissions.discharged.values()))
        assert (written.report, written.cites) == (fired.ref, "Art. 12")

    def test_figures_that_differ_by_one_round_are_listed(self, desks: Desks, rounds: str) -> None:
        desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, 100)))
        desks.does(JP, CUSTOMS, Discharge(CASE, a_movement(rounds, 99), Way.CONSUMED))
        desks.does(GB, UNIT, ReportBroughtIn(CASE, a_movement(rounds, 101)))
        desks.does(GB, UNIT, ReportDischarge(CASE, a_movement(rounds, 100), Way.CONSUMED))

        found = [(d.way, d.reported, d.written) for d in differences(account_of(desks.case, JP))]

        assert found == [(None, 101, 100), (Way.CONSUMED, 100, 99)]

    def test_a_report_stays_open_until_it_is_answered_once(self, desks: Desks, rounds: str) -> None:
        report = desks.does(GB, UNIT, ReportBroughtIn(CASE, a_movement(rounds))).ref
        assert outstanding(desks.case, JP) == (
            Text("reports on goods not answered: 1", "物品に関する報告1件が未回答"),
        )

        desks.does(JP, CUSTOMS, DeclineReport(CASE, report, "書類と一致しない", "ja"))

        assert outstanding(desks.case, JP) == ()
        for command in (AcceptReport(CASE, report), DeclineReport(CASE, report, "x", "en")):
            with pytest.raises(Refusal, match="United Kingdom has made no report"):
                desks.does(JP, CUSTOMS, command)

    def test_a_report_of_more_than_came_in_is_not_accepted(self, desks: Desks, rounds: str) -> None:
        desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, 10)))
        report = desks.does(GB, UNIT, ReportDischarge(CASE, a_movement(rounds, 11), Way.CONSUMED)).ref

        with pytest.raises(Refusal, match="11 pieces cannot be written out"):
            desks.does(JP, CUSTOMS, AcceptReport(CASE, report))


class TestReversing:
    def test_a_mistake_no_longer_counts_and_stays_on_record(self, desks: Desks, rounds: str) -> None:
        wrong = desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, 1200))).ref
        desks.does(JP, CUSTOMS, Reverse(CASE, wrong, "一桁不足", "ja"))
        desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, 12_000)))

        assert the_line(desks).admitted == 12_000
        assert desks.case.half(JP).admissions.reversed[wrong].reason == "一桁不足"
        with pytest.raises(Refusal, match="your half has no admission, discharge or report"):
            desks.does(JP, CUSTOMS, Reverse(CASE, wrong, "x", "en"))

    def test_an_admission_is_not_reversed_from_under_its_discharges(self, desks: Desks, rounds: str) -> None:
        came = desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, 10))).ref
        went = desks.does(JP, CUSTOMS, Discharge(CASE, a_movement(rounds, 1), Way.LOST)).ref
        with pytest.raises(Refusal, match="reverse the discharge first"):
            desks.does(JP, CUSTOMS, Reverse(CASE, came, "x", "en"))

        desks.does(JP, CUSTOMS, Reverse(CASE, went, "x", "en"))
        desks.does(JP, CUSTOMS, Reverse(CASE, came, "x", "en"))

        assert account_of(desks.case, JP).lines == ()

    def test_a_report_taken_back_is_no_longer_compared(self, desks: Desks, rounds: str) -> None:
        report = desks.does(GB, UNIT, ReportBroughtIn(CASE, a_movement(rounds))).ref
        desks.does(GB, UNIT, Reverse(CASE, report, "x", "en"))

        assert account_of(desks.case, JP).lines == ()
        assert outstanding(desks.case, GB) == ()

    def test_what_the_other_state_wrote_is_not_reversed(self, desks: Desks, rounds: str) -> None:
        came = desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, 10))).ref

        with pytest.raises(Refusal, match="your half has no admission"):
            desks.does(GB, CUSTOMS, Reverse(CASE, came, "x", "en"))


class TestOutstanding:
    def test_goods_that_are_still_here_hold_up_both_states_and_are_named(
        self, desks: Desks, rounds: str
    ) -> None:
        desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, 600)))

        for state in (GB, JP):
            assert outstanding(desks.case, state) == (
                Text("Example 1, lot L1: 600 pieces not accounted for", "Example 1・ロットL1：600個が未精算"),
            )
        assert desks.case.outstanding(JP) == outstanding(desks.case, JP)

    def test_a_part_that_cannot_be_read_is_named_by_its_digest(self, desks: Desks) -> None:
        desks.happens(JP, CUSTOMS, Admitted(a_movement("f" * 64, 1, lot="")))

        assert outstanding(desks.case, JP)[0].en == "ffffffffffff: 1 piece not accounted for"

    def test_a_long_list_is_cut_short_with_its_number(self, desks: Desks, rounds: str) -> None:
        for number in range(5):
            desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, 1, lot=f"L{number}")))
        assert [text.en for text in outstanding(desks.case, JP)][-1].startswith("Example 1, lot L4")
        for number in range(5, 8):
            desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, 1, lot=f"L{number}")))

        found = outstanding(desks.case, JP)

        assert len(found) == 6
        assert found[-1] == Text("and 3 more", "ほか3件")

    def test_a_state_that_wrote_more_out_than_in_has_an_account_that_does_not_close(
        self, desks: Desks, rounds: str
    ) -> None:
        desks.happens(JP, CUSTOMS, Discharged(a_movement(rounds, 3), Way.LOST))

        account = account_of(desks.case, JP)
        assert [line.outstanding for line in account.open_lines] == [-3]


class TestTheSlice:
    def test_it_answers_no_command_of_another(self, desks: Desks) -> None:
        @dataclass(frozen=True)
        class Stranger(Command):
            pass

        KINDS.pop("Stranger")
        asking = Asking(Actor(JP, CUSTOMS, "a" * 32, "b" * 32), AT, lambda: "d" * 32)
        with pytest.raises(RuleError, match="Stranger is not a command of this slice"):
            decide(Stranger(CASE), desks.case, asking)

    def test_it_does_not_change_by_an_entry_of_another(self, desks: Desks, rounds: str) -> None:
        @dataclass(frozen=True)
        class Elsewhere(Body):
            pass

        entry = desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds)))
        state = desks.case.half(JP).admissions
        assert evolve(state, Entry(entry.ref, CASE, entry.by, entry.at, Elsewhere())) is state

    def test_its_state_comes_back_from_its_plain_form(self, desks: Desks, rounds: str) -> None:
        desks.does(JP, CUSTOMS, Admit(CASE, a_movement(rounds, "12000.50")))
        desks.does(JP, CUSTOMS, Discharge(CASE, a_movement(rounds, "0.25"), Way.LOST))
        state = desks.case.half(JP).admissions

        assert from_plain(to_plain(state), Admissions) == state

    def test_a_reversal_takes_two_persons(self) -> None:
        assert Reverse.four_eyes

    def test_every_way_has_words(self) -> None:
        assert len({way.word.ja for way in Way}) == len(Way)


AMOUNTS = (
    st.integers(1, 10**21 - 1).map(lambda millionths: Decimal(millionths).scaleb(-6)).filter(lambda a: a)
)
MOVES = st.lists(
    st.tuples(st.sampled_from([None, *Way]), AMOUNTS, st.sampled_from(["L1", "L2"])), max_size=25
)


@given(MOVES)
def test_balances_always_close_exactly(moves: list[tuple[Way | None, Decimal, str]]) -> None:
    desks = Desks()
    (digest,) = desks.lists(a_part(1, LineKind.ARMS))
    came: dict[str, Fraction] = {}
    went: dict[str, Fraction] = {}
    for way, amount, lot in moves:
        movement = Movement(digest, Quantity(amount), AT, "JPYOK", "Declaration 1", lot)
        command = Admit(CASE, movement) if way is None else Discharge(CASE, movement, way)
        fits = way is None or went.get(lot, 0) + Fraction(amount) <= came.get(lot, 0)
        try:
            desks.does(JP, CUSTOMS, command)
        except Refusal:
            assert not fits
            continue
        assert fits
        total = came if way is None else went
        total[lot] = total.get(lot, Fraction(0)) + Fraction(amount)

    for line in account_of(desks.case, JP).lines:
        assert Fraction(line.outstanding) == came[line.lot] - went.get(line.lot, 0)
        assert Fraction(line.admitted) == Fraction(line.outstanding) + sum(
            map(Fraction, line.discharged.values())
        )
        assert line.outstanding >= 0
        assert line.closes == (came[line.lot] == went.get(line.lot, 0))
