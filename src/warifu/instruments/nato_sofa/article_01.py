"""Article I: force, member, civilian component, dependent; a State that is only passed through."""

from __future__ import annotations

from warifu.instruments.nato_sofa.parties import within
from warifu.rules import Confidence, Office, Provision, Text, all_of, any_of, clause, holds, none_of
from warifu.vocabulary import Person, Visit
from warifu.vocabulary.matters import entry

FORCE = Provision(
    "NS-01",
    cite="Art. I.1(a)",
    matter=entry.VISITING_FORCE,
    says=Text(
        "personnel of a Party's land, sea or air services on official duty in another Party's "
        "territory are a force",
        "公務に関連して他の締約国の領域に所在する締約国の陸海空軍の人員は「軍隊」である",
    ),
    when=all_of(
        clause(
            "they belong to the land, sea or air services",
            "陸軍、海軍又は空軍に属すること",
            Visit.force_body.among("uk_forces", "other_force"),
        ),
        clause(
            "they are there in connexion with their official duties",
            "公務に関連して所在すること",
            Visit.on_official_duties,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_DEFENCE,
)

MEMBER = Provision(
    "NS-01/member",
    cite="Art. I.1(a)",
    matter=entry.MEMBER,
    says=Text("whoever belongs to the force is a member of it", "軍隊に属する者はその構成員である"),
    when=all_of(
        clause(
            "the person comes as a member of the force",
            "本人が軍隊の構成員として所在すること",
            Person.category.equals("member"),
        ),
        holds(FORCE),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_DEFENCE,
)

CIVILIAN_COMPONENT = Provision(
    "NS-02",
    cite="Art. I.1(b)",
    matter=entry.CIVILIAN_COMPONENT,
    says=Text(
        "civilians in the employ of an armed service who accompany the force are the civilian component",
        "軍隊に雇用され、これに随伴する文民は「軍属」（文民構成員）である",
    ),
    when=all_of(
        clause(
            "the person comes as a civilian, neither as member nor as family",
            "本人が文民であり、構成員又は家族として所在するものでないこと",
            none_of(Person.category.among("member", "dependant", "ex_member")),
        ),
        clause(
            "the person accompanies the force",
            "本人が軍隊に随伴すること",
            Person.accompanies_force,
            holds(FORCE),
        ),
        clause(
            "an armed service of the sending State employs the person",
            "派遣国の軍隊に雇用されていること",
            Person.employed_by_armed_service,
        ),
        clause(
            "the person is a national of a State of the North Atlantic Treaty",
            "北大西洋条約の締約国の国民であること",
            within(Person.nationality, Person.national_of_a_party),
        ),
    ),
    unless=(
        clause("the person is stateless", "本人が無国籍であること", Person.stateless),
        clause(
            "the person is a national of the receiving State",
            "本人が接受国の国民であること",
            Person.nationality.equals(Visit.receiving_state),
        ),
        clause(
            "the person is ordinarily resident in the receiving State",
            "本人が接受国に通常居住していること",
            Person.ordinarily_resident_in.equals(Visit.receiving_state),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_DEFENCE,
    note=Text(
        "Contractors are not named: whoever is not in the employ of an armed service stays outside.",
        "契約業者への言及はなく、軍隊に雇用されていない者は対象外となる。",
    ),
)

DEPENDANT = Provision(
    "NS-03",
    cite="Art. I.1(c)",
    matter=entry.DEPENDANT_STATUS,
    says=Text(
        "the spouse of a member or civilian, and a child whom they support, are dependents",
        "構成員若しくは文民構成員の配偶者又はその扶養する子は「家族」である",
    ),
    when=all_of(
        clause(
            "the person comes as family", "本人が家族として所在すること", Person.category.equals("dependant")
        ),
        any_of(
            clause(
                "the person is the spouse", "配偶者であること", Person.relation_to_member.equals("spouse")
            ),
            clause(
                "the person is a child who depends on them for support",
                "扶養を受ける子であること",
                Person.relation_to_member.equals("child"),
                Person.depends_on_member,
            ),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_DEFENCE,
    note=Text(
        "Parents, other relatives and unmarried partners are not named.",
        "親、その他の親族及び内縁の相手方への言及はない。",
    ),
)

TRANSIT = Provision(
    "NS-04",
    cite="Art. I.1(e)",
    matter=entry.TRANSIT_COVERED,
    says=Text(
        "a State through whose territory the force only passes is a receiving State too",
        "軍隊が通過するにとどまる国も接受国である",
    ),
    when=clause("the force passes through", "軍隊が領域を通過すること", Visit.activity.equals("transit")),
    confidence=Confidence.READ,
    office=Office.RECEIVING_STATE,
)

ANY_PERSON = any_of(holds(MEMBER), holds(CIVILIAN_COMPONENT), holds(DEPENDANT))
"""A member, a person of the civilian component, or a dependent of one."""
MEMBER_OR_CIVILIAN = any_of(holds(MEMBER), holds(CIVILIAN_COMPONENT))
"""A member, or a person of the civilian component."""

PROVISIONS = (FORCE, MEMBER, CIVILIAN_COMPONENT, DEPENDANT, TRANSIT)
