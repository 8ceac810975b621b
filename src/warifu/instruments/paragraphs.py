"""The paragraphs behind the provisions, summarised in our own words: one `text.toml` beside each instrument."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from warifu.rules.outcomes import Confidence
from warifu.rules.wording import Text


@dataclass(frozen=True)
class Paragraph:
    """One sheet row: where it stands, what it says in words of ours, which source it rests on, how sure that is."""

    row: str
    cite: str
    topic: Text
    says: Text
    source: str
    confidence: Confidence


@cache
def paragraphs() -> dict[str, Paragraph]:
    """Return every paragraph of every instrument by its row."""
    found: dict[str, Paragraph] = {}
    for folder in sorted(files("warifu.instruments").iterdir(), key=lambda each: each.name):
        text = folder.joinpath("text.toml")
        if folder.is_dir() and text.is_file():
            rows = tomllib.loads(text.read_text(encoding="utf-8")).get("rows", {})
            found |= {row: _paragraph(row, entry) for row, entry in rows.items()}
    return found


def _paragraph(row: str, entry: dict[str, str]) -> Paragraph:
    return Paragraph(
        row,
        entry["cite"],
        Text(entry["topic_en"], entry["topic_ja"]),
        Text(entry["en"], entry["ja"]),
        entry["source"],
        Confidence(entry["confidence"]),
    )
