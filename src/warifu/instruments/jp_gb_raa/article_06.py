"""Article VI of the Japan–United Kingdom agreement: entry and departure, quarantine."""

from __future__ import annotations

from warifu.instruments.jp_gb_raa.article_01 import CIVILIAN_COMPONENT, MEMBER
from warifu.rules import Confidence, Office, Provision, Text, all_of, always, any_of, clause, holds
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
            "受入国の出入国手続に従うこと",
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
        "入国する全ての者に受入国の検疫法令が適用される",
    ),
    when=always("always, wherever the person arrives", "到着地を問わず常に"),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_STATE,
)

PROVISIONS = (VISA, QUARANTINE)
