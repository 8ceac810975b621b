"""Articles VI and VII of the second Japan–Australia agreement: consultation, disputes, term and end."""

from __future__ import annotations

from warifu.parties import AU
from warifu.rules import ON, Confidence, Office, Provision, Text, Timing, all_of, always, any_of, clause
from warifu.vocabulary import Agreement, Supply, Visit
from warifu.vocabulary.matters.settlement import DISPUTES_BETWEEN_GOVERNMENTS, ENDED_BY_NOTICE

UN_COMMAND = Provision(
    "AC-08",
    cite="Art. VI.1",
    says=Text(
        "the agreement does not apply to the Australian force when it acts as United Nations forces in Japan",
        "オーストラリア国防軍が在日国連軍として行動する場合には、この協定は適用されない",
    ),
    when=all_of(
        clause(
            "the Australian Defence Force supplies or receives",
            "オーストラリア国防軍が提供し、又は受領する場合",
            any_of(Supply.supplying_state.equals(AU), Supply.requesting_state.equals(AU)),
        ),
        clause(
            "it acts as United Nations forces in Japan under the agreement of 1954",
            "1954年の協定に基づき在日国連軍として行動していること",
            Visit.acts_as_un_forces,
        ),
    ),
    confidence=Confidence.READ,
)

CONSULTED = Provision(
    "AC-09",
    cite="Art. VI.2",
    says=Text(
        "the Governments consult on carrying the agreement out and on what counts as another activity",
        "両政府は、協定の実施及び「その他の活動」に当たるものについて協議する",
    ),
    when=clause(
        "the Governments have consulted and take it to be one of the other activities",
        "両政府が協議し、その他の活動に当たるものとしたこと",
        Supply.other_activity_decided,
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

DISPUTES = Provision(
    "AC-10",
    cite="Art. VI.3–5",
    matter=DISPUTES_BETWEEN_GOVERNMENTS,
    says=Text(
        "questions of meaning or use are settled by consultation between the Governments, first by the "
        "procedural "
        "arrangement; no outside body",
        "解釈又は適用に関する問題は、まず手続取決めにより、両政府間の協議によってのみ解決し、"
        "第三者機関に付託しない",
    ),
    when=always("always", "常に"),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

TERM_END = Provision(
    "AC-11",
    cite="Art. VII.1",
    matter=ENDED_BY_NOTICE,
    says=Text(
        "in force for ten years and for further periods of ten years, unless notice is given six months "
        "before",
        "10年間効力を有し、期間満了の6か月前までに通告がない限り、10年ずつ延長される",
    ),
    when=all_of(
        clause(
            "written notice was given at least six months before the end of the term",
            "有効期間満了の少なくとも6か月前に書面による通告がされたこと",
            Agreement.term_ends_on.on_or_after(Agreement.end_notified_on.plus(months=6)),
        ),
        clause("the term has ended", "有効期間が満了していること", ON.after(Agreement.term_ends_on)),
    ),
    confidence=Confidence.READ,
    papers=Text("written notice", "書面による通告"),
    timing=Timing(
        Text("at least six months before the end of the term", "有効期間満了の少なくとも6か月前"),
        months=6,
        before="agreement.term_ends_on",
    ),
)

EARLY_END = Provision(
    "AC-12",
    cite="Art. VII.2",
    matter=ENDED_BY_NOTICE,
    says=Text(
        "either Party may end the agreement by written notice of one year",
        "いずれの締約国も、1年前の書面による通告により協定を終了させることができる",
    ),
    when=clause(
        "a year has passed since the written notice",
        "書面による通告から1年が経過していること",
        ON.on_or_after(Agreement.end_notified_on.plus(months=12)),
    ),
    confidence=Confidence.READ,
    papers=Text("written notice", "書面による通告"),
    timing=Timing(
        Text("one year after the notice", "通告の1年後"), months=12, after="agreement.end_notified_on"
    ),
)
