"""Trials: an earlier result, sentences, prosecution."""

from __future__ import annotations

from warifu.rules.facts import OneOf, Subject, YesNo
from warifu.rules.offices import Office


class Trial(Subject):
    """A trial for an act, after or beside another State's."""

    earlier_result = OneOf(
        "How did an earlier trial of the accused end?",
        "被告人に対する先の裁判の結果は何ですか。",
        {
            "none": ("there was none", "先の裁判なし"),
            "acquitted": ("acquittal", "無罪"),
            "serving": ("conviction, sentence being served", "有罪、刑の執行中"),
            "served": ("conviction, sentence served", "有罪、刑の執行終了"),
            "pardoned": ("conviction, pardon", "有罪、赦免"),
            "not_served": ("conviction, sentence not begun", "有罪、刑の執行未了"),
        },
        of=Office.SENDING_JUSTICE,
    )
    same_offence = YesNo(
        "Is the new trial for the same offence?",
        "新たな裁判は同一の犯罪に係るものですか。",
        of=Office.COUNSEL,
    )
    same_territory = YesNo(
        "Is the new trial within the same territory?",
        "新たな裁判は同一の領域内で行われますか。",
        of=Office.COUNSEL,
    )
    by_another_party = YesNo(
        "Is the new trial by the authorities of another Party?",
        "新たな裁判は他の締約国の当局によるものですか。",
        of=Office.COUNSEL,
    )
    service_discipline = YesNo(
        "Is it the sending State's trial of its own member for a breach of discipline?",
        "派遣国が自国の構成員の規律違反について行う裁判ですか。",
        of=Office.SENDING_JUSTICE,
    )
    local_death_penalty = YesNo(
        "Does the receiving State's law provide a death sentence in a similar case?",
        "接受国の法令は同様の事案について死刑を定めていますか。",
        of=Office.RECEIVING_JUSTICE,
    )
    by_receiving_state = YesNo(
        "Does the receiving State prosecute?", "接受国が訴追していますか。", of=Office.RECEIVING_JUSTICE
    )
