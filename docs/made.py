"""
Parts of pages that are made when the site is built.

In a page, `<!-- made: sheets -->` stands for what the function of that name here returns.
What can be read without the site is made by `scripts/reference.py` and kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from licences import licences
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from warifu.intake.columns import sheet_kinds
from warifu.rules import Text

MARK = re.compile(r"<!-- made: (\w+) -->")


def setup(app: Sphinx) -> dict[str, bool]:
    """Fill in marks as each page is read."""
    app.connect("env-get-outdated", always_made)
    app.connect("source-read", fill_in)
    return {"parallel_read_safe": True}


def always_made(_app: Sphinx, env: BuildEnvironment, *_changes: set[str]) -> list[str]:
    """Return the pages with a mark: the code may have changed although the page has not."""
    return [name for name in env.found_docs if MARK.search(env.doc2path(name).read_text(encoding="utf-8"))]


def fill_in(_app: Sphinx, _name: str, source: list[str]) -> None:
    """Put what is made from the code in the place of each mark."""
    source[0] = MARK.sub(lambda found: "\n".join(MAKERS[found.group(1)]()), source[0])


def sheets() -> Iterator[str]:
    """Every sheet of the template, with its headings and why each is asked for."""
    for sheet in sheet_kinds().values():
        yield f"\n## {sheet.title.en} {sheet.title.ja}\n"
        for column in sheet.columns:
            needed = " · needed 必須" if column.required else ""
            sample = f" · such as `{column.example}`" if column.example else ""
            yield f"{column.heading.en} · {column.heading.ja}\n: {both(column.why)}"
            yield f": `{column.fact or column.key}`{needed}{sample}\n"


def licence_list() -> Iterator[str]:
    """Every package that is installed to run, with its licence."""
    yield "| package | version | licence |\n|---|---|---|"
    for package, (version, licence) in licences().items():
        yield row(package, version, licence)


MAKERS: dict[str, Callable[[], Iterator[str]]] = {
    "sheets": sheets,
    "licences": licence_list,
}


def both(text: Text) -> str:
    """Return the words in English and Japanese."""
    return f"{text.en}<br>{text.ja}"


def row(*cells: str) -> str:
    """Return a row of a table."""
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
