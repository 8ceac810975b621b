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
OPEN = Text("open", "進行中")
CLOSED = Text("closed by both States", "両国により終了")
CANCELLED = Text("called off", "中止")

# Brief
MAY_PASS = Text("may pass under the agreement", "協定上通過可")
MAY_NOT = Text("no under the agreement", "協定上不可")
UNKNOWN = Text("unknown under the agreement", "協定上不明")
APPROVED = Text("approved by every office", "全部署承認済み")
WAITING = Text("wait for an office", "部署の判断待ち")
REFUSED = Text("refused or objected to", "不承認・異議あり")
OBSTACLES = Text("The biggest obstacles", "主な支障")
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
UNREADABLE = Text(
    "{count} more have been erased and are known by their number alone.",
    "このほか{count}件は消去済みで、件数のみ判明しています。",
)
PART_ANSWERS = Text("What the agreement answers, matter by matter", "事項ごとの判定")
PART_OFFICES = Text("Where it stands with each office", "各部署での状況")
PART_HISTORY = Text("Its versions", "版の推移")
DIGEST = Text("check code", "照合コード")

# Missing
MISSING_LEAD = Text(
    "One list that both States see. Each thing names the article, the office that has to act, and the day, counted in the "
    "working days of both.",
    "両国が共有する一覧です。各事項に根拠条項、対応する部署及び期日（両国の執務日により計算）を示します。",
)
WHAT = Text("what", "事項")
WHO_ACTS = Text("who has to act", "対応者")
HOLDS_UP = Text("holds parts up", "通過に影響")
NOT_HOLDING = Text("for information", "参考")
WHOSE = Text("whose", "国")
BOTH_STATES = Text("both States", "両国")
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
EMPTY_TEXT = Text(
    "Write something: it is sent as you write it", "内容を入力してください。入力したまま送信されます"
)
NOT_YOURS = Text("It was put to another office: {office} answers.", "{office}宛ての質問です。")
CHOOSE_OFFICE = Text("Choose an office", "部署を選んでください")
CHOOSE_LANGUAGE = Text("Say which language it is written in", "記載の言語を選んでください")
LAW_HEAD = Text("What the agreement answers", "協定に基づく判定")
OFFICES_HEAD = Text("What the offices decided", "各部署の決定")
ALL_PARTS = Text("People and materiel", "人員・装備品等")
ROWS_A_PAGE = Text("rows a page", "1ページの行数")
CHOOSE_COLUMNS = Text("Choose columns", "表示項目を選ぶ")
MORE_ARTICLES = Text("{count} more article{s}", "ほか{count}条項")
HIDDEN = Text(
    "This may speak of a person; your office is not shown who.",
    "人に関する内容を含む可能性があるため、この部署には表示されません。",
)
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
    "Each node decides for itself. Where the two come apart, the clause is shown; the legal "
    "adviser, the defence ministry or the foreign ministry may settle it.",
    "各国のノードは独立に判定します。一致しないときは分岐した要件を示し、法務担当、国防担当省又は外務担当省が解決することができます。",
)
NO_DIFFERENCE = Text(
    "Where both have answered, they agree, for the same reasons.",
    "両国が判定した事項は、理由を含めて一致しています。",
)
SETTLE = Text("Settle this", "解決する")
ACCEPT_ANSWER = Text("Our State accepts the answer of", "自国が受け入れる判定")
REASON = Text("Reason", "理由")
RECORD = Text("Record and send", "記録して送信する")
DETERMINE_ANEW = Text("Determine anew and tell the other State", "改めて判定し、相手国に通知する")
CHANGED_SINCE = Text(
    "The answers have changed since you read them: look at them again",
    "表示後に判定が変更されています。改めて確認してください",
)
EMPTY_REASON = Text("Give the reason: both States will read it", "理由を入力してください。両国が閲覧します")
CHOOSE_ANSWER = Text(
    "Say whose answer is accepted, and in which language you write",
    "受け入れる判定と記載の言語を選んでください",
)
FOR_INFORMATION = Text("does not decide over passage", "通過の可否に影響しない")

# History and time line
HISTORY_LEAD = Text(
    "Every entry, as it was made: who, when, from which State. Nothing is changed or removed; what is corrected stands beside it.",
    "すべての記録を、記載者・日時・国とともに示します。記録の変更や削除は行われず、訂正は新たな記録として並びます。",
)
EVERY_ENTRY = Text("also each part that was listed", "各項目の記載も表示")
NATIONAL = Text("only here", "自国限り")
ACTIVITY = Text("activity", "活動")
DUE = Text("due", "期限")
DAY = Text("day", "日")
WHOSE_STATE = Text("State", "国")
DONE_ENTRY = Text("done", "実施")
APPROVED_ENTRY = Text("approved", "承認")
REFUSED_ENTRY = Text("refused or objected to", "不承認・異議")

# Places
PLACES_LEAD = Text(
    "As the States name them in the terms of the activity.", "活動の条件において両国が用いる名称です。"
)
NO_PLACES = Text("No place is named yet.", "場所は未定です。")
CONDITIONS_HERE = Text("approvals limited to it", "この場所に限る承認")

