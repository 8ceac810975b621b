"""
One record after another: how long an answer takes, in a process of its own.

    python -m benchmarks.single NAME OUT.json

Answers are held against the slow evaluator, record by record, before anything is timed.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from benchmarks import by_hand
from benchmarks.peers import PEERS
from benchmarks.rails import Rails
from benchmarks.ruleset import INSTRUMENT, MATTERS, Answers, Record, records, rules, table
from tests.columns.shelves import oracles
from warifu.rules.compiled import Compiled
from warifu.rules.evaluate import evaluate
from warifu.rules.outcomes import Outcome

REPEATS = 5
VALUES = {Outcome.MET: True, Outcome.NOT_MET: False, Outcome.UNDETERMINED: None}
Asked = Callable[[Record], Any]


@dataclass(frozen=True)
class Single:
    """Times of one record in microseconds: median and 99th in a hundred of the best of five rounds."""

    name: str
    checked: int
    p50: float
    p99: float
    per_second: float


def our_ways() -> dict[str, tuple[int, Asked, Callable[[Any], Answers]]]:
    """Return, by name: how many records, what is asked, and how the answers are read."""
    program = rules()
    made = Compiled(program)
    slow = [oracles(INSTRUMENT)[name] for name in MATTERS]
    conditions = [root.condition for root in program.roots]
    return {
        "decide": (20_000, made.decide, lambda found: tuple(VALUES[outcome] for outcome in found)),
        "decide_cited": (
            20_000,
            made.decide_cited,
            lambda found: tuple(VALUES[outcome] for outcome, _ in found),
        ),
        "explain": (20_000, made.explain, lambda found: tuple(VALUES[each.outcome] for each in found)),
        "by_hand": (20_000, by_hand.decide, lambda found: found[0]),
        "evaluate": (
            2_000,
            lambda record: [evaluate(condition, record) for condition in conditions],
            lambda found: tuple(VALUES[each.outcome] for each in found),
        ),
        "slow": (
            5_000,
            lambda record: [oracle(record) for oracle in slow],
            lambda found: tuple(each.value for each in found),
        ),
    }


def measure(name: str) -> Single:
    """
    Check and time one way of answering.

    Raises:
        AssertionError: an answer differs from the slow evaluator's.
    """
    ours = our_ways()
    if name in ours:
        most, ask, read = ours[name]
    else:
        entry = next(entry for entry in PEERS if entry.module == name)
        most, ask = entry.most, entry.load(Rails(rules())).answers

        def read(found: Any) -> Answers:  # noqa: ANN401
            answers: Answers = found
            return answers

    asked = records(table(20_000))[:most]
    slow = [oracles(INSTRUMENT)[matter] for matter in MATTERS]
    for record in asked:
        expected = tuple(oracle(record).value for oracle in slow)
        assert read(ask(record)) == expected, f"{name} differs on {record}"
    best = min((_round(ask, asked) for _ in range(REPEATS)), key=median)
    whole = sum(best) / len(best)
    return Single(name, len(asked), median(best) / 1e3, quantiles(best, n=100)[98] / 1e3, 1e9 / whole)


def _round(ask: Asked, asked: list[Record]) -> list[int]:
    clock = time.perf_counter_ns
    times = []
    for record in asked:
        begun = clock()
        ask(record)
        times.append(clock() - begun)
    return times


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(json.dumps(asdict(measure(sys.argv[1]))), encoding="utf-8")
