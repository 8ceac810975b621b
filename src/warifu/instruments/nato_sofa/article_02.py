"""Article II: respect for the law of the receiving State."""

from __future__ import annotations

from warifu.rules import Confidence, Office, Provision, Text, always
from warifu.vocabulary.matters import entry

CONDUCT = Provision(
    "NS-05",
    cite="Art. II",
    matter=entry.LOCAL_LAW_RESPECTED,
    says=Text(
        "the force, its civilians and their families respect local law and keep out of its politics",
        "軍隊、文民構成員及び家族は、接受国の法令を尊重し、政治活動を慎まなければならない",
    ),
    when=always("always, for all of them", "常に、全ての者について"),
    confidence=Confidence.READ,
    office=Office.SENDING_STATE,
    note=Text(
        "The sending State takes the measures that this needs.",
        "派遣国は、そのために必要な措置をとる。",
    ),
)

PROVISIONS = (CONDUCT,)
