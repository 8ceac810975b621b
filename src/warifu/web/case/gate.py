"""The gate: what border devices recorded of the permits of a case, and what does not fit together in it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from warifu.casework.case import Case
from warifu.casework.scans import Clash, Colour, Scan, clashes, contradictions, scans_of
from warifu.rules.wording import Text
from warifu.web import dates
from warifu.web.case.around import case_page
from warifu.web.case.opening import Opened, of_case
from warifu.web.signs import NO, UNKNOWN, YES, Sign
from warifu.web.tables import Cell, Column, Paging, Row, Table
from warifu.web.whole import whole
from warifu.web.words import gate as words

COLOURS = {
    Colour.GREEN: Sign("yes", YES.shape, Colour.GREEN.word),
    Colour.AMBER: Sign("unknown", UNKNOWN.shape, Colour.AMBER.word),
    Colour.RED: Sign("no", NO.shape, Colour.RED.word),
}
_COLUMNS = tuple(
    Column(name, head, sortable=False)
    for name, head in (
        ("when", words.WHEN),
        ("where", words.WHERE),
        ("permit", words.PERMIT),
        ("showed", words.SHOWED),
        ("why", words.WHY),
        ("device", words.DEVICE),
    )
)


@dataclass(frozen=True)
class Gate:
    """What is shown. copied: two different scans under one number of one device."""

    table: Table
    twice: tuple[Clash, ...]
    copied: tuple[tuple[Scan, Scan], ...]
    said: object = words


@of_case
def gate(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show it, a page of the scans at a time."""
    scans = scans_of(opened.case.states, opened.case)
    paging = Paging(len(scans))
    paging = Paging(len(scans), min(max(1, whole(request.GET.get("page", ""), 1)), paging.pages))
    newest = scans[::-1][max(0, paging.first - 1) : paging.last]
    rows = tuple(_row(scan, opened) for scan in newest)
    table = Table("scans", words.SCANS, _COLUMNS, rows, paging)
    return case_page(request, opened, "gate", Gate(table, clashes(scans), contradictions(scans)))


def findings_at_gate(case: Case) -> int:
    """Return how many things at the gate somebody has to look at."""
    scans = scans_of(case.states, case)
    return len(clashes(scans)) + len(contradictions(scans))


def _row(scan: Scan, opened: Opened) -> Row:
    reasons = [words.REASONS.get(code, Text(code, code)) for code in scan.reasons]
    confirmed = words.CONFIRMED if scan.supervisor else ""
    why = (
        Text("; ".join(each.en for each in reasons), "、".join(each.ja for each in reasons))
        if reasons
        else ""
    )
    cells = (
        Cell(dates.moment(scan.at, [opened.who.state])),
        Cell(scan.place),
        Cell(f"{scan.issuer} {scan.permit}" if scan.permit else words.NOT_SURE),
        Cell(sign=COLOURS[scan.colour]),
        Cell(why, note=confirmed),
        Cell(f"{scan.device} · {scan.counter}"),
    )
    return Row(str(scan.digest), cells)
