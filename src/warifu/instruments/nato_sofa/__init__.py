"""The agreement of 1951 on the status of forces between the Parties to the North Atlantic Treaty."""

from __future__ import annotations

from datetime import date

from warifu.instruments.nato_sofa import (
    article_01,
    article_02,
    article_03,
    article_03_duties,
    article_04,
    article_07,
    article_07_custody,
    article_08,
    article_08_persons,
    article_08_shares,
    article_09,
    article_10,
    article_11_force,
    article_11_persons,
    articles_05_06,
    articles_12_to_14,
    articles_15_to_19,
    parties,
)
from warifu.rules import Confidence, Instrument, LifeEvent, NotForMachines, Stage, Text

TREATY_COLLECTION = Text(
    "English text as published in the Netherlands treaty collection", "オランダ条約集に掲載された英語正文"
)

NATO_SOFA = Instrument(
    id="nato_sofa",
    title=Text(
        "Agreement between the Parties to the North Atlantic Treaty regarding the Status of their Forces",
        "軍隊の地位に関する北大西洋条約当事国間の協定",
    ),
    short=Text("NATO SOFA", "NATO軍地位協定"),
    cite="NATO Status of Forces Agreement (London, 1951-06-19)",
    parties=parties.PARTIES,
    sheet="nato-sofa.md",
    gate=parties.GATE,
    provisions=(
        *parties.PROVISIONS,
        *article_01.PROVISIONS,
        *article_02.PROVISIONS,
        *article_03.PROVISIONS,
        *article_03_duties.PROVISIONS,
        *article_04.PROVISIONS,
        *articles_05_06.PROVISIONS,
        *article_07.PROVISIONS,
        *article_07_custody.PROVISIONS,
        *article_08.PROVISIONS,
        *article_08_persons.PROVISIONS,
        *article_08_shares.PROVISIONS,
        *article_09.PROVISIONS,
        *article_10.PROVISIONS,
        *article_11_force.PROVISIONS,
        *article_11_persons.PROVISIONS,
        *articles_12_to_14.PROVISIONS,
        *articles_15_to_19.PROVISIONS,
    ),
    life=(
        LifeEvent(Stage.SIGNED, date(1951, 6, 19), TREATY_COLLECTION, Confidence.READ),
        LifeEvent(Stage.IN_FORCE, parties.IN_FORCE, TREATY_COLLECTION, Confidence.READ),
    ),
    how_sure=Text(
        "The authentic English text of Articles I to XX was read in full. The list of Parties was read in "
        "part: for a State in neither list counsel is asked, and no Party's own day of entry into force, "
        "later declaration, reservation or denunciation was read.",
        "英語正文（第1条から第20条まで）の全文を確認済み。締約国の一覧は一部のみ確認しており、いずれの一覧にもない国は法務担当に"
        "照会する。締約国ごとの発効日並びにその後の宣言、留保及び廃棄は確認していない。",
    ),
    not_for_machines=(
        NotForMachines(
            "NS-33",
            Text(
                "A request for help with a prison sentence is considered with goodwill: a duty to consider, "
                "whose outcome no fact decides.",
                "自由刑の執行への援助の要請に好意的考慮を払うという規定であり、考慮の結果はいかなる事実によっても"
                "定まらない。",
            ),
        ),
        NotForMachines(
            "NS-37",
            Text(
                "An aim for the Parties' legislation; it decides no case.",
                "締約国の立法に関する努力規定であり、個別の事案を決しない。",
            ),
        ),
    ),
    languages=("en", "fr"),
)

INSTRUMENTS = {NATO_SOFA.id: NATO_SOFA}
"""The instruments of this package by id."""
