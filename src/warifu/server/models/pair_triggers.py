"""
The triggers that stand behind four eyes, for each kind of database: what no statement can do, whoever gives it.

A pair begins with its first person and is given its second once; what is noted in it never changes; it goes only after
its entries. No entry of the kinds `Prepared` and `Confirmed` is written without its pair, and none becomes one later.
"""

from __future__ import annotations

from typing import Any

_CHANGED = """
    NEW.prepared <> OLD.prepared OR NEW.first_person <> OLD.first_person
    OR NEW.first_authenticator <> OLD.first_authenticator OR OLD.confirmed IS NOT NULL
    OR EXISTS (SELECT 1 FROM warifu_pair WHERE confirmed = NEW.confirmed AND prepared <> OLD.prepared)
"""
_TAKEN = "NEW.confirmed IS NOT NULL OR EXISTS (SELECT 1 FROM warifu_pair WHERE prepared = NEW.prepared)"
_NEEDED = "EXISTS (SELECT 1 FROM warifu_leaf WHERE ref IN (OLD.prepared, OLD.confirmed) AND is_entry)"
_ALONE = """
    NEW.is_entry AND (
        NEW.kind LIKE 'Prepared/%'
        AND NOT EXISTS (SELECT 1 FROM warifu_pair WHERE prepared = NEW.ref AND confirmed IS NULL)
        OR NEW.kind LIKE 'Confirmed/%'
        AND NOT EXISTS (SELECT 1 FROM warifu_pair WHERE confirmed = NEW.ref)
    )
"""
_ANOTHER = "NEW.kind <> OLD.kind OR NEW.ref <> OLD.ref OR NEW.is_entry <> OLD.is_entry"

WALLS = (
    ("pair_begins", "INSERT", "warifu_pair", _TAKEN, "a pair begins once, with its first person alone"),
    ("pair_kept", "UPDATE", "warifu_pair", _CHANGED, "what is noted of a pair never changes"),
    ("pair_stays", "DELETE", "warifu_pair", _NEEDED, "a pair stays as long as its entries"),
    ("leaf_paired", "INSERT", "warifu_leaf", _ALONE, "an entry of four eyes needs its pair"),
    ("leaf_kept", "UPDATE", "warifu_leaf", _ANOTHER, "an entry never becomes another"),
)
"""Name, statement, table, when it is refused, and what the database says then."""


def make_triggers(apps: object, editor: Any) -> None:  # noqa: ANN401, ARG001  (called by a migration)
    """Make the triggers, in the words of the database that is migrated."""
    for name, statement, table, refused, says in WALLS:
        if editor.connection.vendor == "sqlite":
            editor.execute(
                f"CREATE TRIGGER warifu_{name} BEFORE {statement} ON {table} WHEN {refused}"
                f" BEGIN SELECT RAISE(ABORT, '{says}'); END",
                None,
            )
            continue
        row = "OLD" if statement == "DELETE" else "NEW"
        editor.execute(
            f"CREATE FUNCTION warifu_{name}() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS"
            f" $$ BEGIN IF {refused} THEN RAISE EXCEPTION '{says}' USING ERRCODE = 'check_violation'; END IF;"
            f" RETURN {row}; END $$",
            None,
        )
        editor.execute(
            f"CREATE TRIGGER warifu_{name} BEFORE {statement} ON {table}"
            f" FOR EACH ROW EXECUTE FUNCTION warifu_{name}()",
            None,
        )


def drop_triggers(apps: object, editor: Any) -> None:  # noqa: ANN401, ARG001
    """Drop the triggers."""
    for name, _, table, _, _ in WALLS:
        if editor.connection.vendor == "sqlite":
            editor.execute(f"DROP TRIGGER warifu_{name}")
        else:
            editor.execute(f"DROP TRIGGER warifu_{name} ON {table}")
            editor.execute(f"DROP FUNCTION warifu_{name}()")
