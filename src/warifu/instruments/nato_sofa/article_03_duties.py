"""Article III.4 and III.5: who left, who is absent, who must be taken home."""

from __future__ import annotations

from warifu.instruments.nato_sofa.article_01 import CIVILIAN_COMPONENT, DEPENDANT, MEMBER
from warifu.rules import Confidence, Office, Provision, Text, Timing, all_of, any_of, clause, holds, none_of
from warifu.vocabulary import Person, Visit
from warifu.vocabulary.matters import entry

AT_ONCE = Timing(Text("at once; no number of days is given", "直ちに（日数の定めはない）"))
EX_MEMBER = clause(
    "the person has left the employ", "本人が離職したこと", Person.category.equals("ex_member")
)

LEFT_EMPLOY = Provision(
    "NS-11",
    cite="Art. III.4, first sentence",
    matter=entry.LEAVING_NOTICE_DUE,
    says=Text(
        "the sending State tells of whoever leaves its employ and is not sent home",
        "派遣国は、離職し本国に送還されない者について接受国に通報する",
    ),
    when=all_of(
        EX_MEMBER,
        clause("the person is not sent home", "本人が本国に送還されないこと", none_of(Person.sent_home)),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_STATE,
    timing=AT_ONCE,
    papers=Text("notice with particulars", "必要事項を記載した通報"),
)

ABSENCE = Provision(
    "NS-12",
    cite="Art. III.4, second sentence",
    matter=entry.ABSENCE_REPORT_DUE,
    says=Text(
        "the sending State tells of a member who is absent for more than 21 days",
        "派遣国は、21日を超えて不在の構成員について接受国に通報する",
    ),
    when=all_of(
        holds(MEMBER),
        clause(
            "the absence lasts more than 21 days", "不在が21日を超えること", Person.days_absent.more_than(21)
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_STATE,
    timing=AT_ONCE,
    papers=Text("notice with particulars", "必要事項を記載した通報"),
)

REMOVAL = Provision(
    "NS-13",
    cite="Art. III.5",
    matter=entry.REMOVAL_DUE,
    says=Text(
        "the sending State takes in, or places elsewhere, whoever the receiving State wants gone",
        "派遣国は、退去を求められた者を自国に引き取り、又は接受国の領域外に移す",
    ),
    when=all_of(
        any_of(holds(MEMBER), holds(CIVILIAN_COMPONENT), holds(DEPENDANT), EX_MEMBER),
        clause(
            "the receiving State has asked for removal, or has expelled the person",
            "接受国が退去を求め、又は退去を命じたこと",
            Person.removal_requested,
        ),
    ),
    unless=(
        clause(
            "the person is a national of the receiving State",
            "本人が接受国の国民であること",
            Person.nationality.equals(Visit.receiving_state),
        ),
        clause(
            "the person neither entered in such a capacity nor in order to get it",
            "本人がその資格で、又はその資格を得るために入国したものでないこと",
            none_of(Person.entered_as_member),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_STATE,
)

PROVISIONS = (LEFT_EMPLOY, ABSENCE, REMOVAL)
