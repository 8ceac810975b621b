"""The second Japan–Australia agreement, of 2017."""

from __future__ import annotations

from datetime import date

from warifu.instruments.acsa import categories, purposes, self_defense_forces_act, settlement
from warifu.instruments.acsa.articles_06_07 import CONSULTED, DISPUTES, EARLY_END, TERM_END, UN_COMMAND
from warifu.instruments.acsa.parties import supplied_between
from warifu.parties import AU, JP
from warifu.rules import (
    Confidence,
    Instrument,
    LifeEvent,
    NotForMachines,
    Provision,
    Stage,
    Text,
    all_of,
    any_of,
    clause,
    holds,
)
from warifu.vocabulary import Supply
from warifu.vocabulary.matters import supply

NOTICE = Text(
    "Ministry of Foreign Affairs of Japan, notice of 6 September 2017", "日本国外務省の2017年9月6日付け発表"
)

GATE = Provision(
    "AC-05b/in-force",
    cite="agreement of 14 January 2017",
    says=Text(
        "in force between Japan and Australia since 6 September 2017",
        "日本国とオーストラリアとの間で2017年9月6日から効力を有する",
    ),
    when=supplied_between(JP, AU),
    confidence=Confidence.SUMMARY,
    in_force=date(2017, 9, 6),
)

PURPOSES = Provision(
    "AC-05b",
    cite="Art. I",
    matter=supply.SUPPLY_PURPOSE_COVERED,
    says=Text(
        "supplies may be given for one of five purposes", "五つの目的のいずれかのために提供することができる"
    ),
    when=any_of(
        purposes.IN_EXERCISES,
        purposes.IN_OPERATIONS,
        purposes.FOR_NATIONALS,
        purposes.ROUTINE,
        clause(
            "for another activity that the law of each side allows and consultation has settled",
            "それぞれの国の法令により認められ、かつ、協議により確認されたその他の活動のため",
            purposes.OTHER,
            purposes.LAWS_ALLOW,
            holds(CONSULTED),
        ),
    ),
    confidence=Confidence.SUMMARY,
    also=("AC-05",),
    papers=purposes.REQUEST,
)

USABLE = Provision(
    "AC-05b/usable",
    cite="Art. I with the table of categories",
    matter=supply.SUPPLY_AGREEMENT_USABLE,
    says=Text(
        "a supply of a listed category may be asked for and given for one of the five purposes",
        "表に掲げる区分の提供を、五つの目的のいずれかのために要請し、行うことができる",
    ),
    when=all_of(
        clause("the receiving force has asked", "受ける側の部隊の要請があること", Supply.requested),
        clause("the category is listed", "表に掲げる区分に属すること", categories.OF_A_LISTED_CATEGORY),
        clause("the purpose is one of the five", "五つの目的のいずれかに当たること", holds(PURPOSES)),
    ),
    unless=(UN_COMMAND,),
    confidence=Confidence.SUMMARY,
    also=("AC-06",),
)

JP_AU_ACSA_2017 = Instrument(
    id="jp_au_acsa_2017",
    title=Text(
        "Agreement between Japan and Australia on reciprocal provision of supplies and services (2017)",
        "日本国の自衛隊とオーストラリア国防軍との間における物品又は役務の相互の提供に関する協定（2017年）",
    ),
    short=Text("Japan–Australia ACSA (2017)", "日豪物品役務相互提供協定（2017年）"),
    cite="signed 14 January 2017",
    parties=(JP, AU),
    sheet="acsa.md",
    gate=GATE,
    provisions=(
        USABLE,
        PURPOSES,
        categories.LISTED,
        categories.AMMUNITION,
        UN_COMMAND,
        CONSULTED,
        DISPUTES,
        TERM_END,
        EARLY_END,
        *self_defense_forces_act.PROVISIONS,
        settlement.CASH_OR_RETURN,
        settlement.TIME_LIMIT,
        settlement.ONWARD,
    ),
    life=(
        LifeEvent(Stage.SIGNED, date(2017, 1, 14), NOTICE, Confidence.SUMMARY),
        LifeEvent(Stage.IN_FORCE, date(2017, 9, 6), NOTICE, Confidence.SUMMARY),
    ),
    how_sure=Text(
        "opening and Articles VI and VII read; the rest by official summary",
        "冒頭並びに第6条及び第7条を確認。その他は公的な要約による",
    ),
    not_for_machines=(
        *self_defense_forces_act.NOT_FOR_MACHINES,
        NotForMachines(
            "AC-13",
            Text(
                "the preamble binds the Parties to the Charter of the United Nations as a whole; it "
                "decides no "
                "single supply",
                "前文は国際連合憲章との適合を一般的に求めるものであり、個々の提供の可否を決めるものではない",
            ),
        ),
    ),
    languages=("ja", "en"),
)
