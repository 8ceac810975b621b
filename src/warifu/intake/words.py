"""Words with a fixed meaning: yes and no, not known, and the entries of a list."""

from __future__ import annotations

from collections.abc import Mapping

from warifu.intake.text import Fault, fault, key, plain
from warifu.rules.wording import Text

YES = frozenset(
    [
        "yes",
        "y",
        "true",
        "t",
        "ok",
        "x",
        "ja",
        "si",
        "oui",
        "はい",
        "有",
        "有り",
        "あり",
        "ある",
        "可",
        "真",
        "済",
        "済み",
        "是",
        "該当",
        "する",
        "✓",
        "✔",
        "☑",
        "○",
        "〇",
        "◯",
        "◎",
        "レ",
    ]
)
NO = frozenset(
    [
        "no",
        "n",
        "false",
        "f",
        "none",
        "nil",
        "non",
        "nein",
        "いいえ",
        "無",
        "無し",
        "なし",
        "ない",
        "不可",
        "否",
        "非該当",
        "未",
        "未了",
        "しない",
        "×",
        "✗",
        "✕",
        "☐",
        "✘",
    ]
)
UNKNOWN = frozenset(
    [
        "unknown",
        "unk",
        "tbc",
        "tbd",
        "tba",
        "notknown",
        "pending",
        "?",
        "？",
        "??",
        "???",
        "-",
        "--",
        "---",
        "–",
        "—",
        "―",
        "ー",
        "－",
        "…",
        "...",
        "不明",
        "未定",
        "未詳",
        "確認中",
        "調整中",
        "未確認",
    ]
)
"""Words that say that nothing is known yet; "n/a" is not among them: it says something, but not what."""
LONGEST = 40
"""A longer text is no such word, however it is spaced."""

LONGEST_WORD = max(map(len, UNKNOWN))

_YES, _NO = ({key(word) or word for word in words} for words in (YES - {"x", "レ"}, NO))


def is_blank(raw: object) -> bool:
    """Return whether a cell says nothing: empty, spaces, or a word for not known."""
    if raw is None or raw == "":
        return True
    if not isinstance(raw, str):
        return False
    if len(raw) > LONGEST or (raw.isascii() and raw.isalnum() and len(raw) > LONGEST_WORD):
        return not raw.strip()
    text = plain(raw).casefold()
    return not text or text in UNKNOWN or key(text) in UNKNOWN


def read_yes_no(raw: object) -> bool | Fault:
    """Return the yes or no that a cell means, or why it means neither."""
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, int | float) and raw in (0, 1):
        return bool(raw)
    if isinstance(raw, str):
        text = plain(raw).casefold()
        word = key(text) or text
        if word in _YES or text in YES - {"x", "レ"} or text in ("1", "1.0"):
            return True
        if word in _NO or text in NO or text in ("0", "0.0"):
            return False
    return fault("yes-no-unreadable", value=raw)


def read_choice(
    raw: object, choices: Mapping[str, Text], synonyms: Mapping[str, str] | None = None
) -> str | Fault:
    """Return the code of the list entry that a cell means: by code, by its words, or by a synonym."""
    text = plain(raw if isinstance(raw, str) else f"{raw:g}" if isinstance(raw, float) else str(raw))
    index = choice_index(choices, synonyms)
    for part in (text, *text.split("/"), *text.split("／"), text.partition(":")[0], text.partition("：")[0]):
        if (found := index.get(key(part))) is not None:
            return found
    wanted = Text(
        *("; ".join(getattr(words, language) for words in choices.values()) for language in ("en", "ja"))
    )
    return fault("value-not-listed", value=raw, wanted=wanted, guesses=guesses(text, choice_words(choices)))


def choice_words(choices: Mapping[str, Text]) -> tuple[str, ...]:
    """Return every word that a list answers to."""
    return tuple(word for code, text in choices.items() for word in (code, text.en, text.ja))


def choice_index(choices: Mapping[str, Text], synonyms: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the codes of a list by every word that means them."""
    index = {key(word): code for word, code in (synonyms or {}).items()}
    for code, text in choices.items():
        for word in (code, text.en, text.ja, *text.en.split(","), *text.ja.split("・")):
            index.setdefault(key(word), code)
        for word in (code, text.en, text.ja):
            index[key(word)] = code
    return index


def guesses(word: str, known: tuple[str, ...]) -> Text:
    """Return the known words nearest to one, for a message."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  (only when something is not known)

    found = process.extract(word, known, scorer=fuzz.WRatio, processor=key, limit=3, score_cutoff=60)
    near = ", ".join(dict.fromkeys(match[0] for match in found))
    return Text(near, near) if near else Text("none is near", "近いものはない")
