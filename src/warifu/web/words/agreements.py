"""Words of the pages of agreements."""

from __future__ import annotations

from warifu.rules.wording import Text

AGREEMENTS = Text("Agreements", "協定")
WHAT_THIS_IS = Text(
    "What is known of each agreement and of the national law that carries it out, with its source and how sure that is."
    " The sentences are this product's own; the text that binds is the one the States signed.",
    "各協定及びその実施のための国内法について確認できた内容を、出典及び確度とともに示します。"
    "文章は本製品による要約であり、拘束力を有するのは両国が署名した正文です。",
)
PARTIES = Text("Parties", "締約国")
LIFE = Text("Life", "経過")
PROVISIONS = Text("provisions", "規定")
MATTERS = Text("matters", "判定事項")
HOW_SURE = Text("How sure", "確度")
COMPARE = Text("Compare two", "二つを比較")
COMPARE_WITH = Text("Compare with", "比較対象")
SHOW = Text("Show", "表示")
ONE, OTHER = Text("One", "一方"), Text("The other", "他方")
ONLY_DIFFERENT = Text("Only what differs", "相違点のみ")
BOTH = Text("both ask for", "双方が求めるもの")
ONLY = Text("only {name}", "{name}のみ")
SILENT = Text("says nothing of it", "規定なし")
SAME = Text("the same", "同じ")
CLAUSES = Text("What is asked for", "要件")
UNLESS = Text("unless", "ただし、次の場合を除く")
USED_BY_OTHERS = Text("used by other provisions", "他の規定が用いるもの")
GATE = Text("Without this, nothing here answers", "適用の前提")
IN_FORCE = Text("in force from {day}", "{day}から効力")
UNTIL = Text("until {day}", "{day}まで")
WHO_ACTS = Text("who acts", "対応者")
PAPERS = Text("papers", "文書")
NOT_ENCODED = Text("Left to people", "機械判定の対象外")
TRY = Text("Try it", "試す")
TRY_SAYS = Text(
    "Nothing is kept. What you leave open counts as unknown, never as no.",
    "入力内容は保存されません。空欄は「不明」とし、「いいえ」とは扱いません。",
)
DAY = Text("On which day", "基準日")
SUPPOSED = Text("as it is", "現状")
INSTEAD = Text("what if", "仮に")
ASK = Text("Ask", "判定する")
WHY = Text("Why", "理由")
MISSING = Text("What is missing", "不足している事項")
TO_DECIDE = Text("To be read or decided", "確認・判断を要する事項")
YES_IF = Text("Would be yes if", "次の場合は「はい」")
NO_IF = Text("Would be no if", "次の場合は「いいえ」")
ACTS = Text("answered by", "回答者")
ALL_MATTERS = Text("What can be asked", "判定できる事項")
NO_SUCH = Text("There is no such agreement here", "該当する協定はありません")
LENIENT = Text(
    "Let weaker sources decide as well, with a warning", "確度の低い出典も判定に用いる（警告付き）"
)
WARNING = Text("This rests on a text known only so:", "次の確度の条文に基づきます：")
