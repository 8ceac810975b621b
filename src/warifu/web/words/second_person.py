"""Words of what waits for a second person, in a case and among the standing matters alike."""

from __future__ import annotations

from warifu.rules.wording import Text

TO_CONFIRM = Text("Waits for a second person of your office", "自部署の第二確認者の確認待ち")
PREPARED_BY = Text("prepared by {name}, {at}", "起案：{name}（{at}）")
CONFIRM = Text("Confirm as second person", "第二確認者として確認する")
TAKE_BACK = Text("Take back", "取り下げる")
TAKE_BACK_REASON = Text("Why it is taken back", "取下げの理由")
NOT_YOU = Text(
    "You prepared it: another person of your office confirms.",
    "ご自身の起案です。同じ部署の別の人が確認してください。",
)
