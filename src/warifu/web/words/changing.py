"""Words of the page on which one part of the manifest is changed."""

from __future__ import annotations

from warifu.rules.wording import Text

TITLE = Text("Change, replace or leave out", "訂正・差替え・除外")
LEAD = Text(
    "Only this goes round again; whatever was approved of all else stays.",
    "この項目のみ改めて審査され、他の項目の承認はそのまま有効です。",
)
HOW = Text("What happens to it", "変更の種類")
REPLACED = Text("another comes in its place", "別のものに差し替える")
CORRECTED = Text("it is the same, and what is said of it is corrected", "同じもので、記載を訂正する")
LEFT_OUT = Text("it does not come", "取りやめる")
LABEL = Text("Name or description", "氏名・品名")
STATED = Text("What is said of it", "記載事項")
OTHERS = Text("Say more of it", "記載を追加する")
LOOK_OVER = Text("Look it over", "内容を確認する")
REVIEW = Text("This is what both States will see", "両国に表示される変更")
SEND = Text("Send the change", "変更を送る")
GO_ON = Text("Change it further", "修正を続ける")
STANDS = Text("listed", "記載あり")
GONE = Text("left out", "除外")
CHOOSE_WAY = Text(
    "Say what happens to it: corrected, replaced, or left out", "訂正・差替え・除外のいずれかを選んでください"
)
NO_LABEL = Text("Write a name or a description", "氏名又は品名を入力してください")
NOTHING_CHANGES = Text(
    "Nothing is changed: write what is to be different", "変更がありません。変更する内容を入力してください"
)
NOT_YOURS = Text(
    "The list is the sending State's: its unit or its defence ministry changes it",
    "一覧は派遣国のものです。派遣国の部隊又は国防担当省が変更します",
)
