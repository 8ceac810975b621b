"""Words of the gate: what border devices recorded of the permits of a case, and what a human has to look at."""

from __future__ import annotations

from collections.abc import Mapping

from warifu.rules.wording import Text

TITLE = Text("Gate", "入域")
LEAD = Text(
    "What border devices recorded when permits of this case were shown to them, the newest first. A device works without "
    "a network, so what is here is what the devices have brought home so far.",
    "本案件の許可が入域時に端末へ提示された記録です（新しい順）。端末は通信なしで動作するため、端末から取り込んだ分のみを表示しています。",
)
NONE = Text(
    "No device has brought anything home for this case yet.",
    "この案件の記録は、まだ端末から取り込まれていません。",
)
NONE_HINT = Text(
    "Scans come from the devices by the programming interface (the command RecordScans), given by the border office.",
    "記録は、入域審査部署がAPI（RecordScansコマンド）を通じて端末から取り込みます。",
)
SCANS = Text("What the devices recorded", "端末の記録")
WHEN = Text("when", "日時")
WHERE = Text("where", "場所")
PERMIT = Text("permit", "許可")
SHOWED = Text("the device showed", "端末の表示")
WHY = Text("why", "理由")
DEVICE = Text("device", "端末")
NUMBER = Text("number", "番号")
NOT_SURE = Text("not sure which", "特定できず")
CONFIRMED = Text("let in by a supervisor", "監督者が確認の上、入域を認めた")
TWICE = Text(
    "A permit for one use was admitted on {count} devices: {permit}",
    "1回限りの許可が{count}台の端末で入域を認められました：{permit}",
)
TWICE_HINT = Text(
    "Two devices without a network cannot know of each other. Find out whether one holder passed twice or two people "
    "carried the same code, and tell the office that gave the permit.",
    "通信のない端末どうしは互いの記録を知ることができません。同じ者が2回通過したのか、同じ符号を2名が所持していたのかを調べ、許可を出した部署に知らせてください。",
)
COPIED = Text(
    "Two different scans have the number {counter} of the device {device}",
    "端末{device}の番号{counter}に、異なる2件の記録があります",
)
COPIED_HINT = Text(
    "The device was copied, or its past was changed: take it out of service, and have its scans compared.",
    "端末が複製されたか、過去の記録が改変されています。端末の使用をやめ、記録を照合してください。",
)
TO_LOOK_AT = Text("Look at the gate", "入域の記録を見る")
FINDINGS = Text(
    "Somebody has to find out what happened at the gate: {count} finding{s}",
    "入域の記録に整合しない点が{count}件あります。事実関係を確認してください",
)

REASONS: Mapping[str, Text] = {
    "no-pack": Text("the device had no list", "端末に一覧なし"),
    "not-a-permit": Text("not a permit", "許可証の符号ではない"),
    "key-not-known": Text("key not known", "登録のない鍵"),
    "forged": Text("signature does not fit", "署名不一致"),
    "revoked": Text("revoked", "取消し済み"),
    "not-yet": Text("not valid yet", "有効期間前"),
    "expired": Text("no longer valid", "有効期間満了"),
    "other-place": Text("not good for this place", "有効な場所ではない"),
    "other-holder": Text("another holder", "所持人が異なる"),
    "pack-too-old": Text("the list was too old", "一覧が古すぎる"),
    "pack-confirmed": Text("old list, confirmed", "古い一覧（確認済み）"),
    "pack-old": Text("the list was old", "一覧が古い"),
    "clock-behind": Text("the clock was behind", "時計の遅れ"),
    "holder-not-read": Text("holder not read", "所持人の読取りなし"),
    "not-expected": Text("not expected here", "到着予定なし"),
    "admitted-already": Text("admitted before", "入域済み"),
}
"""What a reason is called in a table, by its code (`warifu.border.reasons`)."""
