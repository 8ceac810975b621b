"""
A node for the tests of pages, in a process of its own: Vigilant Isles 23 half way through, told over two nodes.

    python -m tests.web.node FOLDER GB

The State that is named has its node in a database in the folder, and its pages are served; the other's is in memory.
The first line that is printed is JSON: the port, the number of the case, and for each office the cookies of its people.
All people are made up. The clock stands still.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import redirect_stdout
from datetime import UTC, date, datetime
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

EXAMPLES = Path(__file__).parents[2] / "examples" / "workbooks"


def main(folder: Path, state: str) -> None:
    """Make the node and serve its pages until the process is ended."""
    os.environ |= {
        "WARIFU_DATA": str(folder),
        "WARIFU_STATE": state,
        "WARIFU_PEER": "JP" if state == "GB" else "GB",
        "WARIFU_DEMO": "1",
        "DJANGO_SETTINGS_MODULE": "warifu.server.settings",
    }
    (folder / "keys").mkdir(parents=True)
    (folder / "keys/web-secret").write_text("only for tests", encoding="ascii")
    import django
    from django.core.management import call_command

    django.setup()
    with redirect_stdout(sys.stderr):
        call_command("migrate", verbosity=0)
        told = _tell(folder, state)
    from django.core.wsgi import get_wsgi_application

    server = make_server("127.0.0.1", 0, get_wsgi_application(), _Threads, _Quiet)
    print(json.dumps({"port": server.server_port, **told}), flush=True)
    server.serve_forever()


class _Threads(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _tell(folder: Path, state: str) -> dict[str, object]:
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
    from warifu.parties import GB, JP, State
    from warifu.rules.wording import Text
    from warifu.server.people import clock as people_clock
    from warifu.server.people.demonstration import authenticator_of, enter_made_up, handle_of
    from warifu.server.people.sessions import Sessions, Way
    from warifu.server.ports import DatabasePorts
    from warifu.server.reading.refreshing import refresh
    from warifu.server.running import RunningNode, run_as

    own = State(state)

    class Place(Room):
        """A room whose people are those of the demonstration, and whose node may be in the database."""

        def __post_init__(self) -> None:
            super().__post_init__()
            if self.state == own:
                memory = self.ports
                self.ports = DatabasePorts(  # type: ignore[assignment]
                    "default", folder / "ledgers", memory.keys, own=self.state, peer=self.peer,
                    clock=self.clock, chance=memory.chance,
                )  # fmt: skip

        def _person(self, office: StateOffice, number: int) -> Actor:
            person = handle_of(self.state, office, number - 1)
            return Actor(self.state, office, person, authenticator_of(person), frozenset({office}))

    import examples.two_rooms as rooms

    rooms.Room = Place  # type: ignore[misc]
    story = Story(GB, JP, datetime(2023, 10, 16, 8, tzinfo=UTC))
    london, tokyo = story.rooms
    mine = london if own == GB else tokyo
    node = RunningNode(mine.ports)  # type: ignore[arg-type]
    run_as(node)
    people_clock.set_clock(story.clock)
    enter_made_up(own, at=story.clock.at)

    intake = read_file(EXAMPLES / "vigilant_isles_23.xlsx")
    chance = Chance("parts of the tests")
    parts = parts_of(lines_of(intake), chance.fresh)
    labels = {part.label: part for part in parts}
    vehicle = next(part for part in parts if part.kind is LineKind.VEHICLE)
    terms = Terms(
        Text("Vigilant Isles 23", "ヴィジラント・アイルズ23"),
        date(2023, 11, 15),
        date(2023, 11, 26),
        ("Camp Soumagahara", "Ojojihara Training Area"),
        facts=plain_facts({
            name: value
            for name, value in intake.activity.items()
            if name not in {"visit.sending_state", "visit.receiving_state", "visit.begins", "visit.ends", "visit.activity"}
        }),
    )  # fmt: skip
    story.on(10, 17, "London opens the exercise.")
    london.does(StateOffice.DEFENCE, OpenActivity(CASE, ActivityKind.EXERCISE, GB, JP, "jp_gb_raa", terms))
    london.does(StateOffice.UNIT, LodgeManifest(CASE, parts))
    given = GivePriorNotification(CASE, Channel.DIPLOMATIC, story.clock.at, 1, 1, "As discussed.", "en")
    notification = london.does(StateOffice.DEFENCE, given).refs[0]
    story.carry()
    tokyo.does(StateOffice.DEFENCE, AcknowledgeNotification(CASE, notification, story.clock.at))
    story.on(10, 20, "Both determine.")
    london.does(StateOffice.NODE, Determine(CASE))
    tokyo.does(StateOffice.NODE, Determine(CASE, stated={"visit.receiving_state_consents": False}))
    story.carry()
    story.on(10, 26, "Questions.")
    ask = AskQuestion(CASE, StateOffice.UNIT, "車両の総重量は。", "ja", (vehicle.digest,))
    asked = tokyo.does(StateOffice.POLICE, ask).refs[0]
    story.carry()
    london.does(StateOffice.UNIT, AnswerQuestion(CASE, asked, "7.5 tonnes, laden.", "en"))
    rounds = next(part for part in parts if part.kind is LineKind.ARMS)
    tokyo.does(
        StateOffice.EXPLOSIVES_SAFETY,
        AskQuestion(CASE, StateOffice.UNIT, "弾薬の危険区分を示してください。", "ja", (rounds.digest,)),
    )
    london.does(
        StateOffice.UNIT,
        AskQuestion(CASE, StateOffice.DEFENCE, "Which gate will be open on 14 November?", "en"),
    )
    story.carry()
    story.on(11, 1, "Immigration approves most people, under a condition; refuses one.")
    waiting = [each for each in standing_of(tokyo.case) if each.stand is Stand.WAITING]
    people = [each.part for each in waiting if each.office is StateOffice.IMMIGRATION]
    condition = Condition(ends=date(2023, 11, 26), places=("Camp Soumagahara",))
    if people:
        tokyo.does(StateOffice.IMMIGRATION, Approve(CASE, tuple(people[:150]), (condition,)))
        refuse = Refuse(CASE, (people[150],), "旅券の有効期間が不足しています。", "ja", "made-up order 1")
        tokyo.does(StateOffice.IMMIGRATION, refuse)
    story.carry()
    story.on(11, 6, "A vehicle is swapped; a first person has prepared an approval.")
    new = Part(
        chance.fresh(),
        vehicle.kind,
        f"{vehicle.label} (replacement)",
        chance.fresh() + chance.fresh(),
        vehicle.facts,
    )
    london.does(StateOffice.UNIT, SupersedeManifest(CASE, 1, (new,), (vehicle.digest,)))
    story.carry()
    left = [each for each in standing_of(tokyo.case) if each.stand is Stand.WAITING]
    customs = tuple(each.part for each in left if each.office is StateOffice.CUSTOMS)[:20]
    if customs:
        from warifu.node import perform

        perform(Approve(CASE, customs), actor=tokyo._person(StateOffice.CUSTOMS, 1), ports=tokyo.ports)
    story.carry()
    for each in node.cases():
        refresh(each, node)
    assert len(labels) > 100
    cookies = {}
    for office in StateOffice:
        for number in (0, 1):
            person = handle_of(own, office, number)
            try:
                secret = Sessions().open(
                    person, office, authenticator_of(person), Way.PASSKEY, at=story.clock.at
                )
            except Exception:  # noqa: BLE001  (some offices have one person, some none)
                continue
            cookies[f"{office.value}-{number + 1}"] = secret
    return {"number": str(mine.case.number), "case": CASE, "cookies": cookies}


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
