"""Reading a draft's file: as the planner chose and corrected it, each version of that once."""

from __future__ import annotations

import hashlib
import tempfile
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any, get_args, get_type_hints

import msgspec

from warifu.errors import UsageError
from warifu.intake import Choices, Intake, Place, read
from warifu.intake.excerpt import Excerpt, excerpts
from warifu.intake.package import Unreadable
from warifu.intake.read import sheets_of
from warifu.server.drafts import Draft

_KEPT = 4
_LONGEST_NAME = 80


@dataclass(frozen=True)
class Reading:
    """What a file came to, and excerpts of it about each cell that a problem names."""

    intake: Intake
    excerpts: dict[Place, Excerpt]


def choice_values() -> dict[str, tuple[str, ...]]:
    """Return what may be chosen for each way of reading."""
    hints = get_type_hints(Choices)
    return {each.name: get_args(hints[each.name]) for each in fields(Choices) if each.name != "answers"}


def choices_of(draft: Draft) -> Choices:
    """Return the choices of a draft; one that does not exist counts as not made."""
    known = {name: value for name, value in draft.choices.items() if value in choice_values().get(name, ())}
    fitting: dict[str, Any] = dict(known)
    try:
        return Choices(**fitting, answers=MappingProxyType(draft.answers))
    except UsageError:
        return Choices()


_READ: OrderedDict[str, Reading] = OrderedDict()
_LOCK = Lock()


def reading_of(draft: Draft) -> Reading:
    """Read the file of a draft; the last few readings are kept, since each page of a draft asks for its own."""
    told = msgspec.msgpack.encode(
        (draft.handle, draft.name, draft.choices, draft.answers, draft.mapping), order="sorted"
    )
    name = hashlib.sha256(told + draft.data).hexdigest()
    with _LOCK:
        if name in _READ:
            _READ.move_to_end(name)
            return _READ[name]
    found = _read(draft)
    with _LOCK:
        _READ[name] = found
        while len(_READ) > _KEPT:
            _READ.popitem(last=False)
    return found


def forget_readings() -> None:
    """Forget what was read: for when a draft is sent or thrown away."""
    with _LOCK:
        _READ.clear()


def _read(draft: Draft) -> Reading:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / (draft.name[-_LONGEST_NAME:].replace("/", "_").replace("\0", "") or "list")
        path.write_bytes(draft.data)
        intake = read(path, choices_of(draft), draft.mapping or None)
        return Reading(intake, _excerpts(path, draft, (each.place for each in intake.problems)))


def _excerpts(path: Path, draft: Draft, places: Iterable[Place]) -> dict[Place, Excerpt]:
    try:
        return excerpts(sheets_of(path, choices_of(draft), lambda *_: None).grids, places)
    except Unreadable:
        return {}
