"""The page of the load: what fifty people wait for, and how much the node does beside a bare view."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version

from benchmarks.load.making import LINES, PEOPLE, SMALL_CASES, SMALL_LINES
from benchmarks.load.people import BARE, COMMAND, LARGE, PAGES, SEARCH, SHARES, TABLE, THINKS, TODAY, Took

MOST_MS = 300.0
"""The aim: what 95 of 100 pages take at most, in milliseconds, with fifty people."""
NAMES = {
    TODAY: "Today",
    TABLE: f"Case, a page of its table of {LINES:,} lines",
    SEARCH: "Search",
    COMMAND: "Command, in a small case",
    LARGE: f"Command, in the case of {LINES:,} lines",
    BARE: "bare view",
}
FRONT = """# Load

What {people} people at one node wait for: made by `make load` in one run.
Ratios carry over to other machines; the figures themselves do not.

Measured with Python {python}, Django {django} and uvicorn {uvicorn} on {machine}, {cores} cores,
of which those who ask take their share.

The node is one process, as `warifu serve` runs it, over SQLite and over PostgreSQL, both as durable as in service.
It holds a case of {lines:,} lines and {cases} of {small} lines each, all made up.
It has no other node to talk to.

- **Today**: the first page, over all cases.
- **Case**: a page of the people or the materiel of the large case, anywhere in it, sorted, filtered or neither.
- **Search**: one to three words of a made-up name, over everything.
- **Command**: a question to an office, by the API; answered once it is on the disk and every page shows it.
"""
THOUGHT = """## {people} people who think

Each asks, reads for {least:g} to {most:g} s and asks again: {shares}.
That was {rate:.0f} askings a second over {kinds}.

| | database | asked | p50 ms | p95 ms | p95 ≤ {aim:g} ms |
|---|---|---|---|---|---|
"""
PRESSED = """## As fast as it goes

{people} people who do not think: each asks again as soon as they have their answer, all for one thing.
What the node does then is its limit, and waiting is queueing.
The bare view is Django answering `ok` behind the same server and threads, without middleware or database.
Processor time is that of the node's one process; PostgreSQL's own comes on top.

| | database | a second | of the bare view | processor ms each | p50 ms | p95 ms |
|---|---|---|---|---|---|---|
"""


@dataclass(frozen=True)
class Measured:
    """What was measured over one kind of database: with thought, and each kind of asking alone without."""

    database: str
    thought: Took
    pressed: dict[str, Took]


def page(bare: Took, found: Sequence[Measured]) -> str:
    """Return the page in Markdown."""
    front = FRONT.format(
        people=PEOPLE,
        python=platform.python_version(),
        django=version("django"),
        uvicorn=version("uvicorn"),
        machine=platform.machine(),
        cores=os.cpu_count(),
        lines=LINES,
        cases=SMALL_CASES,
        small=SMALL_LINES,
    )
    return "\n".join((front, _thought(found), _pressed(bare, found)))


def _thought(found: Sequence[Measured]) -> str:
    asked = [sum(map(len, each.thought.seconds.values())) for each in found]
    head = THOUGHT.format(
        people=PEOPLE,
        least=THINKS[0],
        most=THINKS[1],
        shares=", ".join(
            f"{share} % {NAMES[kind].partition(',')[0]}"
            if kind != LARGE
            else f"{share} % the same in the large case"
            for kind, share in SHARES.items()
        ),
        rate=statistics.mean(n / each.thought.measured for n, each in zip(asked, found, strict=True)),
        kinds=" and ".join(each.database for each in found),
        aim=MOST_MS,
    )
    rows = [
        f"| {NAMES[kind]} | {each.database} | {len(took):,} | {_ms(took, 50)} | {_ms(took, 95)} "
        f"| {_reached(took) if kind in PAGES else ''} |"
        for kind in SHARES
        for each in found
        if (took := each.thought.seconds.get(kind))
    ]
    return head + "\n".join(rows) + "\n"


def _pressed(bare: Took, found: Sequence[Measured]) -> str:
    limit = _rate(bare, BARE)
    rows = [_row(NAMES[BARE], "none", bare, BARE, limit)]
    rows += [
        _row(NAMES[kind], each.database, each.pressed[kind], kind, limit)
        for kind in (*PAGES, COMMAND)
        for each in found
    ]
    return PRESSED.format(people=PEOPLE) + "\n".join(rows) + "\n"


def _row(name: str, database: str, took: Took, kind: str, limit: float) -> str:
    rate, seconds = _rate(took, kind), took.seconds[kind]
    processor = f"{took.processor / len(seconds) * 1e3:.1f}"
    shown = (
        name,
        database,
        f"{rate:,.0f}",
        f"{rate / limit:.3f}",
        processor,
        _ms(seconds, 50),
        _ms(seconds, 95),
    )
    return f"| {' | '.join(shown)} |"


def _rate(took: Took, kind: str) -> float:
    return len(took.seconds[kind]) / took.measured


def _ms(seconds: Sequence[float], percent: int) -> str:
    return f"{_share(seconds, percent) * 1e3:,.0f}"


def _share(seconds: Sequence[float], percent: int) -> float:
    """Return what so many of a hundred took at most: of those in order, the one at that place."""
    return sorted(seconds)[min(len(seconds) - 1, len(seconds) * percent // 100)]


def _reached(seconds: Sequence[float]) -> str:
    return "yes" if _share(seconds, 95) * 1e3 <= MOST_MS else "**no**"
