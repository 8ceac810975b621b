"""What people do and what has happened, in words: the kinds of command and the kinds of entry."""

from __future__ import annotations

from collections.abc import Mapping

from warifu.rules.wording import Text

COMMANDS: Mapping[str, Text] = {
    "AmendActivity": Text("change the terms", "条件の変更"),
    "Approve": Text("approve", "承認"),
    "CancelActivity": Text("call the activity off", "活動の中止"),
    "Delegate": Text("delegate an office", "権限の委任"),
    "GrantStanding": Text("grant a standing permission", "包括許可の付与"),
    "LiftHold": Text("lift a hold", "保存指示の解除"),
    "NameOffices": Text("name the offices that approve", "承認部署の指定"),
    "ObjectTo": Text("object", "異議"),
    "OrderErasure": Text("order erasure", "消去の指示"),
    "PlaceHold": Text("place a hold", "保存の指示"),
    "Refuse": Text("refuse", "不承認"),
    "Reverse": Text("reverse a booking", "記帳の取消し"),
    "RevokeApproval": Text("revoke an approval", "承認の取消し"),
    "RevokeStanding": Text("revoke a standing permission", "包括許可の取消し"),
    "SignAgain": Text("sign entries again", "記録の再署名"),
    "WithdrawObjection": Text("withdraw an objection", "異議の撤回"),
}
"""The commands that two persons give, by kind."""

ENTRIES: Mapping[str, Text] = {
    "ActivityOpened": Text("opened the activity", "活動を開始"),
    "ActivityAmended": Text("changed the terms", "条件を変更"),
    "AmendmentProposed": Text("proposed a change of the terms", "条件の変更を提案"),
    "ProposalDeclined": Text("declined a proposal", "提案を不採用"),
    "ActivityCancelled": Text("called the activity off", "活動を中止"),
    "ActivityClosed": Text("closed its half", "自国分を終了"),
    "Admitted": Text("admitted", "受入れ"),
    "Discharged": Text("booked as left or used", "搬出・消費を記帳"),
    "BroughtInReported": Text("reported as brought in", "持込みを報告"),
    "DischargeReported": Text("reported as left or used", "搬出・消費を報告"),
    "ReportDeclined": Text("declined a report", "報告を不採用"),
    "Reversed": Text("reversed a booking", "記帳を取消し"),
    "OfficesNamed": Text("named the offices that approve", "承認部署を指定"),
    "Approved": Text("approved", "承認"),
    "Refused": Text("refused", "不承認"),
    "ObjectedTo": Text("objected", "異議"),
    "ObjectionWithdrawn": Text("withdrew an objection", "異議を撤回"),
    "ApprovalRevoked": Text("revoked an approval", "承認を取消し"),
    "ConditionConfirmed": Text("confirmed that a condition is met", "条件の充足を確認"),
    "PartListed": Text("listed a part", "項目を記載"),
    "ManifestLodged": Text("lodged the manifest", "一覧を提出"),
    "Looked": Text("looked through the manifest", "一覧を確認"),
    "DelegationGiven": Text("delegated an office", "権限を委任"),
    "DelegationEnded": Text("ended a delegation", "委任を終了"),
    "AnswersGiven": Text("gave answers of a determination", "判定の一部を送付"),
    "Determined": Text("determined", "判定"),
    "DivergenceSettled": Text("settled a divergence", "判定の不一致を解決"),
    "Prepared": Text("prepared for a second person", "第二確認者に向けて起案"),
    "Confirmed": Text("confirmed as second person", "第二確認者として確認"),
    "PreparedWithdrawn": Text("took back what was prepared", "起案を取下げ"),
    "PriorNotificationGiven": Text("gave prior notification", "事前の通報"),
    "NotificationAcknowledged": Text("acknowledged the notification", "通報の受領を確認"),
    "NotificationObjectedTo": Text("objected to the notification", "通報に異議"),
    "StandingGranted": Text("granted a standing permission", "包括許可を付与"),
    "StandingRevoked": Text("revoked a standing permission", "包括許可を取消し"),
    "StandingUsed": Text("used a standing permission", "包括許可を利用"),
    "UseTakenBack": Text("took back a use of a standing permission", "包括許可の利用を取消し"),
    "QuestionAsked": Text("asked", "質問"),
    "QuestionAnswered": Text("answered a question", "質問に回答"),
    "HoldPlaced": Text("placed a hold", "保存を指示"),
    "HoldLifted": Text("lifted a hold", "保存指示を解除"),
    "ErasureOrdered": Text("ordered erasure", "消去を指示"),
    "ErasureDone": Text("erased", "消去"),
    "SignedAgain": Text("signed entries again", "記録を再署名"),
    "ScansRecorded": Text("recorded scans at the gate", "検査所での読取りを記録"),
    "Erased": Text("an entry that has been erased", "消去された記録"),
}
"""The kinds of entry, by name without version."""
