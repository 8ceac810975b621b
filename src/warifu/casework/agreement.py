"""Which agreement a visit comes under, where the two States leave only one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from warifu.errors import UsageError
from warifu.instruments import instrument
from warifu.rules.provisions import Instrument

VISITS = ("jp_au_raa", "jp_gb_raa", "jp_ph_raa", "nato_sofa", "us_jp_sofa", "au_ph_sovfa")
"""The instruments under which forces visit, tried in this order."""


def agreement_of(activity: Mapping[str, Any]) -> Instrument:
    """
    Return the one agreement on visiting forces between the two States of an activity.

    Raises:
        UsageError: a State is not known, or the States leave none or several; the message says what to do.
    """
    pair = {activity.get("visit.sending_state"), activity.get("visit.receiving_state")}
    if None in pair:
        message = "the sending or receiving State is not known; fill it in, or name the agreement with --agreement"
        raise UsageError(message)
    found = [law for law in map(instrument, VISITS) if pair <= set(law.parties)]
    if len(found) == 1:
        return found[0]
    states = " and ".join(sorted(str(state) for state in pair))
    names = ", ".join(law.id for law in found) or "none"
    message = f"agreements on visiting forces found between {states}: {names}; name one with --agreement"
    raise UsageError(message)
