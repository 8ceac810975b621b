"""Matters of logistics support and transfers."""

from __future__ import annotations

from warifu.rules.matters import matter
from warifu.vocabulary.supply import Supply, Transfer

SUPPLY_CATEGORY_ALLOWED = matter(
    "supply_category_allowed",
    "May things of this category be supplied?",
    "この種類の物品・役務を提供できますか。",
    about=Supply,
)
SUPPLY_PURPOSE_COVERED = matter(
    "supply_purpose_covered", "Is the purpose covered?", "目的は協定の対象ですか。", about=Supply
)
SUPPLY_AGREEMENT_USABLE = matter(
    "supply_agreement_usable", "May the agreement be relied on?", "この協定に依拠できますか。", about=Supply
)
RETURN_DUE_WITHIN_YEAR = matter(
    "return_due_within_year", "Is the return due within one year?", "返還期限は1年以内ですか。", about=Supply
)
BECOMES_CASH = matter(
    "becomes_cash", "Does the return become a debt in cash?", "返還は金銭債務に変わりますか。", about=Supply
)
ONWARD_TRANSFER_ALLOWED = matter(
    "onward_transfer_allowed",
    "May it be passed on to a third party or used for another purpose?",
    "第三者への移転又は目的外使用は認められますか。",
    about=Transfer,
)
INFORMATION_COVERED = matter(
    "information_covered",
    "Is the information covered as classified information?",
    "当該情報は秘密情報として保護の対象となりますか。",
    about=Transfer,
)
CLASSIFIED_ACCESS = matter(
    "classified_access",
    "May a person of the other State be given access to the classified information?",
    "相手国の者に秘密情報へのアクセスを認めることができますか。",
    about=Transfer,
)
JOINT_TRANSFER_ALLOWED = matter(
    "joint_transfer_allowed",
    "May arms and arms technology be made available?",
    "武器及び武器技術の提供は認められますか。",
    about=Transfer,
)
