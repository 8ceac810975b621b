"""Folded cases are shared by threads: what is committed, and nothing that a drop has overtaken."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from warifu.casework.case import Case
from warifu.node.rows import Folded
from warifu.parties import GB, JP

CASE = "c" * 32


@pytest.fixture
def cases():
    from warifu.server.folded_cases import FoldedCases

    return FoldedCases()


def folded(rows: int, case: str = CASE) -> Folded:
    return Folded(Case.empty(case, GB, JP), rows)


def elsewhere(call: Callable[[], object]) -> object:
    """Call something in another thread and return what it gave."""
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.append(call()))
    thread.start()
    thread.join()
    return found[0]


def test_a_case_that_is_folded_in_a_transaction_is_seen_by_its_own_thread_alone(cases):
    cases.begin()
    cases.put(folded(3))

    assert cases.get(CASE) == folded(3)
    assert elsewhere(lambda: cases.get(CASE)) is None


def test_a_case_that_is_folded_in_a_transaction_is_seen_by_all_once_it_is_committed(cases):
    cases.begin()
    cases.put(folded(3))
    cases.commit()

    assert elsewhere(lambda: cases.get(CASE)) == folded(3)


def test_what_a_transaction_folded_is_forgotten_when_it_is_rolled_back(cases):
    cases.put(folded(2))
    cases.begin()
    cases.put(folded(3))
    cases.roll_back()

    assert cases.get(CASE) == folded(2)


def test_what_a_transaction_dropped_is_there_again_when_it_is_rolled_back(cases):
    cases.put(folded(2))
    cases.begin()
    cases.drop(CASE)
    assert cases.get(CASE) is None
    assert elsewhere(lambda: cases.get(CASE)) == folded(2)
    cases.roll_back()

    assert cases.get(CASE) == folded(2)


@pytest.mark.parametrize("dropped", [CASE, None])
def test_a_case_that_is_dropped_while_another_thread_folds_it_is_not_put_back(cases, dropped):
    cases.put(folded(2))
    begun, is_dropped = threading.Event(), threading.Event()

    def fold_slowly() -> None:
        cases.get(CASE)
        begun.set()
        is_dropped.wait(10)
        cases.put(folded(5))

    thread = threading.Thread(target=fold_slowly)
    thread.start()
    begun.wait(10)
    cases.begin()
    cases.drop(dropped)
    cases.commit()
    is_dropped.set()
    thread.join()

    assert cases.get(CASE) is None


def test_a_case_that_was_folded_again_after_a_drop_is_kept(cases):
    cases.put(folded(2))
    cases.drop(CASE)
    assert cases.get(CASE) is None
    cases.put(folded(2))

    assert cases.get(CASE) == folded(2)


def test_a_case_with_fewer_rows_does_not_replace_one_with_more(cases):
    cases.get(CASE)
    cases.put(folded(5))
    cases.get(CASE)
    cases.put(folded(4))

    assert cases.get(CASE) == folded(5)


def test_a_transaction_tells_which_cases_it_changed(cases):
    cases.begin()
    cases.touch(CASE)
    cases.drop("d" * 32)
    cases.put(folded(1, "e" * 32))

    assert cases.commit() == {CASE, "d" * 32}
    cases.begin()
    assert cases.commit() == frozenset()
