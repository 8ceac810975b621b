"""Article III of the Japan–Australia agreement: respect for local law."""

from __future__ import annotations

from warifu.rules import Confidence, Office, Provision, Text, always
from warifu.vocabulary.matters import entry

LOCAL_LAW = Provision(
    "AU-08",
    cite="Art. III (number inferred)",
    matter=entry.LOCAL_LAW_RESPECTED,
    says=Text(
        "members and the civilian component must respect the law of the receiving State",
        "構成員及び文民構成員は接受国の法令を尊重しなければならない",
    ),
    when=always("always, for members and the civilian component", "構成員及び文民構成員について常に"),
    confidence=Confidence.SUMMARY,
    office=Office.SENDING_UNIT,
    note=Text(
        "The content is officially stated; only the number of the article is inferred.",
        "内容は公的な説明によるが、条番号は推論である。",
    ),
)

PROVISIONS = (LOCAL_LAW,)
