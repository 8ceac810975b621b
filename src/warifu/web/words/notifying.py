"""Words about prior notification."""

from __future__ import annotations

from warifu.rules.wording import Text

GIVE = Text("Record a prior notification", "事前の通報を記録する")
GIVE_LEAD = Text(
    "It covers the terms and the manifest as they stand now.",
    "現在の条件及び一覧を対象とする通報として記録します。",
)
CHANNEL = Text("By which way", "経路")
GIVEN_AT = Text("When it was given, by the clock of your State", "通報の日時（自国の時刻）")
RECEIVED_AT = Text("When it was received, by the clock of your State", "受領の日時（自国の時刻）")
TEXT = Text("Its text", "本文")
REFERENCE = Text("Reference number, if it has one", "文書番号（ある場合）")
LANGUAGE = Text("Written in", "記載の言語")
RECORD = Text("Record and tell the other State", "記録し、相手国に伝える")
ACKNOWLEDGE = Text("Acknowledge receipt", "受領を確認する")
OBJECT = Text("Object to the notification", "通報に異議を述べる")
OBJECT_LEAD = Text("The sending State is told, and reads why.", "派遣国に理由とともに通知されます。")
CHOOSE_CHANNEL = Text("Say by which way it was given", "経路を選んでください")
WRITE_TEXT = Text("Write its text: both States keep it", "本文を入力してください。両国が保存します")
CHOOSE_LANGUAGE = Text("Say which language it is written in", "記載の言語を選んでください")
NO_MOMENT = Text(
    "This is no day and time: write 2023-10-17 09:00",
    "日時を読み取れません。2023-10-17 09:00の形で入力してください",
)
