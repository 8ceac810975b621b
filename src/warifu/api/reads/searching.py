"""Searching over everything that one may read: cases, people and things, places, questions, clauses of agreements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Query

from warifu.api.operations import caller, reads
from warifu.rules.wording import Text
from warifu.server.reading.searching import KINDS, Found
from warifu.server.reading.searching import search as search_for
from warifu.server.running import running

Kind = Literal["case", "part", "place", "question", "clause"]


@dataclass(frozen=True)
class SearchAnswer:
    """What was found, the best first."""

    found: Found


@reads(
    "/search",
    SearchAnswer,
    scope="read:search",
    says=Text(
        "Search in kana, kanji, Latin letters and fragments.", "かな・漢字・ローマ字・部分一致による検索。"
    ),
    statuses=(422,),
)
def search(
    request: HttpRequest,
    text: Annotated[str, Query(min_length=1, max_length=200, description="What to look for.")],
    kind: Annotated[Kind | None, Query(description="Only things of this kind.")] = None,
    most: Annotated[int, Query(ge=1, le=200, description="How many at most.")] = 50,
) -> SearchAnswer:
    """Answer what was found."""
    kinds = KINDS if kind is None else (kind,)
    return SearchAnswer(search_for(caller(request).who, text, running(), kinds=kinds, most=most))
