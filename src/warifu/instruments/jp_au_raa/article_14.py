"""Article XIV of the Japan–Australia agreement: arms, ammunition and dangerous goods on the move."""

from __future__ import annotations

from warifu.instruments.jp_au_raa.article_01 import VISITING_FORCE
from warifu.instruments.jp_au_raa.receiving import IN_AUSTRALIA
from warifu.rules import Confidence, Office, Provision, Text, Timing, all_of, any_of, clause, holds, none_of
from warifu.vocabulary import Weapon
from warifu.vocabulary.matters import arms

REQUIREMENTS = Provision(
    "AU-25",
    cite="Art. XIV.2",
    says=Text(
        "the visiting force follows the procedures and requirements that the receiving State sets",
        "訪問部隊は、接受国が定める手続及び要件に従わなければならない",
    ),
    when=all_of(
        clause(
            "the receiving State's procedures and requirements are met",
            "接受国が定める手続及び要件を満たすこと",
            Weapon.receiving_procedures_met,
        ),
        clause(
            "the authorities concerned have been notified",
            "関係当局に通報したこと",
            Weapon.authorities_notified,
        ),
        clause(
            "in Japan, ammunition, explosives and other dangerous goods bear their marks",
            "日本国においては、弾薬、火薬類その他の危険物について所定の標識を掲げること",
            any_of(
                IN_AUSTRALIA,
                none_of(Weapon.kind.among("ammunition", "explosives", "dangerous_goods")),
                Weapon.marks_shown,
            ),
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.SENDING_UNIT,
    timing=Timing(
        Text(
            "notice to the authorities concerned beforehand; no number of days was found",
            "関係当局への事前の通報（日数の定めは確認できていない）",
        )
    ),
    papers=Text(
        "in Japan, as for the Self-Defense Forces: for instance a certificate that the ship suits dangerous "
        "goods",
        "日本国においては自衛隊の例に準じ、例えば船舶が危険物の運送に適することの証明書",
    ),
    note=Text(
        "In Japan: the dangerous goods rules for ships; explosives and road law on roads; way of carriage "
        "and loading, load limits, marks, notices.",
        "日本国においては、海上は危険物運送の規則、陸上は火薬類及び道路に関する法令により、"
        "運搬及び積載の方法、積載の制限、標識並びに通報が定められている。",
    ),
)

DANGEROUS_GOODS = Provision(
    "AU-24",
    cite="Art. XIV.1 (paragraph number inferred)",
    matter=arms.MOVE_DANGEROUS_GOODS,
    says=Text(
        "the visiting force may itself transport, store and handle arms, ammunition, explosives and "
        "dangerous goods",
        "訪問部隊は、自ら武器、弾薬、火薬類及び危険物を輸送し、保管し、及び取り扱うことができる",
    ),
    when=all_of(
        holds(VISITING_FORCE),
        clause(
            "they are arms, ammunition, explosives or dangerous goods",
            "武器、弾薬、火薬類又は危険物であること",
            Weapon.kind.among("small_arm", "crew_weapon", "ammunition", "explosives", "dangerous_goods"),
        ),
        clause(
            "they are for the cooperative activity",
            "協力活動のためのものであること",
            Weapon.for_cooperative_activity,
        ),
        holds(REQUIREMENTS),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.SENDING_UNIT,
    note=Text(
        "On the sending State's own responsibility; the receiving State's force need not carry them.",
        "派遣国の責任において行うものであり、接受国の部隊に輸送を義務付けるものではない。",
    ),
)

PROVISIONS = (DANGEROUS_GOODS, REQUIREMENTS)
