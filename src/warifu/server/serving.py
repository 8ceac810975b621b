"""
Serving: one process a node. It listens to people and to the other State's node, and works in a thread beside.

The order of a start: the folder is held, settings are checked, the database is brought up to date, the node checks
itself and asks whether it lacks anything, and only then is anybody listened to.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import msgspec
import uvicorn
from django.core.management import call_command
from django.db import DatabaseError, connections
from django.urls import get_resolver
from uvicorn.protocols.http.h11_impl import H11Protocol

from warifu.errors import UsageError
from warifu.node import Started, start
from warifu.node.ports import Ports
from warifu.node.trust import is_trusted
from warifu.server.asgi import Application, application_of
from warifu.server.link_tls import listening_context
from warifu.server.live import Live
from warifu.server.node_folder import in_use
from warifu.server.node_settings import Address, NodeSettings
from warifu.server.peer_caller import PeerCaller
from warifu.server.peer_listener import PeerListener
from warifu.server.people.clock import set_clock
from warifu.server.restore import is_restored, note_started
from warifu.server.running import RunningNode, running
from warifu.server.worker import Worker

SERVING = "serving.json"
STOP_WITHIN = 3
"""Seconds that answers under way, and open streams, have at a stop."""

_BACKLOG = 512
_NEW_OBJECTS = 20_000
"""After how many new objects it is looked which of them can be thrown away."""
_LOOK_AGAIN, _ASK_AGAIN = 0.02, 0.2
"""Seconds between two looks at what tells nobody when it has happened, and where the database is asked."""
_LOG = logging.getLogger("warifu.serving")


@dataclass(frozen=True)
class Serving:
    """What is listened to: the address for people, and that for the other node, or nothing where it is not."""

    web: str
    link: str
    started: Started


class _Server(uvicorn.Server):
    """A server of which the process has two; signals are the process's own matter."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals alone."""
        yield


class _LinkProtocol(H11Protocol):
    """A connection of the other node: at a stop it is not asked to agree to the end of one that is idle."""

    def shutdown(self) -> None:
        """Close, at once where nothing is being answered: over TLS the caller would be waited for."""
        if not self.transport.is_closing():
            super().shutdown()
        if self.transport.is_closing():
            self.transport.abort()


def migrate() -> None:
    """
    Bring the database up to date.

    Raises:
        UsageError: it cannot be reached, or was written by a newer Warifu.
    """
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        first = str(error).strip().partition("\n")[0]
        raise UsageError(f"the database cannot be used ({first}): look at the setting `database`") from error


def _load_pages() -> None:
    """Import all addresses now, not when the first person asks."""
    if get_resolver().url_patterns:
        get_resolver().resolve("/health")


def serve(
    settings: NodeSettings,
    tell: Callable[[Serving], None],
    *,
    is_done: Callable[[RunningNode], bool] | None = None,
) -> RunningNode:
    """
    Run the node until the process is told to stop, and return it.

    tell: called once, when everything is listened to. is_done: the process also ends when this says so, and until then
    nobody but the other node is listened to.

    Raises:
        UsageError: something is not as it must be; the message says what to do.
    """
    with in_use(settings):
        migrate()
        node = running()
        set_clock(node.ports.clock)
        caller = caller_of(settings, node.ports)
        web = _bound(settings.listen, "listen") if is_done is None else None
        link = _bound(settings.link_listen, "link_listen") if settings.peer_certificate.exists() else None
        serving = Serving(
            _web_address(settings, web), _link_address(settings, link), _started(settings, node, caller)
        )
        connections.close_all()
        worker = Worker(node, caller, settings)
        worker.start()
        sides = _Sides(node, settings, web, link, is_done)
        try:
            asyncio.run(sides.listen(lambda: _announce(settings, serving, tell)))
        finally:
            (settings.data / SERVING).unlink(missing_ok=True)
            worker.stop()
            worker.join()
            if caller is not None:
                caller.close()
        return node


