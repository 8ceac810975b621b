"""
Vehicles and drones of the visiting force in Japan.

Act No. 26 of 2025 and the regulations beside it, read in the version that refers to that Act;
the days before it are open.
"""

from __future__ import annotations

from warifu.instruments.jp_gb_raa.japan import ACT_2025, earlier_act
from warifu.instruments.jp_gb_raa.receiving_state import RECEIVED_IN_BRITAIN, RECEIVED_IN_JAPAN
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
from warifu.vocabulary import Vehicle
from warifu.vocabulary.matters import arms

OFFICIAL_IN_JAPAN = Provision(
    "GB-J2/official",
    cite="Act No. 26 of 2025, art. 2(i)",
    says=Text(
        "owned by the United Kingdom, or leased for it alone, and used on duty",
        "英国が所有し、又は英国専用に賃借され、公務に使用される車両",
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
    in_force=ACT_2025,
    also=("GB-J5", "AU-J6"),
    office=Office.SENDING_UNIT,
)
OFFICIAL_IN_JAPAN_EARLIER = earlier_act("official-vehicles", "official vehicles", "公用車両")

LEASED_IN_JAPAN = Provision(
    "GB-J2/leased",
    cite="Act No. 26 of 2025, art. 3",
    says=Text(
        "a vehicle leased in Japan keeps the registration and inspection rules",
        "日本国内で賃借された車両には登録及び検査の規定が引き続き適用される",
    ),
    when=clause("it was leased in Japan", "日本国内で賃借されたこと", Vehicle.leased_in_receiving_state),
    confidence=Confidence.READ,
    in_force=ACT_2025,
    office=Office.SENDING_UNIT,
)

REGISTRATION = Provision(
    "GB-J2",
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
    in_force=ACT_2025,
    also=("AU-J6",),
    office=Office.SENDING_UNIT,
)

INSURANCE = Provision(
    "GB-J2/insurance",
    cite="compulsory motor insurance order, art. 1-2",
    matter=arms.VEHICLE_INSURANCE_EXEMPT,
    says=Text(
        "official vehicles on duty need no compulsory insurance",
        "公務に使用される公用車両には強制保険を要しない",
    ),
    when=holds(OFFICIAL_IN_JAPAN),
    confidence=Confidence.READ,
    in_force=ACT_2025,
    also=("AU-J7",),
    office=Office.SENDING_UNIT,
)

SIZE = Provision(
    "GB-J2/size",
    cite="vehicle-size permit regulations, art. 7",
    matter=arms.VEHICLE_SIZE_RELAXED,
    says=Text(
        "the size limits for permits are relaxed for official vehicles in an agreed activity",
        "決定された活動に使用される公用車両については、通行許可に係る寸法等の制限が緩和される",
    ),
    when=all_of(
        holds(OFFICIAL_IN_JAPAN),
        clause(
            "it passes on request under the agreement, for the activity that was decided",
            "協定に基づく要請により、決定された活動のために通行すること",
            Vehicle.requested_passage_for_activity,
        ),
    ),
    confidence=Confidence.READ,
    in_force=ACT_2025,
    also=("AU-J7",),
    office=Office.RECEIVING_TRANSPORT,
)

DRONES = Provision(
    "GB-J2/drones",
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
    in_force=ACT_2025,
    also=("AU-J11",),
    office=Office.SENDING_DEFENCE,
    timing=Timing(
        Text("before the flight; no number of days was found", "飛行前（日数の定めは確認できていない）"),
        before="visit.begins",
    ),
    papers=Text("notice to the transport minister", "国土交通大臣への通報"),
)


def _unread_in_britain(name: str, matter: Matter, about_en: str, about_ja: str) -> Provision:
    return Provision(
        f"GB-05/{name}",
        cite="no British rule found",
        matter=matter,
        says=Text(f"in the United Kingdom: {about_en}", f"英国における{about_ja}"),
        when=all_of(
            RECEIVED_IN_BRITAIN,
            unread(
                "GB-05",
                f"nothing was read on {about_en} in the United Kingdom",
                f"英国における{about_ja}に関する規定は未確認",
            ),
        ),
        confidence=Confidence.SUMMARY,
        office=Office.COUNSEL,
    )


_OPEN = (
    (
        "registration",
        arms.VEHICLE_REGISTRATION_EXEMPT,
        "vehicle registration and inspection",
        "車両の登録及び検査",
    ),
    ("insurance", arms.VEHICLE_INSURANCE_EXEMPT, "compulsory vehicle insurance", "車両の強制保険"),
    ("size", arms.VEHICLE_SIZE_RELAXED, "limits of vehicle size", "車両の寸法等の制限"),
    ("drones", arms.DRONE_REGISTRATION_EXEMPT, "drone registration", "無人航空機の登録"),
)

PROVISIONS = (
    OFFICIAL_IN_JAPAN,
    OFFICIAL_IN_JAPAN_EARLIER,
    LEASED_IN_JAPAN,
    REGISTRATION,
    INSURANCE,
    SIZE,
    DRONES,
    *(earlier_act(name, en, ja, matter=matter) for name, matter, en, ja in _OPEN),
    *(_unread_in_britain(name, matter, en, ja) for name, matter, en, ja in _OPEN),
)
