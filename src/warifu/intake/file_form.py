"""What a file is, told by its content and not by its name."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Literal

from warifu.intake.package import SIZE_LIMIT, TROUBLE, Unreadable, damaged
from warifu.intake.problems import Problem, problem
from warifu.rules.wording import Text

Form = Literal["xlsx", "ods", "csv"]
EXTENSIONS = {
    "xlsx": (".xlsx", ".xlsm", ".xltx", ".xltm"),
    "ods": (".ods", ".ots"),
    "csv": (".csv", ".tsv", ".txt", ".tab"),
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = {
    b"%PDF": Text("a PDF", "PDF"),
    b"\x89PNG": Text("a picture", "画像"),
    b"\xff\xd8\xff": Text("a picture", "画像"),
    b"{\\rtf": Text("a text document (RTF)", "文書（RTF）"),
    b"7z\xbc\xaf": Text("an archive (7z)", "圧縮ファイル（7z）"),
    b"Rar!": Text("an archive (RAR)", "圧縮ファイル（RAR）"),
    b"\x1f\x8b": Text("an archive (gzip)", "圧縮ファイル（gzip）"),
}


def file_form(path: Path) -> tuple[Form, list[Problem]]:
    """
    Return the form of a file, and a note if its name says another.

    Raises:
        Unreadable: it is missing, empty, too big, or no form that is read.
    """
    try:
        size = path.stat().st_size
        if size == 0:
            raise Unreadable(problem("file-empty", name=path.name))
        if size > SIZE_LIMIT:
            raise Unreadable(problem("file-too-big", size=f"{size / 2**20:,.1f}", limit=SIZE_LIMIT // 2**20))
        with path.open("rb") as stream:
            head = stream.read(8192)
    except FileNotFoundError as error:
        raise Unreadable(problem("file-missing", name=path.name)) from error
    except OSError as error:
        raise Unreadable(problem("damaged", found=error.strerror or str(error))) from error
    form = _form(path, head)
    extension = path.suffix.lower()
    if extension in EXTENSIONS[form]:
        return form, []
    return form, [problem("extension-differs", extension=extension or "-", content=f".{form}")]


def _form(path: Path, head: bytes) -> Form:
    if head.startswith(_OLE):
        if _LOCKED in path.read_bytes():
            raise Unreadable(problem("encrypted"))
        raise Unreadable(
            problem("format-old", found=Text("an old Excel file (.xls)", "旧形式の Excel（.xls）"))
        )
    if head.startswith(b"PK"):
        return _zipped(path)
    for mark, name in _OTHERS.items():
        if head.startswith(mark):
            raise Unreadable(problem("format-unknown", found=name))
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.strip(b"\x00"):
        raise Unreadable(problem("file-empty", name=path.name))
    if start[:1] == b"<":
        found = Text("a web page or XML file", "ウェブページ又は XML")
        raise Unreadable(problem("format-unknown", found=found))
    if path.suffix.lower() in EXTENSIONS["xlsx"] + EXTENSIONS["ods"] and b"\x00" in head[:512]:
        raise Unreadable(damaged(ValueError("no zip container")))
    return "csv"


def _zipped(path: Path) -> Form:
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
            kind = package.read("mimetype")[:80] if "mimetype" in names else b""
    except TROUBLE as error:
        raise Unreadable(damaged(error)) from error
    if b"opendocument.spreadsheet" in kind:
        return "ods"
    if "[Content_Types].xml" in names and any(name.startswith("xl/") for name in names):
        return "xlsx"
    found = Text("a zip archive or another kind of document", "zip 又は別の種類の文書")
    raise Unreadable(problem("format-unknown", found=found))
