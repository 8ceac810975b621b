"""What auditors take: samples that can be drawn again and prove themselves, figures that repeat, a full export."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import date

import pytest

from tests.node.two import CASE, START, a_question
from tests.server.reading.made_up import Node, Somebody, a_part, lodging, some_people, some_vehicles
from warifu.casework.actors import StateOffice
from warifu.casework.approvals import Approve
from warifu.casework.lines import LineKind
from warifu.casework.questions import AnswerQuestion
from warifu.casework.refusals import Refusal
from warifu.errors import UsageError
from warifu.ledger import commit, entry_hash, open_checkpoint, read_leaf, read_tlog_proof, verify_inclusion
from warifu.node import publish

AUDITOR = Somebody(StateOffice.AUDIT, cases=frozenset())


@pytest.fixture(scope="module")
def node(lasting):
    from warifu.server.reading import refresh

    pair = lasting
    pair.gb.perform(lodging(*some_people(4), *some_vehicles(2), a_part("CANARY Person")))
    pair.exchange()
    trucks = [d for d, p in pair.jp.case().parts().items() if p.kind is LineKind.VEHICLE]
    pair.jp.perform_by_two(Approve(CASE, tuple(trucks)), office=StateOffice.CUSTOMS)
    asked = pair.jp.perform(a_question())
    pair.exchange()
    pair.publish()
    pair.clock.at = pair.clock.at.replace(year=2027, month=1, day=20)
    pair.gb.perform(AnswerQuestion(CASE, asked.refs[0], "Late", "en"))
    publish(pair.gb.ports)
    refresh(CASE, Node(pair.gb.ports))
    return Node(pair.gb.ports)


def test_a_sample_is_drawn_again_by_its_seed_and_otherwise_by_another(node):
    from warifu.server.reading import sample

    one, again, other = (sample(AUDITOR, seed, 10, node) for seed in ("march", "march", "april"))

    assert one == again
    assert [line.position for line in one.lines] != [line.position for line in other.lines]
    assert len({line.position for line in one.lines}) == 10


def test_the_draw_follows_from_the_seed_alone_and_is_written_out_here(databases):
    from warifu.server.reading.auditing import drawn

    assert drawn("march", 5, 1000) == (53, 693, 754, 104, 811)
    assert sorted(drawn("march", 20, 20)) == list(range(20))


def test_each_entry_of_a_sample_proves_itself_to_an_outsider(node, lasting):
    from warifu.server.reading import sample

    for line in sample(AUDITOR, "march", 15, node).lines:
        proof = read_tlog_proof(line.proof)
        key = lasting.gb.keys.ledger(line.origin).verifier
        head = open_checkpoint(proof.checkpoint, key).head
        verify_inclusion(entry_hash(line.leaf), proof.index, head.size, proof.hashes, head.root)
        assert proof.index == line.index
        if line.content is not None:
            plain = json.dumps(
                json.loads(line.content), ensure_ascii=False, sort_keys=True, separators=(",", ":")
            )
            assert commit(bytes.fromhex(line.salt), plain.encode()) == read_leaf(line.leaf).commitment


def test_a_sample_of_an_earlier_size_does_not_change_as_the_ledger_grows(node):
    from warifu.server.reading import sample

    before = [line.leaf for line in sample(AUDITOR, "march", 5, node, size=12).lines]

    assert before == [line.leaf for line in sample(AUDITOR, "march", 5, node, size=12).lines]
    assert all(line.position < 12 for line in sample(AUDITOR, "march", 5, node, size=12).lines)


@pytest.mark.parametrize(("count", "size"), [(0, None), (51, None), (5, 0), (5, 10**6), (13, 12)])
def test_what_cannot_be_drawn_is_refused(node, count, size):
    from warifu.server.reading import sample

    with pytest.raises(UsageError, match="leaves"):
        sample(AUDITOR, "march", count, node, size=size)


def test_all_of_it_is_for_auditors_alone(node, lasting):
    from warifu.server.reading import exceptions, figures, full_export, sample

    for office in set(StateOffice) - {StateOffice.AUDIT}:
        for read in (
            lambda who: sample(who, "march", 5, node),
            lambda who: figures(who, 5, node),
            lambda who: full_export(who, node),
            lambda who: exceptions(who, node, lasting.clock.at),
        ):
            with pytest.raises(Refusal, match="office of audit"):
                read(Somebody(office))


def test_figures_of_an_earlier_size_are_the_same_whenever_they_are_asked_for(node):
    from warifu.server.reading import figures

    size = node.ports.log.size()
    (then,), (now,) = (figures(AUDITOR, each, node).cases for each in (size - 1, size))

    assert (then.listed, then.approved, then.waiting, then.refused) == (7, 0, 7, 0)
    assert (then.questions, then.open_questions, now.open_questions) == (1, 1, 0)
    assert figures(AUDITOR, size - 1, node).cases == (then,)
    assert figures(AUDITOR, 0, node).cases == ()
    with pytest.raises(UsageError):
        figures(AUDITOR, size + 1, node)


def test_a_day_is_turned_into_a_size(node):
    from warifu.server.reading import size_on

    size = node.ports.log.size()

    assert size_on(START.date().replace(day=1), node) == 0
    assert size_on(START.date(), node) == size - 1
    assert size_on(date(2027, 1, 20), node) == size


def test_exceptions_are_told_with_their_rule(node, lasting):
    from warifu.server.reading import Exceptional, exceptions

    found = exceptions(AUDITOR, node, lasting.clock.at)
    late = [line for line in found if line.what is Exceptional.LATE]

    assert [line.kind for line in late] == ["QuestionAnswered/1"]
    assert late[0].link.path.endswith(f"/history?at={late[0].position}")
    assert Exceptional.OVERDUE in {line.what for line in found}
    assert Exceptional.ONE_PERSON not in {line.what for line in found}
    assert exceptions(AUDITOR, node, lasting.clock.at, size=late[0].position) == ()


def test_an_approval_by_one_person_would_be_found(databases):
    from warifu.casework.actors import By
    from warifu.casework.approvals import Approved
    from warifu.casework.case import Case
    from warifu.casework.entries import Entry
    from warifu.parties import GB, JP
    from warifu.server.reading.exceptions import Exceptional, kinds_of

    case = Case.empty(CASE, GB, JP)
    found = {
        second: list(
            kinds_of(
                Entry(
                    "e" * 32,
                    CASE,
                    By(GB, StateOffice.CUSTOMS, "1" * 32, second),
                    START,
                    Approved((), (), None),
                ),
                case,
            )
        )
        for second in (None, "1" * 32, "2" * 32)
    }

    assert found == {None: [Exceptional.ONE_PERSON], "1" * 32: [Exceptional.ONE_PERSON], "2" * 32: []}


def test_a_full_export_has_every_leaf_and_says_what_each_field_means(node):
    from warifu.server.reading import full_export

    data = full_export(AUDITOR, node)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        rows = list(csv.DictReader(io.StringIO(file.read("ledger.csv").decode(), newline="")))
        entries = [json.loads(line) for line in file.read("entries.jsonl").decode().splitlines()]
        said = json.loads(file.read("dictionary.json"))
        checkpoint = file.read("checkpoints/1.txt").decode()

    assert [int(row["position"]) for row in rows] == list(range(node.ports.log.size()))
    assert set(rows[0]) == set(said["ledger.csv"])
    assert {each["entry"]["kind"] for each in entries} <= set(said["entries"])
    assert checkpoint.splitlines()[1] == str(len(rows))
    assert full_export(AUDITOR, node) == data


def test_a_full_export_has_nothing_that_may_be_about_a_person(node):
    from warifu.server.reading import full_export

    with zipfile.ZipFile(io.BytesIO(full_export(AUDITOR, node))) as file:
        whole = b"".join(file.read(name) for name in file.namelist())

    assert b"CANARY" not in whole
    assert b"PERSON" not in whole
    assert b"ActivityOpened/1" in whole


def test_nothing_is_sampled_before_anything_is_published(databases, tmp_path):
    from tests.node.two import Pair
    from tests.server.reading.conftest import a_pair
    from warifu.server.reading import sample

    with a_pair("sqlite", tmp_path) as pair:
        assert isinstance(pair, Pair)
        with pytest.raises(Refusal, match="not been published"):
            sample(AUDITOR, "march", 1, Node(pair.gb.ports))
