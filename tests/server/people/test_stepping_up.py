"""What needs a fresh proof of who one is: one table, for pages and programming interface."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from tests.node.two import CASE, a_question
from tests.server.people.conftest import AT
from warifu.casework.actors import StateOffice
from warifu.casework.case import Case  # all commands are known once the case is
from warifu.casework.commands import KINDS, Command
from warifu.casework.four_eyes import Confirm
from warifu.casework.refusals import Refusal
from warifu.parties import GB

assert Case


@pytest.fixture(autouse=True)
def _django(databases: None) -> None:
    """Have Django set up, since the package lies beside tables."""


@pytest.fixture
def ada():
    from warifu.server.people.known import SignedIn

    return SignedIn("1" * 32, "Ada Madeup", GB, frozenset(), StateOffice.DEFENCE, "2" * 32, AT, AT)


def test_every_kind_that_needs_two_persons_says_why_it_needs_a_fresh_proof_too():
    from warifu.server.people.stepping_up import STEP_UP, needs_step_up

    two_persons = {
        name for name, kind in KINDS.items() if kind.four_eyes and kind.__module__.startswith("warifu.")
    }

    assert two_persons - set(STEP_UP) == set()
    assert all(needs_step_up(KINDS[name]) for name in two_persons)
    assert "Approve" in two_persons


def test_the_table_names_no_command_that_there_is_not():
    from warifu.server.people.stepping_up import STEP_UP

    assert set(STEP_UP) - set(KINDS) == set()


def test_everyday_work_needs_none():
    from warifu.server.people.stepping_up import kinds_needing_step_up

    named = kinds_needing_step_up()
    for everyday in ("AskQuestion", "AnswerQuestion", "LodgeManifest", "LookAt", "Determine", "UseStanding"):
        assert everyday not in named
    for binding in (
        "Approve",
        "Refuse",
        "RevokeApproval",
        "NoteExport",
        "ExportPeople",
        "CloseActivity",
        "OrderErasure",
        "SignAgain",
        "Confirm",
    ):
        assert binding in named


@pytest.mark.parametrize(("minutes", "passes"), [(0, True), (4.99, True), (5, False), (-1, False)])
def test_a_proof_holds_for_five_minutes(ada, minutes, passes):
    from warifu.server.people.stepping_up import require_step_up

    at, command = AT + timedelta(minutes=minutes), Confirm(CASE, "3" * 32)
    if passes:
        require_step_up(command, ada, at=at)
        return
    with pytest.raises(Refusal) as caught:
        require_step_up(command, ada, at=at)
    assert caught.value.kind.code == "step-up-needed"
    assert "it decides for your State" in caught.value.says.en
    assert "直近5分以内の本人確認が必要です" in caught.value.says.ja


def test_who_never_proved_it_may_do_what_needs_no_proof_and_nothing_else(ada):
    from warifu.server.people.stepping_up import require_step_up

    unproved = replace(ada, stepped_up_at=None, is_demo=True)
    require_step_up(a_question(), unproved, at=AT)
    with pytest.raises(Refusal):
        require_step_up(Confirm(CASE, "3" * 32), unproved, at=AT)


def test_a_kind_that_needs_two_persons_and_was_forgotten_in_the_table_needs_a_proof_all_the_same(ada):
    from warifu.server.people.stepping_up import require_step_up

    @dataclass(frozen=True)
    class MadeUpForgotten(Command, four_eyes=True):
        """A made-up kind."""

    try:
        with pytest.raises(Refusal):
            require_step_up(MadeUpForgotten(CASE), replace(ada, stepped_up_at=None), at=AT)
    finally:
        del KINDS["MadeUpForgotten"]
