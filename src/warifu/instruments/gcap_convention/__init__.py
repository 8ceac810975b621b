"""The convention on the organisation for the combat air programme, and Japan's customs law for it."""

from __future__ import annotations

from warifu.instruments.gcap_convention import japan
from warifu.instruments.gcap_convention.life import GATE, LIFE
from warifu.instruments.gcap_convention.unread import PROVISIONS as UNREAD
from warifu.parties import GB, JP, State
from warifu.rules import Instrument, NotForMachines, Text

IT = State("IT")

GCAP_CONVENTION = Instrument(
    id="gcap_convention",
    title=Text(
        "Convention on the Establishment of the Global Combat Air Programme International Government "
        "Organisation",
        "グローバル戦闘航空プログラム（GCAP）政府間機関の設立に関する条約",
    ),
    short=Text("GCAP Convention", "GCAP条約"),
    cite="signed 14 December 2023",
    parties=(JP, GB, IT),
    sheet="gcap.md",
    gate=GATE,
    provisions=(*japan.PROVISIONS, *UNREAD),
    life=LIFE,
    how_sure=Text(
        "official summary read for existence, scope and bodies; text read only of the Japanese laws that "
        "cite "
        "Article 35(2); the article on exports was not found",
        "存在、範囲及び機関については公的な概要を確認。正文は第35条2を引用する日本の法令のみ確認。"
        "輸出に関する条項は未確認",
    ),
    not_for_machines=(
        NotForMachines(
            "GC-02",
            Text(
                "founds the organisation, with legal personality and a seat in the United Kingdom; decides "
                "no case "
                "of entry, goods or persons",
                "機関の設立、法人格及び所在地（英国）を定めるものであり、出入国、"
                "物品又は人に関する判断を伴わない",
            ),
        ),
        NotForMachines(
            "GC-03",
            Text(
                "names the Steering Committee and the Implementing Agency; gives nobody a right",
                "運営委員会及び実施機関を置く規定であり、権利を与えるものではない",
            ),
        ),
        NotForMachines(
            "GC-04",
            Text(
                "tasks and yearly budget of the agency: its own housekeeping",
                "実施機関の任務及び毎年の予算に関する内部的な規定である",
            ),
        ),
    ),
)

INSTRUMENTS: dict[str, Instrument] = {GCAP_CONVENTION.id: GCAP_CONVENTION}
