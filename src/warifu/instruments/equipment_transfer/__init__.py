"""Japan's agreements with the United Kingdom and Australia on transfers of equipment and technology."""

from __future__ import annotations

from datetime import date

from warifu.instruments.equipment_transfer.gates import gate
from warifu.instruments.equipment_transfer.transfers import (
    COMMITTEE,
    JOINT_PROJECT,
    ONWARD,
    PROJECT_CONFIRMED,
)
from warifu.parties import AU, GB, JP
from warifu.rules import Confidence, Instrument, LifeEvent, Stage, Text

NOT_GIVEN = Text("not given by what was read", "確認した資料に記載なし")

JP_GB_DTECH = Instrument(
    id="jp_gb_dtech",
    title=Text(
        "Agreement between Japan and the United Kingdom on the transfer of arms and military technologies",
        "日本国と英国との間の防衛装備品及び他の関連物品の共同研究、"
        "共同開発及び共同生産に係る武器及び武器技術の移転に関する協定",
    ),
    short=Text("Japan–UK transfer agreement", "日英防衛装備品・技術移転協定"),
    cite="United Kingdom Treaty Series No. 27 (2013)",
    parties=(JP, GB),
    sheet="others.md",
    gate=gate("ET-01/in-force", GB, signed=date(2013, 7, 4), confidence=Confidence.READ),
    provisions=(JOINT_PROJECT, PROJECT_CONFIRMED, ONWARD),
    life=(
        LifeEvent(
            Stage.SIGNED,
            date(2013, 7, 4),
            Text("United Kingdom Treaty Series No. 27 (2013)", "英国条約集2013年第27号"),
            Confidence.READ,
        ),
        LifeEvent(Stage.IN_FORCE, None, NOT_GIVEN, Confidence.UNVERIFIED),
    ),
    how_sure=Text(
        "opening of the text read; the rule of consent by general description only",
        "冒頭を確認。同意に関する規定は一般的な説明のみによる",
    ),
)

JP_AU_DTECH = Instrument(
    id="jp_au_dtech",
    title=Text(
        "Agreement between Japan and Australia on the transfer of defence equipment and technology",
        "防衛装備品及び技術の移転に関する日本国政府とオーストラリア政府との間の協定",
    ),
    short=Text("Japan–Australia transfer agreement", "日豪防衛装備品・技術移転協定"),
    cite="signed 8 July 2014",
    parties=(JP, AU),
    sheet="others.md",
    gate=gate("ET-04/in-force", AU, signed=date(2014, 7, 8), confidence=Confidence.SUMMARY),
    provisions=(COMMITTEE, ONWARD),
    life=(
        LifeEvent(
            Stage.SIGNED,
            date(2014, 7, 8),
            Text("Ministry of Foreign Affairs of Japan, outline of the agreement", "日本国外務省の協定概要"),
            Confidence.SUMMARY,
        ),
        LifeEvent(Stage.IN_FORCE, None, NOT_GIVEN, Confidence.UNVERIFIED),
    ),
    how_sure=Text("ministry's outline; the text was not read", "外務省の概要による。本文は未確認"),
)

INSTRUMENTS: dict[str, Instrument] = {each.id: each for each in (JP_GB_DTECH, JP_AU_DTECH)}
