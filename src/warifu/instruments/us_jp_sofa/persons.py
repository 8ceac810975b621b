"""Articles I, IX, X and XVII: who is who, entry, licences, custody; and quarantine by joint committee."""

from __future__ import annotations

from warifu.parties import JP, US
from warifu.rules import Confidence, Office, Provision, Text, all_of, any_of, clause, none_of
from warifu.vocabulary import Incident, Papers, Person, Vehicle, Visit
from warifu.vocabulary.matters import arms, entry, incidents

AMERICAN_FORCE_IN_JAPAN = clause(
    "the United States sends and Japan receives",
    "派遣国が合衆国であり、接受国が日本国であること",
    Visit.sending_state.equals(US),
    Visit.receiving_state.equals(JP),
)
A_MEMBER = clause("a member of the force", "部隊の構成員であること", Person.category.equals("member"))

CIVILIAN = Provision(
    "US-01",
    cite="Art. I(b)",
    matter=entry.CIVILIAN_COMPONENT,
    says=Text(
        "civilian nationals of the United States employed by, serving with or accompanying its force",
        "合衆国の国籍を有する文民で、合衆国軍隊に雇用され、勤務し、又は随伴するもの",
    ),
    when=all_of(
        clause(
            "a civilian, not a family member",
            "文民であること（家族を除く。）",
            none_of(Person.category.among("member", "dependant")),
        ),
        clause("a national of the United States", "合衆国の国籍を有すること", Person.nationality.equals(US)),
        clause(
            "employed by, serving with or accompanying the force",
            "合衆国軍隊に雇用され、勤務し、又は随伴すること",
            any_of(Person.employed_by_or_serving_with_force, Person.accompanies_force),
        ),
    ),
    unless=(
        clause(
            "ordinarily resident in Japan", "通常日本国に居住する者", Person.ordinarily_resident_in.equals(JP)
        ),
        clause("a contractor under Article XIV", "第14条の契約業者", Person.works_under_service_contract),
    ),
    confidence=Confidence.READ,
)

DEPENDANT = Provision(
    "US-02",
    cite="Art. I(c)",
    matter=entry.DEPENDANT_STATUS,
    says=Text(
        "spouse, children under 21, and parents and children of 21 or more who are more than half maintained",
        "配偶者、21歳未満の子並びに生計費の半額を超えて扶養される父母及び21歳以上の子",
    ),
    when=clause(
        "a spouse, a child under 21, or a parent or child who is more than half maintained",
        "配偶者若しくは21歳未満の子であること、又は父母若しくは子で生計費の半額を超えて扶養されること",
        any_of(
            Person.relation_to_member.equals("spouse"),
            all_of(Person.relation_to_member.equals("child"), Person.under_21),
            all_of(Person.relation_to_member.among("parent", "child"), Person.mostly_maintained),
        ),
    ),
    confidence=Confidence.READ,
)

VISA = Provision(
    "US-03",
    cite="Art. IX",
    matter=entry.VISA_APPLICATION_WAIVED,
    says=Text(
        "members are free of Japan's visa rules", "構成員は査証に関する日本国の法令の適用から除外される"
    ),
    when=A_MEMBER,
    confidence=Confidence.SUMMARY,
    papers=Text("identity card and travel order", "身分証明書及び旅行命令書"),
)

PASSPORT = Provision(
    "US-03/passport",
    cite="Art. IX",
    matter=entry.PASSPORT_WAIVED,
    says=Text(
        "members are free of Japan's passport rules", "構成員は旅券に関する日本国の法令の適用から除外される"
    ),
    when=A_MEMBER,
    confidence=Confidence.SUMMARY,
    papers=Text("identity card and travel order", "身分証明書及び旅行命令書"),
)

REGISTRATION = Provision(
    "US-03/registration",
    cite="Art. IX",
    matter=entry.ALIEN_REGISTRATION_WAIVED,
    says=Text(
        "members, civilians and dependants are free of alien registration",
        "構成員、軍属及び家族は外国人の登録に関する法令の適用から除外される",
    ),
    when=clause(
        "a member, a civilian or a dependant",
        "構成員、軍属又は家族であること",
        Person.category.among("member", "civilian", "dependant"),
    ),
    confidence=Confidence.SUMMARY,
)

DOCUMENTS = Provision(
    "US-03/documents",
    cite="Art. IX",
    matter=entry.ENTRY_DOCUMENTS_COMPLETE,
    says=Text(
        "members bring an identity card and a travel order, civilians and dependants papers of their status",
        "構成員は身分証明書及び旅行命令書、軍属及び家族はその地位を証する文書を携帯する",
    ),
    when=clause(
        "a member with identity card and travel order, or a civilian or dependant with the papers",
        "構成員が身分証明書及び旅行命令書を、軍属又は家族が所要の文書を携帯していること",
        any_of(
            all_of(
                Person.category.equals("member"),
                Papers.identity_card_complete,
                Papers.movement_order_held,
            ),
            all_of(Person.category.among("civilian", "dependant"), Person.holds_relevant_documents),
        ),
    ),
    confidence=Confidence.SUMMARY,
)

LICENCE = Provision(
    "US-04",
    cite="Art. X",
    matter=arms.LICENCE_ACCEPTED,
    says=Text(
        "Japan accepts the driving licences of the United States", "日本国は合衆国の運転免許証を有効と認める"
    ),
    when=clause(
        "issued by the United States",
        "合衆国が発給した免許証であること",
        Vehicle.licence_issued_by.equals(US),
    ),
    confidence=Confidence.SUMMARY,
)

MARKS = Provision(
    "US-04/marks",
    cite="Art. X",
    matter=arms.VEHICLE_MARKED,
    says=Text("vehicles of the force are marked", "合衆国軍隊の車両は標識を付ける"),
    when=clause(
        "a number or another mark is shown",
        "番号又はその他の標識が表示されていること",
        any_of(Vehicle.registration_number_shown, Vehicle.nationality_mark_shown),
    ),
    confidence=Confidence.SUMMARY,
)

CUSTODY = Provision(
    "US-08",
    cite="Art. XVII.5(c)",
    matter=incidents.CUSTODY_KEPT,
    says=Text(
        "an accused whom the United States holds stays with it until indictment",
        "合衆国の手中にある被疑者は、起訴されるまで合衆国が引き続き拘禁する",
    ),
    when=all_of(
        clause(
            "the United States holds the accused", "被疑者が合衆国の手中にあること", Incident.held_by_sending
        ),
        clause(
            "there is no indictment yet", "まだ起訴されていないこと", none_of(Incident.charged_by_receiving)
        ),
    ),
    confidence=Confidence.SUMMARY,
)

QUARANTINE = Provision(
    "US-09",
    cite="joint committee agreement of 1996",
    matter=entry.QUARANTINE_LAW_APPLIES,
    says=Text(
        "the United States does quarantine at its bases, Japan at civil airports",
        "検疫は、合衆国の施設・区域では合衆国が、民間空港では日本国が行う",
    ),
    when=clause(
        "arrival at a civil port or airport",
        "民間の港又は空港に到着すること",
        Visit.arrival_point.equals("civil"),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_STATE,
)

PROVISIONS = (
    CIVILIAN,
    DEPENDANT,
    VISA,
    PASSPORT,
    REGISTRATION,
    DOCUMENTS,
    LICENCE,
    MARKS,
    CUSTODY,
    QUARANTINE,
)
