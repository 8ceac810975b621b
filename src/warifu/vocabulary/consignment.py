"""Goods that come in, their use, and their end."""

from __future__ import annotations

from warifu.rules.facts import Count, Day, OneOf, Subject, YesNo
from warifu.rules.offices import Office
from warifu.rules.outcomes import Kind

GOODS = {
    "equipment": ("equipment", "装備品"),
    "provisions": ("provisions and supplies", "糧食・補給品"),
    "fuel": ("fuel, oil, lubricants", "燃料・油脂類"),
    "personal_effects": ("personal effects", "身回品"),
    "household_goods": ("furniture and household goods", "家具・家庭用品"),
    "private_vehicle": ("private motor vehicle", "私有自動車"),
    "official_vehicle": ("official vehicle", "公用車両"),
    "tobacco_alcohol": ("tobacco or alcohol", "たばこ・酒類"),
    "ammunition": ("ammunition or explosives", "弾薬・火薬類"),
    "arms": ("arms", "武器"),
    "documents": ("documents", "文書"),
    "other": ("other goods", "その他の物品"),
}


class Consignment(Subject):
    """Goods brought in, bought or disposed of: one line of a materiel manifest."""

    kind = OneOf("What kind of goods are they?", "物品の種類は何ですか。", GOODS)
    use = OneOf(
        "What are the goods used for?",
        "物品の用途は何ですか。",
        {
            "official": (
                "official use of the force or civilian component only",
                "部隊又は文民構成員の公用のみ",
            ),
            "personal": ("own personal use", "自己の私用"),
            "sale": ("sale", "販売"),
            "other": ("other use", "その他"),
        },
    )
    owner_at_entry = OneOf(
        "Who owns the goods when they enter?",
        "輸入時の所有者は誰ですか。",
        {
            "sending_state": ("the sending State", "派遣国"),
            "contractor": ("a contractor", "契約業者"),
            "person": ("a person", "個人"),
            "international_organisation": ("an international organisation", "国際機関"),
        },
    )
    importer_category = OneOf(
        "For whom are the goods brought in?",
        "物品は誰のために輸入されますか。",
        {
            "force": ("the force or civilian component as such", "部隊又は文民構成員（組織として）"),
            "member": ("a member of the force", "部隊の構成員個人"),
            "civilian": ("a person of the civilian component", "文民構成員個人"),
            "dependant": ("a dependant", "家族"),
            "contractor": ("a contractor", "契約業者"),
            "other": ("somebody else", "その他"),
        },
    )
    imported_duty_free = YesNo(
        "Were the goods imported free of duty under the agreement?",
        "物品は協定に基づき免税で輸入されましたか。",
    )
    reasonable_quantity = YesNo("Is the quantity reasonable?", "数量は合理的な範囲ですか。")
    statement_filed = YesNo(
        "Is the written statement (name, type, quantity, price, maker, use, place) filed with the declaration?",
        "品名、型式、数量、価格、製造者、用途及び使用場所を記載した書面を申告時に提出しますか。",
    )
    declared_in_users_name = YesNo(
        "Is the import declared in the user's own name?", "輸入申告は使用者本人の名義で行われますか。"
    )
    certificate_deposited = YesNo(
        "Is the certificate in the agreed form deposited at the customs office?",
        "所定の様式の証明書が税関に提出されていますか。",
    )
    certificate_signatory_authorised = YesNo(
        "Is the signatory authorised, with specimen signature and stamp sent to customs?",
        "署名者は権限を有し、署名見本及び印影が税関に送付されていますか。",
        of=Office.SENDING_DEFENCE,
    )
    receiving_law_allows_relief = YesNo(
        "Does the receiving State's own law allow the relief?",
        "接受国の国内法令は免除を認めていますか。",
        of=Office.COUNSEL,
        missing=Kind.PROVISION_UNREAD,
    )
    within_relief_article = YesNo(
        "Do the goods fall under the article of the agreement that frees them?",
        "物品は免除を定める協定の規定に該当しますか。",
        of=Office.COUNSEL,
        missing=Kind.PROVISION_UNREAD,
    )
    certificate_in_time = YesNo(
        "Was the certificate given in time?",
        "証明書は期限内に提出されましたか。",
        of=Office.RECEIVING_CUSTOMS,
    )
    travels_as = OneOf(
        "How do the goods travel?",
        "物品はどのような扱いで運ばれますか。",
        {
            "unit_baggage": ("baggage of a unit under orders", "命令により移動する部隊の携行品"),
            "sealed_papers": ("official papers under seal", "封印された公用文書"),
            "government_cargo": ("cargo on a government bill of lading", "政府船荷証券による貨物"),
            "official_mail": ("official mail", "公用の郵便物"),
            "other": ("otherwise", "その他"),
        },
    )
    fuel_list_sent = YesNo(
        "Has the defence department sent customs the list of responsible persons, vehicles and plates?",
        "国防担当省は責任者、車両及び登録番号の一覧を税関に送付しましたか。",
        of=Office.RECEIVING_DEFENCE,
    )
    vehicle_on_fuel_list = YesNo(
        "Is the vehicle on that list?", "車両はその一覧に記載されていますか。", of=Office.RECEIVING_CUSTOMS
    )
    fuel_card_used = YesNo("Is a fuel card used?", "給油カードが使用されますか。")
    import_permitted_on = Day(
        "On which day was the import permitted?", "輸入許可の日はいつですか。", of=Office.RECEIVING_CUSTOMS
    )
    diverted_on = Day(
        "On which day were the goods put to another use or passed on?",
        "用途外使用又は譲渡の日はいつですか。",
    )
    diverted = YesNo(
        "Are the goods put to another use, or passed on for another use?",
        "物品は他の用途に供され、又は他の用途に供するために譲渡されますか。",
    )
    notice_before_diversion = YesNo("Was written notice given before that?", "その前に書面で届け出ましたか。")
    moved_to_other_place = YesNo(
        "Are the goods moved to another place of use?", "物品は他の使用場所へ移されますか。"
    )
    handed_over_same_use = YesNo(
        "Are the goods handed over for the same use?", "物品は同一の用途のために譲渡されますか。"
    )
    disposal = OneOf(
        "How are the goods disposed of in the receiving State?",
        "接受国内でどのように処分されますか。",
        {
            "none": ("not at all", "処分しない"),
            "sale": ("sale", "売却"),
            "gift": ("gift", "贈与"),
        },
    )
    disposal_authorised = YesNo(
        "Has the receiving State authorised the disposal?",
        "接受国は処分を許可しましたか。",
        of=Office.RECEIVING_CUSTOMS,
    )
    duty_paid_on_disposal = YesNo(
        "Are duty and tax paid on the disposal?", "処分に際して関税及び税が納付されますか。"
    )
    at_first_arrival = YesNo(
        "Do the goods come at the person's first arrival to take up service, or a dependant's first arrival?",
        "物品は本人の着任時又は家族の最初の到着時に輸入されますか。",
    )
    private_vehicles_before = Count(
        "How many private vehicles has the person brought in free of duty before?",
        "本人がこれまでに免税で輸入した私有自動車は何台ですか。",
        unit="vehicles",
    )
    temporary = YesNo("Is the import temporary?", "一時的な輸入ですか。")
    wholly_for_the_force = YesNo(
        "Does the whole consignment consist of goods under the agreement?", "貨物の全部が協定上の物品ですか。"
    )
    bought_locally = YesNo(
        "Are the goods or services got in the receiving State?", "物品又は役務は接受国内で調達されますか。"
    )
    local_tax = OneOf(
        "Which local tax is in question?",
        "問題となる内国税は何ですか。",
        {
            "consumption": ("consumption or value-added tax on goods", "消費税・付加価値税（物品）"),
            "services": ("tax on services", "役務に対する税"),
            "vehicle_weight": ("vehicle weight tax", "自動車重量税"),
            "vehicle_acquisition": ("tax on acquiring a vehicle", "自動車の取得に係る税"),
            "light_oil": ("light-oil delivery tax", "軽油引取税"),
            "aviation_fuel": ("aviation fuel tax", "航空機燃料税"),
            "fuel_duty": ("duty on fuel", "燃料に係る税"),
            "other": ("another tax", "その他の税"),
        },
    )
    own_forces_free_of_tax = YesNo(
        "Are the receiving State's own forces free of this tax?",
        "接受国自身の部隊はこの税を免除されていますか。",
        of=Office.COUNSEL,
        missing=Kind.PROVISION_UNREAD,
    )
    acquirer = OneOf(
        "For whom are they got?",
        "誰のための調達ですか。",
        {
            "force": ("the force or civilian component, officially", "部隊又は文民構成員（公用）"),
            "person": ("a person, privately", "個人（私用）"),
        },
    )
    under_own_power = YesNo(
        "Does the service vehicle cross the border under its own power?", "公用車両は自走で国境を越えますか。"
    )
    triptyque_held = YesNo(
        "Is there a triptyque for the vehicle?", "車両の一時輸入書類（トリプティク）がありますか。"
    )
    reexported = YesNo("Are the goods taken out again?", "物品は再輸出されますか。")
    permitted_for_civilians = YesNo(
        "Does the receiving State permit such imports for the civilian component and dependants?",
        "接受国は文民構成員及び家族のための輸入を認めていますか。",
        of=Office.RECEIVING_CUSTOMS,
    )
    certificate_at_exit = YesNo(
        "Is a certificate in the agreed form shown to customs on exit?",
        "出国時に所定の様式の証明書が税関に提示されますか。",
    )
    disposal_conditions_met = YesNo(
        "Are the conditions met that were set for the disposal?",
        "処分の許可に付された条件は満たされていますか。",
    )
    fuel_arrangement = YesNo(
        "Is the fuel delivered under the receiving State's arrangement for such deliveries?",
        "燃料は接受国が設けた引渡しの取決めに従って引き渡されますか。",
        of=Office.RECEIVING_CUSTOMS,
    )
    charge_for_service = YesNo(
        "Is the charge no more than the price of a service rendered?",
        "その料金は提供された役務の対価にすぎないものですか。",
        of=Office.RECEIVING_CUSTOMS,
    )
    made_in_receiving_state = YesNo(
        "Were the goods grown or made in the receiving State?", "物品は接受国で生産又は製造されたものですか。"
    )
    exported_untaxed = YesNo(
        "Had they left it without tax, or with tax returned?",
        "その物品は免税又は税の還付を受けて輸出されたものですか。",
    )
    seized = YesNo(
        "Has customs seized the goods?", "税関は物品を差し押さえましたか。", of=Office.RECEIVING_CUSTOMS
    )
