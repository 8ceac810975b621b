"""The model, on orders: use, form, price, passing on, tax, disputes and end."""

from __future__ import annotations

from warifu.rules import (
    ON,
    Confidence,
    Office,
    Provision,
    Text,
    Timing,
    all_of,
    always,
    any_of,
    clause,
    none_of,
)
from warifu.vocabulary import Agreement, Supply, Transfer
from warifu.vocabulary.matters import goods, supply
from warifu.vocabulary.matters.settlement import (
    CEILING_DUE,
    DISPUTES_BETWEEN_GOVERNMENTS,
    ENDED_BY_NOTICE,
    ORDER_IN_FORM,
    PRICE_AS_AGREED,
)

USABLE = Provision(
    "MS-01",
    cite="Art. II.2",
    matter=supply.SUPPLY_AGREEMENT_USABLE,
    says=Text(
        "not a normal source: what the market or the procedure for arms sales offers is got there",
        "通常の調達手段ではなく、市場又は武器売却の手続により調達できるものはそれによる",
    ),
    when=clause(
        "it could not reasonably be had on the market or by arms sales, or the State of that market allows "
        "it",
        "市場又は武器売却の手続により合理的に調達できないこと、又は当該市場の所在国が認めること",
        any_of(none_of(Supply.on_market), Supply.market_state_allows),
    ),
    confidence=Confidence.READ,
)

ORDER = Provision(
    "MS-02",
    cite="Art. III.2 with Annexes A and B",
    matter=ORDER_IN_FORM,
    says=Text(
        "a transfer is made on an order with the agreed details; in tension, under a NATO standard or in "
        "urgent need "
        "the order alone is enough",
        "移転は合意された事項を記載した発注書により行う。緊張時、"
        "NATO標準に基づく場合又は緊急の場合は発注書のみで足りる",
    ),
    when=all_of(
        clause("there is an order", "発注書があること", Supply.order_given),
        clause(
            "it states the agreed details, or the situation lets the order alone be enough",
            "合意された事項が記載されていること、又は発注書のみで足りる状況にあること",
            any_of(
                Supply.order_states_details,
                Supply.order_situation.among("tension", "nato_standard", "urgent"),
            ),
        ),
    ),
    confidence=Confidence.READ,
    papers=Text("order (25 items in Annex B); invoice", "発注書（附属書Bの25項目）、請求書"),
)

PRICE = Provision(
    "MS-04",
    cite="Art. III.3.a(1)–(3)",
    matter=PRICE_AS_AGREED,
    says=Text(
        "the partner pays no more than the supplier's own force, and no surcharges",
        "価格は提供側の部隊自身の価格より不利でなく、割増金を含まない",
    ),
    when=all_of(
        clause(
            "the supplier's own force would pay no less (from stock: on the day of acceptance)",
            "提供側の部隊自身の価格（在庫からの提供の場合は受諾日の価格）より不利でないこと",
            Supply.own_force_price,
        ),
        clause(
            "no surcharges, plant cost or administration cost",
            "割増金、設備費及び管理費を含まないこと",
            none_of(Supply.price_has_surcharges),
        ),
    ),
    confidence=Confidence.READ,
)

CEILING = Provision(
    "MS-07",
    cite="Art. III.4",
    matter=CEILING_DUE,
    says=Text(
        "where the price is open the order carries a ceiling, and the price is negotiated promptly",
        "価格が未確定の場合は発注書に上限額を記載し、速やかに価格を交渉する",
    ),
    when=clause("the price is not fixed", "価格が確定していないこと", none_of(Supply.price_fixed)),
    confidence=Confidence.READ,
)

ONWARD = Provision(
    "MS-08",
    cite="Art. III.8",
    matter=supply.ONWARD_TRANSFER_ALLOWED,
    says=Text(
        "not passed on but to the own force, a NATO State or body, unless the supplier has consented in "
        "writing before",
        "自国の軍、NATO加盟国及びNATOの機関以外への移転は、提供国の事前の書面による同意を要する",
    ),
    when=clause(
        "to the own force, to a NATO State or body, or with prior written consent",
        "自国の軍若しくはNATO加盟国・機関への移転であること、又は事前の書面による同意があること",
        any_of(Transfer.recipient.among("own_force", "nato_body"), Transfer.prior_consent),
    ),
    confidence=Confidence.READ,
    papers=Text("prior written consent", "事前の書面による同意"),
    office=Office.SENDING_STATE,
    timing=Timing(Text("before it is passed on", "移転の前")),
)

TAX = Provision(
    "MS-09",
    cite="Art. IV",
    matter=goods.LOCAL_TAX_RELIEF,
    says=Text(
        "taxes are left out as far as an agreement on tax relief applies",
        "租税の免除に関する取極が適用される範囲で租税を含めない",
    ),
    when=clause(
        "an agreement on tax relief applies",
        "租税の免除に関する取極が適用されること",
        Agreement.tax_agreement_applies,
    ),
    confidence=Confidence.READ,
    papers=Text("the papers that the relief asks for", "免除に必要な書類"),
    note=Text(
        "Tax already paid and lost is named before the supply; then exchange is preferred unless agreed "
        "otherwise.",
        "既に納付され還付されない税は事前に通知する。その場合、別段の合意がない限り交換による。",
    ),
)

DISPUTES = Provision(
    "MS-10",
    cite="Arts V, VI",
    matter=DISPUTES_BETWEEN_GOVERNMENTS,
    says=Text("disputes are settled by negotiation only", "紛争は交渉によってのみ解決する"),
    when=always("always", "常に"),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

END = Provision(
    "MS-10/end",
    cite="Arts V, VI",
    matter=ENDED_BY_NOTICE,
    says=Text(
        "either Party may end it by notice of six months",
        "いずれの締約国も6か月前の通告により終了させることができる",
    ),
    when=clause(
        "six months have passed since the notice",
        "通告から6か月が経過していること",
        ON.on_or_after(Agreement.end_notified_on.plus(months=6)),
    ),
    confidence=Confidence.READ,
    papers=Text("notice", "通告"),
    timing=Timing(
        Text("six months after the notice", "通告の6か月後"), months=6, after="agreement.end_notified_on"
    ),
)

PROVISIONS = (USABLE, ORDER, PRICE, CEILING, ONWARD, TAX, DISPUTES, END)
