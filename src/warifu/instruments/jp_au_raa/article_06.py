"""Article VI of the Japan–Australia agreement: entry and departure, quarantine; what was not found."""

from __future__ import annotations

from warifu.instruments.jp_au_raa.article_01 import CIVILIAN_COMPONENT, MEMBER
from warifu.rules import Confidence, Office, Provision, Text, all_of, always, any_of, clause, holds, unread
from warifu.vocabulary import Visit
from warifu.vocabulary.matters import entry

PARAGRAPH_UNKNOWN = "Art. VI (paragraph not found)"

VISA = Provision(
    "AU-12",
    cite=PARAGRAPH_UNKNOWN,
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
    papers=Text(
        "the list of documents (passport, identity card, movement order) was not found",
        "必要な文書（旅券、身分証明書、移動命令書）の一覧は確認できていない",
    ),
    note=Text(
        "Contractors, family members and other third persons are not covered.",
        "契約業者、家族その他の第三者は対象とならない。",
    ),
)

PASSPORT = Provision(
    "AU-12/passport",
    cite=PARAGRAPH_UNKNOWN,
    matter=entry.PASSPORT_WAIVED,
    says=Text(
        "whether a passport may be asked for is not known", "旅券を求めることができるかは確認できていない"
    ),
    when=all_of(
        any_of(holds(MEMBER), holds(CIVILIAN_COMPONENT)),
        unread("AU-12", "the documents for entry were not found", "入国に必要な文書の定めは確認できていない"),
    ),
    confidence=Confidence.SUMMARY,
)

DOCUMENTS = Provision(
    "AU-12/documents",
    cite=PARAGRAPH_UNKNOWN,
    matter=entry.ENTRY_DOCUMENTS_COMPLETE,
    says=Text("which documents suffice for entry is not known", "入国に必要な文書は確認できていない"),
    when=unread(
        "AU-12", "the documents for entry were not found", "入国に必要な文書の定めは確認できていない"
    ),
    confidence=Confidence.SUMMARY,
)

QUARANTINE = Provision(
    "AU-13",
    cite="Art. VI.7",
    matter=entry.QUARANTINE_LAW_APPLIES,
    says=Text(
        "the receiving State's quarantine law applies to everyone who enters",
        "入国する全ての者に接受国の検疫法令が適用される",
    ),
    when=always(
        "always, and also on arrival straight at a base",
        "常に適用され、基地に直接到着する場合も同様であること",
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_STATE,
    note=Text(
        "The paragraph number is taken from a terse print of the minutes.",
        "項の番号は会議録の簡略な表記から読み取ったものである。",
    ),
)

ALIEN_REGISTRATION = Provision(
    "AU-14",
    cite=PARAGRAPH_UNKNOWN,
    matter=entry.ALIEN_REGISTRATION_WAIVED,
    says=Text(
        "whether registration as a foreign national is waived was not found",
        "外国人登録の免除の有無は確認できていない",
    ),
    when=any_of(holds(MEMBER), holds(CIVILIAN_COMPONENT)),
    confidence=Confidence.UNVERIFIED,
)

REMOVAL = Provision(
    "AU-15",
    cite=PARAGRAPH_UNKNOWN,
    matter=entry.REMOVAL_DUE,
    says=Text(
        "rules on removal from the territory were not found", "領域からの退去に関する定めは確認できていない"
    ),
    when=any_of(holds(MEMBER), holds(CIVILIAN_COMPONENT)),
    confidence=Confidence.UNVERIFIED,
)

PROVISIONS = (VISA, PASSPORT, DOCUMENTS, QUARANTINE, ALIEN_REGISTRATION, REMOVAL)
