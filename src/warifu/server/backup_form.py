"""
The form of a backup: one zip file, with rows of tables, files of ledgers, and last of all what it is and its sums.

    tables/warifu_leaf    rows of a table, some hundreds at a time, each time after their length in four bytes
    ledgers/…             files of the own ledger and of the copy of the other State's
    backup.json           of which node and when it was made, and the SHA-256 of every other member

No secret key is in it, no session, no token, and nothing that can be made again from the rest. What people wrote is
sealed in it, as in the database; names of those who sign in are not.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, Any

import msgspec
from django.apps import apps
from django.db import models

from warifu.errors import DecodeError
from warifu.parties import State
from warifu.server.models import ChallengeRecord, InvitationRecord, SessionRecord, TokenRecord
from warifu.server.reading.refreshing import TABLES as READ_TABLES

FORM = "warifu-backup/1"
ABOUT = "backup.json"
TABLES, LEDGERS = "tables/", "ledgers/"
LEFT_OUT: tuple[type[models.Model], ...] = (
    *READ_TABLES,
    SessionRecord,
    ChallengeRecord,
    InvitationRecord,
    TokenRecord,
)
"""What is made again, or given anew: nobody is signed in by a backup, and nothing that was taken back comes back."""

_LENGTH_BYTES = 4
_CHUNK = 1024 * 1024


class Member(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A member of the file: its SHA-256, and of a table its columns and how many rows it has."""

    sha256: str
    columns: tuple[str, ...] = ()
    rows: int = 0


class About(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a backup is. positions: how many rows the own ledger had. migrations: how far the tables were."""

    form: str
    own: State
    peer: State
    at: datetime
    positions: int
    migrations: tuple[str, ...]
    members: dict[str, Member]


def kept_tables() -> dict[str, type[models.Model]]:
    """Return every table that is in a backup, by its name."""
    found = apps.get_app_config("warifu").get_models()
    return {model._meta.db_table: model for model in found if model not in LEFT_OUT}  # noqa: SLF001  (Django's own word)


def columns_of(model: type[models.Model]) -> tuple[str, ...]:
    """Return the names of a table's columns as a record takes them."""
    return tuple(field.attname for field in model._meta.concrete_fields)  # noqa: SLF001


class Summed:
    """A file that is written, with the sum of what went into it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._sum = hashlib.sha256()

    def write(self, data: bytes) -> None:
        """Write bytes."""
        self._file.write(data)
        self._sum.update(data)

    def write_rows(self, rows: list[tuple[Any, ...]]) -> None:
        """Write some rows of a table."""
        data = msgspec.msgpack.encode(rows)
        self.write(len(data).to_bytes(_LENGTH_BYTES, "big"))
        self.write(data)

    @property
    def sha256(self) -> str:
        """The sum, in hexadecimal digits."""
        return self._sum.hexdigest()


def read_rows(file: IO[bytes]) -> Iterator[list[list[Any]]]:
    """
    Yield the rows of a table, some at a time.

    Raises:
        DecodeError: it is cut off, or is not of this form.
    """
    while length := file.read(_LENGTH_BYTES):
        size = int.from_bytes(length, "big")
        data = file.read(size)
        if len(length) != _LENGTH_BYTES or len(data) != size:
            raise DecodeError("a table is cut off")
        try:
            yield msgspec.msgpack.decode(data, type=list[list[Any]])
        except msgspec.DecodeError as error:
            raise DecodeError(f"a table is not of the form {FORM}: {error}") from error


def read_about(archive: zipfile.ZipFile, path: Path) -> About:
    """
    Read what a backup is, and check the sum of every member.

    Raises:
        DecodeError: it is none, is of another form, or is damaged; nothing of it may be used.
    """
    try:
        about = msgspec.json.decode(archive.read(ABOUT), type=About)
    except (KeyError, msgspec.DecodeError, zipfile.BadZipFile) as error:
        raise DecodeError(f"{path}: not a whole backup: {error}") from error
    if about.form != FORM:
        raise DecodeError(f"{path}: the form is {about.form}; wanted {FORM}: take the Warifu that it is of")
    if set(archive.namelist()) != {ABOUT, *about.members}:
        raise DecodeError(f"{path}: it has other members than it says: take another backup")
    for name, member in about.members.items():
        if _sum_of(archive, name) != member.sha256:
            raise DecodeError(f"{path}: {name} is damaged: take another backup")
    return about


def _sum_of(archive: zipfile.ZipFile, name: str) -> str:
    found = hashlib.sha256()
    try:
        with archive.open(name) as file:
            while data := file.read(_CHUNK):
                found.update(data)
    except zipfile.BadZipFile:
        return ""
    return found.hexdigest()
