"""What an office decides, as a form says it: the verdict, conditions, until when, why; read with every problem found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

from django.http import QueryDict

from warifu.casework.actors import StateOffice
from warifu.casework.approvals import Approve, ObjectTo, Refuse, RevokeApproval, WithdrawObjection
from warifu.casework.commands import Command
from warifu.casework.conditions import Condition
from warifu.errors import DecodeError
from warifu.quantities import PIECE, Quantity
from warifu.rules.wording import Text
from warifu.web.case.questions import LANGUAGES
from warifu.web.words import approvals as words
from warifu.web.words import forms
from warifu.web.written import LONGEST

TEXTS = ("places", "text", "reason", "cites")
FIELDS = (
    "verdict",
    "begins",
    "ends",
    "places",
    "most",
    "unit",
    "escort",
    "text",
    "until",
    "reason",
    "cites",
    "lang",
)
APPROVE, REFUSE, OBJECT, REVOKE, WITHDRAW = "approve", "refuse", "object", "revoke", "withdraw"
VERDICTS = (
    (APPROVE, words.APPROVE),
    (REFUSE, words.REFUSE),
    (OBJECT, words.OBJECT),
    (REVOKE, words.REVOKE),
    (WITHDRAW, words.WITHDRAW),
)
ESCORTS = tuple(
    (office.value, office.word)
    for office in StateOffice
    if office not in {StateOffice.AUDIT, StateOffice.OPERATOR, StateOffice.NODE, StateOffice.COUNSEL}
)


@dataclass(frozen=True)
class Decision:
    """What a form says, as it was written, and what is wrong with it, by field."""

    written: Mapping[str, str]
    condition: Condition | None = None
    until: date | None = None
    problems: Mapping[str, Text] = field(default_factory=dict)

    @property
    def verdict(self) -> str:
        """The verdict; empty if none was given."""
        return self.written["verdict"]

    def command(self, case: str, parts: tuple[str, ...]) -> Command:
        """Return the command over some parts."""
        reason, lang, cites = (self.written[name] for name in ("reason", "lang", "cites"))
        if self.verdict == APPROVE:
            return Approve(case, parts, () if self.condition is None else (self.condition,), self.until)
        if self.verdict == REFUSE:
            return Refuse(case, parts, reason, lang, cites)
        if self.verdict == REVOKE:
            return RevokeApproval(case, parts, reason, lang, cites)
        return (WithdrawObjection if self.verdict == WITHDRAW else ObjectTo)(case, parts, reason, lang)


def decision_of(data: QueryDict) -> Decision:
    """Read a form."""
    written = {name: data.get(name, "").strip() for name in FIELDS}
    problems: dict[str, Text] = {}
    if written["verdict"] not in dict(VERDICTS):
        problems["verdict"] = words.CHOOSE_VERDICT
    if written["lang"] not in dict(LANGUAGES):
        problems["lang"] = words.CHOOSE_LANGUAGE
    if written["verdict"] in {REFUSE, OBJECT, REVOKE, WITHDRAW} and not written["reason"]:
        problems["reason"] = words.GIVE_REASON
    if written["verdict"] in {REFUSE, REVOKE} and not written["cites"]:
        problems["cites"] = words.GIVE_CITE
    problems |= {name: forms.TOO_LONG for name in TEXTS if len(written[name]) > LONGEST}
    until = _day(written, "until", problems)
    condition = _condition(written, problems) if written["verdict"] == APPROVE else None
    return Decision(written, condition, until, problems)


def _condition(written: Mapping[str, str], problems: dict[str, Text]) -> Condition | None:
    begins, ends = _day(written, "begins", problems), _day(written, "ends", problems)
    if begins and ends and ends < begins:
        problems["ends"] = words.ENDS_BEFORE
    most = _quantity(written, problems)
    escort = StateOffice(written["escort"]) if written["escort"] in dict(ESCORTS) else None
    places = tuple(each.strip() for each in written["places"].replace("、", ",").split(",") if each.strip())
    text = written["text"]
    found = Condition(begins, ends, places, most, escort, text, written["lang"] if text else "")
    return None if found.says_nothing else found


def _day(written: Mapping[str, str], name: str, problems: dict[str, Text]) -> date | None:
    if not written[name]:
        return None
    try:
        return date.fromisoformat(written[name])
    except ValueError:
        problems[name] = words.NO_DAY
        return None


def _quantity(written: Mapping[str, str], problems: dict[str, Text]) -> Quantity | None:
    if not written["most"]:
        return None
    try:
        return Quantity(Decimal(written["most"].replace(",", "")), written["unit"] or PIECE)
    except (DecodeError, InvalidOperation):
        problems["most"] = words.NO_QUANTITY
        return None
