"""
The full export for an auditor: every leaf, the content that is about no person, what each field means, the checkpoint.

Content that may be about persons stays behind: its leaf, and in it the commitment, is there.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import fields
from typing import Any, get_type_hints

from warifu.casework.entries import KINDS
from warifu.ledger import read_leaf
from warifu.ledger.publishing import CHECKPOINT
from warifu.node.keeping import Keeping, keeping_of, open_content
from warifu.node.logs import books_of
from warifu.node.rows import LeafRow
from warifu.server.reading.auditing import require_auditor
from warifu.server.reading.seeing import ReadNode, Who

_AT_ONCE = 1_000
_EARLIEST = (1980, 1, 1, 0, 0, 0)
COLUMNS = {
    "position": "place in the own ledger, from 0, through all its logs",
    "kind": "kind and version of the entry or message",
    "case": "handle of the case",
    "ref": "handle of the entry or message",
    "at": "when it happened (UTC)",
    "by": "State and office that made it",
    "is_entry": "1 for an entry of a case, 0 for a message between the nodes",
    "is_quarantined": "1 where it came under a key that was given away, and does not count",
    "commitment": "SHA-256 of salt and content",
    "leaf": "the leaf as the ledger has it (JSON); its SHA-256 after a byte 00 is what is in the tree",
}
"""The columns of `ledger.csv`, and what they mean."""
_README = """\
Full export of the ledger of {own}, of its first {size} leaves.

ledger.csv       every leaf, in order
entries.jsonl    the content of the entries that may not be about persons, one a line, with its salt
dictionary.json  what each column, kind and field means; made from the program itself
checkpoints/     the signed checkpoint of each log

Left out: the content of {left_out} entries that may be about persons, and of {gone} that were erased.
"""


def full_export(who: Who, node: ReadNode, *, size: int | None = None) -> bytes:
    """
    Return a ZIP of the ledger, or of its first `size` leaves; of the same leaves the same bytes, but for checkpoints.

    Raises:
        Refusal: this person is no auditor.
    """
    require_auditor(who, node)
    ports, buffer = node.ports, io.BytesIO()
    limit = ports.log.size() if size is None else min(size, ports.log.size())
    table, lines = io.StringIO(newline=""), io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    left_out = gone = 0
    for row in _rows(node, limit):
        writer.writerow(_ledger_line(row))
        if row.is_entry:
            content = _content(row, node)
            left_out += content == _PERSONS
            gone += content == _GONE
            if isinstance(content, dict):
                lines.write(json.dumps({"position": row.position, **content}, ensure_ascii=False) + "\n")
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        said = _README.format(own=ports.own, size=limit, left_out=left_out, gone=gone)
        _put(file, "README.txt", said)
        _put(file, "ledger.csv", table.getvalue())
        _put(file, "entries.jsonl", lines.getvalue())
        _put(file, "dictionary.json", json.dumps(dictionary(), ensure_ascii=False, indent=1))
        for number, book in enumerate(books_of(ports), start=1):
            checkpoint = ports.tiles(book.origin).read(CHECKPOINT)
            if checkpoint is not None:
                _put(file, f"checkpoints/{number}.txt", checkpoint.decode())
    return buffer.getvalue()


def dictionary() -> dict[str, Any]:
    """Return what each column, kind of entry and field means, from the program itself."""
    kinds = {
        kind: {
            "says": (body.__doc__ or "").strip(),
            "shared": body.shared,
            "keeping": keeping_of(kind).value,
            "fields": {each.name: _type_words(body, each.name) for each in fields(body)},  # type: ignore[arg-type]
        }
        for kind, body in sorted(KINDS.items())
    }
    return {"ledger.csv": COLUMNS, "entries": kinds}


_PERSONS, _GONE = "persons", "gone"


def _rows(node: ReadNode, limit: int) -> Iterator[LeafRow]:
    for start in range(0, limit, _AT_ONCE):
        yield from node.ports.log.rows(start, min(start + _AT_ONCE, limit))


def _ledger_line(row: LeafRow) -> tuple[object, ...]:
    leaf = read_leaf(row.leaf)
    return (
        row.position, row.kind, row.case, row.ref, leaf.at.isoformat(), leaf.by_role, int(row.is_entry),
        int(row.is_quarantined), leaf.commitment, row.leaf.decode(),
    )  # fmt: skip


def _content(row: LeafRow, node: ReadNode) -> dict[str, Any] | str:
    if keeping_of(row.kind) is not Keeping.OFFICIAL:
        return _PERSONS
    sealed = node.ports.payloads.get(row.ref)
    if sealed is None:
        return _GONE
    salt, content = open_content(sealed, node.ports.keys)
    return {"salt": salt.hex(), "entry": json.loads(content)}


def _type_words(body: type, name: str) -> str:
    hint = get_type_hints(body)[name]
    return str(getattr(hint, "__name__", None) or hint) if not getattr(hint, "__args__", ()) else str(hint)


def _put(file: zipfile.ZipFile, name: str, text: str) -> None:
    """Write a file with a fixed time, so that the same export is the same bytes."""
    file.writestr(zipfile.ZipInfo(name, _EARLIEST), text.encode(), zipfile.ZIP_DEFLATED)
