"""Saved searches: what a person looks for again and again, and what matches that did not when they last looked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from warifu.casework.refusals import RefusalKind
from warifu.errors import UsageError
from warifu.rules.wording import Text
from warifu.server.models import SavedSearchRecord
from warifu.server.reading.searching import MOST_LETTERS, Hit, search
from warifu.server.reading.seeing import ReadNode, Who
from warifu.server.transactions import one_writer

MOST_SAVED = 50
_MOST_HITS = 500
_KINDS = ("case", "part", "place", "question")

TOO_MANY_SAVED = RefusalKind(
    "too-many-saved",
    Text(
        "you keep {most} searches: remove one first",
        "保存できる検索は{most}件までです。先に1件削除してください",
    ),
)


@dataclass(frozen=True)
class SavedSearch:
    """A search that somebody keeps. alerts: whether new matches are told of."""

    id: int
    name: str
    text: str
    alerts: bool
    made_at: datetime


@dataclass(frozen=True)
class Alert:
    """What a saved search finds that it did not when its owner last looked."""

    saved: SavedSearch
    new: tuple[Hit, ...]


def save_search(  # noqa: PLR0913  (what is kept, for whom, when)
    who: Who, name: str, text: str, node: ReadNode, now: datetime, *, alerts: bool = True
) -> SavedSearch:
    """
    Keep a search under a name, over one that has it. What it finds now is not new.

    Raises:
        Refusal: this person keeps too many.
        UsageError: it has no name or asks for nothing, or either is too long.
    """
    name, text = name.strip(), text.strip()
    if not (0 < len(name) <= MOST_LETTERS and 0 < len(text) <= MOST_LETTERS):
        raise UsageError(f"a saved search: wanted a name and words of 1 to {MOST_LETTERS} letters each")
    database = node.ports.database
    rows = SavedSearchRecord.objects.using(database)
    if rows.filter(person=who.person).exclude(name=name).count() >= MOST_SAVED:
        raise TOO_MANY_SAVED(most=MOST_SAVED)
    told = {"text": text, "alerts": alerts, "seen": _ids(who, text, node), "made_at": now}
    with one_writer(database, "save"), transaction.atomic(using=database):
        row, _ = rows.update_or_create(person=who.person, name=name, defaults=told)
    return _saved(row)


def saved_searches(who: Who, node: ReadNode) -> tuple[SavedSearch, ...]:
    """Return the searches that somebody keeps, by name."""
    rows = SavedSearchRecord.objects.using(node.ports.database).filter(person=who.person)
    return tuple(map(_saved, rows.order_by("name")))


def forget_search(who: Who, id: int, node: ReadNode) -> None:  # noqa: A002  (the name of the field)
    """
    Keep a search no longer.

    Raises:
        UsageError: this person keeps no such search.
    """
    database = node.ports.database
    with one_writer(database, "forget"), transaction.atomic(using=database):
        gone, _ = SavedSearchRecord.objects.using(database).filter(person=who.person, pk=id).delete()
    if not gone:
        raise UsageError(f"no saved search {id}: look at the list again")


def alerts(who: Who, node: ReadNode) -> tuple[Alert, ...]:
    """Return what the searches of somebody find that is new, those alone that find anything; nothing is changed."""
    found = []
    for row in SavedSearchRecord.objects.using(node.ports.database).filter(person=who.person, alerts=True):
        seen = set(row.seen)
        new = tuple(hit for hit in _hits(who, row.text, node) if hit.id not in seen)
        if new:
            found.append(Alert(_saved(row), new))
    return tuple(sorted(found, key=lambda alert: alert.saved.name))


def note_seen(who: Who, id: int, node: ReadNode) -> None:  # noqa: A002
    """
    Note that somebody has seen all that a saved search finds now.

    Raises:
        UsageError: this person keeps no such search.
    """
    database = node.ports.database
    rows = SavedSearchRecord.objects.using(database).filter(person=who.person, pk=id)
    row = rows.first()
    if row is None:
        raise UsageError(f"no saved search {id}: look at the list again")
    seen = _ids(who, row.text, node)
    with one_writer(database, "seen"), transaction.atomic(using=database):
        rows.update(seen=seen)


def _hits(who: Who, text: str, node: ReadNode) -> tuple[Hit, ...]:
    return search(who, text, node, kinds=_KINDS, most=_MOST_HITS).hits


def _ids(who: Who, text: str, node: ReadNode) -> list[int]:
    return sorted(hit.id for hit in _hits(who, text, node))


def _saved(row: SavedSearchRecord) -> SavedSearch:
    return SavedSearch(row.pk, row.name, row.text, row.alerts, row.made_at)
