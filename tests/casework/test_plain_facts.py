"""Answers as they are written down: read by their fact, and in one way only."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from warifu.casework.plain_facts import answer_of, plain_fact, plain_facts, readable_answers, typed_facts
from warifu.errors import FactError, UnknownNameError
from warifu.parties import GB


@pytest.mark.parametrize(
    ("answer", "plain"),
    [(date(2026, 1, 26), "2026-01-26"), (True, True), (3, 3), ("member", "member"), (GB, "GB")],
)
def test_an_answer_is_written_as_text_a_number_yes_or_no(answer: Any, plain: Any) -> None:
    assert plain_fact(answer) == plain


def test_facts_are_written_in_the_order_of_their_names() -> None:
    written = plain_facts({"person.stateless": False, "person.arrives_on": date(2026, 1, 26)})

    assert list(written.items()) == [("person.arrives_on", "2026-01-26"), ("person.stateless", False)]


@pytest.mark.parametrize(
    ("name", "plain", "answer"),
    [
        ("person.arrives_on", "2026-01-26", date(2026, 1, 26)),
        ("person.stateless", False, False),
        ("person.category", "member", "member"),
        ("person.nationality", "GB", GB),
    ],
)
def test_an_answer_is_read_by_its_fact(name: str, plain: Any, answer: Any) -> None:
    assert answer_of(name, plain) == answer


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("person.arrives_on", "26 January"),
        ("person.arrives_on", 20260126),
        ("person.stateless", "no"),
        ("person.stateless", 0),
        ("person.category", "tourist"),
        ("person.nationality", "gb"),
    ],
)
def test_what_does_not_fit_its_fact_is_no_answer(name: str, plain: Any) -> None:
    with pytest.raises(FactError, match=f"{name}: found"):
        answer_of(name, plain)


def test_a_day_is_written_in_one_way_only() -> None:
    with pytest.raises(FactError, match="wanted it written as '2026-01-26'"):
        answer_of("person.arrives_on", "20260126")


def test_a_fact_that_does_not_exist_is_refused_where_facts_are_checked() -> None:
    with pytest.raises(UnknownNameError, match="there is no fact called: person"):
        typed_facts({"person.stateless": False, "person.shoe_size": 9})


def test_all_facts_are_read_where_all_fit() -> None:
    assert typed_facts({"person.stateless": False, "person.arrives_on": "2026-01-26"}) == {
        "person.stateless": False,
        "person.arrives_on": date(2026, 1, 26),
    }


def test_what_cannot_be_read_here_is_unknown() -> None:
    assert readable_answers({"person.stateless": False, "person.shoe_size": 9, "person.category": "x"}) == {
        "person.stateless": False
    }
