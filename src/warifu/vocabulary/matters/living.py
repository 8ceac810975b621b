"""Matters of living and working in the receiving State: purchases, labour, care, tax on persons, currency."""

from __future__ import annotations

from warifu.rules.matters import matter
from warifu.vocabulary.consignment import Consignment
from warifu.vocabulary.person import Person
from warifu.vocabulary.premises import Premises

LOCAL_PURCHASE_ALLOWED = matter(
    "local_purchase_allowed",
    "May goods and services be bought locally on the terms of nationals?",
    "現地の国民と同じ条件で物品及び役務を購入できますか。",
    about=Consignment,
)
BOUGHT_THROUGH_LOCAL_AUTHORITY = matter(
    "bought_through_local_authority",
    "Are they normally bought through the authority that buys for the receiving State's forces?",
    "通常、接受国の軍隊のために調達を行う当局を通じて購入しますか。",
    about=Consignment,
)
PROMPT_PAYMENT_DUE = matter(
    "prompt_payment_due",
    "Must the force pay promptly in local currency?",
    "部隊は現地通貨で速やかに支払わなければなりませんか。",
    about=Consignment,
)
FACILITIES_BY_RECEIVING_STATE = matter(
    "facilities_by_receiving_state",
    "Does the receiving State alone arrange buildings, grounds and services?",
    "建物、土地及び役務の手配は接受国のみが行いますか。",
    about=Premises,
)
MEDICAL_CARE_AS_LOCAL = matter(
    "medical_care_as_local",
    "Is medical and dental care due as for the receiving State's own personnel?",
    "接受国の同等の要員と同じ条件で医療及び歯科診療を受けられますか。",
    about=Person,
)
LOCAL_LABOUR_TERMS = matter(
    "local_labour_terms",
    "Is the worker engaged and paid on the receiving State's terms?",
    "労働者の雇用及び賃金は接受国の条件によりますか。",
    about=Person,
)
RESIDENCE_NOT_COUNTED = matter(
    "residence_not_counted",
    "Is the stay left out of account for tax on residents?",
    "滞在期間は居住者に対する課税上、算入されないこととされていますか。",
    about=Person,
)
PAY_UNTAXED = matter(
    "pay_untaxed",
    "Is the pay from the sending State, with the person's movable things, free of tax there?",
    "派遣国からの給与及び本人の動産は接受国で非課税ですか。",
    about=Person,
)
OTHER_EARNINGS_TAXABLE = matter(
    "other_earnings_taxable",
    "May the receiving State tax these other earnings?",
    "接受国はその他の所得に課税できますか。",
    about=Person,
)
CURRENCY_RULES_APPLY = matter(
    "currency_rules_apply",
    "Do the currency rules of both States apply?",
    "両国の外国為替に関する規則は適用されますか。",
    about=Person,
)
