"""The Partnership for Peace agreement on forces, its protocol, and the Swiss rules that carry it out."""

from __future__ import annotations

from datetime import date

from warifu.instruments.pfp_sofa import agreement, switzerland
from warifu.instruments.pfp_sofa.agreement import AL, CH
from warifu.rules import Confidence, Instrument, LifeEvent, Stage, Text

COLLECTION = Text(
    "Swiss official collection SR 0.510.1, German translation", "スイス連邦法令集SR 0.510.1（ドイツ語訳）"
)

PFP_SOFA = Instrument(
    id="pfp_sofa",
    title=Text(
        "Agreement among the North Atlantic Treaty States and the Partnership for Peace States regarding "
        "the status "
        "of their forces",
        "北大西洋条約当事国と平和のためのパートナーシップ参加国との間の部隊の地位に関する協定",
    ),
    short=Text("PfP SOFA", "PfP地位協定"),
    cite="signed 19 June 1995, Brussels",
    parties=(CH, AL),
    sheet="others.md",
    gate=agreement.GATE,
    provisions=(*agreement.PROVISIONS, *switzerland.PROVISIONS),
    life=(
        LifeEvent(Stage.SIGNED, date(1995, 6, 19), COLLECTION, Confidence.READ),
        LifeEvent(
            Stage.IN_FORCE,
            date(1996, 6, 8),
            Text(
                "for Albania, by the Swiss list of Parties", "アルバニアについて（スイスの締約国一覧による）"
            ),
            Confidence.READ,
        ),
        LifeEvent(
            Stage.IN_FORCE,
            date(2003, 5, 9),
            Text(
                "for Switzerland, by the Swiss list of Parties", "スイスについて（スイスの締約国一覧による）"
            ),
            Confidence.READ,
        ),
    ),
    how_sure=Text(
        "text read in the Swiss German translation, and the Swiss ordinance; Parties by the Swiss list of "
        "2013, of which "
        "two dates are kept here",
        "スイスのドイツ語訳及びスイスの省令を確認。"
        "締約国は2013年のスイスの一覧による（ここでは2か国の日付のみ）",
    ),
    languages=("en", "fr"),
)

INSTRUMENTS: dict[str, Instrument] = {PFP_SOFA.id: PFP_SOFA}
