"""The Japan–Philippines agreement: signed in 2026, its entry into force not shown."""

from __future__ import annotations

from datetime import date

from warifu.instruments.acsa.parties import supplied_between
from warifu.instruments.acsa.self_defense_forces_act import NO_WEAPONS
from warifu.parties import JP, PH
from warifu.rules import (
    ON,
    Confidence,
    Instrument,
    LifeEvent,
    Office,
    Provision,
    Stage,
    Text,
    Timing,
    all_of,
    always,
    clause,
    holds,
    unread,
)
from warifu.vocabulary import Agreement
from warifu.vocabulary.matters import supply

APPROVAL_REPORTED = date(2026, 6, 19)
SOURCE = Text("secondary sources only", "二次資料のみ")

GATE = Provision(
    "AC-17/in-force",
    cite="agreement of 15 January 2026; article number unknown",
    says=Text(
        "signed; not in force until that is shown",
        "署名済み。発効が確認されるまで効力を有するものとして扱わない",
    ),
    when=all_of(
        supplied_between(JP, PH),
        clause(
            "not before the Diet's approval reported for 19 June 2026",
            "2026年6月19日と報じられている国会承認より前でないこと",
            ON.on_or_after(APPROVAL_REPORTED),
        ),
        clause(
            "the agreement has entered into force by that day",
            "その日までに協定が効力を生じていること",
            Agreement.in_force_on.on_or_before(ON),
        ),
    ),
    confidence=Confidence.SECONDARY,
    office=Office.COUNSEL,
    timing=Timing(
        Text(
            "a rule of 30 days is reported, from which step is not known; check the date",
            "30日後の発効が報じられているが、起算点は未確認。期日を確認すること",
        )
    ),
)

USABLE = Provision(
    "AC-17",
    cite="article number unknown",
    matter=supply.SUPPLY_AGREEMENT_USABLE,
    says=Text(
        "the agreement may be relied on once it is in force; its provisions were not read",
        "発効後は協定に依拠することができる。個々の規定は確認されていない",
    ),
    when=always("whenever it is in force", "効力を有する限り"),
    confidence=Confidence.SECONDARY,
)

CATEGORY_NOT_READ = Provision(
    "AC-17/categories",
    cite="article number unknown",
    says=Text("the categories that the agreement lists", "協定が掲げる区分"),
    when=unread("AC-17", "the list of categories was not read", "区分の一覧は確認できていない"),
    confidence=Confidence.SECONDARY,
)

CATEGORY = Provision(
    "AC-J7/category",
    cite="Self-Defense Forces Act, Art. 100-8(4)",
    matter=supply.SUPPLY_CATEGORY_ALLOWED,
    says=Text(
        "weapons are never supplied by Japan; which categories the agreement lists was not read",
        "日本が武器を提供することはない。協定が掲げる区分は確認されていない",
    ),
    when=all_of(holds(NO_WEAPONS), holds(CATEGORY_NOT_READ)),
    confidence=Confidence.READ,
    also=("AC-17",),
)

PURPOSE = Provision(
    "AC-17/purposes",
    cite="article number unknown",
    matter=supply.SUPPLY_PURPOSE_COVERED,
    says=Text("the purposes of the agreement", "協定の対象となる目的"),
    when=unread("AC-17", "the purposes were not read", "対象となる目的は確認できていない"),
    confidence=Confidence.SECONDARY,
)

RETURN = Provision(
    "AC-17/return",
    cite="article number unknown",
    matter=supply.RETURN_DUE_WITHIN_YEAR,
    says=Text("the time limit for settlement", "決済の期限"),
    when=unread("AC-17", "the time limits were not read", "期限は確認できていない"),
    confidence=Confidence.SECONDARY,
    also=("AC-15",),
)

ONWARD = Provision(
    "AC-17/onward",
    cite="article number unknown",
    matter=supply.ONWARD_TRANSFER_ALLOWED,
    says=Text("passing on what was received", "受領したものの移転"),
    when=unread("AC-17", "the rule on passing on was not read", "移転に関する規定は確認できていない"),
    confidence=Confidence.SECONDARY,
    also=("AC-16",),
)

JP_PH_ACSA = Instrument(
    id="jp_ph_acsa",
    title=Text(
        "Agreement between Japan and the Philippines on reciprocal provision of supplies and services",
        "日本国とフィリピン共和国との間における物品又は役務の相互の提供に関する協定",
    ),
    short=Text("Japan–Philippines ACSA", "日比物品役務相互提供協定"),
    cite="signed 15 January 2026",
    parties=(JP, PH),
    sheet="acsa.md",
    gate=GATE,
    provisions=(USABLE, CATEGORY, CATEGORY_NOT_READ, NO_WEAPONS, PURPOSE, RETURN, ONWARD),
    life=(
        LifeEvent(Stage.SIGNED, date(2026, 1, 15), SOURCE, Confidence.SECONDARY),
        LifeEvent(Stage.APPROVED, APPROVAL_REPORTED, Text("reported only", "報道のみ"), Confidence.SECONDARY),
        LifeEvent(Stage.IN_FORCE, None, Text("not confirmed", "未確認"), Confidence.UNVERIFIED),
    ),
    how_sure=Text("secondary sources only; entry into force not confirmed", "二次資料のみ。発効は未確認"),
)
