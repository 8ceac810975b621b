"""What the offices of one State have decided, folded from its entries."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from warifu.casework.actors import StateOffice
from warifu.casework.approvals.happened import (
    ApprovalRevoked,
    Approved,
    ConditionConfirmed,
    ObjectedTo,
    ObjectionWithdrawn,
    OfficesNamed,
    Refused,
)
from warifu.casework.conditions import Condition
from warifu.casework.entries import Entry
from warifu.casework.named_offices import PROPOSED, NamedOffice
from warifu.casework.parts import Part
from warifu.rules.wording import Text


class Verdict(enum.StrEnum):
    """What an office of a State decided over a part."""

    APPROVED = "approved"
    REFUSED = "refused"
    OBJECTED = "objected"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"

    @property
    def word(self) -> Text:
        """What a person reads."""
        return _WORDS[self]


_WORDS = {
    Verdict.APPROVED: Text("approved", "承認"),
    Verdict.REFUSED: Text("refused", "不承認"),
    Verdict.OBJECTED: Text("objected to", "異議あり"),
    Verdict.WITHDRAWN: Text("objection withdrawn", "異議撤回"),
    Verdict.REVOKED: Text("approval revoked", "承認取消し"),
}


@dataclass(frozen=True)
class Act:
    """One decision of an office over some parts: the handle of its entry, whose it is, when, and what it says."""

    ref: str
    verdict: Verdict
    office: StateOffice
    at: datetime
    conditions: tuple[Condition, ...] = ()
    until: date | None = None
    reason: str = ""
    lang: str = ""
    cites: str = ""


@dataclass(frozen=True)
class Approvals:
    """
    What one State's offices have decided.

    named: the offices it named, by kind of part. acts: every decision by its handle. latest: for each part digest,
    the handle of the last decision of each office. confirmed: the numbers of conditions confirmed, by approval.
    """

    named: Mapping[str, tuple[NamedOffice, ...]] = field(default_factory=dict)
    acts: Mapping[str, Act] = field(default_factory=dict)
    latest: Mapping[str, Mapping[StateOffice, str]] = field(default_factory=dict)
    confirmed: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def act(self, part: str, office: StateOffice) -> Act | None:
        """Return what an office last decided over a part, if it did."""
        ref = self.latest.get(part, {}).get(office)
        return None if ref is None else self.acts[ref]

    def offices_for(self, part: Part, *, receives: bool) -> tuple[StateOffice, ...]:
        """Return the offices of this State that have to approve a part: those it named, else our proposal."""
        named = self.named.get(part.kind.value, PROPOSED[part.kind] if receives else ())
        return tuple(dict.fromkeys(item.office for item in named if item.concerns(part)))


def evolve(state: Approvals, entry: Entry) -> Approvals:
    """Return what one State's offices have decided after one more entry of its own."""
    match body := entry.body:
        case OfficesNamed():
            return replace(state, named={**state.named, body.of.value: body.offices})
        case ConditionConfirmed():
            numbers = sorted({*state.confirmed.get(body.approval, ()), body.number})
            return replace(state, confirmed={**state.confirmed, body.approval: tuple(numbers)})
        case Approved():
            act = _act(entry, Verdict.APPROVED, conditions=body.conditions, until=body.until)
        case Refused():
            act = _act(entry, Verdict.REFUSED, reason=body.reason, lang=body.lang, cites=body.cites)
        case ObjectedTo():
            act = _act(entry, Verdict.OBJECTED, reason=body.reason, lang=body.lang)
        case ObjectionWithdrawn():
            act = _act(entry, Verdict.WITHDRAWN, reason=body.reason, lang=body.lang)
        case ApprovalRevoked():
            act = _act(entry, Verdict.REVOKED, reason=body.reason, lang=body.lang, cites=body.cites)
        case _:
            return state
    return _decided(state, body.parts, act)


def _act(entry: Entry, verdict: Verdict, **said: Any) -> Act:  # noqa: ANN401  (the fields of an act)
    return Act(entry.ref, verdict, entry.by.office, entry.at, **said)


def _decided(state: Approvals, parts: tuple[str, ...], act: Act) -> Approvals:
    latest = {part: {**state.latest.get(part, {}), act.office: act.ref} for part in parts}
    return replace(state, acts={**state.acts, act.ref: act}, latest={**state.latest, **latest})
