"""
Entries: what happened. Never changed, never removed; a case is what its entries make it.

What happened stands in a *body*, a frozen dataclass beside the slice of casework that it belongs to:

    @dataclass(frozen=True)
    class QuestionAsked(Body): ...
    @dataclass(frozen=True)
    class NoteWritten(Body, shared=False): ...

A *shared* entry travels to the other State; a *national* one never leaves its own.
Entries are for ever: when the form of a body has to change, the old class stays, as `QuestionAsked1`, registered with
`name="QuestionAsked", version=1`, and says in `upgraded` what it is in the newer form.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, ClassVar

from warifu.canonical_json import JsonValue, json_bytes, read_canonical
from warifu.casework.actors import By
from warifu.codec import from_plain, to_plain
from warifu.errors import DecodeError, RuleError

KINDS: dict[str, type[Body]] = {}
"""Every kind of body by name and version, `ManifestLodged/1`."""


class Body:
    """What happened, of one kind and version."""

    kind: ClassVar[str] = ""
    shared: ClassVar[bool] = True

    def __init_subclass__(cls, *, name: str = "", version: int = 1, shared: bool = True, **more: Any) -> None:  # noqa: ANN401
        super().__init_subclass__(**more)
        cls.kind = f"{name or cls.__name__}/{version}"
        cls.shared = shared
        if cls.kind in KINDS:
            raise RuleError(f"two bodies of the kind {cls.kind}: raise the version of one")
        KINDS[cls.kind] = cls

    def upgraded(self) -> Body:
        """Return this body in the newest form of its kind."""
        return self


@dataclass(frozen=True)
class Erased(Body):
    """Stands for what was erased: that something of this kind was here is all that can be known."""

    was: str


@dataclass(frozen=True)
class Entry:
    """
    Something that happened in a case: handles of the entry and of the case, who, when (UTC), and what.

    Raises:
        DecodeError: the time is not in UTC.
    """

    ref: str
    case: str
    by: By
    at: datetime
    body: Body

    def __post_init__(self) -> None:
        if self.at.utcoffset() != timedelta(0):
            raise DecodeError(f"at of an entry: {self.at.isoformat()}; wanted a time in UTC")

    @property
    def kind(self) -> str:
        """The kind and version of the body."""
        return self.body.kind

    @property
    def shared(self) -> bool:
        """Whether the entry travels to the other State."""
        return self.body.shared

    @cached_property
    def content(self) -> bytes:
        """The canonical bytes of the entry: what the ledger commits to, and what travels."""
        return json_bytes(
            {
                "ref": self.ref,
                "case": self.case,
                "by": to_plain(self.by),
                "at": to_plain(self.at),
                "kind": self.kind,
                "body": to_plain(self.body),
            }
        )


_NAMES = {"ref", "case", "by", "at", "kind", "body"}


def read_entry(content: bytes) -> Entry:
    """
    Read an entry from its canonical bytes. Its body comes back as it was written, not upgraded.

    Raises:
        DecodeError: the bytes are not canonical, a field has not its form, or the kind or version is not known.
    """
    return entry_from_plain(read_canonical(content))


def entry_from_plain(value: JsonValue) -> Entry:
    """
    Read an entry from plain values.

    Raises:
        DecodeError: a field has not its form, or the kind or version is not known.
    """
    if not isinstance(value, dict) or value.keys() != _NAMES:
        raise DecodeError(f"an entry: wanted an object of these members: {', '.join(sorted(_NAMES))}")
    ref, case, kind = value["ref"], value["case"], value["kind"]
    if not (isinstance(ref, str) and isinstance(case, str) and isinstance(kind, str)):
        raise DecodeError("an entry: ref, case and kind are text")
    if kind not in KINDS:
        raise DecodeError(f"an entry of the kind {kind[:60]!r}: not known here; use a newer Warifu for it")
    by, at = from_plain(value["by"], By), from_plain(value["at"], datetime)
    return Entry(ref, case, by, at, from_plain(value["body"], KINDS[kind]))
