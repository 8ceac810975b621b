"""Article VII of the Japan–United Kingdom agreement: goods brought in."""

from __future__ import annotations

from warifu.instruments.jp_gb_raa.article_01 import VISITING_FORCE
from warifu.instruments.jp_gb_raa.japan import CUSTOMS_ORDER
from warifu.instruments.jp_gb_raa.receiving_state import RECEIVED_IN_BRITAIN
from warifu.rules import Confidence, Office, Provision, Text, all_of, any_of, clause, holds, none_of, unread
from warifu.vocabulary import Consignment
from warifu.vocabulary.matters import goods

_FOR_A_PERSON = clause(
    "they are brought in for a member or somebody of the civilian component",
    "構成員又は文民構成員のために輸入されること",
    Consignment.importer_category.among("member", "civilian"),
)
_OWN_USE = clause(
    "they are for the person's own use", "本人の私用に供されること", Consignment.use.equals("personal")
)

_OFFICIAL_USE = clause(
    "they are only for official use of the force or civilian component, and not for sale",
    "部隊又は文民構成員の公用のみに供され、販売を目的としないこと",
    Consignment.use.equals("official"),
)

BRITISH_LAW = Provision(
    "GB-15/british-law",
    cite="no British rule found",
    matter=goods.CUSTOMS_TARIFF_ITEM_RELIEF,
    says=Text(
        "no British rule on official goods of Japanese forces was read; counsel must find one",
        "自衛隊の公用の物品に関する英国の規定は確認できておらず、その有無の確認を要する",
    ),
    when=all_of(
        RECEIVED_IN_BRITAIN,
        _OFFICIAL_USE,
        clause(
            "the law of the United Kingdom allows the relief",
            "英国の法令が免除を認めていること",
            Consignment.receiving_law_allows_relief,
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_CUSTOMS,
)

OFFICIAL = Provision(
    "GB-15",
    cite="Art. VII.5",
    matter=goods.OFFICIAL_GOODS_DUTY_FREE,
    says=Text(
        "official goods come in free of duty and tax, so far as the receiving State's law allows",
        "公用の物品は、接受国の法令の認める範囲内で、関税及び租税を免除されて輸入される",
    ),
    when=all_of(
        holds(VISITING_FORCE),
        _OFFICIAL_USE,
        any_of(holds(CUSTOMS_ORDER), holds(BRITISH_LAW)),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_CUSTOMS,
    note=Text(
        "The sister agreement with Australia has no such limit. Papers and time limits were not found.",
        "日豪協定にはこの限定がない。必要な書類及び期限の定めは確認できていない。",
    ),
)

DISPOSAL = Provision(
    "GB-15/disposal",
    cite="Art. VII.5",
    matter=goods.RELIEF_COVERS_DISPOSAL,
    says=Text(
        "the relief is for official use; it covers no sale and no passing on for another use",
        "免除は公用のためのものであり、売却及び他の用途のための譲渡には及ばない",
    ),
    when=all_of(
        clause(
            "the goods are handed over for the same official use",
            "同一の公用に供するために譲渡すること",
            Consignment.handed_over_same_use,
        ),
        clause("they are not sold", "売却しないこと", none_of(Consignment.disposal.equals("sale"))),
        holds(OFFICIAL),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_CUSTOMS,
)

PERSONAL = Provision(
    "GB-16",
    cite="Art. VII.6",
    matter=goods.PERSONAL_EFFECTS_DUTY_FREE,
    says=Text(
        "members and civilians bring in personal effects, furniture and household goods free of duty",
        "構成員及び文民構成員は、身回品、家具及び家庭用品を免税で輸入することができる",
    ),
    when=all_of(
        holds(VISITING_FORCE),
        _FOR_A_PERSON,
        clause(
            "they are personal effects, furniture or household goods",
            "身回品、家具又は家庭用品であること",
            any_of(
                Consignment.kind.among("personal_effects", "household_goods"),
                all_of(
                    Consignment.kind.equals("tobacco_alcohol"),
                    unread(
                        "GB-16",
                        "whether local law limits this for tobacco and alcohol was not read",
                        "たばこ及び酒類について接受国の法令による制限が及ぶかは未確認",
                    ),
                ),
            ),
        ),
        clause("the quantity is reasonable", "数量が合理的であること", Consignment.reasonable_quantity),
        _OWN_USE,
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_CUSTOMS,
)

PRIVATE_VEHICLE = Provision(
    "GB-17",
    cite="Art. VII.7",
    matter=goods.PRIVATE_VEHICLE_DUTY_FREE,
    says=Text(
        "a member or civilian brings in one motor vehicle free of duty",
        "構成員及び文民構成員は、自動車1台を免税で輸入することができる",
    ),
    when=all_of(
        holds(VISITING_FORCE),
        _FOR_A_PERSON,
        clause(
            "it is a private motor vehicle",
            "私有自動車であること",
            Consignment.kind.equals("private_vehicle"),
        ),
        clause(
            "it is the person's first one",
            "本人にとって1台目であること",
            Consignment.private_vehicles_before.equals(0),
        ),
        _OWN_USE,
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_CUSTOMS,
)

PROVISIONS = (OFFICIAL, BRITISH_LAW, DISPOSAL, PERSONAL, PRIVATE_VEHICLE)
