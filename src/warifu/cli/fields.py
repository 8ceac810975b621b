"""Fields of a command as they are typed: `text=Which port?`, `movement.quantity.amount=12`, `parts=["…"]`."""

from __future__ import annotations

import json
import sys
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

from warifu.casework.commands import KINDS
from warifu.codec import to_plain
from warifu.errors import UsageError


def fields_of(kind: str, typed: tuple[str, ...], file: Path | None) -> dict[str, Any]:
    """
    Return the fields of a command: those of a file, over them those that were typed, the rest as they are by default.

    Raises:
        UsageError: the file holds no object of JSON, or something typed is no field.
    """
    found = _defaults(kind)
    if file is not None:
        found |= _from_file(file)
    for each in typed:
        name, sign, value = each.partition("=")
        if not sign:
            raise UsageError(f"found {each!r}; wanted field=value, as text='Which port?'")
        _put(found, name.split("."), _value(kind, name, value), each)
    return found


def help_of(kind: str) -> str:
    """Return a kind's fields with their types, a line each."""
    return "\n".join(f"  {field.name}: {field.type}" for field in fields(KINDS[kind]))


def _defaults(kind: str) -> dict[str, Any]:
    found = {}
    for field in fields(KINDS[kind]):
        factory: Any = field.default_factory
        if field.default is not MISSING:
            found[field.name] = to_plain(field.default)
        elif factory is not MISSING:
            found[field.name] = to_plain(factory())
    return found


def _from_file(file: Path) -> dict[str, Any]:
    text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise UsageError(
            f"{file}: not JSON at line {error.lineno}, column {error.colno}: {error.msg}"
        ) from error
    if not isinstance(found, dict):
        raise UsageError(f"{file}: wanted an object with the fields of the command")
    return found


def _value(kind: str, name: str, text: str) -> Any:  # noqa: ANN401  (JSON of whatever form)
    """Return what was typed: text where the field is text, otherwise JSON where it is JSON."""
    of = {field.name: field.type for field in fields(KINDS[kind])}
    if of.get(name) == "str":
        return text
    try:
        value = json.loads(text)
    except json.JSONDecodeError:
        return text
    # A number that stands below a field may be an amount, which is written as text; the node says so if not.
    return text if isinstance(value, float) else value


def _put(into: dict[str, Any], path: list[str], value: Any, typed: str) -> None:  # noqa: ANN401
    *above, last = path
    for name in above:
        into = into.setdefault(name, {})
        if not isinstance(into, dict):
            raise UsageError(f"{typed}: {name} has nothing below it")
    into[last] = value
