"""Words of the page that is shown before data of persons leaves in a file."""

from __future__ import annotations

from warifu.rules.wording import Text

TITLE = Text("Take data of people out", "人の情報の出力")
HOW_MANY = Text(
    "This file will hold data of {count} people.", "このファイルには{count}名の情報が含まれます。"
)
ALONE = Text(
    "Say why. That you took it, and of how many, is noted on your State's side alone.",
    "理由を入力してください。出力した者と人数は、自国側にのみ記録されます。",
)
TWO = Text(
    "For more than fifty people a second person of your office has to confirm. You can both take it for a day after that.",
    "50名を超える出力には、同じ部署の第二確認者の確認が必要です。確認後1日間、両名が取得できます。",
)
PREPARED = Text(
    "This has been prepared and waits for a second person of your office.",
    "起案済みです。第二確認者の確認を待っています。",
)
REASON = Text("Why it is needed", "必要な理由")
TAKE = Text("Note it and take the file", "記録してファイルを取得する")
PREPARE = Text("Prepare for the second person", "起案して第二確認者に回す")
GIVE_REASON = Text("Say why it is needed", "必要な理由を入力してください")
NOT_YOU = Text("Your office takes no data of people out.", "この部署では人の情報を出力できません。")
