from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest

from warifu.codec import from_plain, to_plain
from warifu.errors import DecodeError


@dataclass(frozen=True)
class Inner:
    number: int
    note: str | None = None


@dataclass(frozen=True)
class Outer:
    at: datetime
    inner: tuple[Inner, ...] = ()
    named: dict[str, Inner] = field(default_factory=dict)
    free: dict[str, Any] = field(default_factory=dict)
    count: int = 3


@dataclass(frozen=True, slots=True)
class Slotted:
    number: int
    note: str = ""


VALUE = Outer(
    datetime(2026, 11, 22, 9, tzinfo=UTC), (Inner(1), Inner(2, "x")), {"a": Inner(3)}, {"b": [1, None]}, 4
)
PLAIN = {
    "at": "2026-11-22T09:00:00Z",
    "inner": [{"number": 1, "note": None}, {"number": 2, "note": "x"}],
    "named": {"a": {"number": 3, "note": None}},
    "free": {"b": [1, None]},
    "count": 4,
}


def test_a_value_is_written_with_every_field_and_comes_back():
    assert to_plain(VALUE) == PLAIN
    assert from_plain(PLAIN, Outer) == VALUE


@pytest.mark.parametrize("missing", PLAIN)
def test_a_field_that_is_missing_is_missed_even_if_it_has_a_default(missing):
    plain = {name: item for name, item in PLAIN.items() if name != missing}

    with pytest.raises(DecodeError, match="missing"):
        from_plain(plain, Outer)


def test_so_is_one_further_inside():
    for plain, path in [
        (PLAIN | {"inner": [{"number": 1}]}, "$.inner[0]"),
        (PLAIN | {"named": {"a": {"number": 3}}}, "$.named.a"),
    ]:
        with pytest.raises(DecodeError) as error:
            from_plain(plain, Outer)

        assert f"'note' is missing - at `{path}`" in str(error.value)


def test_a_class_with_slots_is_read_as_any_other():
    assert from_plain({"number": 1, "note": "x"}, Slotted) == Slotted(1, "x")
    with pytest.raises(DecodeError, match="'note' is missing"):
        from_plain({"number": 1}, Slotted)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"other": 1}, "there is no 'other' here"),
        ({"count": "4"}, "Expected `int`, got `str`"),
        ({"count": True}, "Expected `int`, got `bool`"),
        ({"at": "2026-11-22T09:00:00.000Z"}, "wanted it written as '2026-11-22T09:00:00Z' - at `$.at`"),
        ({"at": "2026-11-22T09:00:00+00:00"}, "wanted it written as"),
        ({"inner": [{"number": 1, "note": None, "x": 1}]}, "there is no 'x' here - at `$.inner[0]`"),
    ],
)
def test_what_could_be_written_in_another_way_is_refused(change, why):
    with pytest.raises(DecodeError) as error:
        from_plain(PLAIN | change, Outer)

    assert why in str(error.value)


def test_what_has_no_plain_form_is_refused():
    with pytest.raises(DecodeError, match="no plain form"):
        to_plain(object())
