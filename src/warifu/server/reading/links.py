"""Where a number or an item leads: a page of a case, with what it is to show there."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode


@dataclass(frozen=True)
class Link:
    """
    A place to go to. number: of the case, as people write it; empty for a page that is of no case.

    section: the part of the page: people, materiel, waiting, questions, history, prepared. query: what it is to show.
    """

    number: str
    section: str = ""
    query: tuple[tuple[str, str], ...] = ()

    @property
    def path(self) -> str:
        """The path of the page, `/cases/GB-4KT9-MW2R-XK/people?decided=waiting`."""
        place = f"/cases/{self.number}" if self.number else ""
        path = f"{place}/{self.section}".rstrip("/") or "/"
        return path + (f"?{urlencode(self.query)}" if self.query else "")
