"""
What a permit says, of a person or of a consignment, and the numbers under which its bytes say it.

No birth date, rank, unit or photo has a field here.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from warifu.border.cbor import Plain
from warifu.errors import DecodeError
from warifu.ledger import TreeHead
from warifu.ledger.merkle import HASH_BYTES
from warifu.parties import STATE_CODES, State
from warifu.vocabulary.person import CATEGORIES

HOLDER_BYTES = 16

_NUMBER = re.compile(r"[A-Z0-9][A-Z0-9-]{2,22}[A-Z0-9]")
_NAME = re.compile(r"(?=.{1,39}\Z)[A-Z]+(?:<<?[A-Z]+)*")
_PLACE = re.compile(r"[A-Z0-9]{2,8}")
_CONDITION = re.compile(r"[A-Z][A-Z0-9]{0,7}")
_HAZARD = re.compile(r"1\.[1-6][A-HJ-LNS]?")
_DOCUMENT = re.compile(r"[A-Z0-9]{1,26}")
_NATIONALITY = re.compile(r"[A-Z]{3}|[A-Z]{2}<|[A-Z]<<")
_GREATEST_TIME = 253_402_300_799  # 9999-12-31T23:59:59Z

_PERSON, _CONSIGNMENT = 1, 2
_WEAPONS, _DANGEROUS_GOODS = 1, 2
_GREATEST_COUNT = 2**32 - 1


@dataclass(frozen=True)
class Person:
    """
    A person: capacity as the vocabulary has it, name as in the passport line, and what ties it to the document.

    Raises:
        DecodeError: a field has not its form.
    """

    capacity: str
    name: str
    holder: bytes

    def __post_init__(self) -> None:
        if self.capacity not in CATEGORIES:
            raise DecodeError(f"capacity of a permit: {self.capacity[:40]!r}; wanted {', '.join(CATEGORIES)}")
        _require("name", self.name, _NAME, "the name as in the passport line, without fillers at its end")
        if len(self.holder) != HOLDER_BYTES:
            raise DecodeError(f"holder of a permit: {len(self.holder)} bytes, wanted {HOLDER_BYTES}")


@dataclass(frozen=True)
class Consignment:
    """
    A list of items by the root over them and their number, and what makes it dangerous.

    hazard_divisions: of its ammunition, `1.4S` or `1.4`, in order; none where there is none.

    Raises:
        DecodeError: a field has not its form.
    """

    items: TreeHead
    weapons: bool = False
    hazard_divisions: tuple[str, ...] = ()
    dangerous_goods: bool = False

    def __post_init__(self) -> None:
        if not 0 < self.items.size <= _GREATEST_COUNT or len(self.items.root) != HASH_BYTES:
            raise DecodeError(
                f"items of a permit: {self.items.size}; wanted at least one, and a root over them"
            )
        _require_codes("hazard divisions", self.hazard_divisions, _HAZARD, "1.1 to 1.6, and the group: 1.4S")


@dataclass(frozen=True)
class Permit:
    """
    A permit. It is valid from a moment on, and no more at another (UTC, whole seconds).

    state: whose person or goods these are. places: codes of the places it is good for; none means any.
    conditions: codes of what it is subject to; devices have the words. single_use: good for one admission.

    Raises:
        DecodeError: a field has not its form.
    """

    number: str
    state: State
    valid_from: datetime
    valid_to: datetime
    subject: Person | Consignment
    places: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    single_use: bool = False

    def __post_init__(self) -> None:
        _require("number", self.number, _NUMBER, "4 to 24 capital letters, digits and hyphens")
        if self.state not in STATE_CODES:
            raise DecodeError(f"State of a permit: {self.state[:40]!r}; wanted an ISO 3166-1 code, GB")
        for moment in (self.valid_from, self.valid_to):
            if moment.utcoffset() != timedelta(0) or moment.microsecond:
                raise DecodeError(f"validity of a permit: {moment}; wanted whole seconds in UTC")
        if self.valid_from >= self.valid_to:
            raise DecodeError(
                f"validity of a permit: from {self.valid_from} to {self.valid_to}; wanted a span"
            )
        _require_codes("places", self.places, _PLACE, "codes of 2 to 8 capital letters and digits")
        _require_codes(
            "conditions", self.conditions, _CONDITION, "codes of 1 to 8 capital letters and digits"
        )

    @property
    def content(self) -> dict[int, Plain]:
        """What is signed, each field under its number."""
        content: dict[int, Plain] = {
            1: _PERSON if isinstance(self.subject, Person) else _CONSIGNMENT,
            2: self.number,
            3: str(self.state),
            4: int(self.valid_from.timestamp()),
            5: int(self.valid_to.timestamp()),
            6: list(self.places),
            7: list(self.conditions),
            8: self.single_use,
        }
        return content | _subject_content(self.subject)


def permit_of(content: Plain) -> Permit:
    """
    Return the permit that content stands for; what else may stand there is for the caller to refuse.

    Raises:
        DecodeError: a field is missing, or has not its form.
    """
    match content:
        case {1: 1, 9: str(capacity), 10: str(name), 11: bytes(holder)}:
            return _permit(content, Person(capacity, name, holder))
        case {1: 2, 12: bytes(root), 13: int(count), 14: int(flags), 15: list(hazards)}:
            weapons, dangerous_goods = bool(flags & _WEAPONS), bool(flags & _DANGEROUS_GOODS)
            items = TreeHead(int(count), root)
            return _permit(content, Consignment(items, weapons, _texts(hazards), dangerous_goods))
    raise DecodeError("a permit: wanted fields 1 to 11 of a person, or 1 to 8 and 12 to 15 of a consignment")


def holder_digest(document_number: str, nationality: str, number: str) -> bytes:
    """
    Return what ties a permit of a number to a travel document, which need not be shown to read it.

    document_number: as in the passport line, without fillers. nationality: three letters, with fillers, `GBR` or `D<<`.

    Raises:
        DecodeError: one of them has not its form.
    """
    _require("document number", document_number, _DOCUMENT, "capital letters and digits, without fillers")
    _require("nationality", nationality, _NATIONALITY, "three letters, fillers included, GBR or D<<")
    _require("number", number, _NUMBER, "4 to 24 capital letters, digits and hyphens")
    return hashlib.sha256(f"{document_number}{nationality}{number}".encode()).digest()[:HOLDER_BYTES]


def _permit(content: Plain, subject: Person | Consignment) -> Permit:
    match content:
        case {2: str(number), 3: str(state), 4: int(start), 5: int(stop), **codes}:
            moments = _time(start), _time(stop)
        case _:
            raise DecodeError("a permit: wanted a number, a State and two times in fields 2 to 5")
    match codes:
        case {6: list(places), 7: list(conditions), 8: bool(single_use)}:
            return Permit(
                number, State(state), *moments, subject, _texts(places), _texts(conditions), single_use
            )
    raise DecodeError(
        "a permit: wanted places, conditions and whether it is for a single use in fields 6 to 8"
    )


def _subject_content(subject: Person | Consignment) -> dict[int, Plain]:
    if isinstance(subject, Person):
        return {9: subject.capacity, 10: subject.name, 11: subject.holder}
    flags = _WEAPONS * subject.weapons | _DANGEROUS_GOODS * subject.dangerous_goods
    head = subject.items
    return {12: head.root, 13: head.size, 14: flags, 15: list(subject.hazard_divisions)}


def _time(seconds: int) -> datetime:
    if not 0 <= seconds <= _GREATEST_TIME:
        raise DecodeError(f"validity of a permit: {seconds}; wanted seconds since 1970")
    return datetime.fromtimestamp(seconds, UTC)


def _texts(values: list[Plain]) -> tuple[str, ...]:
    if not all(isinstance(value, str) for value in values):
        raise DecodeError("a permit: a code that is not text")
    return tuple(str(value) for value in values)


def _require(name: str, text: str, form: re.Pattern[str], wanted: str) -> None:
    if not form.fullmatch(text):
        raise DecodeError(f"{name} of a permit: {text[:40]!r}; wanted {wanted}")


def _require_codes(name: str, codes: tuple[str, ...], form: re.Pattern[str], wanted: str) -> None:
    for code in codes:
        _require(name, code, form, wanted)
    if codes != tuple(sorted(set(codes))):
        raise DecodeError(f"{name} of a permit: {', '.join(codes)[:80]}; wanted them in order, each once")
