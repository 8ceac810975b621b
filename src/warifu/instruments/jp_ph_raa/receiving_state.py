"""Which of the two States receives: some provisions hold in one of them only."""

from __future__ import annotations

from warifu.parties import JP, PH
from warifu.rules import clause
from warifu.vocabulary import Visit

RECEIVED_IN_JAPAN = clause(
    "Japan is the receiving State", "日本国が接受国であること", Visit.receiving_state.equals(JP)
)
RECEIVED_IN_PHILIPPINES = clause(
    "the Philippines is the receiving State", "フィリピンが接受国であること", Visit.receiving_state.equals(PH)
)
