"""
Tables: how many records a second, and at what cost of processor time, in a process of its own.

    POLARS_MAX_THREADS=2 python -m benchmarks.batches NAME OUT.json

Answers are held against those of compiled functions on every twentieth record before anything is timed.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

import polars as pl

from benchmarks.rails import Rails
from benchmarks.ruleset import known, rules, table
from warifu.rules.columns import Columns
from warifu.rules.compiled import Compiled
from warifu.rules.outcomes import Outcome

ROWS, LARGE = 1_000_000, 5_000_000
REPEATS = 15
EVERY = 20
VALUES = {Outcome.MET: True, Outcome.NOT_MET: False, Outcome.UNDETERMINED: None}


@dataclass(frozen=True)
class Batch:
    """Seconds for so many rows: the best round and the median one, processor time, memory on top."""

    name: str
    threads: int
    rows: int
    wall: float
    wall_median: float
    cpu: float
    memory_mb: float

    @property
    def per_second(self) -> float:
        """Rows a second, in the best round."""
        return self.rows / self.wall


def columns(frame: pl.DataFrame) -> Callable[[], object]:
    """Return the answers alone, over columns."""
    over = Columns(rules())
    _check(frame, over.decide(frame).select(over.names))
    return lambda: over.decide(frame)


def columns_large(frame: pl.DataFrame) -> Callable[[], object]:
    """Return the answers alone over a larger table: what two threads do shows only where there is work enough."""
    return columns(frame)


def columns_explained(frame: pl.DataFrame) -> Callable[[], object]:
    """Return the answers with deciding provisions, missing facts and the kinds of unknown, over columns."""
    over = Columns(rules())
    _check(frame, over.explain(frame).select(over.names))
    return lambda: over.explain(frame)


def openfisca(frame: pl.DataFrame) -> Callable[[], object]:
    """Return the answers by OpenFisca, from arrays that are there already."""
    from benchmarks.peers.openfisca import Engine  # noqa: PLC0415  (only where it is installed)

    engine = Engine(Rails(rules()))
    arrays, count = engine.arrays(frame), len(frame)
    found = engine.over(arrays, count)
    answers = [
        [True if y else False if n else None for y, n in zip(yes, no, strict=True)] for yes, no in found
    ]
    _check(frame, pl.DataFrame(answers))
    return lambda: engine.over(arrays, count)


def copy(frame: pl.DataFrame) -> Callable[[], object]:
    """Return a copy of as many bytes as the table has, by numpy: what memory itself allows."""
    import numpy as np  # noqa: PLC0415  (likewise)

    data = np.ones(frame.estimated_size(), dtype=np.uint8)
    return data.copy


def parquet(frame: pl.DataFrame) -> Callable[[], object]:
    """Return from file to file: read, answer, write."""
    over, folder = Columns(rules()), Path(tempfile.mkdtemp())
    frame.write_parquet(folder / "in.parquet")
    return lambda: over.decide(pl.scan_parquet(folder / "in.parquet")).sink_parquet(folder / "out.parquet")


def parquet_alone(frame: pl.DataFrame) -> Callable[[], object]:
    """Return from file to file with no rule at all: what the files themselves allow."""
    folder = Path(tempfile.mkdtemp())
    frame.write_parquet(folder / "in.parquet")
    return lambda: pl.scan_parquet(folder / "in.parquet").sink_parquet(folder / "out.parquet")


WAYS = {
    way.__name__: way
    for way in (columns, columns_large, columns_explained, openfisca, copy, parquet, parquet_alone)
}


def measure(name: str, rows: int = ROWS) -> Batch:
    """
    Check and time one way.

    Raises:
        AssertionError: an answer differs from that of the compiled functions.
    """
    frame = table(LARGE if name == "columns_large" else rows)
    work = WAYS[name](frame)
    before = _peak_mb()
    rounds = []
    for _ in range(REPEATS):
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        rounds.append((time.perf_counter() - wall, time.process_time() - cpu))
    walls = [wall for wall, _ in rounds]
    cpu = median(cpu for _, cpu in rounds)
    return Batch(name, pl.thread_pool_size(), len(frame), min(walls), median(walls), cpu, _peak_mb() - before)


def _check(frame: pl.DataFrame, answers: pl.DataFrame) -> None:
    decide = Compiled(rules()).decide
    for row, found in zip(
        frame.gather_every(EVERY).iter_rows(named=True), answers.gather_every(EVERY).rows(), strict=True
    ):
        expected = tuple(VALUES[outcome] for outcome in decide(known(row)))
        assert found == expected, f"differs on {row}"


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    result = measure(sys.argv[1])
    Path(sys.argv[2]).write_text(json.dumps(asdict(result)), encoding="utf-8")
