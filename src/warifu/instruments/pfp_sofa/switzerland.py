"""Switzerland: its reservations and declarations, and its ordinance on customs and tax relief of 2003."""

from __future__ import annotations

from warifu.instruments.pfp_sofa.agreement import CH
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
    none_of,
    unread,
)
from warifu.vocabulary import Consignment, Incident, Person, Visit
from warifu.vocabulary.matters import goods, incidents

INTO_SWITZERLAND = clause(
    "Switzerland is the receiving State", "接受国がスイスであること", Visit.receiving_state.equals(CH)
)


def _elsewhere(row: str, matter: Matter) -> Provision:
    """Return the open provision for receiving States whose carrying-out rules were not read."""
    return Provision(
        f"{row}/elsewhere",
        cite="Art. I with the NATO agreement",
        matter=matter,
        says=Text(
            "a receiving State other than Switzerland follows its own rules and the NATO agreement",
            "スイス以外の接受国は、自国の規則及びNATO地位協定による",
        ),
        when=all_of(
            clause(
                "the receiving State is not Switzerland",
                "接受国がスイスでないこと",
                none_of(Visit.receiving_state.equals(CH)),
            ),
            unread(
                row,
                "that State's carrying-out rules were not read; ask the NATO agreement",
                "当該国の実施規則は確認できていない。NATO軍地位協定により確認を要する",
            ),
        ),
        confidence=Confidence.READ,
        office=Office.COUNSEL,
    )


