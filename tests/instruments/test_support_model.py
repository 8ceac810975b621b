"""The United States–Netherlands support agreement, kept as a model with numbers: situations."""

from __future__ import annotations

from datetime import date

import pytest

from tests.instruments.situation import MISSING, NO, UNKNOWN, UNREAD, YES, Situation, given
from warifu.instruments import instrument

US = {"supply.supplying_state": "US", "supply.requesting_state": "NL"}
DELIVERED = {"supply.delivered_on": date(2024, 12, 15)}
IN_KIND = US | DELIVERED | {"supply.settlement": "in_kind"}
EQUAL = US | DELIVERED | {"supply.settlement": "equal_value"}
BACK = {"supply.returned": True, "supply.return_satisfactory": True}
CASH = US | {
    "supply.settlement": "cash",
    "supply.invoice_with_receipt": True,
    "supply.balanced_each_quarter": True,
}
NOTICE = {"agreement.end_notified_on": date(2025, 7, 15)}
LATE, USABLE, ORDER, PRICE = "becomes_cash", "supply_agreement_usable", "order_in_form", "price_as_agreed"
ONWARD = "onward_transfer_allowed"

SITUATIONS = (
    given("the market has none", USABLE, US | {"supply.on_market": False}, YES, "MS-01"),
    given(
        "the market has it, its State allows",
        USABLE,
        US | {"supply.on_market": True, "supply.market_state_allows": True},
        YES,
        "MS-01",
    ),
    given(
        "the market has it, its State does not allow",
        USABLE,
        US | {"supply.on_market": True, "supply.market_state_allows": False},
        NO,
        "MS-01",
    ),
    given(
        "the market was not looked at",
        USABLE,
        US | {"supply.market_state_allows": False},
        UNKNOWN,
        "MS-01",
        MISSING,
    ),
    given(
        "an order with the details",
        ORDER,
        US | {"supply.order_given": True, "supply.order_states_details": True},
        YES,
        "MS-02",
    ),
    given(
        "an order alone, in urgent need",
        ORDER,
        US
        | {
            "supply.order_given": True,
            "supply.order_states_details": False,
            "supply.order_situation": "urgent",
        },
        YES,
        "MS-02",
    ),
    given(
        "an order alone, ordinarily",
        ORDER,
        US
        | {
            "supply.order_given": True,
            "supply.order_states_details": False,
            "supply.order_situation": "ordinary",
        },
        NO,
        "MS-02",
    ),
    given(
        "an order alone, the situation not known",
        ORDER,
        US | {"supply.order_given": True, "supply.order_states_details": False},
        UNKNOWN,
        "MS-02",
        MISSING,
    ),
    given("cash, invoiced and balanced", "cash_settled_as_agreed", CASH, YES, "MS-03"),
    given(
        "cash, not balanced each quarter",
        "cash_settled_as_agreed",
        CASH | {"supply.balanced_each_quarter": False},
        NO,
        "MS-03",
    ),
    given(
        "the own force's price",
        PRICE,
        US | {"supply.own_force_price": True, "supply.price_has_surcharges": False},
        YES,
        "MS-04",
    ),
    given(
        "a surcharge",
        PRICE,
        US | {"supply.own_force_price": True, "supply.price_has_surcharges": True},
        NO,
        "MS-04",
    ),
    given("surcharges not known", PRICE, US | {"supply.own_force_price": True}, UNKNOWN, "MS-04", MISSING),
    given("a return in kind is due within a year", "return_due_within_year", IN_KIND, YES, "MS-05"),
    given("so is equal value", "return_due_within_year", EQUAL, YES, "MS-06"),
    given("cash has no such limit", "return_due_within_year", CASH, NO, "MS-05"),
    given(
        "on the last day of the year it is not late",
        LATE,
        IN_KIND | {"supply.returned": False},
        NO,
        "MS-05",
        on=date(2025, 12, 15),
    ),
    given(
        "a day later it is", LATE, IN_KIND | {"supply.returned": False}, YES, "MS-05", on=date(2025, 12, 16)
    ),
    given(
        "back in time and good",
        LATE,
        IN_KIND | BACK | {"supply.returned_on": date(2025, 12, 15)},
        NO,
        "MS-05",
    ),
    given(
        "back in time but not good",
        LATE,
        IN_KIND | BACK | {"supply.returned_on": date(2025, 12, 15), "supply.return_satisfactory": False},
        YES,
        "MS-05",
    ),
    given("back a day late", LATE, IN_KIND | BACK | {"supply.returned_on": date(2025, 12, 16)}, YES, "MS-05"),
    given("whether it came back is not known", LATE, IN_KIND, UNKNOWN, "MS-05", MISSING),
    given(
        "equal value came a day late",
        LATE,
        EQUAL | BACK | {"supply.returned_on": date(2025, 12, 16)},
        YES,
        "MS-06",
    ),
    given(
        "equal value came in time",
        LATE,
        EQUAL | BACK | {"supply.returned_on": date(2025, 12, 15)},
        NO,
        "MS-06",
    ),
    given("an open price needs a ceiling", "ceiling_due", US | {"supply.price_fixed": False}, YES, "MS-07"),
    given("a fixed price needs none", "ceiling_due", US | {"supply.price_fixed": True}, NO, "MS-07"),
    given("to a NATO body", ONWARD, US | {"transfer.recipient": "nato_body"}, YES, "MS-08"),
    given(
        "to a firm with consent",
        ONWARD,
        US | {"transfer.recipient": "firm", "transfer.prior_consent": True},
        YES,
        "MS-08",
    ),
    given(
        "to a firm, consent not known", ONWARD, US | {"transfer.recipient": "firm"}, UNKNOWN, "MS-08", MISSING
    ),
    given(
        "a tax agreement applies",
        "local_tax_relief",
        US | {"agreement.tax_agreement_applies": True},
        YES,
        "MS-09",
    ),
    given("no tax agreement was looked at", "local_tax_relief", US, UNKNOWN, "MS-09", UNREAD),
    given("disputes are negotiated", "disputes_between_governments", US, YES, "MS-10"),
    given("six months after the notice", "ended_by_notice", US | NOTICE, YES, "MS-10"),
    given("a day less", "ended_by_notice", US | NOTICE, NO, "MS-10", on=date(2026, 1, 14)),
    given(
        "it binds nobody else",
        "ceiling_due",
        US | {"supply.requesting_state": "JP", "supply.price_fixed": False},
        NO,
        "MS-02",
    ),
    given("before it was signed", "disputes_between_governments", US, NO, "MS-02", on=date(1983, 2, 21)),
)


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: f"{each.matter}: {each.words}")
def test_the_model_is_answered_as_it_says(situation: Situation) -> None:
    situation.check(instrument("us_nl_msa_model"))
