"""What was worked out of values that never change is found again, and is forgotten with the first of them."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from weakref import ref

from warifu.casework.kept import Kept


@dataclass
class Value:
    """Something that never changes."""

    name: str


def test_it_is_worked_out_once_for_the_same_values():
    kept, one, other = Kept(), Value("one"), Value("other")
    worked = []

    def work() -> str:
        worked.append(1)
        return "found"

    assert [kept.of(one, (other,), "GB", work) for _ in range(3)] == ["found"] * 3
    assert len(worked) == 1


def test_it_is_worked_out_again_for_any_other_value_though_it_be_equal():
    kept, one, other = Kept(), Value("one"), Value("other")
    again = Value("other")
    asked = [
        (one, (other,), "GB"),
        (one, (again,), "GB"),
        (one, (other,), "JP"),
        (Value("one"), (other,), "GB"),
    ]

    assert [kept.of(*each, lambda n=n: n) for n, each in enumerate(asked)] == [0, 1, 2, 3]
    assert [kept.of(*each, lambda: "anew") for each in asked[:3]] == [0, 1, 2]


def test_it_is_forgotten_with_the_first_of_the_values():
    kept, one, other = Kept(), Value("one"), Value("other")
    gone = ref(kept.of(one, (other,), None, lambda: Value("result")))
    assert gone() is not None

    del one
    gc.collect()
    assert gone() is None


def test_only_the_latest_of_one_first_value_are_kept():
    kept, one, others = Kept(), Value("one"), [Value(str(n)) for n in range(9)]
    for each in others:
        kept.of(one, (each,), None, lambda each=each: each.name)

    assert kept.of(one, (others[-1],), None, lambda: "anew") == "8"
    assert kept.of(one, (others[0],), None, lambda: "anew") == "anew"


def test_a_failure_is_not_kept():
    kept, one = Kept(), Value("one")

    def fail() -> str:
        raise ZeroDivisionError

    for _ in range(2):
        try:
            kept.of(one, (), None, fail)
        except ZeroDivisionError:
            continue
    assert kept.of(one, (), None, lambda: "found") == "found"


def test_what_is_forgotten_already_is_not_forgotten_twice():
    kept, one = Kept(), Value("one")
    kept.of(one, (), "", lambda: "result")
    held = dict(kept._all)  # so that the call on the end of the value still comes
    kept._all.clear()
    gone = ref(one)
    del one
    gc.collect()

    assert gone() is None
    assert (len(held), kept._all) == (1, {})
