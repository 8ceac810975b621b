"""
Run many seeds, or replay one.

    python -m tests.simulation --seeds 5000
    python -m tests.simulation --replay 1234
"""

from __future__ import annotations

import argparse
import multiprocessing
import signal
import sys
from collections.abc import Iterator

from tests.simulation.outcome import Outcome, Summary
from tests.simulation.world import simulate

REPLAY = "make simulate SEED={seed}"
_EVERY_SECONDS = 10.0


def main(arguments: list[str]) -> int:
    """Do as the arguments ask; return 1 where a seed failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=500, help="how many seeds to run")
    parser.add_argument("--first", type=int, default=0, help="the first of them")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--replay", type=int, metavar="SEED", help="run one seed and print what happened")
    asked = parser.parse_args(arguments)
    if asked.replay is not None:
        return _replay(asked.replay)
    summary = Summary()
    try:
        for outcome in _outcomes(range(asked.first, asked.first + asked.seeds), asked.processes):
            summary.add(outcome)
            if outcome.wrong:
                print(f"seed {outcome.seed} failed: {outcome.wrong[0]}", file=sys.stderr)
            if summary.seeds % 50 == 0:
                print(
                    f"{summary.seeds} of {asked.seeds} seeds, {len(summary.failed)} failed", file=sys.stderr
                )
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
    print("\n".join(summary.lines(REPLAY)))
    return 1 if summary.failed else 0


def _replay(seed: int) -> int:
    outcome = simulate(seed)
    print("\n".join(outcome.trace))
    print(f"seed {seed}: {'; '.join(outcome.wrong) or 'nothing wrong'} ({outcome.seconds:.2f} s)")
    return 1 if outcome.wrong else 0


def _outcomes(seeds: range, processes: int) -> Iterator[Outcome]:
    if processes == 1:
        yield from map(_quietly, seeds)
        return
    context = multiprocessing.get_context("spawn")
    with context.Pool(processes, initializer=_leave_stopping_to_parent) as pool:
        yield from pool.imap_unordered(_quietly, seeds, chunksize=5)


def _quietly(seed: int) -> Outcome:
    return simulate(seed, keep_trace=False)


def _leave_stopping_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
