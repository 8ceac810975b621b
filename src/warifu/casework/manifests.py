"""
Manifests: who and what a State brings, one entry a part, and by revisions the list of those that are meant.

A revision names the digests of its parts. To swap one vehicle is to list the new one and to lodge a revision that names
it instead of the old; all others keep their digests, and with them whatever was approved, admitted or determined.
A long list is named on several sheets, so that each fits one envelope; it counts once its last sheet is there.
What a revision names and nobody can read any more has been erased: it stays on the list, by its digest alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Protocol

from warifu.casework.asking import Asking
from warifu.casework.commands import Command, unanswered
from warifu.casework.entries import Body, Entry
from warifu.casework.listing import refuse_twice, refuse_unlistable
from warifu.casework.parts import Part
from warifu.casework.refusals import RefusalKind
from warifu.parties import State
from warifu.rules.wording import Text

DIGESTS_A_SHEET = 1_800
"""How many digests one entry names: 121 kB of canonical JSON, so that it fits an envelope."""

STALE_MANIFEST = RefusalKind(
    "stale-manifest",
    Text(
        "{count} of {size} parts have changed since they were read: read them again",
        "読み込み後に{size}件中{count}件が変更されています。もう一度読み込んでください",
    ),
)
NO_SUCH_REVISION = RefusalKind(
    "no-such-revision",
    Text(
        "there is no revision {revision} of the manifest; the latest is {latest}: read it again",
        "一覧の第{revision}版はありません。最新は第{latest}版です。もう一度読み込んでください",
    ),
)
NOTHING_CHANGES = RefusalKind(
    "nothing-changes",
    Text(
        "this lists the same parts as revision {revision}: nothing would change",
        "第{revision}版と同じ内容です。変更はありません",
    ),
)
NOT_LISTED = RefusalKind(
    "not-listed",
    Text(
        "no part of revision {revision} has the digest {digest}: read the list again",
        "第{revision}版にダイジェスト{digest}の項目はありません。一覧を読み直してください",
    ),
)


@dataclass(frozen=True)
class LodgeManifest(Command):
    """List all parts, in place of whatever was listed before. `read`: the latest revision seen; 0 if there is none."""

    parts: tuple[Part, ...]
    read: int = 0


@dataclass(frozen=True)
class SupersedeManifest(Command):
    """List some parts anew and leave out others, by digest. `read`: the revision that was read."""

    read: int
    added: tuple[Part, ...] = ()
    withdrawn: tuple[str, ...] = ()


@dataclass(frozen=True)
class PartListed(Body):
    """What is said of one part; it counts once a revision names its digest."""

    part: Part


@dataclass(frozen=True)
class ManifestLodged(Body):
    """The parts of a revision by digest: all, or those of one of several sheets."""

    revision: int
    parts: tuple[str, ...]
    sheet: int = 1
    sheets: int = 1


@dataclass(frozen=True)
class Revision:
    """A manifest as it was lodged: its number from 1, when, and its parts by digest in the order of the list."""

    number: int
    at: datetime
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Count:
    """How many parts a manifest lists, how many can be read, and how many are known by their digest alone."""

    listed: int
    known: int

    @property
    def erased(self) -> int:
        """The parts that are listed and can no longer be read."""
        return self.listed - self.known


@dataclass(frozen=True)
class Manifests:
    """
    The manifests of one State, and every part it ever listed, by digest.

    coming, sheets: parts and digests that no complete revision names yet.
    """

    revisions: tuple[Revision, ...] = ()
    known: Mapping[str, Part] = field(default_factory=dict)
    coming: tuple[Part, ...] = ()
    sheets: tuple[str, ...] = ()

    @property
    def latest(self) -> Revision | None:
        """The manifest that is meant now; None before the first."""
        return self.revisions[-1] if self.revisions else None

    @property
    def number(self) -> int:
        """The number of the latest revision; 0 before the first."""
        return self.revisions[-1].number if self.revisions else 0

    @property
    def listed(self) -> tuple[str, ...]:
        """The digests that the latest revision names, in its order."""
        return self.revisions[-1].parts if self.revisions else ()

    def parts(self) -> dict[str, Part]:
        """Return the parts of the latest revision that can be read, by digest, in its order."""
        return self._now.copy()

    def at(self, revision: int) -> dict[str, Part]:
        """
        Return the parts of a revision that can be read, by digest; of revision 0, none.

        Raises:
            Refusal: there is no such revision.
        """
        return self._read(self.digests(revision))

    def digests(self, revision: int) -> tuple[str, ...]:
        """
        Return the digests that a revision names; of revision 0, none.

        Raises:
            Refusal: there is no such revision.
        """
        if revision == 0:
            return ()
        for found in self.revisions:
            if found.number == revision:
                return found.parts
        raise NO_SUCH_REVISION(revision=revision, latest=self.number)

    def count(self) -> Count:
        """Return how many parts the latest revision lists, and how many of them can be read."""
        return Count(len(self.listed), sum(digest in self.known for digest in self.listed))

    @cached_property
    def _now(self) -> dict[str, Part]:
        return self._read(self.listed)

    def _read(self, digests: Iterable[str]) -> dict[str, Part]:
        return {digest: self.known[digest] for digest in digests if digest in self.known}


class _Half(Protocol):
    @property
    def manifests(self) -> Manifests: ...


class _Case(Protocol):
    """What this slice needs of a case: the manifests of either State."""

    def half(self, state: State) -> _Half: ...


def decide(command: Command, case: _Case, asking: Asking) -> tuple[Body, ...]:
    """
    Return what happens when a command is carried out: the parts that are new, then the sheets of the revision.

    Raises:
        Refusal: the list was made on an older one, names somebody twice, or states what cannot be asked of a part.
    """
    mine = case.half(asking.actor.state).manifests
    match command:
        case LodgeManifest():
            _refuse_stale(mine, command.read)
            return _lodged(mine, tuple(part.digest for part in command.parts), command.parts)
        case SupersedeManifest():
            _refuse_stale(mine, command.read)
            return _lodged(mine, _superseded(mine, command), command.added)
    raise unanswered(command)


def evolve(state: Manifests, entry: Entry) -> Manifests:
    """Return the manifests of one State after one more entry of its own."""
    match entry.body:
        case PartListed(part=part):
            return replace(state, coming=(*state.coming, part))
        case ManifestLodged() as body:
            sheets = body.parts if body.sheet == 1 else (*state.sheets, *body.parts)
            if body.sheet < body.sheets:
                return replace(state, sheets=sheets)
            known = {**state.known, **_by_digest(state.coming)}
            revision = Revision(body.revision, entry.at, sheets)
            return Manifests((*state.revisions, revision), known)
    return state


def swap(state: Manifests, case: str, new: Part) -> SupersedeManifest:
    """Return the command that lists a new version of a part (or a part that is new) and leaves all others alone."""
    old = tuple(digest for digest, part in state.parts().items() if part.ref == new.ref)
    return SupersedeManifest(case, state.number, (new,), old)


def _superseded(mine: Manifests, command: SupersedeManifest) -> tuple[str, ...]:
    listed = dict.fromkeys(mine.listed)
    for digest in command.withdrawn:
        if digest not in listed:
            raise NOT_LISTED(revision=mine.number, digest=digest)
        del listed[digest]
    return (*listed, *(part.digest for part in command.added))


def _lodged(mine: Manifests, listed: tuple[str, ...], given: tuple[Part, ...]) -> tuple[Body, ...]:
    new = _by_digest(part for part in given if part.digest not in mine.known)
    refuse_unlistable(new.values())
    known = {**mine.known, **new}
    refuse_twice(known[digest] for digest in listed if digest in known)
    if mine.revisions and set(listed) == set(mine.listed):
        raise NOTHING_CHANGES(revision=mine.number)
    return (*map(PartListed, new.values()), *_sheets(mine.number + 1, listed))


def _sheets(revision: int, listed: tuple[str, ...]) -> tuple[ManifestLodged, ...]:
    pages = [listed[at : at + DIGESTS_A_SHEET] for at in range(0, len(listed), DIGESTS_A_SHEET)] or [()]
    return tuple(
        ManifestLodged(revision, page, number, len(pages)) for number, page in enumerate(pages, start=1)
    )


def _by_digest(parts: Iterable[Part]) -> dict[str, Part]:
    return {part.digest: part for part in parts}


def _refuse_stale(mine: Manifests, read: int) -> None:
    if read == mine.number:
        return
    changed = _changed(mine, mine.digests(read))
    raise STALE_MANIFEST(count=changed, size=len(mine.listed))


def _changed(mine: Manifests, read: tuple[str, ...]) -> int:
    """Count who and what was added, withdrawn or changed since; what was erased has no handle, and counts by digest."""
    differ = set(read) ^ set(mine.listed)
    return len({part.ref if (part := mine.known.get(digest)) else digest for digest in differ})
