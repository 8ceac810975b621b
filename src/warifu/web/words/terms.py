"""Words of the terms of an activity: changing them, proposing other ones, calling the activity off, and closing it."""

from __future__ import annotations

from warifu.rules.wording import Text

TITLE = Text("Terms & closing", "条件・終了")
LEAD = Text(
    "The State that opened the activity says what it is to be; the other proposes changes. Either may call it off, and "
    "each closes its own half.",
    "活動の条件は開始した国が定め、相手国は変更を提案できます。中止はいずれの国も行うことができ、終了は各国が自国分について行います。",
)
AS_THEY_ARE = Text("The terms now: revision {revision}", "現在の条件（第{revision}版）")
OWNER = Text("set by", "定める国")
NAME = Text("name", "件名")
DAYS = Text("days", "期間")
PLACES = Text("places", "場所")
PURPOSE = Text("purpose", "目的")
KNOWN = Text("What else is known of the visit", "その他の事項")
NONE = Text("none named", "未定")
NOT_SAID = Text("not said", "記載なし")

AMEND = Text("Change the terms", "条件を変更する")
AMEND_LEAD = Text(
    "Dates, places and whatever the agreement asks of the visit. Determinations and notices that rest on the old terms "
    "have to be looked at anew.",
    "日付、場所その他協定が定める事項を変更します。従前の条件に基づく判定や通報は、改めて確認が必要になります。",
)
SEND_CHANGE = Text("Change the terms and tell the other State", "変更し、相手国に通知する")
PROPOSE = Text("Propose other terms", "条件の変更を提案する")
PROPOSE_LEAD = Text(
    "The State that owns the terms accepts the proposal as it is, or declines it and says why.",
    "条件を定める国が、提案どおり採用するか、理由を付して不採用とします。",
)
SEND_PROPOSAL = Text("Send the proposal", "提案を送る")
TITLE_EN = Text("Name in English", "件名（英語）")
TITLE_JA = Text("Name in Japanese", "件名（日本語）")
BEGINS = Text("First day", "開始日")
ENDS = Text("Last day", "終了日")
PLACES_FIELD = Text("Places, one on a line", "場所（1行に1か所）")
PURPOSE_FIELD = Text("Purpose", "目的")
GIVE_NAME = Text("Give the activity a name", "件名を入力してください")
NOTHING_CHANGES = Text(
    "These are the terms as they are now: nothing would change", "現在の条件と同じため、変更はありません"
)

PROPOSALS = Text("Proposals that wait for an answer", "未処理の提案")
STALE = Text(
    "It was made on an earlier revision: it can be declined, and has to be made anew to be accepted.",
    "以前の版に対する提案です。採用するには改めて提案を受ける必要があります。不採用とすることはできます。",
)
SAME = Text("nothing is different any more", "現在の条件との差異はありません")
ACCEPT = Text("Accept it as it is", "提案どおり採用する")
DECLINE = Text("Decline it", "不採用とする")

CANCEL = Text("Call the activity off", "活動を中止する")
CANCEL_LEAD = Text(
    "Nothing can take this back. What was admitted is still to be accounted for.",
    "この手続は取り消せません。受け入れた物品の精算は引き続き必要です。",
)
PREPARE_CANCEL = Text("Prepare to call it off", "中止を起案する")
CANCELLED_BY = Text("Called off by {state}", "{state}により中止されています")
CLOSE = Text("Close your State's half", "自国分を終了する")
CLOSE_LEAD = Text(
    "Nothing more can be done in your State's half afterwards.",
    "終了後は、自国側で新たな手続を行うことはできません。",
)
CLOSE_BUTTON = Text("Close it", "終了する")
STILL_OPEN = Text("Before it can be closed, this has to be done", "終了前に処理が必要な事項")
STILL_WAITED = Text(
    "What the case still waits for: {count}. Look at it before closing",
    "未了の事項が{count}件あります。終了前に確認してください",
)
TO_ACCOUNT = Text("To the account of goods", "物品の精算へ")
CLOSED_HALF = Text("{state} has closed its half.", "{state}は自国分を終了しています。")
OPEN_HALF = Text("{state} has not closed its half.", "{state}の手続は終了していません。")

CLONE = Text("Plan another like it", "同様の活動を計画する")
CLONE_LEAD = Text(
    "Places and materiel are taken over. People, papers and permissions are not: they have to be named anew.",
    "場所及び装備品等を引き継ぎます。人員、書類及び許可は引き継がれず、改めて記載が必要です。",
)
CLONE_BUTTON = Text("Begin a draft", "下書きを作成する")
NEW_BEGINS = Text("First day of the new activity", "新たな活動の開始日")
