"""
People: what each does at the node, how long they think, and how long each answer took.

Everybody draws by a seed of their own, so that each run asks the same.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from benchmarks.load.browsers import Browser
from benchmarks.load.making import LINES, label_of

TODAY, TABLE, SEARCH, COMMAND, LARGE, BARE = "today", "table", "search", "command", "command_large", "bare"
PAGES = (TODAY, TABLE, SEARCH)
SHARES = {TODAY: 30, TABLE: 30, SEARCH: 20, COMMAND: 16, LARGE: 4}
"""What of a hundred askings is what."""
THINKS = (2.0, 5.0)
"""Seconds that somebody thinks before they ask again: each length between is as likely."""
_SORTS = ("", "label", "-label", "stand", "law", "person.nationality")


@dataclass
class Took:
    """
    How many seconds each answer took, by kind.

    measured: for how many seconds. processor: how many of its processor's the node's process took for it.
    """

    seconds: dict[str, list[float]] = field(default_factory=dict)
    measured: float = 0.0
    processor: float = 0.0

    def note(self, kind: str, seconds: float) -> None:
        """Note one answer."""
        self.seconds.setdefault(kind, []).append(seconds)


@dataclass
class Somebody:
    """One person at their browser."""

    browser: Browser
    made: Mapping[str, Any]
    number: int
    _asked: itertools.count[int] = field(default_factory=itertools.count)

    def __post_init__(self) -> None:
        self.draw = Random(self.number)

    @classmethod
    def signed_in(cls, port: int, made: Mapping[str, Any], number: int) -> Somebody:
        """Return a person who is signed in."""
        form = "f" * 32
        cookies = f"warifu-gb={made['secrets'][number]}; warifu-gb-form={form}"
        return cls(Browser(port, {"cookie": cookies, "x-csrftoken": form}), made, number)

    async def does(self, kind: str) -> None:
        """Do one thing of a kind; what is answered has to be it."""
        match kind:
            case "today":
                assert b"</html>" in await self.browser.asks("/")
            case "table":
                assert b"</html>" in await self.browser.asks(self._table())
            case "search":
                words = label_of(self.draw.randrange(LINES)).split()
                asked = "+".join(self.draw.sample(words, self.draw.choice((1, 2, 3))))
                assert b"</html>" in await self.browser.asks(f"/search?q={asked}")
            case "command" | "command_large":
                await self._command(kind)
            case _:
                assert await self.browser.asks("/ok") == b"ok"

    def _table(self) -> str:
        """Return the address of a page of the table of ten thousand lines: anywhere in it, sorted or filtered or not."""
        kind, sort = self.draw.choice(("people", "people", "materiel")), self.draw.choice(_SORTS)
        asked = [f"page={self.draw.randrange(1, 20)}", *([f"sort={sort}"] if sort else [])]
        if self.draw.random() < 0.3:
            asked = [f"find={self.draw.choice(('example', 'kim', '0042', 'lorry'))}"]
        return f"/cases/{self.made['large']['number']}/{kind}?{'&'.join(asked)}"

    async def _command(self, kind: str) -> None:
        """Ask the other State's office something, in one of the small cases or in the large one."""
        case = self.made["large"] if kind == LARGE else self.draw.choice(self.made["small"])
        fields = {"case": case["case"], "to_office": "defence", "text": "Which gate, made up?", "lang": "en"}
        key = f"{self.number}-{time.monotonic_ns()}-{next(self._asked)}"
        more = {"content-type": "application/json", "idempotency-key": key}
        answer = await self.browser.asks(
            "/api/v1/commands/AskQuestion", json.dumps({**fields, "parts": []}).encode(), **more
        )
        assert json.loads(answer)["positions"]


async def thinking(people: list[Somebody], seconds: float, tell: Callable[[float], None]) -> Took:
    """Let everybody ask, think and ask again for some seconds, one kind of asking after another as SHARES has them."""
    took, kinds, weights = Took(), tuple(SHARES), tuple(SHARES.values())

    async def live(one: Somebody, end: float) -> None:
        await asyncio.sleep(one.draw.uniform(0, THINKS[1]))
        while time.perf_counter() < end:
            kind = one.draw.choices(kinds, weights)[0]
            begun = time.perf_counter()
            await one.does(kind)
            took.note(kind, time.perf_counter() - begun)
            await asyncio.sleep(one.draw.uniform(*THINKS))

    return await _all(live, people, seconds, took, tell)


async def pressing(people: list[Somebody], kind: str, seconds: float, tell: Callable[[float], None]) -> Took:
    """Let everybody ask for one kind of thing again as soon as they have their answer."""
    took = Took()

    async def live(one: Somebody, end: float) -> None:
        while time.perf_counter() < end:
            begun = time.perf_counter()
            await one.does(kind)
            took.note(kind, time.perf_counter() - begun)

    return await _all(live, people, seconds, took, tell)


async def _all(
    live: Callable[[Somebody, float], Coroutine[Any, Any, None]],
    people: list[Somebody],
    seconds: float,
    took: Took,
    tell: Callable[[float], None],
) -> Took:
    begun = time.perf_counter()

    async def progress() -> None:
        while (done := (time.perf_counter() - begun) / seconds) < 1:
            tell(done)
            await asyncio.sleep(1)

    telling = asyncio.create_task(progress())
    try:
        async with asyncio.TaskGroup() as group:
            for one in people:
                group.create_task(live(one, begun + seconds))
        tell(1.0)
    finally:
        telling.cancel()
        for one in people:
            one.browser.close()
    took.measured = time.perf_counter() - begun
    return took
