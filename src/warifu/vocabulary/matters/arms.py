"""Matters of arms, dangerous goods, vehicles, ships and aircraft."""

from __future__ import annotations

from warifu.rules.matters import matter
from warifu.vocabulary.person import Person
from warifu.vocabulary.vehicle import Craft, Vehicle
from warifu.vocabulary.weapon import Weapon

CARRY_ARMS = matter("carry_arms", "May the arms be carried?", "武器を携帯できますか。", about=Weapon)
MOVE_DANGEROUS_GOODS = matter(
    "move_dangerous_goods",
    "May the arms, ammunition, explosives or dangerous goods be transported, stored and handled?",
    "武器、弾薬、火薬類又は危険物を輸送し、保管し、及び取り扱うことができますか。",
    about=Weapon,
)
OFFICIAL_VEHICLE = matter(
    "official_vehicle", "Is the vehicle an official vehicle?", "車両は公用車両に当たりますか。", about=Vehicle
)
LICENCE_ACCEPTED = matter(
    "licence_accepted", "Is the driver's own licence enough?", "運転者の免許証で足りますか。", about=Vehicle
)
DRIVING_TEST_WAIVED = matter(
    "driving_test_waived",
    "Is the driver free of a driving test?",
    "運転試験は免除されますか。",
    about=Vehicle,
    opposite=("driving_test_required", "Is a driving test needed?", "運転試験が必要ですか。"),
)
VEHICLE_REGISTRATION_EXEMPT = matter(
    "vehicle_registration_exempt",
    "Is the vehicle exempt from the receiving State's registration and inspection rules?",
    "車両は接受国の登録及び検査の規定を免除されますか。",
    about=Vehicle,
    opposite=(
        "vehicle_registration_required",
        "Do the receiving State's registration and inspection rules apply to the vehicle?",
        "車両に接受国の登録及び検査の規定は適用されますか。",
    ),
)
VEHICLE_INSURANCE_EXEMPT = matter(
    "vehicle_insurance_exempt",
    "Is the vehicle exempt from compulsory insurance?",
    "車両は強制保険を免除されますか。",
    about=Vehicle,
)
VEHICLE_SIZE_RELAXED = matter(
    "vehicle_size_relaxed",
    "Are the vehicle size limits relaxed for passage?",
    "車両の通行に係る寸法等の制限は緩和されますか。",
    about=Vehicle,
)
VEHICLE_MARKED = matter(
    "vehicle_marked",
    "Is the vehicle marked as the text requires?",
    "車両は所定の表示をしていますか。",
    about=Vehicle,
)
DRONE_REGISTRATION_EXEMPT = matter(
    "drone_registration_exempt",
    "Is the drone exempt from registration?",
    "無人航空機は登録を免除されますか。",
    about=Vehicle,
)
PILOT_NEEDED = matter(
    "pilot_needed", "Must the ship take a pilot?", "水先人を乗船させなければなりませんか。", about=Craft
)
SAME_FEES = matter(
    "same_fees",
    "Are fees, dues and tolls as for the receiving State's own?",
    "手数料・使用料・通行料は接受国自身のものと同等に扱われますか。",
    about=Craft,
)
UNIFORM_RULE_MET = matter(
    "uniform_rule_met", "Is the rule on uniform met?", "制服に関する規定に従っていますか。", about=Person
)
LICENCE_FEE_WAIVED = matter(
    "licence_fee_waived",
    "Is the driver's licence accepted without a fee?",
    "運転免許証は無料で認められますか。",
    about=Vehicle,
)
ROAD_TAX_EXEMPT = matter(
    "road_tax_exempt",
    "Is the vehicle free of tax on the use of roads?",
    "車両は道路の使用に係る税を免除されますか。",
    about=Vehicle,
)
