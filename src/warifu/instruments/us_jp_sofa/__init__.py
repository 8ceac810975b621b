"""The United States–Japan agreement on forces of 1960, kept for contrast, and Japan's customs act for it."""

from __future__ import annotations

from datetime import date

from warifu.instruments.us_jp_sofa import customs, persons
from warifu.instruments.us_jp_sofa.persons import AMERICAN_FORCE_IN_JAPAN
from warifu.parties import JP, US
from warifu.rules import Confidence, Instrument, LifeEvent, Provision, Stage, Text

MINISTRY = Text("Ministry of Foreign Affairs of Japan", "日本国外務省")

US_JP_SOFA = Instrument(
    id="us_jp_sofa",
    title=Text(
        "Agreement on facilities and areas and the status of United States armed forces in Japan",
        "日本国における合衆国軍隊の施設及び区域並びに地位に関する協定",
    ),
    short=Text("US–Japan SOFA", "日米地位協定"),
    cite="signed 19 January 1960",
    parties=(US, JP),
    sheet="others.md",
    gate=Provision(
        "US-03/in-force",
        cite="agreement of 19 January 1960",
        says=Text(
            "in force since 23 June 1960 for United States forces in Japan",
            "日本国における合衆国軍隊について1960年6月23日から効力を有する",
        ),
        when=AMERICAN_FORCE_IN_JAPAN,
        confidence=Confidence.SUMMARY,
        in_force=date(1960, 6, 23),
    ),
    provisions=(*persons.PROVISIONS, *customs.PROVISIONS),
    life=(
        LifeEvent(Stage.SIGNED, date(1960, 1, 19), MINISTRY, Confidence.READ),
        LifeEvent(Stage.IN_FORCE, date(1960, 6, 23), MINISTRY, Confidence.READ),
    ),
    how_sure=Text(
        "text read in openings, in both languages; the rest by summary; the Japanese customs act read",
        "正文の冒頭部分を両言語で確認。その他は要約による。関税に関する特例法は確認済み",
    ),
    languages=("en", "ja"),
)

INSTRUMENTS: dict[str, Instrument] = {US_JP_SOFA.id: US_JP_SOFA}
