"""Article VIII.5–VIII.10: claims of third parties, the courts, and the persons concerned."""

from __future__ import annotations

from warifu.instruments.nato_sofa.article_07 import MEMBER_OR_CIVILIAN_ACTED
from warifu.instruments.nato_sofa.article_08 import WAR
from warifu.rules import (
    Confidence,
    Office,
    Provision,
    Text,
    Timing,
    all_of,
    always,
    any_of,
    clause,
    holds,
    none_of,
)
from warifu.vocabulary import Claim
from warifu.vocabulary.matters import claims, incidents, trials

SHIP = Provision(
    "NS-50",
    cite="Art. VIII.5(h)",
    says=Text(
        "paragraph 5 leaves out claims from running a ship or handling its cargo, but for death and injury",
        "船舶の運航又は貨物の積卸し若しくは運送に係る請求は、死傷に係るものを除き、5の対象とならない",
    ),
    when=clause(
        "it comes from a ship or its cargo, and is not for death or injury",
        "船舶又はその貨物に係る請求であり、死傷に係るものでないこと",
        Claim.damage.among("ship_operation", "special_maritime"),
        none_of(Claim.death_or_injury),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_DEFENCE,
)

THIRD_PARTY = Provision(
    "NS-42",
    cite="Art. VIII.5(a)–(c)",
    matter=incidents.RECEIVING_STATE_PAYS,
    says=Text(
        "the receiving State settles third parties' claims from acts in duty as if its own forces had acted",
        "公務上の行為による第三者の請求は、接受国が自国の軍隊の行為による場合と同様に処理する",
    ),
    when=any_of(
        clause(
            "a third party was harmed by an act in official duty",
            "公務上の行為により第三者に損害が生じたこと",
            Claim.damage.among("third_party", "ship_operation", "special_maritime"),
            Claim.on_duty,
        ),
        clause(
            "a vehicle was used without permission, and the force is legally responsible nevertheless",
            "車両の無断使用による損害であって、部隊が法律上の責任を負うこと",
            Claim.damage.equals("unauthorised_vehicle"),
            Claim.force_legally_responsible,
        ),
    ),
    unless=(SHIP, WAR),
    also=("NS-52",),
    confidence=Confidence.READ,
    office=Office.RECEIVING_DEFENCE,
    note=Text(
        "Claims from contracts are left out. It pays in its own currency, and what it settles or its courts "
        "decide binds.",
        "契約に基づく請求は対象外である。支払は接受国の通貨で行われ、その処理又は裁判は拘束力を有する。",
    ),
)

NOT_ENFORCED = Provision(
    "NS-49",
    cite="Art. VIII.5(g)",
    matter=claims.ENFORCEMENT_BARRED,
    says=Text(
        "a judgment over an act in duty is not enforced against the person",
        "公務上の行為に関する判決は、本人に対して執行されない",
    ),
    when=all_of(
        MEMBER_OR_CIVILIAN_ACTED,
        clause(
            "a court of the receiving State has given judgment against the person",
            "接受国の裁判所が本人に対する判決を下したこと",
            Claim.judgment_against_person,
        ),
        clause("it is over an act in official duty", "公務上の行為に関するものであること", Claim.on_duty),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_JUSTICE,
)

OFF_DUTY = Provision(
    "NS-51",
    cite="Art. VIII.6",
    matter=claims.EX_GRATIA_BY_SENDING,
    says=Text(
        "for wrongs outside duty the sending State decides on a payment of grace, and makes it",
        "公務外の不法行為については、派遣国が任意の支払の可否を決定し、自ら支払う",
    ),
    when=all_of(
        MEMBER_OR_CIVILIAN_ACTED,
        clause("a third party was harmed", "第三者に損害が生じたこと", Claim.damage.equals("third_party")),
        clause("it was not done in official duty", "公務上の行為でないこと", none_of(Claim.on_duty)),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_DEFENCE,
    timing=Timing(
        Text(
            "the receiving State's report, then the offer: without delay",
            "接受国の報告及び派遣国の申出は遅滞なく行われる",
        )
    ),
    papers=Text(
        "report of the receiving State on the claim and the damage", "請求及び損害に関する接受国の報告書"
    ),
)

UNAUTHORISED = Provision(
    "NS-52",
    cite="Art. VIII.7",
    matter=claims.EX_GRATIA_BY_SENDING,
    says=Text(
        "use of a service vehicle without permission is treated like a wrong outside duty",
        "公用車両の無断使用による請求は、公務外の不法行為と同様に扱われる",
    ),
    when=clause(
        "a vehicle was used without permission",
        "車両の無断使用によること",
        Claim.damage.equals("unauthorised_vehicle"),
    ),
    unless=(
        clause(
            "the force is legally responsible",
            "部隊が法律上の責任を負うこと",
            Claim.force_legally_responsible,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_DEFENCE,
)

COURTS = Provision(
    "NS-51/courts",
    cite="Art. VIII.6",
    matter=claims.SUIT_OPEN,
    says=Text(
        "the courts stay open against the person until the claim is paid in full",
        "全額の弁済があるまでは、本人を相手とする訴えの途が残される",
    ),
    when=any_of(holds(OFF_DUTY), holds(UNAUTHORISED)),
    unless=(clause("the claim was paid in full", "全額が弁済されたこと", Claim.paid_in_full),),
    confidence=Confidence.READ,
    office=Office.RECEIVING_JUSTICE,
)

NO_IMMUNITY = Provision(
    "NS-54",
    cite="Art. VIII.9",
    matter=claims.CIVIL_IMMUNITY_BARRED,
    says=Text(
        "the sending State claims no immunity from civil courts for its people",
        "派遣国は、自国の人員について民事裁判権からの免除を主張しない",
    ),
    when=MEMBER_OR_CIVILIAN_ACTED,
    unless=(NOT_ENFORCED,),
    confidence=Confidence.READ,
    office=Office.SENDING_STATE,
)

FAIR_HEARING = Provision(
    "NS-55",
    cite="Art. VIII.10",
    matter=trials.EVIDENCE_HELP_OWED,
    says=Text(
        "both sides help to get the evidence for a fair hearing of claims",
        "双方は、請求の公正な審理に必要な証拠の入手について協力する",
    ),
    when=always("always between the two authorities", "両国の当局間で常に"),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

PROVISIONS = (SHIP, THIRD_PARTY, NOT_ENFORCED, OFF_DUTY, UNAUTHORISED, COURTS, NO_IMMUNITY, FAIR_HEARING)
