"""Who acts: a person in an office of a State. Persons are known by handle; their names are for the edge to show."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from warifu.parties import State
from warifu.rules.wording import Text


class StateOffice(enum.StrEnum):
    """An office of a State, whichever of the two it is: what stands behind the State in `GB/defence`."""

    UNIT = "unit"
    DEFENCE = "defence"
    FOREIGN_AFFAIRS = "foreign_affairs"
    IMMIGRATION = "immigration"
    CUSTOMS = "customs"
    POLICE = "police"
    EXPLOSIVES_SAFETY = "explosives_safety"
    AVIATION = "aviation"
    PORT = "port"
    BORDER = "border"
    COUNSEL = "counsel"
    COMMAND = "command"
    AUDIT = "audit"
    OPERATOR = "operator"
    NODE = "node"

    @property
    def word(self) -> Text:
        """What a person reads."""
        return _WORDS[self]


_WORDS = {
    StateOffice.UNIT: Text("visiting unit", "訪問部隊"),
    StateOffice.DEFENCE: Text("defence ministry", "国防担当省"),
    StateOffice.FOREIGN_AFFAIRS: Text("foreign ministry", "外務担当省"),
    StateOffice.IMMIGRATION: Text("immigration", "出入国管理当局"),
    StateOffice.CUSTOMS: Text("customs", "税関"),
    StateOffice.POLICE: Text("police", "警察"),
    StateOffice.EXPLOSIVES_SAFETY: Text("explosives safety", "火薬類保安担当"),
    StateOffice.AVIATION: Text("aviation authority", "航空当局"),
    StateOffice.PORT: Text("port authority", "港湾当局"),
    StateOffice.BORDER: Text("border control point", "国境検査所"),
    StateOffice.COUNSEL: Text("legal adviser", "法務担当"),
    StateOffice.COMMAND: Text("command", "司令部"),
    StateOffice.AUDIT: Text("audit", "監査"),
    StateOffice.OPERATOR: Text("operator of the node", "ノード運用者"),
    StateOffice.NODE: Text("the node itself", "ノード（自動処理）"),
}


@dataclass(frozen=True)
class Actor:
    """
    A person who gives a command.

    office: the one they act for now. offices: those they hold themselves; for any other they need a delegation.
    person, authenticator: handles of 32 hexadecimal digits, of the person and of what they signed in with.
    """

    state: State
    office: StateOffice
    person: str
    authenticator: str
    offices: frozenset[StateOffice] = field(default_factory=frozenset)

    @property
    def holds_office(self) -> bool:
        """Whether the office they act for is their own."""
        return self.office in self.offices


@dataclass(frozen=True)
class By:
    """Who made an entry: State, office and handle, and where two persons were needed, the handle of the first."""

    state: State
    office: StateOffice
    person: str
    prepared_by: str | None = None

    @property
    def role(self) -> str:
        """State and office as a leaf has them, `GB/defence`."""
        return f"{self.state}/{self.office.value}"
