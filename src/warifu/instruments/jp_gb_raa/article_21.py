"""Article XXI of the Japan–United Kingdom agreement, with its Annex: jurisdiction and hand-over."""

from __future__ import annotations

from warifu.parties import JP
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
from warifu.vocabulary import Incident, Visit
from warifu.vocabulary.matters import incidents

_ACTOR = clause(
    "a member or the civilian component acted",
    "行為者が構成員又は文民構成員であること",
    Incident.actor_category.among("member", "civilian"),
)
_BY_SENDING = clause(
    "the sending State's law punishes it", "派遣国の法令により処罰し得ること", Incident.punishable_by_sending
)
_BY_RECEIVING = clause(
    "it was done in the receiving State, whose law punishes it",
    "接受国の領域内で行われ、接受国の法令により処罰し得ること",
    Incident.in_receiving_state,
    Incident.punishable_by_receiving,
)
_OWN_ONLY = clause(
    "only the sending State's property or security, or its own people, were harmed",
    "専ら派遣国の財産若しくは安全又は派遣国の人員に対するものであること",
    Incident.only_against_sending,
)

SENDING = Provision(
    "GB-26",
    cite="Art. XXI.2(a)",
    matter=incidents.SENDING_JURISDICTION,
    says=Text(
        "the sending State may exercise criminal and disciplinary jurisdiction",
        "派遣国は刑事及び懲戒の裁判権を行使することができる",
    ),
    when=all_of(_ACTOR, _BY_SENDING),
    confidence=Confidence.SUMMARY,
    also=("AU-28",),
    office=Office.SENDING_JUSTICE,
)

RECEIVING = Provision(
    "GB-27",
    cite="Art. XXI.2(b)",
    matter=incidents.RECEIVING_JURISDICTION,
    says=Text(
        "the receiving State has jurisdiction over what is done there and punishable by its law",
        "接受国は、その領域内で行われ、その法令により処罰し得る行為について裁判権を有する",
    ),
    when=all_of(_ACTOR, _BY_RECEIVING),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_JUSTICE,
)

