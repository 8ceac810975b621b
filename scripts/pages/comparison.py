"""The page that shows four agreements on visiting forces side by side, matter by matter."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.pages.instruments import link_to
from scripts.pages.markdown import anchor, head, row
from warifu.instruments import instrument
from warifu.instruments.rows import can_be_met
from warifu.rules import Effect, Instrument, Matter, Provision
from warifu.rules.rulebook import Rulebook

COMPARED = ("jp_au_raa", "jp_gb_raa", "jp_ph_raa", "nato_sofa")
SILENT, UNREAD = "–", "not read"
HEAD = f"""# Side by side 協定の比較

Which paragraph of which agreement answers a matter, and how sure we are of its text.

- **{SILENT}**: as far as it is known, the agreement says nothing on the matter.
- **{UNREAD}**: it says something, but no text of it was read or officially summarised:
  the answer is *unknown*.
- **(no)**: the provision pulls towards *no*.

What each asks for, clause by clause: `warifu rulebook compare jp_au_raa jp_gb_raa`.
National law that carries an agreement out stands in its column.
"""


def comparison() -> Iterator[str]:
    """Yield the page: a row a matter, a column an agreement."""
    laws = tuple(instrument(id_) for id_ in COMPARED)
    yield HEAD
    yield from head("matter", *(f"[{law.short.en}]({law.id}.md)" for law in laws))
    for matter in Rulebook(laws).matters:
        question = (
            f"[{matter.question.en}](../reference/matters.md#{anchor(matter.id)})<br>{matter.question.ja}"
        )
        yield row(question, *(cell(law, matter) for law in laws))


def cell(law: Instrument, matter: Matter) -> str:
    """Return what stands where a matter and an agreement meet."""
    found = [each for each in law.provisions if each.matter is matter]
    if not found:
        return SILENT
    return "<br>".join(_cited(each) for each in found)


def _cited(provision: Provision) -> str:
    pull = " (no)" if provision.effect is Effect.NO else ""
    sure = provision.confidence.word.en if can_be_met(provision) else f"**{UNREAD}**"
    return f"{link_to(provision, None)} {provision.cite}{pull}: {sure}"
