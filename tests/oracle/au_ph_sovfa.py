"""The Australia–Philippines agreement said again, by hand: nothing of it decides."""

from __future__ import annotations

from collections.abc import Callable

from tests.oracle.kleene import OPEN, Record, V, answer, provision


def unread(subject: str) -> Callable[[Record], V]:
    return lambda _: answer(provision("SV-01", OPEN), [provision(f"SV-01/{subject}", OPEN)], [])


MATTERS: dict[str, Callable[[Record], V]] = {
    "visiting_force": unread("visits"),
    "visa_application_waived": unread("entry"),
    "uniform_rule_met": unread("uniform"),
    "carry_arms": unread("arms"),
    "official_goods_duty_free": unread("goods"),
    "local_tax_relief": unread("tax"),
    "sending_jurisdiction": unread("sending"),
    "receiving_jurisdiction": unread("receiving"),
}
