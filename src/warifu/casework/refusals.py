"""
Refusals: a person may not do this now. Not what the law answers (a determination), nor bytes that do not verify.

Each kind is defined once, beside what it guards, with a stable code and its sentence in both languages:
what was found, and what to do.
"""

from __future__ import annotations

from dataclasses import dataclass

from warifu.errors import RuleError, WarifuError
from warifu.rules.wording import Text

KINDS: dict[str, RefusalKind] = {}
"""Every kind of refusal by its code."""


class Refusal(WarifuError):  # noqa: N818  (it is no error: it is the answer to a command)
    """A command that is well formed and may not be carried out now, by this person, in this case."""

    code = "refusal"

    def __init__(self, kind: RefusalKind, says: Text, cite: str) -> None:
        super().__init__(says.en)
        self.kind = kind
        self.says = says
        self.cite = cite


@dataclass(frozen=True)
class RefusalKind:
    """
    A kind of refusal. Its sentences may have gaps, `{count}`, which are filled when it is raised.

    Raises:
        RuleError: the code is taken.
    """

    code: str
    says: Text

    def __post_init__(self) -> None:
        if self.code in KINDS:
            raise RuleError(f"two kinds of refusal have the code {self.code!r}: give one another")
        KINDS[self.code] = self

    def __call__(self, *, cite: str = "", **gaps: object) -> Refusal:
        """Return the refusal to raise, with its gaps filled. A `Text` fills a gap in each language with its own."""
        says = Text(*(self._filled(language, gaps) for language in ("en", "ja")))
        return Refusal(self, says, cite)

    def _filled(self, language: str, gaps: dict[str, object]) -> str:
        words = {name: getattr(gap, language) if isinstance(gap, Text) else gap for name, gap in gaps.items()}
        sentence: str = getattr(self.says, language)
        return sentence.format(**words)
