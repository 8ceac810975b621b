"""The Australia–Philippines agreement: its subjects are known, its rules were not read."""

from __future__ import annotations

from datetime import date

import pytest

from tests.instruments.situation import UNKNOWN, UNREAD
from warifu.instruments import instrument
from warifu.rules import Mode, determine


@pytest.mark.parametrize("matter", [matter.id for matter in instrument("au_ph_sovfa").matters])
@pytest.mark.parametrize("mode", list(Mode))
def test_nothing_of_the_australian_and_philippine_agreement_decides(matter: str, mode: Mode) -> None:
    found = determine(
        instrument("au_ph_sovfa"),
        matter,
        {"visit.sending_state": "AU", "visit.receiving_state": "PH"},
        on=date(2026, 1, 15),
        mode=mode,
    )

    assert found.outcome is UNKNOWN
    assert found.kinds == (UNREAD,)
    assert found.rows == ("SV-01",)
