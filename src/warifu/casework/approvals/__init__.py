"""
Approvals: each office that a State names decides part by part, over the digests of the parts it has read.

A part that changes has another digest, so no approval; the parts beside it keep theirs. What an office decides last
is what it stands by. An objection is a wish to stop, of any office; a refusal is a decision of one that has to approve.
"""

from warifu.casework.approvals.asked import (
    Approve,
    ConfirmCondition,
    NameOffices,
    ObjectTo,
    Refuse,
    RevokeApproval,
    WithdrawObjection,
)
from warifu.casework.approvals.decided import Act, Approvals, Verdict, evolve
from warifu.casework.approvals.deciding import decide
from warifu.casework.approvals.happened import (
    ApprovalRevoked,
    Approved,
    ConditionConfirmed,
    ObjectedTo,
    ObjectionWithdrawn,
    OfficesNamed,
    Refused,
)

__all__ = [
    "Act",
    "ApprovalRevoked",
    "Approvals",
    "Approve",
    "Approved",
    "ConditionConfirmed",
    "ConfirmCondition",
    "NameOffices",
    "ObjectTo",
    "ObjectedTo",
    "ObjectionWithdrawn",
    "OfficesNamed",
    "Refuse",
    "Refused",
    "RevokeApproval",
    "Verdict",
    "WithdrawObjection",
    "decide",
    "evolve",
]
