"""
Restore: put a node back as a backup has it, under the keys that it has now.

What happened since is not lost where the other State's node, or a witness, knows of it: the node starts in recovery
and learns it again (`rejoin`). A mark in the folder holds it to that, however it is started.
"""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from django.core.management.color import no_style
from django.db import connections, models, transaction

from warifu.errors import DecodeError, UsageError
from warifu.server.backup import Progress
from warifu.server.backup_form import (
    LEDGERS,
    LEFT_OUT,
    TABLES,
    About,
    columns_of,
    kept_tables,
    read_about,
    read_rows,
)
from warifu.server.node_settings import NodeSettings

RESTORED = "restored"
"""The file that says that a node was put back and has not been started since."""


def restore(file: Path, settings: NodeSettings, progress: Progress, *, database: str = "default") -> About:
    """
    Put a node back; nobody else may use its folder. Return what the backup is.

    Raises:
        UsageError: it is of another node, or of a newer Warifu.
        DecodeError: it is damaged; nothing was changed.
    """
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, FileNotFoundError) as error:
        raise DecodeError(f"{file}: not a backup: {error}") from error
    with archive:
        about = read_about(archive, file)
        _require_fits(about, settings, file)
        # INVARIANT: a node that may lack something writes and signs nothing before it has asked.
        (settings.data / RESTORED).write_text(f"{about.at.isoformat()}\n")
        fresh = settings.data / "ledgers.restored"
        shutil.rmtree(fresh, ignore_errors=True)
        _put_files(archive, about, fresh)
        with transaction.atomic(using=database):
            _put_rows(archive, about, progress, database)
        shutil.rmtree(settings.ledgers, ignore_errors=True)
        fresh.rename(settings.ledgers)
    if connections[database].vendor == "sqlite":
        with connections[database].cursor() as cursor:
            cursor.execute("VACUUM")  # of what stood there before nothing is left in the file
    return about


def is_restored(settings: NodeSettings) -> bool:
    """Say whether a node was put back and has not been started since."""
    return (settings.data / RESTORED).exists()


def note_started(settings: NodeSettings) -> None:
    """Note that a node that was put back has begun to ask what it lacks; from then on its own rows hold it to that."""
    (settings.data / RESTORED).unlink(missing_ok=True)


def _require_fits(about: About, settings: NodeSettings, file: Path) -> None:
    if (about.own, about.peer) != (settings.state, settings.peer):
        raise UsageError(
            f"{file}: of the node of {about.own} with {about.peer}; this one is of {settings.state} with {settings.peer}"
        )
    known = kept_tables()
    for name, member in about.members.items():
        if not name.startswith(TABLES):
            continue
        table = name.removeprefix(TABLES)
        if table not in known or not set(member.columns) <= set(columns_of(known[table])):
            raise UsageError(
                f"{file}: the table {table} is of another Warifu: take the one that it was made with"
            )


def _put_files(archive: zipfile.ZipFile, about: About, folder: Path) -> None:
    folder.mkdir(parents=True)
    for name in about.members:
        if name.startswith(LEDGERS):
            path = (folder / name.removeprefix(LEDGERS)).resolve()
            if not path.is_relative_to(folder.resolve()):
                raise DecodeError(f"{name}: lies outside of the ledgers: take another backup")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(archive.read(name))


def _put_rows(archive: zipfile.ZipFile, about: About, progress: Progress, database: str) -> None:
    tables = kept_tables()
    for model in (*LEFT_OUT, *reversed(tables.values())):
        model._default_manager.using(database).all()._raw_delete(database)  # noqa: SLF001
    done, rows = 0, sum(member.rows for member in about.members.values())
    for name, model in tables.items():
        member = about.members.get(TABLES + name)
        if member is None:
            continue
        with archive.open(TABLES + name) as file:
            for batch in read_rows(file):
                records = [model(**dict(zip(member.columns, row, strict=True))) for row in batch]
                model._default_manager.using(database).bulk_create(records)  # noqa: SLF001
                done += len(batch)
                progress(done, rows)
    _reset_numbers(list(tables.values()), database)


def _reset_numbers(tables: list[type[models.Model]], database: str) -> None:
    """Have the database number new rows after those that were put back."""
    connection = connections[database]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), tables):
            cursor.execute(statement)
