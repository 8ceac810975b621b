"""
Two States, one case: Vigilant Isles 23, from opening to closing, told over two nodes in one process.

The dates are those that the press gave. People, vehicles, lots, questions and answers are made up.
Run it: `python -m examples.two_nodes`.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from examples.two_rooms import CASE, Chance, Room, Story
from warifu.casework.activity import CloseActivity, OpenActivity, Terms
from warifu.casework.activity_kinds import ActivityKind
from warifu.casework.actors import StateOffice
from warifu.casework.admissions import Admit, Discharge, Movement, Way, account_of
from warifu.casework.approvals import Approve
from warifu.casework.determined import Determine, SettleDivergence
from warifu.casework.lines import LineKind
from warifu.casework.manifests import LodgeManifest, SupersedeManifest
from warifu.casework.notifications import AcknowledgeNotification, Channel, GivePriorNotification
from warifu.casework.parts import Part
from warifu.casework.questions import AnswerQuestion, AskQuestion, open_questions
from warifu.casework.standing import Stand, standing_of
from warifu.casework.tally import Tallied, tally
from warifu.casework.tally_words import comparison_words
from warifu.instruments import instrument
from warifu.ledger import open_checkpoint
from warifu.node.logs import book_of
from warifu.node.publish import checkpoint_of
from warifu.parties import GB, JP
from warifu.quantities import Quantity
from warifu.rules.wording import Text

CHANCE = Chance("made-up parts")
DEFENCE, UNIT, CUSTOMS, NODE = StateOffice.DEFENCE, StateOffice.UNIT, StateOffice.CUSTOMS, StateOffice.NODE
VISIT = {
    "visit.force_body": "uk_forces",
    "visit.activity_decided": True,
    "visit.receiving_state_consents": True,
    "visit.entry_procedures_followed": True,
    "visit.acts_as_un_forces": False,
}


def a_part(kind: LineKind, label: str, **facts: str) -> Part:
    """Return a part with a fresh handle and a fresh salt."""
    named = {name.replace("__", "."): value for name, value in facts.items()}
    return Part(CHANCE.fresh(), kind, label, CHANCE.fresh() + CHANCE.fresh(), named)


PEOPLE = tuple(
    a_part(LineKind.PERSON, label, person__category="member", person__nationality="GB")
    for label in ("Example, Alex", "Example, Kim", "Example, Sam")
)
LORRY, OTHER_LORRY = (
    a_part(LineKind.VEHICLE, label, vehicle__kind="motor_vehicle")
    for label in ("Lorry EX-101", "Lorry EX-202")
)
ROUNDS = a_part(LineKind.ARMS, "Ammunition, lot EX-9", weapon__kind="ammunition")
PLACE = "Camp Soumagahara"


def tell() -> tuple[Room, Room]:
    """Tell the story, and return both rooms as it leaves them."""
    story = Story(GB, JP, datetime(2023, 10, 16, 8, tzinfo=UTC))
    london, tokyo = story.rooms
    _open(story, london, tokyo)
    _determine(story, london, tokyo)
    _ask(story, london, tokyo)
    _approve(story, london, tokyo)
    _account(story, london, tokyo)
    story.on(12, 4, "Both States close their halves.")
    for room in story.rooms:
        room.does(DEFENCE, CloseActivity(CASE))
    story.carry()
    story.publish()
    _show_end(london, tokyo)
    return london, tokyo


def _open(story: Story, london: Room, tokyo: Room) -> None:
    story.on(10, 17, "London opens the exercise and lists who and what comes.")
    terms = Terms(
        Text("Vigilant Isles 23", "ヴィジラント・アイルズ23"),
        date(2023, 11, 15),
        date(2023, 11, 26),
        (PLACE,),
        facts=VISIT,
    )
    london.does(DEFENCE, OpenActivity(CASE, ActivityKind.EXERCISE, GB, JP, "jp_gb_raa", terms))
    london.does(UNIT, LodgeManifest(CASE, (*PEOPLE, LORRY, ROUNDS)))
    notified = GivePriorNotification(CASE, Channel.DIPLOMATIC, story.clock.at, 1, 1, "As discussed.", "en")
    notification = london.does(DEFENCE, notified).refs[0]
    story.carry()
    print(f"  Tokyo has {len(tokyo.case.parts())} parts of “{tokyo.case.terms.title.en}”, and acknowledges.")
    tokyo.does(DEFENCE, AcknowledgeNotification(CASE, notification, story.clock.at))


def _determine(story: Story, london: Room, tokyo: Room) -> None:
    story.on(10, 20, "Each node asks its own rulebook. Tokyo has seen no note of consent yet, and says so.")
    london.does(NODE, Determine(CASE))
    tokyo.does(NODE, Determine(CASE, stated={"visit.receiving_state_consents": False}))
    story.carry()
    found = tally(tokyo.case, JP)
    apart = [each for each in found.comparisons if each.standing is Tallied.DIVERGED]
    print(f"  The tally: {found.standing.word.en}, in {len(apart)} comparisons. The first:")
    print(f"  {comparison_words(found, apart[0], instrument('jp_gb_raa')).en}")
    story.on(
        10, 24, "A legal adviser in Tokyo has the note in hand, and settles each of them with the reason."
    )
    for each in apart:
        settle = SettleDivergence(CASE, each.matter, each.parts, GB, "同意の口上書を確認した。", "ja")
        tokyo.does(StateOffice.COUNSEL, settle)
    story.carry()
    print(f"  The tally, in London: {tally(london.case, GB).standing.word.en}.")


def _ask(story: Story, london: Room, tokyo: Room) -> None:
    story.on(10, 26, "Tokyo's police ask about the lorry; London answers.")
    asked = tokyo.does(
        StateOffice.POLICE, AskQuestion(CASE, UNIT, "車両の総重量は。", "ja", (LORRY.digest,))
    ).refs[0]
    story.carry()
    london.does(UNIT, AnswerQuestion(CASE, asked, "7.5 tonnes, laden.", "en"))
    story.carry()
    print(
        f"  Open questions in Tokyo: {len(open_questions(tokyo.case.half(JP).questions, tokyo.case.half(GB).questions))}."
    )


def _approve(story: Story, london: Room, tokyo: Room) -> None:
    story.on(11, 1, "Japan's offices approve part by part; each approval takes two persons.")
    _approve_waiting(tokyo)
    story.carry()
    story.on(11, 6, "The lorry breaks down. London lists another; only that goes round again.")
    swap = SupersedeManifest(CASE, 1, (OTHER_LORRY,), (LORRY.digest,))
    london.does(UNIT, swap)
    story.carry()
    print(
        f"  Approvals kept: {_count(tokyo, Stand.APPROVED)}; waiting: {_count(tokyo, Stand.WAITING)}, all for {OTHER_LORRY.label}."
    )
    _approve_waiting(tokyo)
    story.carry()
    print(f"  Waiting, in London: {_count(london, Stand.WAITING)}.")
    for room in (london, tokyo):
        room.does(NODE, Determine(CASE))
    story.carry()
    print(f"  Both determine anew; the tally: {tally(london.case, GB).standing.word.en}.")


def _approve_waiting(room: Room) -> None:
    waiting = [each for each in standing_of(room.case) if each.stand is Stand.WAITING]
    for office in dict.fromkeys(each.office for each in waiting):
        digests = tuple(each.part for each in waiting if each.office is office)
        room.does(office, Approve(CASE, digests))
        print(f"  {office.word.en} approves: {len(digests)}.")


def _account(story: Story, london: Room, tokyo: Room) -> None:
    story.on(11, 14, "Customs admits the lorry and 12,000 rounds.")
    for part, count in ((OTHER_LORRY, 1), (ROUNDS, 12_000)):
        tokyo.does(CUSTOMS, Admit(CASE, _movement(story, part, count, "made-up declaration")))
    story.on(11, 24, "11,640 rounds have been fired, by the firing records.")
    tokyo.does(
        CUSTOMS, Discharge(CASE, _movement(story, ROUNDS, 11_640, "made-up firing record"), Way.CONSUMED)
    )
    _show_account(tokyo)
    story.on(11, 27, "The rest, and the lorry, leave the country.")
    for part, count in ((OTHER_LORRY, 1), (ROUNDS, 360)):
        tokyo.does(
            CUSTOMS, Discharge(CASE, _movement(story, part, count, "made-up declaration"), Way.RE_EXPORTED)
        )
    story.carry()
    _show_account(london)


def _movement(story: Story, part: Part, count: int, document: str) -> Movement:
    return Movement(part.digest, Quantity(Decimal(count)), story.clock.at, PLACE, document)


def _count(room: Room, stand: Stand) -> int:
    return sum(each.stand is stand for each in standing_of(room.case))


def _show_account(room: Room) -> None:
    labels = {part.digest: part.label for part in (LORRY, OTHER_LORRY, ROUNDS)}
    for line in account_of(room.case, JP).lines:
        ways = "".join(f", {way.word.en} {amount}" for way, amount in line.discharged.items())
        print(f"  {labels[line.part]}: admitted {line.admitted}{ways}, outstanding {line.outstanding}.")


def _show_end(*rooms: Room) -> None:
    for room in rooms:
        checkpoint = checkpoint_of(room.ports) or b""
        head = open_checkpoint(checkpoint, room.ports.keys.ledger(book_of(room.ports).origin).verifier).head
        kinds = [row.kind for row in room.ports.log.rows(0, room.ports.log.size())]
        print(f"\n{room.state}: a ledger of {head.size} leaves, root {head.root.hex()[:16]}…, witnessed.")
        print(
            "  " + ", ".join(f"{kinds.count(kind)} {kind.partition('/')[0]}" for kind in dict.fromkeys(kinds))
        )
    one, other = (room.case for room in rooms)
    print(
        f"\nThe two halves fit: {one.digest == other.digest}. Closed by both: {one.is_closed and other.is_closed}."
    )


if __name__ == "__main__":
    tell()
