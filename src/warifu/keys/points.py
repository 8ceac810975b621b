"""Points of Edwards25519 that stand for no key: anyone can sign for them, or they are written in a second way."""

from __future__ import annotations

from warifu.errors import DecodeError

_FIELD = 2**255 - 19
_SIGN_BIT = 2**255
_SMALL_ORDER = {
    0,
    1,
    _FIELD - 1,
    int.from_bytes(
        bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little"
    ),
    int.from_bytes(
        bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"), "little"
    ),
}


def refuse_weak_point(public_key: bytes, name: str) -> None:
    """
    Refuse a public key that is of small order, or is not the shortest encoding of its point.

    Raises:
        DecodeError: it is one of these.
    """
    # INVARIANT: each point has one encoding here, and none is of small order, for which anyone can sign.
    y = int.from_bytes(public_key, "little") & ~_SIGN_BIT
    if y >= _FIELD or y in _SMALL_ORDER:
        raise DecodeError(
            f"public key of {name}: a point of small order, or not the shortest way to write it"
        )
