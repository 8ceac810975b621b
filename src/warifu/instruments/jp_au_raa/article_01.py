"""Article I of the Japan–Australia agreement, with Agreed Minute 1: force, member, civilian component."""

from __future__ import annotations

from warifu.instruments.jp_au_raa.article_04 import COOPERATIVE_ACTIVITY
from warifu.instruments.jp_au_raa.receiving import ACT_2025, IN_JAPAN, earlier_law, in_australia
from warifu.parties import AU, JP
from warifu.rules import Confidence, Office, Provision, Text, all_of, any_of, clause, holds, none_of
from warifu.vocabulary import Person, Vehicle, Visit
from warifu.vocabulary.matters import arms, entry

VISITING_FORCE = Provision(
    "AU-02",
    cite="Art. I(c)",
    matter=entry.VISITING_FORCE,
    says=Text(
        "a force of one State that is in the other with its consent for a cooperative activity is a "
        "visiting force",
        "相手国の同意を得て協力活動に関連して当該相手国に所在する一方の国の部隊は、訪問部隊である",
    ),
    when=all_of(
        clause(
            "the force is of the Self-Defense Forces or the Australian Defence Force, whichever is sent",
            "派遣国の自衛隊又はオーストラリア国防軍の部隊であること",
            any_of(
                all_of(Visit.sending_state.equals(JP), Visit.force_body.equals("jsdf")),
                all_of(Visit.sending_state.equals(AU), Visit.force_body.equals("adf")),
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
    office=Office.BOTH_STATES,
)

INDIVIDUAL = Provision(
    "AU-03",
    cite="Art. I(c) with Agreed Minute 1",
    matter=entry.INDIVIDUAL_COVERED,
    says=Text(
        "single members, small groups, exchange and liaison staff can be a visiting force if their activity "
        "is decided",
        "個々の構成員、少人数の集団、交流要員又は連絡要員も、その活動が決定されれば訪問部隊となり得る",
    ),
    when=all_of(
        clause(
            "the person belongs to the force of the sending State",
            "本人が派遣国の部隊に属すること",
            Person.category.equals("member"),
        ),
        holds(COOPERATIVE_ACTIVITY),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.BOTH_STATES,
    note=Text(
        "Decided case by case: a posting alone does not bring a person under the agreement.",
        "個別に決定される。派遣先に配置されているというだけでは協定の対象とならない。",
    ),
)

MEMBER = Provision(
    "AU-04",
    cite="Art. I(d)",
    matter=entry.MEMBER,
    says=Text("a person who belongs to the visiting force is a member", "訪問部隊に属する者は構成員である"),
    when=all_of(
        clause("the person belongs to the force", "本人が部隊に属すること", Person.category.equals("member")),
        holds(VISITING_FORCE),
    ),
    confidence=Confidence.SUMMARY,
    papers=Text(
        "an identity document; the paragraph on it was not found",
        "身分証明書（該当する項は確認できていない）",
    ),
    note=Text(
        "The number of the paragraph is known, its wording was not found: 'belongs to the force' is taken "
        "as it stands.",
        "項の番号は判明しているが文言は確認できていないため、「部隊に属する」を文字どおりに解した。",
    ),
)

CONTRACTOR = Provision(
    "AU-01/contractor",
    cite="Art. I(a)",
    says=Text(
        "contractors and their staff do not belong to the civilian component",
        "契約業者及びその被用者は文民構成員に含まれない",
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
)

RESEARCHER = Provision(
    "AU-01/researcher",
    cite="Art. I(a)",
    says=Text(
        "a researcher whom the sending State employs can belong like another civilian",
        "派遣国に雇用される研究者も、他の文民と同様に文民構成員となり得る",
    ),
    when=clause(
        "a body of the sending State employs the person",
        "本人が派遣国の機関に雇用されていること",
        Person.employer.among("armed_service", "sending_agency"),
    ),
    confidence=Confidence.INFERRED,
    also=("RE-02",),
    office=Office.COUNSEL,
)

_RESIDENT_OF_JAPAN = clause(
    "the person is ordinarily resident in Japan",
    "本人が日本国に通常居住していること",
    Person.ordinarily_resident_in.equals(JP),
)

RESIDENT = Provision(
    "AU-01/resident",
    cite="Japan, Act No. 26 of 2025, art. 2(iv)",
    says=Text(
        "somebody ordinarily resident in Japan does not belong to the civilian component in Japan",
        "日本国に通常居住する者は、日本国における文民構成員に含まれない",
    ),
    when=all_of(IN_JAPAN, _RESIDENT_OF_JAPAN),
    in_force=ACT_2025,
    confidence=Confidence.SUMMARY,
)

RESIDENT_BEFORE = earlier_law(
    "AU-01", "resident", Text("residents of Japan", "日本国の居住者"), _RESIDENT_OF_JAPAN
)

RESIDENT_IN_AUSTRALIA = in_australia(
    "AU-01",
    "resident",
    Text("residents of the country", "同国の居住者"),
    clause(
        "the person is ordinarily resident in Australia",
        "本人がオーストラリアに通常居住していること",
        Person.ordinarily_resident_in.equals(AU),
    ),
)

CIVILIAN_COMPONENT = Provision(
    "AU-01",
    cite="Art. I(a)",
    matter=entry.CIVILIAN_COMPONENT,
    says=Text(
        "civilians of the sending State who accompany the visiting force and are employed by it or serve "
        "with it",
        "訪問部隊に随伴し、これに雇用され又はこれと共に勤務する派遣国の文民は、文民構成員である",
    ),
    when=all_of(
        clause(
            "the person comes as a civilian working for or with the force",
            "本人が部隊のために勤務する文民として訪問すること",
            any_of(
                Person.category.among("civilian", "official"),
                all_of(Person.category.equals("researcher"), holds(RESEARCHER)),
            ),
        ),
        clause(
            "the person is a national of the sending State, or both States decide otherwise for this case",
            "派遣国の国民であること、又は両国が個別に別段の決定をしたこと",
            any_of(Person.nationality.equals(Visit.sending_state), Person.both_states_consider_fit),
        ),
        clause(
            "the person accompanies the visiting force",
            "本人が訪問部隊に随伴すること",
            Person.accompanies_force,
        ),
        clause(
            "the person is employed by the visiting force or serves with it",
            "本人が訪問部隊に雇用され、又はこれと共に勤務すること",
            Person.employed_by_or_serving_with_force,
        ),
        holds(VISITING_FORCE),
    ),
    unless=(CONTRACTOR, RESIDENT, RESIDENT_BEFORE, RESIDENT_IN_AUSTRALIA),
    confidence=Confidence.SUMMARY,
)

DEPENDANT = Provision(
    "AU-06",
    cite="Art. I (dependants)",
    matter=entry.DEPENDANT_STATUS,
    says=Text(
        "no category of dependants was found, and Australia says that dependants get no status",
        "家族に関する区分は見当たらず、オーストラリア政府は家族に地位は与えられないと説明している",
    ),
    when=clause(
        "a status for family members: there is none",
        "家族についての地位の定めがあること（見当たらない）",
        any_of(),
    ),
    confidence=Confidence.SUMMARY,
)

_OFFICIAL_VEHICLES = Text("the meaning of official vehicle", "公用車両の意義")

OFFICIAL_IN_JAPAN = Provision(
    "AU-05/japan",
    cite="Art. I(e); Japan, Act No. 26 of 2025, art. 2(i)",
    says=Text(
        "owned by the sending State, or leased for it alone, and used on duty",
        "派遣国が所有し、又は専ら派遣国のために賃借され、公務に使用される車両",
    ),
    when=all_of(
        IN_JAPAN,
        clause(
            "the sending State owns it, or it is leased for the sending State alone",
            "派遣国が所有し、又は専ら派遣国のために賃借されていること",
            any_of(Vehicle.owned_by_sending_state, Vehicle.leased_only_for_sending_state),
        ),
        clause("it is used on duty", "公務に使用されること", Vehicle.used_on_duty),
    ),
    in_force=ACT_2025,
    confidence=Confidence.READ,
    also=("AU-J6",),
)
OFFICIAL_BEFORE = earlier_law("AU-05", "japan", _OFFICIAL_VEHICLES)
OFFICIAL_IN_AUSTRALIA = in_australia("AU-05", "vehicle", _OFFICIAL_VEHICLES)

OFFICIAL_VEHICLE = Provision(
    "AU-05",
    cite="Art. I(e)",
    matter=arms.OFFICIAL_VEHICLE,
    says=Text(
        "vehicles of the sending State used on duty are official vehicles; the detail is known from "
        "Japanese law",
        "公務に使用される派遣国の車両は公用車両である（細目は日本国の法令から判明する限度による）",
    ),
    when=any_of(holds(OFFICIAL_IN_JAPAN), holds(OFFICIAL_BEFORE), holds(OFFICIAL_IN_AUSTRALIA)),
    confidence=Confidence.SUMMARY,
)

PROVISIONS = (
    CIVILIAN_COMPONENT,
    CONTRACTOR,
    RESEARCHER,
    RESIDENT,
    RESIDENT_BEFORE,
    RESIDENT_IN_AUSTRALIA,
    VISITING_FORCE,
    INDIVIDUAL,
    MEMBER,
    OFFICIAL_VEHICLE,
    OFFICIAL_IN_JAPAN,
    OFFICIAL_BEFORE,
    OFFICIAL_IN_AUSTRALIA,
    DEPENDANT,
)
