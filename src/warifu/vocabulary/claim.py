"""Claims: damage and who bears it."""

from __future__ import annotations

from warifu.rules.facts import Count, Day, OneOf, Subject, YesNo
from warifu.rules.offices import Office
from warifu.rules.outcomes import Kind


class Claim(Subject):
    """Damage and who bears it."""

    damage = OneOf(
        "What kind of damage is it?",
        "損害の種類は何ですか。",
        {
            "third_party": ("death, injury or damage to a third party", "第三者の死傷又は損害"),
            "special_maritime": ("property damage from shipping", "船舶による財産損害（特殊海事損害）"),
            "member_injury": ("harm to a member or civilian of the force", "部隊の構成員・文民の被害"),
            "state_property": ("property of a State", "国の財産の損害"),
            "contract": ("a claim from a contract", "契約上の請求"),
            "ship_operation": ("a claim from running a ship or its cargo", "船舶の運航・貨物に係る請求"),
            "salvage": ("a claim for salvage", "海難救助料の請求"),
            "unauthorised_vehicle": (
                "use of a vehicle of the force without permission",
                "部隊の車両の無断使用による損害",
            ),
            "hostilities": ("damage by war", "戦争による損害"),
        },
        of=Office.RECEIVING_DEFENCE,
    )
    on_duty = YesNo(
        "Was it caused in the performance of duty?",
        "公務の執行により生じた損害ですか。",
        of=Office.SENDING_JUSTICE,
    )
    defective_installation = YesNo(
        "Was it caused by a defective installation or thing of the force?",
        "部隊の施設・物件の瑕疵により生じましたか。",
        of=Office.RECEIVING_DEFENCE,
    )
    covered_by_vehicle_insurance = YesNo(
        "Does private vehicle insurance pay this part?",
        "この部分は自動車保険により支払われますか。",
        of=Office.RECEIVING_DEFENCE,
    )
    award = Count(
        "How large is the award?",
        "認定額はいくらですか。",
        unit="currency units",
        of=Office.RECEIVING_DEFENCE,
    )
    receiving_share = Count(
        "Which amount is the receiving State to bear?",
        "接受国の負担額はいくらですか。",
        unit="currency units",
        of=Office.RECEIVING_DEFENCE,
    )
    sending_share_each = Count(
        "Which amount is each sending State to bear?",
        "各派遣国の負担額はいくらですか。",
        unit="currency units",
        of=Office.RECEIVING_DEFENCE,
    )
    sending_states_responsible = Count(
        "How many sending States are responsible?",
        "責任を負う派遣国は何か国ですか。",
        unit="States",
        of=Office.BOTH_STATES,
    )
    receiving_state_responsible = YesNo(
        "Is the receiving State responsible too?", "接受国も責任を負いますか。", of=Office.BOTH_STATES
    )
    attributable = YesNo(
        "Can the damage be attributed?", "損害の原因者を特定できますか。", of=Office.BOTH_STATES
    )
    claimant_of_receiving_state = YesNo(
        "Is the claimant a national or company of the receiving State?",
        "請求者は接受国の国民又は法人ですか。",
        of=Office.RECEIVING_DEFENCE,
    )
    help_applied_for = YesNo(
        "Has the claimant applied for help?", "請求者は援助を申請しましたか。", of=Office.RECEIVING_DEFENCE
    )
    claimant_is_larger_firm = YesNo(
        "Is the claimant a larger firm?", "請求者は一定規模以上の企業ですか。", of=Office.RECEIVING_DEFENCE
    )
    suit_cost_out_of_proportion = YesNo(
        "Would the suit cost out of proportion to the claim?",
        "訴訟の費用は請求額に比して過大ですか。",
        of=Office.RECEIVING_DEFENCE,
    )
    suit_hopeless = YesNo(
        "Is the suit without hope of success?", "勝訴の見込みがありませんか。", of=Office.RECEIVING_DEFENCE
    )
    proposal_sent = YesNo(
        "Was a proposal for the split sent?", "分担案は送付されましたか。", of=Office.RECEIVING_DEFENCE
    )
    reply_within_two_months = YesNo(
        "Did a reply come within two months of the proposal?",
        "提案から2か月以内に回答がありましたか。",
        of=Office.SENDING_DEFENCE,
    )
    death_or_injury = YesNo(
        "Is it for death or injury of a person?", "人の死傷に係る請求ですか。", of=Office.RECEIVING_DEFENCE
    )
    force_legally_responsible = YesNo(
        "Is the force legally responsible for it?",
        "部隊はこれについて法律上の責任を負いますか。",
        of=Office.COUNSEL,
    )
    used_by_armed_services = YesNo(
        "Is the damaged property used by the armed services of its State?",
        "損害を受けた財産は所有国の軍隊が使用するものですか。",
        of=Office.RECEIVING_DEFENCE,
    )
    from_treaty_craft = YesNo(
        "Did it arise from a vehicle, ship or aircraft used in the operation of the treaty?",
        "条約の運用のために使用された車両、船舶又は航空機から生じましたか。",
        of=Office.SENDING_DEFENCE,
    )
    settled_otherwise = YesNo(
        "Have the States concerned agreed to settle it otherwise?",
        "関係国は別の方法による解決に合意しましたか。",
        of=Office.BOTH_STATES,
    )
    waiver_figure = Count(
        "Below which amount does the State that suffered the damage waive its claim?",
        "損害を受けた国が請求権を放棄する基準額はいくらですか。",
        unit="currency units",
        of=Office.COUNSEL,
        missing=Kind.PROVISION_UNREAD,
    )
    victim_is_service_member = YesNo(
        "Is the person hurt or killed a member of an armed service of a Party?",
        "死傷した者は締約国の軍隊の構成員ですか。",
        of=Office.SENDING_DEFENCE,
    )
    victim_on_duty = YesNo(
        "Was that person on duty?", "死傷した者は公務中でしたか。", of=Office.SENDING_DEFENCE
    )
    arbitrator_agreed = YesNo(
        "Have the States agreed on an arbitrator?",
        "関係国は仲裁人について合意しましたか。",
        of=Office.BOTH_STATES,
    )
    arbitrator_sought_on = Day(
        "On which day did the States begin to seek an arbitrator?",
        "仲裁人の選定を始めた日はいつですか。",
        of=Office.BOTH_STATES,
    )
    split_accepted = YesNo(
        "Has every State concerned accepted the proposed split?",
        "全ての関係国が分担案を受諾しましたか。",
        of=Office.SENDING_DEFENCE,
    )
    serious_hardship = YesNo(
        "Would the payment and the split cause the State serious hardship?",
        "支払及び分担はその国に重大な困難をもたらしますか。",
        of=Office.RECEIVING_STATE,
    )
    judgment_against_person = YesNo(
        "Is there a judgment against the person in the receiving State?",
        "接受国において本人に対する判決がありますか。",
        of=Office.RECEIVING_JUSTICE,
    )
    paid_in_full = YesNo(
        "Has the sending State paid in full satisfaction of the claim?",
        "派遣国は請求の全額を弁済しましたか。",
        of=Office.SENDING_DEFENCE,
    )
    unauthorised_use_disputed = YesNo(
        "Do the States disagree whether the vehicle was used without permission?",
        "車両の無断使用に当たるか否かについて関係国の見解が異なりますか。",
        of=Office.BOTH_STATES,
    )
