"""Article VII.5–VII.10: arrest, custody, evidence, sentences, second trials, fair trial, military police."""

from __future__ import annotations

from warifu.instruments.nato_sofa.article_07 import MEMBER_OR_CIVILIAN_ACTED, OFFENDER, RECEIVING, SENDING
from warifu.rules import Confidence, Office, Provision, Text, Timing, all_of, always, clause, holds, none_of
from warifu.vocabulary import Incident, Premises, Trial, Visit
from warifu.vocabulary.matters import incidents, trials

HAND_OVER = Provision(
    "NS-28",
    cite="Art. VII.5(a)",
    matter=incidents.HAND_OVER_HELP_OWED,
    says=Text(
        "both sides help to arrest such persons and to hand them to whichever authority has jurisdiction",
        "双方は、これらの者の逮捕及び裁判権を行使すべき当局への引渡しについて相互に援助する",
    ),
    when=OFFENDER,
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

ARREST_NOTICE = Provision(
    "NS-29",
    cite="Art. VII.5(b)",
    matter=trials.ARREST_NOTICE_DUE,
    says=Text(
        "the receiving State tells the sending State's military authorities of an arrest",
        "接受国は、逮捕を派遣国の軍当局に通報する",
    ),
    when=all_of(
        OFFENDER,
        clause(
            "the receiving State has arrested the person",
            "接受国が本人を逮捕したこと",
            Incident.arrested_by_receiving,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_JUSTICE,
    timing=Timing(Text("promptly; no number of days is given", "速やかに（日数の定めはない）")),
)

CUSTODY = Provision(
    "NS-30",
    cite="Art. VII.5(c)",
    matter=incidents.CUSTODY_KEPT,
    says=Text(
        "an accused whom the sending State holds stays with it until the receiving State charges him",
        "派遣国の管理下にある被疑者の拘禁は、接受国が起訴するまで派遣国が継続する",
    ),
    when=all_of(
        MEMBER_OR_CIVILIAN_ACTED,
        clause(
            "it is for the receiving State to exercise jurisdiction",
            "接受国が裁判権を行使すべきこと",
            Incident.receiving_exercises_jurisdiction,
        ),
        clause(
            "the sending State holds the accused",
            "派遣国が被疑者を管理していること",
            Incident.held_by_sending,
        ),
    ),
    unless=(
        clause(
            "the receiving State has charged the accused",
            "接受国が被疑者を起訴したこと",
            Incident.charged_by_receiving,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_JUSTICE,
    timing=Timing(Text("until the receiving State charges", "接受国による起訴まで")),
    note=Text("Dependents are not named.", "家族への言及はない。"),
)

EVIDENCE = Provision(
    "NS-31",
    cite="Art. VII.6",
    matter=trials.EVIDENCE_HELP_OWED,
    says=Text(
        "both sides help to investigate, and to gather and hand over evidence",
        "双方は、捜査並びに証拠の収集及び提出について相互に援助する",
    ),
    when=always("always between the two authorities", "両国の当局間で常に"),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
    timing=Timing(
        Text(
            "lent evidence returns by the day that the lender set",
            "貸与した証拠は、貸与側の定めた日までに返還される",
        )
    ),
)

CASE_OUTCOME = Provision(
    "NS-31/outcome",
    cite="Art. VII.6",
    matter=trials.OUTCOME_NOTICE_DUE,
    says=Text(
        "both tell each other how a case ended that both could try",
        "裁判権が競合する事件の処理結果は相互に通報される",
    ),
    when=all_of(holds(SENDING), holds(RECEIVING)),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

DEATH_SENTENCE = Provision(
    "NS-32",
    cite="Art. VII.7(a)",
    matter=incidents.DEATH_SENTENCE_BARRED,
    says=Text(
        "the sending State carries out no death sentence where local law knows none for such a case",
        "接受国の法令が同様の事案に死刑を定めていない場合には、派遣国は同国内で死刑を執行しない",
    ),
    when=clause(
        "the receiving State's law has no death sentence for such a case",
        "接受国の法令が同様の事案について死刑を定めていないこと",
        none_of(Trial.local_death_penalty),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_JUSTICE,
    note=Text(
        "Only the sending State is stopped, and only from carrying it out there.",
        "禁じられるのは派遣国による接受国内での執行のみである。",
    ),
)

SECOND_TRIAL = Provision(
    "NS-34",
    cite="Art. VII.8",
    matter=trials.SECOND_TRIAL_BARRED,
    says=Text(
        "nobody is tried twice for one offence in one territory by different Parties",
        "同一の領域内において、同一の犯罪について他の締約国が再び裁判することはできない",
    ),
    when=all_of(
        clause(
            "an earlier trial acquitted, or the sentence is being served, was served or was pardoned",
            "先の裁判で無罪となり、又は有罪となって刑の執行中、執行終了若しくは赦免となったこと",
            Trial.earlier_result.among("acquitted", "serving", "served", "pardoned"),
        ),
        clause("it is for the same offence", "同一の犯罪に係ること", Trial.same_offence),
        clause("it is in the same territory", "同一の領域内であること", Trial.same_territory),
        clause("another Party would try it", "他の締約国の当局によること", Trial.by_another_party),
    ),
    unless=(
        clause(
            "the sending State tries its member for a breach of discipline by the act",
            "派遣国が当該行為に係る規律違反について自国の構成員を裁判すること",
            Trial.service_discipline,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.COUNSEL,
)

FAIR_TRIAL = Provision(
    "NS-35",
    cite="Art. VII.9",
    matter=trials.FAIR_TRIAL_DUE,
    says=Text(
        "whoever the receiving State prosecutes has seven guarantees",
        "接受国により訴追される者には七つの保障が与えられる",
    ),
    when=all_of(
        OFFENDER,
        clause("the receiving State prosecutes", "接受国が訴追していること", Trial.by_receiving_state),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_JUSTICE,
    note=Text(
        "Prompt trial; the charge in advance; facing the witnesses; compulsory process for own witnesses; "
        "counsel; an interpreter; contact with the own government.",
        "迅速な裁判、公訴事実の事前の告知、証人との対質、自己の証人の強制的召喚、弁護人、通訳、自国政府との連絡。",
    ),
)

OWN_PREMISES = Provision(
    "NS-36",
    cite="Art. VII.10",
    matter=trials.POLICE_OWN_PREMISES,
    says=Text(
        "regular units police the premises that they occupy by agreement",
        "正規に編成された部隊は、合意により使用する施設内で警察権を行使する",
    ),
    when=all_of(
        clause("it is a regularly constituted unit", "正規に編成された部隊であること", Visit.regular_unit),
        clause(
            "it occupies the place by agreement",
            "合意によりその場所を使用していること",
            Premises.occupied_by_agreement,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
)

OUTSIDE = Provision(
    "NS-36/outside",
    cite="Art. VII.10",
    matter=trials.PATROL_OUTSIDE,
    says=Text(
        "outside, military police act only by arrangement, in liaison, for order among their own",
        "施設外での軍警察の活動は、取決めに基づき、現地当局と連絡し、自らの構成員の秩序維持に必要な限りで行われる",
    ),
    when=all_of(
        clause("there is an arrangement", "取決めがあること", Premises.patrol_arranged),
        clause(
            "it is in liaison with local authorities",
            "現地当局と連絡していること",
            Premises.patrol_in_liaison,
        ),
        clause(
            "it is needed for order among members of the force",
            "構成員の秩序維持に必要であること",
            Premises.patrol_for_own_order,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

PROVISIONS = (
    HAND_OVER,
    ARREST_NOTICE,
    CUSTODY,
    EVIDENCE,
    CASE_OUTCOME,
    DEATH_SENTENCE,
    SECOND_TRIAL,
    FAIR_TRIAL,
    OWN_PREMISES,
    OUTSIDE,
)
