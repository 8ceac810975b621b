"""Words of every form by which somebody gives a command."""

from __future__ import annotations

from warifu.rules.wording import Text

SAVE_DRAFT = Text("Save the draft", "下書きを保存する")
SAVED = Text("Draft saved, {time}", "下書きを保存しました（{time}）")
NOT_OFFERED = Text(
    "Your office cannot do this here, or not any more: look at the page again",
    "この手続は現在の部署では行えないか、既に行えなくなっています。ページを見直してください",
)
PROVE_FIRST = Text(
    "Prove again who you are, then send this form once more: what you filled in is kept",
    "再度本人確認を行ってから、もう一度送信してください。入力内容は保持されています",
)
PROVE = Text("Prove who you are (opens another page)", "本人確認を行う（別ページ）")
PROVE_NOTICE = Text(
    "This needs a fresh proof of who you are, not older than five minutes.",
    "この手続には、直近5分以内の本人確認が必要です。",
)
TWO_PERSONS = Text(
    "It takes effect when a second person of your office confirms it.",
    "同じ部署の第二確認者が確認した時点で効力を生じます。",
)
TOO_LONG = Text("This is too long: at most 4,000 characters", "長すぎます。4,000文字以内で入力してください")
TOO_LONG_NAME = Text("This is too long: at most 200 characters", "長すぎます。200文字以内で入力してください")
CHOOSE = Text("Choose one of the list", "一覧から選んでください")
CHOOSE_LANGUAGE = Text("Say which language it is written in", "記載の言語を選んでください")
NO_DAY = Text(
    "This is no day: write it as 2023-11-26", "日付を読み取れません。2023-11-26の形で入力してください"
)
NO_MOMENT = Text(
    "This is no day and time: write 2023-10-17 09:00",
    "日時を読み取れません。2023-10-17 09:00の形で入力してください",
)
NO_NUMBER = Text("Write a whole number, from 1", "1以上の整数を入力してください")
NO_AMOUNT = Text(
    "This is no amount: write a number, at most six decimals",
    "数量を読み取れません。小数6桁以内の数を入力してください",
)
NO_UNIT = Text(
    "This is no unit: write a code of two or three letters, such as H87 (piece) or KGM (kilogram)",
    "単位を読み取れません。H87（個）、KGM（キログラム）などの2～3文字のコードを入力してください",
)
WRITE_REASON = Text("Give the reason", "理由を入力してください")
REASON = Text("Reason", "理由")
WRITTEN_IN = Text("Written in", "記載の言語")
NOT_CHOSEN = Text("choose …", "選んでください")
WHAT_YOU_CAN_DO = Text("What your office can do here", "自部署で行える手続")
NOTHING_TO_DO = Text(
    "Your office reads this page, and gives no command on it.",
    "この部署では閲覧のみ可能です。",
)
