"""Words of the auditor's pages."""

from __future__ import annotations

from warifu.rules.wording import Text

AUDIT = Text("Audit", "監査")
READ_ONLY = Text("You read everything and change nothing.", "すべてを閲覧でき、何も変更できません。")
VERIFY = Text("Verify now", "今すぐ検証")
VERIFY_SAYS = Text(
    "Every leaf, tile, checkpoint and content is hashed again from the disk.",
    "すべてのリーフ・タイル・チェックポイント・内容を、ディスクから改めて計算して検証します。",
)
SOUND = Text(
    "Everything fits: {leaves} leaves in signed files, {contents} contents held against them, {erased} erased.",
    "すべて一致しました（署名済み{leaves}件、照合した内容{contents}件、消去済み{erased}件）。",
)
UNSOUND = Text("Something does not fit", "一致しないものがあります")
SAMPLE = Text("Draw a sample", "標本の抽出")
SEED = Text("Seed: the same seed draws the same entries", "シード値（同じ値からは同じ記録が抽出されます）")
COUNT = Text("How many", "件数")
SIZE = Text("Of the first so many leaves; empty for all", "対象（先頭からの件数。空欄は全件）")
DRAW = Text("Draw", "抽出する")
DRAWN = Text("{count} of {size} leaves, by the seed “{seed}”", "{size}件中{count}件（シード値「{seed}」）")
POSITION, KIND, WHEN, BY = (
    Text("position", "位置"),
    Text("kind", "種別"),
    Text("when", "日時"),
    Text("by", "作成者"),
)
CONTENT = Text("content", "内容")
NO_CONTENT = Text("not shown: about a person, or erased", "非表示（個人に関するもの又は消去済み）")
PROOF = Text("proof", "証明")
FIGURES = Text("Figures as of a day", "基準日時点の数値")
DAY = Text("Day", "基準日")
SHOW = Text("Show", "表示")
AS_OF = Text(
    "As of {day}: a ledger of {size} leaves. The same day gives the same figures.",
    "{day}時点（台帳{size}件）。同じ日からは同じ数値が得られます。",
)
COLUMNS = (
    ("number", Text("case", "案件")),
    ("entries", Text("entries", "記録")),
    ("listed", Text("listed", "記載")),
    ("approved", Text("approved", "承認")),
    ("waiting", Text("waiting", "判断待ち")),
    ("refused", Text("refused", "不承認")),
    ("questions", Text("questions", "質問")),
    ("open_questions", Text("open", "未回答")),
    ("erased_since", Text("erased since", "その後消去")),
)
EXCEPTIONS = Text("Exceptions", "例外")
EXCEPTIONS_SAYS = Text(
    "What went another way than the usual: late, reversed, by delegation, glass broken.",
    "遅延、取消し、委任による処理、緊急閲覧など、通常と異なるもの。",
)
NONE = Text("None.", "ありません。")
EXPORT = Text("Full export", "全件の書出し")
EXPORT_SAYS = Text(
    "The whole ledger with a data dictionary, as a ZIP of CSV and JSON. What may be about persons is left out.",
    "台帳全体をデータ辞書とともにZIP（CSV及びJSON）で書き出します。個人に関する可能性のある内容は除きます。",
)
TAKE = Text("Take it", "書き出す")
NOT_A_NUMBER = Text("Write a whole number", "整数を入力してください")
CANNOT_DRAW = Text(
    "Write how many, from 1 to {most}, and of at most the first {published}: so many are published",
    "件数は1～{most}、対象は公表済みの先頭{published}件以内で入力してください",
)
NOT_A_DAY = Text(
    "This is no day: write 2023-11-15", "日付として読み取れません。2023-11-15の形で入力してください"
)
DAMAGED = Text(
    "Something that is kept cannot be read: verify the ledger",
    "読み取れない記録があります。台帳を検証してください",
)
