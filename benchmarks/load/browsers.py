"""Browsers: one connection each, kept open as theirs are; of an answer, its status and its bytes."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

WITHIN = 60.0
"""Seconds after which an answer is given up."""


class UnexpectedAnswerError(Exception):
    """Something else was answered than a page that can be shown, or a command that was carried out."""


@dataclass
class Browser:
    """
    One browser, of one person.

    port: where the node listens. headers: what goes with every request.
    """

    port: int
    headers: dict[str, str] = field(default_factory=dict)
    _open: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def asks(self, path: str, body: bytes | None = None, **more: str) -> bytes:
        """
        Ask, by POST where there is a body, and return what was answered.

        Raises:
            UnexpectedAnswerError: it is no 2xx.
        """
        head = f"{'GET' if body is None else 'POST'} {path} HTTP/1.1\r\nhost: localhost:{self.port}\r\n"
        said = {**self.headers, **more, "content-length": str(len(body or b""))}
        sent = (head + "".join(f"{name}: {value}\r\n" for name, value in said.items()) + "\r\n").encode()
        status, answer = await asyncio.wait_for(self._sent(sent + (body or b"")), WITHIN)
        if not 200 <= status < 300:
            raise UnexpectedAnswerError(f"{path}: {status}: {answer[:300].decode(errors='replace')}")
        return answer

    async def _sent(self, request: bytes) -> tuple[int, bytes]:
        """Send, and once more where the node had just closed the connection, which it does with one long idle."""
        was_open = self._open is not None
        try:
            return await self._once(request)
        except (ConnectionError, asyncio.IncompleteReadError):
            self.close()
            if not was_open:
                raise
            return await self._once(request)

    async def _once(self, request: bytes) -> tuple[int, bytes]:
        if self._open is None:
            self._open = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self._open
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        named = dict(line.lower().split(": ", 1) for line in head[1:] if line)
        answer = await reader.readexactly(int(named["content-length"]))
        if named.get("connection") == "close":
            self.close()
        return int(head[0].split()[1]), answer

    def close(self) -> None:
        """Close the connection."""
        if self._open is not None:
            self._open[1].close()
            self._open = None
