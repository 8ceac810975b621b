"""
The link, listening: what the other State's node asks of this one, and nothing else.

    POST /link                      packets in, packets out
    POST /witness/add-checkpoint    cosign a checkpoint of the other's ledger (C2SP tlog-witness)

Who calls has shown the certificate that the ceremony compared, or did not come so far. Each request is signed by a
transport key of the other State, within the last minutes, and is taken once; so is each answer. A packet is answered
when all that follows from it is durable.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import close_old_connections

from warifu.errors import DecodeError, UnknownNameError, WarifuError
from warifu.keys import Purpose, Verifier
from warifu.node import receive
from warifu.node.ports import Ports
from warifu.node.trust import key_book
from warifu.server import framing
from warifu.server.counters import PACKETS, REFUSED
from warifu.server.http_signatures import (
    ANSWERED,
    HOLDS_FOR,
    MESSAGE_ID,
    Request,
    Response,
    sign_request,
    verify_request,
)
from warifu.server.node_settings import NodeSettings
from warifu.server.running import RunningNode
from warifu.server.transactions import tried_again
from warifu.server.witness_records import add_checkpoint

LINK, WITNESS = "/link", "/witness/add-checkpoint"
TEXT = "text/plain; charset=utf-8"
COME_AGAIN = 60
"""Seconds after which a node whose disk is nearly full may be asked again."""

_MOST_IDS = 100_000
_AT_ONCE = 2
_LOG = logging.getLogger("warifu.link")

Scope = dict[str, Any]
Receive = Callable[[], Any]
Send = Callable[[dict[str, Any]], Any]


@dataclass(frozen=True)
class Reply:
    """What is answered: status, body, its type, and further headers."""

    status: int
    body: bytes
    content_type: str = TEXT
    headers: dict[str, str] = field(default_factory=dict)


class RefusedRequestError(WarifuError):
    """A request that is not taken, with the status of HTTP that says why."""

    code = "request-refused"

    def __init__(self, status: int, why: str, **headers: str) -> None:
        super().__init__(why)
        self.reply = Reply(status, f"{why}\n".encode(), headers=headers)


class SeenIds:
    """The ids of requests of the last minutes: the same signature is taken once, while it holds."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, datetime] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, id: str, at: datetime) -> bool:  # noqa: A002  (what it is called)
        """Note an id, and say whether it is new: to one alone of several threads that ask at once."""
        with self._lock:
            while self._seen and (
                at - next(iter(self._seen.values())) > 2 * HOLDS_FOR or len(self._seen) > _MOST_IDS
            ):
                self._seen.popitem(last=False)
            if id in self._seen:
                return False
            self._seen[id] = at
            return True


