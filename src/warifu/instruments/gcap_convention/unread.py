"""What people ask of the convention and nobody here has read: these stay open."""

from __future__ import annotations

from warifu.rules import Confidence, Matter, Office, Provision, Text, unread
from warifu.vocabulary.matters import entry, goods, supply


def _open(id_: str, matter: Matter, says: Text, *also: str) -> Provision:
    """Return a provision that stays open, whatever the facts."""
    row = id_.split("/", maxsplit=1)[0]
    return Provision(
        id_,
        cite="article number unknown",
        matter=matter,
        says=says,
        when=unread(row, f"not read: {says.en}", f"未確認：{says.ja}"),
        confidence=Confidence.UNVERIFIED,
        also=also,
        office=Office.COUNSEL,
    )


PROVISIONS = (
    _open(
        "GC-07",
        entry.VISA_APPLICATION_WAIVED,
        Text("entry and visas of staff, researchers and industry", "職員、研究者及び企業関係者の入国・査証"),
        "RE-03",
    ),
    _open(
        "GC-06",
        entry.DEPENDANT_STATUS,
        Text("privileges of dependants of staff and experts", "職員・専門家の家族の特権"),
    ),
    _open(
        "GC-06/effects",
        goods.PERSONAL_EFFECTS_DUTY_FREE,
        Text("customs privileges of officials, delegates and experts", "職員、代表及び専門家の関税上の特権"),
        "RE-03",
    ),
    _open(
        "GC-08",
        supply.ONWARD_TRANSFER_ALLOWED,
        Text("transfer and export to others than the three Parties", "三締約国以外への移転・輸出"),
    ),
    _open(
        "GC-09",
        supply.CLASSIFIED_ACCESS,
        Text("information security and intellectual property", "情報保全及び知的財産"),
    ),
    _open(
        "GC-10",
        goods.LOCAL_TAX_RELIEF,
        Text("taxes on purchases of the organisation", "機関による調達に係る租税"),
    ),
)
