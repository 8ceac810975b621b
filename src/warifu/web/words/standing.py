"""Words of the page of what stands between the two States: delegations, standing permissions, emergency openings."""

from __future__ import annotations

from warifu.rules.wording import Text
from warifu.web.words.second_person import (  # noqa: F401  (named by the page as its own)
    CONFIRM,
    NOT_YOU,
    PREPARED_BY,
    TAKE_BACK,
    TAKE_BACK_REASON,
    TO_CONFIRM,
)

TITLE = Text("Standing matters", "常設事項")
LEAD = Text(
    "What holds for all activities: who acts for whom, what the States let one another do again and again, and what was "
    "opened in an emergency.",
    "全ての活動に共通する事項です。権限の委任、両国間の包括許可及び緊急閲覧を扱います。",
)
PREPARE = Text("Prepare for the second person", "起案して第二確認者に回す")

DELEGATIONS = Text("Delegations", "権限の委任")
DELEGATIONS_LEAD = Text(
    "Kept to your own State. What is delegated is not handed on.",
    "自国限りの記録です。委任された権限を再委任することはできません。",
)
NO_DELEGATIONS = Text("Nobody acts for your office by delegation.", "自部署の権限の委任はありません。")
DELEGATE = Text("Let somebody act for your office: {office}", "自部署（{office}）の権限を委任する")
DELEGATE_LEAD = Text(
    "The days and times are those at your State's seat.", "日時は自国の時刻で入力してください。"
)
TO = Text("Who may act", "受任者")
GIVER = Text("let by", "委任者")
OFFICE = Text("for", "部署")
FROM = Text("From", "始期")
UNTIL = Text("Until", "終期")
HOLDS = Text("in force", "有効")
TO_COME = Text("to come", "始期前")
OVER = Text("over", "終了")
STATE = Text("stands", "状況")
NEVER_HOLDS = Text(
    "It would end before it begins: look at both", "終期が始期より後ではありません。両方を確かめてください"
)
CHOOSE_PERSON = Text("Choose a person", "受任者を選んでください")
END = Text("End it now", "直ちに終了する")
END_LEAD = Text("It ends at once.", "直ちに効力を失います。")

PERMISSIONS = Text("Standing permissions", "包括許可")
PERMISSIONS_LEAD = Text(
    "What one State lets the other do again and again. What is left is counted over both States' records.",
    "一方の国が他方に反復して認める事項です。残りの回数は両国の記録から計算します。",
)
NO_PERMISSIONS = Text("Neither State has granted one.", "包括許可はありません。")
NOT_SHOWN = Text(
    "Your office does not act on standing permissions and is not shown them.",
    "この部署は包括許可を扱わないため、表示されません。",
)
GRANT = Text("Grant the other State a permission", "相手国に包括許可を与える")
GRANT_LEAD = Text(
    "Name the kinds of activity, the days and how often. Both States read it.",
    "活動の種別、期間及び回数を指定します。両国が閲覧します。",
)
NAME = Text("name", "名称")
TITLE_EN = Text("Name in English", "名称（英語）")
TITLE_JA = Text("Name in Japanese", "名称（日本語）")
AGREEMENT = Text("Agreement", "適用協定")
KINDS = Text("Kinds of activity", "活動の種別")
FIRST_DAY = Text("First day", "開始日")
LAST_DAY = Text("Last day", "終了日")
USES = Text("How many uses", "回数")
EACH_YEAR = Text("Counted anew in each calendar year", "暦年ごとに数え直す")
IN_ALL = Text("{uses} in all", "通算{uses}回")
EACH_YEAR_OF = Text("{uses} in each calendar year", "暦年ごとに{uses}回")
CONDITIONS = Text("Conditions", "条件")
GIVE_NAME = Text("Give the permission a name", "名称を入力してください")
CHOOSE_KINDS = Text("Choose at least one kind of activity", "活動の種別を1つ以上選んでください")
ENDS_BEFORE = Text(
    "The last day lies before the first: look at both",
    "終了日が開始日より前です。両方の日付を確かめてください",
)
LEFT = Text("{left} of {uses} left", "残り{left}回（許可{uses}回）")
LEFT_THIS_YEAR = Text("{left} of {uses} left this year", "今年の残り{left}回（許可{uses}回）")
GRANTED_BY = Text("granted by {state}", "{state}が許可")
REVOKED_FROM = Text("taken back from {day} on", "{day}以降取消し")
DAYS = Text("holds", "有効期間")
USED = Text("Drawn on so far", "使用の記録")
NOT_READ = Text("an activity that is not assigned to you", "担当外の活動")
TOO_MANY = Text("more than was granted", "許可回数を超過")
NOT_COVERED = Text("outside its days", "許可期間外")
REVOKE = Text("Take it back", "取り消す")
FROM_DAY = Text("From which day on", "取消しの始期")
USE = Text("Draw on it for an activity", "活動に使用する")
DECLARE = Text("Declare the use", "使用を届け出る")
ACTIVITY = Text("Activity", "活動")
ON = Text("On the day", "使用日")
CHOOSE_ACTIVITY = Text("Choose an activity", "活動を選んでください")
TAKE_BACK_USE = Text("Take a use back", "使用の届出を取り下げる")
WHICH_USE = Text("Which use", "対象の届出")

LEGAL_HOLDS = Text("Legal holds", "法的保全")
HOLDS_LEAD = Text(
    "While a hold is on a case, nothing of it is erased. Kept to your own State.",
    "保全中の案件の記録は消去されません。自国限りの記録です。",
)
NO_HOLDS = Text("No hold was placed.", "法的保全はありません。")
HOLD = Text("Place a hold on a case", "案件に法的保全を付す")
HOLD_LEAD = Text("It lasts until two persons lift it.", "2名により解除されるまで継続します。")
LIFT = Text("Lift the hold", "法的保全を解除する")
LIFTED = Text("lifted", "解除済み")
EMERGENCY = Text("Emergency openings", "緊急閲覧")
EMERGENCY_LEAD = Text(
    "Two persons of an office open a case to themselves that is not assigned to them, for four hours. Those who answer "
    "for personal data, the defence ministry and legal adviser of that State, find it on their page Today for seven days.",
    "担当外の案件を、同じ部署の2名が4時間に限り閲覧します。個人情報の責任者である自国の国防担当省及び法務担当の「本日」の画面に、"
    "7日間表示されます。",
)
NO_OPENINGS = Text("None that concerns you.", "該当する緊急閲覧はありません。")
BREAK = Text("Open a case in an emergency", "案件を緊急閲覧する")
BREAK_LEAD = Text(
    "It opens to you and to the person who confirms, and to nobody else; what your office is never shown stays hidden.",
    "起案者と確認者の2名のみが閲覧できます。部署として閲覧が認められない情報は表示されません。",
)
NUMBER = Text("Number of the case", "案件番号")
REASON_NOW = Text("Why it has to be opened now", "今、閲覧が必要な理由")
REASON_HINT = Text(
    "It stays on record, and the defence ministry and legal adviser of your State can read it.",
    "記録に残り、自国の国防担当省及び法務担当が閲覧できます。",
)
WHY_NOW = Text("Say why the case has to be opened now", "今、閲覧が必要な理由を入力してください")
COMPARTMENTS = Text("Compartments, with commas between, if any", "区画（コンマで区切る。ある場合）")
OPEN_TO = Text("open to", "閲覧者")
MEND = Text("End it before its time", "緊急閲覧を終了させる")
READ_IT = Text("Read the case", "案件を閲覧する")
