"""
A million records for every matter of every instrument: table, functions and the slow evaluator agree.

    python -m benchmarks.agreement [RECORDS]

A fifth of the records each have 0, 1, 4, 15 and 50 % of their facts missing. Ends with 1 if anything differs.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.columns.agreement import Differences, compare
from tests.columns.records import frame
from tests.columns.shelves import matters, oracles, shares
from warifu.instruments import instrument
from warifu.rules.columns import Columns
from warifu.rules.outcomes import Mode
from warifu.rules.program import program

AT_ONCE = 100_000
"""So many records are held at a time; each hundred thousand has a seed of its own."""

Found = list[tuple[str, str, Differences, Differences]]


def main() -> int:
    """Compare, print a line a matter and the sums, and return how the program ends."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    tasks = [(id_, share, seed) for id_, share in shares() for seed in range(-(-count // AT_ONCE))]
    sums: dict[tuple[str, str], list[int]] = {}
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        for id_, matter, table, functions in _flat(pool.map(_compare, tasks)):
            line = sums.setdefault((id_, matter), [0] * 8)
            for at, value in enumerate((*_counts(table), *_counts(functions))):
                line[at] += value
    print(
        "matter: records over columns, differing in answer, provisions, missing facts; the same of functions"
    )
    for (id_, matter), line in sums.items():
        over, made = line[:4], line[4:]
        print(f"{id_}.{matter}: {over[0]:,} {tuple(over[1:])}; {made[0]:,} {tuple(made[1:])}")
    differ = sum(sum(line[1:4]) + sum(line[5:8]) for line in sums.values())
    answers = sum(line[0] for line in sums.values())
    print(f"{len(sums)} matters, {answers:,} answers over columns, {differ} differences")
    return 1 if differ else 0


def _compare(task: tuple[str, int, int]) -> Found:
    id_, share, seed = task
    laid_out = program([instrument(id_)], matters(id_, share), mode=Mode.STRICT)
    found = compare(Columns(laid_out), frame(laid_out, AT_ONCE, seed=1_000 + seed), oracles(id_))
    return [(id_, matter, *pair) for matter, pair in found.items()]


def _flat(results: Iterator[Found]) -> Iterator[tuple[str, str, Differences, Differences]]:
    for found in results:
        yield from found


def _counts(of: Differences) -> tuple[int, int, int, int]:
    return of.records, of.answer, of.cited, of.missing


if __name__ == "__main__":
    sys.exit(main())
