"""Vehicles, drones, ships and aircraft of a visiting force."""

from __future__ import annotations

from warifu.rules.facts import OneOf, StateFact, Subject, YesNo
from warifu.rules.offices import Office


class Vehicle(Subject):
    """A motor vehicle or drone: one line of the vehicle manifest."""

    kind = OneOf(
        "What kind of vehicle is it?",
        "車両の種類は何ですか。",
        {
            "motor_vehicle": ("motor vehicle", "自動車"),
            "motorcycle": ("moped or light vehicle", "原動機付自転車・軽車両"),
            "drone": ("drone", "無人航空機"),
        },
    )
    owned_by_sending_state = YesNo("Does the sending State own it?", "派遣国の所有ですか。")
    leased_only_for_sending_state = YesNo(
        "Is it leased for the sending State alone?", "派遣国専用に賃借されていますか。"
    )
    leased_in_receiving_state = YesNo(
        "Was it leased or rented in the receiving State?", "接受国内で賃借されたものですか。"
    )
    used_on_duty = YesNo("Is it used on duty?", "公務に使用されますか。")
    private = YesNo("Is it a private vehicle?", "私有車両ですか。")
    driver_category = OneOf(
        "Who drives it?",
        "誰が運転しますか。",
        {
            "member": ("a member of the force", "部隊の構成員"),
            "civilian": ("the civilian component", "文民構成員"),
            "dependant": ("a dependant", "家族"),
            "other": ("somebody else", "その他"),
        },
    )
    licence_issued_by = StateFact(
        "Which State issued the driver's licence?", "運転者の免許証の発給国はどこですか。"
    )
    licence_mode = OneOf(
        "Does the receiving State accept the sending State's licence or issue its own?",
        "接受国は派遣国の免許証を承認する方式ですか、自国の免許証を発給する方式ですか。",
        {
            "accept": ("it accepts it, without test or fee", "無試験・無料で承認"),
            "issue": ("it issues its own, without a test", "無試験で自国の免許証を発給"),
        },
        of=Office.RECEIVING_TRANSPORT,
    )
    registration_number_shown = YesNo("Does it bear a registration number?", "登録番号を表示していますか。")
    nationality_mark_shown = YesNo(
        "Does it bear a clear nationality mark?", "国籍標識を明瞭に表示していますか。"
    )
    transport_minister_told = YesNo(
        "Was the transport minister told before the flight?",
        "飛行前に国土交通大臣へ通報しましたか。",
        of=Office.SENDING_DEFENCE,
    )
    requested_passage_for_activity = YesNo(
        "Is it used, on request under the agreement, for the activity that was decided?",
        "協定に基づく要請により、決定された活動に使用されますか。",
    )


class Craft(Subject):
    """A ship or an aircraft of the visiting force."""

    kind = OneOf(
        "Is it a ship or an aircraft?",
        "艦船ですか、航空機ですか。",
        {"ship": ("ship", "艦船"), "aircraft": ("aircraft", "航空機")},
    )
    state_craft = YesNo("Is it operated by the sending State's force?", "派遣国の部隊が運用していますか。")
    pilotage_compulsory = YesNo(
        "Do local rules make pilotage compulsory?",
        "現地の規則により水先が強制されていますか。",
        of=Office.RECEIVING_TRANSPORT,
    )
    pilot_taken = YesNo("Is a pilot taken?", "水先人を乗船させますか。")
    route_agreed = YesNo(
        "Have the routes been talked through beforehand?",
        "経路は事前に調整されましたか。",
        of=Office.BOTH_STATES,
    )
    fee_set_centrally = YesNo(
        "Can the receiving State's central government set the fee?",
        "その料金は接受国の中央政府が定め得るものですか。",
        of=Office.RECEIVING_TRANSPORT,
    )
    fee_decided_otherwise = YesNo(
        "Have the States decided otherwise about the fee?",
        "その料金について両国は別段の決定をしましたか。",
        of=Office.BOTH_STATES,
    )
