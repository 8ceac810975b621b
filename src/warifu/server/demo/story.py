"""
The story of the demonstration: Vigilant Isles 23, lodged and half way through.

The dates are those that the press gave. What is listed, asked, answered and decided is made up, and so is who does it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from warifu.casework.activity import OpenActivity, Terms
from warifu.casework.activity_kinds import ActivityKind
from warifu.casework.actors import StateOffice
from warifu.casework.approvals import Approve, Refuse
from warifu.casework.conditions import Condition
from warifu.casework.determined import Determine
from warifu.casework.lines import LineKind
from warifu.casework.manifests import LodgeManifest, SupersedeManifest
from warifu.casework.notifications import AcknowledgeNotification, Channel, GivePriorNotification
from warifu.casework.parts import Part, parts_of
from warifu.casework.plain_facts import plain_facts
from warifu.casework.questions import AnswerQuestion, AskQuestion
from warifu.casework.standing import Stand, standing_of
from warifu.desk import lines_of
from warifu.errors import UsageError
from warifu.intake import Intake
from warifu.parties import GB, JP
from warifu.rules.wording import Text
from warifu.server.demo.places import Place, StoryClock, carry

BEGINS = datetime(2023, 10, 16, 0, tzinfo=UTC)
BEGINS_TOLD_AT = datetime(2023, 11, 6, 0, 30, tzinfo=UTC)
"""When the story breaks off, and the clock of the demonstration begins to go: half past nine in Tokyo."""

PLACES = ("Camp Soumagahara", "Sekiyama Training Area", "Ojojihara Training Area")
_SAID_ELSEWHERE = {
    "visit.activity",
    "visit.sending_state",
    "visit.receiving_state",
    "visit.begins",
    "visit.ends",
}
_APPROVED_AT_ONCE, _PREPARED_AT_ONCE = 150, 20
DEFENCE, UNIT, NODE = StateOffice.DEFENCE, StateOffice.UNIT, StateOffice.NODE


@dataclass(frozen=True)
class Telling:
    """A story that is being told. case: its handle. fresh: gives new handles of 32 hexadecimal digits."""

    london: Place
    tokyo: Place
    clock: StoryClock
    case: str
    fresh: Callable[[], str]

    def on(self, month: int, day: int) -> None:
        """Carry what there is, and go on to a morning in Tokyo."""
        self.carry()
        self.clock.at = datetime(2023, month, day, 0, 30, tzinfo=UTC)

    def carry(self) -> None:
        """Carry what the two have for one another."""
        carry((self.london, self.tokyo), self.clock)

    def waiting(self, office: StateOffice, kind: LineKind | None = None) -> tuple[str, ...]:
        """Return the digests that wait for an office in Tokyo, of one kind or all."""
        case = self.tokyo.case(self.case)
        parts = case.parts()
        return tuple(
            each.part
            for each in standing_of(case)
            if each.stand is Stand.WAITING
            and each.office is office
            and (kind is None or (each.part in parts and parts[each.part].kind is kind))
        )


def tell(telling: Telling, intake: Intake, progress: Callable[[str], None]) -> None:
    """Tell the story up to the day on which it breaks off; `progress` is told each step in words."""
    parts = parts_of(lines_of(intake), telling.fresh)
    steps: tuple[tuple[str, Callable[[Telling, tuple[Part, ...], Any], None]], ...] = (
        ("London opens the exercise and lists who and what comes", _opened),
        ("both nodes determine", _determined),
        ("Tokyo asks, London answers", _asked),
        ("Japan's offices approve in part", _approved),
        ("London swaps a vehicle", _swapped),
    )
    for says, step in steps:
        progress(says)
        step(telling, parts, intake.activity)
    telling.on(BEGINS_TOLD_AT.month, BEGINS_TOLD_AT.day)
    telling.carry()


def _opened(telling: Telling, parts: tuple[Part, ...], activity: Any) -> None:  # noqa: ANN401
    telling.on(10, 17)
    facts = plain_facts({name: value for name, value in activity.items() if name not in _SAID_ELSEWHERE})
    title = Text("Vigilant Isles 23", "ヴィジラント・アイルズ23")
    terms = Terms(title, date(2023, 11, 15), date(2023, 11, 26), PLACES, facts=facts)
    opening = OpenActivity(telling.case, ActivityKind.EXERCISE, GB, JP, "jp_gb_raa", terms)
    telling.london.does(DEFENCE, opening)
    telling.london.does(UNIT, LodgeManifest(telling.case, parts))
    given = GivePriorNotification(
        telling.case, Channel.DIPLOMATIC, telling.clock.at, 1, 1, "As discussed.", "en"
    )
    notification = telling.london.does(DEFENCE, given).refs[0]
    telling.carry()
    telling.tokyo.does(DEFENCE, AcknowledgeNotification(telling.case, notification, telling.clock.at))


def _determined(telling: Telling, _: tuple[Part, ...], __: Any) -> None:  # noqa: ANN401
    telling.on(10, 20)
    telling.london.does(NODE, Determine(telling.case))
    telling.tokyo.does(NODE, Determine(telling.case, stated={"visit.receiving_state_consents": False}))


def _asked(telling: Telling, parts: tuple[Part, ...], _: Any) -> None:  # noqa: ANN401
    telling.on(10, 26)
    vehicle, arms = (_first(parts, kind) for kind in (LineKind.VEHICLE, LineKind.ARMS))
    ask = AskQuestion(telling.case, UNIT, "車両の総重量は何トンですか。", "ja", (vehicle.digest,))
    asked = telling.tokyo.does(StateOffice.POLICE, ask).refs[0]
    telling.carry()
    telling.london.does(UNIT, AnswerQuestion(telling.case, asked, "7.5 tonnes, laden.", "en"))
    ask = AskQuestion(telling.case, UNIT, "弾薬の危険区分を示してください。", "ja", (arms.digest,))
    telling.tokyo.does(StateOffice.EXPLOSIVES_SAFETY, ask)
    gate = AskQuestion(telling.case, DEFENCE, "Which gate will be open on 14 November?", "en")
    telling.london.does(UNIT, gate)


def _approved(telling: Telling, _: tuple[Part, ...], __: Any) -> None:  # noqa: ANN401
    telling.on(11, 1)
    people = telling.waiting(StateOffice.IMMIGRATION, LineKind.PERSON)
    if len(people) > _APPROVED_AT_ONCE:
        until = Condition(ends=date(2023, 11, 26), places=(PLACES[0],))
        telling.tokyo.does(
            StateOffice.IMMIGRATION, Approve(telling.case, people[:_APPROVED_AT_ONCE], (until,))
        )
        why = "旅券の有効期間が訪問の終了日より前に満了します（架空の例）。"
        telling.tokyo.does(
            StateOffice.IMMIGRATION, Refuse(telling.case, people[_APPROVED_AT_ONCE:][:1], why, "ja", "")
        )
    telling.on(11, 2)
    if waiting := telling.waiting(StateOffice.CUSTOMS)[:_PREPARED_AT_ONCE]:
        telling.tokyo.prepares(StateOffice.CUSTOMS, Approve(telling.case, waiting))


def _swapped(telling: Telling, parts: tuple[Part, ...], _: Any) -> None:  # noqa: ANN401
    telling.on(11, 3)
    old = _first(parts, LineKind.VEHICLE)
    new = replace(old, label=f"{old.label} (replacement)", salt=telling.fresh() + telling.fresh())
    telling.london.does(UNIT, SupersedeManifest(telling.case, 1, (new,), (old.digest,)))


def _first(parts: tuple[Part, ...], kind: LineKind) -> Part:
    found = next((part for part in parts if part.kind is kind), None)
    if found is None:
        raise UsageError(f"the list has no {kind.word.en}, and the story asks about some: take another list")
    return found
