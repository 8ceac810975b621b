"""Sessions: twelve hours at the longest, half an hour idle, and a new secret at each step."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.server.people.conftest import AT
from warifu.casework.actors import StateOffice
from warifu.errors import UsageError
from warifu.rules.wording import Language

MINUTE = timedelta(minutes=1)


@pytest.fixture
def ada(directory) -> str:
    return directory.add("Ada Madeup", Language.EN, at=AT)


@pytest.fixture
def sessions(database):
    from warifu.server.people.sessions import Sessions

    return Sessions(database)


def opened(sessions, person, way="passkey"):
    from warifu.server.people.sessions import Way

    return sessions.open(person, StateOffice.DEFENCE, "a" * 32, Way(way), at=AT)


def test_a_session_ends_after_half_an_hour_in_which_nothing_was_asked(sessions, ada):
    secret = opened(sessions, ada)

    assert sessions.find(secret, at=AT + 29 * MINUTE).person == ada
    assert sessions.find(secret, at=AT + 58 * MINUTE) is not None
    assert sessions.find(secret, at=AT + 88 * MINUTE) is None


def test_a_session_ends_after_twelve_hours_however_busy_it_was(sessions, ada):
    secret = opened(sessions, ada)
    for minutes in range(0, 720, 20):
        assert sessions.find(secret, at=AT + minutes * MINUTE) is not None

    assert sessions.find(secret, at=AT + 720 * MINUTE) is None


def test_stepping_up_and_changing_office_make_the_old_secret_worthless(sessions, ada):
    first = opened(sessions, ada, "demonstration")
    second = sessions.step_up(first, "b" * 32, at=AT + MINUTE)
    third = sessions.act_for(second, StateOffice.CUSTOMS, at=AT + 2 * MINUTE)
    now = sessions.find(third, at=AT + 3 * MINUTE)

    assert len({first, second, third}) == 3
    assert sessions.find(first, at=AT + 3 * MINUTE) is None
    assert sessions.find(second, at=AT + 3 * MINUTE) is None
    assert (now.office, now.authenticator, now.stepped_up_at) == (StateOffice.CUSTOMS, "b" * 32, AT + MINUTE)


def test_signing_in_is_a_fresh_proof_but_not_in_a_demonstration(sessions, ada):
    proved = sessions.find(opened(sessions, ada, "passkey"), at=AT)
    shown = sessions.find(opened(sessions, ada, "demonstration"), at=AT)

    assert proved.stepped_up_at == AT
    assert shown.stepped_up_at is None


def test_signing_out_everywhere_ends_each_session_of_the_person_and_no_others(sessions, ada, directory):
    bernard = directory.add("Bernard Madeup", Language.EN, at=AT)
    mine = [opened(sessions, ada) for _ in range(3)]
    his = opened(sessions, bernard)

    assert sessions.end_everywhere(ada) == 3
    assert [sessions.find(secret, at=AT) for secret in mine] == [None, None, None]
    assert sessions.find(his, at=AT).person == bernard


def test_the_database_has_no_secret_and_what_ended_is_forgotten(sessions, ada):
    from warifu.server.models import SessionRecord

    secret = opened(sessions, ada)
    records = SessionRecord.objects.using(sessions.database)

    assert secret not in str(list(records.values()))
    assert sessions.tidy(at=AT + 29 * MINUTE) == 0
    assert sessions.tidy(at=AT + 30 * MINUTE) == 1
    assert records.count() == 0
    with pytest.raises(UsageError, match="sign in again"):
        sessions.step_up(secret, "b" * 32, at=AT)
