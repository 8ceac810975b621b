"""Tables: pages of rows, the order of columns, and what a spreadsheet is given."""

from __future__ import annotations

import pytest

from warifu.rules.wording import Text
from warifu.web.signs import YES
from warifu.web.tables import Cell, Column, Paging, Row, Table, tsv

NAME, COUNT = Column("name", Text("name", "氏名")), Column("count", Text("count", "数"), numeric=True)


def table(*rows: Row, sort: str = "", descending: bool = False) -> Table:
    return Table("list", Text("list", "一覧"), (NAME, COUNT), rows, Paging(len(rows)), sort, descending)


@pytest.mark.parametrize(
    ("total", "page", "first", "last", "pages"),
    [(0, 1, 0, 0, 1), (1, 1, 1, 1, 1), (50, 1, 1, 50, 1), (51, 2, 51, 51, 2), (10_000, 3, 101, 150, 200)],
)
def test_a_page_says_which_rows_it_has(total: int, page: int, first: int, last: int, pages: int) -> None:
    paging = Paging(total, page)

    assert (paging.first, paging.last, paging.pages) == (first, last, pages)


def test_far_pages_are_left_out_between_the_first_and_the_last() -> None:
    assert Paging(10_000, 100).shown == (1, None, 99, 100, 101, None, 200)
    assert Paging(100, 1).shown == (1, 2)


def test_a_heading_asks_for_the_smallest_first_and_then_for_the_largest() -> None:
    unsorted, up, down = table(), table(sort="name"), table(sort="name", descending=True)

    assert [each.order(NAME) for each in (unsorted, up, down)] == ["none", "ascending", "descending"]
    assert [each.next_sort(NAME) for each in (unsorted, up, down)] == ["name", "-name", "name"]


def test_a_spreadsheet_gets_words_in_the_language_asked_for_and_no_formula() -> None:
    rows = (
        Row("1", (Cell("=HYPERLINK(1)", note="a\tnote"), Cell("1"))),
        Row("2", (Cell(Text("lorry", "貨物車"), sign=YES), Cell("-2"))),
    )

    assert tsv(table(*rows)) == "name\tcount\r\n'=HYPERLINK(1) a note\t1\r\nyes lorry\t'-2\r\n"
    assert tsv(table(*rows), "ja").splitlines()[2] == "はい 貨物車\t'-2"
