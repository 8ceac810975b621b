"""
JSON as two States must read it: the strict reading of I-JSON, and the one canonical form of RFC 8785.

Two readers that take one text for two things are a hole in a signature.
So a text is refused where readers are known to differ: a name given twice in one object, half a surrogate
pair, a whole number beyond ±(2**53 - 1), a number too great for a double, anything nested deeper than 32,
a byte order mark, bytes that are not UTF-8.

`warifu.canonical` writes the same form for values without fractions, and is what digests are made with.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator
from json.encoder import encode_basestring
from typing import NoReturn, TypeAlias, cast

from warifu.errors import DecodeError

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
"""A value as JSON has it."""

GREATEST_INTEGER = 2**53 - 1
GREATEST_DEPTH = 32

_MOST_DIGITS = 16
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?', flags=re.DOTALL)
_BRACKET = re.compile(r"[\[\]{}]")
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")
_QUICK = json.JSONEncoder(ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":"))
_FIRST_EXPONENT_WRITTEN, _LEAST_POINT_WRITTEN = 21, -6


def read_json(data: bytes | str, *, fractions: bool = True) -> JsonValue:
    """
    Read one JSON value, refusing what two readers could take differently.

    With `fractions=False` a number with a point or an exponent is refused as well.

    Raises:
        DecodeError: it is not JSON, or one of the refusals named at the top of this module.
    """
    text = _text_of(data)
    _refuse_depth(text)
    try:
        value: JsonValue = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_integer,
            parse_float=_fraction if fractions else _refuse_fraction,
            parse_constant=_refuse_constant,
        )
    except json.JSONDecodeError as error:
        raise DecodeError(f"not JSON at line {error.lineno}, column {error.colno}: {error.msg}") from error
    if _SURROGATE_ESCAPE.search(text):
        _refuse_lone_surrogates(value, "$")
    return value


def read_canonical(data: bytes) -> JsonValue:
    """
    Read a value without fractions from bytes that must be its canonical form.

    Raises:
        DecodeError: the bytes cannot be read, or the same value has other canonical bytes.
    """
    value = read_json(data, fractions=False)
    if _bytes_of_what_was_read(value, data) != data:
        raise DecodeError("not in canonical form: wanted names in order, no white space, no needless escape")
    return value


def json_bytes(value: object) -> bytes:
    """
    Return the canonical bytes of a value (RFC 8785). Tuples are written as lists.

    Raises:
        DecodeError: the value holds something that JSON cannot say, or that a strict reader would refuse.
    """
    if _is_quick(value, GREATEST_DEPTH):
        try:
            return _QUICK.encode(value).encode("utf-8")
        except UnicodeEncodeError:
            pass  # half a surrogate pair: the other way says where
    return "".join(_pieces(value, "$", 1)).encode("utf-8")


def number_text(number: float) -> str:
    """
    Return a number as RFC 8785 (section 3.2.2.3) asks for: the fewest digits that read back the same.

    Raises:
        DecodeError: it is infinite or not a number.

    >>> number_text(1e21), number_text(1e20), number_text(-0.0), number_text(1e-7)
    ('1e+21', '100000000000000000000', '0', '1e-7')
    """
    if not math.isfinite(number):
        raise DecodeError(f"JSON has no such number: {number}")
    if number == 0:
        return "0"
    mantissa, _, exponent = f"{abs(number)!r}".partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).strip("0")
    leading = len(fraction) - len(fraction.lstrip("0")) if whole == "0" else -len(whole)
    return ("-" if number < 0 else "") + _placed(digits, int(exponent or 0) - leading)


def _bytes_of_what_was_read(value: JsonValue, data: bytes) -> bytes:
    """Return what `json_bytes` returns, for a value that was just read from ASCII, or is written the long way."""
    return (
        _QUICK.encode(value).encode("ascii") if data.isascii() and b"\\u" not in data else json_bytes(value)
    )


def _is_quick(value: object, depth: int) -> bool:
    """
    Say whether Python's own encoder writes the canonical form of a value.

    So it does where there is no fraction and nothing to refuse, and names are ASCII, which are in one order whether
    they are compared by code points or by UTF-16 units.
    """
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return True
    if kind is int:
        return -GREATEST_INTEGER <= cast("int", value) <= GREATEST_INTEGER
    if kind is dict:
        named = cast("dict[object, object]", value)
        items: Iterable[object] = named.values()
        if not all(type(name) is str and name.isascii() for name in named):
            return False
    elif kind is list or kind is tuple:
        items = cast("list[object]", value)
    else:
        return False
    return depth > 0 and all(_is_quick(item, depth - 1) for item in items)


def _placed(digits: str, point: int) -> str:
    """Place the point: the number is 0.digits times ten to the power of `point`."""
    if _LEAST_POINT_WRITTEN < point <= 0:
        return "0." + "0" * -point + digits
    if 0 < point <= _FIRST_EXPONENT_WRITTEN:
        if len(digits) <= point:
            return digits + "0" * (point - len(digits))
        return f"{digits[:point]}.{digits[point:]}"
    mantissa = digits[0] + (f".{digits[1:]}" if len(digits) > 1 else "")
    return f"{mantissa}e{point - 1:+d}"


def _pieces(value: object, path: str, depth: int) -> Iterator[str]:
    match value:
        case None:
            yield "null"
        case bool():
            yield "true" if value else "false"
        case int():
            if abs(value) > GREATEST_INTEGER:
                raise DecodeError(f"whole number beyond 2**53 - 1 at {path}: write it as text")
            yield str(value)
        case float():
            yield number_text(value)
        case str():
            yield _string(value, path)
        case list() | tuple():
            _check_depth(depth)
            yield from _list_pieces(value, path, depth)
        case dict():
            _check_depth(depth)
            yield from _object_pieces(value, path, depth)
        case _:
            raise DecodeError(f"JSON cannot say what stands at {path}: {value!r}")


def _list_pieces(values: list[object] | tuple[object, ...], path: str, depth: int) -> Iterator[str]:
    before = "["
    for index, item in enumerate(values):
        yield before
        yield from _pieces(item, f"{path}[{index}]", depth + 1)
        before = ","
    yield "]" if values else "[]"


def _object_pieces(values: dict[object, object], path: str, depth: int) -> Iterator[str]:
    named = {_name(name, path): item for name, item in values.items()}
    before = "{"
    for name in sorted(named, key=lambda name: name.encode("utf-16-be", "surrogatepass")):
        yield before
        yield _string(name, path)
        yield ":"
        yield from _pieces(named[name], f"{path}.{name}", depth + 1)
        before = ","
    yield "}" if named else "{}"


def _name(name: object, path: str) -> str:
    if not isinstance(name, str):
        raise DecodeError(f"the name of a member must be text at {path}: {name!r}")
    return name


def _string(text: str, path: str) -> str:
    _refuse_lone_surrogate(text, path)
    return encode_basestring(text)


def _refuse_lone_surrogates(value: JsonValue, path: str) -> None:
    if isinstance(value, str):
        _refuse_lone_surrogate(value, path)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _refuse_lone_surrogates(item, f"{path}[{index}]")
    elif isinstance(value, dict):
        for name, item in value.items():
            _refuse_lone_surrogate(name, path)
            _refuse_lone_surrogates(item, f"{path}.{name}")


def _refuse_lone_surrogate(text: str, path: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise DecodeError(f"half a surrogate pair at {path}: {text[error.start : error.end]!r}") from None


def _text_of(data: bytes | str) -> str:
    if isinstance(data, str):
        text = data
        _refuse_lone_surrogate(text, "$")
    else:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise DecodeError(f"not UTF-8 at byte {error.start}") from error
    if text.startswith("\ufeff"):
        raise DecodeError("a byte order mark stands before the value: leave it out")
    return text


def _refuse_depth(text: str) -> None:
    if text.count("[") + text.count("{") <= GREATEST_DEPTH:
        return
    depth = 0
    for bracket in _BRACKET.finditer(_STRING.sub("", text)):
        depth += 1 if bracket.group() in "[{" else -1
        _check_depth(depth)


def _check_depth(depth: int) -> None:
    if depth > GREATEST_DEPTH:
        raise DecodeError(f"nested deeper than {GREATEST_DEPTH}")


def _object(members: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    named = dict(members)
    if len(named) < len(members):
        names = [name for name, _ in members]
        twice = next(name for name in named if names.count(name) > 1)
        raise DecodeError(f"a name given twice in one object: {twice!r}")
    return named


def _integer(digits: str) -> int:
    if len(digits.lstrip("-")) > _MOST_DIGITS or abs(int(digits)) > GREATEST_INTEGER:
        raise DecodeError(f"whole number beyond 2**53 - 1: {digits[:40]}; wanted it as text")
    return int(digits)


def _fraction(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise DecodeError(f"a number too great for a double: {digits[:40]}")
    return number


def _refuse_fraction(digits: str) -> NoReturn:
    raise DecodeError(f"a number with a point or an exponent: {digits[:40]}; wanted a whole number, or text")


def _refuse_constant(name: str) -> NoReturn:
    raise DecodeError(f"not JSON: {name}")
