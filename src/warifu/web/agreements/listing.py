"""`/agreements`: every instrument, and how sure we are of what it says."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from warifu.documents.phrases import stage_words
from warifu.instruments import all_instruments
from warifu.rules.outcomes import Confidence
from warifu.rules.provisions import Instrument
from warifu.rules.wording import Language, Text
from warifu.server.people import signed_in
from warifu.web.rendering import page
from warifu.web.words import agreements as words


@dataclass(frozen=True)
class Listed:
    """An instrument as it is listed: its life in words, and how many provisions rest on texts known how well."""

    law: Instrument
    life: Text
    provisions: int
    sure: tuple[tuple[Confidence, int], ...]


@signed_in
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """Show every instrument."""
    return page(request, "agreements/list.html", {"laws": _all()}, words=words, title=words.AGREEMENTS)


@cache
def _all() -> tuple[Listed, ...]:
    return tuple(map(_listed, all_instruments()))


def _listed(law: Instrument) -> Listed:
    counts = Counter(provision.sure for provision in law.provisions)
    return Listed(
        law,
        life_words(law),
        len(law.provisions),
        tuple((sure, counts[sure]) for sure in Confidence if counts[sure]),
    )


def life_words(law: Instrument) -> Text:
    """Return the steps in the life of an instrument in one line."""
    steps = [
        " · ".join(stage_words(event, language) for event in law.life)
        for language in (Language.EN, Language.JA)
    ]
    return Text(*steps)
