"""
Case numbers: what people say on the telephone, `GB-4KT9-MW2R-XK`. The handle is what machines use.

A number is the State that opened the case, eight characters that follow from the handle, and two check characters.
The alphabet has no two characters that are mistaken for one another by eye or by ear, in English or in Japanese: no
0 O Q D, 1 I L, no Z beside 2, S beside 5, B beside 8, G beside 6, N beside M, L beside R; of B C D E G P T V Z, which
rhyme, only T, of A J K only K. Having no vowel, it makes no words.

The check is the number read in base 36, modulo 283, a prime, written in base 17. As with ISO 7064, every single wrong
character and every swap of neighbours is caught, in the State and in the check as well; of all else, all but one in 283.
Two cases may come to have one number (of a thousand cases, with a chance of one in fourteen thousand): whoever looks a
number up has to ask which is meant.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from warifu.casework.refusals import Refusal, RefusalKind
from warifu.parties import STATE_CODES, State
from warifu.rules.wording import Text

ALPHABET = "23456789FHKMRTWXY"
_BODY, _GROUP, _CHECK = 8, 4, 2
_MODULUS = 283
_SIZE = 2 + _BODY + _CHECK
_SEPARATORS = re.compile(r"[\s\-‐-―−ー－_.,、。/・·]+")
_GROUPS = ((0, 2), (2, 6), (6, 10), (10, 12))

NUMBER_TOO_SHORT_OR_LONG = RefusalKind(
    "case-number-length",
    Text(
        "a case number has {wanted} letters and digits, as GB-4KT9-MW2R-XK, and this has {found}: read it again",
        "案件番号は英数字{wanted}文字（例：GB-4KT9-MW2R-XK）ですが、{found}文字入力されています。読み直してください",
    ),
)
NO_SUCH_CHARACTER = RefusalKind(
    "case-number-character",
    Text(
        "{found} never stands in group {group} of a case number: read that group again",
        "案件番号の第{group}組に{found}は使われません。その組を読み直してください",
    ),
)
WRONG_CHECK = RefusalKind(
    "case-number-check",
    Text(
        "this case number does not check: one slip in group {groups} would explain it: read that again",
        "案件番号の検査文字が合いません。第{groups}組に1箇所の誤りがあると考えられます。その組を読み直してください",
    ),
)
WRONG_THROUGHOUT = RefusalKind(
    "case-number-check-all",
    Text(
        "this case number does not check, and no single slip explains it: read all of it again",
        "案件番号の検査文字が合いません。1箇所の誤りでは説明できないため、全体を読み直してください",
    ),
)


@dataclass(frozen=True)
class CaseNumber:
    """A case number that checks: the State that opened the case, and eight characters that follow from its handle."""

    state: State
    body: str

    @classmethod
    def of(cls, case: str, opened_by: State) -> CaseNumber:
        """Return the number of a case by its handle, 32 hexadecimal digits."""
        return cls(opened_by, _in_alphabet(int(case, 16) % len(ALPHABET) ** _BODY, _BODY))

    @classmethod
    def read(cls, text: str) -> CaseNumber:
        """
        Read a number as people write it: small letters, full width, spaces and dashes of any kind make no difference.

        Raises:
            Refusal: it is none; which group to read again.
        """
        found = _SEPARATORS.sub("", unicodedata.normalize("NFKC", text)).upper()
        if len(found) != _SIZE:
            raise NUMBER_TOO_SHORT_OR_LONG(wanted=_SIZE, found=len(found))
        _require_characters(found)
        if not _checks(found):
            raise _slip(found)
        return cls(State(found[:2]), found[2 : 2 + _BODY])

    def __str__(self) -> str:
        """The number in its groups, `GB-4KT9-MW2R-XK`."""
        return "-".join(self.groups)

    @property
    def groups(self) -> tuple[str, ...]:
        """The four groups in which the number is written and spoken."""
        return _grouped(self.state + self.body + _check_of(self.state + self.body))

    @property
    def spoken(self) -> Text:
        """The number as it is read out: the words of the radio alphabet, and how Japanese calls letters and digits."""
        words = ([_SPOKEN[character] for character in group] for group in self.groups)
        groups = [(" ".join(en for en, _ in group), "・".join(ja for _, ja in group)) for group in words]
        return Text(", ".join(en for en, _ in groups), "、".join(ja for _, ja in groups))

    def is_of(self, case: str) -> bool:
        """Whether a case, by its handle, has this number."""
        return CaseNumber.of(case, self.state) == self


def _in_alphabet(value: int, size: int) -> str:
    characters = []
    for _ in range(size):
        value, index = divmod(value, len(ALPHABET))
        characters.append(ALPHABET[index])
    return "".join(reversed(characters))


def _check_of(text: str) -> str:
    return _in_alphabet(int(text, 36) % _MODULUS, _CHECK)


def _checks(text: str) -> bool:
    return text[:2] in STATE_CODES and _check_of(text[:-_CHECK]) == text[-_CHECK:]


def _grouped(text: str) -> tuple[str, ...]:
    return tuple(text[begin:end] for begin, end in _GROUPS)


def _require_characters(text: str) -> None:
    for number, group in enumerate(_grouped(text), start=1):
        if number == 1 and group not in STATE_CODES:
            raise NO_SUCH_CHARACTER(found=group, group=number)
        for character in group if number > 1 else "":
            if character not in ALPHABET:
                raise NO_SUCH_CHARACTER(found=character, group=number)


def _slip(text: str) -> Refusal:
    groups = [
        str(number)
        for number, (begin, end) in enumerate(_GROUPS, start=1)
        if any(_checks(other) for other in _slips(text, begin, end))
    ]
    if not groups:
        return WRONG_THROUGHOUT()
    return WRONG_CHECK(groups=Text(" or ".join(groups), "組又は第".join(groups)))


def _slips(text: str, begin: int, end: int) -> Iterator[str]:
    """Yield what may have been meant if one character from `begin` to before `end` is wrong, or two are swapped."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" if begin == 0 else ALPHABET
    for at in range(begin, end):
        for character in letters:
            yield text[:at] + character + text[at + 1 :]
        yield text[:at] + text[at : at + 2][::-1] + text[at + 2 :]


_SPOKEN = {
    "2": ("two", "に"),
    "3": ("three", "さん"),
    "4": ("four", "よん"),
    "5": ("five", "ご"),
    "6": ("six", "ろく"),
    "7": ("seven", "なな"),
    "8": ("eight", "はち"),
    "9": ("niner", "きゅう"),
    "A": ("Alfa", "エー"),
    "B": ("Bravo", "ビー"),
    "C": ("Charlie", "シー"),
    "D": ("Delta", "ディー"),
    "E": ("Echo", "イー"),
    "F": ("Foxtrot", "エフ"),
    "G": ("Golf", "ジー"),
    "H": ("Hotel", "エイチ"),
    "I": ("India", "アイ"),
    "J": ("Juliett", "ジェー"),
    "K": ("Kilo", "ケー"),
    "L": ("Lima", "エル"),
    "M": ("Mike", "エム"),
    "N": ("November", "エヌ"),
    "O": ("Oscar", "オー"),
    "P": ("Papa", "ピー"),
    "Q": ("Quebec", "キュー"),
    "R": ("Romeo", "アール"),
    "S": ("Sierra", "エス"),
    "T": ("Tango", "ティー"),
    "U": ("Uniform", "ユー"),
    "V": ("Victor", "ブイ"),
    "W": ("Whiskey", "ダブリュー"),
    "X": ("X-ray", "エックス"),
    "Y": ("Yankee", "ワイ"),
    "Z": ("Zulu", "ゼット"),
}
