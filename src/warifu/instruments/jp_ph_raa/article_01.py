"""Article I of the Japan–Philippines agreement, read as far as the beginning of I(e)."""

from __future__ import annotations

from warifu.instruments.jp_ph_raa.article_04 import COOPERATIVE_ACTIVITY
from warifu.instruments.jp_ph_raa.japan import OFFICIAL_IN_JAPAN, OTHERS_FIT
from warifu.instruments.jp_ph_raa.receiving_state import RECEIVED_IN_PHILIPPINES
from warifu.parties import JP, PH
from warifu.rules import Confidence, Office, Provision, Text, all_of, any_of, clause, holds, none_of, unread
from warifu.vocabulary import Person, Vehicle, Visit
from warifu.vocabulary.matters import arms, entry

FORCE = Provision(
    "PH-02",
    cite="Art. I(b)",
    says=Text(
        "only the Self-Defense Forces and the Armed Forces of the Philippines are forces",
        "部隊とは自衛隊及びフィリピン国軍のみをいう",
    ),
    when=clause(
        "the force is of the Self-Defense Forces, or of the Armed Forces of the Philippines",
        "部隊が自衛隊又はフィリピン国軍の部隊であること",
        any_of(
            all_of(Visit.sending_state.equals(JP), Visit.force_body.equals("jsdf")),
            all_of(Visit.sending_state.equals(PH), Visit.force_body.equals("afp")),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_DEFENCE,
    note=Text("Coast guard and police are not named.", "沿岸警備隊及び警察は挙げられていない。"),
)

VISITING_FORCE = Provision(
    "PH-03",
    cite="Art. I(c)",
    matter=entry.VISITING_FORCE,
    says=Text(
        "a force in the receiving State with its consent, in connection with a cooperative activity",
        "接受国の同意を得て、協力活動に関連してその領域内に所在する部隊",
    ),
    when=all_of(
        holds(FORCE),
        clause(
            "the receiving State consents to its presence",
            "接受国がその所在に同意していること",
            Visit.receiving_state_consents,
        ),
        holds(COOPERATIVE_ACTIVITY),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_DEFENCE,
)

INDIVIDUAL = Provision(
    "PH-03/individual",
    cite="Art. I(c)",
    matter=entry.INDIVIDUAL_COVERED,
    says=Text("whether a single person can be covered was not found", "単独の者が対象となるかは未確認"),
    when=unread(
        "PH-03",
        "the Agreed Minutes, which might speak of single persons, were not read",
        "単独の者に触れている可能性のある合意議事録は未確認",
    ),
    confidence=Confidence.READ,
    office=Office.COUNSEL,
)

MEMBER = Provision(
    "PH-04",
    cite="Art. I(d)",
    matter=entry.MEMBER,
    says=Text("a person of the visiting force", "訪問部隊に属する者"),
    when=all_of(
        clause("the person belongs to the force", "本人が部隊に属すること", Person.category.equals("member")),
        holds(VISITING_FORCE),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
)

CONTRACTOR = Provision(
    "PH-01/contractor",
    cite="Art. I(a)",
    says=Text(
        "a contractor hired by the force or for it is not civilian component",
        "部隊により又は部隊のために雇われた契約業者は文民構成員に当たらない",
    ),
    when=any_of(
        clause(
            "the person comes as a contractor or a contractor's employee",
            "本人が契約業者又はその被用者として訪問すること",
            Person.category.equals("contractor"),
        ),
        clause(
            "no body of the sending State employs the person, who works under a service contract with it",
            "本人が派遣国の機関に雇用されておらず、派遣国との役務契約に基づく業務に従事していること",
            none_of(Person.employer.among("armed_service", "sending_agency")),
            Person.works_under_service_contract,
        ),
    ),
    confidence=Confidence.READ,
    also=("PH-J2",),
    office=Office.SENDING_DEFENCE,
)

RESIDENT = Provision(
    "PH-01/resident",
    cite="Art. I(a)",
    says=Text(
        "somebody ordinarily resident in the receiving State is not civilian component",
        "接受国に通常居住する者は文民構成員に当たらない",
    ),
    when=clause(
        "the person is ordinarily resident in the receiving State",
        "本人が接受国に通常居住していること",
        Person.ordinarily_resident_in.equals(Visit.receiving_state),
    ),
    confidence=Confidence.READ,
    also=("PH-J2",),
    office=Office.RECEIVING_IMMIGRATION,
)

CIVILIAN_COMPONENT = Provision(
    "PH-01",
    cite="Art. I(a)",
    matter=entry.CIVILIAN_COMPONENT,
    says=Text(
        "a civilian of the sending State who accompanies the force and is employed by it or serves it",
        "派遣国の国民である文民で、部隊に随伴し、部隊に雇用され又は部隊のために勤務するもの",
    ),
    when=all_of(
        clause(
            "the person comes as a civilian",
            "本人が文民として訪問すること",
            Person.category.among("civilian", "official", "researcher"),
        ),
        clause("the person accompanies the force", "部隊に随伴すること", Person.accompanies_force),
        clause(
            "the person is employed by the force or in its service",
            "部隊に雇用され、又は部隊のために勤務すること",
            Person.employed_by_or_serving_with_force,
        ),
        clause(
            "the person is a national of the sending State, or in Japan another whom both States think fit",
            "派遣国の国民であること、又は日本国においては両国が適当と認める者であること",
            any_of(Person.nationality.equals(Visit.sending_state), holds(OTHERS_FIT)),
        ),
        holds(VISITING_FORCE),
    ),
    confidence=Confidence.READ,
    unless=(CONTRACTOR, RESIDENT),
    office=Office.SENDING_DEFENCE,
)

FAMILY = Provision(
    "PH-01/family",
    cite="Art. I",
    matter=entry.DEPENDANT_STATUS,
    says=Text(
        "Article I, as far as it was read, has no category for family members",
        "確認できた範囲の第1条に、家族に関する区分はない",
    ),
    when=clause(
        "a category of family members: none was found",
        "家族に関する区分があること（見当たらない）",
        any_of(),
    ),
    confidence=Confidence.INFERRED,
    also=("PH-11",),
    office=Office.COUNSEL,
)

OFFICIAL_VEHICLE = Provision(
    "PH-05",
    cite="Art. I(e)",
    matter=arms.OFFICIAL_VEHICLE,
    says=Text(
        "motor vehicles and motor cycles; the other words are cut off, and Japanese law fills them in",
        "自動車（自動二輪車を含む）。以下の文言は確認できず、内容は日本国の法令による",
    ),
    when=all_of(
        clause(
            "it is a motor vehicle or a motor cycle",
            "自動車又は自動二輪車であること",
            Vehicle.kind.among("motor_vehicle", "motorcycle"),
        ),
        any_of(
            holds(OFFICIAL_IN_JAPAN),
            all_of(
                RECEIVED_IN_PHILIPPINES,
                unread(
                    "PH-05",
                    "the definition breaks off, and in the Philippines nothing else tells it",
                    "定義は途中までしか確認できず、フィリピンについてはこれを示す他の資料もない",
                ),
            ),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
)

PROVISIONS = (
    CIVILIAN_COMPONENT,
    CONTRACTOR,
    RESIDENT,
    FORCE,
    VISITING_FORCE,
    INDIVIDUAL,
    MEMBER,
    OFFICIAL_VEHICLE,
    FAMILY,
)
