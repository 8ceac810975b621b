"""
The activity that a case is about: opened and amended by one State, cancelled by either, closed by each for itself.

The State that opens an activity owns its terms. The other proposes; the owner accepts by an amendment that names the
proposal, or declines. Each amendment and proposal names the revision that its writer saw: what was written on an
older one is refused where it is decided, and shown where it came in late.
"""

from __future__ import annotations

from warifu.casework.activity.commands import (
    AmendActivity,
    CancelActivity,
    CloseActivity,
    DeclineProposal,
    OpenActivity,
    ProposeAmendment,
)
from warifu.casework.activity.current import (
    NOT_OPEN,
    cancelled_by,
    facts_of_activity,
    open_proposals,
    opened,
    owner,
    terms_of,
)
from warifu.casework.activity.deciding import decide, require_at_work
from warifu.casework.activity.state import (
    Activity,
    ActivityAmended,
    ActivityCancelled,
    ActivityClosed,
    ActivityOpened,
    AmendmentProposed,
    ProposalDeclined,
    evolve,
)
from warifu.casework.activity.terms import Terms
from warifu.casework.activity_kinds import ActivityKind

__all__ = [
    "NOT_OPEN",
    "Activity",
    "ActivityAmended",
    "ActivityCancelled",
    "ActivityClosed",
    "ActivityKind",
    "ActivityOpened",
    "AmendActivity",
    "AmendmentProposed",
    "CancelActivity",
    "CloseActivity",
    "DeclineProposal",
    "OpenActivity",
    "ProposalDeclined",
    "ProposeAmendment",
    "Terms",
    "cancelled_by",
    "decide",
    "evolve",
    "facts_of_activity",
    "open_proposals",
    "opened",
    "owner",
    "require_at_work",
    "terms_of",
]