def _started(settings: NodeSettings, node: RunningNode, caller: PeerCaller | None) -> Started:
    """Have the node check itself and ask whether it lacks anything, before anybody is listened to."""
    witnesses = (caller,) if caller is not None and caller.verifiers else ()
    started = start(node.ports, witnesses, was_restored=is_restored(settings))
    note_started(settings)
    # What was committed and not told before the process ended is told now.
    node.changed((*node.cases(), node.register().id))
    _load_pages()
    _leave_alone_what_stays()
    return started


def _leave_alone_what_stays() -> None:
    """
    Have nobody look again and again whether what was loaded can be thrown away: cases, rulebooks, pages.

    With a case of ten thousand lines each look takes longer than a page.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)


def _web_address(settings: NodeSettings, web: socket.socket | None) -> str:
    return "" if web is None else settings.origin or f"http://localhost:{web.getsockname()[1]}"


def _link_address(settings: NodeSettings, link: socket.socket | None) -> str:
    if link is None:
        return ""
    return f"https://{Address(settings.link_listen.host, link.getsockname()[1])}"


def _announce(settings: NodeSettings, serving: Serving, tell: Callable[[Serving], None]) -> None:
    path = settings.data / SERVING
    beside = path.with_suffix(".new")
    beside.write_bytes(msgspec.json.encode({"web": serving.web, "link": serving.link, "pid": os.getpid()}))
    beside.replace(path)
    _LOG.info(
        "serving", extra={"mode": serving.started.mode.value, "problems": len(serving.started.problems)}
    )
    tell(serving)


def caller_of(settings: NodeSettings, ports: Ports) -> PeerCaller | None:
    """Return what calls to the other node; None while its address or its keys are not known here."""
    if not settings.peer_link or not settings.peer_certificate.exists() or not is_trusted(ports):
        return None
    return PeerCaller(settings, ports)


def _bound(address: Address, name: str) -> socket.socket:
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((address.host, address.port))
    except OSError as error:
        listener.close()
        raise UsageError(
            f"{name}: {address} cannot be listened to ({error.strerror}): set another"
        ) from error
    return listener


async def _until(is_so: Callable[[], bool], every: float = _LOOK_AGAIN) -> None:
    while not await asyncio.to_thread(is_so):  # noqa: ASYNC110  (what is looked at tells nobody)
        await asyncio.sleep(every)


@dataclass
class _Sides:
    """The two sides that are listened to."""

    node: RunningNode
    settings: NodeSettings
    web: socket.socket | None
    link: socket.socket | None
    is_done: Callable[[RunningNode], bool] | None

    async def listen(self, ready: Callable[[], None]) -> None:
        """Listen until told to stop. ready: called once, when both are listened to."""
        loop = asyncio.get_running_loop()
        live = Live(self.node, loop)
        servers = self._servers(live)

        def stop() -> None:
            live.stop()
            for server, _ in servers:
                server.should_exit = True

        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop)
        tasks = [asyncio.create_task(server.serve([bound])) for server, bound in servers]

        def is_over() -> bool:
            return any(task.done() for task in tasks)

        await _until(lambda: is_over() or all(server.started for server, _ in servers))
        ready()
        if self.is_done is not None:
            is_done = self.is_done
            await _until(lambda: is_over() or is_done(self.node), _ASK_AGAIN)
            stop()
        await asyncio.gather(*tasks)

    def _servers(self, live: Live) -> list[tuple[_Server, socket.socket]]:
        servers = []
        if self.web is not None:
            servers.append((server_of(application_of(live)), self.web))
        if self.link is not None:
            server = server_of(PeerListener(self.node, self.settings), _LinkProtocol)
            server.config.load()
            server.config.ssl = listening_context(self.settings)
            servers.append((server, self.link))
        return servers


def server_of(application: Application, protocol: type[H11Protocol] = H11Protocol) -> _Server:
    """Return a server of an application, for one of the two sides."""
    config = uvicorn.Config(
        application,
        loop="asyncio",
        http=protocol,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        backlog=_BACKLOG,
        timeout_graceful_shutdown=STOP_WITHIN,
    )
    return _Server(config)
