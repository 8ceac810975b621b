"""The second wall: row-level security of PostgreSQL, under a role that sees no row without saying who reads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.db import Error, connections, transaction

from tests.server.conftest import emptied
from warifu.casework.access import Reader
from warifu.casework.actors import StateOffice
from warifu.parties import AU, GB, JP

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
DATABASE = "postgresql_one"
ONE, TWO = "1" * 32, "2" * 32
TABLES = ("case", "part", "awaited", "thing", "gram")


@pytest.fixture
def filled(databases: None) -> Iterator[None]:
    """Have two cases of two States, each with a person, a vehicle, and something awaited."""
    from warifu.server import models

    def put(model: str, **fields: object) -> None:
        kind = getattr(models, f"Read{model}Record")
        blank = {each.name: _blank(each) for each in kind._meta.concrete_fields if each.name != "pk"}
        kind(**{**blank, **fields}).save(using=DATABASE, force_insert=True)

    for number, case in enumerate((ONE, TWO)):
        put("Case", case=case, sending="GB", receiving="JP")
        for place, is_person in enumerate((True, False)):
            key = number * 10 + place
            put("Part", id=key, case=case, is_person=is_person)
            put("Thing", id=key, case=case, is_person=is_person)
            put("Gram", gram="abc", thing=key)
        put("Awaited", id=number, case=case)
    yield
    emptied(DATABASE)


def _blank(field) -> object:
    from django.db import models

    if field.null:
        return None
    kinds = {
        models.DateTimeField: AT,
        models.JSONField: [],
        models.BooleanField: False,
        models.BigIntegerField: 0,
    }
    return next((value for kind, value in kinds.items() if isinstance(field, kind)), "")


def rows(reader: Reader | None) -> dict[str, int]:
    """Return how many rows of each table are seen behind the wall; with nobody, under the role alone."""
    from warifu.server.second_wall import second_wall

    with connections[DATABASE].cursor() as cursor:

        def counted() -> dict[str, int]:
            found = {}
            for table in TABLES:
                cursor.execute(f"SELECT count(*) FROM warifu_read_{table}")  # noqa: S608  (a name of this list)
                found[table] = cursor.fetchone()[0]
            return found

        if reader is not None:
            with second_wall(reader, DATABASE):
                return counted()
        with transaction.atomic(using=DATABASE):
            cursor.execute("SET LOCAL ROLE warifu_reader")
            return counted()


def a_reader(office: StateOffice = StateOffice.DEFENCE, *cases: str, state=GB) -> Reader:
    return Reader(state, office, frozenset(cases))


NOTHING = dict.fromkeys(TABLES, 0)


def test_without_saying_who_reads_no_row_is_seen(filled):
    assert rows(None) == NOTHING
    rows(a_reader(StateOffice.DEFENCE, ONE))
    assert rows(None) == NOTHING


def test_one_sees_the_cases_that_are_assigned_and_no_others(filled):
    assert rows(a_reader(StateOffice.DEFENCE)) == {**NOTHING, "gram": 4}
    assert rows(a_reader(StateOffice.DEFENCE, ONE)) == {
        "case": 1, "part": 2, "awaited": 1, "thing": 2, "gram": 4
    }  # fmt: skip
    assert rows(a_reader(StateOffice.DEFENCE, ONE, TWO))["part"] == 4


def test_an_office_that_decides_nothing_about_persons_sees_none(filled):
    found = rows(a_reader(StateOffice.COMMAND, ONE))

    assert (found["part"], found["thing"], found["case"]) == (1, 1, 1)


def test_audit_sees_every_case_and_the_operator_none(filled):
    assert rows(a_reader(StateOffice.AUDIT))["part"] == 4
    assert rows(a_reader(StateOffice.OPERATOR, ONE, TWO))["case"] == 0


def test_a_state_that_has_no_part_in_a_case_sees_nothing_of_it(filled):
    assert rows(a_reader(StateOffice.AUDIT, ONE, TWO, state=AU)) == {**NOTHING, "gram": 4}
    assert rows(a_reader(StateOffice.DEFENCE, ONE, state=JP))["part"] == 2


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM warifu_read_part",
        "UPDATE warifu_read_case SET sending = 'AU'",
        "SELECT * FROM warifu_session",
        "SELECT * FROM warifu_passkey",
        "SELECT * FROM warifu_invitation",
        "ALTER TABLE warifu_read_part DISABLE ROW LEVEL SECURITY",
    ],
)
def test_the_role_changes_nothing_and_reads_no_secrets(filled, statement):
    with transaction.atomic(using=DATABASE), connections[DATABASE].cursor() as cursor:
        cursor.execute("SET LOCAL ROLE warifu_reader")
        with (
            pytest.raises(Error, match=r"permission denied|must be owner"),
            transaction.atomic(using=DATABASE),
        ):
            cursor.execute(statement)


def test_the_role_neither_signs_in_nor_passes_by_the_wall(databases):
    with connections[DATABASE].cursor() as cursor:
        cursor.execute(
            "SELECT rolcanlogin, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = 'warifu_reader'"
        )
        assert cursor.fetchone() == (False, False, False, False)


def test_behind_the_wall_nothing_is_written(filled):
    from warifu.server.models import ReadCaseRecord
    from warifu.server.second_wall import second_wall

    with (
        pytest.raises(Error, match=r"read-only transaction|permission denied"),
        second_wall(a_reader(StateOffice.DEFENCE, ONE), DATABASE),
    ):
        ReadCaseRecord.objects.using(DATABASE).update(sending="AU")


def test_a_read_that_forgot_its_condition_shows_nothing_more(filled):
    from types import SimpleNamespace

    from warifu.server.models import ReadPartRecord
    from warifu.server.second_wall import behind_wall

    @behind_wall
    def all_parts(who: object, *, node: object) -> set[str]:
        del who, node
        return set(ReadPartRecord.objects.using(DATABASE).values_list("case", flat=True))

    node = SimpleNamespace(ports=SimpleNamespace(database=DATABASE))
    assert all_parts(SimpleNamespace(reader=a_reader(StateOffice.DEFENCE, TWO)), node=node) == {TWO}


def test_on_sqlite_the_first_wall_stands_alone(databases):
    from warifu.server.second_wall import second_wall

    with second_wall(a_reader(), "sqlite_one"):
        assert not connections["sqlite_one"].in_atomic_block
