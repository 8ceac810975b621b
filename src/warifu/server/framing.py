"""
Several packets in one body of HTTP: a first line that names the form, then each packet after a line with its length.

    warifu-packets/1
    5
    hello
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from warifu.errors import DecodeError
from warifu.exchange.packets import MOST_PACKET_BYTES

FORM = b"warifu-packets/1\n"
CONTENT_TYPE = "application/vnd.warifu.packets"
MOST_PACKETS = 64
MOST_BYTES = 4 * 1024 * 1024
"""The longest body, either way."""

_LENGTH_DIGITS = 7


def join(packets: Iterable[bytes]) -> bytes:
    """Return the body that carries packets."""
    return FORM + b"".join(_framed(packet) for packet in packets)


def split(body: bytes) -> tuple[bytes, ...]:
    """
    Return the packets in a body.

    Raises:
        DecodeError: it is not of this form, is cut off, or carries more or longer packets than may be.
    """
    if not body.startswith(FORM) or len(body) > MOST_BYTES:
        raise DecodeError(
            f"a body of {len(body)} bytes; wanted {FORM.decode().strip()}, at most {MOST_BYTES} bytes"
        )
    packets: list[bytes] = []
    position = len(FORM)
    while position < len(body):
        end = body.find(b"\n", position, position + _LENGTH_DIGITS + 1)
        digits = body[position:end] if end > 0 else b""
        if not digits.isdigit() or (digits.startswith(b"0") and digits != b"0"):
            raise DecodeError(f"no length of a packet at byte {position}")
        start, position = end + 1, end + 1 + int(digits)
        if int(digits) > MOST_PACKET_BYTES or position > len(body) or len(packets) == MOST_PACKETS:
            raise DecodeError(f"packet {len(packets) + 1} is too long, cut off, or one too many")
        packets.append(body[start:position])
    return tuple(packets)


def batches(packets: Iterable[bytes]) -> Iterator[tuple[bytes, ...]]:
    """Yield packets in their order, so many at a time as one body may carry."""
    batch: list[bytes] = []
    size = len(FORM)
    for packet in packets:
        length = len(_framed(packet))
        if batch and (len(batch) == MOST_PACKETS or size + length > MOST_BYTES):
            yield tuple(batch)
            batch, size = [], len(FORM)
        batch.append(packet)
        size += length
    if batch:
        yield tuple(batch)


def _framed(packet: bytes) -> bytes:
    return b"%d\n" % len(packet) + packet
