"""Words of the page that says why something is not shown."""

from __future__ import annotations

from warifu.casework.access import ThingKind
from warifu.rules.wording import Text

TITLE = Text("Why can I not see this?", "閲覧できない理由")
SAYS = Text(
    "Give the number of a case. This page asks the very rules by which everything is shown.",
    "案件番号を入力してください。実際の表示に用いている規則により回答します。",
)
NUMBER = Text("Number of the case", "案件番号")
ASK = Text("Ask", "確認")
SHOWN = Text("It is shown to you.", "閲覧できます。")
NOT_SHOWN = Text("It is not shown to you:", "閲覧できません：")
CHANGES = Text("What would change it", "閲覧するには")
OPEN_NOW = Text("Open it in an emergency, by two persons", "2名による緊急閲覧を申し出る")
KINDS = {
    ThingKind.CONTENT: Text("The case itself", "案件の内容"),
    ThingKind.PERSON: Text("Who its persons are", "人に関する情報"),
    ThingKind.LEDGER: Text("Its entries in the ledger, as commitments", "台帳の記録（内容を含まない）"),
}
"""What of a case is asked about, in the order of the page."""
