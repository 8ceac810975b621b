"""Four eyes in the database itself: no statement, whoever gives it, makes one person of the two."""

from __future__ import annotations

import pytest
from django.db import Error, connections, transaction

from tests.node.two import CASE, a_disk_and_ports, a_person, opening
from warifu.casework.actors import StateOffice
from warifu.casework.four_eyes import Confirm
from warifu.casework.retention import PlaceHold
from warifu.errors import UsageError
from warifu.node.folding import fold_register
from warifu.node.perform import perform
from warifu.parties import GB, JP

PREPARED, CONFIRMED, OTHER = "1" * 32, "2" * 32, "3" * 32
ADA, BERNARD = "a" * 32, "b" * 32
KEY_OF_ADA, KEY_OF_BERNARD = "d" * 32, "e" * 32

BEGIN = "INSERT INTO warifu_pair (prepared, first_person, first_authenticator) VALUES (%s, %s, %s)"
COMPLETE = (
    "UPDATE warifu_pair SET confirmed = %s, second_person = %s, second_authenticator = %s WHERE prepared = %s"
)
LEAF = (
    "INSERT INTO warifu_leaf"
    ' (position, leaf, kind, ref, "case", "by", is_entry, link_seq, is_quarantined)'
    " VALUES (%s, %s, %s, %s, %s, %s, %s, 0, %s)"
)


@pytest.fixture
def do(database):
    """Give a function that carries out a statement on the database, past all code of the node."""

    def done(statement: str, *values: object) -> None:
        with transaction.atomic(using=database), connections[database].cursor() as cursor:
            cursor.execute(statement, values)

    return done


def leaf(do, kind: str, ref: str, position: int = 0) -> None:
    is_entry, is_quarantined = True, False
    do(LEAF, position, b"leaf", kind, ref, CASE, "GB", is_entry, is_quarantined)


@pytest.fixture
def whole(do):
    """Have a pair with its two entries."""
    do(BEGIN, PREPARED, ADA, KEY_OF_ADA)
    leaf(do, "Prepared/1", PREPARED, 0)
    do(COMPLETE, CONFIRMED, BERNARD, KEY_OF_BERNARD, PREPARED)
    leaf(do, "Confirmed/1", CONFIRMED, 1)


def test_two_persons_with_two_authenticators_are_a_pair(do, whole, database):
    from warifu.server.models import LeafRecord, PairRecord

    assert PairRecord.objects.using(database).get().second_person == BERNARD
    assert LeafRecord.objects.using(database).count() == 2


@pytest.mark.parametrize(
    ("person", "authenticator"), [(ADA, KEY_OF_BERNARD), (BERNARD, KEY_OF_ADA), (ADA, KEY_OF_ADA)]
)
def test_the_same_person_or_authenticator_twice_is_refused(do, person, authenticator):
    do(BEGIN, PREPARED, ADA, KEY_OF_ADA)

    with pytest.raises(Error, match="pair_two_"):
        do(COMPLETE, CONFIRMED, person, authenticator, PREPARED)


@pytest.mark.parametrize(
    "values", [(CONFIRMED, BERNARD, None), (CONFIRMED, None, None), (None, BERNARD, KEY_OF_BERNARD)]
)
def test_half_a_second_person_is_refused(do, values):
    do(BEGIN, PREPARED, ADA, KEY_OF_ADA)

    with pytest.raises(Error, match="pair_whole"):
        do(COMPLETE, *values, PREPARED)


def test_no_entry_is_prepared_or_confirmed_without_its_pair(do, whole):
    for kind in ("Prepared/1", "Confirmed/1", "Confirmed/2"):
        with pytest.raises(Error, match="an entry of four eyes needs its pair"):
            leaf(do, kind, OTHER, 2)
    with pytest.raises(Error, match="an entry of four eyes needs its pair"):
        leaf(do, "Confirmed/1", PREPARED, 2)


@pytest.mark.parametrize("column", ["prepared", "first_person", "first_authenticator", "second_person"])
def test_what_is_noted_of_a_pair_never_changes(do, whole, column):
    with pytest.raises(Error, match="what is noted of a pair never changes"):
        do(f"UPDATE warifu_pair SET {column} = %s", OTHER)  # noqa: S608  (a name of this list)


def test_a_second_person_is_not_taken_away(do, whole):
    with pytest.raises(Error, match="what is noted of a pair never changes"):
        do("UPDATE warifu_pair SET confirmed = NULL, second_person = NULL, second_authenticator = NULL")


def test_a_first_person_is_not_changed_before_there_is_a_second(do):
    do(BEGIN, PREPARED, ADA, KEY_OF_ADA)

    with pytest.raises(Error, match="what is noted of a pair never changes"):
        do("UPDATE warifu_pair SET first_person = %s", BERNARD)


