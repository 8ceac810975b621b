"""The Australia–Philippines agreement on visiting forces: subjects known, rules not read."""

from __future__ import annotations

from datetime import date

from warifu.instruments.scope import between
from warifu.parties import AU, PH
from warifu.rules import (
    ON,
    Confidence,
    Instrument,
    LifeEvent,
    Matter,
    Office,
    Provision,
    Stage,
    Text,
    all_of,
    clause,
    unread,
)
from warifu.vocabulary.matters import arms, entry, goods, incidents

SOURCE = Text(
    "[2012] ATS 31, by the Australian treaties committee's summary and press",
    "[2012] ATS 31（オーストラリア議会条約委員会の概要及び報道による）",
)


def _subject(suffix: str, matter: Matter, en: str, ja: str) -> Provision:
    """Return the open provision on a subject that the agreement is said to cover."""
    return Provision(
        f"SV-01/{suffix}",
        cite="article number unknown",
        matter=matter,
        says=Text(
            f"the agreement covers {en}; its rules were not read", f"協定は{ja}を対象とするが、規定は未確認"
        ),
        when=unread("SV-01", f"the rules on {en} were not read", f"{ja}に関する規定は確認できていない"),
        confidence=Confidence.SECONDARY,
        office=Office.COUNSEL,
    )


AU_PH_SOVFA = Instrument(
    id="au_ph_sovfa",
    title=Text(
        "Agreement between Australia and the Philippines concerning the status of visiting forces",
        "オーストラリアとフィリピン共和国との間の訪問部隊の地位に関する協定",
    ),
    short=Text("Australia–Philippines SOVFA", "豪比訪問部隊地位協定"),
    cite="[2012] ATS 31",
    parties=(AU, PH),
    sheet="others.md",
    gate=Provision(
        "SV-01",
        cite="[2012] ATS 31",
        says=Text(
            "in force between Australia and the Philippines since 28 September 2012, by secondary sources",
            "オーストラリアとフィリピンとの間で2012年9月28日から効力を有する（二次資料による）",
        ),
        when=all_of(
            between(AU, PH),
            clause(
                "on or after 28 September 2012",
                "2012年9月28日以後であること",
                ON.on_or_after(date(2012, 9, 28)),
            ),
        ),
        confidence=Confidence.SECONDARY,
    ),
    provisions=(
        _subject("visits", entry.VISITING_FORCE, "the basis of visits", "訪問の根拠"),
        _subject("entry", entry.VISA_APPLICATION_WAIVED, "entry and immigration", "入国及び出入国管理"),
        _subject("uniform", arms.UNIFORM_RULE_MET, "uniform", "制服"),
        _subject("arms", arms.CARRY_ARMS, "arms", "武器"),
        _subject("goods", goods.OFFICIAL_GOODS_DUTY_FREE, "customs", "関税"),
        _subject("tax", goods.LOCAL_TAX_RELIEF, "tax", "租税"),
        _subject("sending", incidents.SENDING_JURISDICTION, "jurisdiction", "裁判権"),
        _subject("receiving", incidents.RECEIVING_JURISDICTION, "jurisdiction", "裁判権"),
    ),
    life=(
        LifeEvent(Stage.SIGNED, date(2007, 5, 31), SOURCE, Confidence.SECONDARY),
        LifeEvent(Stage.IN_FORCE, date(2012, 9, 28), SOURCE, Confidence.SECONDARY),
    ),
    how_sure=Text("secondary sources only", "二次資料のみ"),
)

INSTRUMENTS: dict[str, Instrument] = {AU_PH_SOVFA.id: AU_PH_SOVFA}
