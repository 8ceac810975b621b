"""Article XI with Japan's customs act for the agreement: what comes in free, inspection, passing on."""

from __future__ import annotations

from warifu.rules import Confidence, Office, Provision, Text, Timing, all_of, any_of, clause, none_of
from warifu.vocabulary import Consignment
from warifu.vocabulary.matters import goods

CERTIFIED = clause(
    "certified by the authority of the United States, in time",
    "合衆国当局の証明書が期限内に提出されたこと",
    Consignment.certificate_deposited,
    Consignment.certificate_in_time,
)
CERTIFICATE = Text("certificate of the United States authority", "合衆国当局の証明書")
IN_TIME = Timing(
    Text(
        "duty is due if the certificate is not given in time",
        "証明書が期限内に提出されない場合は関税が徴収される",
    )
)

OFFICIAL_GOODS = Provision(
    "US-05",
    cite="Art. XI; customs act, Arts 6, 8",
    matter=goods.OFFICIAL_GOODS_DUTY_FREE,
    says=Text(
        "official goods that the United States authority certifies are exempt",
        "合衆国当局が証明した公用の物品は免税とする",
    ),
    when=all_of(
        clause("for official use", "公用に供するものであること", Consignment.use.equals("official")),
        CERTIFIED,
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
    papers=CERTIFICATE,
    timing=IN_TIME,
)

REMOVALS = Provision(
    "US-05/removals",
    cite="Art. XI; customs act, Art. 6",
    matter=goods.PERSONAL_EFFECTS_DUTY_FREE,
    says=Text(
        "removal goods, and clothing and household goods by post in reasonable amount, are exempt",
        "引越荷物並びに郵便による合理的な数量の衣類及び家庭用品は免税とする",
    ),
    when=all_of(
        clause(
            "personal effects or household goods for own use",
            "私用の身回品又は家庭用品であること",
            Consignment.kind.among("personal_effects", "household_goods"),
            Consignment.use.equals("personal"),
        ),
        clause(
            "brought at a removal, or in reasonable amount",
            "移転に伴うもの、又は合理的な数量のものであること",
            any_of(Consignment.at_first_arrival, Consignment.reasonable_quantity),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

PRIVATE_VEHICLE = Provision(
    "US-05/vehicle",
    cite="Art. XI; customs act, Art. 6",
    matter=goods.PRIVATE_VEHICLE_DUTY_FREE,
    says=Text("a private vehicle and its parts are exempt", "私有車両及びその部品は免税とする"),
    when=clause(
        "a private vehicle, or its parts, for own use",
        "私用の私有車両又はその部品であること",
        Consignment.kind.equals("private_vehicle"),
        Consignment.use.equals("personal"),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

INSPECTION = Provision(
    "US-06",
    cite="customs act, Art. 9",
    matter=goods.CUSTOMS_MAY_INSPECT,
    says=Text(
        "customs inspects all but units' baggage, sealed official papers, government cargo and official mail",
        "税関検査は、部隊の携行品、封印された公用文書、政府船荷証券による貨物及び公用郵便物を除き行われる",
    ),
    when=clause(
        "none of the goods that pass without inspection",
        "検査を受けずに通過する物品のいずれにも当たらないこと",
        none_of(
            Consignment.travels_as.among("unit_baggage", "sealed_papers", "government_cargo", "official_mail")
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

PASSING_ON = Provision(
    "US-07",
    cite="customs act, Art. 11",
    matter=goods.DISPOSAL_ALLOWED,
    says=Text(
        "goods are passed on only after declaration, inspection and permission",
        "物品の譲渡は、申告し、検査を受け、許可を得た後に限る",
    ),
    when=clause("with customs' permission", "税関の許可があること", Consignment.disposal_authorised),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
    papers=Text("declaration", "申告書"),
    timing=Timing(Text("before the goods are passed on", "譲渡の前")),
)

PROVISIONS = (OFFICIAL_GOODS, REMOVALS, PRIVATE_VEHICLE, INSPECTION, PASSING_ON)
