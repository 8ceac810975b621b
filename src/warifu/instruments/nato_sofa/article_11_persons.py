"""Article XI on persons and on every import: search, effects, private vehicles, re-export, disposal, duty."""

from __future__ import annotations

from warifu.instruments.nato_sofa.article_11_force import (
    DOCUMENTS,
    DRIVEN,
    DRIVEN_IN,
    OFFICIAL_GOODS,
    SERVICE_VEHICLE,
)
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
from warifu.vocabulary import Consignment, Visit
from warifu.vocabulary.matters import entry, goods

OWN_IMPORT = clause(
    "a member or a civilian of the component brings it in",
    "構成員又は文民構成員が輸入すること",
    Consignment.importer_category.among("member", "civilian"),
)
RELIEVED = clause(
    "it came in free of duty under the agreement",
    "協定に基づき免税で輸入されたこと",
    Consignment.imported_duty_free,
)

SEARCH = Provision(
    "NS-65",
    cite="Art. XI.1",
    matter=goods.CUSTOMS_MAY_INSPECT,
    says=Text(
        "customs law applies to members, civilians and dependents: search, examination, seizure",
        "構成員、文民構成員及び家族には、捜索、検査及び差押えを含む接受国の税関法令が適用される",
    ),
    when=clause(
        "it is with a member, a civilian of the component or a dependent",
        "構成員、文民構成員又は家族の携行品等であること",
        Consignment.importer_category.among("member", "civilian", "dependant"),
    ),
    unless=(
        clause(
            "it is official documents that pass uninspected",
            "検査を受けずに通過する公用文書であること",
            Consignment.kind.equals("documents"),
            holds(DOCUMENTS),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

EFFECTS = Provision(
    "NS-70",
    cite="Art. XI.5",
    matter=goods.PERSONAL_EFFECTS_DUTY_FREE,
    says=Text(
        "personal effects and furniture come in free of duty at a first arrival, for the term of service",
        "身回品及び家具は、最初の到着の際に、勤務期間を限り免税で輸入される",
    ),
    when=all_of(
        OWN_IMPORT,
        clause(
            "it is personal effects or furniture",
            "身回品又は家具であること",
            Consignment.kind.among("personal_effects", "household_goods"),
        ),
        clause(
            "it comes at the first arrival to take up service, or of a dependent who joins",
            "着任のための最初の到着又は合流する家族の最初の到着の際であること",
            Consignment.at_first_arrival,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
    timing=Timing(Text("at first arrival", "最初の到着の際")),
    also=("NS-72",),
    note=Text(
        "Later shipments and other imports of members have no relief (XI.7).",
        "その後の送付その他の構成員による輸入に免税はない（第11条7）。",
    ),
)

PRIVATE_VEHICLE = Provision(
    "NS-71",
    cite="Art. XI.6",
    matter=goods.PRIVATE_VEHICLE_DUTY_FREE,
    says=Text(
        "private vehicles for own and family use come in free of duty for a time",
        "本人及び家族の私用のための自動車は、一時的に免税で輸入される",
    ),
    when=all_of(
        OWN_IMPORT,
        clause(
            "it is a private motor vehicle",
            "私有自動車であること",
            Consignment.kind.equals("private_vehicle"),
        ),
        clause("it is for personal use", "私用のためであること", Consignment.use.equals("personal")),
        clause("the import is temporary", "一時的な輸入であること", Consignment.temporary),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
    also=("NS-72",),
    note=Text(
        "The words set no number of vehicles. Tax on the use of roads stays payable.",
        "台数の定めはない。道路の使用に係る税は引き続き課される。",
    ),
)


REEXPORT = Provision(
    "NS-73",
    cite="Art. XI.8(a)",
    matter=goods.REEXPORT_FREE,
    says=Text(
        "what came in free under XI.2(b), XI.4, XI.5 or XI.6 goes out free, official goods on a certificate",
        "第11条2(b)、4、5又は6により免税で輸入された物品は、免税で再輸出される。公用物品には証明書を要する",
    ),
    when=all_of(
        RELIEVED,
        any_of(
            clause(
                "it is effects, furniture or a private vehicle",
                "身回品、家具又は私有自動車であること",
                Consignment.kind.among("personal_effects", "household_goods", "private_vehicle"),
            ),
            clause(
                "it is official goods, and a certificate is shown to customs",
                "公用物品であり、証明書が税関に提示されること",
                none_of(all_of(SERVICE_VEHICLE, DRIVEN)),
                Consignment.certificate_at_exit,
            ),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
    papers=Text("certificate, for official goods", "証明書（公用物品の場合）"),
    note=Text(
        "Customs may verify that it is what came in.", "税関は、輸入された物品と同一であることを確認できる。"
    ),
)

DISPOSAL = Provision(
    "NS-74",
    cite="Art. XI.8(b)",
    matter=goods.DISPOSAL_ALLOWED,
    says=Text(
        "goods that came in free are not normally sold or given away there, unless that is permitted",
        "免税で輸入された物品は、条件を付した許可がある場合を除き、通常、接受国内で売却又は贈与してはならない",
    ),
    when=all_of(
        RELIEVED,
        clause(
            "they are sold or given away",
            "売却又は贈与されること",
            Consignment.disposal.among("sale", "gift"),
        ),
        clause(
            "the receiving State has permitted it", "接受国の許可があること", Consignment.disposal_authorised
        ),
        clause(
            "what it asked for is done: duty and tax are paid, or its other conditions are met",
            "関税及び租税の納付その他許可に付された条件が満たされていること",
            any_of(Consignment.duty_paid_on_disposal, Consignment.disposal_conditions_met),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
    timing=Timing(Text("permission before the disposal", "処分前に許可を得る")),
    papers=Text("permission of the receiving State", "接受国の許可"),
)

LOCAL_EXPORT = Provision(
    "NS-75",
    cite="Art. XI.9",
    matter=goods.LOCAL_EXPORT_RULES_APPLY,
    says=Text(
        "goods bought there are taken out only under the receiving State's rules",
        "現地で購入した物品の持出しは、接受国の規則による",
    ),
    when=clause("the goods were bought there", "接受国内で購入されたこと", Consignment.bought_locally),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

DUTY = Provision(
    "NS-78",
    cite="Art. XI.12",
    matter=goods.IMPORT_CHARGE_WAIVED,
    says=Text(
        "duty means every import and export duty and tax, but not the mere price of a service",
        "免除される「関税等」は輸出入に係る全ての関税及び租税をいい、単なる役務の対価を含まない",
    ),
    when=all_of(
        any_of(holds(OFFICIAL_GOODS), holds(EFFECTS), holds(PRIVATE_VEHICLE), holds(DRIVEN_IN)),
        clause(
            "the charge is more than the price of a service",
            "その料金が単なる役務の対価でないこと",
            none_of(Consignment.charge_for_service),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
    note=Text(
        "Taking goods out of a customs store counts as import, unless they are of local origin.",
        "接受国産品を除き、保税倉庫からの引取りも輸入に含まれる。",
    ),
)

TRANSIT = Provision(
    "NS-79",
    cite="Art. XI.13",
    matter=entry.TRANSIT_COVERED,
    says=Text(
        "for goods in transit the State that they pass counts as receiving State",
        "通過貨物については、通過国が接受国とみなされる",
    ),
    when=clause("the goods are in transit", "物品が通過中であること", Visit.activity.equals("transit")),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

PROVISIONS = (
    SEARCH,
    EFFECTS,
    PRIVATE_VEHICLE,
    REEXPORT,
    DISPOSAL,
    LOCAL_EXPORT,
    DUTY,
    TRANSIT,
)
