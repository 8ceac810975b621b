"""Words about what was done and what was not."""

from __future__ import annotations

from warifu.rules.wording import Text

NOT_UNDERSTOOD = Text("the form could not be read", "入力内容を読み取れません")
CANNOT_SHOW = Text("This cannot be shown to you", "表示できません")
WHY = Text("Why", "理由")
ASK_WHY = Text("Why can I not see this?", "表示されない理由を確認する")
WHO_CAN_HELP = Text(
    "Who may read what is decided by your State: ask its office to have it changed.",
    "閲覧の範囲は自国が定めています。変更が必要なときは、担当部署に依頼してください。",
)
BACK = Text("Back to Today", "「本日」に戻る")
NO_SUCH_CASE = Text(
    "There is no such case here, or it is not assigned to you", "該当する案件がないか、担当ではありません"
)
TOO_MANY_PAGES = Text(
    "Too many pages were asked for in a short time. Wait {seconds} seconds, then load this one again.",
    "短い時間に多くのページが要求されました。{seconds}秒お待ちになってから、再度読み込んでください。",
)
PROVE = Text("Prove who you are", "本人確認を行う")
DONE = {
    "sent": Text(
        "Opened and sent. The other State has it as soon as the link carries it.",
        "案件を開き、送信しました。接続が確立し次第、相手国に届きます。",
    ),
    "asked": Text("Your question was sent.", "質問を送信しました。"),
    "answered": Text("Your answer was sent.", "回答を送信しました。"),
    "prepared": Text(
        "Prepared. It takes effect when a second person of your office confirms it.",
        "起案しました。同じ部署の第二確認者が確認した時点で効力を生じます。",
    ),
    "confirmed": Text("Confirmed. It has taken effect.", "確認しました。効力が生じました。"),
    "withdrawn": Text("Taken back. Nothing was decided.", "取り下げました。決定は行われていません。"),
    "looked": Text("Noted that you have seen this revision.", "この版を確認したことを記録しました。"),
    "settled": Text("Your State's reading was recorded and sent.", "自国の解釈を記録し、送信しました。"),
    "determined": Text("Determined anew.", "改めて判定しました。"),
    "acknowledged": Text("Receipt was acknowledged.", "受領を確認しました。"),
    "changed": Text(
        "The change was sent. Only it goes round again.",
        "変更を送信しました。この変更のみが改めて審査されます。",
    ),
    "given": Text(
        "The notification was recorded, and the other State told.", "通報を記録し、相手国に伝えました。"
    ),
    "booked": Text("Recorded, and sent to the other State.", "記録し、相手国に送信しました。"),
    "declined": Text("Declined; the other State is told why.", "不採用とし、理由を相手国に通知しました。"),
    "amended": Text(
        "The terms were changed, and the other State told.", "条件を変更し、相手国に通知しました。"
    ),
    "proposed": Text("Your proposal was sent.", "変更の提案を送信しました。"),
    "closed": Text("Your State's half is closed.", "自国分を終了しました。"),
    "ended": Text("Ended.", "終了しました。"),
    "used": Text("The use was declared to the other State.", "使用を相手国に届け出ました。"),
    "taken-back": Text("The use was taken back.", "使用の届出を取り下げました。"),
    "kept": Text(
        "Your draft was saved. Nobody else sees it, and nothing was sent.",
        "下書きを保存しました。他の人には表示されず、送信もされていません。",
    ),
    "objected": Text("Your objection was sent.", "異議を送信しました。"),
    "met": Text("Recorded as met.", "充足を記録しました。"),
}
FORM_EXPIRED = Text(
    "This form has expired, and nothing was done: open the page anew and fill it in again",
    "この入力画面は有効期限が切れています。何も処理されていません。ページを開き直して入力してください",
)
