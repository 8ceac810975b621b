"""Australian law that carries the agreement out: tariff items, charges, visas; much of it was not read."""

from __future__ import annotations

from warifu.instruments.jp_au_raa.article_01 import CIVILIAN_COMPONENT, MEMBER, VISITING_FORCE
from warifu.instruments.jp_au_raa.receiving import IN_AUSTRALIA, in_australia
from warifu.rules import Confidence, Office, Provision, Text, all_of, any_of, clause, holds
from warifu.vocabulary import Consignment, Incident, Person
from warifu.vocabulary.matters import arms, entry, goods, incidents

OFFICIAL_GOODS_ITEM = Provision(
    "AU-A1",
    cite="Customs Tariff Act 1995, Schedule 4 item 10 (by Customs Notice 2023/37)",
    matter=goods.CUSTOMS_TARIFF_ITEM_RELIEF,
    says=Text(
        "official goods that the Japanese government owns at entry, and fuel for official craft, enter free",
        "輸入時に日本国政府が所有する公用の物品及び公用の車両等の燃料は、免税で輸入される",
    ),
    when=all_of(
        IN_AUSTRALIA,
        holds(VISITING_FORCE),
        clause(
            "the goods are for official use, not for trade",
            "物品が公用に供され、取引のためのものでないこと",
            Consignment.use.equals("official"),
        ),
        clause(
            "the sending State owns them at entry, or they are fuel for vehicles, ships or aircraft that it "
            "owns or alone uses",
            "輸入時に派遣国が所有すること、又は派遣国が所有し若しくは専ら使用する車両、"
            "船舶若しくは航空機の燃料であること",
            any_of(Consignment.owner_at_entry.equals("sending_state"), Consignment.kind.equals("fuel")),
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_CUSTOMS,
    papers=Text("the papers to be shown were not found", "必要書類は確認できていない"),
    note=Text(
        "Goods and services tax and the import processing charge are not due either.",
        "物品・サービス税（GST）及び輸入手続手数料も課されない。",
    ),
)

CHARGE_WAIVED = Provision(
    "AU-A2",
    cite="Customs Notice 2023/36",
    matter=goods.IMPORT_CHARGE_WAIVED,
    says=Text(
        "no import processing charge where the whole consignment is goods under the agreement",
        "貨物の全部が協定上の物品であるときは、輸入手続手数料は課されない",
    ),
    when=all_of(
        IN_AUSTRALIA,
        clause(
            "the whole consignment is goods under the agreement",
            "貨物の全部が協定上の物品であること",
            Consignment.wholly_for_the_force,
        ),
    ),
    confidence=Confidence.SUMMARY,
    also=("AU-A1",),
    office=Office.RECEIVING_CUSTOMS,
    note=Text("A mixed consignment pays the charge.", "他の物品が混在する貨物には手数料が課される。"),
)

BIOSECURITY_FEE = Provision(
    "AU-A2/biosecurity",
    cite="Customs Notice 2023/36",
    matter=goods.BIOSECURITY_FEE_WAIVED,
    says=Text("biosecurity fees are always payable", "検疫（バイオセキュリティ）手数料は常に課される"),
    when=clause(
        "a waiver of biosecurity fees: there is none",
        "検疫（バイオセキュリティ）手数料の免除の定めがあること（定めはない）",
        any_of(),
    ),
    confidence=Confidence.SUMMARY,
)

TOBACCO_AND_ALCOHOL = Provision(
    "AU-A3/tobacco",
    cite="Customs Tariff Act 1995, Schedule 4 item 11; By-Laws F2023L00946, s 13",
    says=Text(
        "cigarettes, cigars, tobacco and alcohol are left out in Australia",
        "オーストラリアでは、紙巻たばこ、葉巻たばこ、その他のたばこ及び酒類は対象外とされる",
    ),
    when=all_of(
        IN_AUSTRALIA,
        clause(
            "the goods are tobacco or alcohol",
            "物品がたばこ又は酒類であること",
            Consignment.kind.equals("tobacco_alcohol"),
        ),
    ),
    confidence=Confidence.SUMMARY,
)

PERSONAL_GOODS_ITEM = Provision(
    "AU-A3",
    cite="Customs Tariff Act 1995, Schedule 4 item 11; By-Laws F2023L00946, s 13",
    matter=goods.CUSTOMS_TARIFF_ITEM_RELIEF,
    says=Text(
        "personal effects, motor vehicle, furniture and household goods of members and civilians enter free",
        "構成員及び文民構成員の身回品、自動車、家具及び家庭用品は、免税で輸入される",
    ),
    when=all_of(
        IN_AUSTRALIA,
        holds(VISITING_FORCE),
        clause(
            "they are brought in for a member or a person of the civilian component",
            "構成員又は文民構成員のために輸入されること",
            Consignment.importer_category.among("member", "civilian"),
        ),
        clause(
            "they are personal effects, a motor vehicle, furniture or household goods",
            "身回品、自動車、家具又は家庭用品であること",
            Consignment.kind.among(
                "personal_effects", "household_goods", "private_vehicle", "tobacco_alcohol"
            ),
        ),
    ),
    unless=(TOBACCO_AND_ALCOHOL,),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_CUSTOMS,
    papers=Text("the papers to be shown were not found", "必要書類は確認できていない"),
)

SPECIAL_PURPOSE_VISA = Provision(
    "AU-A4",
    cite="Migration Regulations, reg. 2.40, with Migration Act, s 33(2)(a)",
    matter=entry.SPECIAL_PURPOSE_VISA,
    says=Text(
        "members and the civilian component with the documents count as holding a special purpose visa",
        "文書を所持する構成員及び文民構成員は、特別目的査証を有するものとして扱われる",
    ),
    when=all_of(
        IN_AUSTRALIA,
        any_of(holds(MEMBER), holds(CIVILIAN_COMPONENT)),
        clause(
            "the person holds the documents for the agreement",
            "本人が協定上必要な文書を所持すること",
            Person.holds_relevant_documents,
        ),
    ),
    unless=(
        clause(
            "the person is absent without leave",
            "本人が無許可で離隊していること",
            Person.absent_without_leave,
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_IMMIGRATION,
    papers=Text("the list of documents was not found", "文書の一覧は確認できていない"),
    note=Text("Family members are not covered.", "家族は対象とならない。"),
)

PROHIBITIONS = Provision(
    "AU-A5",
    cite="Regulations F2023L00995",
    matter=goods.IMPORT_PROHIBITION_LIFTED,
    says=Text(
        "import and export prohibitions were adjusted from 13 August 2023; how was not read",
        "輸出入の禁止に関する規則は2023年8月13日から改正されたが、内容は確認できていない",
    ),
    when=IN_AUSTRALIA,
    confidence=Confidence.UNVERIFIED,
)

PRIVILEGES = Provision(
    "AU-A6",
    cite="Regulations F2023L01002 under the Defence (Visiting Forces) Act 1963, s 16(2)(b)",
    matter=entry.OWN_UNIT_PRIVILEGES,
    says=Text(
        "privileges and immunities such as an Australian unit would have; which was not read",
        "オーストラリアの部隊が有する特権及び免除に相当するものが認められるが、内容は確認できていない",
    ),
    when=IN_AUSTRALIA,
    confidence=Confidence.UNVERIFIED,
)

VEHICLE_APPROVAL = Provision(
    "AU-A7",
    cite="page of the Australian infrastructure department",
    matter=goods.VEHICLE_IMPORT_APPROVAL_WAIVED,
    says=Text(
        "members under the agreement need no separate approval to import a road vehicle",
        "協定上の構成員は、道路運送車両の輸入について個別の承認を要しない",
    ),
    when=all_of(
        IN_AUSTRALIA,
        holds(VISITING_FORCE),
        clause(
            "the goods are a road vehicle",
            "物品が道路運送車両であること",
            Consignment.kind.among("private_vehicle", "official_vehicle"),
        ),
        clause(
            "it is brought in for the force, a member or a person of the civilian component",
            "部隊、構成員又は文民構成員のために輸入されること",
            Consignment.importer_category.among("force", "member", "civilian"),
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_TRANSPORT,
    papers=Text("application through the department's own process", "同省所定の手続による申請"),
)

_MEMBER_OR_CIVILIAN = clause(
    "the person is a member or of the civilian component",
    "行為者が構成員又は文民構成員であること",
    Incident.actor_category.among("member", "civilian"),
)

NOT_READ = (
    in_australia(
        "AU-A7",
        "registration",
        Text("vehicle registration and inspection", "車両の登録及び検査"),
        matter=arms.VEHICLE_REGISTRATION_EXEMPT,
    ),
    in_australia(
        "AU-A7",
        "insurance",
        Text("compulsory vehicle insurance", "車両の強制保険"),
        matter=arms.VEHICLE_INSURANCE_EXEMPT,
    ),
    in_australia(
        "AU-A7",
        "size",
        Text("limits of vehicle size", "車両の寸法等の制限"),
        matter=arms.VEHICLE_SIZE_RELAXED,
    ),
    in_australia(
        "AU-A7",
        "drones",
        Text("the registration of drones", "無人航空機の登録"),
        matter=arms.DRONE_REGISTRATION_EXEMPT,
    ),
    in_australia(
        "AU-A6",
        "arrest",
        Text("handing over arrested persons", "逮捕された者の引渡し"),
        _MEMBER_OR_CIVILIAN,
        matter=incidents.ARRESTED_HANDED_OVER,
    ),
    in_australia(
        "AU-A6",
        "search",
        Text("searches", "捜索"),
        _MEMBER_OR_CIVILIAN,
        matter=incidents.SEARCH_THROUGH_FORCE,
    ),
)
"""Matters that Japanese law answers for Japan and nothing that was read answers for Australia."""

PROVISIONS = (
    OFFICIAL_GOODS_ITEM,
    CHARGE_WAIVED,
    BIOSECURITY_FEE,
    PERSONAL_GOODS_ITEM,
    TOBACCO_AND_ALCOHOL,
    SPECIAL_PURPOSE_VISA,
    PROHIBITIONS,
    PRIVILEGES,
    VEHICLE_APPROVAL,
    *NOT_READ,
)
