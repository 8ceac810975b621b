"""Words of the search, of what is kept of it, and of calendars."""

from __future__ import annotations

from warifu.rules.wording import Text

SEARCH = Text("Search", "検索")
ASK = Text(
    "Name, number, lot, plate, place or words of a clause", "氏名・番号・ロット・登録番号・場所・条文の語句"
)
HOW = Text(
    "In kana, kanji or Latin letters; a part of a word or a slip of the pen is enough.",
    "かな・漢字・ローマ字のいずれでも、語の一部や多少の誤記でも検索できます。",
)
FOUND = Text("{count} found for “{text}”", "「{text}」：{count}件")
NOTHING = Text("Nothing fits “{text}”.", "「{text}」に該当するものはありません。")
TRY_LESS = Text(
    "Try fewer letters, or another way of writing.", "文字数を減らすか、別の表記でお試しください。"
)
WITHOUT_PERSONS = Text(
    "Persons are left out: your office is shown counts only.",
    "人員は除いています。現在の部署では人数のみ閲覧できます。",
)
CLAUSES = Text("Clauses of agreements", "協定の条項")
KINDS = {
    "case": Text("case", "案件"),
    "part": Text("person or item", "人員・物品"),
    "place": Text("place", "場所"),
    "question": Text("question", "質問"),
}
KEEP = Text("Keep this search", "この検索を保存")
NAME = Text("Under the name", "名称")
ALERT = Text("tell me of new matches", "新しい該当があれば知らせる")
KEPT = Text("Searches you keep", "保存した検索")
NEW = Text("{count} new", "新着{count}件")
FORGET = Text("Remove", "削除")
SHOW = Text("Show", "表示")
CALENDAR = Text("Calendar", "カレンダー")
CALENDAR_SAYS = Text(
    "An address that your calendar program reads: days of activities and deadlines of your office, by case number only."
    " Whoever has the address can read it: take it back here at any time.",
    "カレンダーソフトが読み込むアドレスです。活動の日程及び所属部署の期限を案件番号のみで表示します。"
    "アドレスを知る者は誰でも閲覧できます。ここでいつでも取り消せます。",
)
MAKE = Text("Make a new address", "新しいアドレスを作成")
MADE = Text("Copy it now: it is shown this once.", "今すぐ控えてください。再表示はされません。")
TAKE_BACK = Text("Take back", "取り消す")
HAS = Text("You have an address for this office.", "現在の部署のアドレスがあります。")
