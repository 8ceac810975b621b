"""Finding clauses of agreements by their words: the facts of the text as this product holds them, never the text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from warifu.instruments import all_instruments
from warifu.rules.citations import cite_words
from warifu.rules.wording import Text
from warifu.server.reading.folding import grams_of, words_of
from warifu.server.reading.matching import ENOUGH, fit


@dataclass(frozen=True)
class ClauseHit:
    """A provision that fits what was asked: of which agreement, its id and citation, and what it says in our words."""

    agreement: str
    title: Text
    provision: str
    cite: Text
    says: Text
    score: float


@dataclass(frozen=True)
class _Clause:
    hit: ClauseHit
    words: frozenset[str]
    grams: frozenset[str]


def clauses(text: str, most: int = 20) -> tuple[ClauseHit, ...]:
    """Return the provisions that fit some words best, the best first."""
    asked = words_of(text)
    grams = grams_of(" ".join(asked))
    if not grams:
        return ()
    near = (each for each in _clauses() if 2 * len(grams & each.grams) >= len(grams))
    found = ((fit(asked, each.words), each.hit) for each in near)
    best = sorted(
        ((score, hit) for score, hit in found if score >= ENOUGH),
        key=lambda each: (-each[0], each[1].agreement, each[1].provision),
    )
    return tuple(
        ClauseHit(hit.agreement, hit.title, hit.provision, hit.cite, hit.says, round(score, 1))
        for score, hit in best[:most]
    )


@lru_cache(maxsize=1)
def _clauses() -> tuple[_Clause, ...]:
    found = []
    for held in all_instruments():
        for provision in (held.gate, *held.provisions):
            cite = cite_words(provision.cite)
            hit = ClauseHit(held.id, held.short, provision.id, cite, provision.says, 0.0)
            asked = provision.matter.question if provision.matter else provision.says
            told = (provision.id, cite.en, cite.ja, provision.says.en, provision.says.ja, asked.en, asked.ja)
            words = frozenset(
                word for each in (*told, held.short.en, held.short.ja) for word in words_of(each)
            )
            found.append(_Clause(hit, words, grams_of(" ".join(sorted(words)))))
    return tuple(found)
