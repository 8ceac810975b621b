"""
The second wall on PostgreSQL: row-level security on the read tables, and the role under which people's reads are done.

The role has no rights but to read, owns nothing and does not bypass the wall. Without the settings that say who reads
(`warifu.server.second_wall`) it sees no row. SQLite has no such thing; there the first wall stands alone.
"""

from __future__ import annotations

from typing import Any

ROLE = "warifu_reader"

_CASE = """
    current_setting('warifu.state', true) IN (sending, receiving) AND (
        current_setting('warifu.every_case', true) = 'on'
        OR "case" = ANY (string_to_array(current_setting('warifu.cases', true), ','))
    )
"""
_OF_CASE = '"case" IN (SELECT "case" FROM warifu_read_case)'
_PERSONS = f"{_OF_CASE} AND (NOT is_person OR current_setting('warifu.persons', true) = 'on')"
WALLS = {
    "warifu_read_case": _CASE,
    "warifu_read_part": _PERSONS,
    "warifu_read_thing": _PERSONS,
    "warifu_read_awaited": _OF_CASE,
    "warifu_read_gram": "current_setting('warifu.state', true) <> ''",
}
"""What a row has to fulfil, by table. Where a policy names the table of cases, the policy of that one holds too."""
SECRET = ("warifu_session", "warifu_challenge", "warifu_invitation", "warifu_passkey", "warifu_token")
"""Tables that are no business of any read."""


def build(apps: object, editor: Any) -> None:  # noqa: ANN401, ARG001  (called by a migration)
    """Make the role and the policies, where the database has such things."""
    if editor.connection.vendor != "postgresql":
        return
    statements = [
        (
            f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{ROLE}') THEN"
            f" CREATE ROLE {ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE; END IF; END $$"
        ),
        f"GRANT {ROLE} TO CURRENT_USER",
        f"GRANT USAGE ON SCHEMA public TO {ROLE}",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {ROLE}",
        f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO {ROLE}",
        *(f"REVOKE ALL ON {table} FROM {ROLE}" for table in SECRET),
    ]
    for table, rule in WALLS.items():
        statements += [
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            f"CREATE POLICY warifu_wall ON {table} FOR SELECT TO {ROLE} USING ({rule})",
        ]
    for statement in statements:
        editor.execute(statement, None)


def take_down(apps: object, editor: Any) -> None:  # noqa: ANN401, ARG001
    """Take the policies down; the role belongs to all databases of a server, and stays."""
    if editor.connection.vendor != "postgresql":
        return
    for table in WALLS:
        editor.execute(f"DROP POLICY warifu_wall ON {table}", None)
        editor.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY", None)
