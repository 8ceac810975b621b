"""
Backup: a copy of a node at one moment, made while it works.

Files of ledgers are copied first, with nobody publishing; then the rows as they stand, all of one moment. So the rows
are never behind the files. Secret keys are not in it: they are kept apart, and note what was signed since.
"""

from __future__ import annotations

import copy
import os
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import msgspec
from django.db import connections, models, transaction
from django.db.migrations.recorder import MigrationRecorder

from warifu.errors import UsageError
from warifu.server.alone import Alone
from warifu.server.backup_form import (
    ABOUT,
    FORM,
    LEDGERS,
    TABLES,
    About,
    Member,
    Summed,
    columns_of,
    kept_tables,
)
from warifu.server.health import BACKUP_MARK
from warifu.server.models import LeafRecord
from warifu.server.ports import DatabasePorts

Progress = Callable[[int, int], None]
"""Told how many rows are done, and of how many."""

_SNAPSHOT = "snapshot"
_AT_ONCE = 500
_OWNER_ONLY = 0o600
_UNFINISHED = ".unfinished"


def back_up(ports: DatabasePorts, file: Path, progress: Progress) -> About:
    """
    Write a backup to a file that is not there yet, and return what it is.

    Raises:
        UsageError: the file is there.
    """
    if file.exists():
        raise UsageError(f"{file}: there already; none is overwritten. Give another name")
    at = ports.clock.now()
    beside = file.with_name(file.name + _UNFINISHED)
    beside.unlink(missing_ok=True)
    beside.touch(mode=_OWNER_ONLY)
    try:
        with beside.open("wb") as out:
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
                about = _write(archive, ports, at, progress)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
    with ports.transaction("backup"):
        ports.marks.put(BACKUP_MARK, at.isoformat().encode())
    return about


def _write(archive: zipfile.ZipFile, ports: DatabasePorts, at: datetime, progress: Progress) -> About:
    members: dict[str, Member] = {}
    with _snapshot(ports.database) as alias:
        with Alone(ports.folder):
            for path in sorted(ports.folder.rglob("*")):
                name = path.relative_to(ports.folder).as_posix()
                if path.is_file() and "/" in name:
                    members[LEDGERS + name] = _copied(archive, LEDGERS + name, path)
            positions = LeafRecord.objects.using(alias).count()  # from here on nothing later is seen
        tables = kept_tables()
        counts = {name: model._default_manager.using(alias).count() for name, model in tables.items()}  # noqa: SLF001
        done, rows = 0, sum(counts.values())
        for name, model in tables.items():
            base = done
            members[TABLES + name] = _table(
                archive,
                name,
                model,
                alias,
                lambda count, base=base: progress(base + count, rows),  # type: ignore[misc]
            )
            done += members[TABLES + name].rows
        applied = MigrationRecorder(connections[alias]).applied_migrations()
    migrations = tuple(sorted(name for app, name in applied if app == "warifu"))
    about = About(FORM, ports.own, ports.peer, at, positions, migrations, members)
    archive.writestr(ABOUT, msgspec.json.encode(about))
    return about


def _copied(archive: zipfile.ZipFile, name: str, path: Path) -> Member:
    with archive.open(name, "w", force_zip64=True) as file:
        summed = Summed(file)
        summed.write(path.read_bytes())
    return Member(summed.sha256)


def _table(
    archive: zipfile.ZipFile,
    name: str,
    model: type[models.Model],
    alias: str,
    progress: Callable[[int], None],
) -> Member:
    columns, count = columns_of(model), 0
    with archive.open(TABLES + name, "w", force_zip64=True) as file:
        summed = Summed(file)
        rows = model._default_manager.using(alias).order_by("pk").values_list(*columns)  # noqa: SLF001
        batch = []
        for row in rows.iterator(chunk_size=_AT_ONCE):
            batch.append(row)
            if len(batch) == _AT_ONCE:
                summed.write_rows(batch)
                count += len(batch)
                progress(count)
                batch = []
        if batch:
            summed.write_rows(batch)
            count += len(batch)
            progress(count)
    return Member(summed.sha256, columns, count)


@contextmanager
def _snapshot(database: str) -> Iterator[str]:
    """Read as of one moment, beside whoever writes, by a connection of its own that takes no lock to write."""
    settings = copy.deepcopy(connections.databases[database])
    if settings["ENGINE"] == "django.db.backends.sqlite3":
        settings["OPTIONS"] = {**settings["OPTIONS"], "transaction_mode": "DEFERRED"}
    connections.databases[_SNAPSHOT] = settings
    try:
        with transaction.atomic(using=_SNAPSHOT):
            yield _SNAPSHOT
    finally:
        connections[_SNAPSHOT].close()
        del connections[_SNAPSHOT]
        del connections.databases[_SNAPSHOT]
