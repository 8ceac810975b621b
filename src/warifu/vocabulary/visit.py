"""The activity and the visit: States, decision, dates, notices, clearance."""

from __future__ import annotations

from warifu.rules.facts import Day, OneOf, StateFact, Subject, YesNo
from warifu.rules.offices import Office
from warifu.rules.outcomes import Kind

ACTIVITIES = {
    "exercise": ("exercise", "共同訓練・演習"),
    "training": ("training", "教育訓練"),
    "joint_study": ("joint study", "共同研究"),
    "research_visit": ("research visit", "研究訪問"),
    "port_call": ("port call", "寄港"),
    "disaster_relief": ("disaster relief", "災害救援"),
    "officials_visit": ("officials' visit", "当局者の訪問"),
    "transit": ("transit", "通過"),
    "other": ("other", "その他"),
}


class Visit(Subject):
    """One activity for which a force, its people and its things come from one State to another."""

    sending_state = StateFact("Which State sends?", "派遣国はどこですか。", of=Office.SENDING_DEFENCE)
    receiving_state = StateFact("Which State receives?", "接受国はどこですか。", of=Office.SENDING_DEFENCE)
    activity = OneOf(
        "What kind of activity is it?", "活動の種類は何ですか。", ACTIVITIES, of=Office.SENDING_DEFENCE
    )
    force_body = OneOf(
        "Which body does the force belong to?",
        "部隊はどの機関に属しますか。",
        {
            "jsdf": ("Japan Self-Defense Forces", "自衛隊"),
            "adf": ("Australian Defence Force", "オーストラリア国防軍"),
            "uk_forces": ("armed forces of the United Kingdom", "英国軍"),
            "afp": ("Armed Forces of the Philippines", "フィリピン国軍"),
            "coast_guard": ("coast guard", "沿岸警備隊"),
            "police": ("police", "警察"),
            "other_force": ("armed forces of another State", "その他の国の軍隊"),
            "other": ("another body", "その他の機関"),
        },
    )
    begins = Day("On which day does the visit begin?", "訪問の開始日はいつですか。")
    ends = Day("On which day does the visit end?", "訪問の終了日はいつですか。")
    activity_decided = YesNo(
        "Have both States decided the activity together?",
        "活動は両国が相互に決定したものですか。",
        of=Office.BOTH_STATES,
    )
    receiving_state_consents = YesNo(
        "Does the receiving State consent to the presence of the force?",
        "接受国は部隊の滞在に同意していますか。",
        of=Office.RECEIVING_DEFENCE,
    )
    acts_as_un_forces = YesNo(
        "Does the force act as United Nations forces in Japan under the 1954 agreement?",
        "部隊は1954年の協定に基づき在日国連軍として行動しますか。",
        of=Office.SENDING_DEFENCE,
    )
    entry_procedures_followed = YesNo(
        "Are the receiving State's entry and departure procedures followed?",
        "接受国の出入国手続に従いますか。",
    )
    prior_notification_given = YesNo(
        "Has prior notification been given to the receiving State?",
        "接受国に事前の通報をしましたか。",
        of=Office.SENDING_DEFENCE,
    )
    clearance_requested = YesNo(
        "Has clearance been requested through diplomatic channels?",
        "外交経路を通じて許可を申請しましたか。",
        of=Office.SENDING_DEFENCE,
    )
    clearance_granted = YesNo(
        "Has clearance been granted?",
        "許可は与えられましたか。",
        of=Office.RECEIVING_DEFENCE,
        missing=Kind.NEEDS_DECISION,
    )
    arrival_point = OneOf(
        "Where does the force arrive?",
        "到着地はどこですか。",
        {
            "base": ("a base or facility of the sending force", "派遣国の部隊の施設・区域"),
            "civil": ("a civil port or airport", "民間の港又は空港"),
            "other": ("elsewhere", "その他"),
        },
    )
    designated_by_order = YesNo(
        "Does an order under the receiving State's visiting forces law designate the sending State?",
        "接受国の訪問部隊に関する法律に基づく命令は派遣国を指定していますか。",
        of=Office.COUNSEL,
        missing=Kind.PROVISION_UNREAD,
    )
    named_in_statute = YesNo(
        "Does the receiving State's visiting forces law, as amended to that day, itself name the sending State?",
        "接受国の訪問部隊に関する法律（その時点までの改正後のもの）自体に派遣国が掲げられていますか。",
        of=Office.COUNSEL,
        missing=Kind.PROVISION_UNREAD,
    )
    in_treaty_area = YesNo(
        "Is the place within the territory that the agreement covers?",
        "場所は協定の適用地域内ですか。",
        of=Office.COUNSEL,
    )
    invited_by_receiving_state = YesNo(
        "Is the force present on the receiving State's invitation?",
        "部隊は接受国の招請により滞在していますか。",
        of=Office.RECEIVING_DEFENCE,
    )
    accident_notice_received = YesNo(
        "Has notice of an accident or incident been received?",
        "事故等の通報を受けましたか。",
        of=Office.BOTH_STATES,
    )
    utilities_consented = YesNo(
        "Does the receiving State consent to the use of public utilities and telecommunications?",
        "接受国は公益事業及び電気通信の利用に同意していますか。",
        of=Office.RECEIVING_DEFENCE,
    )
    sending_state_is_party = YesNo(
        "Was the sending State a Party to the agreement on that day?",
        "派遣国はその日において協定の締約国でしたか。",
        of=Office.COUNSEL,
        missing=Kind.PROVISION_UNREAD,
    )
    receiving_state_is_party = YesNo(
        "Was the receiving State a Party to the agreement on that day?",
        "接受国はその日において協定の締約国でしたか。",
        of=Office.COUNSEL,
        missing=Kind.PROVISION_UNREAD,
    )
    left_out_by_agreement = YesNo(
        "Have the two States agreed to leave these persons, units or formations out of the agreement?",
        "両国は、これらの者又は部隊を協定の対象から除くことに合意していますか。",
        of=Office.BOTH_STATES,
    )
    on_official_duties = YesNo(
        "Is the force there in connexion with its official duties?", "部隊は公務に関連して滞在していますか。"
    )
    regular_unit = YesNo("Is it a regularly constituted unit or formation?", "正規に編成された部隊ですか。")
    customs_told_of_crossing = YesNo(
        "Was customs told in advance that the unit would cross the border?",
        "部隊の国境通過は事前に税関へ通報されましたか。",
    )
