"""Words of the operator's page."""

from __future__ import annotations

from warifu.rules.wording import Text

NODE = Text("How the node is", "ノードの状態")
NO_CONTENT = Text(
    "Codes, counts and times only: whoever runs a node reads nothing that is in it.",
    "符号・件数・時刻のみを表示します。運用者は内容を閲覧しません。",
)
LEVELS = {
    "green": Text("in order", "正常"),
    "amber": Text("look when you can", "要確認"),
    "red": Text("act now", "要対応"),
}
ITEMS = Text("In detail", "詳細")
NOTICES = Text("Notices", "注意事項")
ALARMS = Text("Alarms that nobody has cleared", "未解除の警報")
CLEAR = Text("I have looked at it", "確認済みにする")
NO_ALARMS = Text("None.", "ありません。")
LINK = Text("The link", "相手国との接続")
PAUSE, RESUME = Text("Pause sending", "送信を一時停止"), Text("Resume sending", "送信を再開")
PAUSED = Text(
    "Sending is paused. What comes is still taken.", "送信を一時停止しています。受信は継続しています。"
)
NAMES = {
    "mode": Text("mode", "動作状態"),
    "link": Text("link", "接続"),
    "queue": Text("queue", "送信待ち"),
    "ledger": Text("ledger", "台帳"),
    "keys": Text("keys", "鍵"),
    "disk": Text("disk", "ディスク"),
    "backup": Text("backup", "バックアップ"),
}
HOW_TO = Text("What to do", "作業の手順")
TASKS = (
    (Text("Make a backup", "バックアップを取る"), "warifu backup FILE"),
    (Text("Put a backup back", "バックアップから戻す"), "warifu restore FILE"),
    (
        Text("Join the other State's node again after that", "その後、相手国ノードに再接続する"),
        "warifu rejoin",
    ),
    (Text("Doubt the whole ledger", "台帳全体を検証する"), "warifu ledger fsck FOLDER"),
    (Text("Let somebody in", "利用者を登録する"), "warifu people add NAME"),
)
ONLY_OPERATORS = Text("This page is for the operator of the node.", "このページはノード運用者用です。")
SINCE = Text("since", "開始")
