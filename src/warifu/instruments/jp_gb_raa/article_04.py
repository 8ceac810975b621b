"""Articles III and IV of the Japan–United Kingdom agreement: local law, the activities, the first day."""

from __future__ import annotations

from datetime import date

from warifu.instruments.scope import between
from warifu.parties import GB, JP
from warifu.rules import Confidence, Office, Provision, Text, all_of, always, clause, holds, unread
from warifu.vocabulary import Visit
from warifu.vocabulary.matters import entry

IN_FORCE = date(2023, 10, 15)
"""The day of entry into force, by the ministry's notice; notes were exchanged on 15 September 2023."""

UNITED_NATIONS_FORCES = Provision(
    "GB-08/united-nations",
    cite="Art. IV (paragraph not confirmed)",
    says=Text(
        "whether United Nations forces in Japan are left out, as in the sister agreement, is not confirmed",
        "在日国連軍として行動する部隊が、日豪協定と同様に除外されるかは未確認",
    ),
    when=all_of(
        clause(
            "a British force in Japan acts as United Nations forces",
            "英国軍の部隊が在日国連軍として行動していること",
            Visit.receiving_state.equals(JP),
            Visit.acts_as_un_forces,
        ),
        unread(
            "GB-08",
            "the exclusion was not confirmed for this agreement",
            "この協定における除外規定は未確認",
        ),
    ),
    confidence=Confidence.SUMMARY,
    also=("AU-10",),
    office=Office.COUNSEL,
)

GATE = Provision(
    "GB-08/parties",
    cite="entry into force (article number unknown)",
    says=Text(
        "the agreement applies between Japan and the United Kingdom from 15 October 2023",
        "この協定は2023年10月15日から日本国と英国との間で適用される",
    ),
    when=between(JP, GB),
    unless=(UNITED_NATIONS_FORCES,),
    confidence=Confidence.SUMMARY,
    in_force=IN_FORCE,
    office=Office.BOTH_STATES,
)

COOPERATIVE_ACTIVITY = Provision(
    "GB-08/activity",
    cite="Art. IV",
    says=Text(
        "a cooperative activity that both States decide each time, each within its own law",
        "両国がそれぞれの法令の範囲内でその都度決定する協力活動",
    ),
    when=clause(
        "both States have decided the activity together",
        "両国が活動を相互に決定したこと",
        Visit.activity_decided,
    ),
    confidence=Confidence.SUMMARY,
    office=Office.BOTH_STATES,
    note=Text("No longest stay is set.", "滞在期間の上限は定められていない。"),
)

SCOPE = Provision(
    "GB-08",
    cite="Art. IV",
    matter=entry.AGREEMENT_APPLIES,
    says=Text(
        "the agreement applies to cooperative activities that both States decide",
        "この協定は両国が決定する協力活動に適用される",
    ),
    when=holds(COOPERATIVE_ACTIVITY),
    confidence=Confidence.SUMMARY,
    office=Office.BOTH_STATES,
    note=Text("Armed-attack situations are not left out.", "武力攻撃事態は除外されていない。"),
)

LOCAL_LAW = Provision(
    "GB-07",
    cite="Art. III (number inferred)",
    matter=entry.LOCAL_LAW_RESPECTED,
    says=Text(
        "members and the civilian component respect the receiving State's law",
        "構成員及び文民構成員は接受国の法令を尊重する",
    ),
    when=always("always", "常に"),
    confidence=Confidence.INFERRED,
    office=Office.SENDING_DEFENCE,
)

PROVISIONS = (COOPERATIVE_ACTIVITY, UNITED_NATIONS_FORCES, SCOPE, LOCAL_LAW)
