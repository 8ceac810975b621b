"""Logistics support between forces, and transfers of equipment and technology."""

from __future__ import annotations

from warifu.rules.facts import Day, OneOf, StateFact, Subject, YesNo
from warifu.rules.offices import Office
from warifu.rules.outcomes import Kind


class Supply(Subject):
    """One request for supplies or services between two forces, and its return."""

    category = OneOf(
        "What is supplied?",
        "提供されるものは何ですか。",
        {
            "food": ("food", "食料"),
            "water": ("water", "水"),
            "billeting": ("billeting", "宿泊"),
            "transport": ("transport", "輸送"),
            "fuel": ("fuel and lubricants", "燃料・油脂"),
            "clothing": ("clothing", "被服"),
            "communications": ("communications", "通信"),
            "medical": ("medical", "衛生業務"),
            "base_support": ("base support", "基地活動支援"),
            "storage": ("storage", "保管"),
            "facility_use": ("use of facilities", "施設の利用"),
            "training": ("training services", "訓練業務"),
            "parts": ("spare parts", "部品・構成品"),
            "repair": ("repair", "修理・整備"),
            "port_airport": ("airport and port services", "空港・港湾業務"),
            "ammunition": ("ammunition", "弾薬"),
            "weapon": ("weapons", "武器"),
        },
        of=Office.SENDING_DEFENCE,
    )
    purpose = OneOf(
        "For what purpose?",
        "目的は何ですか。",
        {
            "joint_exercise": ("an exercise in which both take part", "双方が参加する訓練"),
            "un_peace": ("United Nations or international peace operations", "国連・国際平和協力活動"),
            "humanitarian": ("humanitarian relief", "人道的な国際救援活動"),
            "disaster": ("a large disaster", "大規模災害への対処"),
            "nationals_abroad": ("protecting or transporting nationals abroad", "在外自国民の保護・輸送"),
            "liaison": ("liaison", "連絡調整"),
            "routine": ("routine activity", "日常的な活動"),
            "anti_piracy": ("acting against piracy", "海賊対処"),
            "mine_clearance": ("mine clearance", "機雷等の除去"),
            "watch": ("watch and information gathering", "警戒監視・情報収集"),
            "other": ("another purpose", "その他"),
        },
        of=Office.SENDING_DEFENCE,
    )
    happens_on = Day("On which day is it supplied?", "提供の日はいつですか。", of=Office.SENDING_DEFENCE)
    requested = YesNo(
        "Has the other force asked for it?", "相手方からの要請がありましたか。", of=Office.SENDING_DEFENCE
    )
    both_laws_allow = YesNo(
        "Do the laws of both States allow it?",
        "両国の法令はこれを認めていますか。",
        of=Office.COUNSEL,
        missing=Kind.PROVISION_UNREAD,
    )
    tasks_unharmed = YesNo(
        "Does the supplying force's own task stay unharmed?",
        "提供側の任務の遂行に支障がありませんか。",
        of=Office.RECEIVING_DEFENCE,
    )
    crisis_category = YesNo(
        "Does the other force act in one of the crisis categories that other articles deal with?",
        "相手方の部隊は別条で扱う事態に対処する部隊に当たりますか。",
        of=Office.COUNSEL,
    )
    same_place_and_activity = YesNo(
        "Is the other force on the spot in the same kind of activity?",
        "相手方の部隊は現場で同種の活動を行っていますか。",
        of=Office.RECEIVING_DEFENCE,
    )
    at_facility_in_place = YesNo(
        "Is it, for a temporary stay, at a Self-Defense Forces facility, or at the partner's facility in its country?",
        "一時的な滞在に際しての、自衛隊の施設、又は相手国内の相手方施設における提供ですか。",
        of=Office.RECEIVING_DEFENCE,
    )
    settlement = OneOf(
        "How is it settled?",
        "決済の方法は何ですか。",
        {
            "cash": ("in cash", "金銭の支払"),
            "in_kind": ("by return in kind", "同種の物品の返還"),
            "equal_value": ("by equal value", "同等の価値の提供"),
        },
        of=Office.SENDING_DEFENCE,
    )
    delivered_on = Day(
        "On which day was it delivered?", "引渡しの日はいつですか。", of=Office.RECEIVING_DEFENCE
    )
    returned = YesNo("Has it been returned?", "返還されましたか。", of=Office.SENDING_DEFENCE)
    returned_on = Day("On which day was it returned?", "返還の日はいつですか。", of=Office.SENDING_DEFENCE)
    return_satisfactory = YesNo(
        "Is what was returned identical or nearly so, and satisfactory to the supplier?",
        "返還されたものは同一又はほぼ同一であり、提供側が満足するものですか。",
        of=Office.RECEIVING_DEFENCE,
    )
    replacement_agreed_on = Day(
        "Which day was agreed for the return?", "合意された返還期日はいつですか。", of=Office.BOTH_STATES
    )
    supplying_state = StateFact("Which State supplies?", "提供国はどこですか。", of=Office.SENDING_DEFENCE)
    requesting_state = StateFact(
        "Which State asks for the supply?", "要請国はどこですか。", of=Office.SENDING_DEFENCE
    )
    other_activity_decided = YesNo(
        "Have the Governments, in consultation, taken the activity to be one of the other activities?",
        "両政府は協議の上、当該活動を「その他の活動」に当たるものとしましたか。",
        of=Office.BOTH_STATES,
        missing=Kind.NEEDS_DECISION,
    )
    on_market = YesNo(
        "Could the supply reasonably be had on the market, or through the procedure for sales of arms?",
        "当該物品・役務は、市場から、又は武器売却の手続により合理的に調達できますか。",
        of=Office.SENDING_DEFENCE,
    )
    market_state_allows = YesNo(
        "Does the State whose market it is allow it all the same?",
        "当該市場の所在国は、それでもなお認めていますか。",
        of=Office.BOTH_STATES,
    )
    order_states_details = YesNo(
        "Does the order state the agreed details?",
        "発注書に合意された事項が記載されていますか。",
        of=Office.SENDING_DEFENCE,
    )
    order_situation = OneOf(
        "In what situation is the order given?",
        "どのような状況で発注されますか。",
        {
            "ordinary": ("an ordinary one", "通常"),
            "tension": ("in a time of tension", "緊張時"),
            "nato_standard": ("under a NATO standard", "NATO標準に基づくもの"),
            "urgent": ("in urgent need", "緊急の必要"),
        },
        of=Office.SENDING_DEFENCE,
    )
    order_given = YesNo("Is there an order?", "発注書がありますか。", of=Office.SENDING_DEFENCE)
    invoice_with_receipt = YesNo(
        "Was an invoice with proof of receipt sent after delivery?",
        "引渡しの後、受領を証する書類を添えた請求書が送付されましたか。",
        of=Office.RECEIVING_DEFENCE,
    )
    balanced_each_quarter = YesNo(
        "Are the accounts balanced at least once a quarter?",
        "少なくとも四半期ごとに清算されていますか。",
        of=Office.BOTH_STATES,
    )
    own_force_price = YesNo(
        "Is the price no worse than the supplier's own force pays (from stock: on the day of acceptance)?",
        "価格は、提供側の部隊自身の価格（在庫からの提供の場合は受諾日の価格）より不利でないものですか。",
        of=Office.RECEIVING_DEFENCE,
    )
    price_has_surcharges = YesNo(
        "Does the price hold surcharges, plant cost or administration cost?",
        "価格に割増金、設備費又は管理費が含まれていますか。",
        of=Office.RECEIVING_DEFENCE,
    )
    price_fixed = YesNo(
        "Is the price fixed when the order is given?",
        "発注時に価格が確定していますか。",
        of=Office.RECEIVING_DEFENCE,
    )


