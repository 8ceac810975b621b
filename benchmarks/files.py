"""
From a workbook to its report, and from facts to an answer at the shell, as a planner waits for it.

    python -m benchmarks.files all OUT.json

The workbooks hold made-up people; the program is started anew each time, as from a shell.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from benchmarks.ruleset import INSTRUMENT, MATTERS
from examples.sheets import Row, Sheet, write_book
from examples.vigilant_isles_23 import ACTIVITY
from warifu.desk import determine_intake, write_reports
from warifu.intake.read import read
from warifu.rules.wording import Language

SIZES = (5_000, 100_000)
COLUMNS = (
    "service_number", "rank", "family_name", "given_names", "nationality", "date_of_birth", "document_number",
    "category", "ordinarily_resident_in", "accompanies_force", "employed_by_or_serving_with_force",
    "works_under_service_contract",
)  # fmt: skip
CATEGORIES = ("member", "member", "member", "member", "civilian", "contractor", "researcher", "")
NATIONALITIES = ("United Kingdom", "GBR", "GB", "Nepal", "Japan", "")
ASKED = ("visit.sending_state=GB", "visit.receiving_state=JP", "person.category=member")


@dataclass(frozen=True)
class Timing:
    """Seconds for one thing a planner waits for, and what part of it is what."""

    name: str
    seconds: float
    note: str


def workbook(folder: Path, rows: int) -> Path:
    """Write a workbook of so many made-up people."""
    path = folder / f"people_{rows}.xlsx"
    write_book(path, ACTIVITY, [Sheet("people", "Nominal roll", COLUMNS, [_person(n) for n in range(rows)])])
    return path


def measure() -> list[Timing]:
    """Time each size of workbook from file to report, its reading alone, and one question at the shell."""
    timings = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for rows in SIZES:
            path = workbook(folder, rows)
            note = _split(path, rows, folder)
            whole = _shell("determine", str(path), "--out", str(folder / "report"), "--as-of", "2023-11-15")
            page = (folder / "report.html").stat().st_size / 1e6
            timings.append(
                Timing(f"{rows:,} rows, workbook to report", whole, f"{note}; the page has {page:.1f} MB")
            )
    facts = [part for fact in ASKED for part in ("--fact", fact)]
    asked = [_shell("ask", INSTRUMENT, MATTERS[0], *facts, "--as-of", "2023-11-15") for _ in range(9)]
    bare = [_timed([sys.executable, "-c", ""]) for _ in range(9)]
    note = f"of which starting Python {median(bare):.2f} s"
    return [*timings, Timing("`warifu ask` at the shell", median(asked), note)]


def _split(path: Path, rows: int, folder: Path) -> str:
    """Return in words what the parts of the work take, one after the other in this process."""
    begun = time.perf_counter()
    taken = read(path)
    reading = time.perf_counter() - begun
    assert taken.ok, [str(problem) for problem in taken.problems[:5]]
    assert sum(taken.counts.values()) == rows
    begun = time.perf_counter()
    report = determine_intake(taken, on=date(2023, 11, 15))
    determining = time.perf_counter() - begun
    begun = time.perf_counter()
    write_reports(report, taken, folder / "split", Language.EN)
    writing = time.perf_counter() - begun
    share = (reading + writing) / (reading + determining + writing)
    parts = f"reading {reading:.1f} s, determining {determining:.1f} s, writing {writing:.1f} s"
    return f"{parts}: reading and writing are {share:.0%}"


def _person(number: int) -> Row:
    return (
        f"{10_000_000 + number}",
        "Rfn",
        f"Example-{number % 977}",
        f"Person {number}",
        NATIONALITIES[number % len(NATIONALITIES)],
        date(1975, 1, 1) + timedelta(days=number % 9_000),
        f"X{1_000_000 + number}",
        CATEGORIES[number % len(CATEGORIES)],
        ("United Kingdom", "Japan", "")[number % 7 % 3],
        "yes",
        ("yes", "")[number % 11 == 0],
        ("no", "yes")[number % 13 == 0],
    )


def _shell(*arguments: str) -> float:
    return _timed([sys.executable, "-m", "warifu.cli", *arguments])


def _timed(command: list[str]) -> float:
    begun = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - begun
    assert done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stderr[-2000:]}"
    return seconds


if __name__ == "__main__":
    found = {"timings": [asdict(timing) for timing in measure()]}
    Path(sys.argv[2]).write_text(json.dumps(found), encoding="utf-8")
