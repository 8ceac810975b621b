"""Since when something is waited for, as far as the entries of the case tell; never by a clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from warifu.casework.case import Case
from warifu.casework.kept import Kept
from warifu.casework.manifests import Manifests
from warifu.casework.parts import Part
from warifu.casework.waiting import Awaited

NEVER = datetime(1900, 1, 1, tzinfo=UTC)
"""Stands for a moment that no entry tells: before all others."""


@dataclass(frozen=True)
class Since:
    """
    Moments from which things are waited for.

    of_refs: of entries, by handle. of_parts: when each part was first listed, by digest. opened, listed: when the case
    was opened, and its manifest last lodged.
    """

    of_refs: dict[str, datetime]
    of_parts: Mapping[str, datetime]
    opened: datetime
    listed: datetime

    def __call__(self, awaited: Awaited) -> datetime:
        """Return since when one thing is waited for: since the first entry, or else the first part, it is about."""
        found = [self.of_refs[ref] for ref in awaited.refs if ref in self.of_refs]
        found = found or [self.of_parts[part] for part in awaited.parts if part in self.of_parts]
        if found:
            return min(found)
        return self.opened if awaited.parts else self.listed


def since_of(case: Case) -> Since:
    """Return the moments of a case."""
    opened = min(
        (at for state in case.states if (at := case.half(state).activity.opened_at) is not None),
        default=NEVER,
    )
    lodged = [each.at for state in case.states for each in case.half(state).manifests.revisions]
    return Since(_refs(case), first_listed(case), opened, max(lodged, default=opened))


def first_listed(case: Case) -> Mapping[str, datetime]:
    """Return when each part of the sending State's manifests was first listed, by digest, in that order."""
    if not case.is_open:
        return {}
    manifests = case.half(case.sending).manifests
    return _LISTED.of(manifests, (), None, lambda: _first_listed(manifests))


_LISTED: Kept[Mapping[str, datetime]] = Kept()


def _first_listed(manifests: Manifests) -> Mapping[str, datetime]:
    found: dict[str, datetime] = {}
    for revision in reversed(manifests.revisions):
        found.update(dict.fromkeys(revision.parts, revision.at))
    # In the order in which they came: the first revision's, then what each later one listed anew.
    return {digest: found[digest] for revision in manifests.revisions for digest in revision.parts}


def part_of(case: Case, digest: str) -> Part | None:
    """Return the part of a digest that either State has ever listed; None where nobody can read it."""
    found = (half.manifests.known.get(digest) for half in case.halves.values())
    return next((part for part in found if part is not None), None)


def _refs(case: Case) -> dict[str, datetime]:
    found: dict[str, datetime] = {}
    for half in case.halves.values():
        found.update((ref, question.at) for ref, question in half.questions.asked.items())
        found.update((ref, act.at) for ref, act in half.approvals.acts.items())
        found.update((ref, each.at) for ref, each in half.notifications.given.items())
    found.update((ref, each.at) for ref, each in case.national.four_eyes.waiting.items())
    return found
