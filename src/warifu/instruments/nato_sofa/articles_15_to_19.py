"""Articles XV to XIX: hostilities, differences, denunciation."""

from __future__ import annotations

from datetime import date

from warifu.instruments.nato_sofa.article_08 import ARBITRATION, DISPUTED
from warifu.rules import ON, Confidence, Office, Provision, Text, Timing, all_of, clause
from warifu.vocabulary import Agreement
from warifu.vocabulary.matters import entry, treaties

FOUR_YEARS_IN_FORCE = date(1957, 8, 23)

SUSPENSION = Provision(
    "NS-84",
    cite="Art. XV.1, XV.2",
    matter=treaties.SUSPENSION_EFFECTIVE,
    says=Text(
        "in hostilities under the treaty a Party may suspend any provision on sixty days' notice",
        "条約上の敵対行為に際し、締約国は60日前の通告により規定の適用を停止することができる",
    ),
    when=all_of(
        clause(
            "there are hostilities under the treaty",
            "条約上の敵対行為が生じていること",
            Agreement.hostilities,
        ),
        clause(
            "sixty days have passed since the notice",
            "通告から60日が経過していること",
            ON.on_or_after(Agreement.suspension_notified_on.plus(days=60)),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
    timing=Timing(
        Text("sixty days' notice", "60日前の通告"), days=60, after="agreement.suspension_notified_on"
    ),
    papers=Text("notice to the other Parties", "他の締約国への通告"),
    note=Text(
        "Otherwise the agreement stays; the Parties review Articles III and VII at once.",
        "それ以外の規定は引き続き適用され、締約国は第3条及び第7条を直ちに見直す。",
    ),
)

DIFFERENCES = Provision(
    "NS-85",
    cite="Art. XVI",
    matter=entry.JOINT_COMMITTEE_CONSULTS,
    says=Text(
        "differences that Parties cannot settle go to the North Atlantic Council, to no outside court",
        "当事国間の交渉で解決しない見解の相違は北大西洋理事会に付託され、外部の裁判所には付託されない",
    ),
    when=all_of(
        clause(
            "Parties differ on meaning or application",
            "解釈又は適用について見解が異なること",
            Agreement.parties_differ,
        ),
        clause(
            "their negotiations have failed", "交渉によって解決しなかったこと", Agreement.negotiation_failed
        ),
    ),
    unless=(ARBITRATION, DISPUTED),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
    note=Text(
        "There is no joint committee: the body is the North Atlantic Council.",
        "合同委員会はなく、協議の場は北大西洋理事会である。",
    ),
)

DENUNCIATION_OPEN = Provision(
    "NS-87",
    cite="Art. XIX",
    matter=treaties.DENUNCIATION_OPEN,
    says=Text(
        "after four years in force a Party may denounce the agreement",
        "協定の発効から4年を経過した後、締約国は協定を廃棄することができる",
    ),
    when=clause(
        "four years in force have passed",
        "発効から4年が経過していること",
        ON.on_or_after(FOUR_YEARS_IN_FORCE),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_STATE,
    timing=Timing(Text("four years from entry into force", "発効から4年"), months=48),
    papers=Text(
        "written notice to the Government of the United States", "アメリカ合衆国政府への書面による通告"
    ),
)

DENUNCIATION_EFFECTIVE = Provision(
    "NS-87/effective",
    cite="Art. XIX",
    matter=treaties.DENUNCIATION_EFFECTIVE,
    says=Text(
        "a denunciation ends the agreement for that Party one year after it was received",
        "廃棄は、通告の受領の1年後に当該締約国について効力を生ずる",
    ),
    when=all_of(
        clause(
            "the notice was received after four years in force",
            "通告が発効から4年を経過した後に受領されたこと",
            Agreement.denunciation_received_on.on_or_after(FOUR_YEARS_IN_FORCE),
        ),
        clause(
            "one year has passed since it was received",
            "受領から1年が経過していること",
            ON.on_or_after(Agreement.denunciation_received_on.plus(months=12)),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_STATE,
    timing=Timing(
        Text("one year from receipt", "受領から1年"), months=12, after="agreement.denunciation_received_on"
    ),
)

PROVISIONS = (SUSPENSION, DIFFERENCES, DENUNCIATION_OPEN, DENUNCIATION_EFFECTIVE)
