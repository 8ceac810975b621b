"""Small pieces of Markdown that several pages need."""

from __future__ import annotations

from collections.abc import Iterable

from warifu.rules import Text


def both(text: Text) -> str:
    """Return words in English and, on a line of its own, in Japanese."""
    return text.en if text.en == text.ja else f"{text.en}<br>{text.ja}"


def beside(text: Text) -> str:
    """Return words in English with the Japanese beside them."""
    return text.en if text.en == text.ja else f"{text.en} {text.ja}"


def row(*cells: str) -> str:
    """Return a row of a table."""
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def head(*titles: str) -> Iterable[str]:
    """Return the first two lines of a table."""
    return (row(*titles), "|" + "---|" * len(titles))


def anchor(heading: str) -> str:
    """Return what a heading is called in a link, as GitHub and the site have it."""
    kept = "".join(sign for sign in heading.lower() if sign.isalnum() or sign in " -_")
    return kept.replace(" ", "-")
