"""Read tables grow by what differs, and are the same when they are made again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.node.two import CASE, a_question
from tests.server.reading.made_up import (
    a_part,
    lodging,
    some_people,
    some_vehicles,
    swapping,
    tables,
)
from warifu.casework.actors import StateOffice
from warifu.casework.approvals import Approve, ObjectTo
from warifu.casework.lines import LineKind
from warifu.casework.questions import AnswerQuestion
from warifu.casework.retention import OrderErasure
from warifu.errors import UsageError
from warifu.node.erasing import personal_refs

CANARY = "ZZYXW Quillfeather"


@pytest.fixture
def refreshing(node):
    from warifu.server.reading import refreshing

    return refreshing


def history(pair):
    """Have things happen in the exercise, and say after each which case changed."""
    gb, jp = pair.gb, pair.jp
    yield gb.perform(lodging(*some_people(12), *some_vehicles(3)))
    pair.exchange()
    asked = jp.perform(a_question("Which port does made-up truck 001 come by?"))
    pair.exchange()
    yield asked
    yield gb.perform(AnswerQuestion(CASE, asked.refs[0], "The usual one", "en"))
    yield gb.perform(
        swapping(gb, a_part("Made-up truck 001", LineKind.VEHICLE, 2, vehicle__kind="motor_vehicle"))
    )
    pair.exchange()
    trucks = [d for d, p in jp.case().parts().items() if p.kind is LineKind.VEHICLE]
    jp.perform_by_two(Approve(CASE, tuple(trucks)), office=StateOffice.CUSTOMS)
    pair.exchange()
    yield gb.perform(lodging(*some_people(11), read=2))
    yield gb.perform(ObjectTo(CASE, (some_people(1)[0].digest,), "a made-up reason", "en"))


def test_tables_that_grew_are_equal_to_tables_that_are_made_again(pair, node, refreshing):
    database, seen = node.ports.database, []
    refreshing.refresh(pair.gb.register, node)
    for _ in history(pair):
        refreshing.refresh(CASE, node)
        grown = tables(database)
        refreshing.rebuild(node)
        assert tables(database) == grown
        seen.append({name: len(rows) for name, rows in grown.items()})

    assert [each["ReadPartRecord"] for each in seen] == [15, 15, 15, 15, 11, 11]
    assert len(seen[-1]) == 5
    assert all(each["ReadAwaitedRecord"] > 0 for each in seen)


def test_a_second_refresh_writes_nothing(pair, node, refreshing):
    pair.gb.perform(lodging(*some_people(3)))
    first = refreshing.refresh(CASE, node)

    assert first.added > 4
    assert refreshing.refresh(CASE, node) == refreshing.Refreshed()


def test_a_swap_among_many_replaces_one_row(pair, node, refreshing):
    from warifu.server.models import ReadPartRecord

    pair.gb.perform(lodging(*some_people(200)))
    refreshing.refresh(CASE, node)
    parts = ReadPartRecord.objects.using(node.ports.database)
    before = set(parts.values_list("pk", flat=True))
    pair.gb.perform(swapping(pair.gb, a_part("PERSON Number00007", version=2, person__nationality="AU")))
    done = refreshing.refresh(CASE, node)
    after = set(parts.values_list("pk", flat=True))

    assert (len(before - after), len(after - before), len(before & after)) == (1, 1, 199)
    assert done.changed <= 1  # the case itself
    assert done.added + done.removed < 40  # what is waited for, besides


def test_rebuilding_says_how_far_it_is(pair, node, refreshing):
    steps = []

    assert refreshing.rebuild(node, lambda done, total: steps.append((done, total))) == 2
    assert steps == [(1, 2), (2, 2)]


def test_nothing_of_an_erased_person_is_left(pair, node, refreshing):
    from warifu.server.models import ReadGramRecord, SavedSearchRecord
    from warifu.server.reading.forgetting import scour

    gb, database = pair.gb, node.ports.database
    gb.perform(lodging(*some_people(2), a_part(CANARY)))
    gb.perform(a_question(f"Does {CANARY} hold a licence?"))
    refreshing.refresh(CASE, node)
    for name, text in (("one", "zzyxw"), ("two", "person number")):
        SavedSearchRecord(
            person="a" * 32, name=name, text=text, alerts=True, seen=[], made_at=gb.clock.at
        ).save(using=database)
    assert "quilfeather" in everything(database)
    assert ReadGramRecord.objects.using(database).filter(gram="zyx").exists()

    refs = personal_refs(CASE, gb.ports)
    gb.perform_by_two(OrderErasure(gb.register, CASE, refs, "the time is over"))
    done = refreshing.refresh(CASE, node)
    scour(node)

    assert done.erased == 4
    assert not ReadGramRecord.objects.using(database).filter(gram__in=("zyx", "yxw", "qui", "fea")).exists()
    left = everything(database)
    for canary in ("zzyxw", "quil", "number0"):
        assert canary not in left
    assert [kept.name for kept in SavedSearchRecord.objects.using(database).all()] == []


def test_nor_in_the_files_of_sqlite(pair, node, refreshing):
    from django.db import connections

    from warifu.server.reading.forgetting import scour

    connection = connections[node.ports.database]
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL writes its tables anew instead")
    pair.gb.perform(lodging(*some_people(2), a_part(CANARY)))
    refreshing.refresh(CASE, node)
    assert b"ZZYXW" in on_disk(connection)

    pair.gb.perform_by_two(
        OrderErasure(pair.gb.register, CASE, personal_refs(CASE, pair.gb.ports), "the time is over")
    )
    refreshing.refresh(CASE, node)
    scour(node)

    assert [each for each in (b"ZZYXW", b"zyxw", b"uillfea", b"quil") if each in on_disk(connection)] == []


def test_files_are_not_rewritten_in_a_transaction(pair, node, refreshing):
    from warifu.server.reading.forgetting import scour

    with node.ports.transaction("outer"), pytest.raises(UsageError, match="outside of a transaction"):
        scour(node)


def on_disk(connection) -> bytes:
    path = Path(connection.settings_dict["NAME"])
    return b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))


def everything(database: str) -> str:
    """Return all that the tables of the server hold, but for grams: those are put together to words."""
    from django.apps import apps

    found = []
    for model in apps.get_app_config("warifu").get_models():
        found += [repr(row) for row in model.objects.using(database).values_list()]
    return "\n".join(found).casefold().replace("quillfeather", "quilfeather")


def test_a_case_that_did_not_change_is_not_made_again_until_the_tables_are(
    pair, node, refreshing, monkeypatch
):
    pair.gb.perform(lodging(*some_people(2)))
    refreshing.refresh(CASE, node)
    made = []
    rows_of = refreshing.rows_of
    monkeypatch.setattr(refreshing, "rows_of", lambda *asked: made.append(asked) or rows_of(*asked))

    refreshing.refresh(CASE, node)
    assert made == []
    pair.gb.perform(a_question())
    assert refreshing.refresh(CASE, node).added > 0
    assert len(made) == 1
    refreshing.rebuild(node)
    assert len(made) == 3  # with the standing case


def test_threads_that_ask_at_one_time_leave_what_the_ledger_says(pair, node, refreshing):
    import threading

    from django.db import connections

    pair.gb.perform(lodging(*some_people(5)))
    failed = []

    def work(number: int) -> None:
        try:
            for each in range(3):
                pair.gb.perform(a_question(f"Question {number} {each}?"))
                refreshing.refresh(CASE, node)
        except Exception as error:  # noqa: BLE001  (told by the test)
            failed.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failed == []
    refreshing.refresh(pair.gb.register, node)
    grown = tables(node.ports.database)
    assert sum("question" in row for row in grown["ReadThingRecord"]) == 12
    refreshing.rebuild(node)
    assert tables(node.ports.database) == grown
