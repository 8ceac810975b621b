"""
Zip files in one form only: nothing compressed, no dates, no comments, not a byte that is not accounted for.

Any program for zip files opens them. What is read must be, byte for byte, what would have been written: so nothing can
hide between the files, no file unfolds into more than it is, no name leads out of a folder, and no name stands twice.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterable, Iterator
from itertools import takewhile

from warifu.errors import DecodeError, UsageError

MOST_FILES = 20_000
MOST_BYTES = 512 * 1024 * 1024

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*")
_MOST_NAME_LETTERS = 200
_MOST_ARCHIVE_BYTES = MOST_BYTES + MOST_FILES * 2 * _MOST_NAME_LETTERS
_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION, _UNIX, _STORED = 20, 3 << 8, 0
_MIDNIGHT, _1980_JANUARY_1 = 0, 0x21
_PLAIN_FILE = 0o100644 << 16


def write_zip(files: Iterable[tuple[str, bytes]]) -> bytes:
    """
    Return a zip file of files by name, in the order given.

    Raises:
        UsageError: a name has not the form of one or stands twice, there are too many, or they are too large.
    """
    local, central = bytearray(), bytearray()
    names: set[str] = set()
    for name, data in files:
        _require_name(name, names)
        fields = (0, _STORED, _MIDNIGHT, _1980_JANUARY_1, zlib.crc32(data), len(data), len(data), len(name))
        place = len(local)
        local += _LOCAL.pack(_LOCAL_MARK, _VERSION, *fields, 0) + name.encode() + data
        central += _CENTRAL.pack(
            _CENTRAL_MARK, _UNIX | _VERSION, _VERSION, *fields, 0, 0, 0, 0, _PLAIN_FILE, place
        )
        central += name.encode()
        if len(names) > MOST_FILES or len(local) > MOST_BYTES:
            raise UsageError(
                f"more than {MOST_FILES} files or {MOST_BYTES} bytes for one archive: divide them"
            )
    end = _END.pack(_END_MARK, 0, 0, len(names), len(names), len(central), len(local), 0)
    return bytes(local + central + end)


def read_zip(data: bytes) -> dict[str, bytes]:
    """
    Return the files of a zip file by name, in their order.

    Raises:
        DecodeError: it is not one that `write_zip` writes; the message says what was found.
    """
    files: dict[str, bytes] = {}
    for name, content in _files(data):
        if name in files:
            raise DecodeError(f"an archive in which {name!r} stands twice: do not use it")
        files[name] = content
    try:
        again = write_zip(files.items())
    except UsageError as error:
        raise DecodeError(f"an archive that is refused: {error}") from error
    if again != data:
        alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(data, again, strict=False)))
        raise DecodeError(f"an archive with something at byte {alike} that belongs to no file of it")
    return files


def _files(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the files as they lie one after another, each after its header."""
    if len(data) > _MOST_ARCHIVE_BYTES:
        raise DecodeError(f"an archive of {len(data)} bytes: wanted at most {_MOST_ARCHIVE_BYTES}")
    place = 0
    while data.startswith(_LOCAL_MARK, place):
        if place + _LOCAL.size > len(data):
            raise DecodeError(f"an archive that breaks off at byte {len(data)}")
        _, _, flags, method, _, _, _, stored, size, letters, extra = _LOCAL.unpack_from(data, place)
        start = place + _LOCAL.size + letters + extra
        name = data[place + _LOCAL.size : start - extra].decode("ascii", "replace")
        if method != _STORED or flags or stored != size:
            raise DecodeError(f"{name[:80]!r} is compressed or encrypted in the archive: wanted it as it is")
        place = start + size
        if place > len(data):
            raise DecodeError(f"an archive that breaks off in {name[:80]!r}")
        yield name, data[start:place]
    if not data.startswith((_CENTRAL_MARK, _END_MARK), place):
        raise DecodeError(f"not an archive: at byte {place} stands no file and no list of files")


def _require_name(name: str, names: set[str]) -> None:
    if not _NAME.fullmatch(name) or len(name) > _MOST_NAME_LETTERS:
        raise UsageError(
            f"a file {name[:80]!r} in an archive: wanted a plain name, in folders of the archive"
        )
    if name in names:
        raise UsageError(f"two files {name!r} in an archive: wanted one of each name")
    names.add(name)
