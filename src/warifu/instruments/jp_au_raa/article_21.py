"""Article XXI of the Japan–Australia agreement, with Annex and Record of Discussion: jurisdiction."""

from __future__ import annotations

from warifu.instruments.jp_au_raa.receiving import IN_JAPAN
from warifu.rules import (
    Confidence,
    Office,
    Provision,
    Text,
    all_of,
    any_of,
    clause,
    holds,
    none_of,
    undecided,
)
from warifu.vocabulary import Incident
from warifu.vocabulary.matters import incidents

MEMBER_OR_CIVILIAN = clause(
    "the person is a member or of the civilian component",
    "行為者が構成員又は文民構成員であること",
    Incident.actor_category.among("member", "civilian"),
)
_PUNISHABLE_BY_SENDING = clause(
    "the act is punishable by the sending State's law",
    "行為が派遣国の法令により処罰し得ること",
    Incident.punishable_by_sending,
)
_PUNISHABLE_BY_RECEIVING = clause(
    "the act is punishable by the receiving State's law",
    "行為が接受国の法令により処罰し得ること",
    Incident.punishable_by_receiving,
)

SENDING_JURISDICTION = Provision(
    "AU-28",
    cite="Art. XXI.2(a)",
    matter=incidents.SENDING_JURISDICTION,
    says=Text(
        "the sending State may exercise the criminal and disciplinary jurisdiction that its law gives it",
        "派遣国は、自国の法令により与えられた刑事及び懲戒の裁判権を接受国内で行使することができる",
    ),
    when=all_of(MEMBER_OR_CIVILIAN, _PUNISHABLE_BY_SENDING),
    confidence=Confidence.SUMMARY,
    office=Office.SENDING_JUSTICE,
)

