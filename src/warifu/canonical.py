"""
The one canonical byte form of plain values, and digests over it.

Only strings, whole numbers, booleans, null, lists and objects with string names occur in a canonical value here;
for those the form is that of RFC 8785: members sorted by UTF-16 code units, no white space, no escapes but the needed.
There are no floats: a float is refused, so that no two machines can write one number in two ways.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any, NewType

from warifu.errors import RuleError

Digest = NewType("Digest", str)
"""SHA-256 in lower-case hexadecimal digits."""


def canonical_bytes(value: Any) -> bytes:  # noqa: ANN401  (values of every kind)
    """
    Return the canonical bytes of a plain value.

    Raises:
        RuleError: the value holds a float or something that is not plain.
    """
    return json.dumps(
        _ordered(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False
    ).encode("utf-8")


def digest(value: Any) -> Digest:  # noqa: ANN401  (values of every kind)
    """Return the SHA-256 digest of the canonical bytes of a plain value."""
    return Digest(hashlib.sha256(canonical_bytes(value)).hexdigest())


def _ordered(value: Any) -> Any:  # noqa: ANN401
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, dict):
        return {name: _ordered(value[name]) for name in sorted(value, key=lambda n: n.encode("utf-16-be"))}
    if isinstance(value, list | tuple):
        return [_ordered(item) for item in value]
    message = (
        f"a canonical value cannot hold this: {value!r}; use text, whole numbers, yes/no, lists or objects"
    )
    raise RuleError(message)
