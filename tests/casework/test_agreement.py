"""The agreement that two States leave."""

from __future__ import annotations

import pytest

from warifu.casework.agreement import BILATERAL, MULTILATERAL, agreement_of
from warifu.errors import UsageError
from warifu.instruments import instrument


def between(sending: str | None, receiving: str | None) -> dict[str, str]:
    found = {"visit.sending_state": sending, "visit.receiving_state": receiving}
    return {name: state for name, state in found.items() if state}


@pytest.mark.parametrize(
    ("sending", "receiving", "id_"),
    [
        ("GB", "JP", "jp_gb_raa"),
        ("JP", "AU", "jp_au_raa"),
        ("PH", "JP", "jp_ph_raa"),
        ("US", "JP", "us_jp_sofa"),
    ],
)
def test_two_states_with_one_agreement_need_not_name_it(sending: str, receiving: str, id_: str) -> None:
    assert agreement_of(between(sending, receiving)).id == id_


def test_two_states_without_an_agreement_are_told_to_name_one() -> None:
    with pytest.raises(UsageError, match="between AU and GB: none; name one with --agreement"):
        agreement_of(between("AU", "GB"))


def test_an_unknown_state_is_asked_for() -> None:
    with pytest.raises(UsageError, match="the sending or receiving State is not known"):
        agreement_of(between("GB", None))


@pytest.mark.parametrize("id_", BILATERAL)
def test_the_pairs_are_the_parties_of_the_instruments(id_: str) -> None:
    assert set(instrument(id_).parties) == BILATERAL[id_]


@pytest.mark.parametrize("id_", MULTILATERAL)
def test_the_others_are_not_the_pair_of_a_bilateral_one(id_: str) -> None:
    assert frozenset(instrument(id_).parties) not in BILATERAL.values()
