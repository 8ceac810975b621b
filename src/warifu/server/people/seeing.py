"""
"Why can I not see this?": every reason, in both languages, with what would change it.

It is asked of the very table by which things are shown, so that it cannot say anything else than what happens.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from warifu.casework.access import (
    ACCESS,
    NONE_READ,
    Decision,
    Equivalents,
    Reason,
    Rule,
    Thing,
    ThingKind,
    may_read,
)
from warifu.rules.wording import Text
from warifu.server.people.known import SignedIn

ASK_FOR_CASE = Text(
    "Ask whoever leads the case in your office; the operator then enters it for you.",
    "担当部署の責任者に申し出てください。承認後、ノード運用者が登録します。",
)
ASK_FOR_COMPARTMENT = Text(
    "Ask whoever leads the compartment to admit you; the operator then enters it.",
    "区画の責任者に閲覧の許可を求めてください。許可後、ノード運用者が登録します。",
)
ASK_FOR_CLEARANCE = Text(
    "Ask the security officer of your State for the clearance; the operator then enters it.",
    "自国の保全責任者に取扱資格を申請してください。認定後、ノード運用者が登録します。",
)
ASK_COUNSEL = Text(
    "Ask counsel of your State which of your clearances answers to it.",
    "これに相当する自国の資格について、法務担当に照会してください。",
)
OTHER_OFFICE = Text(
    "An office that decides about persons can see it: act for one, if you hold one.",
    "人に関する判断を行う部署であれば閲覧できます。該当する部署を兼ねている場合は切り替えてください。",
)
NEVER = Text("Nothing changes this: it is so by design.", "仕組み上の制限であり、変更できません。")
EMERGENCY = Text(
    "In an emergency, two persons of your office can open it to themselves for four hours, with a reason.",
    "緊急時は、同じ部署の2名により、理由を付して4時間に限り閲覧できます。",
)
_REMEDIES = {
    "not-assigned": (ASK_FOR_CASE, EMERGENCY),
    "outside-compartment": (ASK_FOR_COMPARTMENT, EMERGENCY),
    "no-compartment": (),
    "not-cleared": (ASK_FOR_CLEARANCE,),
    "equivalent-not-read": (ASK_COUNSEL,),
    "office-not-for-persons": (OTHER_OFFICE,),
    "persons-not-noted": (),
    "runs-but-does-not-read": (NEVER,),
    "reader-not-a-party": (NEVER,),
    "national": (NEVER,),
    "no-access-rule": (NEVER,),
}
"""What would change each reason; none where the reason itself says it."""


@dataclass(frozen=True)
class Hindrance:
    """A reason why something is not shown, and what would change it."""

    reason: Reason
    remedies: tuple[Text, ...]


@dataclass(frozen=True)
class Seen:
    """Whether something is shown; the conditions that were asked, and every hindrance."""

    allowed: bool
    asked: tuple[Text, ...]
    hindrances: tuple[Hindrance, ...]


def why_not_seen(
    who: SignedIn,
    thing: Thing,
    *,
    equivalents: Equivalents = NONE_READ,
    table: Mapping[ThingKind, tuple[Rule, ...]] = ACCESS,
) -> Seen:
    """Return whether somebody who is signed in is shown a thing and, if not, every reason and what would change it."""
    decision: Decision = may_read(who.reader, thing, equivalents=equivalents, table=table)
    asked = tuple(rule.says for rule in table.get(thing.kind, ()))
    hindrances = tuple(Hindrance(reason, _REMEDIES[reason.code]) for reason in decision.reasons)
    return Seen(decision.allowed, asked, hindrances)
