"""
Serving: one process a node. It listens to people and to the other State's node, and works in a thread beside.

The order of a start: the folder is held, settings are checked, the database is brought up to date, the node checks
itself and asks whether it lacks anything, and only then is anybody listened to.
"""

from __future__ import annotations

import asyncio
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

from warifu.errors import UsageError
from warifu.node import Started, start
from warifu.node.trust import is_trusted
from warifu.server.asgi import Application, application_of
from warifu.server.link_tls import listening_context
from warifu.server.live import Live
from warifu.server.node_folder import in_use
from warifu.server.node_settings import Address, NodeSettings
from warifu.server.peer_caller import PeerCaller
from warifu.server.peer_listener import PeerListener
from warifu.server.people.clock import set_clock
from warifu.server.running import RunningNode, running
from warifu.server.worker import Worker

SERVING = "serving.json"
STOP_WITHIN = 3
"""Seconds that answers under way, and open streams, have at a stop."""

_BACKLOG = 512
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


def serve(settings: NodeSettings, tell: Callable[[Serving], None]) -> None:
    """
    Run the node until the process is told to stop. tell: called once, when everything is listened to.

    Raises:
        UsageError: something is not as it must be; the message says what to do.
    """
    with in_use(settings):
        migrate()
        node = running()
        set_clock(node.ports.clock)
        caller = _caller(settings, node)
        witnesses = (caller,) if caller is not None and caller.verifiers else ()
        started = start(node.ports, witnesses)
        node.changed(
            (*node.cases(), node.register().id)
        )  # what was committed and not told before the process ended
        _load_pages()
        connections.close_all()
        worker = Worker(node, caller, settings)
        web = _bound(settings.listen, "listen")
        link = _bound(settings.link_listen, "link_listen") if settings.peer_certificate.exists() else None
        serving = Serving(
            settings.origin or f"http://localhost:{web.getsockname()[1]}",
            "" if link is None else f"https://{settings.link_listen.host}:{link.getsockname()[1]}",
            started,
        )
        worker.start()
        try:
            asyncio.run(_run(node, settings, web, link, lambda: _announce(settings, serving, tell)))
        finally:
            (settings.data / SERVING).unlink(missing_ok=True)
            worker.stop()
            worker.join()
            if caller is not None:
                caller.close()


def _announce(settings: NodeSettings, serving: Serving, tell: Callable[[Serving], None]) -> None:
    path = settings.data / SERVING
    beside = path.with_suffix(".new")
    beside.write_bytes(msgspec.json.encode({"web": serving.web, "link": serving.link, "pid": os.getpid()}))
    beside.replace(path)
    _LOG.info(
        "serving", extra={"mode": serving.started.mode.value, "problems": len(serving.started.problems)}
    )
    tell(serving)


def _caller(settings: NodeSettings, node: RunningNode) -> PeerCaller | None:
    if not settings.peer_link or not settings.peer_certificate.exists() or not is_trusted(node.ports):
        return None
    return PeerCaller(settings, node.ports)


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


async def _run(
    node: RunningNode,
    settings: NodeSettings,
    web: socket.socket,
    link: socket.socket | None,
    ready: Callable[[], None],
) -> None:
    loop = asyncio.get_running_loop()
    live = Live(node, loop)
    servers = [_server(application_of(live))]
    sockets = [web]
    if link is not None:
        server = _server(PeerListener(node, settings))
        server.config.load()
        server.config.ssl = listening_context(settings)
        servers.append(server)
        sockets.append(link)

    def stop() -> None:
        live.stop()
        for server in servers:
            server.should_exit = True

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop)
    tasks = [
        asyncio.create_task(server.serve([bound])) for server, bound in zip(servers, sockets, strict=True)
    ]
    while not all(server.started for server in servers) and not any(task.done() for task in tasks):  # noqa: ASYNC110
        await asyncio.sleep(0.01)  # uvicorn tells nobody when it has begun
    ready()
    await asyncio.gather(*tasks)


def _server(application: Application) -> _Server:
    config = uvicorn.Config(
        application,
        loop="asyncio",
        http="h11",
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
