"""When the Japan–Philippines agreement began, and the activities it is for (Article IV.1)."""

from __future__ import annotations

from datetime import date

from warifu.instruments.scope import between
from warifu.parties import JP, PH
from warifu.rules import Confidence, Office, Provision, Text, always, clause
from warifu.vocabulary import Visit
from warifu.vocabulary.matters import entry

IN_FORCE = date(2025, 9, 11)
"""The day of entry into force; notes were exchanged on 12 August 2025."""

GATE = Provision(
    "PH-22",
    cite="clause on entry into force (article number unknown)",
    says=Text(
        "between Japan and the Philippines the agreement, and Japan's Act, apply from 11 September 2025",
        "この協定は2025年9月11日から日本国とフィリピンとの間で適用され、日本国の法律も同日からその対象とする",
    ),
    when=between(JP, PH),
    confidence=Confidence.SUMMARY,
    in_force=IN_FORCE,
    also=("PH-J1",),
    office=Office.BOTH_STATES,
)

COOPERATIVE_ACTIVITY = Provision(
    "PH-08",
    cite="Art. IV.1, by the reference in Art. I(c)",
    matter=entry.AGREEMENT_APPLIES,
    says=Text(
        "the agreement applies to cooperative activities that both States decide",
        "この協定は両国が決定する協力活動に適用される",
    ),
    when=clause(
        "both States have decided the activity together",
        "両国が活動を相互に決定したこと",
        Visit.activity_decided,
    ),
    confidence=Confidence.READ,
    also=("PH-03",),
    office=Office.BOTH_STATES,
    note=Text(
        "The reference was read, the paragraph itself only described. It is no agreement on bases.",
        "確認できたのは第1条(c)における引用であり、第4条1自体は二次資料による。基地に関する協定ではない。",
    ),
)

LOCAL_LAW = Provision(
    "PH-07",
    cite="article number unknown",
    matter=entry.LOCAL_LAW_RESPECTED,
    says=Text(
        "members and the civilian component respect the receiving State's law",
        "構成員及び文民構成員は接受国の法令を尊重する",
    ),
    when=always("always", "常に"),
    confidence=Confidence.SECONDARY,
    office=Office.SENDING_DEFENCE,
)

PROVISIONS = (COOPERATIVE_ACTIVITY, LOCAL_LAW)
