"""
The demonstration: made-up people whom one can be by choosing them. It exists only where `WARIFU_DEMO` is 1.

None of them is anybody: each name says so. Each office that decides has two, since two persons have to confirm.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime

from django.conf import settings

from warifu.casework.actors import StateOffice
from warifu.casework.refusals import RefusalKind
from warifu.parties import GB, JP, State
from warifu.rules.wording import Language, Text
from warifu.server.people.directory import EVERY_CASE, Directory, Holding, Person

NO_DEMONSTRATION = RefusalKind(
    "no-demonstration",
    Text(
        "this node is no demonstration: sign in with a passkey or by your State's provider",
        "このノードはデモではありません。パスキー又は自国の認証基盤でサインインしてください",
    ),
)

_GB = {
    StateOffice.UNIT: ("Captain Robin Madeup", "Sergeant Kit Madeup"),
    StateOffice.DEFENCE: ("Ada Madeup", "Bernard Madeup"),
    StateOffice.FOREIGN_AFFAIRS: ("Clara Madeup", "Dunstan Madeup"),
    StateOffice.CUSTOMS: ("Edith Madeup", "Fergus Madeup"),
    StateOffice.BORDER: ("Greta Madeup", "Hector Madeup"),
    StateOffice.IMMIGRATION: ("Isla Madeup", "Jasper Madeup"),
    StateOffice.POLICE: ("Keziah Madeup", "Lorcan Madeup"),
    StateOffice.EXPLOSIVES_SAFETY: ("Morwenna Madeup", "Ned Madeup"),
    StateOffice.AVIATION: ("Olive Madeup", "Piers Madeup"),
    StateOffice.PORT: ("Queenie Madeup", "Rufus Madeup"),
    StateOffice.COUNSEL: ("Sybil Madeup", "Tobias Madeup"),
    StateOffice.COMMAND: ("Brigadier Una Madeup",),
    StateOffice.AUDIT: ("Verity Madeup",),
    StateOffice.OPERATOR: ("Wilf Madeup",),
}
_JP = {
    StateOffice.UNIT: ("架空 一郎（三佐）", "架空 二郎（曹長）"),
    StateOffice.DEFENCE: ("架空 花子", "架空 太郎"),
    StateOffice.FOREIGN_AFFAIRS: ("架空 春子", "架空 三郎"),
    StateOffice.CUSTOMS: ("架空 夏子", "架空 四郎"),
    StateOffice.BORDER: ("架空 秋子", "架空 五郎"),
    StateOffice.IMMIGRATION: ("架空 冬子", "架空 六郎"),
    StateOffice.POLICE: ("架空 桜", "架空 七郎"),
    StateOffice.EXPLOSIVES_SAFETY: ("架空 梅", "架空 八郎"),
    StateOffice.AVIATION: ("架空 翼", "架空 九郎"),
    StateOffice.PORT: ("架空 渚", "架空 十郎"),
    StateOffice.COUNSEL: ("架空 理恵", "架空 正"),
    StateOffice.COMMAND: ("架空 将（陸将補）",),
    StateOffice.AUDIT: ("架空 明",),
    StateOffice.OPERATOR: ("架空 守",),
}
MADE_UP: Mapping[State, Mapping[StateOffice, tuple[str, ...]]] = {GB: _GB, JP: _JP}
"""The made-up people of each State, by office."""


def is_demo() -> bool:
    """Whether this node is a demonstration."""
    return bool(getattr(settings, "WARIFU_DEMO", False))


def handle_of(state: State, office: StateOffice, number: int) -> str:
    """Return the handle of a made-up person: it follows from who they are made up to be, number from 0."""
    return hashlib.sha256(f"made up {state} {office.value} {number}".encode()).hexdigest()[:32]


def authenticator_of(person: str) -> str:
    """Return the handle of what a made-up person signs in with: nothing, under a name of its own."""
    return hashlib.sha256(f"demonstration {person}".encode()).hexdigest()[:32]


def enter_made_up(state: State, *, at: datetime, directory: Directory | None = None) -> int:
    """Enter the made-up people of a State who are not there yet, with all cases, and return how many were new."""
    directory = directory or Directory()
    language, new = Language.JA if state == JP else Language.EN, 0
    for office, names in MADE_UP.get(state, {}).items():
        for number, name in enumerate(names):
            handle = handle_of(state, office, number)
            if directory.names([handle]):
                continue
            directory.add(name, language, at=at, handle=handle, is_made_up=True)
            directory.grant(handle, Holding.OFFICE, office.value, at=at)
            directory.grant(handle, Holding.CASE, EVERY_CASE, at=at)
            new += 1
    return new


def made_up_people(*, at: datetime) -> tuple[tuple[StateOffice, tuple[Person, ...]], ...]:
    """
    Return the made-up people by office, in the order of offices.

    Raises:
        Refusal: this node is no demonstration.
    """
    _require_demo()
    everybody = [person for person in Directory().everybody(at=at) if person.is_made_up]
    found = ((office, tuple(p for p in everybody if office in p.offices)) for office in StateOffice)
    return tuple((office, persons) for office, persons in found if persons)


def made_up_person(handle: str, *, at: datetime) -> Person:
    """
    Return a made-up person, to be signed in as.

    Raises:
        Refusal: this node is no demonstration, or there is no such made-up person.
    """
    _require_demo()
    person = Directory().person(handle, at=at)
    if person is None or not person.is_made_up:
        raise NO_DEMONSTRATION()
    return person


def _require_demo() -> None:
    if not is_demo():
        raise NO_DEMONSTRATION()
