"""
Folding: one form for the many ways in which one thing is written, so that any of them finds it.

Kana become Latin letters; full and half width, capitals, macrons and accents make no difference; nor do the ways of
writing long vowels (Ōno, Ohno, Oono, Ono) and the systems of romanisation (Shimbashi, Sinbasi). Both what is kept and
what is asked go through here, so that what English words lose by it, they lose on both sides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import jaconv

_KANA = re.compile("[\u3041-\u309f\u30a0-\u30ff]+")
_TOKEN = re.compile("[0-9a-z]+|[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_LETTERS = re.compile("[a-z]+")
_LONG = str.maketrans("", "", "ーｰ―‐-")
_MARKS = re.compile("['’`´ʼ]")
_SPELLINGS = (
    ("tch", "tty"),
    ("cch", "tty"),
    ("shi", "si"),
    ("chi", "ti"),
    ("tsu", "tu"),
    ("fu", "hu"),
    ("ji", "zi"),
    ("sh", "sy"),
    ("ch", "ty"),
    ("j", "zy"),
)
_FORMS = str.maketrans(
    "髙﨑德澤邊邉齋齊斉廣櫻濵濱國眞惠藪龍瀧嶋嶌彌榮壽靜顯曉德圓條淺萬與縣關濟應黑冨曻栁塚",
    "高崎徳沢辺辺斎斎斎広桜浜浜国真恵薮竜滝島島弥栄寿静顕暁徳円条浅万与県関済応黒富昇柳塚",
)
"""Older and rarer forms of kanji in names, to the common one; only for finding."""
_ALIKE = re.compile(r"zy(?=i)|dz(?=u)")
_NASAL = re.compile(r"m(?=[bmp])")
_LONG_O = re.compile(r"o[uh](?![aiueo])|oo+")
_TWICE = re.compile(r"([a-z])\1+")


def fold(text: str) -> str:
    """Return the words of a text in the form in which they are compared, one space between."""
    return " ".join(words_of(text))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded: runs of Latin letters and digits, and runs of kanji."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKC", text))
    latin = _KANA.sub(lambda kana: _romaji(kana[0]), plain)
    bare = _without_accents(latin.casefold()).translate(_FORMS)
    return tuple(_LETTERS.sub(lambda letters: _spelt(letters[0]), word) for word in _TOKEN.findall(bare))


def grams_of(folded: str) -> frozenset[str]:
    """
    Return what an index keeps of a folded text.

    Three letters that stand in a row, with the blank before and after a word; of kanji, each, and each two in a row.
    """
    return frozenset(gram for word in folded.split() for gram in _grams(word))


def _grams(word: str) -> Iterator[str]:
    if word.isascii():
        padded = f" {word} "
        yield from (padded[at : at + 3] for at in range(len(padded) - 2))
    else:
        yield from word
        yield from (word[at : at + 2] for at in range(len(word) - 1))


def _romaji(kana: str) -> str:
    hiragana = jaconv.kata2hira(kana).replace("・", " ").translate(_LONG)
    return str(jaconv.kana2alphabet(hiragana))


def _without_accents(text: str) -> str:
    """Take the marks off Latin letters; those of kana, which would change the word, are gone by now."""
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def _spelt(word: str) -> str:
    for one, other in _SPELLINGS:
        word = word.replace(one, other)
    word = _NASAL.sub("n", _ALIKE.sub("z", word))
    return _TWICE.sub(r"\1", _LONG_O.sub("o", word))
