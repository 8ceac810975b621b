"""
The zip container of a workbook, opened with care before any other library sees it.

Every part that is used is unpacked once in Python, within limits, so that a damaged part,
a false size or a bomb is met here and not in a parser.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from warifu.intake.problems import Problem, problem
from warifu.rules.wording import Text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SIZE_LIMIT = 50 * 2**20
"""Bytes of a file as it comes."""
RATIO_LIMIT = 100
"""How many times its size a file, or a large part of it, may unpack to."""
UNPACKED_LIMIT = 2**30
"""Bytes of a file once unpacked."""
PART_LIMIT = 10_000
"""Parts of a package; a workbook has some dozens."""
SMALL = 2**20
"""Parts below this many bytes unpacked are not judged by their ratio."""
CHUNK = 2**20
TROUBLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)
"""Everything the standard library raises over a damaged or foreign zip."""

_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
_FOREIGN = re.compile(
    rb"""^(?:\xff\xfe|\xfe\xff|\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["']|us-ascii["'])[^"']*)""",
    re.IGNORECASE,
)


class Unreadable(Exception):  # noqa: N818  (it carries a Problem and never leaves the package)
    """A file cannot be read further; the problem says why."""

    def __init__(self, found: Problem) -> None:
        """Carry the problem to where problems are collected."""
        super().__init__(found.code)
        self.problem = found


def open_package(path: Path) -> zipfile.ZipFile:
    """
    Open a zip container whose declared sizes are within the limits.

    Raises:
        Unreadable: it is damaged, encrypted, or unpacks to too much.
    """
    try:
        package = zipfile.ZipFile(path)
    except TROUBLE as error:
        raise Unreadable(damaged(error)) from error
    parts = package.infolist()
    if len(parts) > PART_LIMIT:
        raise Unreadable(problem("damaged", found=Text(f"{len(parts):,} parts", f"部品が {len(parts):,} 個")))
    total, packed = sum(part.file_size for part in parts), path.stat().st_size
    if total > UNPACKED_LIMIT or (total > SMALL and total > packed * RATIO_LIMIT):
        raise Unreadable(_bomb(total, packed))
    for part in parts:
        if part.flag_bits & 1:
            raise Unreadable(problem("encrypted"))
        if part.file_size > SMALL and part.file_size > max(part.compress_size, 1) * RATIO_LIMIT:
            raise Unreadable(_bomb(part.file_size, part.compress_size))
    if len({part.filename for part in parts}) != len(parts):
        raise Unreadable(problem("damaged", found=Text("two parts of the same name", "同名の部分が2つある")))
    return package


def chunks(package: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """
    Yield an XML part piece by piece.

    Raises:
        Unreadable: the part is damaged, missing, not UTF-8, or declares a document type.
    """
    tail = b""
    try:
        with package.open(part) as stream:
            first = True
            while piece := stream.read(CHUNK):
                if (first and _FOREIGN.match(piece)) or any(mark in tail + piece for mark in _DECLARATIONS):
                    raise Unreadable(problem("part-unsafe", found=part))
                first, tail = False, piece[-10:]
                yield piece
    except KeyError as error:
        raise Unreadable(problem("damaged", found=Text(f"no part {part}", f"{part} がない"))) from error
    except TROUBLE as error:
        raise Unreadable(damaged(error)) from error


def whole(package: zipfile.ZipFile, part: str) -> bytes:
    """
    Return an XML part.

    Raises:
        Unreadable: as `chunks`.
    """
    return b"".join(chunks(package, part))


def parse(package: zipfile.ZipFile, part: str) -> Element:
    """
    Return the root element of an XML part.

    Raises:
        Unreadable: as `chunks`, or the part is not well formed.
    """
    import xml.etree.ElementTree as ET  # noqa: PLC0415  (no document type gets here: nothing expands)

    try:
        return ET.fromstring(whole(package, part))  # noqa: S314
    except ET.ParseError as error:
        raise Unreadable(problem("damaged", found=f"{part}: {error}")) from error


def damaged(error: Exception) -> Problem:
    """Return the problem for an error of the zip or spreadsheet library."""
    reason = str(error) or "unexpected end"
    return problem("damaged", found=Text(f"it does not unpack ({reason})", f"展開できない（{reason}）"))


def _bomb(unpacked: int, packed: int) -> Problem:
    mib = unpacked / 2**20
    ratio = unpacked // max(packed, 1)
    found = Text(f"{mib:,.0f} MiB, {ratio:,} times its size", f"{mib:,.0f} MiB（元の {ratio:,} 倍）")
    limit = f"{UNPACKED_LIMIT // 2**20} MiB"
    return problem(
        "unpacks-too-big",
        found=found,
        limit=Text(f"{RATIO_LIMIT} times its size and {limit}", f"元の {RATIO_LIMIT} 倍かつ {limit}"),
    )
