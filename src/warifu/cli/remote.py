"""
A thin client of the API: each request signed, each answer read, each problem told.

A node is reached over the network, or its folder is opened here and the same API is asked without one. Either way the
same token is needed, and says the same.
"""

from __future__ import annotations

import io
import logging
import secrets
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlencode, urlsplit

import msgspec

from warifu.cli import node
from warifu.cli.token_files import TokenFile
from warifu.errors import UsageError
from warifu.rules.wording import Language

PREFIX = "/api/v1"
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

_MOST_BYTES = 256 * 1024 * 1024
_WITHIN = 60.0
_OK, _MANY = 200, 300


class ProblemAnswered(Exception):  # noqa: N818  (it is what the node answered)
    """What the node answered instead of doing what was asked."""

    def __init__(self, status: int, problem: dict[str, Any]) -> None:
        super().__init__(str(problem.get("detail") or status))
        self.status = status
        self.problem = problem

    def lines(self, language: Language) -> list[str]:
        """Return what it says, a line for each thing."""
        says = self.problem.get("says") or {}
        lines = [says.get(language.value) or str(self)]
        for error in self.problem.get("errors") or ():
            where = error.get("pointer") or error.get("parameter") or ""
            if where:
                lines.append(f"  {where}: {error['says'][language.value]}")
        if cite := self.problem.get("cite"):
            lines.append(f"  [{cite}]")
        return lines


class Unreached(Exception):  # noqa: N818  (nothing was answered)
    """The node was not reached, or broke off: what was sent may have been done or not."""


@dataclass(frozen=True)
class Sent:
    """A request as it goes out: its headers hold the signature."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class Way(Protocol):
    """How a node is reached: at an address, by a call that gives status, type and body."""

    @property
    def address(self) -> str:
        """What stands before the path."""

    def send(self, sent: Sent) -> tuple[int, str, bytes]:
        """Send a request. Raises Unreached."""


@dataclass(frozen=True)
class Api:
    """The API of a node, for the holder of a token."""

    way: Way
    token: TokenFile
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def get(self, path: str, **query: object) -> Any:  # noqa: ANN401  (JSON of whatever form)
        """Read something; what is None is left out. Raises ProblemAnswered, Unreached."""
        asked = urlencode([(name, _written(value)) for name, value in query.items() if value is not None])
        return self._ask("GET", f"{PREFIX}{path}" + (f"?{asked}" if asked else ""), b"", {})

    def post(self, path: str, fields: object, *, key: str = "") -> Any:  # noqa: ANN401
        """Send a command under a key, by which it can be sent again. Raises ProblemAnswered, Unreached."""
        headers = {"content-type": "application/json", "idempotency-key": key or secrets.token_hex(16)}
        return self._ask("POST", f"{PREFIX}{path}", msgspec.json.encode(fields), headers)

    def _ask(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> Any:  # noqa: ANN401
        from warifu.server.http_signatures import (  # noqa: PLC0415  (only this needs the server's packages)
            TO_COMMAND,
            TO_READ,
            Request,
            sign_request,
        )

        address = self.way.address
        sent = {"host": urlsplit(address).netloc, "authorization": f"Bearer {self.token.token}", **headers}
        request, key = Request(method, address + path, sent, body), self.token.key
        form = TO_READ if method == "GET" else TO_COMMAND
        sign_request(request, key, kid=key.verifier.kid, at=self.now(), form=form)
        status, kind, answer = self.way.send(Sent(method, path, dict(request.headers), body))
        read = _read(status, kind, answer)
        if _OK <= status < _MANY:
            return read
        raise ProblemAnswered(status, read if isinstance(read, dict) else {})


@dataclass(frozen=True)
class Network:
    """
    A node at an address.

    Raises:
        UsageError: the address is none, or what is sent could be read on the way.
    """

    address: str

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/"):
            raise UsageError(f"--node: found {self.address!r}; wanted https://host, with a port if need be")
        if parts.scheme == "http" and parts.hostname not in LOOPBACK:
            raise UsageError(f"--node: {self.address}: a token is not sent in the clear; wanted https://")
        object.__setattr__(self, "address", f"{parts.scheme}://{parts.netloc}")

    def send(self, sent: Sent) -> tuple[int, str, bytes]:
        """Send a request; another address that is answered with is not followed."""
        import urllib3  # noqa: PLC0415  (only this needs it)

        try:
            with urllib3.PoolManager(timeout=_WITHIN, retries=False) as pool:
                answer = pool.request(
                    sent.method,
                    self.address + sent.path,
                    body=sent.body,
                    headers=sent.headers,
                    redirect=False,
                    preload_content=False,
                )
                data = answer.read(_MOST_BYTES + 1)
                answer.release_conn()
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise Unreached(f"{self.address}: {error}") from error
        if len(data) > _MOST_BYTES:
            raise Unreached(f"{self.address}: more than {_MOST_BYTES} bytes came")
        return answer.status, answer.headers.get("Content-Type", ""), data


def opened(folder: Path) -> InProcess:
    """
    Return the API of a node whose folder is opened here, while it does not run.

    Raises:
        UsageError: there is no such folder, or the server's packages are not installed.
    """
    if not folder.is_dir():
        raise UsageError(
            f"--data: {folder}: no such folder; name the node's, or give --node with its address"
        )
    node.set_up(folder)
    # What Django notes of an answer for the log of a server is told here by the answer itself.
    logging.getLogger("django.request").setLevel(logging.CRITICAL)
    from django.core.wsgi import get_wsgi_application  # noqa: PLC0415  (after Django is set up)

    return InProcess(get_wsgi_application())


@dataclass(frozen=True)
class InProcess:
    """The API in this process: the same as over a network, without one."""

    application: Callable[..., Iterable[bytes]]
    address: str = "http://localhost"

    def send(self, sent: Sent) -> tuple[int, str, bytes]:
        """Ask the application."""
        path, _, query = sent.path.partition("?")
        headers = {
            f"HTTP_{name.upper().replace('-', '_')}": value
            for name, value in sent.headers.items()
            if name != "content-type"
        }
        environ: dict[str, Any] = {
            **headers,
            "REQUEST_METHOD": sent.method,
            "PATH_INFO": unquote(path, "latin-1"),
            "SCRIPT_NAME": "",
            "QUERY_STRING": query,
            "CONTENT_TYPE": sent.headers.get("content-type", ""),
            "CONTENT_LENGTH": str(len(sent.body)),
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(sent.body),
            "wsgi.errors": sys.stderr,
            "wsgi.multithread": False,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
        told: list[tuple[str, list[tuple[str, str]]]] = []

        def start(status: str, headers: list[tuple[str, str]], *_: object) -> Callable[[bytes], object]:
            told.append((status, headers))
            return lambda _: None

        data = b"".join(self.application(environ, start))
        status, answered = told[-1]
        return int(status[:3]), dict(answered).get("Content-Type", ""), data


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _read(status: int, kind: str, data: bytes) -> Any:  # noqa: ANN401
    if not kind.startswith(("application/json", "application/problem+json")):
        if _OK <= status < _MANY:
            return data
        raise Unreached(
            f"answered {status} with {kind or 'nothing'}: no node of this kind is at this address"
        )
    try:
        return msgspec.json.decode(data)
    except msgspec.DecodeError as error:
        raise Unreached(f"answered {status} with what is not JSON: {error}") from error
