"""The three outcomes, and the three kinds of the third."""

from __future__ import annotations

import enum
from typing import NoReturn

from warifu.errors import RuleError
from warifu.rules.wording import Text


class Outcome(enum.Enum):
    """Met, not met, or undetermined; on screens yes, no, unknown."""

    MET = "met"
    NOT_MET = "not met"
    UNDETERMINED = "undetermined"

    def __bool__(self) -> NoReturn:
        """Refuse to be taken for one of two."""
        message = "an outcome is one of three, not of two; compare it with `is Outcome.MET` and the others"
        raise RuleError(message)

    @property
    def opposite(self) -> Outcome:
        """Met for not met and the reverse; undetermined stays."""
        return _OPPOSITE[self]

    @property
    def word(self) -> Text:
        """The word on screens: yes, no or unknown."""
        return _WORDS[self]


_OPPOSITE = {
    Outcome.MET: Outcome.NOT_MET,
    Outcome.NOT_MET: Outcome.MET,
    Outcome.UNDETERMINED: Outcome.UNDETERMINED,
}
_WORDS = {
    Outcome.MET: Text("yes", "はい"),
    Outcome.NOT_MET: Text("no", "いいえ"),
    Outcome.UNDETERMINED: Text("unknown", "不明"),
}


class Kind(enum.Enum):
    """Why something is undetermined."""

    MISSING_FACT = "missing_fact"
    PROVISION_UNREAD = "provision_unread"
    NEEDS_DECISION = "needs_decision"

    @property
    def word(self) -> Text:
        """What a person reads."""
        return _KIND_WORDS[self]


_KIND_WORDS = {
    Kind.MISSING_FACT: Text("a fact is missing", "事実が不足"),
    Kind.PROVISION_UNREAD: Text("the text was not read", "条文未確認"),
    Kind.NEEDS_DECISION: Text("somebody must decide", "判断待ち"),
}


class Confidence(enum.Enum):
    """How sure we are of the text behind a provision, the surest first."""

    READ = "read"
    SUMMARY = "summary"
    SECONDARY = "secondary"
    INFERRED = "inferred"
    UNVERIFIED = "unverified"

    def decides(self, mode: Mode) -> bool:
        """Whether a text known like this may answer yes or no."""
        if self in (Confidence.READ, Confidence.SUMMARY):
            return True
        return mode is Mode.LENIENT and self is not Confidence.UNVERIFIED

    @property
    def word(self) -> Text:
        """What a person reads beside a citation."""
        return _CONFIDENCE_WORDS[self]


_CONFIDENCE_WORDS = {
    Confidence.READ: Text("text read", "条文確認済み"),
    Confidence.SUMMARY: Text("by official summary", "公的な要約による"),
    Confidence.SECONDARY: Text("by secondary source only", "二次資料のみ"),
    Confidence.INFERRED: Text("inferred", "推論による"),
    Confidence.UNVERIFIED: Text("text not found", "条文未確認"),
}


class Mode(enum.Enum):
    """Strict: only texts read or officially summarised decide. Lenient: weaker ones too, with a warning."""

    STRICT = "strict"
    LENIENT = "lenient"
