"""Article IX: local purchases, facilities, labour, medical care, payment; and no tax relief on any of it."""

from __future__ import annotations

from warifu.instruments.nato_sofa.article_01 import ANY_PERSON
from warifu.instruments.nato_sofa.article_11_force import FUEL
from warifu.rules import (
    Confidence,
    Office,
    Provision,
    Text,
    Timing,
    all_of,
    always,
    clause,
    holds,
    none_of,
)
from warifu.vocabulary import Consignment, Person, Premises
from warifu.vocabulary.matters import goods, living

FOR_THE_FORCE = clause(
    "it is for the force", "部隊のための調達であること", Consignment.acquirer.equals("force")
)
BOUGHT_THERE = clause(
    "it is got in the receiving State", "接受国内で調達されること", Consignment.bought_locally
)

PERSONAL = Provision(
    "NS-56",
    cite="Art. IX.1",
    matter=living.LOCAL_PURCHASE_ALLOWED,
    says=Text(
        "members, civilians and dependents buy what they use or need on the terms of nationals",
        "構成員、文民構成員及び家族は、自己の消費する物品及び必要な役務を国民と同じ条件で購入できる",
    ),
    when=all_of(
        ANY_PERSON,
        BOUGHT_THERE,
        clause(
            "it is for own consumption or need",
            "自己の消費又は必要のためであること",
            Consignment.use.equals("personal"),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_STATE,
    note=Text("Without relief from tax: NS-62.", "免税は伴わない（NS-62）。"),
)

THROUGH_AUTHORITY = Provision(
    "NS-57",
    cite="Art. IX.2",
    matter=living.BOUGHT_THROUGH_LOCAL_AUTHORITY,
    says=Text(
        "local goods for subsistence are normally bought through the authority that buys for local forces",
        "給養のための現地物品は、通常、接受国の軍隊のために調達を行う当局を通じて購入される",
    ),
    when=all_of(
        FOR_THE_FORCE,
        BOUGHT_THERE,
        clause("it is for subsistence", "給養のための物品であること", Consignment.kind.equals("provisions")),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    note=Text(
        "The receiving State may list goods whose purchase is limited or barred.",
        "接受国は、購入を制限し、又は禁止する物品を指定することができる。",
    ),
)

FACILITIES = Provision(
    "NS-58",
    cite="Art. IX.3",
    matter=living.FACILITIES_BY_RECEIVING_STATE,
    says=Text(
        "the receiving State alone arranges the buildings, grounds, facilities and services that are needed",
        "必要な建物、土地、施設及び役務の手配は、接受国のみが責任を負う",
    ),
    when=always("whenever a force needs them", "部隊が必要とするときは常に"),
    unless=(
        clause(
            "an earlier agreement on them exists",
            "これらに関する既存の取決めがあること",
            Premises.earlier_agreement,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_STATE,
    note=Text(
        "Without a specific contract that says otherwise, its law governs their use.",
        "別段の定めのある契約がない限り、その使用は接受国の法令による。",
    ),
)

LABOUR = Provision(
    "NS-59",
    cite="Art. IX.4",
    matter=living.LOCAL_LABOUR_TERMS,
    says=Text(
        "local civilian workers are got and paid as the receiving State's own, through its exchanges",
        "現地の労働者の確保及び賃金は、職業紹介機関を通じ、接受国の条件による",
    ),
    when=clause(
        "the person is a local civilian worker",
        "本人が現地で雇用される労働者であること",
        Person.hired_locally,
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_STATE,
    note=Text("Such workers are not members of the force.", "これらの労働者は軍隊の構成員ではない。"),
)

MEDICAL = Provision(
    "NS-60",
    cite="Art. IX.5",
    matter=living.MEDICAL_CARE_AS_LOCAL,
    says=Text(
        "where the force's own care is not enough, its people are cared for like local personnel",
        "自らの医療・歯科施設で足りない場合には、接受国の同等の要員と同じ条件で診療を受けられる",
    ),
    when=all_of(
        ANY_PERSON,
        clause(
            "the force's own facilities at the place are not enough",
            "現地の自らの施設では足りないこと",
            none_of(Premises.own_medical_care_enough),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_STATE,
)

PAYMENT = Provision(
    "NS-61",
    cite="Art. IX.7",
    matter=living.PROMPT_PAYMENT_DUE,
    says=Text(
        "what the force gets under IX.2 to IX.6 it pays for in local currency",
        "第9条2から6までに基づく調達の代金は、現地通貨で支払われる",
    ),
    when=all_of(FOR_THE_FORCE, BOUGHT_THERE),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    timing=Timing(Text("promptly; no number of days is given", "速やかに（日数の定めはない）")),
    note=Text(
        "Travel concessions (IX.6) are considered with the greatest goodwill; that decides nothing itself.",
        "運賃の割引（第9条6）には最大限の好意的考慮が払われるが、それ自体は結論を決するものではない。",
    ),
)

TAX = Provision(
    "NS-62",
    cite="Art. IX.8",
    matter=goods.LOCAL_TAX_RELIEF,
    says=Text(
        "Article IX exempts no purchase and no service from tax; only fuel is free, under Article XI.11",
        "第9条は、購入及び役務に係る租税を免除しない。課税されないのは第11条11による燃料等のみである",
    ),
    when=holds(FUEL),
    confidence=Confidence.READ,
    office=Office.RECEIVING_STATE,
    note=Text(
        "Another agreement may give what this one does not.", "他の取極により免除されることはあり得る。"
    ),
)

PROVISIONS = (PERSONAL, THROUGH_AUTHORITY, FACILITIES, LABOUR, MEDICAL, PAYMENT, TAX)
