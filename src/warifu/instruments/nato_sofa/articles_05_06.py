"""Articles V and VI: uniform, the marks on service vehicles, arms."""

from __future__ import annotations

from warifu.instruments.nato_sofa.article_01 import MEMBER
from warifu.rules import (
    Confidence,
    Office,
    Provision,
    Text,
    all_of,
    any_of,
    clause,
    holds,
    none_of,
    undecided,
)
from warifu.vocabulary import Person, Vehicle, Weapon
from warifu.vocabulary.matters import arms

UNIFORM = Provision(
    "NS-16",
    cite="Art. V.1",
    matter=arms.UNIFORM_RULE_MET,
    says=Text(
        "members normally wear uniform, and units always do when they cross a border",
        "構成員は通常制服を着用し、部隊として国境を通過するときは常に着用する",
    ),
    when=all_of(
        holds(MEMBER),
        any_of(
            clause("the member wears uniform", "構成員が制服を着用していること", Person.in_uniform),
            clause(
                "civilian clothes are worn as local forces may or as agreed, and not in a unit at a border",
                "私服の着用が現地の軍隊と同じ条件又は取決めに従い、かつ、部隊としての国境通過の際でないこと",
                Person.civilian_clothes_rule_met,
                none_of(Person.crosses_border_with_unit),
            ),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
)

MARKS = Provision(
    "NS-17",
    cite="Art. V.2",
    matter=arms.VEHICLE_MARKED,
    says=Text(
        "service vehicles bear a registration number and a clear mark of nationality",
        "公用車両は登録番号及び明瞭な国籍標識を表示する",
    ),
    when=any_of(
        clause(
            "it is a private vehicle, which the rule does not reach",
            "規定の対象外である私有車両であること",
            Vehicle.private,
        ),
        clause(
            "registration number and nationality mark are shown",
            "登録番号及び国籍標識が表示されていること",
            Vehicle.registration_number_shown,
            Vehicle.nationality_mark_shown,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
)

CARRY_ARMS = Provision(
    "NS-18",
    cite="Art. VI",
    matter=arms.CARRY_ARMS,
    says=Text(
        "members may possess and carry arms where their orders authorise it",
        "構成員は、命令により認められる場合には、武器を所持し携帯することができる",
    ),
    when=all_of(
        clause("a member carries them", "構成員が携帯すること", Weapon.carried_by.equals("member")),
        clause("orders authorise it", "命令により認められていること", Weapon.orders_authorise_carrying),
        clause(
            "what is carried is arms",
            "携帯するものが武器であること",
            any_of(
                Weapon.kind.among("small_arm", "crew_weapon"),
                all_of(
                    Weapon.kind.among("ammunition", "explosives", "other"),
                    undecided(
                        "NS-18",
                        "the sentence says arms; whether it takes this in has to be decided",
                        "条文は「武器」とするのみであり、これが含まれるか否かは判断を要する",
                        by=Office.RECEIVING_STATE,
                    ),
                ),
            ),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    papers=Text("orders that authorise carrying arms", "武器の携帯を認める命令書"),
    note=Text(
        "The sending State considers the receiving State's requests about this with goodwill. "
        "Civilians are not named.",
        "派遣国は、この点に関する接受国の要請に好意的考慮を払う。文民構成員への言及はない。",
    ),
)

PROVISIONS = (UNIFORM, MARKS, CARRY_ARMS)
