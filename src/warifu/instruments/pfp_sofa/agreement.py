"""The agreement and its protocol: the NATO agreement applies, and no death sentence is carried out."""

from __future__ import annotations

from datetime import date

from warifu.parties import AU, JP, PH, State
from warifu.rules import (
    ON,
    Condition,
    Confidence,
    Office,
    Provision,
    Text,
    all_of,
    always,
    any_of,
    clause,
    none_of,
)
from warifu.vocabulary import Agreement, Incident, Visit
from warifu.vocabulary.matters import entry, incidents

CH, AL = State("CH"), State("AL")


def _concerns(state: State) -> Condition:
    return any_of(Visit.sending_state.equals(state), Visit.receiving_state.equals(state))


GATE = Provision(
    "PF-01/parties",
    cite="Art. I",
    says=Text("in force between the sending and the receiving State", "派遣国と接受国との間で効力を有する"),
    when=all_of(
        clause(
            "two different States; Japan, Australia and the Philippines are no Parties",
            "互いに異なる二国であること（日本、オーストラリア及びフィリピンは締約国でない。）",
            none_of(
                Visit.sending_state.equals(Visit.receiving_state),
                Visit.sending_state.among(JP, AU, PH),
                Visit.receiving_state.among(JP, AU, PH),
            ),
        ),
        clause(
            "for Albania not before 8 June 1996, for Switzerland not before 9 May 2003",
            "アルバニアについては1996年6月8日、スイスについては2003年5月9日より前でないこと",
            none_of(
                all_of(_concerns(AL), ON.before(date(1996, 6, 8))),
                all_of(_concerns(CH), ON.before(date(2003, 5, 9))),
            ),
        ),
        clause("in force for both States", "両国について効力を有すること", Agreement.binds_both),
    ),
    confidence=Confidence.READ,
    office=Office.COUNSEL,
)

NATO_RULES = Provision(
    "PF-01",
    cite="Art. I",
    matter=entry.AGREEMENT_APPLIES,
    says=Text(
        "the States apply the NATO agreement as if all were Parties to it, unless this agreement or its "
        "protocol says "
        "otherwise",
        "各国は、本協定又はその議定書に別段の定めがない限り、"
        "全ての国が締約国であるものとしてNATO地位協定を適用する",
    ),
    when=always("whenever it is in force between the two States", "両国の間で効力を有する限り"),
    confidence=Confidence.READ,
    note=Text("For the content ask the NATO agreement.", "内容はNATO地位協定による。"),
)

NO_DEATH_SENTENCE = Provision(
    "PF-02",
    cite="Additional Protocol, Art. I",
    matter=incidents.DEATH_SENTENCE_BARRED,
    says=Text(
        "a Party to the protocol carries out no death sentence on members, civilian component or families "
        "from another",
        "議定書の締約国は、他の締約国の構成員、文民構成員及びそれらの家族に対し死刑を執行しない",
    ),
    when=all_of(
        clause(
            "a member of the force, of the civilian component or of their families",
            "部隊の構成員、文民構成員又はそれらの家族であること",
            Incident.actor_category.among("member", "civilian", "dependant"),
        ),
        clause(
            "both States are Parties to the protocol",
            "両国が議定書の締約国であること",
            Agreement.protocol_binds_both,
        ),
    ),
    confidence=Confidence.READ,
    note=Text(
        "The protocol starts 30 days after three deposits.",
        "議定書は三番目の批准書等の寄託の30日後に効力を生ずる。",
    ),
)

PROVISIONS = (NATO_RULES, NO_DEATH_SENTENCE)
