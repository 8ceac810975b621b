"""How far somebody has seen what is new: kept for each person, outside of the ledger, and for each list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from warifu.server.models import LookedRecord
from warifu.server.reading.seeing import ReadNode, Who
from warifu.server.transactions import one_writer


@dataclass(frozen=True)
class Look:
    """Up to which position of the ledger, not including it, somebody has seen a list, and when they did."""

    position: int
    at: datetime


def last_look(who: Who, page: str, node: ReadNode) -> Look | None:
    """Return when somebody last saw a list; None if they never did."""
    rows = LookedRecord.objects.using(node.ports.database)
    row = rows.filter(person=who.person, page=page).first()
    return None if row is None else Look(row.position, row.at)


def note_look(who: Who, page: str, node: ReadNode, now: datetime) -> None:
    """Note that somebody has seen all that a list has to show now."""
    database, position = node.ports.database, node.ports.log.size()
    with one_writer(database, "look"), transaction.atomic(using=database):
        LookedRecord.objects.using(database).update_or_create(
            person=who.person, page=page, defaults={"position": position, "at": now}
        )
