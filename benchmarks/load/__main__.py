"""
Measure a node under load in one run, and keep the figures in docs/reference/load.md.

    python -m benchmarks.load            all of it: some five minutes, unattended; Ctrl-C stops it
    python -m benchmarks.load --quick    a few seconds of each, and not kept
"""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.load.browsers import Browser
from benchmarks.load.making import PEOPLE
from benchmarks.load.nodes import POSTGRESQL, SQLITE, Running, bare_view, node_over
from benchmarks.load.page import Measured, page
from benchmarks.load.people import BARE, COMMAND, PAGES, Somebody, Took, pressing, thinking

KEPT = Path(__file__).resolve().parents[2] / "docs" / "reference" / "load.md"
_THINKING, _PRESSING, _WARMING = 45.0, 8.0, 4.0


def main(arguments: list[str]) -> None:
    """Measure, print and keep."""
    quick = "--quick" in arguments
    scale = 0.2 if quick else 1.0
    with bare_view() as running:
        bare = asyncio.run(_pressed(running, _bare(running.port), BARE, _PRESSING * scale, "the bare view"))
    found = []
    for kind in (SQLITE, POSTGRESQL):
        _say(f"{kind}: the node is made")
        with node_over(kind) as running:
            found.append(Measured(kind, *asyncio.run(_measured(kind, running, scale))))
    text = page(bare, found)
    print(text)
    if not quick:
        KEPT.write_text(text, encoding="utf-8")


async def _measured(kind: str, running: Running, scale: float) -> tuple[Took, dict[str, Took]]:
    def people() -> list[Somebody]:
        return [Somebody.signed_in(running.port, running.made, number) for number in range(PEOPLE)]

    for each in (*PAGES, COMMAND):
        await pressing(people()[:4], each, _WARMING * scale / 4, _tell(f"{kind}: {each}, warming up"))
    thought = await thinking(people(), _THINKING * scale, _tell(f"{kind}: {PEOPLE} people who think"))
    pressed = {
        each: await _pressed(
            running, people(), each, _PRESSING * scale, f"{kind}: {each}, as fast as it goes"
        )
        for each in (*PAGES, COMMAND)
    }
    return thought, pressed


async def _pressed(running: Running, people: list[Somebody], kind: str, seconds: float, what: str) -> Took:
    before = running.processor()
    took = await pressing(people, kind, seconds, _tell(what))
    took.processor = running.processor() - before
    return took


def _bare(port: int) -> list[Somebody]:
    return [Somebody(Browser(port), {}, number) for number in range(PEOPLE)]


def _tell(what: str) -> Callable[[float], None]:
    """Return what tells how far something is: on one line that changes, or at a beginning where lines stay."""
    if not sys.stderr.isatty():
        _say(what)
        return lambda done: None  # noqa: ARG005  (however far it is)
    return lambda done: print(
        f"\r{what}: {done:4.0%} ", end="\n" if done >= 1 else "", file=sys.stderr, flush=True
    )


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C: nothing is left running
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        print("\nstopped; nothing was kept", file=sys.stderr)
        sys.exit(130)
