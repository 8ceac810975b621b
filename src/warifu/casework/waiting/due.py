"""By when something has to be done: a limit that a provision sets, or the last working day before the first arrival."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from warifu.casework.case import Case
from warifu.casework.clocks import Limit, Span, Stopped, Unit, count, limit_of
from warifu.casework.determinations import ARRIVALS
from warifu.parties import state_names
from warifu.rules.provisions import Instrument, Timing
from warifu.rules.wording import Text
from warifu.vocabulary.matters import incidents

LEAD_UNKNOWN = Text(
    "no lead time is known: the day is the last working day of both States before the first arrival concerned",
    "必要な期間の定めは確認されていません。期日は、最初の到着より前の両国共通の最終執務日です",
)
NO_DAY_KNOWN = Text(
    "no lead time is known, and no day to count from", "必要な期間の定めも、起算日も確認されていません"
)
_DAY_BEFORE = Span(1, Unit.WORKING_DAYS, back=True)


@dataclass(frozen=True)
class Due:
    """
    By when something has to be done.

    limit: the day and how it was counted; None where there is no day to count from. lead: what is known of lead times.
    rows: the provisions that name one.
    """

    limit: Limit | Stopped | None
    lead: Text
    rows: tuple[str, ...] = ()

    @property
    def day(self) -> date | None:
        """The day itself; None while a clock stands still, or where there is none."""
        return self.limit.day if isinstance(self.limit, Limit) else None


NO_DAY = Due(None, NO_DAY_KNOWN)
"""Where no provision names a time, and nothing arrives that it could be counted back from."""


def before_arrival(case: Case, parts: Iterable[str] = ()) -> Due:
    """Return the last common working day before the first of some parts arrives; of none, before the activity begins."""
    known, begins = case.parts(), case.terms.begins
    named = (known[digest] for digest in parts if digest in known)
    first = min((part.answers.get(ARRIVALS[0], begins) for part in named), default=begins)
    limit = count(_DAY_BEFORE, first, case.states)
    return Due(limit, _with_calendar(LEAD_UNKNOWN, limit))


def by_provision(
    case: Case, timings: Iterable[tuple[str, Timing]], facts: Mapping[str, object]
) -> Due | None:
    """Return the earliest limit that some provisions set, with their rows; None where none names a number and a day."""
    found = []
    for row, timing in timings:
        limit = limit_of(timing, facts, case.states)
        if isinstance(limit, Limit):
            lead = Text(f"{timing.says.en} [{row}]", f"{timing.says.ja}［{row}］")
            found.append((limit.day, row, Due(limit, _with_calendar(lead, limit), (row,))))
    return min(found, default=(None, "", None), key=lambda each: each[:2])[2]


def silence_of(held: Instrument) -> Text:
    """Return what an agreement says of silence, as far as it was read: in no case consent to what a case waits for."""
    taken = [each for each in held.provisions if each.matter is incidents.SILENCE_ACCEPTS]
    if not taken:
        return Text(
            "silence is no consent: no provision that was read takes it for one",
            "回答がないことは同意を意味しません（同意とみなす規定は確認されていません）",
        )
    named = ", ".join(f"{each.id}, {each.cite}" for each in taken)
    says = [each.says for each in taken]
    return Text(
        f"silence is no consent here; it is only where {'; '.join(each.en for each in says)} [{named}]",
        f"回答がないことは同意を意味しません。例外：{'、'.join(each.ja for each in says)}［{named}］",
    )


def _with_calendar(lead: Text, limit: Limit | Stopped) -> Text:
    if not (isinstance(limit, Limit) and limit.unsettled):
        return lead
    names = [state_names(state) for state in limit.unsettled]
    english, japanese = ", ".join(name[0] for name in names), "・".join(name[1] for name in names)
    return Text(
        f"{lead.en}; the public holidays of {english} for then are not published yet, or not compared with what was",
        f"{lead.ja}（{japanese}の当該年の祝日は未公表、又は公表内容との照合前です）",
    )
