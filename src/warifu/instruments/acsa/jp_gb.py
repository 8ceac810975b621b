"""The Japan–United Kingdom agreement of 2017."""

from __future__ import annotations

from datetime import date

from warifu.instruments.acsa import categories, purposes, self_defense_forces_act, settlement
from warifu.instruments.acsa.parties import supplied_between
from warifu.parties import GB, JP
from warifu.rules import (
    Confidence,
    Instrument,
    LifeEvent,
    NotForMachines,
    Provision,
    Stage,
    Text,
    all_of,
    clause,
)
from warifu.vocabulary import Supply
from warifu.vocabulary.matters import supply

OUTLINE = Text(
    "Ministry of Foreign Affairs of Japan, outline of the agreement", "日本国外務省が公表した協定の概要"
)

GATE = Provision(
    "AC-01/in-force",
    cite="Treaty No. 28 of 2017",
    says=Text(
        "in force between Japan and the United Kingdom since 18 August 2017",
        "日本国と英国との間で2017年8月18日から効力を有する",
    ),
    when=supplied_between(JP, GB),
    confidence=Confidence.SUMMARY,
    in_force=date(2017, 8, 18),
)

USABLE = Provision(
    "AC-06/usable",
    cite="Art. 1.1 with the table of categories",
    matter=supply.SUPPLY_AGREEMENT_USABLE,
    says=Text(
        "a supply of a listed category may be asked for and given for one of the five purposes",
        "表に掲げる区分の提供を、五つの目的のいずれかのために要請し、行うことができる",
    ),
    when=all_of(
        clause("the receiving force has asked", "受ける側の部隊の要請があること", Supply.requested),
        clause("the category is listed", "表に掲げる区分に属すること", categories.OF_A_LISTED_CATEGORY),
        clause("the purpose is one of the five", "五つの目的のいずれかに当たること", purposes.COVERED),
    ),
    confidence=Confidence.SUMMARY,
)

JP_GB_ACSA = Instrument(
    id="jp_gb_acsa",
    title=Text(
        "Agreement between Japan and the United Kingdom on reciprocal provision of supplies and services",
        "日本国の自衛隊と英国の軍隊との間における物品又は役務の相互の提供に関する協定",
    ),
    short=Text("Japan–UK ACSA", "日英物品役務相互提供協定"),
    cite="Treaty No. 28 of 2017",
    parties=(JP, GB),
    sheet="acsa.md",
    gate=GATE,
    provisions=(
        USABLE,
        *purposes.PROVISIONS,
        categories.LISTED,
        categories.AMMUNITION,
        *self_defense_forces_act.PROVISIONS,
        settlement.FORM_NOT_READ,
        settlement.TIME_LIMIT,
        settlement.ONWARD,
    ),
    life=(
        LifeEvent(Stage.SIGNED, date(2017, 1, 26), OUTLINE, Confidence.SUMMARY),
        LifeEvent(Stage.IN_FORCE, date(2017, 8, 18), OUTLINE, Confidence.SUMMARY),
    ),
    how_sure=Text(
        "official summary read; Article 1.1 seen in outline", "公的な概要を確認。第1条1は概略のみ確認"
    ),
    not_for_machines=(
        *self_defense_forces_act.NOT_FOR_MACHINES,
        NotForMachines(
            "AC-13",
            Text(
                "binds the Parties to the Charter of the United Nations as a whole; decides no single supply",
                "国際連合憲章との適合を求める一般的な規定であり、個々の提供の可否を決めるものではない",
            ),
        ),
    ),
    languages=("ja", "en"),
)
