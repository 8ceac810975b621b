"""The tables that the migrations make are those of the models, on both kinds of database."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.usefixtures("databases")


def test_no_model_says_anything_that_the_migrations_do_not(capsys: pytest.CaptureFixture[str]):
    from django.core.management import call_command

    call_command("makemigrations", dry_run=True, verbosity=1)

    assert capsys.readouterr().out == "No changes detected\n"


def test_the_migrations_are_one_line_without_a_fork():
    from django.db.migrations.loader import MigrationLoader

    graph = MigrationLoader(None).graph
    (last,) = graph.leaf_nodes("warifu")
    names = [name for app, name in graph.forwards_plan(last) if app == "warifu"]

    assert [name.partition("_")[0] for name in names] == [
        f"{number:04}" for number in range(1, len(names) + 1)
    ]
    assert names == sorted(names)
    assert len(names) > 5


@pytest.mark.parametrize("database", ["default", "sqlite_one", "postgresql_one"])
def test_a_database_has_exactly_the_tables_and_columns_of_the_models(database: str):
    from django.apps import apps
    from django.db import connections

    wanted = {
        model._meta.db_table: {field.column for field in model._meta.local_concrete_fields}
        for app in apps.get_app_configs()
        for model in app.get_models()
    }
    connection = connections[database]
    with connection.cursor() as cursor:
        found = {
            table: {column.name for column in connection.introspection.get_table_description(cursor, table)}
            for table in connection.introspection.table_names(cursor)
            if table.startswith("warifu_")
        }

    assert found == {table: columns for table, columns in wanted.items() if table.startswith("warifu_")}
