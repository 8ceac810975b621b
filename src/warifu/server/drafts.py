"""
Drafts: an activity that a planner prepares. Nobody else sees it, and nothing of it leaves the node before it is sent.

A draft holds the file as it came, what the planner chose and corrected, and, once it can be read, what would be opened
and listed. It lies sealed like everything about persons, and is destroyed when it is sent or thrown away.
"""

from __future__ import annotations

import enum
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from warifu.casework.activity import OpenActivity
from warifu.casework.parts import Part
from warifu.casework.refusals import Refusal, RefusalKind
from warifu.codec import from_plain, to_plain
from warifu.ledger.leaves import SALT_BYTES
from warifu.node.keeping import Keeping, open_content, seal_content
from warifu.rules.wording import Text
from warifu.server.models import DraftRecord, HeadingsRecord
from warifu.server.ports import DatabasePorts

HANDLE_BYTES = 16

NO_SUCH_DRAFT = RefusalKind(
    "no-such-draft",
    Text(
        "there is no such draft of yours: it was sent, thrown away, or is another person's",
        "該当する下書きはありません。送信済みか、破棄済みか、ほかの人の下書きです",
    ),
)


class Way(enum.StrEnum):
    """How a draft was begun."""

    FILE = "file"
    CLONE = "clone"
    FORM = "form"
    TYPED = "typed"


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """
    A draft. handle, person, case: 32 hexadecimal digits; the case is the one that it would open.

    name, data: the file. choices, answers, mapping: how to read it (`warifu.intake`). changed, say_again: what a clone
    made otherwise, in words of both languages. opening, parts: what would be opened and listed, as plain values.
    typed: what stands in a form that was not gone on from yet, field by field.
    """

    handle: str
    person: str
    case: str
    way: Way
    name: str = ""
    data: bytes = b""
    choices: dict[str, str] = {}
    answers: dict[str, str] = {}
    mapping: dict[str, dict[str, str]] = {}
    changed: tuple[tuple[str, str], ...] = ()
    say_again: tuple[str, ...] = ()
    opening: dict[str, Any] | None = None
    parts: tuple[dict[str, Any], ...] = ()
    typed: dict[str, str] = {}

    @property
    def command(self) -> OpenActivity | None:
        """What opens the activity; None before its terms are known."""
        return None if self.opening is None else from_plain(self.opening, OpenActivity)

    @property
    def listed(self) -> tuple[Part, ...]:
        """Who and what would be listed."""
        return tuple(from_plain(part, Part) for part in self.parts)

    def with_opening(self, command: OpenActivity) -> Draft:
        """Return the draft with what it would open."""
        return msgspec.structs.replace(self, opening=to_plain(command))

    def with_parts(self, parts: tuple[Part, ...]) -> Draft:
        """Return the draft with what it would list."""
        return msgspec.structs.replace(self, parts=tuple(to_plain(part) for part in parts))


@dataclass(frozen=True)
class Drafts:
    """The drafts of a node."""

    ports: DatabasePorts

    def begin(self, person: str, way: Way, **more: Any) -> Draft:  # noqa: ANN401  (the fields of a draft)
        """Keep a new draft, and return it."""
        handle, case = (self.ports.chance.draw(HANDLE_BYTES).hex() for _ in range(2))
        draft = Draft(handle=handle, person=person, case=case, way=way, **more)
        self.keep(draft)
        return draft

    def keep(self, draft: Draft) -> None:
        """Keep a draft as it is now."""
        now = self.ports.clock.now()
        with self.ports.transaction("draft"):
            record, _ = self._all().get_or_create(
                handle=draft.handle, defaults={"person": draft.person, "begun_at": now, "kept_at": now}
            )
            record.kept_at = now
            record.save(using=self.ports.database)
            content = msgspec.msgpack.encode(draft)
            salt = self.ports.chance.draw(SALT_BYTES)
            self.ports.payloads.put(
                seal_content(_name(draft.handle), Keeping.IDENTITY, salt, content, self.ports)
            )

    def get(self, handle: str, person: str) -> Draft:
        """
        Return a draft of a person.

        Raises:
            Refusal: there is none, or it is another person's.
        """
        sealed = self.ports.payloads.get(_name(handle))
        if sealed is None or not self._all().filter(handle=handle, person=person).exists():
            raise NO_SUCH_DRAFT()
        _, content = open_content(sealed, self.ports.keys)
        return msgspec.msgpack.decode(content, type=Draft)

    def of(self, person: str) -> tuple[Draft, ...]:
        """Return the drafts of a person, the one kept last first."""
        handles = self._all().filter(person=person).order_by("-kept_at").values_list("handle", flat=True)
        found = (self.get(handle, person) for handle in handles)
        return tuple(draft for draft in found if draft.way is not Way.TYPED)

    def discard(self, draft: Draft) -> None:
        """Destroy a draft."""
        with self.ports.transaction("draft"):
            self.ports.payloads.destroy(_name(draft.handle))
            self._all().filter(handle=draft.handle).delete()

    def typed(self, person: str, place: str) -> dict[str, str]:
        """Return what a person typed in the form of a place and did not send yet, field by field."""
        try:
            return dict(self.get(_typed_handle(person, place), person).typed)
        except Refusal:
            return {}

    def keep_typed(self, person: str, place: str, typed: Mapping[str, str]) -> None:
        """Keep what a person typed in the form of a place, in place of what they typed there before."""
        handle = _typed_handle(person, place)
        self.keep(
            Draft(handle=handle, person=person, case=handle, way=Way.TYPED, name=place, typed=dict(typed))
        )

    def forget_typed(self, person: str, place: str) -> None:
        """Destroy what a person typed in the form of a place: it was sent, or given up."""
        handle = _typed_handle(person, place)
        if self._all().filter(handle=handle).exists():
            self.discard(Draft(handle=handle, person=person, case=handle, way=Way.TYPED))

    def headings(self, person: str) -> dict[str, dict[str, str]]:
        """Return what a person's own headings mean, as they said last."""
        found = HeadingsRecord.objects.using(self.ports.database).filter(person=person).first()
        return {} if found is None else dict(found.mapping)

    def keep_headings(self, person: str, mapping: Mapping[str, Mapping[str, str]]) -> None:
        """Keep what a person's own headings mean."""
        plain = {sheet: dict(headings) for sheet, headings in mapping.items()}
        HeadingsRecord.objects.using(self.ports.database).update_or_create(
            person=person, defaults={"mapping": plain}
        )

    def _all(self) -> Any:  # noqa: ANN401  (a query of Django's)
        return DraftRecord.objects.using(self.ports.database)


def _typed_handle(person: str, place: str) -> str:
    return hashlib.sha256(f"{person} {place}".encode()).hexdigest()[: 2 * HANDLE_BYTES]


def _name(handle: str) -> str:
    return f"draft {handle}"
