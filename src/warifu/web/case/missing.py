"""What is missing and by when: one list that both States see, with the article, the office and the day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.http import HttpRequest, HttpResponse

from warifu.casework.actors import StateOffice
from warifu.casework.determined.computing import provisions_of
from warifu.casework.telling import is_told
from warifu.casework.waiting import Awaited, Awaits
from warifu.instruments import instrument
from warifu.parties import State, state_names
from warifu.rules.provisions import Provision
from warifu.rules.wording import Text
from warifu.web.case.around import case_page
from warifu.web.case.opening import Opened, of_case
from warifu.web.tables import Paging
from warifu.web.whole import whole

_SIZE = 25


@dataclass(frozen=True)
class Item:
    """One thing that is waited for, with the provisions behind it and some of the parts concerned."""

    awaited: Awaited
    says: Text
    provisions: tuple[Provision, ...]
    labels: tuple[Text | str, ...]
    is_late: bool


@dataclass(frozen=True)
class Missing:
    """What is shown."""

    items: tuple[Item, ...]
    paging: Paging
    silence: Text
    states: tuple[tuple[str, Text], ...]
    offices: tuple[tuple[str, Text], ...]
    kinds: tuple[tuple[str, Text], ...]
    asked: Mapping[str, str]
    today: date


@of_case
def missing(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the list, whole or of one State, one office, one kind."""
    asked = {name: request.GET.get(name, "") for name in ("state", "office", "what")}
    page = request.GET.get("page", "1")
    return case_page(request, opened, "missing", missing_of(opened, asked, whole(page, 1)))


def missing_of(opened: Opened, asked: Mapping[str, str], page: int = 1) -> Missing:
    """Return what the list shows."""
    waiting = opened.seen.waiting
    found = [item for item in waiting.items if _fits(item, asked)]
    paging = Paging(len(found), min(max(1, page), max(1, -(-len(found) // _SIZE))), _SIZE)
    kept = found[max(0, paging.first - 1) : paging.last]
    known = provisions_by_row(opened.case.agreement)
    states, offices = Counter(i.state for i in waiting.items), Counter(i.office for i in waiting.items)
    kinds = Counter(item.what for item in waiting.items)
    return Missing(
        tuple(_item(opened, item, known) for item in kept),
        paging,
        waiting.silence,
        tuple((state, Text(*state_names(state))) for state in opened.case.states if states[state]),
        tuple((office.value, office.word) for office in StateOffice if offices[office]),
        tuple((kind.value, kind.word) for kind in Awaits if kinds[kind]),
        asked,
        opened.today,
    )


@lru_cache(maxsize=32)
def provisions_by_row(agreement: str) -> Mapping[str, Provision]:
    """Return for each row of an agreement's sheet the provision that stands for it: that of its own name, else the first."""
    found: dict[str, Provision] = {}
    for each in provisions_of(instrument(agreement)).values():
        if each.row not in found or each.id == each.row:
            found[each.row] = each
    return found


def _fits(item: Awaited, asked: Mapping[str, str]) -> bool:
    said: Mapping[str, State | StateOffice | Awaits] = {
        "state": item.state,
        "office": item.office,
        "what": item.what,
    }
    return all(not asked[name] or str(value) == asked[name] for name, value in said.items())


def _item(opened: Opened, item: Awaited, known: Mapping[str, Provision]) -> Item:
    labels = () if len(item.parts) > _FEW else tuple(map(opened.label_of, item.parts))
    late = item.due.day is not None and item.due.day < opened.today
    provisions = tuple(known[row] for row in item.rows if row in known)
    return Item(item, said_to(opened, item), provisions, labels, late)


def said_to(opened: Opened, item: Awaited) -> Text:
    """Return the words of something that is waited for; without them where they may name a person to whom they may not."""
    if opened.why_no_persons is None or item.what not in _MAY_NAME:
        return item.says
    who = opened.who
    if item.what is Awaits.QUESTION and all(
        is_told(opened.case, ref, who.state, who.office) for ref in item.refs
    ):
        return item.says
    return item.what.word


_FEW = 3
_MAY_NAME = frozenset({Awaits.QUESTION, Awaits.CONDITION, Awaits.ACCOUNT, Awaits.DIFFERENCE})
"""Kinds whose words may hold what somebody wrote about a person."""
