"""
Live updates: server-sent events that tell a browser which of the cases it may see have changed, by their numbers.

    event: changed
    data: ["GB-4KT9-MW2R-XK"]

Nothing else is told: what changed is asked for as always, by who may see it. A stream ends with its session.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from http.cookies import CookieError, SimpleCookie
from typing import Any

from django.db import close_old_connections

from warifu.casework.case import register_id
from warifu.casework.refusals import Refusal
from warifu.server.guarding import headers as guarded
from warifu.server.people import SignedIn, clock
from warifu.server.people.delegated import lent_to
from warifu.server.people.directory import Directory
from warifu.server.people.requests import cookie_name, signed_in_by
from warifu.server.people.sessions import Sessions
from warifu.server.reading.seeing import require_case
from warifu.server.running import RunningNode

PATH = "/live/changes"
KEPT_OPEN_EVERY = 20.0
TOGETHER_WITHIN = 0.2
"""Seconds for which changes are gathered before they are told."""
MOST_STREAMS = 2_000

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]


class Stream:
    """The changes that one browser has not been told of yet."""

    def __init__(self) -> None:
        self._cases: set[str] = set()
        self._woken = asyncio.Event()

    def add(self, cases: frozenset[str]) -> None:
        """Have these told."""
        self._cases |= cases
        self._woken.set()

    async def take(self, within: float) -> frozenset[str]:
        """Wait for changes and return them; none where so many seconds passed without any."""
        try:
            await asyncio.wait_for(self._woken.wait(), within)
        except TimeoutError:
            return frozenset()
        await asyncio.sleep(TOGETHER_WITHIN)
        found, self._cases = frozenset(self._cases), set()
        self._woken.clear()
        return found


class Live:
    """The ASGI application under `/live/`."""

    def __init__(self, node: RunningNode, loop: asyncio.AbstractEventLoop) -> None:
        self._node, self._loop = node, loop
        self._streams: set[Stream] = set()
        self._stopped = asyncio.Event()
        self._standing = register_id(node.own, node.peer)
        self._end = node.listen(self._changed)

    def stop(self) -> None:
        """End every stream."""
        self._end()
        self._stopped.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request: a stream, or why there is none."""
        if scope["path"] != PATH or scope["method"] != "GET":
            await _refuse(send, 404, b"not here\n")
            return
        secret = _secret(scope)
        who = await asyncio.to_thread(_who, secret)
        if who is None:
            await _refuse(send, 401, b"sign in first\n")
        elif len(self._streams) >= MOST_STREAMS:
            await _refuse(send, 503, b"too many are listening\n")
        else:
            await self._tell(secret, who, receive, send)

    def _changed(self, cases: frozenset[str]) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._add, cases)

    def _add(self, cases: frozenset[str]) -> None:
        for stream in self._streams:
            stream.add(cases)

    async def _tell(self, secret: str, who: SignedIn, receive: Receive, send: Send) -> None:
        headers = {**guarded(), "Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        await send({"type": "http.response.start", "status": 200, "headers": _raw(headers)})
        await _part(send, b"retry: 5000\n\n")
        stream = Stream()
        self._streams.add(stream)
        gone = asyncio.create_task(_gone(receive))
        stopped = asyncio.create_task(self._stopped.wait())
        quiet_until = self._loop.time() + KEPT_OPEN_EVERY
        try:
            while not gone.done() and not stopped.done():
                taking = asyncio.create_task(stream.take(max(0.0, quiet_until - self._loop.time())))
                await asyncio.wait({taking, gone, stopped}, return_when=asyncio.FIRST_COMPLETED)
                if not taking.done():
                    taking.cancel()
                    break
                changed = taking.result()
                told = await asyncio.to_thread(self._seen_by, who, secret, changed)
                if told is None:
                    break
                if changed and not told:
                    continue  # that something changed which they may not see is not told either
                quiet_until = self._loop.time() + KEPT_OPEN_EVERY
                data = f"event: changed\ndata: {json.dumps(told)}\n\n" if told else ": still here\n\n"
                await _part(send, data.encode())
        finally:
            self._streams.discard(stream)
            gone.cancel()
            stopped.cancel()
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    def _seen_by(self, who: SignedIn, secret: str, cases: frozenset[str]) -> list[str] | None:
        """Return the numbers of the cases that somebody may see; None where they are signed in for the office no more."""
        close_old_connections()
        now = clock.now()
        holdings = Directory().holdings(who.person, at=now) if Sessions().holds(secret, at=now) else None
        if holdings is None:
            return None
        lent = lent_to(who.person, now)
        if who.office not in holdings.offices | lent.offices:
            return None
        # What they may see now, not when the stream began: a case may have been opened or assigned since.
        who = replace(
            who,
            cases=holdings.cases | {glass.of for glass in lent.opened},
            compartments=holdings.compartments,
            cleared=holdings.cleared,
            opened=frozenset((glass.of, name) for glass in lent.opened for name in glass.compartments),
        )
        return sorted(number for case in cases if (number := self._number(who, case)))

    def _number(self, who: SignedIn, case: str) -> str:
        try:
            require_case(who, case, self._node)
        except Refusal:
            return ""
        found = self._node.case(case)
        return str(found.number) if found.size and case != self._standing else ""


def _who(secret: str) -> SignedIn | None:
    close_old_connections()
    return signed_in_by(secret, at=clock.now())


def _secret(scope: Scope) -> str:
    cookies: SimpleCookie = SimpleCookie()
    for name, value in scope["headers"]:
        if name == b"cookie":
            try:
                cookies.load(value.decode("latin-1"))
            except CookieError:
                return ""
    found = cookies.get(cookie_name())
    return "" if found is None else found.value


async def _gone(receive: Receive) -> None:
    """Return when the browser has gone."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _refuse(send: Send, status: int, why: bytes) -> None:
    headers = {**guarded(), "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store"}
    await send({"type": "http.response.start", "status": status, "headers": _raw(headers)})
    await send({"type": "http.response.body", "body": why})


async def _part(send: Send, data: bytes) -> None:
    await send({"type": "http.response.body", "body": data, "more_body": True})


def _raw(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.lower().encode(), value.encode()) for name, value in headers.items()]
