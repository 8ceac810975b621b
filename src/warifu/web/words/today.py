"""Words of the page Today and of the list of cases."""

from __future__ import annotations

from warifu.rules.wording import Text

TODAY = Text("Today", "本日")
NEEDS_ME = Text("Needs your office", "自部署の対応が必要なもの")
BY_CLOCK = Text(
    "By clock: what holds parts up first, then the earliest day.",
    "通過に影響するものを先に、期限の早い順に示します。",
)
NOTHING_FOR_ME = Text("Nothing needs your office now.", "現在、対応が必要なものはありません。")
NOTHING_MORE = Text(
    "What comes will stand here, the most urgent first.", "対応が必要になったものを、急ぐ順に表示します。"
)
TO_CONFIRM = Text("To be confirmed by a second person", "第二確認者の確認待ち")
NOTHING_TO_CONFIRM = Text("Nothing waits for a second person.", "確認待ちの起案はありません。")
PREPARED_BY = Text("prepared by {name}", "起案者：{name}")
LOOK_AND_CONFIRM = Text("Look at it and confirm", "内容を見て確認する")
YOU_PREPARED = Text("You prepared; another of your office confirms", "起案済み（同じ部署の別の人の確認待ち）")
BOTH_WAIT = Text("What both States wait for", "両国が待っているもの")
BOTH_WAIT_LEAD = Text(
    "Who holds it, and for how long. Both States see the same, but for what lies with each one's own legal adviser.",
    "担当部署と経過日数です。各国の法務担当に係るものを除き、両国で同じ一覧を見ます。",
)
NOTHING_WAITS = Text("Nothing is waited for.", "待ち事項はありません。")
WAITED = Text("{count} day{s} with them", "{count}日経過")
SINCE_TODAY = Text("with them since today", "本日から")
ITEMS = Text("{count} open", "未了{count}件")
NEXT_DAYS = Text("The next days", "直近の期限")
NEW_SINCE = Text("{count} new entr{y} since {since}", "{since}以降の新しい記録：{count}件")
NEW_EVER = Text("{count} entr{y} you have not seen yet", "未確認の記録：{count}件")
SEEN = Text("I have seen them", "確認済みにする")
ALARMS = Text(
    "{count} alarm{s} of this node need{v} people to look", "このノードの警報{count}件の確認が必要です"
)
OPENINGS = Text("{count} case{s} opened in an emergency within seven days", "7日以内の緊急閲覧：{count}件")
SHOW_OPENINGS = Text("Show who opened what, and why", "閲覧者と理由を見る")
OPERATOR_LOOKS = Text("The operator of the node looks after it.", "ノード運用者が対応します。")
SHOW_NODE = Text("Show how the node is", "ノードの状態を見る")
SHOW_ALL = Text("Show all {count}", "{count}件すべてを表示")
DAYS_NONE = Text("no day known", "期日不明")
PARTS_OF = Text("{count} part{s}", "{count}件")
COMMAND_LEAD = Text(
    "One page: what, how many, what stands in the way, what is needed by when.",
    "活動の規模、支障及び期限を1ページに示します。",
)
RISKS = Text("What holds most up", "最も影響の大きい事項")
CASES = Text("Cases", "案件")
NUMBER = Text("number", "番号")
NAME = Text("activity", "活動")
FROM_TO = Text("from → to", "派遣国→接受国")
WHEN = Text("begins", "開始")
ENDS = Text("ends", "終了")
STATUS = Text("status", "状況")
LISTED = Text("listed", "記載")
APPROVED = Text("approved", "承認")
WAITING = Text("waiting", "判断待ち")
REFUSED = Text("refused", "不承認")
OPEN = Text("open", "進行中")
CLOSED = Text("closed", "終了")
CANCELLED = Text("called off", "中止")
ANY = Text("any", "すべて")
FIND = Text("find", "検索")
NO_CASES = Text("No case is assigned to you yet.", "担当する案件はまだありません。")
