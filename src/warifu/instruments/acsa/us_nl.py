"""The United States–Netherlands support agreement of 1983: a model with numbers, binding nobody else."""

from __future__ import annotations

from datetime import date

from warifu.instruments.acsa import us_nl_orders, us_nl_settlement
from warifu.instruments.acsa.parties import supplied_between
from warifu.parties import US, State
from warifu.rules import Confidence, Instrument, LifeEvent, Provision, Stage, Text

NL = State("NL")
COLLECTION = Text("Dutch treaty collection, a mirror", "オランダ条約集（転載）")

GATE = Provision(
    "MS-02/in-force",
    cite="agreement of 22 February 1983",
    says=Text(
        "in force between the United States and the Netherlands since the last signature",
        "米国とオランダとの間で最後の署名の時から効力を有する",
    ),
    when=supplied_between(US, NL),
    confidence=Confidence.READ,
    in_force=date(1983, 2, 22),
)

US_NL_MSA_MODEL = Instrument(
    id="us_nl_msa_model",
    title=Text(
        "Mutual Support Agreement between the United States and the Netherlands (1983), as a model",
        "米国とオランダとの間の相互支援協定（1983年）（参考）",
    ),
    short=Text("US–Netherlands support agreement (model)", "米国・オランダ相互支援協定（参考）"),
    cite="signed 22 February 1983",
    parties=(US, NL),
    sheet="acsa.md",
    gate=GATE,
    provisions=(*us_nl_orders.PROVISIONS, *us_nl_settlement.PROVISIONS),
    life=(
        LifeEvent(Stage.SIGNED, date(1983, 2, 22), COLLECTION, Confidence.READ),
        LifeEvent(Stage.IN_FORCE, date(1983, 2, 22), COLLECTION, Confidence.READ),
    ),
    how_sure=Text(
        "authentic text read; a model only, it binds neither Japan nor Australia, the Philippines or the "
        "United Kingdom",
        "正文を確認。参考にすぎず、日本、オーストラリア、フィリピン及び英国を拘束しない",
    ),
    languages=("en",),
)
