"""
Passkeys: registering one, and signing in with it (W3C Web Authentication, Level 3). The library checks the bytes.

The person is verified by their device each time (a finger, a face, a number known to it). A passkey says of itself
whether it can leave its device; offices that decide, and those that keep a gate, take only those that cannot.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    CredentialDeviceType,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from warifu.casework.actors import StateOffice
from warifu.casework.refusals import Refusal, RefusalKind
from warifu.rules.wording import Text
from warifu.server.models import PasskeyRecord
from warifu.server.people.challenges import Challenges, Purpose
from warifu.server.people.directory import DATABASE, Directory, Person
from warifu.server.people.invitations import Invitations
from warifu.server.people.passkey_answers import PasskeyAnswer
from warifu.server.people.policy import DEVICE_BOUND
from warifu.server.people.unproved import (
    LINK_USED,
    PASSKEY_KNOWN,
    PASSKEY_NOT_REGISTERED,
    PASSKEY_OF_ANOTHER,
    PASSKEY_UNPROVED,
    PERSON_ENDED,
)

NOT_DEVICE_BOUND = RefusalKind(
    "passkey-not-device-bound",
    Text(
        "{office} needs a passkey that cannot leave its device, and this one can be copied: take a security key, "
        "or have the device keep it to itself",
        "{office}には、端末から取り出せないパスキーが必要です。このパスキーは複製が可能です。"
        "セキュリティキー等を使用してください",
    ),
)

_MOST_NAME = 100


@dataclass(frozen=True)
class Site:
    """Who asks for passkeys: the host they are made for, and the whole address that people have in their browser."""

    host: str
    origin: str


@dataclass(frozen=True)
class Used:
    """A passkey that was just used: whose it is, and its handle."""

    person: str
    authenticator: str


@dataclass(frozen=True)
class PasskeyShown:
    """A passkey as its holder sees it."""

    authenticator: str
    name: str
    is_device_bound: bool
    created: datetime
    last_used: datetime | None


@dataclass(frozen=True)
class Passkeys:
    """The passkeys in one database, for one site."""

    site: Site
    database: str = DATABASE

    def to_register(self, person: Person, *, at: datetime) -> str:
        """Return what the browser is to be asked so that a person's device makes a passkey, as JSON."""
        kept = self._of(person.handle).values_list("credential_id", flat=True)
        options = generate_registration_options(
            rp_id=self.site.host,
            rp_name="Warifu",
            user_id=bytes.fromhex(person.handle),
            user_name=person.name,
            challenge=Challenges(self.database).put(Purpose.REGISTER, at=at, person=person.handle),
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED,
                user_verification=UserVerificationRequirement.REQUIRED,
            ),
            exclude_credentials=[PublicKeyCredentialDescriptor(id=bytes(each)) for each in kept],
        )
        return options_to_json(options)

    def register(self, invitation: str, answer: str, name: str, *, at: datetime) -> Used:
        """
        Keep the passkey that a device made for whom an invitation names, and use the invitation up.

        Raises:
            Refusal: the invitation holds no more, the answer does not prove what it should, or the person's office
                needs a passkey that cannot leave its device.
        """
        person = Invitations(self.database).invited(invitation, at=at)
        if person is None:
            raise LINK_USED()
        found = PasskeyAnswer(answer)
        challenge = found.challenge
        Challenges(self.database).take(challenge, Purpose.REGISTER, at=at, person=person)
        try:
            made = verify_registration_response(
                credential=found.credential,
                expected_challenge=challenge,
                expected_rp_id=self.site.host,
                expected_origin=self.site.origin,
                require_user_verification=True,
            )
        except WebAuthnException as error:
            raise PASSKEY_UNPROVED() from error
        is_bound = made.credential_device_type is CredentialDeviceType.SINGLE_DEVICE
        self._require_fit(person, is_bound=is_bound, at=at)
        record = PasskeyRecord(
            authenticator=authenticator_of(made.credential_id),
            person_id=person,
            credential_id=made.credential_id,
            public_key=made.credential_public_key,
            sign_count=made.sign_count,
            is_device_bound=is_bound,
            name=name.strip()[:_MOST_NAME],
            created=at,
        )
        with transaction.atomic(using=self.database):
            Invitations(self.database).use(invitation, at=at)
            if self._all().filter(authenticator=record.authenticator).exists():
                raise PASSKEY_KNOWN()
            record.save(using=self.database, force_insert=True)
        return Used(person, record.authenticator)

    def to_sign_in(self, *, at: datetime) -> str:
        """Return what the browser is to be asked so that any passkey made for this site answers, as JSON."""
        return self._asked(Challenges(self.database).put(Purpose.SIGN_IN, at=at), ())

    def to_step_up(self, person: str, *, at: datetime) -> str:
        """Return what the browser is to be asked so that one of a person's own passkeys answers, as JSON."""
        own = tuple(bytes(each) for each in self._of(person).values_list("credential_id", flat=True))
        return self._asked(Challenges(self.database).put(Purpose.STEP_UP, at=at, person=person), own)

    def use(self, answer: str, purpose: Purpose, *, at: datetime, person: str = "") -> Used:
        """
        Check the answer of a passkey and note its use. person: whose it has to be, where they step up.

        Raises:
            Refusal: the answer does not prove what it should, the passkey may have been copied, or it can leave its
                device and its holder's office needs one that cannot.
        """
        found = PasskeyAnswer(answer)
        challenge = found.challenge
        Challenges(self.database).take(challenge, purpose, at=at, person=person)
        with transaction.atomic(using=self.database):
            record = (
                self._all()
                .select_for_update()
                .filter(authenticator=authenticator_of(found.id), ended=None)
                .first()
            )
            if record is None or bytes(record.credential_id) != found.id:
                raise PASSKEY_NOT_REGISTERED()
            if person and record.person_id != person:
                raise PASSKEY_OF_ANOTHER()
            self._check(record, found, challenge)
            self._require_fit(record.person_id, is_bound=record.is_device_bound, at=at)
            record.last_used = at
            record.save(using=self.database, update_fields=("sign_count", "last_used", "is_device_bound"))
        return Used(record.person_id, record.authenticator)

    def owner(self, answer: str) -> str:
        """Return the handle of the person whose passkey an answer names, of which nothing is checked; empty: nobody's."""
        try:
            found = authenticator_of(PasskeyAnswer(answer).id)
        except Refusal:
            return ""
        owners = self._all().filter(authenticator=found, ended=None).values_list("person_id", flat=True)
        return owners.first() or ""

    def of(self, person: str) -> tuple[PasskeyShown, ...]:
        """Return the passkeys of a person, the oldest first."""
        found = self._of(person).order_by("created")
        return tuple(
            PasskeyShown(each.authenticator, each.name, each.is_device_bound, each.created, each.last_used)
            for each in found
        )

    def end(self, authenticator: str, *, at: datetime) -> bool:
        """End a passkey that was lost; False where there is none."""
        return bool(self._all().filter(authenticator=authenticator, ended=None).update(ended=at))

    def _check(self, record: PasskeyRecord, found: PasskeyAnswer, challenge: bytes) -> None:
        try:
            used = verify_authentication_response(
                credential=found.credential,
                expected_challenge=challenge,
                expected_rp_id=self.site.host,
                expected_origin=self.site.origin,
                credential_public_key=bytes(record.public_key),
                credential_current_sign_count=record.sign_count,
                require_user_verification=True,
            )
        except WebAuthnException as error:
            raise PASSKEY_UNPROVED() from error
        owner = found.owner
        if owner and owner != bytes.fromhex(record.person_id):
            raise PASSKEY_OF_ANOTHER()
        record.sign_count = used.new_sign_count
        record.is_device_bound &= used.credential_device_type is CredentialDeviceType.SINGLE_DEVICE

    def _require_fit(self, person: str, *, is_bound: bool, at: datetime) -> None:
        holdings = Directory(self.database).holdings(person, at=at)
        if holdings is None:
            raise PERSON_ENDED()
        needing = [office for office in StateOffice if office in holdings.offices & DEVICE_BOUND]
        if needing and not is_bound:
            raise NOT_DEVICE_BOUND(office=needing[0].word)

    def _asked(self, challenge: bytes, own: tuple[bytes, ...]) -> str:
        options = generate_authentication_options(
            rp_id=self.site.host,
            challenge=challenge,
            allow_credentials=[PublicKeyCredentialDescriptor(id=each) for each in own],
            user_verification=UserVerificationRequirement.REQUIRED,
        )
        return options_to_json(options)

    def _of(self, person: str) -> QuerySet[PasskeyRecord]:
        return self._all().filter(person=person, ended=None)

    def _all(self) -> QuerySet[PasskeyRecord]:
        return PasskeyRecord.objects.using(self.database)


def authenticator_of(credential_id: bytes) -> str:
    """Return the handle of a passkey: it follows from its id."""
    return hashlib.sha256(b"passkey" + credential_id).hexdigest()[:32]
