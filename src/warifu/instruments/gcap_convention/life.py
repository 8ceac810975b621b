"""Since when the convention is in force: its gate, and the steps of its life."""

from __future__ import annotations

from datetime import date

from warifu.parties import GB, JP, State
from warifu.rules import ON, Confidence, LifeEvent, Office, Provision, Stage, Text, all_of, any_of, clause
from warifu.vocabulary import Agreement, Transfer, Visit

IT = State("IT")
APPROVED = date(2024, 6, 5)
SHOWN = date(2026, 1, 1)
"""From here on the Japanese customs order, as it was read in 2026, shows the convention to be in force."""

OUTLINE = Text("Diet material on the approval of the convention, outline", "条約の国会承認に関する資料の概要")

GATE = Provision(
    "GC-01",
    cite="Art. 1(2)",
    says=Text(
        "the joint development programme of Japan, the United Kingdom and Italy, under a convention in force",
        "日本、英国及びイタリアの共同開発計画であり、条約が効力を有すること",
    ),
    when=all_of(
        clause(
            "Japan, the United Kingdom or Italy receives, or has made the thing available",
            "日本、英国又はイタリアが受け入れ、又は提供したものであること",
            any_of(Visit.receiving_state.among(JP, GB, IT), Transfer.from_state.among(JP, GB, IT)),
        ),
        clause(
            "not before the Diet's approval on 5 June 2024",
            "国会承認（2024年6月5日）より前でないこと",
            ON.on_or_after(APPROVED),
        ),
        clause(
            "in 2026 or later, when Japan's customs order shows it in force; or the day is shown",
            "日本の関税関係政令により発効が確認できる2026年以後であること、又は発効日が示されていること",
            any_of(ON.on_or_after(SHOWN), Agreement.in_force_on.on_or_before(ON)),
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.COUNSEL,
)

LIFE = (
    LifeEvent(Stage.SIGNED, date(2023, 12, 14), OUTLINE, Confidence.SUMMARY),
    LifeEvent(Stage.APPROVED, APPROVED, OUTLINE, Confidence.SUMMARY),
    LifeEvent(
        Stage.IN_FORCE,
        None,
        Text(
            "shown by the Japanese customs order that carries an entry for it; the day itself (10 December "
            "2024 is "
            "believed) was not verified",
            "日本の関税関係政令に該当の規定があることから発効は確認できる。発効日（2024年12月10日とされる）"
            "は未確認",
        ),
        Confidence.UNVERIFIED,
    ),
)
