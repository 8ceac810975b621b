"""What may be supplied: the table of categories, with ammunition or without, and never weapons."""

from __future__ import annotations

from warifu.instruments.acsa.self_defense_forces_act import NO_WEAPONS
from warifu.rules import Confidence, Office, Provision, Text, all_of, any_of, clause, holds
from warifu.vocabulary import Supply
from warifu.vocabulary.matters import supply

EVERYDAY = (
    "food",
    "water",
    "billeting",
    "transport",
    "fuel",
    "clothing",
    "communications",
    "medical",
    "base_support",
    "storage",
    "facility_use",
    "training",
    "parts",
    "repair",
    "port_airport",
)
"""The categories of the table other than ammunition."""

LISTED = Provision(
    "AC-06",
    cite="table of categories",
    matter=supply.SUPPLY_CATEGORY_ALLOWED,
    says=Text(
        "supplies and services of the listed categories may be given; weapons never",
        "表に掲げる区分の物品及び役務を提供することができる。武器は含まれない",
    ),
    when=all_of(
        clause(
            "the supply is of a listed category other than ammunition",
            "表に掲げる区分（弾薬を除く。）に属すること",
            Supply.category.among(*EVERYDAY),
        ),
        holds(NO_WEAPONS),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.BOTH_STATES,
)

AMMUNITION = Provision(
    "AC-06/ammunition",
    cite="table of categories",
    matter=supply.SUPPLY_CATEGORY_ALLOWED,
    says=Text("ammunition is a listed category", "弾薬は表に掲げる区分に含まれる"),
    when=all_of(
        clause("the supply is ammunition", "弾薬であること", Supply.category.among("ammunition")),
        holds(NO_WEAPONS),
    ),
    confidence=Confidence.SUMMARY,
    also=("AC-J9",),
    office=Office.BOTH_STATES,
    note=Text(
        "Where Japan supplies: by Government policy on record (2015, referred to in 2023) ammunition is "
        "given only in "
        "very high urgency and to protect persons: rounds for pistols, rifles and machine guns. Whether "
        "that still "
        "stands is not known.",
        "日本が提供する場合、政府方針（2015年。2023年の委員会記録で言及）により、"
        "弾薬の提供は緊急性が極めて高く、"
        "人の生命等の保護のために必要な拳銃・小銃・機関銃の弾に限るとされている。"
        "現在も維持されているかは未確認。",
    ),
)

WITHOUT_AMMUNITION = Provision(
    "AC-07",
    cite="table of categories of the agreement of 2010",
    matter=supply.SUPPLY_CATEGORY_ALLOWED,
    says=Text(
        "supplies and services of the listed categories may be given; weapons and ammunition never",
        "表に掲げる区分の物品及び役務を提供することができる。武器及び弾薬は含まれない",
    ),
    when=clause(
        "the supply is of a listed category; ammunition and weapons are none",
        "表に掲げる区分に属すること（弾薬及び武器は含まれない。）",
        Supply.category.among(*EVERYDAY),
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

OF_A_LISTED_CATEGORY = any_of(holds(LISTED), holds(AMMUNITION))
"""The supply is of a category that the later agreements list."""
