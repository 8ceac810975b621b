"""Words around every page."""

from __future__ import annotations

from warifu.rules.wording import Text

SKIP = Text("Skip to the content", "本文へ移動")
NO_STATE = Text("no State yet", "国は未設定")
NODE_OF = Text("Node of", "ノード")
TODAY = Text("Today", "本日")
CASES = Text("Cases", "案件")
NEW = Text("New activity", "新規の活動")
AGREEMENTS = Text("Agreements", "協定")
AUDIT = Text("Audit", "監査")
STANDING = Text("Standing matters", "常設事項")
NODE = Text("Node", "ノード")
SEARCH = Text("Search", "検索")
SEARCH_HINT = Text("Name, number, lot, plate", "氏名・番号・ロット・登録番号")
SIGN_IN = Text("Sign in", "サインイン")
SIGN_OUT = Text("Sign out", "サインアウト")
ACTING_FOR = Text("You act for", "現在の部署")
CHANGE_OFFICE = Text("Change office", "部署を切り替える")
MAIN_PAGES = Text("Main pages", "主なページ")
LANGUAGE = Text("Language", "言語")
DEMO = Text(
    "Demonstration: all people and goods here are made up, and signing in proves nothing.",
    "これはデモです。人物・物品はすべて架空であり、サインインによる本人確認は行われません。",
)
MARKING = Text("Official use: handle by the rules of both States", "業務用：両国の規則に従い取扱い注意")
AS_OF = Text("As of", "時点")
LEDGER = Text("Ledger: {size} entries", "台帳：{size}件")
PROVED = Text("all under a checkpoint", "すべてチェックポイント済み")
PENDING = Text("proof pending for {count}", "{count}件は証明待ち")
KEYS_HELP = Text("Keys", "キー操作")
KEYS = (
    ("/", Text("search", "検索")),
    ("j ↓", Text("next row", "次の行")),
    ("k ↑", Text("previous row", "前の行")),
    ("Enter", Text("open the row", "行を開く")),
    ("x", Text("select the row", "行を選択")),
    ("?", Text("this list", "この一覧")),
)
CLOSE = Text("Close", "閉じる")
LIVE = Text(
    "Something has changed since this page was made. Show it",
    "このページの表示後に変更がありました。表示する",
)
NOT_FOUND = Text("There is nothing at this address", "このアドレスにページはありません")
NOT_FOUND_MORE = Text(
    "Look at the address, or begin at Today.", "アドレスを確かめるか、「本日」から開いてください。"
)
FAILED = Text(
    "This did not work, and it is not your fault", "処理に失敗しました（利用者の操作が原因ではありません）"
)
FAILED_MORE = Text(
    "What was saved before is safe. Try again; if it happens again, tell the operator of the node when it happened.",
    "保存済みの内容は失われていません。再度お試しください。繰り返すときは、発生時刻をノード運用者に伝えてください。",
)