class PeerListener:
    """The ASGI application of the link."""

    def __init__(self, node: RunningNode, settings: NodeSettings) -> None:
        self._node = node
        self._settings = settings
        self._seen = SeenIds()
        self._threads = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="link")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        body = await _body(receive)
        request = Request(scope["method"], _url(scope), _headers(scope), body or b"")
        if body is None:
            reply = Reply(413, b"the body is too long: send it in several\n")
        else:
            loop = asyncio.get_running_loop()
            reply = await loop.run_in_executor(self._threads, self.answer, request)
        headers = {
            "content-type": reply.content_type,
            "content-length": str(len(reply.body)),
            **reply.headers,
        }
        raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": reply.status, "headers": raw})
        await send({"type": "http.response.body", "body": reply.body})

    def answer(self, request: Request) -> Reply:
        """Check a request and do what it asks; only answers to who proved to be the other node are signed."""
        close_old_connections()
        try:
            reply = self._checked(request)
        except RefusedRequestError as error:
            REFUSED.labels(status=str(error.reply.status)).inc()
            _LOG.warning("request-refused", extra={"status": error.reply.status})
            return error.reply
        except Exception:  # noqa: BLE001  (nothing of it was acknowledged; the other node sends it again)
            _LOG.exception("request-failed")
            return Reply(503, b"not taken; send it again\n", headers={"retry-after": str(COME_AGAIN)})
        return self._signed(reply, request)

    def _checked(self, request: Request) -> Reply:
        path = request.url.partition("://")[2].partition("/")[2]
        if f"/{path}" not in {LINK, WITNESS}:
            raise RefusedRequestError(404, "not here: wanted /link")
        if request.method != "POST":
            raise RefusedRequestError(405, "wanted POST", allow="POST")
        self._require_signed(request)
        if f"/{path}" == WITNESS:
            answer = add_checkpoint(request.body, self._node.ports)
            return Reply(answer.status, answer.body, answer.content_type)
        self._require_room()
        try:
            packets = framing.split(request.body)
        except DecodeError as error:
            raise RefusedRequestError(400, str(error)) from error
        return Reply(200, self._taken(packets), framing.CONTENT_TYPE)

    def _require_signed(self, request: Request) -> None:
        ports = self._node.ports
        now = ports.clock.now()
        try:
            verify_request(request, lambda kid: transport_key(kid, ports), at=now)
        except UnknownNameError as error:
            raise RefusedRequestError(403, "the key ceremony was not held here yet") from error
        except WarifuError as error:
            raise RefusedRequestError(401, str(error)) from error
        if not self._seen.take(request.headers[MESSAGE_ID], now):
            raise RefusedRequestError(409, "this request came before: sign it anew, under another id")
        self._node.called()

    def _require_room(self) -> None:
        if shutil.disk_usage(self._settings.data).free < self._settings.disk_least:
            raise RefusedRequestError(429, "the disk is nearly full", **{"retry-after": str(COME_AGAIN)})

    def _taken(self, packets: tuple[bytes, ...]) -> bytes:
        answers: list[bytes] = []
        with self._node.gathering(), self._node.alone:
            for packet in packets:
                PACKETS.labels(way="in").inc()
                answers.extend(tried_again(lambda packet=packet: receive(packet, self._node.ports)))  # type: ignore[misc]
        # What does not fit into one answer comes by itself, when it is due.
        first = next(framing.batches(answers), ())
        PACKETS.labels(way="out").inc(len(first))
        return framing.join(first)

    def _signed(self, reply: Reply, request: Request) -> Reply:
        keys = self._node.ports.keys
        key = keys.signing(Purpose.TRANSPORT)
        headers = {"content-type": reply.content_type, **reply.headers}
        response = Response(request, reply.status, headers, reply.body)
        sign_request(response, key, kid=key.verifier.kid, at=self._node.ports.clock.now(), form=ANSWERED)
        del headers["content-type"]
        return Reply(reply.status, reply.body, reply.content_type, headers)


def transport_key(kid: str, ports: Ports) -> Verifier:
    """
    Return the transport key of the other State that a thumbprint names.

    Raises:
        UnknownNameError: the key ceremony was not held.
        VerificationError: there is no such key, or its time is over.
        KeyPurposeError: it is for something else.
    """
    return key_book(ports.peer, ports).verifier(kid, Purpose.TRANSPORT, at=ports.clock.now()).verifier


async def _body(receive: Receive) -> bytes | None:
    """Return the body of a request, or None where it is longer than may be."""
    parts, size, is_more = [], 0, True
    while is_more:
        message = await receive()
        if message["type"] != "http.request":
            return None
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        is_more = message.get("more_body", False)
        if size > framing.MOST_BYTES:
            return None
    return b"".join(parts)


def _headers(scope: Scope) -> dict[str, str]:
    headers: dict[str, str] = {}
    for name, value in scope["headers"]:
        word = name.decode("latin-1")
        headers[word] = (
            f"{headers[word]}, {value.decode('latin-1')}" if word in headers else value.decode("latin-1")
        )
    return headers


def _url(scope: Scope) -> str:
    host = dict(scope["headers"]).get(b"host", b"invalid").decode("latin-1")
    query = scope.get("query_string", b"").decode("latin-1")
    path = scope.get("raw_path", scope["path"].encode()).decode("latin-1")
    return f"https://{host}{path}" + (f"?{query}" if query else "")
