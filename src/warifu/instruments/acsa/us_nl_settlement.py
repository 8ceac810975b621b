"""Article III.3 of the model: settlement in cash, in kind or by equal value, and late returns."""

from __future__ import annotations

from warifu.rules import ON, Confidence, Provision, Text, Timing, all_of, clause, none_of
from warifu.vocabulary import Supply
from warifu.vocabulary.matters import supply
from warifu.vocabulary.matters.settlement import CASH_SETTLED_AS_AGREED, SETTLEMENT_FORM_ALLOWED

YEAR = Supply.delivered_on.plus(months=12)
IN_KIND = clause(
    "to be returned in kind", "同種の物品により返還すべきものであること", Supply.settlement.among("in_kind")
)
EQUAL_VALUE = clause(
    "to be settled by a supply of equal value",
    "同等の価値の提供により決済すべきものであること",
    Supply.settlement.among("equal_value"),
)
YEAR_OVER = clause("a year has passed since delivery", "引渡しから1年が経過していること", ON.after(YEAR))
NOT_REPLACED = clause(
    "nothing identical, or nearly so, and satisfactory came back within that year",
    "その間に、同一又はほぼ同一で満足できるものが返還されていないこと",
    none_of(all_of(Supply.returned, Supply.returned_on.on_or_before(YEAR), Supply.return_satisfactory)),
)
NOT_SUPPLIED_BACK = clause(
    "nothing of equal value came back within that year",
    "その間に同等の価値の提供がされていないこと",
    none_of(all_of(Supply.returned, Supply.returned_on.on_or_before(YEAR))),
)
WITHIN_A_YEAR = Timing(
    Text("within one year, by a schedule agreed at the time", "合意された日程に従い1年以内"),
    months=12,
    after="supply.delivered_on",
)

CASH = Provision(
    "MS-03",
    cite="Art. III.3.a",
    matter=CASH_SETTLED_AS_AGREED,
    says=Text(
        "cash is invoiced after delivery, and accounts are balanced at least every quarter",
        "金銭による決済は引渡し後の請求によるものとし、少なくとも四半期ごとに清算する",
    ),
    when=all_of(
        clause("settled in cash", "金銭により決済すること", Supply.settlement.among("cash")),
        clause(
            "an invoice with proof of receipt came after delivery",
            "引渡しの後、受領を証する書類を添えた請求書が送付されたこと",
            Supply.invoice_with_receipt,
        ),
        clause(
            "accounts are balanced at least every quarter",
            "少なくとも四半期ごとに清算されていること",
            Supply.balanced_each_quarter,
        ),
    ),
    confidence=Confidence.READ,
    papers=Text("invoice with proof of receipt", "受領を証する書類を添えた請求書"),
    timing=Timing(Text("accounts balanced at least every quarter", "少なくとも四半期ごとに清算"), months=3),
)

FORM = Provision(
    "MS-03/form",
    cite="Art. III.3",
    matter=SETTLEMENT_FORM_ALLOWED,
    says=Text(
        "settled in cash, by replacement in kind or by exchange of equal value",
        "金銭、同種の物品による返還又は同等の価値の交換により決済する",
    ),
    when=clause(
        "in cash, in kind or by equal value",
        "金銭、同種の物品による返還又は同等の価値の交換によること",
        Supply.settlement.among("cash", "in_kind", "equal_value"),
    ),
    confidence=Confidence.READ,
    also=("MS-05", "MS-06"),
)

IN_KIND_DUE = Provision(
    "MS-05/due",
    cite="Art. III.3.b",
    matter=supply.RETURN_DUE_WITHIN_YEAR,
    says=Text("a return in kind is due within one year", "同種の物品による返還は1年以内に行う"),
    when=IN_KIND,
    confidence=Confidence.READ,
    timing=WITHIN_A_YEAR,
)

EQUAL_VALUE_DUE = Provision(
    "MS-06/due",
    cite="Art. III.3.c",
    matter=supply.RETURN_DUE_WITHIN_YEAR,
    says=Text("an exchange of equal value is due within twelve months", "同等の価値の交換は12か月以内に行う"),
    when=EQUAL_VALUE,
    confidence=Confidence.READ,
    timing=WITHIN_A_YEAR,
)

IN_KIND_LATE = Provision(
    "MS-05",
    cite="Art. III.3.b",
    matter=supply.BECOMES_CASH,
    says=Text(
        "a return in kind that is later than one year is treated as cash, at the price of the day it was due",
        "1年以内に返還されないものは、返還期日の価格による金銭の債務として扱う",
    ),
    when=all_of(IN_KIND, YEAR_OVER, NOT_REPLACED),
    confidence=Confidence.READ,
    papers=Text("replacement schedule", "返還の日程"),
    timing=WITHIN_A_YEAR,
)

EQUAL_VALUE_LATE = Provision(
    "MS-06",
    cite="Art. III.3.c",
    matter=supply.BECOMES_CASH,
    says=Text(
        "an exchange of equal value later than twelve months becomes a debt in cash",
        "12か月以内に行われない同等の価値の交換は、金銭の債務となる",
    ),
    when=all_of(EQUAL_VALUE, YEAR_OVER, NOT_SUPPLIED_BACK),
    confidence=Confidence.READ,
    papers=Text("exchange schedule", "交換の日程"),
    timing=WITHIN_A_YEAR,
    note=Text(
        "Value is that of the time when the transaction was approved.",
        "価値は取引が承認された時点のものによる。",
    ),
)

PROVISIONS = (CASH, FORM, IN_KIND_DUE, EQUAL_VALUE_DUE, IN_KIND_LATE, EQUAL_VALUE_LATE)
