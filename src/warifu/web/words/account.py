"""Words of the account: what came in, what became of it, and what is still to be accounted for."""

from __future__ import annotations

from warifu.rules.wording import Text

TITLE = Text("Account of goods", "物品の精算")
LEAD = Text(
    "The receiving State's customs books what comes in and what becomes of it; the visiting State reports the same. "
    "Every line has to come to nothing before the case can be closed.",
    "接受国の税関等が受入れとその後の処理を記帳し、派遣国が同じ事項を報告します。案件を終了するには、全ての行の残が0であることが必要です。",
)
STATE = Text("stands", "状況")
AT = Text("where", "場所")
CLOSES = Text("balanced", "精算済み")
STAYS_OPEN = Text("to be accounted for", "未精算")
LINES = Text("Line by line", "物品別の残高")
DIFFERENCES = Text("Where the two States’ figures differ", "両国の数値の相違")
DIFFERS = Text(
    "{what}, {way}: reported {reported}, in the account {written} {unit}",
    "{what}（{way}）：報告{reported}、記帳{written} {unit}",
)
REPORTS = Text("Reports that wait for an answer", "未回答の報告")
MOVEMENTS = Text("Everything that was booked or reported", "記帳・報告の一覧")
NO_MOVEMENTS = Text("Nothing was booked or reported yet.", "記帳及び報告はまだありません。")
REVERSED = Text("reversed", "取消し済み")
DECLINED = Text("declined", "不採用")
WHEN = Text("when", "日時")
WHAT = Text("what", "区分")
WHOSE = Text("by", "国")
AMOUNT = Text("amount", "数量")
PAPER = Text("paper", "証拠書類")
CAME_IN = Text("came in", "受入れ")
REPORTED = Text("{way} (reported)", "{way}（報告）")
LOT_OF = Text("lot {lot}", "ロット{lot}")

ADMIT = Text("Book in what came", "受入れを記帳する")
ADMIT_LEAD = Text(
    "Only goods on the manifest can be booked in. The day and time are those at your State's seat.",
    "一覧に記載された物品のみ記帳できます。日時は自国の時刻で入力してください。",
)
BOOK_IN = Text("Book in", "受入れを記帳")
DISCHARGE = Text("Book out what became of goods", "処理を記帳する")
DISCHARGE_LEAD = Text(
    "Never more goes out of a line than came in.", "受入れ数量を超えて払い出すことはできません。"
)
BOOK_OUT = Text("Book out", "処理を記帳")
REPORT_IN = Text("Report what was brought in", "持込みを報告する")
REPORT_OUT = Text("Report what became of goods", "物品の処理を報告する")
REPORT_LEAD = Text(
    "The receiving State's customs accepts the report into its account, or declines it and says why.",
    "接受国の税関等が報告を記帳に採用するか、理由を付して不採用とします。",
)
REPORT = Text("Send the report", "報告を送る")
ACCEPT = Text("Accept it into the account", "記帳に採用する")
DECLINE = Text("Decline it", "不採用とする")
REVERSE = Text("Reverse a booking or report that was a mistake", "誤った記帳・報告を取り消す")
REVERSE_LEAD = Text(
    "Nothing is removed: an entry that names it says that it no longer counts.",
    "記録は削除されません。対象を指定した取消しの記録が加わり、以後は計算に含まれません。",
)
PREPARE_REVERSE = Text("Prepare the reversal", "取消しを起案する")

PART = Text("Goods on the manifest", "物品（一覧から選択）")
LINE = Text("Line of the account", "精算の対象")
LOT = Text("Lot or serial number, if any", "ロット・製造番号（ある場合）")
QUANTITY = Text("How much", "数量")
UNIT = Text("Unit", "単位")
HAPPENED = Text("When it happened", "日時")
PLACE = Text("Where", "場所")
DOCUMENT = Text("Paper that shows it", "証拠書類")
DOCUMENT_HINT = Text(
    "Declaration, firing record, certificate of destruction …", "申告書、射撃記録、廃棄証明書など"
)
WAY = Text("What became of it", "処理の区分")
CITES = Text("What allows it, where something has to", "根拠（必要な場合）")
MOVEMENT = Text("Which one", "取消しの対象")
CHOOSE_PART = Text("Choose goods of the manifest", "一覧から物品を選んでください")
CHOOSE_LINE = Text("Choose a line that is open", "未精算の行を選んでください")
CHOOSE_WAY = Text("Say what became of it", "処理の区分を選んでください")
WRITE_PLACE = Text("Say where", "場所を入力してください")
WRITE_DOCUMENT = Text("Name the paper that shows it", "証拠書類を入力してください")
LEFT = Text("{amount} {unit} outstanding", "残{amount} {unit}")
