"""The story behind the pages of the tests; imported once Django is set up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import ClassVar

import examples.two_rooms as rooms
from examples.two_rooms import CASE, Chance, Room, Story
from warifu.casework.activity import OpenActivity, Terms
from warifu.casework.activity_kinds import ActivityKind
from warifu.casework.actors import Actor, StateOffice
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
from warifu.desk import lines_of, read_file
from warifu.intake import Intake
from warifu.node import perform
from warifu.parties import GB, JP, State
from warifu.rules.wording import Text
from warifu.server.people import clock
from warifu.server.people.demonstration import MADE_UP, authenticator_of, enter_made_up, handle_of
from warifu.server.people.sessions import Sessions, Way
from warifu.server.ports import DatabasePorts
from warifu.server.reading.refreshing import refresh
from warifu.server.running import RunningNode, run_as

WORKBOOK = Path(__file__).parents[2] / "examples" / "workbooks" / "vigilant_isles_23.xlsx"
UNIT, DEFENCE, CUSTOMS, NODE = StateOffice.UNIT, StateOffice.DEFENCE, StateOffice.CUSTOMS, StateOffice.NODE
ALREADY_SAID = {
    "visit.sending_state",
    "visit.receiving_state",
    "visit.begins",
    "visit.ends",
    "visit.activity",
}


@dataclass
class Place(Room):
    """A room whose people are those of the demonstration, and whose node may be in the database."""

    own: ClassVar[State]
    folder: ClassVar[Path]

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.state == self.own:
            keys, chance = self.ports.keys, self.ports.chance
            self.ports = DatabasePorts(
                "default",
                self.folder / "ledgers",
                keys,
                own=self.state,
                peer=self.peer,
                clock=self.clock,
                chance=chance,
            )

    def _person(self, office: StateOffice, number: int) -> Actor:
        person = handle_of(self.state, office, number - 1)
        return Actor(self.state, office, person, authenticator_of(person), frozenset({office}))


def tell(folder: Path, state: str) -> dict[str, object]:
    """Tell the story, leave the node of a State running, and return the number of the case and everybody's cookies."""
    Place.own, Place.folder, rooms.Room = State(state), folder, Place
    story = Story(GB, JP, datetime(2023, 10, 16, 8, tzinfo=UTC))
    london, tokyo = story.rooms
    mine = london if london.state == Place.own else tokyo
    node = RunningNode(mine.ports)
    run_as(node)
    clock.set_clock(story.clock)
    enter_made_up(Place.own, at=story.clock.at)
    chance = Chance("parts of the tests")
    intake = read_file(WORKBOOK)
    parts = parts_of(lines_of(intake), chance.fresh)
    _open(story, intake, parts)
    _talk(story, parts)
    _decide(story, parts, chance)
    for each in node.cases():
        refresh(each, node)
    node.listen(lambda cases: [refresh(each, node) for each in sorted(cases)])
    return {"number": str(mine.case.number), "cookies": _cookies(story.clock.at)}


def _open(story: Story, intake: Intake, parts: tuple[Part, ...]) -> None:
    london, tokyo = story.rooms
    facts = {name: value for name, value in intake.activity.items() if name not in ALREADY_SAID}
    terms = Terms(
        Text("Vigilant Isles 23", "ヴィジラント・アイルズ23"),
        date(2023, 11, 15),
        date(2023, 11, 26),
        ("Camp Soumagahara", "Ojojihara Training Area"),
        facts=plain_facts(facts),
    )
    story.on(10, 17, "London opens the exercise.")
    london.does(DEFENCE, OpenActivity(CASE, ActivityKind.EXERCISE, GB, JP, "jp_gb_raa", terms))
    london.does(UNIT, LodgeManifest(CASE, parts))
    given = GivePriorNotification(CASE, Channel.DIPLOMATIC, story.clock.at, 1, 1, "As discussed.", "en")
    notification = london.does(DEFENCE, given).refs[0]
    story.carry()
    tokyo.does(DEFENCE, AcknowledgeNotification(CASE, notification, story.clock.at))
    story.on(10, 20, "Both determine.")
    london.does(NODE, Determine(CASE))
    tokyo.does(NODE, Determine(CASE, stated={"visit.receiving_state_consents": False}))


def _talk(story: Story, parts: tuple[Part, ...]) -> None:
    london, tokyo = story.rooms
    vehicle, arms = (
        next(each for each in parts if each.kind is kind) for kind in (LineKind.VEHICLE, LineKind.ARMS)
    )
    story.on(10, 26, "Questions.")
    weight = AskQuestion(CASE, UNIT, "車両の総重量は。", "ja", (vehicle.digest,))
    asked = tokyo.does(StateOffice.POLICE, weight).refs[0]
    story.carry()
    london.does(UNIT, AnswerQuestion(CASE, asked, "7.5 tonnes, laden.", "en"))
    division = AskQuestion(CASE, UNIT, "弾薬の危険区分を示してください。", "ja", (arms.digest,))
    tokyo.does(StateOffice.EXPLOSIVES_SAFETY, division)
    london.does(UNIT, AskQuestion(CASE, DEFENCE, "Which gate will be open on 14 November?", "en"))
    story.carry()


def _decide(story: Story, parts: tuple[Part, ...], chance: Chance) -> None:
    london, tokyo = story.rooms
    story.on(11, 1, "Immigration approves most people, under a condition, and refuses one.")
    people = _waiting(tokyo, StateOffice.IMMIGRATION)
    condition = Condition(ends=date(2023, 11, 26), places=("Camp Soumagahara",))
    tokyo.does(StateOffice.IMMIGRATION, Approve(CASE, people[:150], (condition,)))
    refuse = Refuse(CASE, (people[150],), "旅券の有効期間が不足しています。", "ja", "made-up order 1")
    tokyo.does(StateOffice.IMMIGRATION, refuse)
    story.carry()
    story.on(11, 6, "A vehicle is swapped; a first person of customs has prepared an approval.")
    old = next(each for each in parts if each.kind is LineKind.VEHICLE)
    salt = chance.fresh() + chance.fresh()
    new = Part(chance.fresh(), old.kind, f"{old.label} (replacement)", salt, old.facts)
    london.does(UNIT, SupersedeManifest(CASE, 1, (new,), (old.digest,)))
    story.carry()
    prepared = Approve(CASE, _waiting(tokyo, CUSTOMS)[:20])
    perform(prepared, actor=tokyo._person(CUSTOMS, 1), ports=tokyo.ports)
    story.carry()


def _waiting(room: Room, office: StateOffice) -> tuple[str, ...]:
    standings = standing_of(room.case)
    return tuple(each.part for each in standings if each.office is office and each.stand is Stand.WAITING)


def _cookies(at: datetime) -> dict[str, str]:
    found = {}
    for office, names in MADE_UP[Place.own].items():
        for number in range(len(names)):
            person = handle_of(Place.own, office, number)
            secret = Sessions().open(person, office, authenticator_of(person), Way.PASSKEY, at=at)
            found[f"{office.value}-{number + 1}"] = secret
    return found
