"""Camps, buildings and facilities that a visiting force uses, and the order kept there."""

from __future__ import annotations

from warifu.rules.facts import Subject, YesNo
from warifu.rules.offices import Office


class Premises(Subject):
    """The place where a visiting force stays."""

    occupied_by_agreement = YesNo(
        "Does the force occupy the place by agreement with the receiving State?",
        "部隊は接受国との合意によりその場所を使用していますか。",
        of=Office.RECEIVING_DEFENCE,
    )
    patrol_arranged = YesNo(
        "Is there an arrangement with the receiving State for military police outside?",
        "構外での軍警察の活動について接受国との取決めがありますか。",
        of=Office.BOTH_STATES,
    )
    patrol_in_liaison = YesNo(
        "Do they act in liaison with the receiving State's authorities?",
        "接受国の当局と連絡して活動しますか。",
    )
    patrol_for_own_order = YesNo(
        "Are they needed to keep order among the members of the force?",
        "部隊の構成員の秩序維持に必要なものですか。",
    )
    earlier_agreement = YesNo(
        "Is there an earlier agreement on such facilities between the States?",
        "その施設について両国間に既存の取決めがありますか。",
        of=Office.BOTH_STATES,
    )
    own_medical_care_enough = YesNo(
        "Are the force's own medical and dental facilities at the place enough?",
        "現地における部隊自身の医療・歯科施設で足りますか。",
    )
