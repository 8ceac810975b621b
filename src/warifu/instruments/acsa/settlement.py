"""Settlement and onward transfer under Japan's agreements: mostly in arrangements that are not public."""

from __future__ import annotations

from warifu.rules import (
    Confidence,
    Office,
    Provision,
    Text,
    Timing,
    any_of,
    clause,
    none_of,
    unread,
)
from warifu.vocabulary import Supply, Transfer
from warifu.vocabulary.matters import supply
from warifu.vocabulary.matters.settlement import SETTLEMENT_FORM_ALLOWED

CASH_OR_RETURN = Provision(
    "AC-14",
    cite="article number unknown",
    matter=SETTLEMENT_FORM_ALLOWED,
    says=Text(
        "what was supplied is returned in cash or by a supply in the other direction",
        "提供されたものについては、金銭の支払又は相互の提供により決済する",
    ),
    when=clause(
        "in cash, by return in kind or by a supply of equal value",
        "金銭の支払、同種の物品の返還又は同等の価値の提供によること",
        Supply.settlement.among("cash", "in_kind", "equal_value"),
    ),
    confidence=Confidence.SUMMARY,
    timing=Timing(Text("no time limit was found", "期限は確認されていない")),
)

FORM_NOT_READ = Provision(
    "AC-15/form",
    cite="procedural arrangement (not public)",
    matter=SETTLEMENT_FORM_ALLOWED,
    says=Text(
        "the procedural arrangement fixes how a supply is settled",
        "決済の方法は手続取決めにおいて定められる",
    ),
    when=unread("AC-15", "the procedural arrangement was not read", "手続取決めは確認できていない"),
    confidence=Confidence.UNVERIFIED,
)

TIME_LIMIT = Provision(
    "AC-15",
    cite="procedural arrangement (not public)",
    matter=supply.RETURN_DUE_WITHIN_YEAR,
    says=Text(
        "the procedural arrangement fixes dates of settlement, invoices and replacement",
        "決済日、請求及び返還期日は手続取決めにおいて定められる",
    ),
    when=unread("AC-15", "the procedural arrangement was not read", "手続取決めは確認できていない"),
    confidence=Confidence.UNVERIFIED,
    timing=Timing(
        Text(
            "in the procedural arrangement, which is not public; no number of months is known",
            "公表されていない手続取決めによる。月数は確認されていない",
        )
    ),
)

ONWARD = Provision(
    "AC-16",
    cite="article number unknown",
    matter=supply.ONWARD_TRANSFER_ALLOWED,
    says=Text(
        "what was received is not passed on without prior consent of the supplier",
        "受領したものは、提供国の事前の同意なしに移転してはならない",
    ),
    when=clause(
        "it does not leave the receiver, or the supplier has consented before",
        "受領国の外へ移転しないこと、又は提供国の事前の同意があること",
        any_of(none_of(Transfer.to_third_party), Transfer.prior_consent),
    ),
    confidence=Confidence.INFERRED,
    papers=Text("prior consent", "事前の同意"),
    office=Office.SENDING_STATE,
)
