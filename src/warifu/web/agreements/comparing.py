"""`/agreements/compare`: two instruments side by side, matter by matter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from warifu.instruments import MODULES, all_instruments, instrument
from warifu.rules.comparison import Comparison, MatterDifference, compare_instruments
from warifu.rules.provisions import Instrument
from warifu.server.people import signed_in
from warifu.web.rendering import page
from warifu.web.words import agreements as words


@dataclass(frozen=True)
class Compared:
    """Two instruments as they are compared; nothing is compared before two different ones are named."""

    all: tuple[Instrument, ...]
    one: str
    other: str
    only_different: bool
    comparison: Comparison | None
    matters: tuple[MatterDifference, ...]
    same: int


@signed_in
@require_safe
def comparing(request: HttpRequest) -> HttpResponse:
    """Show two instruments side by side."""
    one, other = request.GET.get("one", ""), request.GET.get("other", "")
    only = request.GET.get("all") != "1"
    found = _compared(one, other) if {one, other} <= set(MODULES) and one != other else None
    every = found.matters if found else ()
    different = tuple(each for each in every if each.differs)
    shown = Compared(
        all_instruments(),
        one,
        other,
        only,
        found,
        different if only else every,
        len(every) - len(different),
    )
    return page(request, "agreements/compare.html", shown, words=words, title=words.COMPARE)


@lru_cache(maxsize=16)
def _compared(one: str, other: str) -> Comparison:
    return compare_instruments(instrument(one), instrument(other))
