"""
Article VIII.5(d)–(f): how an award is split between the States.

Shares are compared without fractions: a quarter is a share that, taken four times, is the award.
Amounts are whole numbers of one currency unit; the text knows no rounding.
"""

from __future__ import annotations

from warifu.instruments.nato_sofa.article_08_persons import THIRD_PARTY
from warifu.instruments.nato_sofa.parties import PARTIES
from warifu.rules import (
    Condition,
    Confidence,
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
from warifu.vocabulary import Claim
from warifu.vocabulary.matters import claims, incidents

MOST = len(PARTIES) - 1
"""The most sending States beside one receiving State, of the Parties that were read."""


def _equal(sending: int) -> Condition:
    """All of `sending` + 1 States bear the same."""
    return all_of(
        Claim.sending_states_responsible.equals(sending),
        Claim.receiving_share.times(sending + 1).equals(Claim.award),
        Claim.sending_share_each.times(sending + 1).equals(Claim.award),
    )


def _half(sending: int) -> Condition:
    """The receiving State bears half of what each of `sending` States does: one half in 2n + 1."""
    return all_of(
        Claim.sending_states_responsible.equals(sending),
        Claim.receiving_share.times(2 * sending + 1).equals(Claim.award),
        Claim.sending_share_each.times(2 * sending + 1).equals(Claim.award.times(2)),
    )


_BEYOND = all_of(
    Claim.sending_states_responsible.more_than(MOST),
    unread(
        "NS-45",
        f"more than {MOST} sending States: more than the Parties that were read",
        f"派遣国が{MOST}か国を超え、確認済みの締約国の数を超える",
    ),
)
SHARED = any_of(
    clause(
        "the receiving State is among those concerned, and all bear equal parts",
        "接受国も関係国に含まれ、全ての国が等分に負担すること",
        Claim.receiving_state_responsible,
        any_of(*(_equal(number) for number in range(1, MOST + 1)), _BEYOND),
    ),
    clause(
        "the receiving State is not among them, and bears half of each sending State's part",
        "接受国が関係国に含まれず、各派遣国の負担額の半分を負担すること",
        none_of(Claim.receiving_state_responsible),
        any_of(*(_half(number) for number in range(2, MOST + 1)), _BEYOND),
    ),
)

ONE_STATE = Provision(
    "NS-44",
    cite="Art. VIII.5(e)(i)",
    matter=incidents.CLAIM_SPLIT_RIGHT,
    says=Text(
        "where one sending State alone is responsible, it bears 75 % and the receiving State 25 %",
        "一の派遣国のみが責任を負う場合には、派遣国が75%、接受国が25%を負担する",
    ),
    when=all_of(
        holds(THIRD_PARTY),
        clause(
            "one sending State alone is responsible",
            "一の派遣国のみが責任を負うこと",
            Claim.attributable,
            Claim.sending_states_responsible.equals(1),
            none_of(Claim.receiving_state_responsible),
        ),
        clause(
            "the receiving State bears a quarter",
            "接受国の負担が4分の1であること",
            Claim.receiving_share.times(4).equals(Claim.award),
        ),
        clause(
            "the sending State bears three quarters",
            "派遣国の負担が4分の3であること",
            Claim.sending_share_each.times(4).equals(Claim.award.times(3)),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

SEVERAL_STATES = Provision(
    "NS-45",
    cite="Art. VIII.5(e)(ii)",
    matter=incidents.CLAIM_SPLIT_RIGHT,
    says=Text(
        "where several States are responsible, they bear equal parts; "
        "a receiving State that is not bears half of each part",
        "複数の国が責任を負う場合には等分に負担し、責任を負わない接受国は各派遣国の負担額の半分を負担する",
    ),
    when=all_of(
        holds(THIRD_PARTY),
        clause("it is known whose forces did it", "原因者が特定されていること", Claim.attributable),
        SHARED,
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

UNATTRIBUTABLE = Provision(
    "NS-46",
    cite="Art. VIII.5(e)(iii)",
    matter=incidents.CLAIM_SPLIT_RIGHT,
    says=Text(
        "where it cannot be told whose forces did it, those concerned bear equal parts in the same way",
        "原因者を特定できない場合には、関係国が同様に等分に負担する",
    ),
    when=all_of(
        holds(THIRD_PARTY),
        clause(
            "it cannot be told whose forces did it", "原因者を特定できないこと", none_of(Claim.attributable)
        ),
        SHARED,
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

SILENCE = Provision(
    "NS-43",
    cite="Art. VIII.5(d)",
    matter=incidents.SILENCE_ACCEPTS,
    says=Text(
        "a proposed split to which no reply comes within two months counts as accepted",
        "分担案に対し2か月以内に回答がないときは、受諾されたものとみなされる",
    ),
    when=all_of(
        clause("the proposal was sent", "分担案が送付されたこと", Claim.proposal_sent),
        clause(
            "no reply came within two months",
            "2か月以内に回答がなかったこと",
            none_of(Claim.reply_within_two_months),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_DEFENCE,
    timing=Timing(Text("two months from the proposal", "分担案の送付から2か月"), months=2),
    papers=Text("particulars of the claim and the proposed split", "請求の明細及び分担案"),
)

STATEMENT = Provision(
    "NS-47",
    cite="Art. VIII.5(e)(iv)",
    matter=claims.REFUND_STATEMENT_DUE,
    says=Text(
        "every half-year the receiving State sends a statement of what it paid on accepted splits",
        "接受国は、受諾された分担に係る支払額の計算書を半年ごとに送付する",
    ),
    when=any_of(
        clause(
            "every State concerned accepted the split",
            "全ての関係国が分担案を受諾したこと",
            Claim.split_accepted,
        ),
        holds(SILENCE),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_DEFENCE,
    timing=Timing(
        Text("every half-year; the refund as soon as possible", "半年ごと。償還はできる限り速やかに"),
        months=6,
    ),
    papers=Text("statement with a request for refund", "計算書及び償還の請求"),
)

HARDSHIP = Provision(
    "NS-48",
    cite="Art. VIII.5(f)",
    matter=claims.HARDSHIP_REQUEST,
    says=Text(
        "a State in serious hardship may ask the North Atlantic Council for another arrangement",
        "重大な困難が生ずる国は、北大西洋理事会に別の取決めを求めることができる",
    ),
    when=clause(
        "payment and split would cause serious hardship",
        "支払及び分担が重大な困難をもたらすこと",
        Claim.serious_hardship,
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_STATE,
)

PROVISIONS = (SILENCE, ONE_STATE, SEVERAL_STATES, UNATTRIBUTABLE, STATEMENT, HARDSHIP)
