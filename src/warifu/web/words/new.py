"""Words of the pages on which a new activity is prepared."""

from __future__ import annotations

from warifu.rules.wording import Text

NEW = Text("New activity", "新規の活動")
NOTHING_SENT = Text(
    "Nothing leaves this node before you have seen exactly what the other State will see, and send it.",
    "相手国に見える内容を確認して送信するまで、何も送信されません。",
)
FROM_FILE = Text("From your own list", "手元の一覧表から")
FROM_FILE_SAYS = Text(
    "Take the workbook or CSV as it is. What cannot be read is shown at its cell, and you correct it here.",
    "Excel又はCSVをそのまま読み込みます。読み取れないセルは該当箇所とともに表示し、この画面で訂正できます。",
)
FILE = Text("Workbook or CSV, up to 50 MB", "Excel又はCSV（50MBまで）")
READ_IT = Text("Read the list", "読み込む")
TEMPLATE = Text("An empty workbook to fill in", "記入用の様式（空のブック）")
FROM_CLONE = Text("As last time", "前回と同様に")
FROM_CLONE_SAYS = Text(
    "Dates are moved, materiel is kept, people are asked for anew. What changed in the rules since is listed.",
    "日付を移し、物品は引き継ぎ、人員は改めて記載します。その後の規則の変更も示します。",
)
WHICH = Text("Which activity", "どの活動")
FIRST_DAY = Text("First day", "開始日")
CLONE_IT = Text("Take it as a pattern", "ひな型にする")
NO_CASES = Text("There is no activity yet that you may read.", "閲覧できる活動はまだありません。")
FROM_FORM = Text("By form", "画面で入力")
FROM_FORM_SAYS = Text(
    "For a small visit: the activity, a few people, a few things. Under ten minutes.",
    "小規模な訪問向け。活動と少人数・少数の物品を入力します。所要は10分以内です。",
)
BEGIN_FORM = Text("Begin", "入力を始める")
DRAFTS = Text("Your drafts", "下書き")
GO_ON = Text("Go on", "続ける")
DISCARD = Text("Throw away", "破棄")
STEPS = (
    Text("Read the list", "一覧の確認"),
    Text("The activity", "活動の内容"),
    Text("Who and what", "人員・物品"),
    Text("What they will see", "相手国に見える内容"),
)

# Problems of a file
READ_OF = Text("What was read from {name}", "{name}の読取り結果")
STOPS = Text("To be settled before anything is taken over", "取り込む前に解決が必要な事項")
ASKS = Text("Left unknown until you say", "指定があるまで不明として扱う事項")
NOTES = Text("For your information", "参考")
FOUND = Text("Found", "検出")
WANTED = Text("Wanted", "正しい形")
TO_DO = Text("To do", "対処")
CORRECT = Text("Write instead", "訂正後の値")
MEANS = Text("This heading means", "この見出しの意味")
LEAVE_OUT_HEADING = Text("leave the column out", "この列を除く")
CHOOSE_LATER = Text("not said yet", "未指定")
HOW_TO_READ = Text("How to read the file", "読取り方法")
CHOICE_WORDS = {
    "hidden": Text("What is hidden", "非表示の行・列・シート"),
    "formulas": Text("Formulas", "数式"),
    "macros": Text("Macros", "マクロ"),
    "links": Text("Links to other files", "他ファイルへのリンク"),
    "merged": Text("Merged cells", "結合セル"),
    "dates": Text("Dates such as 03/04/2023", "03/04/2023のような日付"),
    "unreadable": Text("Cells that cannot be read", "読み取れないセル"),
}
CHOICE_VALUES = {
    "ask": Text("ask me", "確認する"),
    "include": Text("take it in", "取り込む"),
    "leave out": Text("leave it out", "除外する"),
    "use cached values": Text("take the last result", "保存済みの計算結果を使う"),
    "ignore": Text("ignore them; they are never run", "無視する（実行されません）"),
    "fill": Text("each cell gets the value", "各セルに同じ値を入れる"),
    "first only": Text("only the first cell has it", "先頭のセルのみ"),
    "dmy": Text("day first: 3 April", "日が先：4月3日"),
    "mdy": Text("month first: 4 March", "月が先：3月4日"),
    "stop": Text("stop the import", "取込みを止める"),
    "leave unknown": Text("leave that answer unknown", "その回答を不明とする"),
}
READ_AGAIN = Text("Read again", "読み直す")
ALL_READ = Text("The list can be taken over.", "一覧を取り込めます。")
TAKE_OVER = Text("Go on to the activity", "活動の内容へ進む")
MORE = Text("and {count} more of this kind", "ほか同種{count}件")
LINES_READ = Text("line{s}", "行")
SHEET = Text("sheet", "シート")
FILE_TOO_BIG = Text(
    "The file is larger than 50 MB: split the list.", "ファイルが50MBを超えています。分割してください。"
)
NO_FILE = Text("Choose a file first.", "ファイルを選択してください。")

