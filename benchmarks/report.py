"""The page of figures: tables, ratios, the aims beside them, and the machine they were got on."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Sequence
from importlib.metadata import version

from benchmarks.batches import Batch
from benchmarks.files import Timing
from benchmarks.ledger import Audited
from benchmarks.limits import ROUNDS, Work
from benchmarks.peers import PEERS
from benchmarks.primitives_report import section
from benchmarks.ruleset import INSTRUMENT, MATTERS, rules
from benchmarks.single import Single

NAMES = {
    "decide": "**ours: outcomes**",
    "decide_cited": "**ours: outcomes and cited provisions**",
    "explain": "**ours: full explanation**",
    "by_hand": "plain Python by hand, three values, provisions met",
    "evaluate": "ours, interpreted: the whole tree of findings",
    "slow": "the slow evaluator that judges the others",
    "columns": "**ours over columns: outcomes**",
    "columns_large": "**ours over columns: outcomes, a larger table**",
    "columns_explained": "**ours over columns: outcomes, provisions, missing facts, kinds**",
    "openfisca": "OpenFisca: outcomes",
    "copy": "a copy of the same bytes (numpy)",
    "parquet": "ours, from Parquet to Parquet",
    "parquet_alone": "Parquet to Parquet without a rule",
}
FRONT = """# Benchmarks

How fast, against whom: made by `make bench` in one run; same rules, same records, checked answers.
Ratios carry over to other machines; the figures themselves do not.

Measured with Python {python} and Polars {polars} on {machine}, {cores} cores.
Rules: {matters} matters of `{instrument}`: {provisions} provisions, {facts} facts, {steps} steps.
Records: made up, 4 % of their facts missing.
"""
ONE_RECORD = """## One record

Facts as a dictionary in, answers to all matters out; an engine's preparation of the record is counted.
All answers were first held against those of the slow evaluator.
Engines with two truth values are asked two questions a matter (certainly yes? certainly no?):
the price of a right answer there. The best of five rounds.

| engine | median µs | p99 µs | records/s | × our outcomes | records checked |
|---|---|---|---|---|---|
"""
AIMS = "## Aims\n\n| | measured | aim | reached |\n|---|---|---|---|\n"
TABLES = """## Tables

In memory, from each engine's own best form of input.
Ours includes checking every value against its domain.
Best and median of fifteen rounds; processor time of the median.

| engine | threads | rows | best ms | median ms | processor ms | M rows/s | MB on top |
|---|---|---|---|---|---|---|---|
"""


def page(
    singles: Sequence[Single],
    batches: Sequence[Batch],
    files: Iterable[dict[str, object]],
    works: Sequence[Work],
    audited: Audited,
) -> str:
    """Return the page in Markdown."""
    timings = [Timing(**each) for each in files]  # type: ignore[arg-type]  # read back from JSON
    aims = "\n".join([*_aims(singles, batches, timings), *_aims_of_exchange(works, audited)])
    parts = [_front(), AIMS + aims + "\n", _one_case(singles), _tables(batches)]
    if timings:
        parts.append(_files(timings))
    parts.append(section(works, audited, ROUNDS))
    return "\n".join(parts)


def _front() -> str:
    program = rules()
    return FRONT.format(
        python=platform.python_version(),
        polars=version("polars"),
        machine=platform.machine(),
        cores=os.cpu_count(),
        matters=len(MATTERS),
        instrument=INSTRUMENT,
        provisions=len(program.provisions),
        facts=len(program.facts),
        steps=len(program.nodes),
    )


def _aims(singles: Sequence[Single], batches: Sequence[Batch], files: Sequence[Timing]) -> list[str]:
    one = {single.name: single.p50 for single in singles}
    peers = {entry.module: one[entry.module] for entry in PEERS if entry.module in one}
    by = {(batch.name, batch.threads): batch for batch in batches}
    ours, one_thread, two = by["columns", 1], by["columns_large", 1], by["columns_large", 2]
    lines = [
        _aim("outcomes and cited provisions ÷ by hand", one["decide_cited"] / one["by_hand"], 1.0, most=True),
        _aim("full explanation ÷ by hand", one["explain"] / one["by_hand"], 3.0, most=True),
        _aim("two threads: rows a second ÷ one thread's", two.per_second / one_thread.per_second, 1.8),
    ]
    if peers:
        nearest = min(peers.values())
        lines.append(
            _aim(
                "outcomes and cited provisions ÷ quickest peer", one["decide_cited"] / nearest, 1.0, most=True
            )
        )
    if ("openfisca", 1) in by:
        ratio = by["openfisca", 1].cpu / ours.cpu
        lines.append(_aim("OpenFisca's processor time ÷ ours over columns", ratio, 8.0))
    for timing, limit in zip(files, (5.0, 40.0, 0.3), strict=False):
        lines.append(_aim(f"{timing.name}, seconds", timing.seconds, limit, most=True))
    return lines


def _aims_of_exchange(works: Sequence[Work], audited: Audited) -> list[str]:
    lines = [_aim(f"audit of {audited.entries:,} entries, seconds", audited.seconds, 300.0, most=True)]
    caught_up = [work.per_second for work in works if work.part == "link"]
    return lines + [_aim("messages caught up after a partition, a second", rate, 200.0) for rate in caught_up]


def _aim(name: str, value: float, limit: float, *, most: bool = False) -> str:
    reached = value <= limit if most else value >= limit
    return f"| {name} | {value:.2f} | {'≤' if most else '≥'} {limit:g} | {'yes' if reached else '**no**'} |"


def _one_case(singles: Sequence[Single]) -> str:
    base = next(single.p50 for single in singles if single.name == "decide")
    measured = {single.name for single in singles}
    peers = [entry for entry in PEERS if entry.module in measured]
    titles = NAMES | {entry.module: f"{entry.title} (`{entry.package}` {entry.release})" for entry in peers}
    rows = [
        f"| {titles[s.name]} | {s.p50:,.1f} | {s.p99:,.1f} | {s.per_second:,.0f} "
        f"| {s.p50 / base:,.1f} | {s.checked:,} |"
        for s in sorted(singles, key=lambda each: each.p50)
    ]
    missing = [entry.package for entry in PEERS if entry not in peers]
    left_out = f"\nNot installed, so not measured: {', '.join(missing)}.\n" if missing else ""
    return ONE_RECORD + "\n".join(rows) + f"\n{left_out}"


def _tables(batches: Sequence[Batch]) -> str:
    rows = [
        f"| {NAMES[b.name]} | {b.threads} | {b.rows:,} | {b.wall * 1e3:,.0f} | {b.wall_median * 1e3:,.0f} "
        f"| {b.cpu * 1e3:,.0f} | {b.per_second / 1e6:,.1f} | {b.memory_mb:,.0f} |"
        for b in batches
    ]
    return TABLES + "\n".join(rows) + "\n"


def _files(timings: Sequence[Timing]) -> str:
    rows = [f"| {timing.name} | {timing.seconds:.2f} | {timing.note} |" for timing in timings]
    return "## From file to report\n\n| | seconds | |\n|---|---|---|\n" + "\n".join(rows) + "\n"
