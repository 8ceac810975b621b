"""The papers that a member carries: identity card and movement order."""

from __future__ import annotations

from warifu.rules.facts import OneOf, Subject, YesNo
from warifu.rules.offices import Office


class Papers(Subject):
    """Identity card and individual or collective movement order of one person."""

    identity_card_complete = YesNo(
        "Is there a personal identity card with names, birth date, rank, number (if any), service and photograph?",
        "氏名、生年月日、階級、番号（あるとき）、所属軍種及び写真のある身分証明書がありますか。",
    )
    movement_order_held = YesNo(
        "Is there an individual or collective movement order?", "個別又は集団の移動命令書がありますか。"
    )
    order_in_sending_language = YesNo(
        "Is the movement order in the language of the sending State?",
        "移動命令書は派遣国の言語で書かれていますか。",
    )
    order_in_english = YesNo("Is the movement order in English?", "移動命令書は英語で書かれていますか。")
    order_in_french = YesNo("Is the movement order in French?", "移動命令書はフランス語で書かれていますか。")
    order_issued_by = OneOf(
        "Who issued the movement order?",
        "移動命令書の発給者は誰ですか。",
        {
            "sending_state": ("the sending State", "派遣国"),
            "nato": ("a NATO authority", "NATO当局"),
            "other": ("somebody else", "その他"),
        },
    )
    order_certifies_status_and_movement = YesNo(
        "Does the order certify the status and the movement?", "移動命令書は地位及び移動を証明していますか。"
    )
    countersignature_required = YesNo(
        "Does the receiving State ask for a countersignature?",
        "接受国は副署を求めていますか。",
        of=Office.RECEIVING_IMMIGRATION,
    )
    order_countersigned = YesNo(
        "Has the receiving State's representative countersigned the order?",
        "接受国の代表者は移動命令書に副署しましたか。",
        of=Office.RECEIVING_DEFENCE,
    )
    despatch_count_stated = YesNo(
        "Does the courier's order state the number of despatches?",
        "伝書使の命令書に文書の数が記載されていますか。",
    )
    despatches_certified_official = YesNo(
        "Is it certified that the despatches hold official documents only?",
        "封入物が公用文書のみであることの証明がありますか。",
    )
    under_official_seal = YesNo("Are the documents under official seal?", "文書は公の封印がされていますか。")
    order_is_individual = YesNo(
        "Is the movement order made out to the courier alone?", "移動命令書は伝書使個人に対するものですか。"
    )
