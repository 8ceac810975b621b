"""Rules of the Japan–Australia agreement whose article number is not known: ports, driving, arms, care."""

from __future__ import annotations

from warifu.instruments.jp_au_raa.article_01 import OFFICIAL_VEHICLE, VISITING_FORCE
from warifu.rules import (
    Confidence,
    Matter,
    Office,
    Provision,
    Text,
    all_of,
    always,
    clause,
    holds,
    unread,
)
from warifu.vocabulary import Vehicle, Visit
from warifu.vocabulary.matters import arms, entry, living

NUMBER_UNKNOWN = "article number unknown"

_DRIVER = clause(
    "a member or a person of the civilian component drives",
    "構成員又は文民構成員が運転すること",
    Vehicle.driver_category.among("member", "civilian"),
)

LICENCE = Provision(
    "AU-21",
    cite=NUMBER_UNKNOWN,
    matter=arms.LICENCE_ACCEPTED,
    says=Text(
        "for an official vehicle the driver's licence of the sending State is enough",
        "公用車両の運転には、派遣国の免許証で足りる",
    ),
    when=all_of(
        holds(VISITING_FORCE),
        _DRIVER,
        clause(
            "the sending State issued the licence",
            "免許証が派遣国により発給されたものであること",
            Vehicle.licence_issued_by.equals(Visit.sending_state),
        ),
        holds(OFFICIAL_VEHICLE),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.SENDING_UNIT,
    papers=Text("driving licence of the sending State", "派遣国の運転免許証"),
)

LICENCE_PRIVATE = Provision(
    "AU-21/private",
    cite=NUMBER_UNKNOWN,
    matter=arms.LICENCE_ACCEPTED,
    says=Text(
        "whether the licence is enough for a private vehicle was not found",
        "私有車両の運転について派遣国の免許証で足りるかは確認できていない",
    ),
    when=all_of(
        _DRIVER,
        clause("the vehicle is private", "私有車両であること", Vehicle.private),
        unread("AU-21", "no text on private vehicles was found", "私有車両に関する条文は確認できていない"),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.COUNSEL,
)


def _not_found(provision_id: str, matter: Matter, en: str, ja: str) -> Provision:
    return Provision(
        provision_id,
        cite=NUMBER_UNKNOWN,
        matter=matter,
        says=Text(f"no text on {en} was found", f"{ja}に関する条文は確認できていない"),
        when=always("the text was not found", "条文は確認できていない"),
        confidence=Confidence.UNVERIFIED,
        office=Office.COUNSEL,
    )


PORTS = _not_found(
    "AU-11",
    entry.ACCESS_TO_PORTS,
    "access to ports, airfields, facilities and areas",
    "港湾、飛行場、施設及び区域への出入",
)
QUALIFICATIONS = _not_found(
    "AU-22", entry.QUALIFICATIONS_ACCEPTED, "professional qualifications", "職業上の資格"
)
CARRY_ARMS = _not_found("AU-23", arms.CARRY_ARMS, "the carriage of arms by members", "構成員による武器の携帯")
MEDICAL_CARE = _not_found("AU-27", living.MEDICAL_CARE_AS_LOCAL, "medical care", "医療")
TELECOMMUNICATIONS = _not_found(
    "AU-27/telecommunications",
    entry.UTILITIES_USABLE,
    "telecommunications and spectrum",
    "電気通信及び周波数",
)
PAY = _not_found("AU-27/pay", living.PAY_UNTAXED, "tax on pay", "給与への課税")

PROVISIONS = (
    PORTS,
    LICENCE,
    LICENCE_PRIVATE,
    QUALIFICATIONS,
    CARRY_ARMS,
    MEDICAL_CARE,
    TELECOMMUNICATIONS,
    PAY,
)
