"""Section 1: the States that the Act names, and those that an Order in Council designates."""

from __future__ import annotations

from datetime import date

from warifu.parties import AU, GB, State
from warifu.rules import (
    ON,
    Confidence,
    Office,
    Provision,
    Text,
    all_of,
    any_of,
    clause,
    holds,
    none_of,
    unread,
)
from warifu.vocabulary import Visit
from warifu.vocabulary.matters import entry

COMMONWEALTH_AS_ENACTED = (State("CA"), AU, *(State(code) for code in ("NZ", "ZA", "IN", "PK", "LK")))
"""Canada, Australia, New Zealand, South Africa, India, Pakistan, and Ceylon (now Sri Lanka)."""

GATE = Provision(
    "VF-02/receiving",
    cite="Visiting Forces Act 1952, s 1",
    says=Text("forces of another State in the United Kingdom", "英国に所在する他国の部隊"),
    when=clause(
        "the United Kingdom receives, another State sends",
        "接受国が英国であり、派遣国が他国であること",
        Visit.receiving_state.equals(GB),
        none_of(Visit.sending_state.equals(GB)),
    ),
    confidence=Confidence.READ,
)

NAMED = Provision(
    "VF-01",
    cite="s 1(1)(a)",
    says=Text("the Commonwealth countries that the Act itself names", "法律自体に掲げられた英連邦諸国"),
    when=all_of(
        clause(
            "a country on the list as enacted: Canada, Australia, New Zealand, South Africa, India, "
            "Pakistan, Ceylon",
            "制定時の一覧（カナダ、オーストラリア、ニュージーランド、南アフリカ、インド、"
            "パキスタン及びセイロン）にある国であること",
            Visit.sending_state.among(*COMMONWEALTH_AS_ENACTED),
        ),
        clause(
            "still named on that day (later changes of the list were not traced)",
            "その時点でも掲げられていること（その後の一覧の改正は未確認）",
            Visit.named_in_statute,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.COUNSEL,
)

DESIGNATED = Provision(
    "VF-02",
    cite="s 1(1)(b), 1(2), 1(4)",
    says=Text(
        "another State that an Order in Council designates, in draft approved by both Houses",
        "両院の承認を経た枢密院令により指定されたその他の国",
    ),
    when=clause(
        "an order designates the sending State", "命令が派遣国を指定していること", Visit.designated_by_order
    ),
    confidence=Confidence.READ,
    also=("VF-05",),
    office=Office.COUNSEL,
    papers=Text("Order in Council", "枢密院令"),
    note=Text(
        "An order may limit or adapt the Act. The schedule of the first foreign list (Order 1954/634, from "
        "12 June "
        "1954) was not read.",
        "命令は適用を制限し又は修正することがある。最初の外国一覧（1954年命令第634号、1954年6月12日から）"
        "の別表は未確認。",
    ),
)

MOROCCO_AND_OMAN = Provision(
    "VF-03",
    cite="Order 2016/998",
    says=Text("Morocco and Oman since 13 October 2016", "モロッコ及びオマーン（2016年10月13日から）"),
    when=clause(
        "Morocco or Oman sends, on or after 13 October 2016",
        "モロッコ又はオマーンが派遣国であり、2016年10月13日以後であること",
        Visit.sending_state.among(State("MA"), State("OM")),
        ON.on_or_after(date(2016, 10, 13)),
    ),
    confidence=Confidence.READ,
)

CROATIA_AND_JORDAN = Provision(
    "VF-04",
    cite="Order 2008/299",
    says=Text(
        "Croatia and Jordan at once, States of the Partnership for Peace when they join its agreement on "
        "forces",
        "クロアチア及びヨルダンは直ちに、"
        "平和のためのパートナーシップ参加国は部隊の地位に関する協定への参加時に指定",
    ),
    when=all_of(
        clause(
            "Croatia or Jordan sends",
            "クロアチア又はヨルダンが派遣国であること",
            Visit.sending_state.among(State("HR"), State("JO")),
        ),
        clause(
            "after 2008, the year of the order; its day was not read",
            "命令の年である2008年より後であること（命令の日は未確認）",
            ON.on_or_after(date(2008, 1, 1)),
            any_of(
                ON.on_or_after(date(2009, 1, 1)),
                unread(
                    "VF-04",
                    "the day of the order of 2008 was not read",
                    "2008年の命令の日は確認できていない",
                ),
            ),
        ),
    ),
    confidence=Confidence.READ,
)

THE_ACT_REACHES = any_of(holds(NAMED), holds(DESIGNATED), holds(MOROCCO_AND_OMAN), holds(CROATIA_AND_JORDAN))

APPLIES = Provision(
    "VF-02/applies",
    cite="s 1",
    matter=entry.AGREEMENT_APPLIES,
    says=Text(
        "the Act applies to forces of a State that it names or that an order designates",
        "法律に掲げられ、又は命令により指定された国の部隊に適用される",
    ),
    when=clause("the Act reaches the sending State", "派遣国に法律が適用されること", THE_ACT_REACHES),
    confidence=Confidence.READ,
    also=("VF-01",),
)

PROVISIONS = (APPLIES, NAMED, DESIGNATED, MOROCCO_AND_OMAN, CROATIA_AND_JORDAN)
