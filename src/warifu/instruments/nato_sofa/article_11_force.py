"""Article XI on what belongs to the force: service vehicles, documents, goods, fuel, crossing units."""

from __future__ import annotations

from warifu.instruments.nato_sofa.article_03 import MOVEMENT_ORDER
from warifu.rules import (
    Confidence,
    Office,
    Provision,
    Text,
    Timing,
    all_of,
    any_of,
    clause,
    holds,
    none_of,
)
from warifu.vocabulary import Consignment, Papers, Vehicle, Visit
from warifu.vocabulary.matters import arms, goods, treaties

SERVICE_VEHICLE = clause(
    "it is a service vehicle", "公用車両であること", Consignment.kind.equals("official_vehicle")
)
DRIVEN = clause(
    "it crosses the border under its own power", "自走で国境を越えること", Consignment.under_own_power
)
TRIPTYQUE = clause(
    "there is a triptyque for it", "トリプティク（一時輸入書類）があること", Consignment.triptyque_held
)

OFFICIAL_GOODS = Provision(
    "NS-69",
    cite="Art. XI.4",
    matter=goods.OFFICIAL_GOODS_DUTY_FREE,
    says=Text(
        "equipment and reasonable supplies for the force alone come in free of duty on a certificate",
        "専ら軍隊の使用に供する装備品及び合理的な数量の補給品等は、証明書により免税で輸入される",
    ),
    when=all_of(
        any_of(
            clause("it is equipment", "装備品であること", Consignment.kind.among("equipment", "arms")),
            clause(
                "it is a service vehicle that is carried in",
                "自走によらずに搬入される公用車両であること",
                SERVICE_VEHICLE,
                none_of(DRIVEN),
            ),
            clause(
                "it is provisions, supplies or other goods in reasonable quantity",
                "合理的な数量の糧食、補給品その他の物品であること",
                Consignment.kind.among(
                    "provisions", "fuel", "ammunition", "tobacco_alcohol", "documents", "other"
                ),
                Consignment.reasonable_quantity,
            ),
        ),
        any_of(
            clause(
                "it is for the exclusive use of the force",
                "専ら軍隊の使用に供されること",
                Consignment.importer_category.equals("force"),
                Consignment.use.equals("official"),
            ),
            clause(
                "it is for its civilians or dependents alone, and the receiving State permits that",
                "専ら文民構成員又は家族のためのものであり、接受国がこれを認めていること",
                Consignment.importer_category.among("civilian", "dependant"),
                Consignment.use.among("official", "personal"),
                Consignment.permitted_for_civilians,
            ),
        ),
        clause(
            "a certificate in the agreed form is deposited with customs",
            "所定の様式の証明書が税関に提出されること",
            Consignment.certificate_deposited,
        ),
        clause(
            "the signatory is authorised, and specimens of signature and stamp were sent to customs",
            "署名者が権限を有し、署名見本及び印影が税関に送付されていること",
            Consignment.certificate_signatory_authorised,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    timing=Timing(Text("before import; no number of days is given", "輸入前（日数の定めはない）")),
    papers=Text("certificate in the agreed form", "所定の様式の証明書"),
    also=("NS-72",),
    note=Text(
        "What is not for the exclusive use has no relief (XI.7). Conditions against abuse may be set (XII.1) "
        "and goods of local origin be refused (XII.2).",
        "専用に供されない輸入に免税はない（第11条7）。濫用防止の条件が付されること（第12条1）及び接受国産品について"
        "免税が拒まれること（第12条2）がある。",
    ),
)

DRIVEN_IN = Provision(
    "NS-66",
    cite="Art. XI.2(a)",
    matter=goods.SERVICE_VEHICLE_TEMPORARY_IMPORT,
    says=Text(
        "service vehicles that drive in come in for a time, free of duty, on a triptyque",
        "自走で入国する公用車両は、トリプティクにより一時的に免税で輸入される",
    ),
    when=all_of(
        SERVICE_VEHICLE,
        DRIVEN,
        TRIPTYQUE,
        clause("the import is temporary", "一時的な輸入であること", Consignment.temporary),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    timing=Timing(Text("at the border", "国境通過の際")),
    papers=Text("triptyque", "トリプティク（一時輸入書類）"),
)

DRIVEN_OUT = Provision(
    "NS-66/reexport",
    cite="Art. XI.2(a)",
    matter=goods.REEXPORT_FREE,
    says=Text("on the triptyque they drive out again free of duty", "トリプティクにより、免税で再び出国する"),
    when=all_of(SERVICE_VEHICLE, DRIVEN, TRIPTYQUE),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    papers=Text("triptyque", "トリプティク（一時輸入書類）"),
)

CARRIED_IN = Provision(
    "NS-67",
    cite="Art. XI.2(b)",
    matter=goods.SERVICE_VEHICLE_TEMPORARY_IMPORT,
    says=Text(
        "service vehicles that are carried in follow the rule on official goods",
        "自走によらずに搬入される公用車両は、公用物品の規定による",
    ),
    when=all_of(SERVICE_VEHICLE, none_of(DRIVEN), holds(OFFICIAL_GOODS)),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    papers=Text("certificate in the agreed form", "所定の様式の証明書"),
)

ROAD_TAX = Provision(
    "NS-67/road-tax",
    cite="Art. XI.2(c)",
    matter=arms.ROAD_TAX_EXEMPT,
    says=Text(
        "service vehicles pay no tax on the use of roads", "公用車両には道路の使用に係る税は課されない"
    ),
    when=clause("it is a service vehicle", "公用車両であること", none_of(Vehicle.private)),
    confidence=Confidence.READ,
    office=Office.RECEIVING_STATE,
    also=("NS-71",),
    note=Text(
        "For private vehicles it stays payable (XI.6).", "私有車両については引き続き課される（第11条6）。"
    ),
)

DOCUMENTS = Provision(
    "NS-68",
    cite="Art. XI.3",
    matter=goods.OFFICIAL_DOCUMENTS_UNINSPECTED,
    says=Text(
        "sealed official documents are not inspected if the courier's order counts and certifies them",
        "公の封印をした公用文書は、その数及び内容を示す命令書を携帯する伝書使によるときは、検査を受けない",
    ),
    when=all_of(
        clause(
            "the documents are under official seal", "公の封印がされていること", Papers.under_official_seal
        ),
        holds(MOVEMENT_ORDER),
        clause(
            "the order is made out to the courier alone",
            "伝書使個人に対する命令書であること",
            Papers.order_is_individual,
        ),
        clause(
            "it states the number of despatches", "文書の数が記載されていること", Papers.despatch_count_stated
        ),
        clause(
            "it is certified that they hold official documents only",
            "封入物が公用文書のみであることが証明されていること",
            Papers.despatches_certified_official,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    papers=Text("courier's individual movement order", "伝書使の個別の移動命令書"),
)

CROSSING = Provision(
    "NS-76",
    cite="Art. XI.10",
    matter=treaties.UNIT_CROSSING_ARRANGED,
    says=Text(
        "for regular units that customs was told of there are special arrangements at the border",
        "事前に税関へ通報された正規の部隊の国境通過には、特別の取扱いが設けられる",
    ),
    when=all_of(
        clause("it is a regularly constituted unit", "正規に編成された部隊であること", Visit.regular_unit),
        clause("customs was told in advance", "事前に税関へ通報されたこと", Visit.customs_told_of_crossing),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
    timing=Timing(Text("notice in advance; no number of days is given", "事前の通報（日数の定めはない）")),
)

FUEL = Provision(
    "NS-77",
    cite="Art. XI.11",
    matter=goods.FUEL_DUTY_FREE,
    says=Text(
        "fuel, oil and lubricants for service vehicles, aircraft and ships carry no duty or tax",
        "公用の車両、航空機及び艦船のための燃料、油及び潤滑油は、関税及び租税を課されずに引き渡される",
    ),
    when=all_of(
        clause(
            "it is fuel, oil or lubricant", "燃料、油又は潤滑油であること", Consignment.kind.equals("fuel")
        ),
        clause(
            "it is for service vehicles, aircraft or ships",
            "公用の車両、航空機又は艦船のためのものであること",
            Consignment.use.equals("official"),
        ),
        clause(
            "the receiving State has arranged for such deliveries",
            "接受国がそのための取決めを設けていること",
            Consignment.fuel_arrangement,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

PROVISIONS = (
    DRIVEN_IN,
    DRIVEN_OUT,
    CARRIED_IN,
    ROAD_TAX,
    DOCUMENTS,
    OFFICIAL_GOODS,
    CROSSING,
    FUEL,
)
