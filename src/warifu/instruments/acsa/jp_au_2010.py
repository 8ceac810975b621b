"""The first Japan–Australia agreement, of 2010: in force until the second, and without ammunition."""

from __future__ import annotations

from datetime import date

from warifu.instruments.acsa import categories, settlement
from warifu.instruments.acsa.parties import supplied_between
from warifu.parties import AU, JP
from warifu.rules import Confidence, Instrument, LifeEvent, Provision, Stage, Text, unread
from warifu.vocabulary.matters import supply
from warifu.vocabulary.matters.settlement import SUPPLY_LAW_ALLOWS

NOTICE = Text(
    "Ministry of Foreign Affairs of Japan, notice of 31 January 2013", "日本国外務省の2013年1月31日付け発表"
)

GATE = Provision(
    "AC-07/in-force",
    cite="agreement of 19 May 2010",
    says=Text(
        "in force between Japan and Australia from 31 January 2013 until the second agreement",
        "日本国とオーストラリアとの間で2013年1月31日から新協定の発効まで効力を有した",
    ),
    when=supplied_between(JP, AU),
    confidence=Confidence.READ,
    in_force=date(2013, 1, 31),
    ends=date(2017, 9, 5),
)

PURPOSES = Provision(
    "AC-07/purposes",
    cite="article number unknown",
    matter=supply.SUPPLY_PURPOSE_COVERED,
    says=Text("the purposes of the first agreement", "旧協定の対象となる目的"),
    when=unread(
        "AC-07",
        "the purposes of the first agreement were not read",
        "旧協定の対象となる目的は確認できていない",
    ),
    confidence=Confidence.READ,
)

LAW_THEN = Provision(
    "AC-07/law-then",
    cite="article number unknown",
    matter=SUPPLY_LAW_ALLOWS,
    says=Text("the laws of the Parties as they stood then", "当時の両国の国内法令"),
    when=unread(
        "AC-07",
        "the laws of the Parties as they stood until 2017 were not read",
        "2017年までの両国の国内法令は確認できていない",
    ),
    confidence=Confidence.READ,
)

JP_AU_ACSA_2010 = Instrument(
    id="jp_au_acsa_2010",
    title=Text(
        "Agreement between Japan and Australia on reciprocal provision of supplies and services (2010)",
        "日本国の自衛隊とオーストラリア国防軍との間における物品又は役務の相互の提供に関する協定（2010年）",
    ),
    short=Text("Japan–Australia ACSA (2010)", "日豪物品役務相互提供協定（2010年）"),
    cite="signed 19 May 2010",
    parties=(JP, AU),
    sheet="acsa.md",
    gate=GATE,
    provisions=(
        categories.WITHOUT_AMMUNITION,
        PURPOSES,
        LAW_THEN,
        settlement.FORM_NOT_READ,
        settlement.TIME_LIMIT,
        settlement.ONWARD,
    ),
    life=(
        LifeEvent(Stage.SIGNED, date(2010, 5, 19), NOTICE, Confidence.READ),
        LifeEvent(Stage.IN_FORCE, date(2013, 1, 31), NOTICE, Confidence.READ),
        LifeEvent(
            Stage.ENDED,
            date(2017, 9, 6),
            Text(
                "Ministry of Foreign Affairs of Japan, notice of 6 September 2017 on the second agreement",
                "日本国外務省の2017年9月6日付け発表（新協定の発効）",
            ),
            Confidence.SUMMARY,
        ),
    ),
    how_sure=Text(
        "official notice read: it excludes weapons and ammunition; the rest was not read",
        "公式発表（武器及び弾薬を除く旨）を確認。その他は未確認",
    ),
    languages=("ja", "en"),
)