# Differences
DIFFERENCES_LEAD = Text(
    "What the manifest says otherwise than when you last looked. Only this has to be read again.",
    "前回確認したときからの一覧の変更点です。確認が必要なのはこの部分のみです。",
)
SINCE_REVISION = Text("from revision {since} to revision {until}", "第{since}版から第{until}版")
NEVER_LOOKED = Text(
    "You have not looked at this manifest before: all of it is new to you.",
    "この一覧をまだ確認していません。全件が新規です。",
)
ADDED = Text("Added", "追加")
GONE = Text("Left out", "除外")
CHANGED = Text("Changed", "変更")
UNCHANGED = Text("unchanged", "変更なし")
UNREADABLE_PARTS = Text("erased, nobody can compare them", "消去済み（比較不能）")
MARK_SEEN = Text("I have looked through revision {revision}", "第{revision}版を確認した")
NO_MANIFEST = Text("No manifest has been lodged yet.", "一覧はまだ提出されていません。")
NOTHING_CHANGED = Text("Nothing has changed since you last looked.", "前回の確認から変更はありません。")
BEFORE = Text("before", "変更前")
AFTER = Text("after", "変更後")
COMPARE = Text("Compare revisions", "版を比較する")
FROM_REVISION = Text("from", "比較元")
TO_REVISION = Text("to", "比較先")

# Documents
DOCUMENTS_LEAD = Text(
    "Made now, from the records of this case. Each carries the number and the check code of the case.",
    "この案件の記録から作成します。各文書に案件番号と照合コードを記載します。",
)
REPORT = Text("Determination, with every article and reason", "判定書（根拠条項及び理由を含む）")
REPORT_HINT = Text(
    "One page to read, print or keep; needs no network. It names people.",
    "閲覧・印刷・保存用の1ページ。通信を必要としません。氏名を含みます。",
)
REPORT_SIZE = Text("names {count} people", "人員{count}名の氏名を含む")
NAMES_PEOPLE = Text("This document names people", "この文書には氏名が含まれます")
NOT_FOR_YOU = Text(
    "It names people, and your office is not shown who: {why}.",
    "氏名を含むため、この部署には提供されません：{why}。",
)
OPEN_REPORT = Text("Open the determination", "判定書を開く")
SPREADSHEETS = Text("Lists for a spreadsheet", "表計算用の一覧")
NOTICES = Text("Prior notifications", "事前の通報")
GIVEN = Text("given", "通報")
ACKNOWLEDGED = Text("receipt acknowledged", "受領確認")
NOT_ACKNOWLEDGED = Text("receipt not acknowledged yet", "受領未確認")
OBJECTED = Text("objected to", "異議あり")
COUNSEL_DECIDES = Text(
    "When it counts as given in law is for counsel to decide: no text that was read says so.",
    "法的にいつ通報されたものとされるかは法務担当の判断事項です（確認した条文に定めはありません）。",
)
NO_NOTICES = Text("None has been given yet.", "通報はまだ行われていません。")

# Ledger and tally
LEDGER_LEAD = Text(
    "Each State keeps its own ledger; nothing in it can be changed or taken away without being noticed.",
    "台帳は各国が保持します。記録の変更や削除があれば必ず検知されます。",
)
CASE_DIGEST = Text("check code of both halves", "両国分の照合コード")
DIGEST_HINT = Text(
    "Read it to the other State: the same code there means that both have the same case.",
    "相手国と読み合わせ、一致すれば両国が同じ内容を保持しています。",
)
ENTRIES_HERE = Text("entries of this case", "この案件の記録数")
OF_STATE = Text("made by {state}", "{state}による記録")
LEDGER_SIZE = Text("entries in our ledger", "自国の台帳の記録数")
PUBLISHED = Text("of them under a signed tree", "うち署名済みの範囲")
TALLY_STANDS = Text("tally of the determinations", "判定の照合")
ACCOUNT = Text("Account of what came in", "受入れ物品の精算")
NO_ACCOUNT = Text("Nothing has been booked in yet.", "受入れの記帳はまだありません。")
TO_ACCOUNT = Text("Book, report and answer on the account of goods", "物品の精算（記帳・報告・回答）へ")
ADMITTED = Text("came in", "受入れ")
OUTSTANDING = Text("outstanding", "未精算")
UNIT = Text("unit", "単位")
OUTSTANDING_LEFT = Text("Left over before this half can be closed", "自国分の終了前に残る事項")
NOTHING_LEFT = Text("Nothing is left over.", "残る事項はありません。")

# One part
LISTED_IN = Text("listed in revision {revision}", "第{revision}版に記載")
ASK_ABOUT = Text("Ask about it", "これについて質問する")
NO_SUCH_PART = Text(
    "There is no such part in this case, or your office is not shown it",
    "該当する項目がないか、この部署には表示されません",
)
NO_ANSWER = Text(
    "The agreement, as far as it is known, says nothing that could be asked of it.",
    "判明している範囲では、該当する規定がありません。",
)
MORE_CHANGES = Text("and {count} more", "ほか{count}件")
ONE_BY_ONE = Text("The same, one by one", "時系列の一覧")
BOOK_PART = Text("Book in, or report as brought in", "受入れの記帳・持込みの報告")
CHANGE_PART = Text("Change, replace or leave out", "訂正・差替え・除外")