# The activity
THE_ACTIVITY = Text("The activity", "活動の内容")
TITLE_EN = Text("Title in English", "件名（英語）")
TITLE_JA = Text("Title in Japanese", "件名（日本語）")
KIND = Text("Kind of activity", "活動の種類")
SENDING = Text("Sending State", "派遣国")
RECEIVING = Text("Receiving State", "接受国")
AGREEMENT = Text("Agreement", "適用協定")
BEGINS = Text("First day", "開始日")
ENDS = Text("Last day", "終了日")
PLACES = Text("Places", "場所")
ONE_A_LINE = Text("one a line", "1行に1か所")
PURPOSE = Text("Purpose", "目的")
WHAT_IS_KNOWN = Text("What is known of the visit", "訪問について分かっていること")
WHY_ASKED = Text(
    "The agreement asks these. What you do not know stays unknown: it is never taken for no.",
    "協定上の判定に必要な事項です。分からないものは「不明」のままで構いません。「いいえ」とは扱いません。",
)
KEEP = Text("Keep and go on", "保存して次へ")
CHANGED_SINCE = Text("What is otherwise than last time", "前回との相違")
SAY_AGAIN = Text(
    "To be said again, because it held for last time only", "前回限りの事項のため、改めて記載が必要なもの"
)
FILL_IN = Text("Fill this in", "入力してください")
NOT_A_DAY = Text(
    "This is no day: write 2023-11-15", "日付として読み取れません。2023-11-15の形で入力してください"
)
BOTH_SAME = Text("Name two different States", "派遣国と接受国には異なる国を指定してください")

# Who and what
WHO_AND_WHAT = Text("Who and what", "人員・物品")
ADD_LINES = Text("Add lines", "行を追加")
NAME = Text("Name or description", "氏名・品名")
CATEGORY = Text("Who or what it is", "区分")
NATIONALITY = Text("Nationality (two letters)", "国籍（2文字の国コード）")
MORE_LINES = Text("More lines", "行を増やす")
LISTED = Text("Listed so far", "記載済み")
REMOVE = Text("Remove", "削除")
GO_TO_PREVIEW = Text("See what they will see", "相手国に見える内容を確認")
NO_SUCH_STATE = Text("This is no State's two letters: {found}", "国コードではありません：{found}")

# The preview
PREVIEW = Text("What the other State will see", "相手国に見える内容")
PREVIEW_SAYS = Text(
    "This, and nothing else, is sealed and sent to {state} when you press the button.",
    "ボタンを押すと、以下の内容のみが封かんされ、{state}に送られます。",
)
PEOPLE_IN_IT = Text("people in it", "含まれる人数")
THINGS_IN_IT = Text("things in it", "含まれる物品数")
STAYS_HERE = Text("Stays here", "送信されないもの")
STAYS = (
    Text("your file and what you corrected in it", "元のファイル及び訂正の記録"),
    Text("who prepared this", "作成者"),
    Text(
        "columns that no provision asks for, such as contact details", "協定上の判定に不要な列（連絡先など）"
    ),
)
UNDER_AGREEMENT = Text("Under the agreement, as far as it is known now", "現時点の情報による協定上の判定")
MAY_PASS = Text("yes", "はい")
FACTS = Text("what is said of it", "記載事項")
SEND = Text("Send to {state}", "{state}へ送信")
BACK = Text("Back", "戻る")
NOBODY_LISTED = Text(
    "Nobody and nothing is listed yet. The activity can be opened, and the list lodged later.",
    "人員・物品の記載はまだありません。活動を先に開き、一覧は後から提出することもできます。",
)
OBSTACLES = Text("What holds most lines up", "主な支障")
