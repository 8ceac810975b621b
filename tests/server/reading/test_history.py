"""The history of a case: who did what when, and what changed, in words of both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.node.two import CASE, a_person, a_question
from tests.server.reading.made_up import Node, Somebody, a_part, lodging, some_people, some_vehicles, swapping
from warifu.casework.activity import AmendActivity
from warifu.casework.actors import StateOffice
from warifu.casework.approvals import Approve
from warifu.casework.comparing import LookAt
from warifu.casework.entries import KINDS
from warifu.casework.lines import LineKind
from warifu.casework.refusals import Refusal
from warifu.errors import UsageError
from warifu.parties import GB, JP

TRUCK = "Made-up truck 001"


@pytest.fixture(scope="module")
def node(lasting):
    pair = lasting
    pair.gb.perform(lodging(*some_people(2), *some_vehicles(2)))
    pair.gb.perform(LookAt(CASE, GB, 1))
    new = a_part("PERSON Number00001", version=2, person__nationality="AU", person__category="member")
    pair.gb.perform(swapping(pair.gb, new))
    pair.gb.perform(swapping(pair.gb, a_part(TRUCK, LineKind.VEHICLE, 2, vehicle__kind="drone")))
    terms = pair.gb.case().terms
    moved = replace(
        terms,
        ends=terms.ends.replace(day=30),
        places=("Made-up Camp",),
        facts={"visit.activity_decided": True},
    )
    pair.gb.perform(AmendActivity(CASE, 1, moved))
    pair.exchange()
    trucks = [d for d, p in pair.jp.case().parts().items() if p.kind is LineKind.VEHICLE]
    pair.jp.perform_by_two(Approve(CASE, tuple(trucks)), office=StateOffice.CUSTOMS)
    pair.jp.perform(a_question("Which port?"))
    pair.exchange()
    return Node(pair.gb.ports)


@pytest.fixture
def history(node):
    from warifu.server.reading import history

    def read(somebody=None, **asked):
        names = {a_person(GB, number=1).person: "Made-up Person"}
        return history(somebody or Somebody(), CASE, node, lambda handles: names, **{"size": 100, **asked})

    return read


def one(page, kind):
    return next(line for line in page.lines if line.kind == f"{kind}/1")


def test_entries_come_newest_first_or_in_the_order_of_the_ledger(history):
    newest = [line.position for line in history().lines]

    assert newest == sorted(newest, reverse=True)
    assert [line.position for line in history(newest_first=False).lines] == newest[::-1]
    assert history().total == len(newest) > 10


def test_pages_and_positions_cut_it(history):
    whole = history(newest_first=False)
    middle = whole.lines[5].position

    assert history(newest_first=False, size=4, page=2).lines == whole.lines[4:8]
    assert history(since=middle).total == whole.total - 5
    with pytest.raises(UsageError):
        history(page=0)


def test_people_of_the_own_state_are_named_and_those_of_the_other_are_not(history):
    mine, other = one(history(), "ActivityOpened"), one(history(), "Approved")

    assert (mine.state, mine.name) == (GB, "Made-up Person")
    assert (other.state, other.office) == (JP, StateOffice.CUSTOMS)
    assert (other.person, other.name, other.prepared_by) == ("", "", "")


def test_an_approval_and_a_question_say_what_they_are(history):
    assert one(history(), "Approved").says.en == "approved 2 parts"
    assert one(history(), "Approved").says.ja == "2件を承認"
    assert one(history(), "QuestionAsked").says.en == "asked: Which port?"


def test_amended_terms_are_shown_before_and_after(history):
    changed = [
        (each.what.en, each.before.en, each.after.en) for each in one(history(), "ActivityAmended").changed
    ]

    assert changed[:2] == [("last day", "2027-01-29", "2027-01-30"), ("places", "nothing", "Made-up Camp")]
    assert changed[2][1:] == ("not known", "yes")


def test_a_revision_says_what_changed_of_whom(history):
    revisions = [line for line in history().lines if line.kind == "ManifestLodged/1"]
    told = [(each.of, each.before.ja, each.after.ja) for each in revisions[1].changed]

    assert told == [("", "0", "1"), ("PERSON Number00001", "英国", "オーストラリア")]
    assert [(each.of, each.after.en) for each in revisions[0].changed] == [("", "1"), (TRUCK, "drone")]


def test_offices_that_decide_nothing_about_persons_are_not_told_of_whom(history):
    page = history(Somebody(StateOffice.PORT))
    words = " ".join(
        text for line in page.lines
        for text in (line.says.en, *(f"{each.of} {each.after.en}" for each in line.changed))
    )  # fmt: skip

    assert "PERSON" not in words
    assert "Australia" not in words
    assert TRUCK in words


def test_what_is_national_is_marked(history):
    assert not one(history(), "Looked").shared
    assert one(history(), "ActivityOpened").shared


def test_differences_are_since_one_last_looked(node):
    from warifu.server.reading import differences

    looked = Somebody(person=a_person(GB, number=1).person)
    found = differences(looked, CASE, GB, node)
    never = differences(Somebody(), CASE, GB, node)
    port = differences(replace(looked, office=StateOffice.PORT), CASE, GB, node)

    assert [each.after.label for each in found.changed] == ["PERSON Number00001", TRUCK]
    assert (found.since, found.until, found.unchanged) == (1, 3, 2)
    assert len(never.added) == 4
    assert [each.after.label for each in port.changed] == [TRUCK]


def test_a_case_that_is_not_assigned_has_no_history(history, node):
    from warifu.server.reading import differences

    with pytest.raises(Refusal):
        history(Somebody(cases=frozenset()))
    with pytest.raises(Refusal):
        differences(Somebody(cases=frozenset()), CASE, GB, node)


def test_every_kind_of_entry_has_its_sentence(databases):
    from warifu.server.reading.history_words import SENTENCES

    made_up = {name for name in KINDS if "MadeUp" in name}
    assert {kind.partition("/")[0] for kind in KINDS if kind not in made_up} - set(SENTENCES) == set()
