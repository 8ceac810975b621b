"""
How kanji names may be read, so that a name kept in kanji is found by its sound.

From a list of family and given names with their readings; a name may be read in several ways, and all that are listed
are kept. It serves to find, and to nothing else: nobody's name is shown in a reading that was guessed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from japanese_personal_name_dataset import load_dataset

_RUN = re.compile("[々〆\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+(?:[\u3041-\u309f\u30a0-\u30ff]+)?")
_MOST_KANJI = 8
_MOST_READINGS = 4


def readings_of(label: str) -> tuple[str, ...]:
    """Return the readings, in hiragana, that the kanji names in a label may have; none where the list has none."""
    runs = [run for run in _RUN.findall(label) if len(run) <= _MOST_KANJI]
    found: dict[str, None] = {}
    for place, run in enumerate(runs):
        found.update(dict.fromkeys(_read_as(run, is_first=place == 0, is_last=place == len(runs) - 1)))
    return tuple(found)


def _read_as(run: str, *, is_first: bool, is_last: bool) -> Iterator[str]:
    family, given = _names()
    if is_first:
        yield from family.get(run, ())[:_MOST_READINGS]
    if is_last:
        yield from given.get(run, ())[:_MOST_READINGS]
    for at in range(1, len(run)):
        one, other = family.get(run[:at], ()), given.get(run[at:], ())
        if one and other:
            yield from (*one[:_MOST_READINGS], *other[:_MOST_READINGS])


@lru_cache(maxsize=1)
def _names() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """Return readings of family names and of given names, by kanji; the commoner list first."""
    given: defaultdict[str, dict[str, None]] = defaultdict(dict)
    family: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for men, women in (load_dataset("opti"), load_dataset("org")):
        for names in (men, women):
            for reading, entry in names.items():
                for kanji in entry["kanji"]:
                    given[kanji][reading] = None
    _, _, last = load_dataset("org", include_last_names=True)
    for kanji, known in last.items():
        family[kanji][known["reading"]] = None
    return (
        {kanji: tuple(readings) for kanji, readings in family.items()},
        {kanji: tuple(readings) for kanji, readings in given.items()},
    )
