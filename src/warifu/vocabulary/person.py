"""People who come with or to a visiting force."""

from __future__ import annotations

from warifu.rules.facts import Count, Day, OneOf, StateFact, Subject, YesNo
from warifu.rules.offices import Office

CATEGORIES = {
    "member": ("member of the force", "部隊の構成員"),
    "civilian": ("civilian working for or with the force", "部隊のために勤務する文民"),
    "contractor": ("contractor or contractor's employee", "契約業者又はその被用者"),
    "dependant": ("family member", "家族"),
    "official": ("official on a short visit", "短期訪問の当局者"),
    "researcher": ("researcher", "研究者"),
    "ex_member": ("former member or employee", "元構成員・元被用者"),
    "other": ("other", "その他"),
}
EMPLOYERS = {
    "armed_service": ("an armed service of the sending State", "派遣国の軍隊・自衛隊"),
    "sending_agency": ("a ministry or agency of the sending State", "派遣国の省庁・機関"),
    "company": ("a company", "企業"),
    "university": ("a university", "大学"),
    "international": ("an international organisation", "国際機関"),
    "none": ("nobody", "なし"),
}


class Person(Subject):
    """Someone named on a personnel manifest."""

    category = OneOf(
        "In what capacity does the person come?", "本人はどのような資格で訪問しますか。", CATEGORIES
    )
    nationality = StateFact("Which State's nationality does the person hold?", "本人の国籍はどこですか。")
    ordinarily_resident_in = StateFact(
        "In which State is the person ordinarily resident?", "本人の通常の居住国はどこですか。"
    )
    stateless = YesNo("Is the person stateless?", "本人は無国籍者ですか。")
    employer = OneOf("Who employs the person?", "本人の雇用主は誰ですか。", EMPLOYERS)
    accompanies_force = YesNo("Does the person accompany the force?", "本人は部隊に随伴しますか。")
    employed_by_or_serving_with_force = YesNo(
        "Is the person employed by the force or serving with it?",
        "本人は部隊に雇用され、又は部隊と共に勤務していますか。",
    )
    employed_by_armed_service = YesNo(
        "Is the person in the employ of an armed service of the sending State?",
        "本人は派遣国の軍隊に雇用されていますか。",
    )
    works_under_service_contract = YesNo(
        "Does the person work under a service contract with the sending State, or for someone who has one?",
        "本人は派遣国との役務契約に基づく業務（その受託者の業務を含む）に従事していますか。",
    )
    both_states_consider_fit = YesNo(
        "Do both States consider the person fit to belong to the civilian component?",
        "両国は本人を文民構成員とすることが適当と認めましたか。",
        of=Office.BOTH_STATES,
    )
    national_of_a_party = YesNo(
        "Is the person a national of a State that is a Party to the North Atlantic Treaty?",
        "本人は北大西洋条約の締約国の国民ですか。",
        of=Office.COUNSEL,
    )
    relation_to_member = OneOf(
        "How is the person related to a member or civilian?",
        "構成員又は文民との続柄は何ですか。",
        {
            "spouse": ("spouse", "配偶者"),
            "child": ("child", "子"),
            "parent": ("parent", "親"),
            "partner": ("unmarried partner", "内縁の相手方"),
            "other": ("other relation", "その他"),
            "none": ("none", "なし"),
        },
    )
    depends_on_member = YesNo(
        "Does the person depend on the member or civilian for support?",
        "本人は構成員又は文民の扶養を受けていますか。",
    )
    single_or_liaison = YesNo(
        "Does the person come alone, as liaison or on exchange rather than with a unit?",
        "本人は部隊としてではなく、単独で、連絡要員として、又は交流要員として訪問しますか。",
    )
    under_21 = YesNo("Is the person under 21?", "本人は21歳未満ですか。")
    mostly_maintained = YesNo(
        "Does the member or civilian pay for more than half of the person's support?",
        "本人の生計費の半額を超える額を構成員又は文民が負担していますか。",
    )
    detached_alone_for_short = YesNo(
        "Is the person detached alone, for a short time?", "本人は短期間、単独で派遣されていますか。"
    )
    holds_relevant_documents = YesNo(
        "Does the person hold the documents that the agreement or law asks for?",
        "本人は協定又は法令が求める文書を所持していますか。",
    )
    passport_states_status = YesNo(
        "Does the passport say that the person belongs to the civilian component or is a dependant?",
        "旅券に文民構成員又は家族である旨の記載がありますか。",
    )
    absent_without_leave = YesNo("Is the person absent without leave?", "本人は無許可で離隊していますか。")
    days_absent = Count(
        "For how many days has the person been absent?", "不在の日数は何日ですか。", unit="days"
    )
    sent_home = YesNo(
        "Has the person, after leaving the employ, been sent home?", "退職後、本国に送還されましたか。"
    )
    removal_requested = YesNo(
        "Has the receiving State asked for the person's removal, or expelled the person?",
        "接受国は本人の退去を求め、又は退去を命じましたか。",
        of=Office.RECEIVING_IMMIGRATION,
    )
    entered_as_member = YesNo(
        "Did the person enter as a member, civilian or dependant, or in order to become one?",
        "本人は構成員、文民若しくは家族として、又はそうなるために入国しましたか。",
    )
    licence_issued_by = StateFact(
        "Which State issued the driving licence?", "運転免許証の発給国はどこですか。"
    )
    in_uniform = YesNo("Does the person wear uniform?", "本人は制服を着用していますか。")
    crosses_border_with_unit = YesNo(
        "Does the person cross the border with a regularly constituted unit?",
        "本人は正規の部隊の一員として国境を通過しますか。",
    )
    orders_authorise_arms = YesNo(
        "Do the person's orders authorise carrying arms?", "命令により武器の携帯が認められていますか。"
    )
    on_duty = YesNo("Is the person on duty?", "本人は公務中ですか。")
    posted_for_service = YesNo(
        "Is the person posted to serve in the receiving State?",
        "本人は接受国での勤務のために派遣されていますか。",
    )
    recognition_note_in_passport = YesNo(
        "Does the passport also hold the receiving State's note of recognition?",
        "旅券に接受国の承認の記載もありますか。",
    )
    in_care_of_member = YesNo(
        "Is the person in the custody, charge or care of a member?",
        "本人は構成員の監護又は保護の下にありますか。",
    )
    arrives_on = Day("On which day does the person arrive?", "本人の到着日はいつですか。")
    departs_on = Day("On which day does the person leave?", "本人の出国日はいつですか。")
    civilian_clothes_rule_met = YesNo(
        "Are civilian clothes worn as the receiving State's own forces may wear them, or as the two States agreed?",
        "私服の着用は、接受国の軍隊と同じ条件又は両国の取決めに従っていますか。",
    )
    present_only_for_status = YesNo(
        "Is the person in the receiving State only because of the status as member or civilian?",
        "本人の接受国での滞在は、専ら構成員又は文民構成員の地位によるものですか。",
    )
    profitable_enterprise = YesNo(
        "Are these earnings from another, profitable activity there?",
        "その所得は、同国での別の営利活動によるものですか。",
    )
    hired_locally = YesNo(
        "Is the person a local civilian worker whom the force needs?",
        "本人は部隊の需要に応じて現地で雇用された労働者ですか。",
    )
