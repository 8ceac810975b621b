"""The requirements of OWASP ASVS 5.0.0 at levels 1 and 2, each with its state and evidence, from `asvs.csv`."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

FILE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "asvs.csv"
MET, NOT_MET, OTHER = "met", "not met", "does not apply"
STATES = (MET, NOT_MET, OTHER)
CHAPTERS = (
    "Encoding and cleaning",
    "Validation and logic of the work",
    "Web pages",
    "API and web service",
    "Files",
    "Signing in",
    "Sessions",
    "Who may do what",
    "Self-contained tokens",
    "OAuth and OpenID Connect",
    "Cryptography",
    "Connections",
    "Configuration",
    "Data",
    "Code and packages",
    "Logs and faults",
    "WebRTC",
)
INTRO = """
# OWASP ASVS 5.0 検証標準との照合

The OWASP *Application Security Verification Standard* 5.0.0 asks 70 things at its level 1 and 183 more at its level 2.
Here is each of them, what came of holding a node against it, and where that can be seen: a test, a file of the
source, or a page. Numbers are those of the standard; the words beside them are ours and only say what a requirement
is about. The wording itself is in [the standard](https://github.com/OWASP/ASVS/tree/v5.0.0/5.0/en).

*Met* is said of what is in this repository and of a node that is run [as it is meant to be](../how-to/run-a-node.md),
by those who wrote it; nobody else has looked. Several requirements ask for something to be written down: that is on
the page of [security decisions](security-decisions.md).

This page is made from `docs/reference/asvs.csv`; a test looks whether every piece of evidence is there.
"""


@dataclass(frozen=True)
class Requirement:
    """A requirement: its number, level, what it is about, its state, its evidence, and a note."""

    number: str
    level: str
    subject: str
    state: str
    evidence: str
    note: str

    @property
    def chapter(self) -> int:
        """The number of its chapter."""
        return int(self.number.partition(".")[0])

    @property
    def places(self) -> tuple[str, ...]:
        """The pieces of evidence: paths, of a test with its name behind `::`."""
        return tuple(self.evidence.split("; ")) if self.evidence else ()


def requirements(file: Path = FILE) -> tuple[Requirement, ...]:
    """
    Return the requirements in the order of the file.

    Raises:
        ValueError: its columns are others, or a line has more or fewer.
    """
    wanted = [field.name for field in fields(Requirement)]
    with file.open(encoding="utf-8", newline="") as stream:
        head, *rows = csv.reader(stream)
    wrong = next((row for row in (head, *rows) if len(row) != len(wanted)), None)
    if head != wanted or wrong is not None:
        message = f"{file.name}: {wrong or head}; wanted the columns {', '.join(wanted)}"
        raise ValueError(message)
    return tuple(Requirement(*row) for row in rows)


def asvs() -> Iterator[str]:
    """Yield the lines of the page."""
    found = requirements()
    yield INTRO.strip()
    yield "\n## Totals\n"
    yield from _totals(found)
    missing = [each for each in found if each.state == NOT_MET]
    yield f"\n## Not met: {len(missing)}\n"
    yield from (f"- **{each.number}** (level {each.level}) {each.subject}: {each.note}." for each in missing)
    for number, title in enumerate(CHAPTERS, 1):
        yield f"\n## V{number} {title}\n"
        yield "| number | level | about | state | evidence | note |\n|---|---|---|---|---|---|"
        yield from (_row(each) for each in found if each.chapter == number)


def _totals(found: tuple[Requirement, ...]) -> Iterator[str]:
    counts = Counter((each.level, each.state) for each in found)
    yield f"| level | {' | '.join(STATES)} | together |"
    yield "|---|---|---|---|---|"
    for level in ("1", "2"):
        row = [counts[level, state] for state in STATES]
        yield f"| {level} | {' | '.join(map(str, row))} | {sum(row)} |"
    both = [sum(counts[level, state] for level in ("1", "2")) for state in STATES]
    yield f"| both | {' | '.join(map(str, both))} | {sum(both)} |"


def _row(each: Requirement) -> str:
    state = f"**{each.state}**" if each.state == NOT_MET else each.state
    evidence = "<br>".join(f"`{place}`" for place in each.places)
    cells = (each.number, each.level, each.subject, state, evidence, each.note)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