HAND_OVER = Provision(
    "PF-03",
    cite="Swiss reservation, by content to Art. VII.5",
    matter=incidents.HAND_OVER_MAY_BE_REFUSED,
    says=Text(
        "Switzerland may refuse a hand-over where torture, inhuman treatment or persecution is seriously "
        "to be feared",
        "スイスは、拷問、非人道的な取扱い又は迫害のおそれがある場合に引渡しを拒むことができる",
    ),
    when=all_of(
        clause(
            "Switzerland is one of the two States",
            "スイスが当事国の一方であること",
            any_of(Visit.receiving_state.equals(CH), Visit.sending_state.equals(CH)),
        ),
        clause(
            "serious reasons to fear torture, inhuman treatment or persecution for race, religion, "
            "nationality or "
            "politics",
            "拷問、非人道的な取扱い又は人種、宗教、"
            "国籍若しくは政治的意見を理由とする迫害を恐れる重大な理由があること",
            Incident.persecution_feared,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_JUSTICE,
    note=Text(
        "The opening words of the reservation were cut off in the copy.",
        "確認した写しでは留保の冒頭部分が欠けている。",
    ),
)

SERVICE_COURT = Provision(
    "PF-03a",
    cite="Swiss declaration to Art. VII",
    matter=incidents.SERVICE_COURT_MAY_ACT,
    says=Text(
        "foreign jurisdiction is accepted, but no hearing, deliberation or judgment on Swiss soil",
        "外国の裁判権は認めるが、スイス領域内での審理、評議及び判決の言渡しは認めない",
    ),
    when=all_of(
        INTO_SWITZERLAND,
        clause(
            "no hearing, deliberation or judgment there",
            "同地において審理、評議又は判決の言渡しを行わないこと",
            none_of(Incident.court_acts_here),
        ),
    ),
    confidence=Confidence.READ,
)

TAX_HELP = Provision(
    "PF-03b",
    cite="Swiss reservation to Art. XIII",
    matter=incidents.TAX_HELP_GIVEN,
    says=Text(
        "administrative help only under double-taxation agreements; judicial help only for tax fraud, with "
        "reciprocity",
        "行政上の協力は二重課税防止協定の範囲に、司法上の協力は租税詐欺かつ相互主義がある場合に限る",
    ),
    when=all_of(
        INTO_SWITZERLAND,
        clause(
            "administrative help under a double-taxation agreement, or judicial help for tax fraud with "
            "reciprocity",
            "二重課税防止協定に基づく行政上の協力、"
            "又は租税詐欺に関し相互主義の下で行う司法上の協力であること",
            any_of(
                all_of(Incident.help_sought.equals("administrative"), Incident.double_tax_agreement_covers),
                all_of(
                    Incident.help_sought.equals("judicial"), Incident.tax_fraud, Incident.reciprocity_assured
                ),
            ),
        ),
    ),
    confidence=Confidence.READ,
)

BENEFICIARY = Provision(
    "PF-04",
    cite="Swiss ordinance, Art. 2(1)",
    matter=goods.CUSTOMS_BENEFICIARY,
    says=Text(
        "members and civilian component benefit, but not Swiss nationals, residents or members detached "
        "alone for a "
        "short time",
        "構成員及び文民構成員は免除の対象となるが、スイス国民、居住者及び短期に単独で派遣された構成員を除く",
    ),
    when=all_of(
        INTO_SWITZERLAND,
        clause(
            "a member of the force or of the civilian component",
            "部隊の構成員又は文民構成員であること",
            Person.category.among("member", "civilian"),
        ),
    ),
    unless=(
        clause("a Swiss national", "スイス国民", Person.nationality.equals(CH)),
        clause("a resident of Switzerland", "スイスの居住者", Person.ordinarily_resident_in.equals(CH)),
        clause(
            "a member detached alone for a short time",
            "短期間、単独で派遣された構成員",
            Person.category.equals("member"),
            Person.detached_alone_for_short,
        ),
    ),
    confidence=Confidence.READ,
)

EQUIPMENT = Provision(
    "PF-05",
    cite="Swiss ordinance, Art. 3(1)",
    matter=goods.OFFICIAL_GOODS_DUTY_FREE,
    says=Text(
        "the force brings its equipment in for a time free of duty, value-added tax and car tax",
        "部隊は装備品を関税、付加価値税及び自動車税を免除されて一時的に輸入できる",
    ),
    when=all_of(
        INTO_SWITZERLAND,
        clause(
            "equipment of the force",
            "部隊の装備品であること",
            Consignment.kind.equals("equipment"),
            Consignment.owner_at_entry.equals("sending_state"),
        ),
        clause("imported for a time", "一時的な輸入であること", Consignment.temporary),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

SUPPLIES = Provision(
    "PF-06",
    cite="Swiss ordinance, Art. 3(2)",
    matter=goods.OFFICIAL_GOODS_DUTY_FREE,
    says=Text(
        "provisions, supplies and other goods in reasonable amount, for their own use only, free of duty and "
        "value-added tax",
        "糧食、補給品その他の物品は、合理的な数量で専ら自己の使用に供するものに限り、"
        "関税及び付加価値税を免除される",
    ),
    when=all_of(
        INTO_SWITZERLAND,
        clause(
            "provisions, supplies or other goods; equipment and fuel have rules of their own",
            "糧食、補給品その他の物品であること（装備品及び燃料は別に定める。）",
            none_of(Consignment.kind.among("equipment", "fuel")),
        ),
        clause(
            "only for use by the force or civilian component",
            "専ら部隊又は文民構成員の使用に供するものであること",
            Consignment.use.equals("official"),
        ),
        clause("in reasonable amount", "合理的な数量であること", Consignment.reasonable_quantity),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

FUEL_CONDITIONS = Provision(
    "PF-08",
    cite="Swiss ordinance, Art. 6",
    says=Text(
        "a list of persons, vehicles and plates is with customs, the vehicle is on it, and the fuel card "
        "is used",
        "責任者、車両及び登録番号の一覧が税関に送付され、車両がこれに記載され、給油カードを使用すること",
    ),
    when=all_of(
        clause(
            "the defence department has sent customs the list",
            "国防担当省が一覧を税関に送付したこと",
            Consignment.fuel_list_sent,
        ),
        clause("the vehicle is on it", "車両がこれに記載されていること", Consignment.vehicle_on_fuel_list),
        clause("the fuel card is used", "給油カードを使用すること", Consignment.fuel_card_used),
    ),
    confidence=Confidence.READ,
    papers=Text("list, fuel card", "一覧、給油カード"),
    timing=Timing(Text("the list before the fuel is taken", "一覧は給油の前に送付")),
)

FUEL = Provision(
    "PF-07",
    cite="Swiss ordinance, Arts 4, 5",
    matter=goods.FUEL_DUTY_FREE,
    says=Text(
        "fuel for service vehicles, aircraft and ships in official use, free of duty, value-added tax and "
        "mineral-oil "
        "tax",
        "公用の車両、航空機及び船舶の燃料は、関税、付加価値税及び鉱油税を免除される",
    ),
    when=all_of(
        INTO_SWITZERLAND,
        clause(
            "fuel for official use",
            "公用の燃料であること",
            Consignment.kind.equals("fuel"),
            Consignment.use.equals("official"),
        ),
        holds(FUEL_CONDITIONS),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

PROVISIONS = (
    HAND_OVER,
    SERVICE_COURT,
    _elsewhere("PF-03a", incidents.SERVICE_COURT_MAY_ACT),
    TAX_HELP,
    _elsewhere("PF-03b", incidents.TAX_HELP_GIVEN),
    BENEFICIARY,
    _elsewhere("PF-04", goods.CUSTOMS_BENEFICIARY),
    EQUIPMENT,
    SUPPLIES,
    _elsewhere("PF-05", goods.OFFICIAL_GOODS_DUTY_FREE),
    FUEL,
    FUEL_CONDITIONS,
    _elsewhere("PF-07", goods.FUEL_DUTY_FREE),
)