RECEIVING_ALONE = Provision(
    "GB-28",
    cite="Art. XXI.3(b)",
    matter=incidents.RECEIVING_EXCLUSIVE,
    says=Text(
        "what only the receiving State's law punishes is for that State alone",
        "接受国の法令によってのみ処罰し得る行為については、接受国が専属的裁判権を有する",
    ),
    when=all_of(
        _ACTOR,
        _BY_RECEIVING,
        clause(
            "the sending State's law does not punish it",
            "派遣国の法令によっては処罰し得ないこと",
            none_of(Incident.punishable_by_sending),
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_JUSTICE,
)

DRINK_DRIVING = Provision(
    "GB-29/drink-driving",
    cite="Art. XXI.4",
    says=Text(
        "driving after drinking is never official duty in Japan",
        "日本国において、酒気帯び又は酒酔い運転は公務に当たらない",
    ),
    when=clause(
        "in Japan, it was driving under the influence of alcohol",
        "日本国における酒気帯び又は酒酔い運転であること",
        Visit.receiving_state.equals(JP),
        Incident.drink_driving,
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_JUSTICE,
)

DISPUTED = Provision(
    "GB-29/disputed",
    cite="Arts. XXI.4 and XXVII",
    says=Text(
        "where the States disagree about duty, the Joint Committee is consulted",
        "公務該当性について見解が異なる場合には、合同委員会で協議する",
    ),
    when=all_of(
        clause(
            "the States disagree whether it was duty",
            "公務該当性について両国の見解が異なること",
            Incident.duty_disputed,
        ),
        undecided(
            "GB-29",
            "whether it was duty has to be settled in the Joint Committee",
            "公務該当性は合同委員会における協議を要する",
            Office.JOINT_COMMITTEE,
        ),
    ),
    confidence=Confidence.SUMMARY,
    also=("GB-34",),
    office=Office.JOINT_COMMITTEE,
)

DUTY = Provision(
    "GB-29/duty",
    cite="Art. XXI.4",
    matter=incidents.OFFICIAL_DUTY,
    says=Text("the act was done in official duty", "公務の執行中の行為である"),
    when=all_of(
        _ACTOR,
        clause("it was done in official duty", "公務の執行中に行われたこと", Incident.official_duty),
    ),
    confidence=Confidence.SUMMARY,
    unless=(DRINK_DRIVING, DISPUTED),
    office=Office.SENDING_JUSTICE,
)

SENDING_FIRST = Provision(
    "GB-29",
    cite="Art. XXI.4",
    matter=incidents.SENDING_PRIMARY,
    says=Text(
        "where both have jurisdiction, the sending State comes first for duty and for harm to its own alone",
        "裁判権が競合する場合、公務執行中の行為及び専ら自国に対する行為については派遣国が第一次裁判権を有する",
    ),
    when=all_of(_ACTOR, _BY_SENDING, _BY_RECEIVING, any_of(_OWN_ONLY, holds(DUTY))),
    confidence=Confidence.SUMMARY,
    office=Office.SENDING_JUSTICE,
)

RECEIVING_FIRST = Provision(
    "GB-29/otherwise",
    cite="Art. XXI.4",
    matter=incidents.RECEIVING_PRIMARY,
    says=Text(
        "in every other case of concurrent jurisdiction the receiving State comes first",
        "その他の競合の場合には接受国が第一次裁判権を有する",
    ),
    when=all_of(_ACTOR, _BY_SENDING, _BY_RECEIVING, none_of(_OWN_ONLY, holds(DUTY))),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_JUSTICE,
)

ASSURANCE = Provision(
    "GB-31/assurance",
    cite="Record of Discussion on Art. XXI",
    says=Text(
        "a written assurance takes the ground away; in Japan the chief prosecutor gives it",
        "書面による保証があればこの理由は失われる（日本国では検事正が与える）",
    ),
    when=clause(
        "the written assurance was given", "書面による保証が与えられたこと", Incident.assurance_given
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_JUSTICE,
    papers=Text("written assurance of the chief prosecutor", "検事正の書面による保証"),
)

DEATH_PENALTY = Provision(
    "GB-31",
    cite="Annex to Art. XXI, para. 2",
    matter=incidents.HELP_MAY_BE_REFUSED,
    says=Text(
        "help may be withheld where a death sentence is really possible and an earlier duty conflicts",
        "死刑の現実的な可能性があり、既存の条約上の義務と抵触する場合には、援助を行わないことができる",
    ),
    when=all_of(
        _ACTOR,
        clause(
            "a death sentence is a real possibility",
            "死刑が科される現実的な可能性があること",
            Incident.death_sentence_possible,
        ),
        clause(
            "help would conflict with a duty that bound the State when the agreement entered into force",
            "援助が協定発効時に負っていた義務と抵触すること",
            Incident.conflicts_with_prior_obligation,
        ),
    ),
    confidence=Confidence.SUMMARY,
    unless=(ASSURANCE,),
    office=Office.SENDING_JUSTICE,
    note=Text(
        "The receiving State may still arrest and try the suspect.",
        "この場合も、接受国は被疑者を逮捕し、訴追することができる。",
    ),
)

HAND_OVER = Provision(
    "GB-30",
    cite="Art. XXI.5(a)",
    matter=incidents.HAND_OVER_HELP_OWED,
    says=Text(
        "each State helps the other to arrest and hand over, before indictment too",
        "両国は、起訴前を含め、逮捕及び引渡しについて相互に援助する",
    ),
    when=_ACTOR,
    confidence=Confidence.SUMMARY,
    unless=(DEATH_PENALTY,),
    office=Office.SENDING_JUSTICE,
)

CUSTODY = Provision(
    "GB-30/custody",
    cite="Art. XXI.5(a)",
    matter=incidents.CUSTODY_KEPT,
    says=Text(
        "the hand-over is helped before indictment too; no right to keep the accused was found",
        "引渡しの援助は起訴前にも及び、派遣国が拘禁を継続する権利は見当たらない",
    ),
    when=clause(
        "a right of the sending State to keep the accused until the charge: none was found",
        "起訴まで派遣国が拘禁を継続する権利の定めがあること（見当たらない）",
        any_of(),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.SENDING_JUSTICE,
)

PROVISIONS = (
    SENDING,
    RECEIVING,
    RECEIVING_ALONE,
    SENDING_FIRST,
    RECEIVING_FIRST,
    DUTY,
    DRINK_DRIVING,
    DISPUTED,
    HAND_OVER,
    CUSTODY,
    DEATH_PENALTY,
    ASSURANCE,
)
