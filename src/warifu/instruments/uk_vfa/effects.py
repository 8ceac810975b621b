"""What follows where the Act applies: dependants, service courts, immigration control."""

from __future__ import annotations

from warifu.instruments.uk_vfa.states import THE_ACT_REACHES
from warifu.rules import Confidence, Office, Provision, Text, all_of, any_of, clause
from warifu.vocabulary import Person
from warifu.vocabulary.matters import entry, incidents

REACHED = clause("the Act reaches the sending State", "派遣国に法律が適用されること", THE_ACT_REACHES)

DEPENDANT = Provision(
    "VF-06",
    cite="s 12(4)",
    matter=entry.STATUTE_DEPENDANT,
    says=Text(
        "a spouse, or somebody maintained by a member or in a member's custody, charge or care",
        "配偶者又は構成員に扶養され若しくはその監護・保護の下にある者",
    ),
    when=all_of(
        REACHED,
        clause(
            "a spouse, maintained by the member, or in the member's custody, charge or care",
            "配偶者であること、構成員に扶養されていること又はその監護・保護の下にあること",
            any_of(
                Person.relation_to_member.equals("spouse"),
                Person.depends_on_member,
                Person.in_care_of_member,
            ),
        ),
    ),
    confidence=Confidence.READ,
)

SERVICE_COURTS = Provision(
    "VF-07",
    cite="s 2",
    matter=incidents.SERVICE_COURT_MAY_ACT,
    says=Text(
        "service courts of such a force may use the powers of their own law in the United Kingdom",
        "当該部隊の軍事裁判所は、英国内で自国法上の権限を行使することができる",
    ),
    when=REACHED,
    confidence=Confidence.READ,
)

IMMIGRATION = Provision(
    "VF-08",
    cite="Immigration Act 1971, s 8(4)(c)",
    matter=entry.IMMIGRATION_CONTROL_OFF,
    says=Text(
        "serving members posted there are outside immigration control, deportation apart",
        "勤務のために派遣された現役の構成員には、退去強制を除き、出入国管理の規定は適用されない",
    ),
    when=all_of(
        REACHED,
        clause(
            "a serving member; civilians and families are not reached by this",
            "現役の構成員であること（文民及び家族には及ばない。）",
            Person.category.equals("member"),
        ),
        clause("posted for service there", "勤務のために派遣されていること", Person.posted_for_service),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_IMMIGRATION,
)

PROVISIONS = (DEPENDANT, SERVICE_COURTS, IMMIGRATION)
