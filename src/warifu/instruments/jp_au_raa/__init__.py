"""The Japan–Australia agreement, with the law of Japan and of Australia that carries it out."""

from __future__ import annotations

from datetime import date

from warifu.instruments.jp_au_raa import (
    article_01,
    article_03,
    article_04,
    article_06,
    article_07,
    article_14,
    article_17,
    article_21,
    article_23,
    article_27,
    australia,
    japan_goods,
    japan_incidents,
    japan_vehicles,
    unnumbered,
)
from warifu.instruments.jp_au_raa.article_29 import IN_FORCE
from warifu.parties import AU, JP
from warifu.rules import Confidence, Instrument, LifeEvent, NotForMachines, Stage, Text

JP_AU_RAA = Instrument(
    "jp_au_raa",
    title=Text(
        "Agreement between Japan and Australia concerning the facilitation of reciprocal access and "
        "cooperation between the Self-Defense Forces of Japan and the Australian Defence Force",
        "日本国の自衛隊とオーストラリア国防軍との間における相互のアクセス及び協力の円滑化に関する"
        "日本国とオーストラリアとの間の協定",
    ),
    short=Text("Japan–Australia RAA", "日豪部隊間協力円滑化協定"),
    cite="Japan–Australia Reciprocal Access Agreement (signed 2022-01-06)",
    parties=(JP, AU),
    sheet="jp-au-raa.md",
    gate=IN_FORCE,
    provisions=(
        *article_01.PROVISIONS,
        *article_03.PROVISIONS,
        *article_04.PROVISIONS,
        *article_06.PROVISIONS,
        *article_07.PROVISIONS,
        *article_14.PROVISIONS,
        *article_17.PROVISIONS,
        *article_21.PROVISIONS,
        *article_23.PROVISIONS,
        *article_27.PROVISIONS,
        *unnumbered.PROVISIONS,
        *japan_goods.PROVISIONS,
        *japan_vehicles.PROVISIONS,
        *japan_incidents.PROVISIONS,
        *australia.PROVISIONS,
    ),
    life=(
        LifeEvent(
            Stage.SIGNED,
            date(2022, 1, 6),
            Text(
                "signed in Canberra and Tokyo over a remote link",
                "キャンベラ及び東京において遠隔で署名",
            ),
            Confidence.SUMMARY,
        ),
        LifeEvent(
            Stage.IN_FORCE,
            date(2023, 8, 13),
            Text(
                "foreign ministry of Japan; notes had been exchanged on 8 August 2023",
                "外務省（日本国）。公文の交換は2023年8月8日",
            ),
            Confidence.SUMMARY,
        ),
    ),
    how_sure=Text(
        "The articles of the agreement were not read. Its provisions rest on answers of Japanese officials "
        "in the Diet, which cite article and paragraph, and on openings of Australian papers; the Japanese "
        "laws that carry it out were read whole.",
        "協定本文は確認できていない。規定の内容は、"
        "条項を引用した国会における政府答弁及びオーストラリア側資料の冒頭部分による。"
        "日本の実施法令は全文を確認した。",
    ),
    not_for_machines=(
        NotForMachines(
            "AU-07",
            Text(
                "A clause of purpose: it obliges neither State to send or to receive, and decides no case.",
                "目的規定であり、派遣又は受入れを義務付けるものではなく、個別の事案を決しない。",
            ),
        ),
    ),
    languages=("ja", "en"),
)

INSTRUMENTS = {JP_AU_RAA.id: JP_AU_RAA}
"""The instruments of this package by id."""
