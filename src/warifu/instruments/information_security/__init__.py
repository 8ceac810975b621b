"""Japan's agreements on the security of information with the United Kingdom and Australia: hardly read."""

from __future__ import annotations

from datetime import date

from warifu.parties import AU, GB, JP, State
from warifu.rules import (
    ON,
    Condition,
    Confidence,
    Instrument,
    LifeEvent,
    Office,
    Provision,
    Stage,
    Text,
    all_of,
    any_of,
    clause,
    none_of,
    unread,
)
from warifu.vocabulary import Agreement, Transfer
from warifu.vocabulary.matters import supply


def _passed_between(one: State, other: State) -> Condition:
    return clause(
        "one Party made it available to the other",
        "一方の締約国が他方の締約国に提供したものであること",
        Transfer.from_state.among(one, other),
        Transfer.to_state.among(one, other),
        none_of(Transfer.from_state.equals(Transfer.to_state)),
    )


def _usual_content(suffix: str, en: str, ja: str) -> Provision:
    return Provision(
        f"IS-02/{suffix}",
        cite="article number unknown",
        matter=supply.ONWARD_TRANSFER_ALLOWED if suffix == "release" else supply.CLASSIFIED_ACCESS,
        says=Text(en, ja),
        when=unread("IS-02", f"not read: {en}", f"未確認：{ja}"),
        confidence=Confidence.UNVERIFIED,
        office=Office.COUNSEL,
    )


RELEASE = _usual_content("release", "release to third parties", "第三者への提供")
ACCESS = _usual_content("access", "need to know, clearance and visits", "知る必要性、秘密取扱資格及び訪問")

ANY_FORM = Provision(
    "IS-01",
    cite="Art. 1",
    matter=supply.INFORMATION_COVERED,
    says=Text("classified information is covered in any form", "秘密情報は、その形態を問わず対象となる"),
    when=clause(
        "it is classified information, in whatever form",
        "形態を問わず、秘密情報であること",
        Transfer.kind.among("information"),
    ),
    confidence=Confidence.READ,
)

NOT_READ_FOR_BRITAIN = Provision(
    "IS-02/covered",
    cite="article number unknown",
    matter=supply.INFORMATION_COVERED,
    says=Text("which information is covered", "対象となる情報"),
    when=unread("IS-02", "not read: which information is covered", "未確認：対象となる情報"),
    confidence=Confidence.UNVERIFIED,
    office=Office.COUNSEL,
)

JP_GB_ISA = Instrument(
    id="jp_gb_isa",
    title=Text(
        "Agreement between Japan and the United Kingdom on the security of information",
        "情報の保護に関する日本国政府と英国政府との間の協定",
    ),
    short=Text("Japan–UK information security agreement", "日英情報保護協定"),
    cite="Cm 8688",
    parties=(JP, GB),
    sheet="others.md",
    gate=Provision(
        "IS-02/in-force",
        cite="Cm 8688",
        says=Text(
            "in force between Japan and the United Kingdom since January 2014, by secondary sources",
            "日本国と英国との間で2014年1月から効力を有する（二次資料による）",
        ),
        when=_passed_between(JP, GB),
        confidence=Confidence.UNVERIFIED,
    ),
    provisions=(NOT_READ_FOR_BRITAIN, RELEASE, ACCESS),
    life=(
        LifeEvent(
            Stage.SIGNED, date(2013, 7, 4), Text("Cm 8688, title page", "Cm 8688 表題"), Confidence.SECONDARY
        ),
        LifeEvent(
            Stage.IN_FORCE,
            None,
            Text("January 2014; the day was not read", "2014年1月。日は未確認"),
            Confidence.SECONDARY,
        ),
    ),
    how_sure=Text("titles and dates only; content not read", "表題及び日付のみ。内容は未確認"),
)

JP_AU_ISA = Instrument(
    id="jp_au_isa",
    title=Text(
        "Agreement between Japan and Australia on the security of information",
        "情報の保護に関する日本国政府とオーストラリア政府との間の協定",
    ),
    short=Text("Japan–Australia information security agreement", "日豪情報保護協定"),
    cite="signed 17 May 2012",
    parties=(JP, AU),
    sheet="others.md",
    gate=Provision(
        "IS-01/in-force",
        cite="signed 17 May 2012",
        says=Text(
            "in force between Japan and Australia since March 2013, by secondary sources",
            "日本国とオーストラリアとの間で2013年3月から効力を有する（二次資料による）",
        ),
        when=all_of(
            _passed_between(JP, AU),
            clause(
                "after March 2013, when it entered into force; in that month the day must be shown",
                "発効した2013年3月より後であること。同月中については発効日が示されていること",
                any_of(
                    ON.on_or_after(date(2013, 4, 1)),
                    all_of(ON.on_or_after(date(2013, 3, 1)), Agreement.in_force_on.on_or_before(ON)),
                ),
            ),
        ),
        confidence=Confidence.SECONDARY,
    ),
    provisions=(ANY_FORM, RELEASE, ACCESS),
    life=(
        LifeEvent(
            Stage.SIGNED, date(2012, 5, 17), Text("opening of the text", "協定の冒頭"), Confidence.SECONDARY
        ),
        LifeEvent(
            Stage.IN_FORCE,
            None,
            Text("March 2013; the day was not read", "2013年3月。日は未確認"),
            Confidence.SECONDARY,
        ),
    ),
    how_sure=Text(
        "Article 1 read in its opening; the rest by title and date only",
        "第1条の冒頭を確認。その他は表題及び日付のみ",
    ),
)

INSTRUMENTS: dict[str, Instrument] = {each.id: each for each in (JP_GB_ISA, JP_AU_ISA)}
