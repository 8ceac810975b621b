"""Japan's carrying-out law for the Japan–Philippines agreement: civilians, goods, vehicles, drones."""

from __future__ import annotations

from warifu.instruments.jp_ph_raa.receiving_state import RECEIVED_IN_JAPAN, RECEIVED_IN_PHILIPPINES
from warifu.instruments.jp_ph_raa.unread_chapters import TARIFF
from warifu.rules import (
    Confidence,
    Matter,
    Office,
    Provision,
    Text,
    Timing,
    all_of,
    any_of,
    clause,
    holds,
    unread,
)
from warifu.vocabulary import Consignment, Person, Vehicle
from warifu.vocabulary.matters import arms, goods

OTHERS_FIT = Provision(
    "PH-J2",
    cite="Act No. 26 of 2025, art. 2(iv)",
    says=Text(
        "in Japan somebody who is not a Philippine national belongs if both States consider that fit",
        "日本国において、フィリピン国民でない者も、両国が適当と認める場合には文民構成員となり得る",
    ),
    when=all_of(
        RECEIVED_IN_JAPAN,
        clause(
            "both States consider the person fit", "両国が適当と認めること", Person.both_states_consider_fit
        ),
    ),
    confidence=Confidence.READ,
    also=("PH-J1",),
    office=Office.BOTH_STATES,
    note=Text(
        "The agreement's own definition speaks of nationals only; the Act is wider.",
        "協定の定義は国民のみを挙げるが、法律はこれより広い。",
    ),
)

CUSTOMS_ORDER = Provision(
    "PH-J6",
    cite="Customs Tariff Act Enforcement Order, art. 25-2",
    matter=goods.CUSTOMS_TARIFF_ITEM_RELIEF,
    says=Text(
        "the list of goods exempt under treaties does not name this agreement; another basis was not found",
        "条約に基づく免税物品の列挙にこの協定は含まれず、他の根拠は確認できていない",
    ),
    when=all_of(
        RECEIVED_IN_JAPAN,
        clause(
            "some other provision of Japanese law gives the relief",
            "日本国の他の法令に免税の根拠があること",
            Consignment.receiving_law_allows_relief,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

CUSTOMS_IN_THE_PHILIPPINES = Provision(
    "PH-J6/philippines",
    cite="Customs Tariff Act Enforcement Order, art. 25-2",
    matter=goods.CUSTOMS_TARIFF_ITEM_RELIEF,
    says=Text(
        "Japan's list is for imports into Japan; in the Philippines other rules count",
        "日本国の列挙は日本国への輸入に係るもので、フィリピンにおいては他の規定による",
    ),
    when=all_of(RECEIVED_IN_PHILIPPINES, holds(TARIFF)),
    confidence=Confidence.READ,
    office=Office.COUNSEL,
)

OFFICIAL_IN_JAPAN = Provision(
    "PH-J3/official",
    cite="Act No. 26 of 2025, art. 2(i)",
    says=Text(
        "owned by the Philippines, or leased for it alone, and used on duty",
        "フィリピンが所有し、又は同国専用に賃借され、公務に使用される車両",
    ),
    when=all_of(
        RECEIVED_IN_JAPAN,
        clause(
            "the sending State owns the vehicle, or it is leased for that State alone",
            "派遣国が所有し、又は派遣国専用に賃借されていること",
            any_of(Vehicle.owned_by_sending_state, Vehicle.leased_only_for_sending_state),
        ),
        clause("it is used on duty", "公務に使用されること", Vehicle.used_on_duty),
    ),
    confidence=Confidence.READ,
    also=("PH-J1", "AU-J6"),
    office=Office.SENDING_UNIT,
)

LEASED_IN_JAPAN = Provision(
    "PH-J3/leased",
    cite="Act No. 26 of 2025, art. 3",
    says=Text(
        "a vehicle leased in Japan keeps the registration and inspection rules",
        "日本国内で賃借された車両には登録及び検査の規定が引き続き適用される",
    ),
    when=clause("it was leased in Japan", "日本国内で賃借されたこと", Vehicle.leased_in_receiving_state),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
)

REGISTRATION = Provision(
    "PH-J3",
    cite="Act No. 26 of 2025, art. 3",
    matter=arms.VEHICLE_REGISTRATION_EXEMPT,
    says=Text(
        "Japan's registration and inspection rules do not apply to official vehicles",
        "公用車両には日本国の登録及び検査の規定を適用しない",
    ),
    when=all_of(
        clause(
            "it is a motor vehicle, a moped or a light vehicle",
            "自動車、原動機付自転車又は軽車両であること",
            Vehicle.kind.among("motor_vehicle", "motorcycle"),
        ),
        holds(OFFICIAL_IN_JAPAN),
    ),
    confidence=Confidence.READ,
    unless=(LEASED_IN_JAPAN,),
    also=("AU-J6",),
    office=Office.SENDING_UNIT,
)

DRONES = Provision(
    "PH-J3/drones",
    cite="Civil Aeronautics Act Enforcement Regulations, art. 236",
    matter=arms.DRONE_REGISTRATION_EXEMPT,
    says=Text(
        "a drone flown on duty need not be registered if the transport minister was told beforehand",
        "国土交通大臣に事前に通報した公務のための飛行については、無人航空機の登録を要しない",
    ),
    when=all_of(
        RECEIVED_IN_JAPAN,
        clause("it is a drone", "無人航空機であること", Vehicle.kind.equals("drone")),
        clause("it flies on duty", "公務のための飛行であること", Vehicle.used_on_duty),
        clause(
            "the transport minister was told before the flight",
            "飛行前に国土交通大臣に通報したこと",
            Vehicle.transport_minister_told,
        ),
    ),
    confidence=Confidence.READ,
    also=("AU-J11",),
    office=Office.SENDING_DEFENCE,
    timing=Timing(
        Text("before the flight; no number of days was found", "飛行前（日数の定めは確認できていない）"),
        before="visit.begins",
    ),
    papers=Text("notice to the transport minister", "国土交通大臣への通報"),
)


def _reach_unread(name: str, matter: Matter, cite: str, about_en: str, about_ja: str) -> Provision:
    return Provision(
        f"PH-J3/{name}",
        cite=cite,
        matter=matter,
        says=Text(
            f"whether Japan's relief on {about_en} reaches this agreement was not found",
            f"{about_ja}に関する日本国の特例がこの協定に及ぶかは未確認",
        ),
        when=all_of(
            RECEIVED_IN_JAPAN,
            unread(
                "PH-J3",
                f"the rule on {about_en} was read for the sister agreement only",
                f"{about_ja}に関する規定は日豪協定についてのみ確認",
            ),
        ),
        confidence=Confidence.READ,
        also=("AU-J7",),
        office=Office.COUNSEL,
    )


INSURANCE = _reach_unread(
    "insurance",
    arms.VEHICLE_INSURANCE_EXEMPT,
    "compulsory motor insurance order, art. 1-2",
    "compulsory insurance",
    "強制保険",
)
SIZE = _reach_unread(
    "size",
    arms.VEHICLE_SIZE_RELAXED,
    "vehicle-size permit regulations, art. 7",
    "limits of vehicle size",
    "車両の寸法等の制限",
)

PROVISIONS = (
    OTHERS_FIT,
    CUSTOMS_ORDER,
    CUSTOMS_IN_THE_PHILIPPINES,
    OFFICIAL_IN_JAPAN,
    LEASED_IN_JAPAN,
    REGISTRATION,
    DRONES,
    INSURANCE,
    SIZE,
)
