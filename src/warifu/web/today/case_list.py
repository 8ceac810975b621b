"""The list of cases that somebody may see."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse

from warifu.parties import state_names
from warifu.rules.wording import Text
from warifu.server.people import signed_in, who
from warifu.server.reading.cases import SORTS, STATUSES, CaseLine, CasesPage, cases
from warifu.server.running import running
from warifu.web import dates
from warifu.web.rendering import number, page
from warifu.web.signs import NO, YES, Sign
from warifu.web.tables import Cell, Column, Paging, Row, Table
from warifu.web.whole import whole
from warifu.web.words import today as words

COLUMNS = (
    Column("title", words.NAME),
    Column("number", words.NUMBER),
    Column("states", words.FROM_TO, sortable=False),
    Column("begins", words.WHEN),
    Column("ends", words.ENDS),
    Column("listed", words.LISTED, numeric=True, sortable=False),
    Column("approved", words.APPROVED, numeric=True, sortable=False),
    Column("waiting", words.WAITING, numeric=True, sortable=False),
    Column("refused", words.REFUSED, numeric=True, sortable=False),
    Column("status", words.STATUS),
)
SIGNS = {
    "open": Sign("yes", YES.shape, words.OPEN),
    "closed": Sign("plain", "■", words.CLOSED),
    "cancelled": Sign("no", NO.shape, words.CANCELLED),
}


@dataclass(frozen=True)
class Shown:
    """What is shown."""

    table: Table
    status: str
    find: str
    statuses: tuple[tuple[str, Text], ...]


@signed_in
def case_list(request: HttpRequest) -> HttpResponse:
    """Show the list."""
    me = who(request)
    assert me is not None  # noqa: S101  (guarded)
    get = request.GET
    status = get.get("status", "") if get.get("status") in STATUSES else ""
    sort = get.get("sort", "begins")
    named = sort.removeprefix("-") if sort.removeprefix("-") in SORTS else "begins"
    found = cases(
        me,
        running(),
        status=status,
        text=get.get("find", "")[:100],
        sort=named,
        descending=sort.startswith("-"),
        page=max(1, whole(get.get("page", ""), 1)),
    )
    table = table_of(found, sort=named, descending=sort.startswith("-"))
    statuses = (("", words.ANY), *((name, SIGNS[name].word) for name in STATUSES))
    shown = Shown(table, status, get.get("find", ""), statuses)
    return page(request, "today/cases.html", shown, words=words, title=words.CASES)


def table_of(
    found: CasesPage, *, sort: str = "begins", descending: bool = False, sortable: bool = True
) -> Table:
    """Return cases as a table; `sortable`: whether its headings sort the page that it stands on."""
    columns = COLUMNS if sortable else tuple(replace(each, sortable=False) for each in COLUMNS)
    rows = tuple(map(_row, found.lines))
    paging = Paging(found.total, found.page, found.size)
    return Table("cases", words.CASES, columns, rows, paging, sort, descending)


def _row(line: CaseLine) -> Row:
    names = [state_names(state) for state in (line.sending, line.receiving)]
    pair = Text(" → ".join(name[0] for name in names), "→".join(name[1] for name in names))
    counts = line.counts
    cells = (
        Cell(line.title, href=line.link.path),
        Cell(line.number),
        Cell(pair),
        Cell(dates.day(line.begins) if line.begins else words.DAYS_NONE),
        Cell(dates.day(line.ends) if line.ends else words.DAYS_NONE),
        Cell(number(counts.listed)),
        *(Cell(number(counts.of(name))) for name in ("approved", "waiting", "refused")),
        Cell(sign=SIGNS[line.status]),
    )
    return Row(line.case, cells, line.link.path)
