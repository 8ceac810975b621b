"""Vehicles and drones of the visiting force in Japan: Act No. 26 of 2025 and the rules beside it."""

from __future__ import annotations

from warifu.instruments.jp_au_raa.article_01 import OFFICIAL_VEHICLE, VISITING_FORCE
from warifu.instruments.jp_au_raa.receiving import ACT_2025, IN_JAPAN, earlier_law
from warifu.rules import Confidence, Office, Provision, Text, Timing, all_of, clause, holds
from warifu.vocabulary import Vehicle
from warifu.vocabulary.matters import arms

LEASED_IN_JAPAN = Provision(
    "AU-J6/leased",
    cite="Act No. 26 of 2025, art. 3",
    says=Text(
        "a vehicle leased in Japan keeps the registration and inspection rules",
        "日本国内で賃借された車両には、登録及び検査の規定が引き続き適用される",
    ),
    when=clause("it was leased in Japan", "日本国内で賃借されたこと", Vehicle.leased_in_receiving_state),
    in_force=ACT_2025,
    confidence=Confidence.READ,
)

REGISTRATION = Provision(
    "AU-J6",
    cite="Act No. 26 of 2025, art. 3",
    matter=arms.VEHICLE_REGISTRATION_EXEMPT,
    says=Text(
        "Japan's registration and inspection rules do not apply to the force's official vehicles",
        "部隊の公用車両には、日本国の登録及び検査に関する規定は適用されない",
    ),
    when=all_of(
        IN_JAPAN,
        holds(VISITING_FORCE),
        clause(
            "it is a motor vehicle, a moped or a light vehicle",
            "自動車、原動機付自転車又は軽車両であること",
            Vehicle.kind.among("motor_vehicle", "motorcycle"),
        ),
        holds(OFFICIAL_VEHICLE),
    ),
    unless=(LEASED_IN_JAPAN,),
    in_force=ACT_2025,
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    note=Text(
        "Articles 94 and 95 of the road transport law do not apply either.",
        "道路運送法第94条及び第95条も適用されない。",
    ),
)

INSURANCE = Provision(
    "AU-J7",
    cite="compulsory motor insurance order, art. 1-2(iv)",
    matter=arms.VEHICLE_INSURANCE_EXEMPT,
    says=Text(
        "official vehicles on duty need no compulsory insurance",
        "公務に使用される公用車両には、強制保険を要しない",
    ),
    when=all_of(IN_JAPAN, holds(VISITING_FORCE), holds(OFFICIAL_VEHICLE)),
    in_force=ACT_2025,
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
)

SIZE = Provision(
    "AU-J7/size",
    cite="vehicle-size permit regulations, art. 7(viii)",
    matter=arms.VEHICLE_SIZE_RELAXED,
    says=Text(
        "the size limits for passage are relaxed for official vehicles in the agreed activity",
        "決定された活動に使用される公用車両については、通行に係る寸法等の制限が緩和される",
    ),
    when=all_of(
        IN_JAPAN,
        holds(VISITING_FORCE),
        holds(OFFICIAL_VEHICLE),
        clause(
            "it passes on request under the agreement, for the activity that was decided",
            "協定に基づく要請により、決定された活動のために通行すること",
            Vehicle.requested_passage_for_activity,
        ),
    ),
    in_force=ACT_2025,
    confidence=Confidence.READ,
    office=Office.SENDING_DEFENCE,
)

DRONES = Provision(
    "AU-J11",
    cite="Civil Aeronautics Act Enforcement Regulations, art. 236(ii)",
    matter=arms.DRONE_REGISTRATION_EXEMPT,
    says=Text(
        "the force's drone need not be registered if the transport minister was told before a flight on duty",
        "公務のための飛行をあらかじめ国土交通大臣に通報した部隊の無人航空機は、登録を要しない",
    ),
    when=all_of(
        IN_JAPAN,
        holds(VISITING_FORCE),
        clause("it is a drone", "無人航空機であること", Vehicle.kind.equals("drone")),
        clause("it flies on duty", "公務のための飛行であること", Vehicle.used_on_duty),
        clause(
            "the transport minister was told before the flight",
            "飛行前に国土交通大臣に通報したこと",
            Vehicle.transport_minister_told,
        ),
    ),
    in_force=ACT_2025,
    confidence=Confidence.READ,
    office=Office.SENDING_DEFENCE,
    timing=Timing(Text("before the flight; no number of days is set", "飛行前（日数の定めはない）")),
    papers=Text("notice to the transport minister", "国土交通大臣への通報"),
)

PROVISIONS = (
    REGISTRATION,
    LEASED_IN_JAPAN,
    INSURANCE,
    SIZE,
    DRONES,
    earlier_law(
        "AU-J6",
        "registration",
        Text("vehicle registration and inspection", "車両の登録及び検査"),
        matter=arms.VEHICLE_REGISTRATION_EXEMPT,
    ),
    earlier_law(
        "AU-J7",
        "insurance",
        Text("compulsory vehicle insurance", "車両の強制保険"),
        matter=arms.VEHICLE_INSURANCE_EXEMPT,
    ),
    earlier_law(
        "AU-J7",
        "size",
        Text("limits of vehicle size", "車両の寸法等の制限"),
        matter=arms.VEHICLE_SIZE_RELAXED,
    ),
    earlier_law(
        "AU-J11",
        "drones",
        Text("the registration of drones", "無人航空機の登録"),
        matter=arms.DRONE_REGISTRATION_EXEMPT,
    ),
)
