"""Who acts: the offices of the two States, as far as a provision or a fact needs one."""

from __future__ import annotations

import enum

from warifu.rules.wording import Text


class Office(enum.Enum):
    """An office that can supply a fact, give a notice or take a decision."""

    SENDING_UNIT = "sending unit"
    SENDING_DEFENCE = "sending defence"
    RECEIVING_DEFENCE = "receiving defence"
    RECEIVING_IMMIGRATION = "receiving immigration"
    RECEIVING_CUSTOMS = "receiving customs"
    RECEIVING_TRANSPORT = "receiving transport"
    RECEIVING_JUSTICE = "receiving justice"
    SENDING_JUSTICE = "sending justice"
    RECEIVING_STATE = "receiving State"
    SENDING_STATE = "sending State"
    BOTH_STATES = "both States"
    JOINT_COMMITTEE = "joint committee"
    COUNSEL = "counsel"

    @property
    def word(self) -> Text:
        """What a person reads."""
        return _WORDS[self]


_WORDS = {
    Office.SENDING_UNIT: Text("the visiting unit (sending State)", "訪問部隊（派遣国）"),
    Office.SENDING_DEFENCE: Text("defence ministry of the sending State", "派遣国の国防担当省"),
    Office.RECEIVING_DEFENCE: Text("defence ministry of the receiving State", "接受国の国防担当省"),
    Office.RECEIVING_IMMIGRATION: Text("immigration of the receiving State", "接受国の出入国管理当局"),
    Office.RECEIVING_CUSTOMS: Text("customs of the receiving State", "接受国の税関"),
    Office.RECEIVING_TRANSPORT: Text("transport ministry of the receiving State", "接受国の運輸担当省"),
    Office.RECEIVING_JUSTICE: Text("police and prosecutors of the receiving State", "接受国の警察・検察"),
    Office.SENDING_JUSTICE: Text("service authorities of the sending State", "派遣国の軍当局"),
    Office.RECEIVING_STATE: Text("the receiving State", "接受国"),
    Office.SENDING_STATE: Text("the sending State", "派遣国"),
    Office.BOTH_STATES: Text("both States together", "両国（共同）"),
    Office.JOINT_COMMITTEE: Text("the Joint Committee", "合同委員会"),
    Office.COUNSEL: Text("legal counsel (the text has to be read)", "法務担当（条文の確認が必要）"),
}