RECEIVING_JURISDICTION = Provision(
    "AU-29",
    cite="Art. XXI.2(b)",
    matter=incidents.RECEIVING_JURISDICTION,
    says=Text(
        "the receiving State has jurisdiction over offences in its territory that its law punishes",
        "接受国は、自国の領域内で犯され、自国の法令により処罰し得る罪について裁判権を有する",
    ),
    when=all_of(
        MEMBER_OR_CIVILIAN,
        clause(
            "the act was done in the receiving State's territory",
            "行為が接受国の領域内で行われたこと",
            Incident.in_receiving_state,
        ),
        _PUNISHABLE_BY_RECEIVING,
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_JUSTICE,
)

RECEIVING_EXCLUSIVE = Provision(
    "AU-30",
    cite="Art. XXI.3(b)",
    matter=incidents.RECEIVING_EXCLUSIVE,
    says=Text(
        "the receiving State alone has jurisdiction over what only its law punishes",
        "接受国の法令によってのみ処罰し得る罪については、接受国が専属的裁判権を有する",
    ),
    when=all_of(
        holds(RECEIVING_JURISDICTION),
        clause(
            "the act is not punishable by the sending State's law",
            "行為が派遣国の法令により処罰し得ないこと",
            none_of(Incident.punishable_by_sending),
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_JUSTICE,
)

DRINK_DRIVING = Provision(
    "AU-31/drink-driving",
    cite="Art. XXI.4",
    says=Text(
        "where Japan receives, drink-driving is never official duty, whatever was ordered",
        "日本国が接受国である場合、飲酒運転は、命令の有無にかかわらず公務に当たらない",
    ),
    when=all_of(
        IN_JAPAN,
        clause("it was driving under the influence of alcohol", "飲酒運転であること", Incident.drink_driving),
    ),
    confidence=Confidence.SUMMARY,
)

OFFICIAL_DUTY = Provision(
    "AU-31/duty",
    cite="Art. XXI.4",
    matter=incidents.OFFICIAL_DUTY,
    says=Text(
        "what was done in official duty counts as such unless the States disagree about it",
        "公務該当性に両国間の争いがない限り、公務の執行中の行為として扱われる",
    ),
    when=all_of(
        MEMBER_OR_CIVILIAN,
        clause("the act was done in official duty", "公務の執行中の行為であること", Incident.official_duty),
        clause(
            "the States agree on that, or the Joint Committee has consulted on it",
            "両国に争いがないこと、又は合同委員会の協議を経たこと",
            any_of(
                none_of(Incident.duty_disputed),
                undecided(
                    "AU-36",
                    "the States disagree whether it was duty; the Joint Committee consults",
                    "公務該当性に争いがあり、合同委員会における協議を要する",
                    by=Office.JOINT_COMMITTEE,
                ),
            ),
        ),
    ),
    unless=(DRINK_DRIVING,),
    confidence=Confidence.SUMMARY,
    office=Office.SENDING_JUSTICE,
    note=Text(
        "As of April 2023 no certificate of duty had been settled.",
        "2023年4月の時点で、公務証明の方式は定められていない。",
    ),
)

_SENDING_FIRST = clause(
    "only the sending State's property or security or its own people are harmed, or the act was official "
    "duty",
    "専ら派遣国の財産若しくは安全又は派遣国の人員に対する罪であること、又は公務の執行中の行為であること",
    any_of(Incident.only_against_sending, holds(OFFICIAL_DUTY)),
)

SENDING_PRIMARY = Provision(
    "AU-31",
    cite="Art. XXI.4",
    matter=incidents.SENDING_PRIMARY,
    says=Text(
        "where both have jurisdiction the sending State comes first for duty and for harm to its own",
        "裁判権が競合する場合、公務中の罪及び専ら自国に対する罪については派遣国が第一次の権利を有する",
    ),
    when=all_of(holds(SENDING_JURISDICTION), holds(RECEIVING_JURISDICTION), _SENDING_FIRST),
    confidence=Confidence.SUMMARY,
    office=Office.SENDING_JUSTICE,
)

RECEIVING_PRIMARY = Provision(
    "AU-31/receiving",
    cite="Art. XXI.4",
    matter=incidents.RECEIVING_PRIMARY,
    says=Text(
        "where both have jurisdiction the receiving State comes first in all other cases",
        "裁判権が競合する場合、その他の罪については接受国が第一次の権利を有する",
    ),
    when=all_of(holds(SENDING_JURISDICTION), holds(RECEIVING_JURISDICTION), none_of(_SENDING_FIRST)),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_JUSTICE,
)

DEATH_SENTENCE = Provision(
    "AU-33",
    cite="Annex to Art. XXI, para. 2; Record of Discussion, 1 to 3",
    matter=incidents.HELP_MAY_BE_REFUSED,
    says=Text(
        "a State need not help where a death sentence is really possible and its earlier obligations stand "
        "against",
        "死刑の現実的な可能性があり、発効前から負う義務と抵触する場合、締約国は援助の義務を負わない",
    ),
    when=all_of(
        clause(
            "a death sentence is really possible",
            "死刑が科される現実的な可能性があること",
            Incident.death_sentence_possible,
        ),
        clause(
            "help would conflict with obligations already in force when the agreement started",
            "援助が協定の発効時に既に効力を有する義務と抵触すること",
            Incident.conflicts_with_prior_obligation,
        ),
    ),
    unless=(
        clause(
            "the chief prosecutor of the district office has given the assurance in writing",
            "検事正が書面による保証を与えたこと",
            Incident.assurance_given,
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_JUSTICE,
    papers=Text("request, and assurance in writing", "要請及び書面による保証"),
    note=Text(
        "The police must not be obstructed, and the receiving State may still arrest and try.",
        "警察の活動を妨げてはならず、接受国による逮捕及び裁判は妨げられない。",
    ),
)

HAND_OVER_HELP = Provision(
    "AU-32",
    cite="Art. XXI.5(a)",
    matter=incidents.HAND_OVER_HELP_OWED,
    says=Text(
        "each State helps the other to arrest and hand over, before indictment too",
        "両国は、起訴前も含め、逮捕及び引渡しについて相互に援助する",
    ),
    when=MEMBER_OR_CIVILIAN,
    unless=(DEATH_SENTENCE,),
    confidence=Confidence.SUMMARY,
    office=Office.BOTH_STATES,
    note=Text(
        "To whichever State is to exercise jurisdiction.", "裁判権を行使すべき国がいずれであるかを問わない。"
    ),
)

CUSTODY = Provision(
    "AU-32/custody",
    cite="Art. XXI.5(a)",
    matter=incidents.CUSTODY_KEPT,
    says=Text(
        "help with the hand-over is owed before indictment too; no right to keep the accused was found",
        "引渡しの援助義務は起訴前にも及び、派遣国が拘禁を継続する権利は見当たらない",
    ),
    when=clause(
        "a right of the sending State to keep the accused until the charge: none was found",
        "起訴まで派遣国が拘禁を継続する権利の定めがあること（見当たらない）",
        any_of(),
    ),
    confidence=Confidence.SUMMARY,
)

PROVISIONS = (
    SENDING_JURISDICTION,
    RECEIVING_JURISDICTION,
    RECEIVING_EXCLUSIVE,
    SENDING_PRIMARY,
    RECEIVING_PRIMARY,
    OFFICIAL_DUTY,
    DRINK_DRIVING,
    HAND_OVER_HELP,
    DEATH_SENTENCE,
    CUSTODY,
)
