"""Driving licences and qualifications under the Japan–United Kingdom agreement (article numbers unknown)."""

from __future__ import annotations

from warifu.instruments.jp_gb_raa.article_01 import OFFICIAL_VEHICLE, VISITING_FORCE
from warifu.rules import Confidence, Office, Provision, Text, all_of, clause, holds, unread
from warifu.vocabulary import Vehicle, Visit
from warifu.vocabulary.matters import arms, entry

_DRIVER = clause(
    "a member or the civilian component drives",
    "構成員又は文民構成員が運転すること",
    Vehicle.driver_category.among("member", "civilian"),
)
_LICENCE = clause(
    "the sending State issued the licence",
    "派遣国が発給した免許証であること",
    Vehicle.licence_issued_by.equals(Visit.sending_state),
)

LICENCE = Provision(
    "GB-18",
    cite="article number unknown",
    matter=arms.LICENCE_ACCEPTED,
    says=Text(
        "for an official vehicle the sending State's licence is enough",
        "公用車両の運転には派遣国の免許証で足りる",
    ),
    when=all_of(holds(VISITING_FORCE), _DRIVER, _LICENCE, holds(OFFICIAL_VEHICLE)),
    confidence=Confidence.SUMMARY,
    office=Office.SENDING_UNIT,
    papers=Text("the sending State's driving licence", "派遣国の運転免許証"),
)

PRIVATE = Provision(
    "GB-18/private",
    cite="article number unknown",
    matter=arms.LICENCE_ACCEPTED,
    says=Text("for private vehicles no rule was found", "私有車両に関する規定は確認できていない"),
    when=all_of(
        holds(VISITING_FORCE),
        _DRIVER,
        _LICENCE,
        clause("the vehicle is private", "私有車両であること", Vehicle.private),
        unread("GB-18", "no text on private vehicles was read", "私有車両に関する条文は未確認"),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.COUNSEL,
)

QUALIFICATIONS = Provision(
    "GB-19",
    cite="article number unknown",
    matter=entry.QUALIFICATIONS_ACCEPTED,
    says=Text(
        "the ministry's outline lists the recognition of qualifications; its terms were not read",
        "外務省の概要は資格の承認を挙げるが、その要件は未確認である",
    ),
    when=unread("GB-19", "the terms on qualifications were not read", "資格の承認に関する要件は未確認"),
    confidence=Confidence.SECONDARY,
    office=Office.COUNSEL,
)

PROVISIONS = (LICENCE, PRIVATE, QUALIFICATIONS)