class Transfer(Subject):
    """Equipment or technology passed on: to a third State, a firm, or for another purpose."""

    kind = OneOf(
        "What is transferred?",
        "移転されるものは何ですか。",
        {
            "arms": ("arms", "武器"),
            "arms_technology": ("arms technology", "武器技術"),
            "programme_aircraft": ("the programme's aircraft", "共同開発機"),
            "supplies": ("supplies got from the partner", "相手方から受けた物品"),
            "information": ("classified information", "秘密情報"),
        },
        of=Office.SENDING_DEFENCE,
    )
    to_third_party = YesNo(
        "Does it go to a third State or party, or to another purpose?",
        "第三国・第三者への移転、又は目的外の使用に当たりますか。",
        of=Office.RECEIVING_DEFENCE,
    )
    recipient = OneOf(
        "Who receives it?",
        "受領者は誰ですか。",
        {
            "own_force": ("the receiver's own force", "受領国自身の軍"),
            "nato_body": ("a NATO State or body", "NATO加盟国・機関"),
            "other_state": ("another State", "その他の国"),
            "firm": ("a firm", "企業"),
        },
        of=Office.RECEIVING_DEFENCE,
    )
    prior_consent = YesNo(
        "Has the supplying State given prior written consent?",
        "提供国の事前の書面による同意がありますか。",
        of=Office.SENDING_STATE,
    )
    all_partners_consent = YesNo(
        "Have all partners of the programme consented?",
        "全ての参加国が同意していますか。",
        of=Office.BOTH_STATES,
    )
    from_state = StateFact(
        "Which State made it available?", "提供国はどこですか。", of=Office.SENDING_DEFENCE
    )
    to_state = StateFact("Which State received it?", "受領国はどこですか。", of=Office.RECEIVING_DEFENCE)
    committee_decided = YesNo(
        "Has the joint committee decided that it is to be transferred?",
        "合同委員会は移転の対象とすることを決定しましたか。",
        of=Office.JOINT_COMMITTEE,
        missing=Kind.NEEDS_DECISION,
    )
    for_joint_project = YesNo(
        "Is it for jointly decided research, development or production?",
        "共同で決定した研究、開発又は生産のためのものですか。",
        of=Office.BOTH_STATES,
    )
    project_confirmed = YesNo(
        "Was the project confirmed through diplomatic channels?",
        "案件は外交経路を通じて確認されましたか。",
        of=Office.BOTH_STATES,
    )
    own_law_allows = YesNo(
        "Does the transferring State's own law allow it?",
        "移転国の法令は移転を認めていますか。",
        of=Office.COUNSEL,
        missing=Kind.PROVISION_UNREAD,
    )
