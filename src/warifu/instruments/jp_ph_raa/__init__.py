"""The Japan–Philippines reciprocal access agreement, and the Japanese law that carries it out."""

from __future__ import annotations

from datetime import date

from warifu.instruments.jp_ph_raa import (
    article_01,
    article_04,
    article_21,
    japan,
    japan_incidents,
    unread_chapters,
    visits,
)
from warifu.parties import JP, PH
from warifu.rules import Confidence, Instrument, LifeEvent, NotForMachines, Stage, Text

NOTICES = Text(
    "notices of Japan's Ministry of Foreign Affairs on signature and entry into force",
    "署名及び発効に関する外務省の発表",
)

JP_PH_RAA = Instrument(
    id="jp_ph_raa",
    title=Text(
        "Agreement between Japan and the Republic of the Philippines concerning the facilitation of "
        "reciprocal access and cooperation between the Self-Defense Forces of Japan and the Armed Forces "
        "of the Philippines",
        "日本国の自衛隊とフィリピンの軍隊との間における相互のアクセス及び協力の円滑化に関する"
        "日本国とフィリピン共和国との間の協定",
    ),
    short=Text("Japan–Philippines RAA", "日・フィリピン部隊間協力円滑化協定"),
    cite="Japan–Philippines Reciprocal Access Agreement (signed 2024-07-08)",
    parties=(JP, PH),
    sheet="jp-ph-raa.md",
    gate=article_04.GATE,
    provisions=(
        *article_01.PROVISIONS,
        *article_04.PROVISIONS,
        *visits.PROVISIONS,
        *unread_chapters.PROVISIONS,
        *article_21.PROVISIONS,
        *japan.PROVISIONS,
        *japan_incidents.PROVISIONS,
    ),
    life=(
        LifeEvent(Stage.SIGNED, date(2024, 7, 8), NOTICES, Confidence.SUMMARY),
        LifeEvent(
            Stage.APPROVED,
            date(2024, 12, 16),
            Text("Philippine Senate, concurrence, by the press", "フィリピン上院の同意（報道による）"),
            Confidence.SECONDARY,
        ),
        LifeEvent(
            Stage.APPROVED, date(2025, 6, 6), Text("approval by Japan's Diet", "国会承認"), Confidence.SUMMARY
        ),
        LifeEvent(Stage.IN_FORCE, date(2025, 9, 11), NOTICES, Confidence.SUMMARY),
    ),
    how_sure=Text(
        "The opening of the authentic text was read, as far as the beginning of Article I(e). What follows "
        "is known from the press, the Senate's record, officials' statements and Japanese law (read).",
        "条約本文は第1条(e)の冒頭までを確認した。それ以降は、報道、フィリピン上院の記録、当局の発表及び"
        "（確認済みの）日本法による。",
    ),
    not_for_machines=(
        NotForMachines(
            "PH-06",
            Text(
                "states the purpose of the agreement; nothing turns on it in a single case",
                "協定の目的を述べる規定であり、個別の事案を左右しない",
            ),
        ),
        NotForMachines(
            "PH-18",
            Text(
                "asks for respect of environment, heritage and indigenous peoples' rights; names no test",
                "環境、文化遺産及び先住民の権利の尊重を求めるものであり、判定の基準を示していない",
            ),
        ),
    ),
    languages=("en", "ja"),
)

INSTRUMENTS = {"jp_ph_raa": JP_PH_RAA}
