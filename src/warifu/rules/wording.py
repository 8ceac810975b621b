"""Words for people, always in both languages."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from warifu.errors import RuleError


class Language(enum.Enum):
    """A language of the product; both are first."""

    EN = "en"
    JA = "ja"


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in English and in Japanese."""

    en: str
    ja: str

    def __post_init__(self) -> None:
        """Refuse a text that lacks one of its languages."""
        if not self.en.strip() or not self.ja.strip():
            message = f"a text needs English and Japanese words, found: {self.en!r}, {self.ja!r}"
            raise RuleError(message)

    def to(self, language: Language) -> str:
        """Return the words in one language."""
        return self.en if language is Language.EN else self.ja
