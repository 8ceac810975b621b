"""
Standing permissions: what one State lets the other do again and again, so many times in all or a year, until a day.

They lie in the standing case. The State that grants one owns it; the other declares, in its own half, which activity
draws on it. So what is left is never stored: it is counted over both halves. A use that would be one too many is
refused where it is declared; where it came in all the same, because the permission was revoked meanwhile, it is shown.
"""

from __future__ import annotations

from warifu.casework.permissions.asked import Grant, GrantStanding, RevokeStanding, TakeBackUse, UseStanding
from warifu.casework.permissions.deciding import decide
from warifu.casework.permissions.drawn import StandingPermission, standing_permission, standing_permissions
from warifu.casework.permissions.happened import (
    Permissions,
    StandingGranted,
    StandingRevoked,
    StandingUsed,
    UseTakenBack,
    evolve,
)

__all__ = [
    "Grant",
    "GrantStanding",
    "Permissions",
    "RevokeStanding",
    "StandingGranted",
    "StandingPermission",
    "StandingRevoked",
    "StandingUsed",
    "TakeBackUse",
    "UseStanding",
    "UseTakenBack",
    "decide",
    "evolve",
    "standing_permission",
    "standing_permissions",
]
