"""What may be made available, on whose decision, and what the receiver may do with it."""

from __future__ import annotations

from warifu.rules import Confidence, Office, Provision, Text, Timing, all_of, any_of, clause, holds, none_of
from warifu.vocabulary import Transfer
from warifu.vocabulary.matters import supply

PROJECT_CONFIRMED = Provision(
    "ET-02",
    cite="Art. 1.2",
    says=Text(
        "a project is chosen by weighing factors, commercial viability among them, and confirmed through "
        "diplomatic "
        "channels",
        "案件は商業的な実行可能性その他の要素を考慮して選定し、外交経路を通じて確認する",
    ),
    when=clause(
        "the project was confirmed through diplomatic channels",
        "案件が外交経路を通じて確認されたこと",
        Transfer.project_confirmed,
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
    papers=Text("notes through diplomatic channels", "外交経路による文書"),
)

JOINT_PROJECT = Provision(
    "ET-01",
    cite="Art. 1.1",
    matter=supply.JOINT_TRANSFER_ALLOWED,
    says=Text(
        "arms and arms technology are made available for jointly decided research, development and "
        "production, "
        "as the own law allows",
        "共同で決定した研究、開発及び生産のため、自国の法令に従い武器及び武器技術を提供する",
    ),
    when=all_of(
        clause(
            "arms or arms technology",
            "武器又は武器技術であること",
            Transfer.kind.among("arms", "arms_technology"),
        ),
        clause(
            "for jointly decided research, development or production",
            "共同で決定した研究、開発又は生産のためのものであること",
            Transfer.for_joint_project,
        ),
        clause(
            "the transferring State's own law allows it", "移転国の法令が認めること", Transfer.own_law_allows
        ),
        holds(PROJECT_CONFIRMED),
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

COMMITTEE = Provision(
    "ET-04",
    cite="article number unknown",
    matter=supply.JOINT_TRANSFER_ALLOWED,
    says=Text(
        "a joint committee decides which equipment is transferred",
        "移転の対象となる装備品は合同委員会が決定する",
    ),
    when=clause(
        "the joint committee has decided that it is transferred",
        "合同委員会が移転を決定したこと",
        Transfer.committee_decided,
    ),
    confidence=Confidence.SUMMARY,
    office=Office.JOINT_COMMITTEE,
)

ONWARD = Provision(
    "ET-03",
    cite="article number unknown",
    matter=supply.ONWARD_TRANSFER_ALLOWED,
    says=Text(
        "passing on to others, or use for another purpose, needs the sender's prior consent",
        "第三者への移転又は目的外の使用には、提供国の事前の同意を要する",
    ),
    when=clause(
        "it is neither passed on nor put to another purpose, or the sender has consented before",
        "第三者への移転及び目的外の使用に当たらないこと、又は提供国の事前の同意があること",
        any_of(none_of(Transfer.to_third_party), Transfer.prior_consent),
    ),
    confidence=Confidence.SECONDARY,
    office=Office.SENDING_STATE,
    papers=Text("prior consent", "事前の同意"),
    timing=Timing(Text("before it is passed on", "移転又は使用の前")),
)
