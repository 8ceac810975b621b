"""
Two nodes under load whose processes are killed at any moment; and a link that is cut, and an old backup put back.

    python -m tests.server.kills --kills 500 --seed 1

What a node acknowledged to somebody has to be there on both sides in the end, once, and both have to agree. Printed as
it goes: how far it is; at the end: how many kills, commands, repeated askings, what was lost or doubled, how long both
needed to agree again each time, and how long all of it took. Ctrl-C ends the killing, checks, and prints the same.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

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
PAUSE, PAUSE_WHEN_NOT_DONE = 0.01, 0.1
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
    lost: set[str] = field(default_factory=set)
    doubled: set[str] = field(default_factory=set)
    agreed_after: list[float] = field(default_factory=list)
    seconds: float = 0.0

    def line(self) -> str:
        agreed = ", ".join(f"{each:.1f} s" for each in self.agreed_after)
        return (
            f"{self.kills} kills, {self.cuts} cuts, {self.restores} restores; {len(self.acknowledged)} commands "
            f"acknowledged, asked again {self.asked_again} times; {len(self.lost)} lost, {len(self.doubled)} doubled; "
            f"agreed again after {agreed or 'nothing'}; {self.seconds:.0f} s"
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


@dataclass
class Run:
    """
    One run: what is to happen, and what happened.

    told: called with the figures after each pair of kills. stopping: set, it ends the killing and goes on to the check.
    """

    kills: int
    seed: int = 1
    restores: int = 1
    told: Callable[[Figures], None] = lambda figures: None
    stopping: threading.Event = field(default_factory=threading.Event)
    figures: Figures = field(default_factory=Figures)

    def over(self, made: Path, folder: Path) -> Figures:
        """Kill both nodes so many times in all, and check in the end that nothing was lost. Raises where something was."""
        chance, begun = random.Random(self.seed), time.monotonic()  # noqa: S311
        with two_nodes(made, folder, fast=True) as nodes:
            until(lambda: all(_is_open(node) for node in nodes.both), what="both are open")
            for case in CASES:
                nodes.gb.person().gives(opening(case))
            nodes.agree()
            backup = folder / "old-backup"
            warifu("backup", backup, "--data", nodes.gb.data)
            for part in range(self.restores + 1):
                upto = self.kills * (part + 1) // (self.restores + 1)
                _under_load(nodes, self, chance, upto, f"seed {self.seed} part {part}")
                self.agree(nodes)
                if self.stopping.is_set():
                    break
                if part < self.restores:
                    _restore(nodes, backup, self.figures)
            _check(nodes, self)
        self.figures.seconds = time.monotonic() - begun
        return self.figures

    def agree(self, nodes: TwoNodes) -> tuple[dict[str, Any], dict[str, Any]]:
        """Wait until both agree again, and note how long that was."""
        begun = time.monotonic()
        found = nodes.agree()
        self.figures.agreed_after.append(time.monotonic() - begun)
        return found


def run(made: Path, folder: Path, *, kills: int, seed: int = 1, restores: int = 1) -> Figures:
    """Kill both nodes so many times in all; see `Run`."""
    return Run(kills, seed, restores).over(made, folder)


def _under_load(nodes: TwoNodes, asked: Run, chance: random.Random, kills: int, name: str) -> None:
    figures = asked.figures
    askers = [
        Asker(node, f"{name} {node.state} {number}", figures) for node in nodes.both for number in range(2)
    ]
    for asker in askers:
        asker.start()
    with ThreadPoolExecutor(2) as two:
        while figures.kills < kills and not asked.stopping.is_set():
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
            asked.told(figures)
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
    nodes.gb.kill()
    warifu("restore", backup, "--data", nodes.gb.data)
    figures.restores += 1
    nodes.gb.enter()  # nobody is signed in by a backup
    nodes.gb.begin()
    nodes.gb.listens()


def _check(nodes: TwoNodes, asked: Run) -> None:
    found, figures = asked.agree(nodes), asked.figures
    for node, each in zip(nodes.both, found, strict=True):
        figures.lost |= set(figures.acknowledged) - set(each["refs"])
        figures.doubled |= _doubled(node)
    assert not figures.lost, f"acknowledged and not there: {sorted(figures.lost)[:5]}"
    assert not figures.doubled, f"asked once and there twice: {sorted(figures.doubled)[:5]}"
    for each in found:
        assert each["lost"] == []
        assert {code for code, _ in each["alarms"]} <= _EXPECTED, each["alarms"]
    until(
        lambda: all(node.look()["signed"] == node.look()["rows"] for node in nodes.both), what="all is signed"
    )
    for node in nodes.both:
        node.stop()
        assert node.view("audited")["entries"] == node.look()["rows"]


def _doubled(node: NodeProcess) -> set[str]:
    """Return the words of the questions that a node has more than once: each was asked in one command, however often."""
    person = node.person()
    words = Counter(
        question["text"]
        for case in person.asks("/cases")["cases"]
        for question in person.asks(f"/cases/{case['number']}/questions")["questions"]
    )
    assert words, "no question is there: nothing is proved"
    return {text for text, times in words.items() if times > 1}


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
    asked, begun = parser.parse_args(), time.monotonic()

    def told(figures: Figures) -> None:
        if figures.kills % 10 == 0:
            seconds = time.monotonic() - begun
            sys.stderr.write(
                f"{figures.kills} of {asked.kills} kills, {len(figures.acknowledged)} acknowledged, {seconds:.0f} s\n"
            )

    wanted = Run(asked.kills, asked.seed, asked.restores, told)

    def stop(number: int, _: object) -> None:
        sys.stderr.write("no more kills: looking whether anything was lost; once more ends at once\n")
        signal.signal(number, signal.default_int_handler)
        wanted.stopping.set()

    signal.signal(signal.SIGINT, stop)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made"
        made.mkdir()
        try:
            wanted.over(made_nodes(made), Path(folder))
        finally:
            wanted.figures.seconds = time.monotonic() - begun
            sys.stdout.write(f"{wanted.figures.line()}\n")


if __name__ == "__main__":
    main()
