"""Article XIV of the Japan–United Kingdom agreement: arms, ammunition, dangerous goods; and arms carried."""

from __future__ import annotations

from warifu.instruments.jp_gb_raa.article_01 import VISITING_FORCE
from warifu.instruments.jp_gb_raa.receiving_state import RECEIVED_IN_BRITAIN
from warifu.rules import (
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
from warifu.vocabulary import Weapon
from warifu.vocabulary.matters import arms

CARRY = Provision(
    "GB-20",
    cite="article number unknown",
    matter=arms.CARRY_ARMS,
    says=Text(
        "the ministry's outline names the carrying of weapons as a subject; its terms were not read",
        "外務省の概要は武器の携帯を独立の事項として挙げるが、その要件は未確認である",
    ),
    when=unread("GB-20", "the terms on carrying weapons were not read", "武器の携帯に関する要件は未確認"),
    confidence=Confidence.SECONDARY,
    office=Office.COUNSEL,
)

REQUIREMENTS = Provision(
    "GB-22",
    cite="Art. XIV.2",
    says=Text(
        "the procedures and requirements that the receiving State sets are followed",
        "接受国が定める手続及び要件に従う",
    ),
    when=all_of(
        clause(
            "the receiving State's procedures and requirements are met",
            "接受国が定める手続及び要件を満たしていること",
            Weapon.receiving_procedures_met,
        ),
        clause(
            "the authorities concerned were notified", "関係当局に通報したこと", Weapon.authorities_notified
        ),
        clause(
            "in Japan, ammunition, explosives and other dangerous goods bear their marks",
            "日本国においては、弾薬、火薬類その他の危険物について所定の標識を掲げていること",
            any_of(
                RECEIVED_IN_BRITAIN,
                none_of(Weapon.kind.among("ammunition", "explosives", "dangerous_goods")),
                Weapon.marks_shown,
            ),
        ),
    ),
    confidence=Confidence.SUMMARY,
    also=("AU-25",),
    office=Office.SENDING_DEFENCE,
    timing=Timing(
        Text(
            "notice to the authorities concerned; when was not found",
            "関係当局への通報（時期の定めは確認できていない）",
        )
    ),
    papers=Text(
        "in Japan, such papers as the certificate for a ship that carries dangerous goods",
        "日本国においては、危険物を運送する船舶に関する証明書等",
    ),
)

TRANSPORT = Provision(
    "GB-21",
    cite="Art. XIV.1 (paragraph inferred)",
    matter=arms.MOVE_DANGEROUS_GOODS,
    says=Text(
        "the visiting force may transport, store and handle arms, ammunition, explosives and dangerous goods",
        "訪問部隊は、武器、弾薬、火薬類及び危険物を輸送し、保管し、及び取り扱うことができる",
    ),
    when=all_of(
        holds(VISITING_FORCE),
        clause(
            "they are arms, ammunition, explosives or dangerous goods",
            "武器、弾薬、火薬類又は危険物であること",
            Weapon.kind.among("small_arm", "crew_weapon", "ammunition", "explosives", "dangerous_goods"),
        ),
        clause(
            "they are for the activity that was decided",
            "決定された活動のためのものであること",
            Weapon.for_cooperative_activity,
        ),
        holds(REQUIREMENTS),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.SENDING_UNIT,
    note=Text("The sending State is responsible.", "派遣国が責任を負う。"),
)

PROVISIONS = (CARRY, TRANSPORT, REQUIREMENTS)
