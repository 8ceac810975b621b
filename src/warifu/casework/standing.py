"""
The standing of a case: for each part and each office that has to approve it, what was decided. Derived, never stored.

A part may pass when every office that has to approve it has, no office objects, and all conditions are met. While
something is not known or not decided the answer is unknown; a refusal, an objection or an approval taken back is a no.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from warifu.casework.actors import StateOffice
from warifu.casework.approvals import Act, Approvals, Verdict
from warifu.casework.case import Case
from warifu.casework.conditions import Circumstances, Condition, all_together, check
from warifu.casework.kept import Kept
from warifu.casework.parts import Part
from warifu.parties import State
from warifu.rules.outcomes import Outcome
from warifu.rules.wording import Text


class Stand(enum.StrEnum):
    """Where a part stands with one office."""

    APPROVED = "approved"
    REFUSED = "refused"
    OBJECTED = "objected"
    REVOKED = "revoked"
    RAN_OUT = "ran_out"
    WAITING = "waiting"

    @property
    def word(self) -> Text:
        """What a person reads."""
        return _WORDS.get(self) or Verdict(self.value).word


_OUTCOMES = {Stand.APPROVED: Outcome.MET, Stand.WAITING: Outcome.UNDETERMINED, Stand.RAN_OUT: Outcome.NOT_MET}
_WORDS = {Stand.WAITING: Text("waiting", "判断待ち"), Stand.RAN_OUT: Text("approval ran out", "承認期限切れ")}


@dataclass(frozen=True)
class PartStanding:
    """
    Where one part stands with one office of one State.

    required: whether the office has to approve it; one that need not may still object. act: its last decision, if any.
    confirmed: the numbers, from 1, of the conditions that its State confirmed to be met.
    """

    part: str
    state: State
    office: StateOffice
    stand: Stand
    required: bool
    act: Act | None = None
    confirmed: tuple[int, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Whether the part may pass, as far as this office goes and but for its conditions."""
        if not self.required:
            return Outcome.NOT_MET if self.stand is Stand.OBJECTED else Outcome.MET
        return _OUTCOMES.get(self.stand, Outcome.NOT_MET)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions of the approval that holds."""
        return (
            self.act.conditions
            if self.act is not None and self.required and self.stand is Stand.APPROVED
            else ()
        )

    def in_time(self, known: Circumstances) -> Outcome:
        """Return whether the day that is known lies within the approval; open where it ends and no day is known."""
        until = None if self.act is None or not self.required else self.act.until
        return check(Condition(ends=until), known)

    def checked(self, known: Circumstances) -> tuple[Outcome, ...]:
        """Return for each condition whether it is met."""
        return tuple(
            check(condition, known, confirmed=number in self.confirmed)
            for number, condition in enumerate(self.conditions, start=1)
        )


@dataclass(frozen=True)
class Passage:
    """Whether a part may pass, and where it stands with each office. A digest that is not listed now may not."""

    outcome: Outcome
    listed: bool
    standings: tuple[PartStanding, ...]


def standing_of(case: Case, on: date | None = None) -> tuple[PartStanding, ...]:
    """
    Return where each part that is listed now stands with each office, part by part, in the order of the list.

    on: the day that is asked about, as the State that approves counts days; without one, no approval has run out.
    """
    if not case.is_open:
        return ()
    manifests, sides = case.half(case.sending).manifests, _sides(case)
    return _KEPT.of(
        manifests,
        tuple(side.approvals for side in sides),
        (sides[0].state, sides[0].receives, sides[1].state, on),
        lambda: tuple(
            one for digest, part in manifests.parts().items() for one in _of(sides, digest, part, on)
        ),
    )


def may_pass(case: Case, digest: str, known: Circumstances | None = None) -> Passage:
    """Return whether the part with a digest may pass, on the day and in the circumstances that are known."""
    known = known or Circumstances()
    part = case.parts().get(digest)
    if part is None:
        return Passage(Outcome.NOT_MET, listed=False, standings=())
    found = tuple(_of(_sides(case), digest, part, known.day))
    each = (outcome for one in found for outcome in (one.outcome, one.in_time(known), *one.checked(known)))
    return Passage(all_together(each), listed=True, standings=found)


@dataclass(frozen=True)
class _Side:
    """What one State's offices decided, and whether it is the one that receives."""

    state: State
    approvals: Approvals
    receives: bool


_KEPT: Kept[tuple[PartStanding, ...]] = Kept()


def _sides(case: Case) -> tuple[_Side, ...]:
    sending = case.sending
    return tuple(_Side(state, case.half(state).approvals, state != sending) for state in case.states)


def _of(sides: Iterable[_Side], digest: str, part: Part, on: date | None) -> Iterator[PartStanding]:
    for side in sides:
        approvals = side.approvals
        required = approvals.offices_for(part, receives=side.receives)
        spoke = (office for office in approvals.latest.get(digest, {}) if office not in required)
        for office in (*required, *spoke):
            act = approvals.act(digest, office)
            confirmed = () if act is None else approvals.confirmed.get(act.ref, ())
            yield PartStanding(
                digest, side.state, office, _stand(act, on), office in required, act, confirmed
            )


def _stand(act: Act | None, on: date | None) -> Stand:
    if act is None:
        return Stand.WAITING
    if act.verdict is Verdict.APPROVED and act.until is not None and on is not None and on > act.until:
        return Stand.RAN_OUT
    return Stand.WAITING if act.verdict is Verdict.WITHDRAWN else Stand(act.verdict.value)
