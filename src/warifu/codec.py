"""
Frozen dataclasses to plain values and back: what entries and commands are written as.

The plain form of a value is exact: dates and times in ISO 8601, UTC as `Z`, amounts as decimal text, an enumeration
as its value, a tuple as a list. A plain value that would come out otherwise than it went in is refused, so that one
thing cannot be written in two ways; names that the class does not have are refused with it.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

import msgspec

from warifu.canonical_json import JsonValue
from warifu.errors import DecodeError, WarifuError

T = TypeVar("T")

_HOLDERS = (dict, list, tuple)
_NAMES: dict[type, tuple[str, ...]] = {}


def to_plain(value: object) -> Any:  # noqa: ANN401  (JSON of whatever form the class has)
    """
    Return the plain value of a dataclass, or of anything made of dates, enumerations, decimals, tuples and text.

    Raises:
        DecodeError: it holds something that has no plain form.
    """
    try:
        return msgspec.json.decode(msgspec.json.encode(value, order="deterministic"))
    except (TypeError, ValueError) as error:
        raise DecodeError(f"no plain form: {error}") from error


def from_plain(plain: JsonValue, kind: type[T]) -> T:
    """
    Return what a plain value stands for.

    Raises:
        DecodeError: a field is missing, unknown or of another form; the message says where, as `$.parts[3].kind`.
    """
    try:
        value = msgspec.convert(plain, kind)
    except (msgspec.ValidationError, ValueError, WarifuError) as error:
        raise DecodeError(f"{kind.__name__}: {error}") from error
    _complete([value])
    if (again := to_plain(value)) != plain:
        raise DecodeError(f"{kind.__name__}: {_difference(plain, again, '$')}")
    return value


def _complete(value: object) -> None:
    """Give each dataclass the defaults that msgspec leaves to the class, so that a field left out is found missing."""
    if isinstance(value, dict):
        items = list(value.values())
    elif isinstance(value, list | tuple):
        items = list(value)
    else:
        names = _field_names(type(value))
        items = [getattr(value, name) for name in names]
        if hasattr(value, "__dict__"):
            for name, item in zip(names, items, strict=True):
                vars(value).setdefault(name, item)
    for item in items:
        if isinstance(item, _HOLDERS) or _field_names(type(item)):
            _complete(item)


def _field_names(kind: type) -> tuple[str, ...]:
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return _NAMES[kind]


def _difference(found: Any, wanted: Any, path: str) -> str:  # noqa: ANN401
    if isinstance(found, dict) and isinstance(wanted, dict):
        if unknown := sorted(found.keys() - wanted.keys()):
            return f"there is no {unknown[0]!r} here - at `{path}`"
        if missing := sorted(wanted.keys() - found.keys()):
            return f"{missing[0]!r} is missing - at `{path}`"
        name = next(name for name in wanted if found[name] != wanted[name])
        return _difference(found[name], wanted[name], f"{path}.{name}")
    if isinstance(found, list) and isinstance(wanted, list) and len(found) == len(wanted):
        index = next(index for index, item in enumerate(wanted) if found[index] != item)
        return _difference(found[index], wanted[index], f"{path}[{index}]")
    return f"found {str(found)[:60]!r}, wanted it written as {str(wanted)[:60]!r} - at `{path}`"
