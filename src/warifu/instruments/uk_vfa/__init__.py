"""The British Visiting Forces Act 1952: to which States it applies, and what then follows."""

from __future__ import annotations

from datetime import date

from warifu.instruments.uk_vfa import effects, states
from warifu.parties import GB
from warifu.rules import Confidence, Instrument, LifeEvent, Stage, Text

UK_VFA = Instrument(
    id="uk_vfa",
    title=Text("Visiting Forces Act 1952 (United Kingdom)", "1952年訪問部隊法（英国）"),
    short=Text("UK Visiting Forces Act", "英国訪問部隊法"),
    cite="Visiting Forces Act 1952",
    parties=(GB,),
    sheet="others.md",
    gate=states.GATE,
    provisions=(*states.PROVISIONS, *effects.PROVISIONS),
    life=(
        LifeEvent(
            Stage.IN_FORCE,
            None,
            Text("as enacted in 1952, read in its opening", "1952年の制定時条文の冒頭を確認"),
            Confidence.READ,
        ),
        LifeEvent(
            Stage.AMENDED,
            date(1954, 6, 12),
            Text(
                "Order 1954/634, opening read: a first foreign list",
                "1954年命令第634号（冒頭を確認）：最初の外国の一覧",
            ),
            Confidence.READ,
        ),
        LifeEvent(
            Stage.AMENDED,
            date(2016, 10, 13),
            Text("Order 2016/998: Morocco and Oman", "2016年命令第998号：モロッコ及びオマーン"),
            Confidence.READ,
        ),
    ),
    how_sure=Text("text read in part", "条文の一部を確認"),
    languages=("en",),
)

INSTRUMENTS: dict[str, Instrument] = {UK_VFA.id: UK_VFA}
