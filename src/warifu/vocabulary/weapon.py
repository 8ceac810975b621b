"""Arms carried, and arms, ammunition, explosives and dangerous goods moved."""

from __future__ import annotations

from warifu.rules.facts import OneOf, Subject, YesNo
from warifu.rules.offices import Office


class Weapon(Subject):
    """A line of the arms and ammunition manifest, or arms that a person carries."""

    kind = OneOf(
        "What is it?",
        "種類は何ですか。",
        {
            "small_arm": ("small arm", "小火器"),
            "crew_weapon": ("crew-served weapon", "共用火器"),
            "ammunition": ("ammunition", "弾薬"),
            "explosives": ("explosives", "火薬類"),
            "dangerous_goods": ("other dangerous goods", "その他の危険物"),
            "other": ("other", "その他"),
        },
    )
    carried_by = OneOf(
        "Who carries it?",
        "誰が携帯しますか。",
        {
            "member": ("a member of the force", "部隊の構成員"),
            "civilian": ("the civilian component", "文民構成員"),
            "other": ("somebody else", "その他"),
            "nobody": ("nobody: it is moved or stored", "携帯しない（輸送・保管）"),
        },
    )
    orders_authorise_carrying = YesNo(
        "Do orders authorise carrying it?", "命令により携帯が認められていますか。"
    )
    for_cooperative_activity = YesNo(
        "Is it for the activity that was decided?", "決定された活動のためのものですか。"
    )
    receiving_procedures_met = YesNo(
        "Are the procedures and requirements that the receiving State sets met?",
        "接受国が定める手続及び要件を満たしていますか。",
    )
    authorities_notified = YesNo(
        "Have the authorities concerned been notified?",
        "関係当局に通報しましたか。",
        of=Office.SENDING_DEFENCE,
    )
    marks_shown = YesNo("Are the marks for dangerous goods shown?", "危険物の標識を掲げていますか。")
