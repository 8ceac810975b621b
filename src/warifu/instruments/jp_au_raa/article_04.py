"""Article IV of the Japan–Australia agreement: the activities it applies to, and the force it leaves out."""

from __future__ import annotations

from warifu.parties import AU, JP
from warifu.rules import Confidence, Office, Provision, Text, all_of, clause
from warifu.vocabulary import Visit
from warifu.vocabulary.matters import entry

UN_FORCES = Provision(
    "AU-10",
    cite="Art. IV.3",
    says=Text(
        "the agreement does not apply to the Australian Defence Force while it acts as United Nations "
        "forces in Japan",
        "在日国連軍として行動する間のオーストラリア国防軍には、この協定は適用されない",
    ),
    when=all_of(
        clause(
            "the Australian Defence Force is in Japan",
            "オーストラリア国防軍が日本国に所在すること",
            Visit.sending_state.equals(AU),
            Visit.receiving_state.equals(JP),
        ),
        clause(
            "it acts under the agreement of 19 February 1954 on United Nations forces in Japan",
            "1954年2月19日の国連軍地位協定に基づいて行動すること",
            Visit.acts_as_un_forces,
        ),
    ),
    confidence=Confidence.SUMMARY,
)

COOPERATIVE_ACTIVITY = Provision(
    "AU-09",
    cite="Art. IV (paragraph not found)",
    matter=entry.AGREEMENT_APPLIES,
    says=Text(
        "the agreement applies to each activity that both States decide, each within its own law",
        "この協定は、両国がそれぞれ自国の法令の範囲内で決定する個々の協力活動に適用される",
    ),
    when=clause(
        "both States have decided the activity together",
        "両国が活動を相互に決定したこと",
        Visit.activity_decided,
    ),
    confidence=Confidence.SUMMARY,
    office=Office.BOTH_STATES,
    papers=Text(
        "a record of the joint decision; its form was not found",
        "相互の決定の記録（様式は確認できていない）",
    ),
    note=Text(
        "No longest stay is set. A crisis or armed attack is not left out, but no duty of mutual defence "
        "follows.",
        "滞在期間の上限は定められていない。武力攻撃等の事態も排除されないが、"
        "共同防衛の義務を生じさせるものではない。",
    ),
)

PROVISIONS = (UN_FORCES, COOPERATIVE_ACTIVITY)
