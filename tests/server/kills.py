"""
Two nodes under load whose processes are killed at any moment; and a link that is cut, and an old backup put back.

    python -m tests.server.kills --kills 500 --seed 1

What a node acknowledged to somebody has to be there on both sides in the end, and both have to agree. Printed at the
end: how many kills, commands, repeated askings, and how long it took.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from tests.node.two import a_question, opening
from tests.server.two_nodes import (
    NodeProcess,
    RefusedCommandError,
    TwoNodes,
    UnansweredError,
    made_nodes,
    two_nodes,
    until,
    warifu,
)

CASES = tuple(f"{number:032x}" for number in range(1, 9))
LONGEST_LIFE = 0.6
"""Seconds: between nothing and this a process is let live once it listens."""
PAUSE, PAUSE_WHEN_NOT_DONE = 0.01, 0.05
"""Seconds between two askings; who asks a node that is not there again and again takes the processor from it."""
ACKNOWLEDGED_FOR_EACH = 2
"""Commands, at least: where nothing is acknowledged, nothing could be lost."""
_EXPECTED = {"recovery"}
"""The alarm of a node that was put back."""


@dataclass
class Figures:
    """What happened."""

    kills: int = 0
    restores: int = 0
    cuts: int = 0
    acknowledged: list[str] = field(default_factory=list)
    asked_again: int = 0
    seconds: float = 0.0

    def line(self) -> str:
        return (
            f"{self.kills} kills, {self.cuts} cuts, {self.restores} restores; {len(self.acknowledged)} commands "
            f"acknowledged, asked again {self.asked_again} times; {self.seconds:.0f} s"
        )


class Asker(threading.Thread):
    """Somebody who asks questions of the other State, each until it is acknowledged."""

    def __init__(self, node: NodeProcess, name: str, figures: Figures) -> None:
        super().__init__(name=name, daemon=True)
        self._node, self._figures, self._stopping = node, figures, threading.Event()
        self.error: Exception | None = None
        self._chance = random.Random(name)  # noqa: S311  (chance that can be repeated)

    def run(self) -> None:
        number = 0
        try:
            while not self._stopping.is_set():
                number += 1
                self._ask(f"{self.name} {number}")
                self._stopping.wait(PAUSE)
        except Exception as error:  # noqa: BLE001  (the main thread raises it)
            self.error = error

    def stop(self) -> None:
        self._stopping.set()

    def _ask(self, words: str) -> None:
        question = a_question(f"{words}?", self._chance.choice(CASES))
        while True:
            try:
                receipt = self._node.person().gives(question, request=words.replace(" ", "-"))
            except (UnansweredError, RefusedCommandError) as error:
                if isinstance(error, RefusedCommandError) and "in-recovery" not in str(error):
                    raise
                if self._stopping.is_set():
                    return
                self._figures.asked_again += 1
                self._stopping.wait(PAUSE_WHEN_NOT_DONE)
            else:
                self._figures.acknowledged.extend(receipt["refs"])
                return


def run(made: Path, folder: Path, *, kills: int, seed: int = 1, restores: int = 1) -> Figures:
    """Kill both nodes so many times in all, and check in the end that nothing was lost. Raises where something was."""
    chance, figures, begun = random.Random(seed), Figures(), time.monotonic()  # noqa: S311
    with two_nodes(made, folder, fast=True) as nodes:
        until(lambda: all(_is_open(node) for node in nodes.both), what="both are open")
        for case in CASES:
            nodes.gb.person().gives(opening(case))
        nodes.agree()
        backup = folder / "old-backup"
        warifu("backup", backup, "--data", nodes.gb.data)
        for part in range(restores + 1):
            _under_load(
                nodes, figures, chance, kills * (part + 1) // (restores + 1), f"seed {seed} part {part}"
            )
            if part < restores:
                _restore(nodes, backup, figures)
        _check(nodes, figures)
    figures.seconds = time.monotonic() - begun
    return figures


def _under_load(nodes: TwoNodes, figures: Figures, chance: random.Random, kills: int, name: str) -> None:
    askers = [
        Asker(node, f"{name} {node.state} {number}", figures) for node in nodes.both for number in range(2)
    ]
    for asker in askers:
        asker.start()
    with ThreadPoolExecutor(2) as two:
        while figures.kills < kills:
            is_cut = chance.random() < 0.2
            if is_cut:
                nodes.cut()
                figures.cuts += 1
            else:
                until(
                    lambda: _is_enough(askers, figures),
                    what="as much is acknowledged as kills are to be worth",
                )
            lives = [(node, chance.random() * LONGEST_LIFE) for node in nodes.both]
            list(two.map(lambda life: _live_and_die(*life), lives))
            figures.kills += len(lives)
            if is_cut:
                nodes.mend()
    for asker in askers:
        asker.stop()
    for asker in askers:
        asker.join()
        if asker.error is not None:
            raise asker.error


def _is_enough(askers: list[Asker], figures: Figures) -> bool:
    """Say whether enough was acknowledged for the kills so far, on however slow a machine."""
    for asker in askers:
        if asker.error is not None:
            raise asker.error
    return len(figures.acknowledged) >= ACKNOWLEDGED_FOR_EACH * figures.kills


def _live_and_die(node: NodeProcess, seconds: float) -> None:
    time.sleep(seconds)
    node.kill()
    node.begin()
    node.listens()


def _restore(nodes: TwoNodes, backup: Path, figures: Figures) -> None:
    """Put London back as it was before everything, once Tokyo has all that London acknowledged."""
    nodes.agree()
    nodes.gb.kill()
    warifu("restore", backup, "--data", nodes.gb.data)
    figures.restores += 1
    nodes.gb.enter()  # nobody is signed in by a backup
    nodes.gb.begin()
    nodes.gb.listens()


def _check(nodes: TwoNodes, figures: Figures) -> None:
    found = nodes.agree()
    for each in found:
        missing = set(figures.acknowledged) - set(each["refs"])
        assert not missing, f"acknowledged and not there: {sorted(missing)[:5]}"
        assert each["lost"] == []
        assert {code for code, _ in each["alarms"]} <= _EXPECTED, each["alarms"]
    until(
        lambda: all(node.look()["signed"] == node.look()["rows"] for node in nodes.both), what="all is signed"
    )
    for node in nodes.both:
        node.stop()
        assert node.view("audited")["entries"] == node.look()["rows"]


def _is_open(node: NodeProcess) -> bool:
    try:
        return bool(node.person().asks("/exchange")["mode"] == "open")
    except (UnansweredError, RefusedCommandError):
        return False


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--restores", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made"
        made.mkdir()
        figures = run(
            made_nodes(made), Path(folder), kills=asked.kills, seed=asked.seed, restores=asked.restores
        )
    sys.stdout.write(f"{figures.line()}\n")


if __name__ == "__main__":
    main()
