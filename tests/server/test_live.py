"""Of which changes a browser is told while the holdings of whoever sits before it change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from warifu.casework.actors import StateOffice
from warifu.casework.breaking_glass import GlassBroken
from warifu.parties import GB, JP

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
CASE, OTHER = "c" * 32, "d" * 32
ADA = "a" * 32

pytestmark = pytest.mark.usefixtures("databases")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch):
    """Give what a stream of Ada's, begun for her unit, tells of both cases, by what she holds now."""
    from warifu.server import live
    from warifu.server.people.delegated import Lent
    from warifu.server.people.known import Holdings

    def tells(*offices: StateOffice, cases=(CASE,), delegated=(), opened=(), is_signed_in=True):
        holdings = Holdings(offices=frozenset(offices), cases=frozenset(cases))
        stand_ins = {
            "Sessions": lambda: SimpleNamespace(holds=lambda _, at: is_signed_in),
            "Directory": lambda: SimpleNamespace(holdings=lambda _, at: holdings),
            "lent_to": lambda *_: Lent(frozenset(delegated), tuple(opened)),
            "close_old_connections": lambda: None,
            "require_case": lambda who, case, _: who.reader.cases.__contains__(case) or _refuse(),
        }
        for name, stand_in in stand_ins.items():
            monkeypatch.setattr(live, name, stand_in)
        node = SimpleNamespace(
            own=GB, peer=JP, listen=lambda _: None, case=lambda case: SimpleNamespace(size=1, number=case)
        )
        stream = live.Live(node, SimpleNamespace())
        return stream._seen_by(_ada(), "secret", frozenset({CASE, OTHER}))

    return tells


def _refuse():
    from warifu.server.reading.seeing import NOT_TO_BE_READ

    raise NOT_TO_BE_READ(why="not assigned")


def _ada():
    from warifu.server.people.known import SignedIn

    return SignedIn(
        person=ADA,
        name="Ada Madeup",
        state=GB,
        offices=frozenset({StateOffice.UNIT}),
        office=StateOffice.UNIT,
        authenticator="b" * 32,
        signed_in_at=AT,
    )


def test_changes_of_the_cases_that_are_assigned_now_are_told(told):
    assert told(StateOffice.UNIT) == [CASE]
    assert told(StateOffice.UNIT, cases=(CASE, OTHER)) == [CASE, OTHER]


def test_a_case_that_is_open_in_an_emergency_is_told_as_well(told):
    glass = GlassBroken(OTHER, "made up", (), (ADA, "f" * 32), AT + timedelta(hours=4))

    assert told(StateOffice.UNIT, opened=(glass,)) == [CASE, OTHER]


def test_a_stream_ends_when_its_office_is_taken_away(told):
    assert told(StateOffice.DEFENCE) is None
    assert told(StateOffice.DEFENCE, delegated=(StateOffice.UNIT,)) == [CASE]


def test_a_stream_ends_with_its_session(told):
    assert told(StateOffice.UNIT, is_signed_in=False) is None
