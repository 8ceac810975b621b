"""Words of the pages of a case."""

from __future__ import annotations

from warifu.rules.wording import Text

# What stands on every page of a case
PAGES = Text("Pages of this case", "案件のページ")
BRIEF = Text("Brief", "概要")
PEOPLE = Text("People", "人員")
MATERIEL = Text("Materiel", "装備品・物品")
PLACES = Text("Places", "場所")
MISSING = Text("Missing", "不足事項")
DETERMINATIONS = Text("Determinations", "判定")
QUESTIONS = Text("Questions", "質問")
APPROVALS = Text("Approvals", "承認")
DIFFERENCES = Text("Differences", "変更点")
TIMELINE = Text("Time line", "時系列")
HISTORY = Text("History", "履歴")
DOCUMENTS = Text("Documents", "文書")
LEDGER = Text("Ledger & tally", "台帳・照合")
CASES = Text("Cases", "案件")
A_PERSON = Text("a person", "人員1名")
THE_ACTIVITY = Text("the activity itself", "活動自体")
ERASED = Text("erased", "消去済み")
FROM_TO = Text("from → to", "派遣国→接受国")
AGREEMENT = Text("agreement", "適用協定")
WHEN = Text("when", "期間")
WHERE = Text("where", "場所")
PURPOSE = Text("purpose", "目的")
REVISION = Text("revision of the terms", "条件の版")
OPEN = Text("open", "進行中")
CLOSED = Text("closed by both States", "両国により終了")
CANCELLED = Text("called off", "中止")

# Brief
IN_SHORT = Text("In short", "要約")
MAY_PASS = Text("may pass under the agreement", "協定上通過可")
MAY_NOT = Text("no under the agreement", "協定上不可")
UNKNOWN = Text("unknown under the agreement", "協定上不明")
APPROVED = Text("approved by every office", "全部署承認済み")
WAITING = Text("wait for an office", "部署の判断待ち")
REFUSED = Text("refused or objected to", "不承認・異議あり")
OBSTACLES = Text("The biggest obstacles", "主な支障")
DECISIONS_NEEDED = Text("Decisions needed", "必要な決定")
NO_OBSTACLES = Text("Nothing stands in the way that is known.", "判明している支障はありません。")
PARTS_OF = Text("{count} part{s}", "{count}件")
LAW_NOT_DECISION = Text(
    "What the law answers, and what the offices decided, are two things: both are shown.",
    "協定に基づく判定と各部署の決定は別のものです。両方を表示します。",
)
WHO_HOLDS = Text("Who holds it", "担当と経過")
ITEMS = Text("{count} open", "未了{count}件")
FIRST_DUE = Text("first due", "最早期限")
KIND = Text("kind", "区分")
ALL = Text("all", "計")
NOTHING_WAITS = Text("Nothing is waited for.", "待ち事項はありません。")

# Tables of parts
LABEL = Text("name or description", "氏名・品名")
LAW = Text("agreement", "協定上の判定")
STANDING = Text("offices", "各部署")
STAND_ALL = Text("any", "すべて")
FACTS_OF = Text("What is said of it", "記載事項")
NOT_STATED = Text("not stated", "記載なし")
FIND = Text("find", "検索")
COUNTS_ONLY = Text("You are shown how many there are, and not who: {why}.", "人数のみ表示します：{why}。")
HOW_MANY = Text("How many", "件数")
NO_PARTS = Text("Nothing of this kind is listed.", "この区分の記載はありません。")
UNREADABLE = Text("{count} more have been erased and are known by their number alone.", "このほか{count}件は消去済みで、件数のみ判明しています。")
MOVE_TO = Text("Everything about this part", "この項目の詳細")
PART_ANSWERS = Text("What the agreement answers, matter by matter", "事項ごとの判定")
PART_OFFICES = Text("Where it stands with each office", "各部署での状況")
PART_HISTORY = Text("Its versions", "版の推移")
DIGEST = Text("check code", "照合コード")
SHOWN_COLUMNS = Text("Shown", "表示中")

# Missing
MISSING_LEAD = Text(
    "One list that both States see. Each thing names the article, the office that has to act, and the day, counted in the "
    "working days of both.",
    "両国が共有する一覧です。各事項に根拠条項、対応する部署及び期日（両国の執務日により計算）を示します。",
)
WHAT = Text("what", "事項")
WHO_ACTS = Text("who has to act", "対応者")
BY_WHEN = Text("by when", "期限")
CONCERNS = Text("concerns", "対象")
HOLDS_UP = Text("holds parts up", "通過に影響")
NOT_HOLDING = Text("for information", "参考")
ONLY_MINE = Text("only my office", "自部署のみ")
WHOSE = Text("whose", "対応者")
BOTH_STATES = Text("both States", "両国")
MY_STATE = Text("my State", "自国")
OTHER_STATE = Text("the other State", "相手国")
SILENCE = Text("Silence", "回答がない場合")
NOTHING_MISSING = Text("Nothing is missing.", "不足事項はありません。")