def test_a_pair_stays_as_long_as_its_entries(do, whole):
    with pytest.raises(Error, match="a pair stays as long as its entries"):
        do("DELETE FROM warifu_pair")


def test_a_pair_does_not_begin_with_both(do):
    both = (
        "INSERT INTO warifu_pair (prepared, first_person, first_authenticator, confirmed, second_person,"
        " second_authenticator) VALUES (%s, %s, %s, %s, %s, %s)"
    )
    with pytest.raises(Error, match="a pair begins once, with its first person alone"):
        do(both, PREPARED, ADA, KEY_OF_ADA, CONFIRMED, BERNARD, KEY_OF_BERNARD)


def test_an_entry_never_becomes_one_of_four_eyes_later(do):
    leaf(do, "QuestionAsked/1", OTHER)

    for statement in ("UPDATE warifu_leaf SET kind = %s", "UPDATE warifu_leaf SET ref = %s"):
        with pytest.raises(Error, match="an entry never becomes another"):
            do(statement, "Confirmed/1")


def test_replacing_a_row_of_sqlite_is_no_way_round(do, database):
    if not database.startswith("sqlite"):
        pytest.skip("only SQLite replaces rows")
    do(BEGIN, PREPARED, ADA, KEY_OF_ADA)
    leaf(do, "Prepared/1", PREPARED)
    do(BEGIN, OTHER, BERNARD, KEY_OF_BERNARD)
    do(COMPLETE, CONFIRMED, BERNARD, KEY_OF_BERNARD, PREPARED)

    with pytest.raises(Error, match="a pair begins once"):
        do(BEGIN.replace("INSERT", "INSERT OR REPLACE"), PREPARED, BERNARD, KEY_OF_BERNARD)
    with pytest.raises(Error, match="what is noted of a pair never changes"):
        do(COMPLETE.replace("UPDATE", "UPDATE OR REPLACE"), CONFIRMED, ADA, KEY_OF_ADA, OTHER)


def test_a_node_notes_both_and_confirms_what_two_persons_did(database, tmp_path):
    ports = ports_over(database, tmp_path)
    one, two = (a_person(GB, StateOffice.DEFENCE, number) for number in (1, 2))
    perform(opening(), actor=one, ports=ports)
    register = fold_register(ports).id
    prepared = perform(PlaceHold(register, CASE, "made up"), actor=one, ports=ports).refs[0]
    confirmed = perform(Confirm(register, prepared), actor=two, ports=ports)

    from warifu.server.models import PairRecord

    pair = PairRecord.objects.using(database).get()
    assert (pair.prepared, pair.first_person, pair.first_authenticator) == (
        prepared,
        one.person,
        one.authenticator,
    )
    assert (pair.confirmed, pair.second_person, pair.second_authenticator) == (
        confirmed.refs[0],
        two.person,
        two.authenticator,
    )


def test_the_database_refuses_even_where_the_rules_of_casework_were_lost(database, tmp_path, monkeypatch):
    from warifu.casework import four_eyes

    ports = ports_over(database, tmp_path)
    one = a_person(GB, StateOffice.DEFENCE, 1)
    perform(opening(), actor=one, ports=ports)
    register = fold_register(ports).id
    prepared = perform(PlaceHold(register, CASE, "made up"), actor=one, ports=ports).refs[0]
    size = ports.log.size()
    monkeypatch.setattr(
        four_eyes, "confirmed", lambda command, case, _, __: case.national.four_eyes.waiting[command.prepared]
    )

    with pytest.raises(UsageError, match="pair_two_"):
        perform(Confirm(register, prepared), actor=one, ports=ports)
    assert ports.log.size() == size


def test_in_memory_it_is_the_same():
    _, ports = a_disk_and_ports()
    with ports.transaction("pairs"):
        ports.pairs.begin(PREPARED, ADA, KEY_OF_ADA)
        for person, authenticator in ((ADA, KEY_OF_BERNARD), (BERNARD, KEY_OF_ADA)):
            with pytest.raises(UsageError, match="another has to confirm"):
                ports.pairs.complete(PREPARED, CONFIRMED, person, authenticator)
        ports.pairs.complete(PREPARED, CONFIRMED, BERNARD, KEY_OF_BERNARD)
        with pytest.raises(UsageError, match="confirmed already"):
            ports.pairs.complete(PREPARED, OTHER, "f" * 32, "f" * 32)
        with pytest.raises(UsageError):
            ports.pairs.complete(OTHER, CONFIRMED, BERNARD, KEY_OF_BERNARD)


def ports_over(database, folder):
    from tests.node.two import SeededChance, SetClock, some_keys
    from warifu.server.ports import DatabasePorts

    return DatabasePorts(
        database, folder, some_keys(GB), own=GB, peer=JP, clock=SetClock(), chance=SeededChance("pairs")
    )
