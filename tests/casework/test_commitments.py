"""Two ledgers held against one another by their commitments alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from warifu.casework.commitments import Halves, compare_halves, is_shared
from warifu.ledger.leaves import Leaf, commit

CASE, OTHER_CASE = "c" * 32, "d" * 32
AT = datetime(2026, 9, 1, 3, 0, tzinfo=UTC)


def a_leaf(number: int, kind: str = "QuestionAsked/1", case: str = CASE) -> Leaf:
    commitment = commit(number.to_bytes(32, "big"), b"content")
    return Leaf(kind, AT, case, f"{number:032x}", commitment, "GB/defence")


def refs(*numbers: int) -> tuple[str, ...]:
    return tuple(f"{number:032x}" for number in numbers)


def test_ledgers_that_hold_the_same_match_in_whatever_order() -> None:
    leaves = [a_leaf(1), a_leaf(2), a_leaf(3)]

    found = compare_halves(leaves, leaves[::-1], CASE)

    assert found == Halves(refs(1, 2, 3), (), (), ())
    assert found.match


def test_what_one_ledger_alone_holds_is_named_by_its_side() -> None:
    found = compare_halves([a_leaf(1), a_leaf(2)], [a_leaf(2), a_leaf(3), a_leaf(4)], CASE)

    assert found == Halves(refs(2), refs(1), refs(3, 4), ())
    assert not found.match


def test_one_entry_with_two_contents_is_told_from_one_that_is_missing() -> None:
    other = replace(a_leaf(1), commitment=commit(bytes(32), b"other content"))

    found = compare_halves([a_leaf(1)], [other], CASE)

    assert found == Halves((), (), (), refs(1))
    assert not found.match


def test_what_a_state_keeps_to_itself_is_not_missed() -> None:
    assert compare_halves([a_leaf(1, "Looked/1")], [a_leaf(2, "Prepared/1")], CASE).match


def test_entries_of_other_cases_do_not_count() -> None:
    assert compare_halves([a_leaf(1, case=OTHER_CASE)], [], CASE) == Halves((), (), (), ())


def test_a_kind_of_a_newer_edition_counts_only_where_both_hold_it() -> None:
    newer = a_leaf(1, "NotKnownHere/9")

    assert compare_halves([newer], [], CASE).match
    assert compare_halves([newer], [newer], CASE).both == refs(1)


def test_a_missing_entry_shows_whichever_side_asks() -> None:
    one, other = [a_leaf(1)], [a_leaf(2)]

    mine, theirs = compare_halves(one, other, CASE), compare_halves(other, one, CASE)

    assert (mine.own_only, mine.peer_only) == (theirs.peer_only, theirs.own_only) == (refs(1), refs(2))


def test_shared_kinds_are_those_that_travel() -> None:
    assert is_shared("ManifestLodged/1")
    assert not is_shared("Looked/1")
    assert not is_shared("NotKnownHere/9")
