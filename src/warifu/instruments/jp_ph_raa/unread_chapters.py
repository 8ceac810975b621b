"""
Chapters of the Japan–Philippines agreement that are known to exist and were not read.

They are not filled in from the sister agreements: what one asks about them stays open.
"""

from __future__ import annotations

from warifu.instruments.jp_ph_raa.receiving_state import RECEIVED_IN_PHILIPPINES
from warifu.rules import Confidence, Matter, Office, Provision, Text, all_of, unread
from warifu.vocabulary.matters import arms, entry, goods, incidents


def _unread(id_: str, matter: Matter, en: str, ja: str, *, also: tuple[str, ...] = ()) -> Provision:
    return Provision(
        id_,
        cite="article number unknown",
        matter=matter,
        says=Text(f"the rules on {en} were not read", f"{ja}に関する規定は未確認である"),
        when=unread(id_.partition("/")[0], f"the rules on {en} were not read", f"{ja}に関する規定は未確認"),
        confidence=Confidence.UNVERIFIED,
        also=also,
        office=Office.COUNSEL,
    )


def _unread_in_the_philippines(id_: str, matter: Matter, en: str, ja: str) -> Provision:
    # Japanese law was read and answers by itself; the gap is kept to the Philippines.
    return Provision(
        id_,
        cite="article number unknown",
        matter=matter,
        says=Text(f"in the Philippines: {en}", f"フィリピンにおける{ja}"),
        when=all_of(
            RECEIVED_IN_PHILIPPINES,
            unread(
                id_.partition("/")[0],
                f"nothing was read on {en} in the Philippines",
                f"フィリピンにおける{ja}に関する規定は未確認",
            ),
        ),
        confidence=Confidence.SUMMARY,
        office=Office.COUNSEL,
    )


PROVISIONS = (
    _unread(
        "PH-12", goods.OFFICIAL_GOODS_DUTY_FREE, "import of official goods", "公用物品の輸入", also=("PH-J6",)
    ),
    _unread(
        "PH-12/personal", goods.PERSONAL_EFFECTS_DUTY_FREE, "import of personal effects", "身回品等の輸入"
    ),
    _unread(
        "PH-12/vehicle", goods.PRIVATE_VEHICLE_DUTY_FREE, "import of private vehicles", "私有自動車の輸入"
    ),
    _unread("PH-12/export", goods.REEXPORT_FREE, "export", "輸出"),
    _unread(
        "PH-15", arms.MOVE_DANGEROUS_GOODS, "arms, ammunition and hazardous goods", "武器、弾薬及び危険物"
    ),
    _unread("PH-15/carry", arms.CARRY_ARMS, "the carrying of arms", "武器の携帯"),
    _unread("PH-16", arms.LICENCE_ACCEPTED, "driving licences", "運転免許"),
    _unread("PH-16/qualifications", entry.QUALIFICATIONS_ACCEPTED, "qualifications", "資格の承認"),
    _unread("PH-17", goods.LOCAL_TAX_RELIEF, "taxes on local purchases", "現地調達に係る租税"),
    _unread_in_the_philippines(
        "PH-12/tariff", goods.CUSTOMS_TARIFF_ITEM_RELIEF, "tariff relief", "関税率表による免税"
    ),
    _unread_in_the_philippines(
        "PH-05/registration", arms.VEHICLE_REGISTRATION_EXEMPT, "vehicle registration", "車両の登録及び検査"
    ),
    _unread_in_the_philippines(
        "PH-05/insurance", arms.VEHICLE_INSURANCE_EXEMPT, "compulsory vehicle insurance", "車両の強制保険"
    ),
    _unread_in_the_philippines(
        "PH-05/size", arms.VEHICLE_SIZE_RELAXED, "limits of vehicle size", "車両の寸法等の制限"
    ),
    _unread_in_the_philippines(
        "PH-05/drones", arms.DRONE_REGISTRATION_EXEMPT, "drone registration", "無人航空機の登録"
    ),
    _unread_in_the_philippines(
        "PH-20", incidents.RECEIVING_STATE_PAYS, "claims of third parties", "第三者の請求"
    ),
    _unread_in_the_philippines(
        "PH-20/shipping", incidents.SHIPPING_CLAIM_HELP, "shipping claims", "海事損害の請求"
    ),
)
