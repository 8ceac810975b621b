"""Logs hold codes and numbers: nothing that a person wrote, whatever was given to the logger."""

from __future__ import annotations

import json
import logging

import pytest

from warifu.server.logs import JsonLines

CANARY = "Example, Alex"


def line(record: logging.LogRecord) -> dict[str, object]:
    written = JsonLines().format(record)
    assert "\n" not in written
    assert CANARY not in written
    return json.loads(written)


def record(message: str, *args: object, **fields: object) -> logging.LogRecord:
    made = logging.LogRecord("warifu.node", logging.WARNING, __file__, 7, message, args, None)
    made.__dict__.update(fields)
    return made


def test_an_event_is_told_with_its_fields():
    found = line(record("link-lost", code="peer-unreachable", status=503))

    assert {name: found[name] for name in ("level", "logger", "event", "code", "status")} == {
        "level": "warning",
        "logger": "warifu.node",
        "event": "link-lost",
        "code": "peer-unreachable",
        "status": 503,
    }


@pytest.mark.parametrize(
    "made",
    [
        record(f"somebody wrote {CANARY}"),
        record("somebody-wrote-%s", CANARY),
        record("asked", name_=CANARY, person=CANARY),
        record("asked", code=CANARY),
    ],
)
def test_what_is_no_code_is_withheld(made):
    line(made)


def test_an_error_is_told_by_its_kind_and_place_without_its_words():
    try:
        raise ValueError(CANARY)  # noqa: TRY301  (it is to be logged)
    except ValueError as error:
        made = record("step-failed")
        made.exc_info = (ValueError, error, error.__traceback__)

    found = line(made)

    assert found["error"] == "ValueError"
    assert str(found["frames"][-1]).startswith("test_an_error_is_told_by_its_kind")
