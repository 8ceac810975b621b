"""Article I of the Japan–United Kingdom agreement: who and what it is about."""

from __future__ import annotations

from warifu.instruments.jp_gb_raa.article_04 import COOPERATIVE_ACTIVITY
from warifu.instruments.jp_gb_raa.japan import (
    OTHERS_FIT,
    OTHERS_FIT_EARLIER,
    RESIDENT,
    RESIDENT_EARLIER,
    SERVICE_CONTRACT,
)
from warifu.instruments.jp_gb_raa.japan_vehicles import OFFICIAL_IN_JAPAN, OFFICIAL_IN_JAPAN_EARLIER
from warifu.instruments.jp_gb_raa.receiving_state import RECEIVED_IN_BRITAIN
from warifu.parties import GB, JP
from warifu.rules import (
    Confidence,
    Office,
    Provision,
    Text,
    all_of,
    always,
    any_of,
    clause,
    holds,
    none_of,
    unread,
)
from warifu.vocabulary import Person, Visit
from warifu.vocabulary.matters import arms, entry

VISITING_FORCE = Provision(
    "GB-02",
    cite="Art. I(c)",
    matter=entry.VISITING_FORCE,
    says=Text(
        "a force of one Party in the other's territory, with its consent, for a cooperative activity",
        "一方の締約国の部隊で、他方の締約国の同意を得て、協力活動に関連してその領域内に所在するもの",
    ),
    when=all_of(
        clause(
            "the force is of the Self-Defense Forces, or of the armed forces of the United Kingdom",
            "部隊が自衛隊又は英国軍の部隊であること",
            any_of(
                all_of(Visit.sending_state.equals(JP), Visit.force_body.equals("jsdf")),
                all_of(Visit.sending_state.equals(GB), Visit.force_body.equals("uk_forces")),
            ),
        ),
        clause(
            "the receiving State consents to its presence",
            "接受国がその所在に同意していること",
            Visit.receiving_state_consents,
        ),
        holds(COOPERATIVE_ACTIVITY),
    ),
    confidence=Confidence.SUMMARY,
    also=("AU-02",),
    office=Office.RECEIVING_DEFENCE,
)

MEMBER = Provision(
    "GB-04",
    cite="Art. I(d)",
    matter=entry.MEMBER,
    says=Text("a person of the visiting force", "訪問部隊に属する者"),
    when=all_of(
        clause("the person belongs to the force", "本人が部隊に属すること", Person.category.equals("member")),
        holds(VISITING_FORCE),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.SENDING_UNIT,
)

INDIVIDUAL = Provision(
    "GB-03",
    cite="Art. I(c)",
    matter=entry.INDIVIDUAL_COVERED,
    says=Text(
        "a single member or liaison officer can be covered, case by case",
        "単独の構成員又は連絡要員も、個別の事案ごとに対象となり得る",
    ),
    when=all_of(
        clause("the person belongs to the force", "本人が部隊に属すること", Person.category.equals("member")),
        holds(COOPERATIVE_ACTIVITY),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.BOTH_STATES,
    note=Text(
        "The sister agreement has an agreed minute on this; officials say that the meaning here is the same.",
        "日豪協定には合意議事録があるが、本協定にはない。政府答弁によれば意味は同じである。",
    ),
)

CONTRACTOR = Provision(
    "GB-01/contractors",
    cite="Art. I(a)",
    says=Text(
        "contractors and their staff are not civilian component",
        "契約業者及びその被用者は文民構成員に当たらない",
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
    confidence=Confidence.SUMMARY,
    also=("RE-01",),
    office=Office.SENDING_DEFENCE,
)

RESEARCHER = Provision(
    "GB-01/researcher",
    cite="Art. I(a)",
    says=Text(
        "a researcher of the sending State can be civilian component like another civilian",
        "派遣国に所属する研究者も、他の文民と同様に文民構成員となり得る",
    ),
    when=always("like any civilian of that State", "当該派遣国の他の文民と同様に"),
    confidence=Confidence.INFERRED,
    also=("RE-02",),
    office=Office.COUNSEL,
)

RESIDENT_IN_BRITAIN = Provision(
    "GB-01/resident",
    cite="Art. I(a)",
    says=Text(
        "whether a resident of the United Kingdom can be civilian component there was not found",
        "英国に通常居住する者が同国において文民構成員となり得るかは未確認",
    ),
    when=all_of(
        RECEIVED_IN_BRITAIN,
        clause(
            "the person is ordinarily resident in the United Kingdom",
            "本人が英国に通常居住していること",
            Person.ordinarily_resident_in.equals(GB),
        ),
        unread(
            "GB-01",
            "what the agreement says of residents of the United Kingdom was not read",
            "英国に通常居住する者に関する協定の規定は未確認",
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.COUNSEL,
)

CIVILIAN_COMPONENT = Provision(
    "GB-01",
    cite="Art. I(a)",
    matter=entry.CIVILIAN_COMPONENT,
    says=Text(
        "a civilian of the sending State who accompanies the force and is employed by it or serves with it",
        "派遣国の文民で、部隊に随伴し、部隊に雇用され又は部隊と共に勤務するもの",
    ),
    when=all_of(
        clause(
            "the person comes as a civilian",
            "本人が文民として訪問すること",
            any_of(
                Person.category.among("civilian", "official"),
                all_of(Person.category.equals("researcher"), holds(RESEARCHER)),
            ),
        ),
        clause("the person accompanies the force", "部隊に随伴すること", Person.accompanies_force),
        clause(
            "the person is employed by the force or serves with it",
            "部隊に雇用され、又は部隊と共に勤務すること",
            Person.employed_by_or_serving_with_force,
        ),
        clause(
            "the person is of the sending State, or may belong all the same",
            "派遣国の国民であること、又はその他の者で文民構成員となり得るものであること",
            any_of(
                Person.nationality.equals(Visit.sending_state),
                holds(OTHERS_FIT),
                holds(OTHERS_FIT_EARLIER),
                all_of(
                    RECEIVED_IN_BRITAIN,
                    unread(
                        "GB-01",
                        "whether other nationals can belong in the United Kingdom was not read",
                        "英国において派遣国国民でない者が文民構成員となり得るかは未確認",
                    ),
                ),
            ),
        ),
        holds(VISITING_FORCE),
    ),
    confidence=Confidence.SUMMARY,
    unless=(CONTRACTOR, SERVICE_CONTRACT, RESIDENT, RESIDENT_EARLIER, RESIDENT_IN_BRITAIN),
    office=Office.SENDING_DEFENCE,
)

OFFICIAL_VEHICLE = Provision(
    "GB-05",
    cite="Art. I(e)",
    matter=arms.OFFICIAL_VEHICLE,
    says=Text(
        "a vehicle as the agreement defines it; what is known of the definition comes from Japanese law",
        "協定が定義する車両（定義の内容は日本国の法令から判明する限度による）",
    ),
    when=any_of(
        holds(OFFICIAL_IN_JAPAN),
        holds(OFFICIAL_IN_JAPAN_EARLIER),
        all_of(
            RECEIVED_IN_BRITAIN,
            unread(
                "GB-05",
                "the definition was not read, and in the United Kingdom nothing else tells it",
                "定義の文言は未確認であり、英国についてはこれを示す他の資料もない",
            ),
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.SENDING_UNIT,
)

PROVISIONS = (
    CIVILIAN_COMPONENT,
    CONTRACTOR,
    RESEARCHER,
    RESIDENT_IN_BRITAIN,
    VISITING_FORCE,
    INDIVIDUAL,
    MEMBER,
    OFFICIAL_VEHICLE,
)
