"""
Write docs/reference/sheets.md: for each fact sheet, which rows are answered, open, or not for machines.

    .venv/bin/python scripts/sheets.py            write it
    .venv/bin/python scripts/sheets.py --check    only say whether it is up to date
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from warifu.instruments import all_instruments
from warifu.instruments.paragraphs import paragraphs
from warifu.instruments.rows import Row, Standing, rows
from warifu.rules.rulebook import Rulebook

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "sheets.md"
SHEETS = {
    "jp-au-raa.md": ("Japan–Australia reciprocal access agreement", ("AU",)),
    "jp-gb-raa.md": ("Japan–United Kingdom reciprocal access agreement", ("GB",)),
    "jp-ph-raa.md": ("Japan–Philippines reciprocal access agreement", ("PH",)),
    "nato-sofa.md": ("NATO status of forces agreement", ("NS",)),
    "acsa.md": ("Supply agreements", ("AC", "MS")),
    "gcap.md": ("Combat air programme", ("GC",)),
    "others.md": ("Other agreements and laws", ("PF", "US", "SV", "VF", "ET", "IS", "RE")),
}
"""Each sheet: its name, and the letters that its rows begin with."""
HEAD = """# Fact sheets

What was read of the law lies in fact sheets, row by row. Each row stands here once: *answered*, where a
provision that rests on it can be met in strict mode; *open*, where none can, because the text was not read;
*not for machines*, where the row decides no case, with the reason. Made by `scripts/sheets.py`.
"""


def main() -> int:
    """Write the page, or say whether it is up to date."""
    fresh = page()
    if "--check" in sys.argv[1:]:
        stale = not PAGE.exists() or PAGE.read_text(encoding="utf-8") != fresh
        if stale:
            print(
                "docs/reference/sheets.md is not what the provisions say; run scripts/sheets.py",
                file=sys.stderr,
            )
        return int(stale)
    PAGE.write_text(fresh, encoding="utf-8")
    return 0


def sheet_of(row: str) -> str:
    """Return the sheet that a row stands in, by the letters that it begins with."""
    return next(sheet for sheet, (_, letters) in SHEETS.items() if row.partition("-")[0] in letters)


def page() -> str:
    """Return the page."""
    book = Rulebook(all_instruments())
    every = rows(paragraphs(), book.instruments)
    by_sheet = {sheet: [each for each in every if sheet_of(each.paragraph.row) == sheet] for sheet in SHEETS}
    lines = [HEAD, *_table(by_sheet)]
    for sheet, (name, _) in SHEETS.items():
        lines += ["", f"## {name}", "", *_rows(book, by_sheet[sheet])]
    return "\n".join(lines) + "\n"


def _table(by_sheet: dict[str, list[Row]]) -> Iterator[str]:
    yield "| sheet | rows | answered | open | not for machines |"
    yield "|---|---:|---:|---:|---:|"
    for sheet, (name, _) in SHEETS.items():
        yield _counts(f"[{name}](#{_anchor(name)})", by_sheet[sheet])
    yield _counts("all", [each for found in by_sheet.values() for each in found])


def _counts(name: str, found: list[Row]) -> str:
    of = [sum(each.standing is standing for each in found) for standing in Standing]
    return f"| {name} | {len(found)} | {of[0]} | {of[1]} | {of[2]} |"


def _rows(book: Rulebook, found: list[Row]) -> Iterator[str]:
    yield "| row | 事項 | topic | cited as | how sure | standing | provisions, or the reason for none |"
    yield "|---|---|---|---|---|---|---|"
    for each in found:
        text = each.paragraph
        cells = (
            text.row,
            text.topic.ja,
            text.topic.en,
            text.cite,
            text.confidence.value,
            each.standing.value,
            _grounds(book, each),
        )
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _grounds(book: Rulebook, row: Row) -> str:
    """Return the provisions by instrument, or the reason why there is none."""
    if not row.provisions:
        return row.reason.en if row.reason else ""
    names: dict[str, list[str]] = {}
    for provision in row.provisions:
        names.setdefault(book.instrument_of(provision).short.en, []).append(f"`{provision.id}`")
    return "; ".join(f"{short}: {', '.join(ids)}" for short, ids in names.items())


def _anchor(name: str) -> str:
    kept = "".join(sign for sign in name.lower() if sign.isalnum() or sign in " -_")
    return kept.replace(" ", "-")


if __name__ == "__main__":
    sys.exit(main())
