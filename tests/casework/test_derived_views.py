"""Whatever two States do: what is approved, what is outstanding and what is waited for can be told, and adds up."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.casework.desks import AT, CASE, Desks, a_part
from warifu.casework.actors import StateOffice
from warifu.casework.admissions import (
    AcceptReport,
    Admit,
    DeclineReport,
    Discharge,
    Movement,
    ReportBroughtIn,
    ReportDischarge,
    Reverse,
    Way,
    account_of,
    differences,
)
from warifu.casework.admissions.account import open_reports
from warifu.casework.approvals import (
    Approve,
    ConfirmCondition,
    NameOffices,
    ObjectTo,
    Refuse,
    RevokeApproval,
    WithdrawObjection,
)
from warifu.casework.case import Case, fold
from warifu.casework.commands import Command
from warifu.casework.conditions import Circumstances, Condition
from warifu.casework.determined import Determine
from warifu.casework.entries import Erased
from warifu.casework.lines import LineKind
from warifu.casework.named_offices import NamedOffice
from warifu.casework.questions import AnswerQuestion, AskQuestion
from warifu.casework.refusals import Refusal
from warifu.casework.standing import may_pass, standing_of
from warifu.casework.waiting import Awaits, waiting_for
from warifu.parties import GB, JP, State
from warifu.quantities import Quantity
from warifu.rules.outcomes import Outcome

DECIDERS = (StateOffice.DEFENCE, StateOffice.IMMIGRATION, StateOffice.CUSTOMS, StateOffice.POLICE)
GUIDE, IN_PORT = Condition(text="with a guide", lang="en"), Condition(places=("JPYOK",))
Step = tuple[State, StateOffice, Command]


class Life:
    """A case that lives through so many steps, each something that an office may want; refusals are counted."""

    def __init__(self, seed: int, steps: int) -> None:
        self.desks = Desks()
        self.done: Counter[str] = Counter()
        self._chance = Random(seed)  # noqa: S311
        for _ in range(steps):
            if not self.case.parts() or self._chance.random() < 0.1:
                self._lists()
                continue
            state, office, command = self._chance.choice(
                (self._decides, self._decides, self._counts, self._counts, self._asks)
            )()
            try:
                self.desks.does(state, office, command)
            except Refusal as refusal:
                self.done[refusal.kind.code] += 1
            else:
                self.done[type(command).__name__] += 1

    @property
    def case(self) -> Case:
        return self.desks.case

    def _lists(self) -> None:
        kinds = (LineKind.PERSON, LineKind.ARMS, LineKind.VEHICLE)
        numbers = self._chance.sample(range(1, 7), self._chance.randint(1, 5))
        self.desks.lists(*(a_part(n, kinds[n % 3], self._chance.randint(0, 2)) for n in sorted(numbers)))

    def _decides(self) -> Step:
        state, office = self._chance.choice([(s, o) for s in (JP, JP, GB) for o in DECIDERS])
        approvals, parts = self.case.half(state).approvals, tuple(self.case.parts())
        one = (self._chance.choice(parts),)
        mine = tuple(part for part in parts if approvals.act(part, office) is not None)[:1]
        mine = mine or one
        ref = self._chance.choice(
            [ref for ref, act in approvals.acts.items() if act.conditions] or ["f" * 32]
        )
        commands = (
            Approve(CASE, one),
            Approve(CASE, one, (GUIDE, IN_PORT)),
            Refuse(CASE, one, "x", "en", "y"),
            ObjectTo(CASE, one, "x", "en"),
            WithdrawObjection(CASE, mine, "x", "en"),
            RevokeApproval(CASE, mine, "x", "en", "y"),
            ConfirmCondition(CASE, ref, 1),
            NameOffices(CASE, LineKind.ARMS, (NamedOffice(self._chance.choice(DECIDERS)),)),
        )
        return state, office, self._chance.choice((*commands[:2] * 3, *commands))

    def _counts(self) -> Step:
        moved = Movement(
            self._chance.choice(tuple(self.case.parts())),
            Quantity(Decimal(self._chance.randint(1, 9))),
            AT,
            "JPYOK",
            "Paper 1",
            self._chance.choice(["L1", "L2"]),
        )
        state, office = self._chance.choice(
            [(JP, StateOffice.CUSTOMS), (JP, StateOffice.BORDER), (GB, StateOffice.UNIT)]
        )
        book, waiting = self.case.half(state).admissions, open_reports(self.case, state)
        written = [*book.admitted, *book.discharged, *book.reported, "f" * 32]
        way = self._chance.choice(list(Way))
        commands = (
            *((Admit(CASE, moved), Discharge(CASE, moved, way)) if state == JP else ()),
            *((ReportBroughtIn(CASE, moved), ReportDischarge(CASE, moved, way)) if state == GB else ()),
            *(
                (AcceptReport(CASE, waiting[0]), DeclineReport(CASE, waiting[-1], "x", "en"))
                if waiting
                else ()
            ),
            Reverse(CASE, self._chance.choice(written), "x", "en"),
        )
        return state, office, self._chance.choice(commands)

    def _asks(self) -> Step:
        asked = list(self.case.half(JP).questions.asked)
        steps: list[Step] = [
            (
                JP,
                StateOffice.CUSTOMS,
                AskQuestion(CASE, StateOffice.UNIT, "x", "en", tuple(self.case.parts())[:1]),
            ),
            *([(GB, StateOffice.DEFENCE, Determine(CASE))] if self._chance.random() < 0.2 else ()),
            *((GB, StateOffice.UNIT, AnswerQuestion(CASE, ref, "x", "en")) for ref in asked[:2]),
        ]
        return self._chance.choice(steps)


LIVES = st.builds(Life, st.integers(0, 2**32 - 1), st.integers(1, 60))


@settings(deadline=None, max_examples=50)
@given(LIVES)
def test_the_account_always_adds_up_and_nothing_goes_out_that_did_not_come_in(life: Life) -> None:
    account = account_of(life.case, JP)

    for line in account.lines:
        assert line.admitted == sum(line.discharged.values(), line.outstanding)
        assert line.outstanding >= 0
    waited = [item for item in waiting_for(life.case, JP).items if item.what is Awaits.ACCOUNT]
    assert len(waited) == len(account.open_lines)


@settings(deadline=None, max_examples=50)
@given(LIVES)
def test_a_state_can_close_exactly_when_all_goods_and_reports_are_settled(life: Life) -> None:
    settled = not account_of(life.case, JP).open_lines and not open_reports(life.case, JP)

    for state in life.case.states:
        assert (life.case.outstanding(state) == ()) is settled


@settings(deadline=None, max_examples=50)
@given(LIVES)
def test_a_part_passes_exactly_if_the_last_word_of_each_office_on_that_digest_lets_it(life: Life) -> None:
    words: dict[tuple[str, State, StateOffice], str] = {}
    for entry in life.desks.entries:
        ours = type(entry.body).__module__.startswith("warifu.casework.approvals")
        for part in getattr(entry.body, "parts", ()) if ours else ():
            words[part, entry.by.state, entry.by.office] = type(entry.body).__name__
    for digest, part in life.case.parts().items():
        named = {
            (state, office)
            for state in life.case.states
            for office in life.case.half(state).approvals.offices_for(part, receives=state == JP)
        }
        approved = all(words.get((digest, *who)) == "Approved" for who in named)
        said = {
            who: word for (about, *who_), word in words.items() if about == digest for who in [tuple(who_)]
        }
        stopped = any(
            word == "ObjectedTo" or (word in {"Refused", "ApprovalRevoked"} and who in named)
            for who, word in said.items()
        )
        known = Circumstances(AT.date(), "JPYOK")

        passage = may_pass(life.case, digest, known)

        met = all(outcome is Outcome.MET for one in passage.standings for outcome in one.checked(known))
        assert (passage.outcome is Outcome.NOT_MET) is stopped
        assert (passage.outcome is Outcome.MET) is (approved and met and not stopped)


@settings(deadline=None, max_examples=50)
@given(LIVES)
def test_every_item_that_is_waited_for_says_who_and_in_both_languages(life: Life) -> None:
    for own in life.case.states:
        for item in waiting_for(life.case, own).items:
            assert item.state in life.case.states
            assert item.says.en != item.says.ja
            assert item.due.day is not None or item.due.lead.en.startswith("no lead time is known")


@settings(deadline=None, max_examples=25)
@given(st.data(), LIVES)
def test_they_can_be_told_although_entries_were_erased(data: st.DataObject, life: Life) -> None:
    opened, *made = life.desks.entries
    gone = data.draw(st.sets(st.sampled_from([entry.ref for entry in made]))) if made else set()
    left = [replace(entry, body=Erased(entry.kind)) if entry.ref in gone else entry for entry in made]

    case = fold(Case.empty(CASE, GB, JP), [opened, *left])

    for state in case.states:
        assert all(each.reported != each.written for each in differences(account_of(case, state)))
        assert waiting_for(case, state).silence.en
    assert len(standing_of(case)) >= len(case.parts())


def test_the_lives_reach_what_they_are_to_test() -> None:
    done = sum((Life(seed, 100).done for seed in range(20)), Counter[str]())

    assert not {
        "Approve", "Refuse", "ObjectTo", "WithdrawObjection", "RevokeApproval", "ConfirmCondition", "NameOffices",
        "Admit", "Discharge", "ReportBroughtIn", "ReportDischarge", "AcceptReport", "DeclineReport", "Reverse",
        "AskQuestion", "AnswerQuestion", "Determine",
        "more-than-admitted", "still-discharged", "office-not-named", "no-approval", "no-objection",
    } - set(done)  # fmt: skip


def test_of_a_case_that_was_never_opened_nothing_stands_anywhere():
    assert standing_of(Case.empty("a" * 32, GB, JP)) == ()
