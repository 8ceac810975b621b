"""A node of the United Kingdom with made-up people, and its sign-in pages."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest

from tests.node.two import SeededChance, SetClock, some_keys
from tests.server.conftest import emptied
from warifu.casework.actors import StateOffice
from warifu.parties import GB, JP
from warifu.rules.wording import Language


@dataclass
class Node:
    """What tests need of a node: its clock, and how people get into its directory."""

    clock: SetClock

    def person(self, name: str, *offices: str, **more) -> str:
        from warifu.server.people.directory import Directory, Holding

        handle = Directory().add(name, Language.EN, at=self.clock.at, **more)
        for office in offices:
            Directory().grant(handle, Holding.OFFICE, office, at=self.clock.at)
        return handle

    def invite(self, person: str) -> str:
        from warifu.server.people.invitations import Invitations

        return Invitations().invite(person, at=self.clock.at)

    def sign_in(self, client, person: str, office: str = "defence", way: str = "passkey") -> None:
        from warifu.server.people.requests import cookie_name
        from warifu.server.people.sessions import Sessions, Way

        secret = Sessions().open(person, StateOffice(office), "a" * 32, Way(way), at=self.clock.at)
        client.cookies[cookie_name()] = secret


@pytest.fixture
def node(databases: None, tmp_path: Path) -> Iterator[Node]:
    """Give a node whose clock stands still until it is told."""
    from django.test import override_settings

    from warifu.server.people import clock
    from warifu.server.ports import DatabasePorts, SystemClock
    from warifu.server.running import RunningNode, run_as

    time = SetClock()
    ports = DatabasePorts(
        "default", tmp_path, some_keys(GB), own=GB, peer=JP, clock=time, chance=SeededChance("pages")
    )
    run_as(RunningNode(ports))
    clock.set_clock(time)
    with override_settings(
        WARIFU_STATE="GB", WARIFU_DEMO=False, WARIFU_ORIGIN="", ROOT_URLCONF="warifu.web.signin.urls"
    ):
        yield Node(time)
    clock.set_clock(SystemClock())
    run_as(None)
    emptied("default")


@pytest.fixture
def client(node: Node):
    """Give a browser without script."""
    from django.test import Client

    return Client()


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def address(node: Node) -> Iterator[str]:
    """Serve the pages, and give their address."""
    from django.core.wsgi import get_wsgi_application

    with make_server("localhost", 0, get_wsgi_application(), _Server, _Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://localhost:{server.server_port}"
        server.shutdown()
        thread.join()
