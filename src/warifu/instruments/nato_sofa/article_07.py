"""Article VII.1–VII.4: who has jurisdiction, who alone, who first."""

from __future__ import annotations

from warifu.rules import Confidence, Office, Provision, Text, Timing, all_of, any_of, clause, holds, none_of
from warifu.vocabulary import Incident, Person, Visit
from warifu.vocabulary.matters import incidents, trials

OFFENDER = clause(
    "a member, a civilian of the component or a dependent acted",
    "行為者が構成員、文民構成員又は家族であること",
    Incident.actor_category.among("member", "civilian", "dependant"),
)
MEMBER_OR_CIVILIAN_ACTED = clause(
    "a member or a civilian of the component acted",
    "行為者が構成員又は文民構成員であること",
    Incident.actor_category.among("member", "civilian"),
)

LOCAL_PEOPLE = Provision(
    "NS-27",
    cite="Art. VII.4",
    says=Text(
        "the sending State gets no jurisdiction over the receiving State's own nationals and residents",
        "派遣国は、接受国の国民又は通常居住者に対する裁判権を与えられない",
    ),
    when=all_of(
        any_of(
            clause(
                "the person is a national of the receiving State",
                "本人が接受国の国民であること",
                Person.nationality.equals(Visit.receiving_state),
            ),
            clause(
                "the person is ordinarily resident there",
                "本人が接受国に通常居住していること",
                Person.ordinarily_resident_in.equals(Visit.receiving_state),
            ),
        ),
        clause(
            "the person is not a member of the sending State's force",
            "本人が派遣国の軍隊の構成員でないこと",
            none_of(Incident.actor_category.equals("member")),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.COUNSEL,
)

SENDING = Provision(
    "NS-19",
    cite="Art. VII.1(a)",
    matter=incidents.SENDING_JURISDICTION,
    says=Text(
        "the sending State's military authorities keep, abroad, the jurisdiction that they have at home",
        "派遣国の軍当局は、本国において有する刑事及び懲戒の裁判権を接受国内で行使することができる",
    ),
    when=all_of(
        clause(
            "the person is subject to the sending State's military law",
            "本人が派遣国の軍法に服すること",
            Incident.under_sending_military_law,
        ),
        clause(
            "its law punishes the act",
            "行為が派遣国の法令により処罰されること",
            Incident.punishable_by_sending,
        ),
    ),
    unless=(LOCAL_PEOPLE,),
    confidence=Confidence.READ,
    office=Office.SENDING_JUSTICE,
)

RECEIVING = Provision(
    "NS-20",
    cite="Art. VII.1(b)",
    matter=incidents.RECEIVING_JURISDICTION,
    says=Text(
        "the receiving State has jurisdiction over offences in its territory that its law punishes",
        "接受国は、自国の領域内で行われ、自国の法令により処罰される犯罪について裁判権を有する",
    ),
    when=all_of(
        OFFENDER,
        clause(
            "it was done in the receiving State", "接受国の領域内で行われたこと", Incident.in_receiving_state
        ),
        clause(
            "its law punishes the act",
            "行為が接受国の法令により処罰されること",
            Incident.punishable_by_receiving,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_JUSTICE,
)

SENDING_ALONE = Provision(
    "NS-21",
    cite="Art. VII.2(a)",
    matter=incidents.SENDING_EXCLUSIVE,
    says=Text(
        "what only the sending State's law punishes, only it may try",
        "派遣国の法令のみにより処罰される犯罪については、派遣国が専属的裁判権を有する",
    ),
    when=all_of(
        holds(SENDING),
        clause(
            "the receiving State's law does not punish the act",
            "行為が接受国の法令により処罰されないこと",
            none_of(Incident.punishable_by_receiving),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_JUSTICE,
    note=Text("Offences against its security are included.", "自国の安全に関する犯罪を含む。"),
)

RECEIVING_ALONE = Provision(
    "NS-22",
    cite="Art. VII.2(b)",
    matter=incidents.RECEIVING_EXCLUSIVE,
    says=Text(
        "what only the receiving State's law punishes, only it may try",
        "接受国の法令のみにより処罰される犯罪については、接受国が専属的裁判権を有する",
    ),
    when=all_of(
        holds(RECEIVING),
        clause(
            "the sending State's law does not punish the act",
            "行為が派遣国の法令により処罰されないこと",
            none_of(Incident.punishable_by_sending),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_JUSTICE,
    note=Text(
        "Offences against its security are included: treason, sabotage, espionage, breach of secrets.",
        "自国の安全に関する犯罪（反逆、妨害、諜報、公務上の秘密の侵害）を含む。",
    ),
)

OWN_VICTIM = Provision(
    "NS-23",
    cite="Art. VII.3(a)(i)",
    matter=incidents.SENDING_PRIMARY,
    says=Text(
        "the sending State comes first where only its own property, security or people were harmed",
        "専ら派遣国の財産、安全又は人員に対する犯罪については、派遣国が第一次裁判権を有する",
    ),
    when=all_of(
        MEMBER_OR_CIVILIAN_ACTED,
        holds(SENDING),
        holds(RECEIVING),
        clause(
            "only the sending State's property, security, members, civilians or dependents were harmed",
            "専ら派遣国の財産若しくは安全又はその構成員、文民構成員若しくは家族に対するものであること",
            Incident.only_against_sending,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_JUSTICE,
)

DUTY = Provision(
    "NS-24",
    cite="Art. VII.3(a)(ii)",
    matter=incidents.SENDING_PRIMARY,
    says=Text(
        "the sending State comes first for acts and omissions done in official duty",
        "公務執行中の作為又は不作為から生ずる犯罪については、派遣国が第一次裁判権を有する",
    ),
    when=all_of(
        MEMBER_OR_CIVILIAN_ACTED,
        holds(SENDING),
        holds(RECEIVING),
        clause("it was done in official duty", "公務の執行中に行われたこと", Incident.official_duty),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_JUSTICE,
)

OTHERWISE = Provision(
    "NS-25",
    cite="Art. VII.3(b)",
    matter=incidents.RECEIVING_PRIMARY,
    says=Text(
        "for every other offence that both may try the receiving State comes first",
        "裁判権が競合するその他の犯罪については、接受国が第一次裁判権を有する",
    ),
    when=all_of(holds(SENDING), holds(RECEIVING)),
    unless=(OWN_VICTIM, DUTY),
    confidence=Confidence.READ,
    office=Office.RECEIVING_JUSTICE,
)

WAIVER = Provision(
    "NS-26",
    cite="Art. VII.3(c)",
    matter=trials.WAIVER_NOTICE_DUE,
    says=Text(
        "a State that does not use its first right tells the other",
        "第一次裁判権を行使しない国は、その旨を相手国に通報する",
    ),
    when=all_of(
        holds(SENDING),
        holds(RECEIVING),
        clause(
            "the State with the first right has decided not to use it",
            "第一次裁判権を有する国がこれを行使しないことを決定したこと",
            Incident.first_state_declines,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
    timing=Timing(
        Text("as soon as practicable; no number of days is given", "できる限り速やかに（日数の定めはない）")
    ),
    note=Text(
        "A request to waive the first right is considered with goodwill; that decides nothing by itself.",
        "第一次裁判権の放棄の要請には好意的考慮が払われるが、それ自体は結論を決するものではない。",
    ),
)

PROVISIONS = (
    LOCAL_PEOPLE,
    SENDING,
    RECEIVING,
    SENDING_ALONE,
    RECEIVING_ALONE,
    OWN_VICTIM,
    DUTY,
    OTHERWISE,
    WAIVER,
)
