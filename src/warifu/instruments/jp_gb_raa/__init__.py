"""The Japan–United Kingdom reciprocal access agreement, and the laws of both States that carry it out."""

from __future__ import annotations

from datetime import date

from warifu.instruments.jp_gb_raa import (
    article_01,
    article_04,
    article_06,
    article_07,
    article_14,
    article_17,
    article_21,
    article_23,
    driving,
    japan,
    japan_incidents,
    japan_vehicles,
    ports,
    united_kingdom,
)
from warifu.parties import GB, JP
from warifu.rules import Confidence, Instrument, LifeEvent, NotForMachines, Stage, Text

NOTICE = Text(
    "notice of Japan's Ministry of Foreign Affairs of 15 September 2023", "外務省告知（2023年9月15日）"
)
MINISTRY = Text("Japan's Ministry of Foreign Affairs", "外務省")

JP_GB_RAA = Instrument(
    id="jp_gb_raa",
    title=Text(
        "Agreement between Japan and the United Kingdom of Great Britain and Northern Ireland concerning the "
        "facilitation of reciprocal access and cooperation between the Self-Defense Forces of Japan and the "
        "armed forces of the United Kingdom",
        "日本国の自衛隊とグレートブリテン及び北アイルランド連合王国の軍隊との間における相互のアクセス及び協力の円滑化に関する"
        "日本国とグレートブリテン及び北アイルランド連合王国との間の協定",
    ),
    short=Text("Japan–UK RAA", "日英部隊間協力円滑化協定"),
    cite="Japan–United Kingdom Reciprocal Access Agreement (signed 2023-01-11)",
    parties=(JP, GB),
    sheet="jp-gb-raa.md",
    gate=article_04.GATE,
    provisions=(
        *article_01.PROVISIONS,
        *article_04.PROVISIONS,
        *ports.PROVISIONS,
        *article_06.PROVISIONS,
        *article_07.PROVISIONS,
        *driving.PROVISIONS,
        *article_14.PROVISIONS,
        *article_17.PROVISIONS,
        *article_21.PROVISIONS,
        *article_23.PROVISIONS,
        *japan.PROVISIONS,
        *japan_vehicles.PROVISIONS,
        *japan_incidents.PROVISIONS,
        *united_kingdom.PROVISIONS,
    ),
    life=(
        LifeEvent(Stage.SIGNED, date(2023, 1, 11), MINISTRY, Confidence.SUMMARY),
        LifeEvent(Stage.IN_FORCE, date(2023, 10, 15), NOTICE, Confidence.READ),
    ),
    how_sure=Text(
        "By official summary: the treaty's text could not be read. Numbers and contents come from answers "
        "on the Diet record, the foreign ministry's outline and notices. "
        "Japanese law was read, British law in part.",
        "公的な要約による。条約本文は確認できておらず、条項番号及び内容は国会会議録における答弁、外務省の概要及び告知による。"
        "日本法は確認済み、英国法は一部のみ確認済み。",
    ),
    not_for_machines=(
        NotForMachines(
            "GB-06",
            Text(
                "states the purpose of the agreement; nothing turns on it in a single case",
                "協定の目的を述べる規定であり、個別の事案を左右しない",
            ),
        ),
        NotForMachines(
            "GB-24",
            Text(
                "each side bears its own costs: accounts between the States, known from a secondary source",
                "経費を各自が負担する旨の国家間の経理に関する事項であり、二次資料によるものである",
            ),
        ),
        NotForMachines(
            "GB-25",
            Text(
                "asks that the agreement be carried out with care for environment and health; names no test",
                "環境及び健康の保護と両立する実施を求めるものであり、判定の基準を示していない",
            ),
        ),
    ),
    languages=("ja", "en"),
)

INSTRUMENTS = {"jp_gb_raa": JP_GB_RAA}
