"""Between whom an instrument applies."""

from __future__ import annotations

import pytest

from warifu.errors import RuleError
from warifu.instruments.scope import between
from warifu.parties import AU, GB, JP
from warifu.rules import Outcome
from warifu.rules.evaluate import evaluate
from warifu.vocabulary import Visit

MET, NOT_MET, UNDETERMINED = Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("sending", "receiving", "outcome"),
    [
        (JP, AU, MET),
        (AU, JP, MET),
        (JP, JP, NOT_MET),
        (GB, JP, NOT_MET),
        (JP, GB, NOT_MET),
        (GB, None, NOT_MET),
        (None, GB, NOT_MET),
        (JP, None, UNDETERMINED),
        (None, None, UNDETERMINED),
    ],
)
def test_one_party_sends_and_another_receives(sending: str, receiving: str, outcome: Outcome) -> None:
    visit = Visit(sending_state=sending, receiving_state=receiving)

    assert evaluate(between(JP, AU), visit.record()).outcome is outcome


@pytest.mark.parametrize("parties", [(), (JP,), (JP, JP)])
def test_fewer_than_two_parties_are_refused(parties: tuple[str, ...]) -> None:
    with pytest.raises(RuleError, match="at least two different States"):
        between(*parties)
