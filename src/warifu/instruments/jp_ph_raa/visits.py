"""Entry, ports, movement and utilities under the Japan–Philippines agreement, as described by others."""

from __future__ import annotations

from warifu.instruments.jp_ph_raa.article_01 import CIVILIAN_COMPONENT, MEMBER, VISITING_FORCE
from warifu.rules import (
    Confidence,
    Matter,
    Office,
    Provision,
    Text,
    Timing,
    all_of,
    always,
    any_of,
    clause,
    holds,
    unread,
)
from warifu.vocabulary import Visit
from warifu.vocabulary.matters import entry

NUMBER_UNKNOWN = "article number unknown"
_COVERED = any_of(holds(MEMBER), holds(CIVILIAN_COMPONENT))

ACCESS = Provision(
    "PH-09",
    cite=NUMBER_UNKNOWN,
    matter=entry.ACCESS_TO_PORTS,
    says=Text(
        "asked through diplomatic channels, clearance into ports and airports is given without delay",
        "外交経路による要請に対し、港湾及び空港への出入の許可は遅滞なく与えられる",
    ),
    when=all_of(
        holds(VISITING_FORCE),
        clause(
            "clearance was asked for through diplomatic channels, and given",
            "外交経路を通じて許可を申請し、許可が与えられたこと",
            Visit.clearance_requested,
            Visit.clearance_granted,
        ),
    ),
    confidence=Confidence.SECONDARY,
    office=Office.SENDING_DEFENCE,
    timing=Timing(
        Text("before arrival; no number of days was found", "到着前（日数の定めは確認できていない）"),
        before="visit.begins",
    ),
    papers=Text("request through diplomatic channels", "外交経路による申請"),
)

MOVEMENT = Provision(
    "PH-10",
    cite=NUMBER_UNKNOWN,
    matter=entry.FACILITY_MOVEMENT,
    says=Text(
        "members and the civilian component enter and move between the places used for the activity",
        "構成員及び文民構成員は、活動に使用される施設及び区域に出入りし、その間を移動することができる",
    ),
    when=_COVERED,
    confidence=Confidence.SECONDARY,
    office=Office.RECEIVING_DEFENCE,
)

FACILITIES = Provision(
    "PH-14",
    cite=NUMBER_UNKNOWN,
    matter=entry.FACILITY_MOVEMENT,
    says=Text(
        "there is a chapter on facilities and services; its rules were not read",
        "施設及び役務に関する章があるが、その内容は未確認である",
    ),
    when=unread(
        "PH-14", "the rules on facilities and services were not read", "施設及び役務に関する規定は未確認"
    ),
    confidence=Confidence.UNVERIFIED,
    office=Office.COUNSEL,
)

VISA = Provision(
    "PH-11",
    cite=NUMBER_UNKNOWN,
    matter=entry.VISA_APPLICATION_WAIVED,
    says=Text("members and the civilian component need no visa", "構成員及び文民構成員は査証を要しない"),
    when=_COVERED,
    confidence=Confidence.SECONDARY,
    office=Office.SENDING_UNIT,
)

REGISTRATION = Provision(
    "PH-11/registration",
    cite=NUMBER_UNKNOWN,
    matter=entry.ALIEN_REGISTRATION_WAIVED,
    says=Text(
        "registration of foreign nationals does not apply to members and the civilian component",
        "構成員及び文民構成員に外国人登録の規定は適用されない",
    ),
    when=_COVERED,
    confidence=Confidence.SECONDARY,
    office=Office.SENDING_UNIT,
)


def _not_found(name: str, matter: Matter, en: str, ja: str) -> Provision:
    return Provision(
        f"PH-11/{name}",
        cite=NUMBER_UNKNOWN,
        matter=matter,
        says=Text(
            f"what the agreement says of {en} was not found", f"{ja}に関する協定の定めは確認できていない"
        ),
        when=unread("PH-11", f"no text on {en} was read", f"{ja}に関する条文は未確認"),
        confidence=Confidence.SECONDARY,
        office=Office.COUNSEL,
    )


DOCUMENTS = _not_found("documents", entry.ENTRY_DOCUMENTS_COMPLETE, "documents for entry", "入国に必要な文書")
PASSPORT = _not_found("passport", entry.PASSPORT_WAIVED, "passports", "旅券")
QUARANTINE = _not_found("quarantine", entry.QUARANTINE_LAW_APPLIES, "quarantine", "検疫")

UTILITIES = Provision(
    "PH-13",
    cite=NUMBER_UNKNOWN,
    matter=entry.UTILITIES_USABLE,
    says=Text(
        "with the receiving State's consent the force uses utilities and telecommunications for a time",
        "部隊は、接受国の同意を得て、活動のため一時的に公益事業及び電気通信を利用することができる",
    ),
    when=all_of(
        holds(VISITING_FORCE),
        clause(
            "the receiving State consents to it", "接受国がこれに同意していること", Visit.utilities_consented
        ),
    ),
    confidence=Confidence.SECONDARY,
    office=Office.RECEIVING_DEFENCE,
    papers=Text("the receiving State's consent", "接受国の同意"),
)

COMMITTEE = Provision(
    "PH-21",
    cite="Art. XXVII.6",
    matter=entry.JOINT_COMMITTEE_CONSULTS,
    says=Text(
        "the Joint Committee can set details of carrying the agreement out",
        "合同委員会は協定の実施の細目を定めることができる",
    ),
    when=always("always", "常に"),
    confidence=Confidence.SECONDARY,
    office=Office.JOINT_COMMITTEE,
    papers=Text(
        "implementing arrangement of 30 September 2025 (not read)", "2025年9月30日の実施取決め（未確認）"
    ),
)

PROVISIONS = (
    ACCESS,
    MOVEMENT,
    VISA,
    REGISTRATION,
    DOCUMENTS,
    PASSPORT,
    QUARANTINE,
    UTILITIES,
    FACILITIES,
    COMMITTEE,
)
