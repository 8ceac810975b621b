"""People, and what each holds, from when until when."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.server.people.conftest import AT
from warifu.casework.access import Marking
from warifu.casework.actors import StateOffice
from warifu.errors import UnknownNameError, UsageError
from warifu.parties import GB, JP
from warifu.rules.wording import Language

HOUR = timedelta(hours=1)


def test_a_person_holds_what_was_granted_and_nothing_else(directory):
    from warifu.server.people.directory import Holding

    ada = directory.add("Ada Madeup", Language.EN, at=AT)
    directory.grant(ada, Holding.OFFICE, "defence", at=AT)
    directory.grant(ada, Holding.CASE, "c" * 32, at=AT)
    directory.grant(ada, Holding.COMPARTMENT, "medical", at=AT)
    directory.grant(ada, Holding.MARKING, "取扱注意", at=AT, state="JP")
    held = directory.holdings(ada, at=AT)

    assert held.offices == {StateOffice.DEFENCE}
    assert held.cases == {"c" * 32}
    assert held.compartments == {"medical"}
    assert held.cleared == {Marking(JP, "取扱注意")}
    assert Marking(GB, "取扱注意") not in held.cleared


def test_nobody_holds_anything_before_it_begins_or_after_it_ends(directory):
    from warifu.server.people.directory import Holding

    ada = directory.add("Ada Madeup", Language.EN, at=AT, until=AT + 3 * HOUR)
    directory.grant(ada, Holding.OFFICE, "defence", at=AT + HOUR, until=AT + 2 * HOUR)

    assert directory.holdings(ada, at=AT - HOUR) is None
    assert directory.holdings(ada, at=AT).offices == frozenset()
    assert directory.holdings(ada, at=AT + HOUR).offices == {StateOffice.DEFENCE}
    assert directory.holdings(ada, at=AT + 2 * HOUR).offices == frozenset()
    assert directory.holdings(ada, at=AT + 3 * HOUR) is None


def test_what_is_withdrawn_is_gone_and_what_it_was_stays_known(directory):
    from warifu.server.models import HeldRecord
    from warifu.server.people.directory import Holding

    ada = directory.add("Ada Madeup", Language.EN, at=AT)
    directory.grant(ada, Holding.OFFICE, "defence", at=AT)
    directory.withdraw(ada, Holding.OFFICE, "defence", at=AT + HOUR)

    assert directory.holdings(ada, at=AT + HOUR).offices == frozenset()
    assert HeldRecord.objects.using(directory.database).get().until == AT + HOUR
    with pytest.raises(UnknownNameError, match="does not hold the office 'defence'"):
        directory.withdraw(ada, Holding.OFFICE, "defence", at=AT + HOUR)


def test_an_office_can_be_granted_again_after_it_ended(directory):
    from warifu.server.people.directory import Holding

    ada = directory.add("Ada Madeup", Language.EN, at=AT)
    directory.grant(ada, Holding.OFFICE, "defence", at=AT, until=AT + HOUR)
    directory.grant(ada, Holding.OFFICE, "defence", at=AT + HOUR)

    assert directory.holdings(ada, at=AT + 9 * HOUR).offices == {StateOffice.DEFENCE}


def test_who_is_ended_is_signed_out_and_keeps_their_name(directory):
    from warifu.server.people.sessions import Sessions, Way

    ada = directory.add("Ada Madeup", Language.EN, at=AT)
    sessions = Sessions(directory.database)
    secret = sessions.open(ada, StateOffice.DEFENCE, "a" * 32, Way.PASSKEY, at=AT)
    directory.end(ada, at=AT + HOUR / 6)

    assert sessions.find(secret, at=AT + HOUR / 6) is None
    assert directory.holdings(ada, at=AT + HOUR) is None
    assert directory.names([ada, "0" * 32]) == {ada: "Ada Madeup"}
    assert directory.everybody(at=AT + HOUR) == ()


@pytest.mark.parametrize(
    ("kind", "name", "state", "error", "says"),
    [
        ("office", "president", "", UnknownNameError, "no office 'president'"),
        ("office", " ", "", UsageError, "without a name"),
        ("office", "defence", "GB", UsageError, "a marking, and nothing else"),
        ("marking", "OFFICIAL", "", UsageError, "a marking, and nothing else"),
        ("office", "customs", "", UsageError, "holds the office 'customs' already"),
    ],
)
def test_what_cannot_be_held_is_refused_with_what_to_do(  # noqa: PLR0917  (columns of the table)
    directory, kind, name, state, error, says
):
    from warifu.server.people.directory import Holding

    ada = directory.add("Ada Madeup", Language.EN, at=AT)
    directory.grant(ada, Holding.OFFICE, "customs", at=AT)

    with pytest.raises(error, match=says):
        directory.grant(ada, Holding(kind), name, at=AT, state=state)


def test_all_cases_are_those_there_are_and_those_that_begin_later(directory):
    from warifu.server.models import LeafRecord
    from warifu.server.people.directory import EVERY_CASE, Holding

    ada = directory.add("Ada Madeup", Language.EN, at=AT)
    directory.grant(ada, Holding.CASE, EVERY_CASE, at=AT)

    def leaf(position: int, case: str, *, is_entry: bool = True) -> None:
        LeafRecord(position, b"leaf", "QuestionAsked/1", f"r{position}", case, "GB", is_entry).save(
            using=directory.database, force_insert=True
        )

    leaf(0, "one")
    first = directory.holdings(ada, at=AT).cases
    leaf(1, "two")
    leaf(2, "message", is_entry=False)

    assert first == {EVERY_CASE, "one"}
    assert directory.holdings(ada, at=AT).cases == {EVERY_CASE, "one", "two"}
    LeafRecord.objects.using(directory.database).filter(position__gt=0).delete()
    assert directory.holdings(ada, at=AT).cases == {EVERY_CASE, "one"}
