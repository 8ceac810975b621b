"""Article VI of the Japan–United Kingdom agreement: entry and departure, quarantine."""

from __future__ import annotations

from warifu.instruments.jp_gb_raa.article_01 import CIVILIAN_COMPONENT, MEMBER
from warifu.rules import (
    Confidence,
    Matter,
    Office,
    Provision,
    Text,
    all_of,
    always,
    any_of,
    clause,
    holds,
    unread,
)
from warifu.vocabulary import Visit
from warifu.vocabulary.matters import entry

VISA = Provision(
    "GB-12",
    cite="Art. VI (paragraph not found)",
    matter=entry.VISA_APPLICATION_WAIVED,
    says=Text(
        "members and the civilian component need not apply for a visa",
        "構成員及び文民構成員は査証の申請を要しない",
    ),
    when=all_of(
        any_of(holds(MEMBER), holds(CIVILIAN_COMPONENT)),
        clause(
            "the receiving State's entry and departure procedures are followed",
            "接受国の出入国手続に従うこと",
            Visit.entry_procedures_followed,
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.SENDING_UNIT,
)

QUARANTINE = Provision(
    "GB-13",
    cite="Art. VI.7",
    matter=entry.QUARANTINE_LAW_APPLIES,
    says=Text(
        "the receiving State's quarantine law applies to everyone who enters",
        "入国する全ての者に接受国の検疫法令が適用される",
    ),
    when=always("always, wherever the person arrives", "到着地を問わず常に"),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_STATE,
)

DOCUMENTS = Provision(
    "GB-12/documents",
    cite="Art. VI (paragraph not found)",
    matter=entry.ENTRY_DOCUMENTS_COMPLETE,
    says=Text(
        "which documents are shown on entry was not found", "入国時に提示する文書の定めは確認できていない"
    ),
    when=unread("GB-12", "the list of documents for entry was not read", "入国に必要な文書の定めは未確認"),
    confidence=Confidence.SUMMARY,
    office=Office.COUNSEL,
)

FAMILY = Provision(
    "GB-12/family",
    cite="Arts. I and VI",
    matter=entry.DEPENDANT_STATUS,
    says=Text(
        "no category for family members was found; Article VI gives to members and civilians only",
        "家族に関する区分は見当たらず、第6条の利益は構成員及び文民構成員に限られる",
    ),
    when=clause(
        "a category of family members: none was found",
        "家族に関する区分があること（見当たらない）",
        any_of(),
    ),
    confidence=Confidence.INFERRED,
    office=Office.COUNSEL,
)


def _not_found(name: str, matter: Matter, en: str, ja: str) -> Provision:
    return Provision(
        f"GB-14/{name}",
        cite="Art. VI (paragraph not found)",
        matter=matter,
        says=Text(
            f"whether the agreement has a rule on {en} was not found", f"{ja}に関する規定の有無は未確認"
        ),
        when=unread("GB-14", f"no text on {en} was read", f"{ja}に関する条文は未確認"),
        confidence=Confidence.UNVERIFIED,
        office=Office.COUNSEL,
    )


PASSPORT = _not_found("passport", entry.PASSPORT_WAIVED, "passports", "旅券")
REGISTRATION = _not_found(
    "registration", entry.ALIEN_REGISTRATION_WAIVED, "registration of foreign nationals", "外国人登録"
)
REMOVAL = _not_found("removal", entry.REMOVAL_DUE, "removal from the territory", "領域外への退去")

PROVISIONS = (VISA, DOCUMENTS, FAMILY, QUARANTINE, PASSPORT, REGISTRATION, REMOVAL)
