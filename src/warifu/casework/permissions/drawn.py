"""A standing permission and what draws on it, counted over both halves. Derived, never stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from warifu.casework.permissions.asked import Grant
from warifu.casework.permissions.happened import Permissions, StandingUsed
from warifu.casework.refusals import RefusalKind
from warifu.parties import State, state_names
from warifu.rules.wording import Text

NO_SUCH_PERMISSION = RefusalKind(
    "no-such-permission",
    Text(
        "{state} has granted no permission {permission} that still stands: look at the list again",
        "{state}の有効な包括許可{permission}はありません。一覧を見直してください",
    ),
)


class _Half(Protocol):
    @property
    def permissions(self) -> Permissions: ...


class CaseOfPermissions(Protocol):
    """What these views need of a case: the permissions of either State."""

    def half(self, state: State) -> _Half:
        """Return what a State has said."""

    def peer_of(self, state: State) -> State:
        """Return the other State."""


@dataclass(frozen=True)
class StandingPermission:
    """
    A standing permission as both halves tell of it.

    by: the State that granted it. uses: what the other declared, oldest first, by handle. revoked: from which day.
    """

    ref: str
    by: State
    grant: Grant
    uses: Mapping[str, StandingUsed]
    revoked: date | None

    def left(self, on: date) -> int:
        """Return how many uses are left on a day, below zero if more came in than were granted."""
        return self.grant.uses - len(self._counted_with(on))

    @property
    def too_many(self) -> tuple[str, ...]:
        """The handles of the uses beyond what was granted: the last declared."""
        return tuple(
            ref for ref, use in self.uses.items() if self._counted_with(use.on).index(ref) >= self.grant.uses
        )

    @property
    def not_covered(self) -> tuple[str, ...]:
        """The handles of the uses on days that the permission does not reach, or not any more."""
        return tuple(ref for ref, use in self.uses.items() if not self.covers(use.on))

    @property
    def last_day(self) -> date:
        """The last day that the permission reaches to."""
        return (
            self.grant.ends
            if self.revoked is None
            else min(self.grant.ends, self.revoked - timedelta(days=1))
        )

    def covers(self, on: date) -> bool:
        """Whether the permission reaches to a day."""
        return self.grant.begins <= on <= self.last_day

    def _counted_with(self, on: date) -> list[str]:
        return [r for r, use in self.uses.items() if not self.grant.each_year or use.on.year == on.year]


def standing_permissions(case: CaseOfPermissions, by: State) -> tuple[StandingPermission, ...]:
    """Return every permission that a State granted, oldest first."""
    own, others = case.half(by).permissions, case.half(case.peer_of(by)).permissions
    return tuple(
        StandingPermission(
            ref,
            by,
            grant,
            {key: use for key, use in others.used.items() if use.permission == ref},
            own.revoked.get(ref),
        )
        for ref, grant in own.granted.items()
    )


def standing_permission(case: CaseOfPermissions, by: State, permission: str) -> StandingPermission:
    """
    Return one permission that a State granted.

    Raises:
        Refusal: it granted none of that handle.
    """
    for found in standing_permissions(case, by):
        if found.ref == permission:
            return found
    raise NO_SUCH_PERMISSION(state=Text(*state_names(by)), permission=permission)
