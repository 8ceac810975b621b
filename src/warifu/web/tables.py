"""Tables: what a list shows, sorted, filtered and in pages, made on the server so that ten thousand rows do not lag."""

from __future__ import annotations

from dataclasses import dataclass, field

from warifu.rules.wording import Text
from warifu.web.signs import Sign

SIZES = (50, 100, 200)


@dataclass(frozen=True)
class Cell:
    """
    What stands in a cell: words as they were written, and what is shown with them.

    lang: the language of the words where it is not that of the page. note: a second, smaller line. href: where it leads.
    """

    words: Text | str = ""
    href: str = ""
    sign: Sign | None = None
    note: Text | str = ""
    lang: str = ""


@dataclass(frozen=True)
class Column:
    """A column: its name in addresses, its heading, whether it holds numbers, and whether one can sort by it."""

    name: str
    head: Text
    numeric: bool = False
    sortable: bool = True


@dataclass(frozen=True)
class Row:
    """A row: its key, its cells in the order of the columns, and where Enter leads."""

    key: str
    cells: tuple[Cell, ...]
    href: str = ""


@dataclass(frozen=True)
class Paging:
    """Which page of how many rows."""

    total: int
    page: int = 1
    size: int = SIZES[0]

    @property
    def pages(self) -> int:
        """How many pages there are; at least one."""
        return max(1, -(-self.total // self.size))

    @property
    def first(self) -> int:
        """The number of the first row shown, from 1; 0 if there is none."""
        return min(self.total, (self.page - 1) * self.size + 1)

    @property
    def last(self) -> int:
        """The number of the last row shown."""
        return min(self.total, self.page * self.size)

    @property
    def shown(self) -> tuple[int | None, ...]:
        """The pages to link to: the first, the last, and those about this one; None for a gap."""
        near = {1, self.pages, *range(max(1, self.page - 1), min(self.pages, self.page + 1) + 1)}
        found: list[int | None] = []
        for each in sorted(near):
            if found and found[-1] is not None and each > found[-1] + 1:
                found.append(None)
            found.append(each)
        return tuple(found)


@dataclass(frozen=True)
class Table:
    """
    A table as it is shown.

    name: its id on the page. chosen: whether rows can be chosen (a checkbox named `part`). totals: the last row, if any.
    """

    name: str
    caption: Text
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    paging: Paging
    sort: str = ""
    descending: bool = False
    totals: tuple[Cell, ...] = ()
    chooses: bool = False
    chosen: frozenset[str] = field(default_factory=frozenset)

    def order(self, column: Column) -> str:
        """Return how a column is sorted, as `aria-sort` has it."""
        if column.name != self.sort:
            return "none"
        return "descending" if self.descending else "ascending"

    def next_sort(self, column: Column) -> str:
        """Return what a click on a heading asks for: up first, then down."""
        return f"-{column.name}" if self.order(column) == "ascending" else column.name


def tsv(table: Table, words: str = "en") -> str:
    """
    Return a table as a spreadsheet takes it from the clipboard: a line a row, a tab between cells.

    A cell that would begin a formula is set off by an apostrophe.
    """
    lines = [[getattr(column.head, words) for column in table.columns]]
    lines += [[_plain(cell, words) for cell in row.cells] for row in table.rows]
    return "".join("\t".join(line) + "\r\n" for line in lines)


def _plain(cell: Cell, words: str) -> str:
    said = [_in(cell.sign.word, words)] if cell.sign else []
    said += [_in(each, words) for each in (cell.words, cell.note) if each]
    flat = " ".join(" ".join(said).split())
    return f"'{flat}" if flat[:1] in _FORMULA else flat


_FORMULA = frozenset("=+-@")


def _in(words: Text | str, language: str) -> str:
    return words if isinstance(words, str) else str(getattr(words, language))
