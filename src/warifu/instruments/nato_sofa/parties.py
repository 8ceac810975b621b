"""Between whom, where and since when the agreement applies: its Parties as read, its territory, its gate."""

from __future__ import annotations

from datetime import date

from warifu.parties import AU, GB, JP, PH, US, State
from warifu.rules import (
    Condition,
    Confidence,
    Office,
    Provision,
    StateFact,
    Text,
    Timing,
    YesNo,
    all_of,
    any_of,
    clause,
    holds,
    none_of,
)
from warifu.vocabulary import Visit
from warifu.vocabulary.matters import entry

IN_FORCE = date(1953, 8, 23)
PARTIES = (
    *(State(code) for code in ("BE", "CA", "DK", "FR")),
    GB,
    *(State(code) for code in ("IS", "IT", "LU", "NL", "NO", "PT")),
    US,
)
"""The Parties that were read; there are more, and for those counsel is asked."""
OUTSIDE = (JP, AU, PH)
"""States that were read not to be Parties."""


def within(state: StateFact, read: YesNo) -> Condition:
    """Return the condition that a State is inside: listed, or not listed as outside and read by counsel."""
    return any_of(state.among(*PARTIES), all_of(none_of(state.among(*OUTSIDE)), read))


TERRITORY = Provision(
    "NS-88",
    cite="Art. XX.1, XX.2",
    matter=entry.AGREEMENT_APPLIES,
    says=Text(
        "the agreement covers a Party's mainland, and other territory only once it has been extended there",
        "協定は締約国の本土に適用され、その他の領域には適用拡大の宣言により及ぶ",
    ),
    when=clause(
        "the place is on the mainland, or in territory to which the agreement was extended",
        "場所が本土又は協定の適用が拡大された領域であること",
        Visit.in_treaty_area,
    ),
    confidence=Confidence.READ,
    office=Office.COUNSEL,
    timing=Timing(
        Text("an extension counts thirty days after its declaration", "適用拡大は宣言の30日後に効力を生ずる"),
        days=30,
    ),
)

LEFT_OUT = Provision(
    "NS-01/left-out",
    cite="Art. I.1(a)",
    says=Text(
        "two Parties may agree to leave persons, units or formations out",
        "両締約国は、特定の者又は部隊を対象から除くことに合意することができる",
    ),
    when=clause(
        "the two States have agreed to leave these out",
        "両国がこれらを除くことに合意したこと",
        Visit.left_out_by_agreement,
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

GATE = Provision(
    "NS-86",
    cite="Art. XVIII; Art. I.1(e)",
    says=Text(
        "the agreement is in force between the two States, both Parties, one sending and one receiving",
        "協定が、派遣国と接受国たる二の締約国の間で効力を有する",
    ),
    when=all_of(
        clause(
            "the sending State is a Party",
            "派遣国が締約国であること",
            within(Visit.sending_state, Visit.sending_state_is_party),
        ),
        clause(
            "the receiving State is a Party",
            "接受国が締約国であること",
            within(Visit.receiving_state, Visit.receiving_state_is_party),
        ),
        clause(
            "they are two different States",
            "両者が異なる国であること",
            none_of(Visit.sending_state.equals(Visit.receiving_state)),
        ),
        holds(TERRITORY),
    ),
    unless=(LEFT_OUT,),
    confidence=Confidence.READ,
    in_force=IN_FORCE,
    also=("NS-04",),
    timing=Timing(
        Text(
            "a State that accedes is bound thirty days after it deposits its instrument",
            "加入国については加入書の寄託の30日後に効力を生ずる",
        ),
        days=30,
    ),
    note=Text(
        "23 August 1953 is the entry into force for the first Parties. Later Parties' own days were "
        "not read: counsel answers for States in neither list.",
        "1953年8月23日は当初の締約国についての発効日である。その後の締約国の発効日は確認しておらず、"
        "いずれの一覧にもない国については法務担当に照会する。",
    ),
)

PROVISIONS = (TERRITORY, LEFT_OUT)
