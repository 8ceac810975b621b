"""Matters of how a supply is ordered, priced and settled, and of how an agreement ends."""

from __future__ import annotations

from warifu.rules.matters import matter
from warifu.vocabulary.agreement import Agreement
from warifu.vocabulary.supply import Supply

SUPPLY_LAW_ALLOWS = matter(
    "supply_law_allows",
    "Does the supplying State's own law allow the supply?",
    "提供国の国内法令はこの提供を認めていますか。",
    about=Supply,
)
SETTLEMENT_FORM_ALLOWED = matter(
    "settlement_form_allowed",
    "Is this way of settling open to the Parties?",
    "この決済方法をとることができますか。",
    about=Supply,
)
ORDER_IN_FORM = matter(
    "order_in_form",
    "Is the order in the form that the text asks for?",
    "発注は所定の形式を満たしていますか。",
    about=Supply,
)
CASH_SETTLED_AS_AGREED = matter(
    "cash_settled_as_agreed",
    "Is the settlement in cash made as the text provides?",
    "金銭による決済は定められた方法によっていますか。",
    about=Supply,
)
PRICE_AS_AGREED = matter(
    "price_as_agreed",
    "Is the price within what the text allows?",
    "価格は定められた範囲内ですか。",
    about=Supply,
)
CEILING_DUE = matter(
    "ceiling_due",
    "Must the order carry a ceiling on liability?",
    "発注書に債務の上限額を記載しなければなりませんか。",
    about=Supply,
)
DISPUTES_BETWEEN_GOVERNMENTS = matter(
    "disputes_between_governments",
    "Are disputes settled between the Governments alone?",
    "紛争は専ら両政府間で解決されますか。",
    about=Agreement,
)
ENDED_BY_NOTICE = matter(
    "ended_by_notice",
    "Has the agreement come to an end by notice?",
    "協定は通告により終了しましたか。",
    about=Agreement,
)
