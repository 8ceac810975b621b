"""One thing that a case waits for, and the list of all."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date

from warifu.casework.actors import StateOffice
from warifu.casework.waiting.due import Due
from warifu.parties import State
from warifu.rules.wording import Text


class Awaits(enum.StrEnum):
    """What kind of thing is waited for, the kinds in the order in which a list shows them."""

    MANIFEST = "manifest"
    FACT = "fact"
    TEXT_UNREAD = "text_unread"
    DECISION = "decision"
    QUESTION = "question"
    PROPOSAL = "proposal"
    NOTICE = "notice"
    DETERMINATION = "determination"
    DIVERGENCE = "divergence"
    APPROVAL = "approval"
    REFUSED = "refused"
    CONDITION = "condition"
    SECOND_PERSON = "second_person"
    ACCOUNT = "account"
    REPORT = "report"
    DIFFERENCE = "difference"
    CAME_IN_UNAPPROVED = "came_in_unapproved"

    @property
    def word(self) -> Text:
        """What a person reads."""
        return _WORDS[self]


_WORDS = {
    Awaits.MANIFEST: Text("manifest", "一覧の提出"),
    Awaits.FACT: Text("missing fact", "不足している事実"),
    Awaits.TEXT_UNREAD: Text("text to be read", "条文の確認"),
    Awaits.DECISION: Text("decision to be taken", "判断事項"),
    Awaits.QUESTION: Text("question to be answered", "質問への回答"),
    Awaits.PROPOSAL: Text("proposal to be answered", "提案への回答"),
    Awaits.NOTICE: Text("prior notification", "事前の通報"),
    Awaits.DETERMINATION: Text("determination", "判定"),
    Awaits.DIVERGENCE: Text("divergence to be settled", "判定の不一致"),
    Awaits.APPROVAL: Text("approval", "承認"),
    Awaits.REFUSED: Text("refused or objected to", "不承認・異議"),
    Awaits.CONDITION: Text("condition to be met", "条件の充足"),
    Awaits.SECOND_PERSON: Text("second person to confirm", "第二確認者の確認"),
    Awaits.ACCOUNT: Text("goods not accounted for", "未精算の物品"),
    Awaits.REPORT: Text("report to be answered", "報告への回答"),
    Awaits.DIFFERENCE: Text("figures that differ", "数量の不一致"),
    Awaits.CAME_IN_UNAPPROVED: Text("came in without approval", "承認のない受入れ"),
}


@dataclass(frozen=True)
class Awaited:
    """
    One thing that a case waits for.

    state, office: who has to act. due: by when, as far as anyone can tell. parts: the digests concerned (`activity`,
    for itself). refs: handles of the entries concerned. rows: rows of the sheets that it rests on.
    holds_up: whether parts cannot pass, or the case cannot close, before it is done.
    """

    what: Awaits
    says: Text
    state: State
    office: StateOffice
    due: Due
    parts: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    holds_up: bool = True

    @property
    def day(self) -> date:
        """The day by which it is to be done, for sorting; the last of all days where nobody can tell."""
        return self.due.day or date.max


@dataclass(frozen=True)
class WaitingList:
    """Everything that a case waits for, the earliest first; and what holds of silence under its agreement."""

    items: tuple[Awaited, ...]
    silence: Text

    def of(self, state: State, office: StateOffice) -> tuple[Awaited, ...]:
        """Return what one office of one State has to do."""
        return tuple(item for item in self.items if (item.state, item.office) == (state, office))