# Questions
QUESTIONS_LEAD = Text(
    "Questions stay inside the case, in the words and the language of those who wrote them. While one is open, the clock "
    "of the State that asked stands still where the rule says so.",
    "質問と回答は案件内に残り、記載者の言語のまま表示します。回答を待つ間、規定がある場合は質問国の期間が停止します。",
)
ASK = Text("Ask the other State", "相手国に質問する")
ASK_OFFICE = Text("Which office", "宛先の部署")
YOUR_QUESTION = Text("Your question", "質問")
ABOUT = Text("About", "対象")
WHOLE_CASE = Text("the whole case", "案件全体")
WRITTEN_IN = Text("Written in", "記載の言語")
ENGLISH = Text("English", "英語")
JAPANESE = Text("Japanese", "日本語")
SEND_QUESTION = Text("Send the question", "質問を送る")
YOUR_ANSWER = Text("Your answer", "回答")
SEND_ANSWER = Text("Send the answer", "回答を送る")
OPEN_QUESTION = Text("open", "回答待ち")
ANSWERED = Text("answered", "回答済み")
ASKS = Text("{office} of {state} asks {to}", "{state}・{office}から{to}への質問")
ANSWERS_ = Text("Answer of {state}", "{state}の回答")
NO_QUESTIONS = Text("Nothing has been asked yet.", "質問はまだありません。")
EMPTY_TEXT = Text("Write something: it is sent as you write it", "内容を入力してください。入力したまま送信されます")
NOT_YOURS = Text("It was put to another office: {office} answers.", "{office}宛ての質問です。")
CHOOSE_OFFICE = Text("Choose an office", "部署を選んでください")
CHOOSE_LANGUAGE = Text("Say which language it is written in", "記載の言語を選んでください")
LAW_HEAD = Text("What the agreement answers", "協定に基づく判定")
OFFICES_HEAD = Text("What the offices decided", "各部署の決定")
ALL_PARTS = Text("People and materiel", "人員・装備品等")
ROWS_A_PAGE = Text("rows a page", "1頁の行数")
CHOOSE_COLUMNS = Text("Choose columns", "表示項目を選ぶ")
MORE_ARTICLES = Text("{count} more article{s}", "ほか{count}条項")
HIDDEN = Text("This may speak of a person; your office is not shown who.", "人に関する内容を含む可能性があるため、この部署には表示されません。")
BY_KIND = Text("By kind", "区分別")
LAW_YES = Text("agreement: yes", "協定：はい")
LAW_NO = Text("agreement: no", "協定：いいえ")
LAW_UNKNOWN = Text("agreement: unknown", "協定：不明")
OFFICES_YES = Text("offices: approved", "部署：承認")
OFFICES_NO = Text("offices: refused", "部署：不承認")
OFFICES_WAIT = Text("offices: waiting", "部署：判断待ち")

# Determinations
DETERMINATIONS_LEAD = Text(
    "Each answer once, with the articles beside it and how sure we are of their text. “No” means that this agreement gives "
    "no such right; other law may. What was not read never decides.",
    "各判定を一度ずつ、根拠条項及び条文の確度とともに示します。「いいえ」はこの協定がその権利を与えないことを意味し、他の法令により"
    "認められる可能性を否定しません。未確認の条文は判定に用いません。",
)
DECIDING = Text("What decides whether a part may pass", "通過の可否を決める事項")
FURTHER = Text("What else was asked", "その他の事項")
WOULD_BE_YES = Text("Would be yes if", "次の場合は「はい」となります")
ARTICLES = Text("Articles", "根拠条項")
EVERY_ANSWER = Text("all answers", "すべての判定")
GIVEN_AT = Text("determined", "判定日時")
NOT_YET = Text("not yet", "未判定")
TALLY = Text("The two States’ answers side by side", "両国の判定の照合")
TALLY_LEAD = Text(
    "Each node decides for itself. Where the two come apart, the clause is shown; a legal adviser may settle it.",
    "各国のノードは独立に判定します。一致しないときは分岐した要件を示し、法務担当が解決することができます。",
)
NO_DIFFERENCE = Text("Where both have answered, they agree, for the same reasons.", "両国が判定した事項は、理由を含めて一致しています。")
SETTLE = Text("Settle this", "解決する")
ACCEPT_ANSWER = Text("Our State accepts the answer of", "自国が受け入れる判定")
REASON = Text("Reason", "理由")
RECORD = Text("Record and send", "記録して送信する")
DETERMINE_ANEW = Text("Determine anew and tell the other State", "改めて判定し、相手国に通知する")
CHANGED_SINCE = Text(
    "The answers have changed since you read them: look at them again", "表示後に判定が変更されています。改めて確認してください"
)
EMPTY_REASON = Text("Give the reason: both States will read it", "理由を入力してください。両国が閲覧します")
CHOOSE_ANSWER = Text("Say whose answer is accepted, and in which language you write", "受け入れる判定と記載の言語を選んでください")
FOR_INFORMATION = Text("does not decide over passage", "通過の可否に影響しない")
