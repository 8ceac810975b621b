"""How well folded words fit a folded text: whole, as a beginning or a fragment, or but for a slip of the finger."""

from __future__ import annotations

from collections.abc import Collection

from rapidfuzz import fuzz

ENOUGH = 72.0
"""Below this a text does not fit."""
_WHOLE, _JOINED, _BEGINS, _INSIDE = 100.0, 97.0, 94.0, 88.0
_SHORTEST = 2


def fit(asked: tuple[str, ...], words: Collection[str], joined: Collection[str] = ()) -> float:
    """
    Return how well the words asked for fit those of a text, from 0 to 100: each with its best, the longer the heavier.

    joined: the words of the text written together, in the orders in which they may be.
    """
    letters = sum(map(len, asked))
    return sum(len(word) * _best(word, words, joined) for word in asked) / letters if letters else 0.0


def _best(word: str, words: Collection[str], joined: Collection[str]) -> float:
    if word in words:
        return _WHOLE
    if word in joined or _is_two(word, words):
        return _JOINED
    best = max((_one(word, other) for other in words), default=0.0)
    return max(best, *(_one(word, other) for other in joined)) if joined else best


def _is_two(word: str, words: Collection[str]) -> bool:
    """Say whether a word is two of the text written together."""
    return any(
        len(word) > len(one) >= _SHORTEST and word.startswith(one) and word[len(one) :] in words
        for one in words
    )


def _one(word: str, other: str) -> float:
    """Fit a word to another; of a fragment counts how much of the other it is, so that the shorter comes first."""
    if word in other:
        share = len(word) / len(other)
        return (_BEGINS if other.startswith(word) else _INSIDE) + 5 * share
    return fuzz.ratio(word, other)
