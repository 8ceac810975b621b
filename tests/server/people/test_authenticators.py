"""What a person signs in with, each ended alone when it is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.server.people.conftest import AT
from warifu.casework.actors import StateOffice
from warifu.errors import UnknownNameError
from warifu.rules.wording import Language

ISSUER = "https://provider.invalid"


@pytest.fixture
def ada(directory) -> str:
    """Have somebody with a passkey and a provider's subject, signed in with each."""
    from warifu.server.models import PasskeyRecord
    from warifu.server.people.openid import enter_subject

    handle = directory.add("Ada Madeup", Language.EN, at=AT)
    PasskeyRecord.objects.using(directory.database).create(
        authenticator="1" * 32, person_id=handle, credential_id=b"1", public_key=b"1", sign_count=0,
        is_device_bound=True, name="Made-up key", created=AT,
    )  # fmt: skip
    enter_subject(handle, ISSUER, "ada", at=AT + timedelta(hours=1), database=directory.database)
    return handle


def sign_in(directory, person: str, authenticator: str) -> str:
    from warifu.server.people.sessions import Sessions, Way

    return Sessions(directory.database).open(person, StateOffice.DEFENCE, authenticator, Way.PASSKEY, at=AT)


def test_all_that_a_person_signs_in_with_is_listed_the_oldest_first(directory, ada):
    from warifu.server.people.authenticators import Authenticators

    found = Authenticators(directory.database).of(ada)

    assert [(each.kind, each.name) for each in found] == [("passkey", "Made-up key"), ("subject", ISSUER)]
    assert Authenticators(directory.database).of("f" * 32) == ()


def test_one_is_ended_alone_and_its_holder_is_signed_out_wherever_they_are(directory, ada):
    from warifu.server.models import SubjectRecord
    from warifu.server.people.authenticators import Authenticators
    from warifu.server.people.sessions import Sessions

    bernard = directory.add("Bernard Madeup", Language.EN, at=AT)
    secrets = [sign_in(directory, ada, "1" * 32), sign_in(directory, ada, "2" * 32)]
    elsewhere = sign_in(directory, bernard, "3" * 32)
    authenticators = Authenticators(directory.database)
    passkey, subject = authenticators.of(ada)

    assert authenticators.end(ada, passkey.handle, at=AT) == 2
    assert authenticators.of(ada) == (subject,)
    sessions = Sessions(directory.database)
    assert [sessions.find(secret, at=AT) for secret in secrets] == [None, None]
    assert sessions.find(elsewhere, at=AT) is not None
    assert authenticators.end(ada, subject.handle, at=AT) == 0  # the last one too
    assert authenticators.of(ada) == ()
    assert not SubjectRecord.objects.using(directory.database).filter(person=ada).exists()
    assert directory.person(ada, at=AT) is not None


def test_what_is_not_theirs_or_was_ended_is_not_ended(directory, ada):
    from warifu.server.people.authenticators import Authenticators

    bernard = directory.add("Bernard Madeup", Language.EN, at=AT)
    authenticators = Authenticators(directory.database)
    passkey, _ = authenticators.of(ada)

    for person, handle in ((bernard, passkey.handle), (ada, "0" * 32)):
        with pytest.raises(UnknownNameError, match="see `warifu people keys"):
            authenticators.end(person, handle, at=AT)
    authenticators.end(ada, passkey.handle, at=AT)
    with pytest.raises(UnknownNameError):
        authenticators.end(ada, passkey.handle, at=AT)
