"""
Chapters of the Japan–Philippines agreement that are known to exist and were not read.

They are not filled in from the sister agreements: what one asks about them stays open.
"""

from __future__ import annotations

from warifu.instruments.jp_ph_raa.receiving_state import RECEIVED_IN_PHILIPPINES
from warifu.rules import Confidence, Matter, Office, Provision, Text, all_of, unread
from warifu.vocabulary.matters import arms, entry, goods


def _unread(id_: str, matter: Matter | None, en: str, ja: str, *, also: tuple[str, ...] = ()) -> Provision:
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


def _vehicles_in_the_philippines(name: str, matter: Matter, en: str, ja: str) -> Provision:
    return Provision(
        f"PH-05/{name}",
        cite="no Philippine rule found",
        matter=matter,
        says=Text(f"in the Philippines: {en}", f"フィリピンにおける{ja}"),
        when=all_of(
            RECEIVED_IN_PHILIPPINES,
            unread(
                "PH-05",
                f"the article breaks off, and nothing else was read on {en} in the Philippines",
                f"条文は途中までしか確認できず、フィリピンにおける{ja}に関する規定は未確認",
            ),
        ),
        confidence=Confidence.READ,
        office=Office.COUNSEL,
    )


CLAIMS = _unread("PH-20", None, "third parties' claims", "第三者の請求")
TARIFF = _unread("PH-12/tariff", None, "relief from customs duty", "関税の免除")

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
    CLAIMS,
    TARIFF,
    _vehicles_in_the_philippines(
        "registration", arms.VEHICLE_REGISTRATION_EXEMPT, "vehicle registration", "車両の登録及び検査"
    ),
    _vehicles_in_the_philippines(
        "insurance", arms.VEHICLE_INSURANCE_EXEMPT, "compulsory vehicle insurance", "車両の強制保険"
    ),
    _vehicles_in_the_philippines(
        "size", arms.VEHICLE_SIZE_RELAXED, "limits of vehicle size", "車両の寸法等の制限"
    ),
    _vehicles_in_the_philippines(
        "drones", arms.DRONE_REGISTRATION_EXEMPT, "drone registration", "無人航空機の登録"
    ),
)
