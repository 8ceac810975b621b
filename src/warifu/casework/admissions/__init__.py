"""
Admissions: what came in, and what became of it. The account of a receiving State's customs, exact to the round.

admitted = re-exported + consumed + destroyed + transferred + lost + outstanding, for each part, lot and unit.

The book belongs to the State that admits; never more goes out of it than came in. The visiting State reports in its
own half what it brought and what became of it; customs accepts a report or declines it, and both figures stay to be
compared. A mistake is reversed by an entry that names it, never removed.
"""

from warifu.casework.admissions.account import Account, Difference, Line, account_of, differences, outstanding
from warifu.casework.admissions.asked import (
    AcceptReport,
    Admit,
    DeclineReport,
    Discharge,
    ReportBroughtIn,
    ReportDischarge,
    Reverse,
)
from warifu.casework.admissions.book import Admissions, evolve
from warifu.casework.admissions.deciding import decide
from warifu.casework.admissions.happened import (
    Admitted,
    BroughtInReported,
    Discharged,
    DischargeReported,
    ReportDeclined,
    Reversed,
)
from warifu.casework.admissions.movement import Movement, Way

__all__ = [
    "AcceptReport",
    "Account",
    "Admissions",
    "Admit",
    "Admitted",
    "BroughtInReported",
    "DeclineReport",
    "Difference",
    "Discharge",
    "DischargeReported",
    "Discharged",
    "Line",
    "Movement",
    "ReportBroughtIn",
    "ReportDeclined",
    "ReportDischarge",
    "Reverse",
    "Reversed",
    "Way",
    "account_of",
    "decide",
    "differences",
    "evolve",
    "outstanding",
]
