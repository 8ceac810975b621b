"""Which agreement a visit comes under, where the two States leave only one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from warifu.errors import UsageError
from warifu.instruments import instrument
from warifu.rules.provisions import Instrument

BILATERAL = {
    "jp_au_raa": frozenset({"JP", "AU"}),
    "jp_gb_raa": frozenset({"JP", "GB"}),
    "jp_ph_raa": frozenset({"JP", "PH"}),
    "us_jp_sofa": frozenset({"US", "JP"}),
    "au_ph_sovfa": frozenset({"AU", "PH"}),
}
"""The agreements on visiting forces between two States."""
MULTILATERAL = ("nato_sofa", "pfp_sofa")
"""Those between many, looked at only where no bilateral one is found."""


def agreement_of(activity: Mapping[str, Any]) -> Instrument:
    """
    Return the one agreement on visiting forces between the two States of an activity.

    Raises:
        UsageError: a State is not known, or the States leave none or several; the message says what to do.
    """
    pair = {activity.get("visit.sending_state"), activity.get("visit.receiving_state")}
    if None in pair:
        message = (
            "the sending or receiving State is not known; fill it in, or name the agreement with --agreement"
        )
        raise UsageError(message)
    found = [id_ for id_, parties in BILATERAL.items() if pair == parties]
    found = found or [id_ for id_ in MULTILATERAL if pair <= set(instrument(id_).parties)]
    if len(found) == 1:
        return instrument(found[0])
    states = " and ".join(sorted(str(state) for state in pair))
    names = ", ".join(found) or "none"
    message = f"agreements on visiting forces found between {states}: {names}; name one with --agreement"
    raise UsageError(message)
