"""Words of the components that every page uses."""

from __future__ import annotations

from warifu.rules.wording import Text

SORT_BY = Text("sort by", "並べ替え：")
ROWS = Text("Rows {first} to {last} of {total}", "{total}件中{first}～{last}件")
NO_ROWS = Text("Nothing here fits what was asked.", "条件に合うものはありません。")
PAGES = Text("Pages", "ページ")
PREVIOUS = Text("Previous", "前へ")
NEXT = Text("Next", "次へ")
FILTER = Text("Filter", "絞り込み")
APPLY = Text("Show", "表示")
CLEAR = Text("Clear all", "すべて解除")
COLUMNS = Text("Columns", "表示項目")
COPY = Text("For a spreadsheet (TSV)", "表計算用（TSV）")
PROBLEM = Text("There is a problem", "問題があります")
REFUSED = Text("This was not done", "実行されませんでした")
DONE = Text("Done", "完了しました")
HOW_COUNTED = Text("How it was counted", "数え方")
COUNTED_BACK = Text("counted back from {day}", "{day}からさかのぼって計算")
COUNTED_ON = Text("counted from {day}", "{day}から計算")
NOT_COUNTED = Text("Not counted", "算入しない日")
STANDS_STILL = Text("The clock stands still while a question is open", "質問への回答待ちのため期間は停止中")
NO_DAY = Text("no day known", "期日は不明")
SINCE = Text("for {time}", "{time}")
CONFIDENCE = Text("how sure we are of the text", "条文の確度")
CHOOSE_ALL = Text("Choose all {count} that the filter shows", "絞り込んだ{count}件すべてを選択")
TIME_LINE = Text("Time line", "時系列")
LEGEND = Text("Legend", "凡例")
CHOOSE = Text("Choose", "選択")
TODAY = Text("today", "本日")
