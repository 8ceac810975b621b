"""
Check a permit at the gate, without a network: green, amber or red, and why, in both languages.

    verdict = check(text, pack, Sight(at=now, place="JPOSA", document=Document("P1234567", "GBR")))
    verdict.colour, [reason.says for reason in verdict.reasons]

Pure: a permit, a pack, and what is seen at this moment. Green and amber admit, amber after a look at the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo

from warifu.border import reasons
from warifu.border.pack import AMBER_AGE, RED_AGE, Issuer, Pack
from warifu.border.permit import Permit, Person, holder_digest
from warifu.border.permits import SignedPermit, read_permit
from warifu.border.reasons import Reason, moment_text
from warifu.casework.scans import Colour
from warifu.errors import DecodeError, VerificationError
from warifu.rules.wording import Text

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_SEVERITY = {Colour.RED: 0, Colour.AMBER: 1, Colour.GREEN: 2}


@dataclass(frozen=True)
class Document:
    """What was read of the travel document shown: its number without fillers, and the nationality with them."""

    number: str
    nationality: str


@dataclass(frozen=True)
class Sight:
    """
    What is seen at this moment: the time (UTC), the place, the travel document if it was read.

    supervised: a supervisor confirms that this device may be used though it is out of date.
    expected: the permit numbers of the expected arrivals, or None where they cannot be read.
    admitted: when this device admitted on permits for a single use, by issuer and number.
    zone: that of the clock on the wall.
    """

    at: datetime
    place: str
    document: Document | None = None
    supervised: bool = False
    expected: frozenset[str] | None = None
    admitted: Mapping[tuple[str, str], datetime] = field(default_factory=dict)
    zone: tzinfo = UTC


@dataclass(frozen=True)
class Verdict:
    """
    What the device shows: a colour, the reasons for it (worst first; none for green), and the permit if it is one.

    issuer: who signed, once that is sure. conditions: what the permit is subject to, in words.
    """

    colour: Colour
    reasons: tuple[Reason, ...]
    signed: SignedPermit | None = None
    issuer: Issuer | None = None
    conditions: tuple[Text, ...] = ()


def check(shown: str | bytes, pack: Pack, sight: Sight) -> Verdict:
    """Check what is shown at the gate: the text of a QR code, or its bytes. Whatever is shown, this is answered."""
    try:
        signed = read_permit(shown)
    except DecodeError as error:
        return verdict_of([reasons.NOT_A_PERMIT(found=str(error))])
    issuer = _issuer(signed, pack)
    if isinstance(issuer, Reason):
        return verdict_of([issuer], signed)
    found = [
        *_of_validity(signed.permit, issuer, pack, sight),
        *_of_holder(signed.permit, sight),
        *_of_pack(pack, sight),
        *_of_lists(signed.permit, issuer, sight),
    ]
    words = tuple(pack.conditions.get(code) or Text(code, code) for code in signed.permit.conditions)
    return verdict_of(found, signed, issuer, words)


def verdict_of(
    found: Sequence[Reason],
    signed: SignedPermit | None = None,
    issuer: Issuer | None = None,
    conditions: tuple[Text, ...] = (),
) -> Verdict:
    """Return the verdict that follows from reasons: the worst of them gives the colour."""
    ordered = tuple(sorted(found, key=lambda reason: _SEVERITY[reason.colour]))
    return Verdict(ordered[0].colour if ordered else Colour.GREEN, ordered, signed, issuer, conditions)


def _issuer(signed: SignedPermit, pack: Pack) -> Issuer | Reason:
    """Return the State whose key signed, or why none can be named."""
    issuers = pack.issuers_of(signed.signed.key_id)
    for issuer in issuers:
        try:
            signed.verify(issuer.verifier)
        except VerificationError:
            continue
        return issuer
    return reasons.FORGED() if issuers else reasons.KEY_NOT_KNOWN(key=signed.signed.key_id.hex())


def _of_validity(permit: Permit, issuer: Issuer, pack: Pack, sight: Sight) -> Iterator[Reason]:
    if pack.revoked.revoked(issuer.state, permit.number):
        yield reasons.REVOKED()
    if sight.at < permit.valid_from:
        yield reasons.NOT_YET(when=moment_text(permit.valid_from, sight.at, sight.zone))
    if sight.at >= permit.valid_to:
        yield reasons.EXPIRED(when=moment_text(permit.valid_to, sight.at, sight.zone))
    if permit.places and sight.place not in permit.places:
        yield reasons.OTHER_PLACE(place=sight.place, places=", ".join(permit.places))


def _of_holder(permit: Permit, sight: Sight) -> Iterator[Reason]:
    if not isinstance(permit.subject, Person):
        return
    if sight.document is None:
        yield reasons.HOLDER_NOT_READ()
    elif not _is_holder(permit.subject, sight.document, permit.number):
        yield reasons.OTHER_HOLDER()


def _is_holder(person: Person, document: Document, number: str) -> bool:
    try:
        return person.holder == holder_digest(document.number, document.nationality, number)
    except DecodeError:
        return False


def _of_pack(pack: Pack, sight: Sight) -> Iterator[Reason]:
    age = sight.at - pack.made_at
    if age < timedelta(0):
        yield reasons.CLOCK_BEHIND(when=moment_text(pack.made_at, sight.at, sight.zone))
    elif age > RED_AGE:
        kind = reasons.PACK_CONFIRMED if sight.supervised else reasons.PACK_TOO_OLD
        yield kind(days=age // _DAY)
    elif age > AMBER_AGE:
        yield reasons.PACK_OLD(hours=age // _HOUR)


def _of_lists(permit: Permit, issuer: Issuer, sight: Sight) -> Iterator[Reason]:
    if sight.expected is not None and permit.number not in sight.expected:
        yield reasons.NOT_EXPECTED()
    before = sight.admitted.get((issuer.state, permit.number))
    if permit.single_use and before is not None:
        yield reasons.ADMITTED_ALREADY(when=moment_text(before, sight.at, sight.zone))
