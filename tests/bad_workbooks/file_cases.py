"""Files that are bad as files: truncated, locked, renamed, too big, unsafe, in the wrong encoding."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.bad_workbooks import good_workbook
from tests.bad_workbooks.make_shelf import BadWorkbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
CSV_ROWS = [row[:5] for row in ([str(cell) for cell in row] for row in good_workbook.people())]


def content(name: str, data: bytes) -> Callable[[Path], Path]:
    """Return a builder of a file with this content."""

    def build(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data)
        return path

    return build


def delimited(
    name: str, *, encoding: str = "utf-8", mark: str = ",", rows: list[list[str]] | None = None
) -> Callable[[Path], Path]:
    """Return a builder of a delimited text file."""
    text = io.StringIO()
    csv.writer(text, delimiter=mark).writerows(rows or CSV_ROWS)
    return content(name, text.getvalue().encode(encoding))


def repacked(change: Callable[[dict[str, bytes]], None], name: str = "people.xlsx") -> Callable[[Path], Path]:
    """Return a builder of the good workbook with its zip parts changed."""

    def build(folder: Path) -> Path:
        good = good_workbook.write(folder / "good.xlsx")
        with zipfile.ZipFile(good) as package:
            parts = {part: package.read(part) for part in package.namelist()}
        good.unlink()
        change(parts)
        with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as package:
            for part, data in parts.items():
                package.writestr(part, data)
        return folder / name

    return build


def truncated(folder: Path) -> Path:
    """Return a workbook cut off in its middle."""
    path = good_workbook.write(folder / "cut.xlsx")
    path.write_bytes(path.read_bytes()[:3000])
    return path


def wrong_checksum(folder: Path) -> Path:
    """Return a workbook one of whose parts was altered after it was packed."""
    path = good_workbook.write(folder / "altered.xlsx")
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as package:
        part = package.getinfo("xl/worksheets/sheet2.xml")
        start = part.header_offset + 30 + len(part.filename) + 40
    data[start] ^= 0xFF
    path.write_bytes(bytes(data))
    return path


def oversized(folder: Path) -> Path:
    """Return a file of 51 MiB (with holes, so that it takes no room)."""
    path = folder / "big.csv"
    with path.open("wb") as stream:
        stream.write(b"Family name,Given names\n")
        stream.truncate(51 * 2**20)
    return path


def missing(folder: Path) -> Path:
    """Return the path of a file that was never written."""
    return folder / "nowhere.xlsx"


def _set(part: str, data: bytes) -> Callable[[dict[str, bytes]], None]:
    return lambda parts: parts.__setitem__(part, data)


def _pad(parts: dict[str, bytes]) -> None:
    parts["xl/worksheets/sheet2.xml"] += b" " * (30 * 2**20)


def _entity(parts: dict[str, bytes]) -> None:
    sheet = parts["xl/worksheets/sheet2.xml"]
    parts["xl/worksheets/sheet2.xml"] = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + sheet


def _latin(parts: dict[str, bytes]) -> None:
    declaration = b'<?xml version="1.0" encoding="ISO-8859-1"?>'
    parts["xl/worksheets/sheet2.xml"] = declaration + parts["xl/worksheets/sheet2.xml"]


def _binary(parts: dict[str, bytes]) -> None:
    parts["xl/workbook.bin"] = parts.pop("xl/workbook.xml")


def _no_sheet_part(parts: dict[str, bytes]) -> None:
    del parts["xl/worksheets/sheet2.xml"]


def _in_sheet(old: bytes, new: bytes) -> Callable[[dict[str, bytes]], None]:
    """Return a change of one place in the sheet of people."""

    def change(parts: dict[str, bytes]) -> None:
        sheet = parts["xl/worksheets/sheet2.xml"]
        assert old in sheet
        parts["xl/worksheets/sheet2.xml"] = sheet.replace(old, new, 1)

    return change


CELLS_WITHOUT_PLACES = b"<row>" + b"<c><v>1</v></c>" * 300 + b"</row></sheetData>"


def _word(parts: dict[str, bytes]) -> None:
    for name in [name for name in parts if name.startswith("xl/")]:
        parts["word/" + name[3:]] = parts.pop(name)


RAGGED = [CSV_ROWS[0], [*CSV_ROWS[1][:3], "GB", "X1", "extra"], CSV_ROWS[2]]
FORMULA = [CSV_ROWS[0], ["=HYPERLINK(1)", *CSV_ROWS[1][1:]]]
JAPANESE = [["姓", "名", "国籍"], ["見本", "太郎", "日本"], ["例示", "花子", "ナルニア"]]
GERMAN = [["Family name", "Given names", "Nationality"], ["MÜLLER", "JÖRG", "DE"]]

CASES = (
    BadWorkbook("no-file", missing, (("file-missing", "", None),)),
    BadWorkbook("empty-file", content("empty.xlsx", b""), (("file-empty", "", None),)),
    BadWorkbook("blank-text", content("blank.csv", b"\n \n\n"), (("file-empty", "", None),)),
    BadWorkbook("too-big", oversized, (("file-too-big", "", None),)),
    BadWorkbook("truncated-zip", truncated, (("damaged", "", None),)),
    BadWorkbook("altered-part", wrong_checksum, (("damaged", "", None),)),
    BadWorkbook("sheet-part-gone", repacked(_no_sheet_part), (("damaged", "", None),)),
    BadWorkbook(
        "broken-xml", repacked(_set("xl/workbook.xml", b"<workbook><sheets>")), (("damaged", "", None),)
    ),
    BadWorkbook("old-excel-renamed", content("list.xlsx", OLE), (("format-old", "", None),)),
    BadWorkbook("binary-excel", repacked(_binary), (("format-old", "", None),)),
    BadWorkbook(
        "locked",
        content("locked.xlsx", OLE + "EncryptedPackage".encode("utf-16-le")),
        (("encrypted", "", None),),
    ),
    BadWorkbook("pdf-renamed", content("list.xlsx", b"%PDF-1.7\n"), (("format-unknown", "", None),)),
    BadWorkbook("web-page-renamed", content("list.csv", b"<html><table>"), (("format-unknown", "", None),)),
    BadWorkbook("text-document", repacked(_word, "list.xlsx"), (("format-unknown", "", None),)),
    BadWorkbook("zip-bomb", repacked(_pad), (("unpacks-too-big", "", None),)),
    BadWorkbook("entity-declared", repacked(_entity), (("part-unsafe", "", None),)),
    BadWorkbook("part-in-latin-1", repacked(_latin), (("part-unsafe", "", None),)),
    BadWorkbook(
        "cell-far-from-its-row",
        repacked(_in_sheet(b'r="A4"', b'r="A999999"')),
        (("too-many-rows", "People", None),),
    ),
    BadWorkbook(
        "far-cell-in-small-letters",
        repacked(_in_sheet(b'r="B4"', b"r = 'xfd4'")),
        (("too-many-columns", "People", None),),
    ),
    BadWorkbook(
        "long-row-without-places",
        repacked(_in_sheet(b"</sheetData>", CELLS_WITHOUT_PLACES)),
        (("too-many-columns", "People", None),),
    ),
    BadWorkbook(
        "row-under-another-prefix",
        repacked(_in_sheet(b"</sheetData>", b'<y:row xmlns:y="urn:x" r="9" hidden="1"/></sheetData>')),
        (("part-unsafe", "", None),),
    ),
    BadWorkbook(
        "macro", repacked(_set("xl/vbaProject.bin", b"made up"), "list.xlsm"), (("macros", "", None),)
    ),
    BadWorkbook(
        "external-link",
        repacked(_set("xl/externalLinks/externalLink1.xml", b"<externalLink/>")),
        (("external-links", "", None),),
    ),
    BadWorkbook(
        "csv-named-xlsx",
        delimited("people.xlsx"),
        (("extension-differs", "", None),),
    ),
    BadWorkbook(
        "csv-utf-16",
        delimited("people.csv", encoding="utf-16", mark="\t"),
        (("encoding-used", "people", None),),
    ),
    BadWorkbook(
        "csv-shift-jis",
        delimited("people.csv", encoding="cp932", rows=JAPANESE),
        (("encoding-used", "people", None), ("country-unknown", "people", "C3")),
    ),
    BadWorkbook(
        "csv-latin-1-taken-for-shift-jis",
        delimited("people.csv", encoding="latin-1", rows=[GERMAN[0], ["M\u00b5LLER", "J\u00b6RG", "DE"]]),
        (
            ("encoding-used", "people", None),
            ("encoding-doubtful", "people", "A2"),
            ("encoding-doubtful", "people", "B2"),
        ),
    ),
    BadWorkbook(
        "csv-no-known-encoding",
        content("people.csv", b"Family name,Given names\n\xff\xfd\x81,\xa0\xff\n"),
        (("encoding-unreadable", "", None),),
    ),
    BadWorkbook(
        "csv-wrong-separator", delimited("list.csv", mark="~"), (("header-not-found", "list", "A1"),)
    ),
    BadWorkbook(
        "csv-comma-inside-a-name", delimited("people.csv", rows=RAGGED), (("ragged-row", "people", "F2"),)
    ),
    BadWorkbook(
        "csv-open-quote",
        content("people.csv", b'Family name,Given names\n"EXAMPLE,ALEX\nSAMPLE,ROBIN\n'),
        (("quote-open", "people", None),),
    ),
    BadWorkbook(
        "csv-too-long",
        content("people.csv", b"Family name\n" + b"EXAMPLE\n" * 100_060),
        (("too-many-rows", "people", None),),
    ),
    BadWorkbook(
        "csv-a-little-too-long",
        content("people.csv", b"Family name\n" + b"EXAMPLE\n" * 100_001),
        (("too-many-rows", "people", None),),
    ),
    BadWorkbook(
        "csv-too-wide",
        content("people.csv", b"Family name\nEXAMPLE" + b"," * 300 + b"\n"),
        (("too-many-columns", "people", None),),
    ),
    BadWorkbook(
        "csv-formula",
        delimited("people.csv", rows=FORMULA),
        (("formulas", "people", "A2"), ("formula-not-calculated", "people", "A2")),
    ),
)
