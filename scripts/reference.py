"""
Write the pages of the reference that are made from the code, and the published schemas.

    python -m scripts.reference            write them
    python -m scripts.reference --check    only say which are stale
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

from scripts.pages import api
from scripts.pages.asvs import asvs
from scripts.pages.casework import casework
from scripts.pages.commands import commands, exits
from scripts.pages.comparison import comparison
from scripts.pages.instruments import index, page_of
from scripts.pages.schemas import schema_page
from scripts.pages.settings import settings
from scripts.pages.vocabulary import facts, matter_list
from warifu.documents.plain import SCHEMAS
from warifu.instruments import all_instruments

DOCS = Path(__file__).resolve().parents[1] / "docs"
REGION = "<!-- {0}:start -->\n{1}<!-- {0}:end -->"
REGIONS: dict[str, tuple[str, Callable[[], Iterator[str]]]] = {
    "exits": ("reference/cli.md", exits),
    "commands": ("reference/cli.md", commands),
    "settings": ("reference/settings.md", settings),
    "facts": ("reference/facts.md", facts),
    "matters": ("reference/matters.md", matter_list),
    "api-scopes": ("reference/api.md", api.scopes),
    "api-commands": ("reference/api.md", api.commands),
    "api-reads": ("reference/api.md", api.addresses),
    "api-problems": ("reference/api.md", api.problems),
    "api-answers": ("reference/api.md", api.answers),
}
"""Regions of pages that are written by hand: the mark, the page, what is made."""


def main() -> int:
    """Write the pages, or say which are stale."""
    fresh = pages()
    stale = [name for name, text in fresh.items() if _read(name) != text]
    gone = [name for name in _kept() if name not in fresh]
    if "--check" in sys.argv[1:]:
        for name in stale + gone:
            print(f"docs/{name} is not what the code says; run python -m scripts.reference", file=sys.stderr)
        return int(bool(stale or gone))
    for name in stale:
        (DOCS / name).parent.mkdir(exist_ok=True)
        (DOCS / name).write_text(fresh[name], encoding="utf-8")
    for name in gone:
        (DOCS / name).unlink()
    return 0


def pages() -> dict[str, str]:
    """Return every made page under its path below docs/."""
    made = {f"instruments/{law.id}.md": whole(page_of(law)) for law in all_instruments()}
    made |= {
        "instruments/index.md": whole(index()),
        "instruments/comparison.md": whole(comparison()),
        "reference/report-schema.md": whole(schema_page()),
        "reference/casework.md": whole(casework()),
        "reference/asvs.md": whole(asvs()),
    }
    for name in SCHEMAS.values():
        made[f"reference/{name}"] = files("warifu.documents").joinpath(name).read_text(encoding="utf-8")
    for mark, (name, make) in REGIONS.items():
        text = made.get(name) or _read(name)
        made[name] = with_region(text, mark, "\n".join(make()))
    return made


def with_region(text: str, mark: str, made: str) -> str:
    """Return a page with what is made between its two marks; what stands around them is kept."""
    pattern = re.compile(REGION.format(re.escape(mark), ".*?"), flags=re.DOTALL)
    if not pattern.search(text):
        message = f"the page has no region marked: {mark}"
        raise ValueError(message)
    return pattern.sub(lambda _: REGION.format(mark, f"\n{made.strip()}\n\n"), text)


def whole(lines: Iterator[str]) -> str:
    """Return lines as a page, with no more than one empty line in a row."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def _read(name: str) -> str:
    path = DOCS / name
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _kept() -> list[str]:
    return sorted(f"instruments/{path.name}" for path in (DOCS / "instruments").glob("*.md"))


if __name__ == "__main__":
    sys.exit(main())
