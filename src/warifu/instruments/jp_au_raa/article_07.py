"""Article VII of the Japan–Australia agreement: import free of duty and tax, and what of it was not found."""

from __future__ import annotations

from warifu.instruments.jp_au_raa.article_01 import VISITING_FORCE
from warifu.instruments.jp_au_raa.australia import OFFICIAL_GOODS_ITEM, TOBACCO_AND_ALCOHOL
from warifu.instruments.jp_au_raa.japan_goods import DIVERSION_DUTY, DUTY_EXEMPT
from warifu.instruments.jp_au_raa.receiving import IN_AUSTRALIA, IN_JAPAN, in_australia
from warifu.rules import (
    Confidence,
    Matter,
    Office,
    Provision,
    Text,
    all_of,
    always,
    any_of,
    clause,
    either,
    holds,
    none_of,
    unread,
)
from warifu.vocabulary import Consignment
from warifu.vocabulary.matters import goods

OFFICIAL_GOODS = Provision(
    "AU-16",
    cite="Art. VII.5",
    matter=goods.OFFICIAL_GOODS_DUTY_FREE,
    says=Text(
        "the visiting force and civilian component import goods for official use free of duty and tax",
        "訪問部隊及び文民構成員は、公用に供する物品を関税及び税を免除されて輸入する",
    ),
    when=all_of(
        holds(VISITING_FORCE),
        clause(
            "the goods are for official use of the force or civilian component only, not for sale",
            "物品が専ら部隊又は文民構成員の公用に供され、販売のためのものでないこと",
            Consignment.use.equals("official"),
        ),
        clause(
            "the receiving State's customs law is complied with on import",
            "輸入に際し接受国の関税法令の定めに従うこと",
            any_of(
                holds(DUTY_EXEMPT),
                holds(OFFICIAL_GOODS_ITEM),
                all_of(
                    IN_AUSTRALIA,
                    unread(
                        "AU-16",
                        "how Australia frees official goods that its tariff item leaves out was not read",
                        "オーストラリアの関税率表の項目に含まれない公用の物品の取扱いは確認できていない",
                    ),
                ),
            ),
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_CUSTOMS,
    note=Text(
        "Unlike the sister agreement with the United Kingdom, the relief is not limited to what local law "
        "allows.",
        "日英協定と異なり、接受国の法令が認める範囲という限定は付されていない。",
    ),
)

DISPOSAL_COVERED = Provision(
    "AU-16/disposal",
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
    ),
    unless=(DIVERSION_DUTY,),
    confidence=Confidence.SUMMARY,
    also=("AU-25",),
    note=Text(
        "For arms and ammunition the procedures of the receiving State apply besides; its arms law decides "
        "whether a sale is lawful at all.",
        "武器及び弾薬については接受国の定める手続にも従う必要があり、"
        "売却の適法性自体は接受国の武器関係法令による。",
    ),
)

_FOR_A_PERSON = clause(
    "they are brought in for a member or a person of the civilian component",
    "構成員又は文民構成員のために輸入されること",
    Consignment.importer_category.among("member", "civilian"),
)
_PERSONAL_USE = clause(
    "they are for the person's own use", "自己の私用に供されること", Consignment.use.equals("personal")
)

PERSONAL_EFFECTS = Provision(
    "AU-17",
    cite="Art. VII.6",
    matter=goods.PERSONAL_EFFECTS_DUTY_FREE,
    says=Text(
        "members and the civilian component import personal effects, furniture and household goods free",
        "構成員及び文民構成員は、身回品、家具及び家庭用品を免税で輸入する",
    ),
    when=all_of(
        holds(VISITING_FORCE),
        _FOR_A_PERSON,
        clause(
            "the goods are personal effects, furniture or household goods",
            "物品が身回品、家具又は家庭用品であること",
            Consignment.kind.among("personal_effects", "household_goods", "tobacco_alcohol"),
        ),
        clause(
            "the quantity is reasonable", "数量が合理的な範囲内であること", Consignment.reasonable_quantity
        ),
        _PERSONAL_USE,
        clause(
            "they come at first arrival, or may come later",
            "最初の到着の際に輸入されること、又は後の輸入が認められること",
            any_of(
                Consignment.at_first_arrival,
                unread(
                    "AU-17",
                    "whether goods may come after the first arrival was not found",
                    "最初の到着より後の輸入が認められるかは確認できていない",
                ),
            ),
        ),
        either(
            Consignment.kind.equals("tobacco_alcohol"),
            unread(
                "AU-17",
                "whether tobacco and alcohol count as personal effects was not found",
                "たばこ及び酒類が身回品に含まれるかは確認できていない",
            ),
            always("no tobacco or alcohol is among them", "たばこ又は酒類を含まないこと"),
        ),
    ),
    unless=(TOBACCO_AND_ALCOHOL,),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_CUSTOMS,
    papers=Text("the papers to be shown were not found", "必要書類は確認できていない"),
)

PRIVATE_VEHICLE = Provision(
    "AU-18",
    cite="Art. VII.7",
    matter=goods.PRIVATE_VEHICLE_DUTY_FREE,
    says=Text(
        "each member and person of the civilian component imports one motor vehicle free",
        "構成員及び文民構成員は、各人1台の自動車を免税で輸入する",
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
            "it is the person's first, as one vehicle each is free",
            "その者にとって1台目であること（免税は各人1台）",
            Consignment.private_vehicles_before.at_most(0),
        ),
        _PERSONAL_USE,
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_CUSTOMS,
    papers=Text("the papers to be shown were not found", "必要書類は確認できていない"),
)


def _not_found(provision_id: str, matter: Matter, en: str, ja: str) -> Provision:
    return Provision(
        provision_id,
        cite="Art. VII (paragraph not found)",
        matter=matter,
        says=Text(f"no text on {en} was found", f"{ja}に関する条文は確認できていない"),
        when=always("the text was not found", "条文は確認できていない"),
        confidence=Confidence.UNVERIFIED,
        office=Office.COUNSEL,
    )


REEXPORT = _not_found("AU-19", goods.REEXPORT_FREE, "taking goods out again", "再輸出")
DISPOSAL = _not_found("AU-19/disposal", goods.DISPOSAL_ALLOWED, "local disposal", "接受国内での処分")
INSPECTION = _not_found("AU-20", goods.CUSTOMS_MAY_INSPECT, "customs inspection", "税関検査")
OFFICIAL_DOCUMENTS = _not_found(
    "AU-20/documents", goods.OFFICIAL_DOCUMENTS_UNINSPECTED, "official documents at customs", "公用文書の通関"
)

PERSONAL_GOODS_IN_JAPAN = Provision(
    "AU-17/in-japan",
    cite="no Japanese rule found",
    matter=goods.CUSTOMS_TARIFF_ITEM_RELIEF,
    says=Text(
        "nothing was read on how Japanese customs law frees goods of persons",
        "日本国の関税法令における個人の物品の免税については確認できていない",
    ),
    when=all_of(
        IN_JAPAN,
        _PERSONAL_USE,
        unread(
            "AU-17",
            "what Japanese customs law says of goods of persons was not read",
            "個人の物品に関する日本国の関税法令の規定は確認できていない",
        ),
    ),
    confidence=Confidence.SUMMARY,
    also=("AU-18",),
    office=Office.COUNSEL,
)

NOT_READ = (
    PERSONAL_GOODS_IN_JAPAN,
    in_australia(
        "AU-19",
        "duty",
        Text("duty on diverted goods", "用途外使用等に係る関税"),
        matter=goods.DIVERSION_DUTY_COLLECTED,
    ),
    in_australia(
        "AU-19",
        "notice",
        Text("notice before goods are diverted", "用途外使用等の事前届出"),
        matter=goods.DIVERSION_NOTICE_DUE,
    ),
    in_australia(
        "AU-19",
        "move",
        Text("notice of moved or handed-over goods", "移動又は譲渡の届出"),
        matter=goods.MOVE_NOTICE_DUE,
    ),
    in_australia("AU-19", "book", Text("a book of exempt goods", "免税物品の帳簿"), matter=goods.BOOK_KEPT),
)
"""Matters that the law of one of the two States answers and nothing that was read answers for the other."""

PROVISIONS = (
    OFFICIAL_GOODS,
    DISPOSAL_COVERED,
    PERSONAL_EFFECTS,
    PRIVATE_VEHICLE,
    REEXPORT,
    DISPOSAL,
    INSPECTION,
    OFFICIAL_DOCUMENTS,
    *NOT_READ,
)
