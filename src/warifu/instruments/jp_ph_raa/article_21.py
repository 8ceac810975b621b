"""Article XXI of the Japan–Philippines agreement: jurisdiction, known in outline from secondary sources."""

from __future__ import annotations

from warifu.rules import Confidence, Matter, Office, Provision, Text, all_of, clause, unread
from warifu.vocabulary import Incident
from warifu.vocabulary.matters import incidents

_ACTOR = clause(
    "a member or the civilian component acted",
    "行為者が構成員又は文民構成員であること",
    Incident.actor_category.among("member", "civilian"),
)

SENDING = Provision(
    "PH-19",
    cite="Art. XXI",
    matter=incidents.SENDING_JURISDICTION,
    says=Text(
        "the sending State has criminal and disciplinary jurisdiction",
        "派遣国は刑事及び懲戒の裁判権を有する",
    ),
    when=all_of(
        _ACTOR,
        clause(
            "the sending State's law punishes it",
            "派遣国の法令により処罰し得ること",
            Incident.punishable_by_sending,
        ),
    ),
    confidence=Confidence.SECONDARY,
    office=Office.SENDING_JUSTICE,
)

RECEIVING = Provision(
    "PH-19/receiving",
    cite="Art. XXI",
    matter=incidents.RECEIVING_JURISDICTION,
    says=Text("the receiving State has jurisdiction", "接受国は裁判権を有する"),
    when=all_of(
        _ACTOR,
        clause(
            "it was done in the receiving State, whose law punishes it",
            "接受国の領域内で行われ、接受国の法令により処罰し得ること",
            Incident.in_receiving_state,
            Incident.punishable_by_receiving,
        ),
    ),
    confidence=Confidence.SECONDARY,
    office=Office.RECEIVING_JUSTICE,
)


def _detail(name: str, matter: Matter, en: str, ja: str) -> Provision:
    return Provision(
        f"PH-19/{name}",
        cite="Art. XXI with annex and agreed minutes",
        matter=matter,
        says=Text(f"what the agreement says of {en} was not read", f"{ja}に関する協定の定めは未確認である"),
        when=unread("PH-19", f"the detail on {en} was not read", f"{ja}に関する詳細は未確認"),
        confidence=Confidence.SECONDARY,
        office=Office.COUNSEL,
    )


PROVISIONS = (
    SENDING,
    RECEIVING,
    _detail("exclusive", incidents.RECEIVING_EXCLUSIVE, "exclusive jurisdiction", "専属的裁判権"),
    _detail(
        "sending-first",
        incidents.SENDING_PRIMARY,
        "the first right of the sending State",
        "派遣国の第一次裁判権",
    ),
    _detail(
        "receiving-first",
        incidents.RECEIVING_PRIMARY,
        "the first right of the receiving State",
        "接受国の第一次裁判権",
    ),
    _detail("duty", incidents.OFFICIAL_DUTY, "official duty", "公務該当性"),
    _detail(
        "hand-over", incidents.HAND_OVER_HELP_OWED, "help with arrest and hand-over", "逮捕及び引渡しの援助"
    ),
    _detail("death-penalty", incidents.HELP_MAY_BE_REFUSED, "the death penalty", "死刑"),
    _detail("custody", incidents.CUSTODY_KEPT, "custody", "被疑者の拘禁"),
)
