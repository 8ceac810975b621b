"""The United States–Netherlands model said again, by hand, from the sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.oracle.kleene import (
    Record,
    V,
    all3,
    answer,
    any3,
    months_later,
    not3,
    one_of,
    provision,
    since,
    test,
    yes,
)
from tests.oracle.supplies import between

ON, DELIVERED, RETURNED_ON = "moment.on", "supply.delivered_on", "supply.returned_on"


def gate(r: Record) -> V:
    return provision("MS-02/in-force", all3(since(r, date(1983, 2, 22)), between(r, "US", "NL")))


def usable(r: Record) -> V:
    return provision("MS-01", any3(not3(yes(r, "supply.on_market")), yes(r, "supply.market_state_allows")))


def order(r: Record) -> V:
    enough = any3(
        yes(r, "supply.order_states_details"),
        one_of(r, "supply.order_situation", "tension", "nato_standard", "urgent"),
    )
    return provision("MS-02", all3(yes(r, "supply.order_given"), enough))


def price(r: Record) -> V:
    return provision(
        "MS-04", all3(yes(r, "supply.own_force_price"), not3(yes(r, "supply.price_has_surcharges")))
    )


def passed_on(r: Record) -> V:
    inside = one_of(r, "transfer.recipient", "own_force", "nato_body")
    return provision("MS-08", any3(inside, yes(r, "transfer.prior_consent")))


def ended(r: Record) -> V:
    six_months_on = test(
        r, (ON, "agreement.end_notified_on"), lambda on, notice: on >= months_later(notice, 6)
    )
    return provision("MS-10/end", six_months_on)


def cash(r: Record) -> V:
    return provision(
        "MS-03",
        all3(
            one_of(r, "supply.settlement", "cash"),
            yes(r, "supply.invoice_with_receipt"),
            yes(r, "supply.balanced_each_quarter"),
        ),
    )


def year_over(r: Record) -> V:
    return test(r, (ON, DELIVERED), lambda on, delivered: on > months_later(delivered, 12))


def back_in_time(r: Record) -> V:
    return all3(
        yes(r, "supply.returned"),
        test(r, (RETURNED_ON, DELIVERED), lambda back, delivered: back <= months_later(delivered, 12)),
    )


def in_kind_late(r: Record) -> V:
    good = all3(back_in_time(r), yes(r, "supply.return_satisfactory"))
    return provision("MS-05", all3(one_of(r, "supply.settlement", "in_kind"), year_over(r), not3(good)))


def equal_value_late(r: Record) -> V:
    kind = one_of(r, "supply.settlement", "equal_value")
    return provision("MS-06", all3(kind, year_over(r), not3(back_in_time(r))))


MATTERS: dict[str, Callable[[Record], V]] = {
    "supply_agreement_usable": lambda r: answer(gate(r), [usable(r)], []),
    "order_in_form": lambda r: answer(gate(r), [order(r)], []),
    "price_as_agreed": lambda r: answer(gate(r), [price(r)], []),
    "ceiling_due": lambda r: answer(gate(r), [provision("MS-07", not3(yes(r, "supply.price_fixed")))], []),
    "onward_transfer_allowed": lambda r: answer(gate(r), [passed_on(r)], []),
    "local_tax_relief": lambda r: answer(
        gate(r), [provision("MS-09", yes(r, "agreement.tax_agreement_applies"))], []
    ),
    "disputes_between_governments": lambda r: answer(gate(r), [provision("MS-10", V(value=True))], []),
    "ended_by_notice": lambda r: answer(gate(r), [ended(r)], []),
    "cash_settled_as_agreed": lambda r: answer(gate(r), [cash(r)], []),
    "settlement_form_allowed": lambda r: answer(
        gate(r),
        [provision("MS-03/form", one_of(r, "supply.settlement", "cash", "in_kind", "equal_value"))],
        [],
    ),
    "return_due_within_year": lambda r: answer(
        gate(r),
        [
            provision("MS-05/due", one_of(r, "supply.settlement", "in_kind")),
            provision("MS-06/due", one_of(r, "supply.settlement", "equal_value")),
        ],
        [],
    ),
    "becomes_cash": lambda r: answer(gate(r), [in_kind_late(r), equal_value_late(r)], []),
}
