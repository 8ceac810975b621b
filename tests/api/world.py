"""A made-up node of London with its API: people who are signed in, machines with tokens, and Tokyo's node in memory."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from tests.node.two import CASE, Pair, Side, a_person, seed_of
from warifu.casework.actors import StateOffice
from warifu.keys import Purpose, SigningKey
from warifu.parties import GB
from warifu.rules.wording import Language

HOST = "node.gb.invalid"


def handle(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()[:32]


@dataclass
class Machine:
    """A made-up machine: its token and the key that the token is bound to."""

    secret: str
    key: SigningKey
    handle: str
    token: object
    key_seed: str


@dataclass
class Answered:
    """What the API answered."""

    status: int
    headers: dict[str, str]
    content: bytes

    @property
    def json(self):
        return json.loads(self.content)

    @property
    def code(self) -> str:
        """The code of the problem, which has to be written as problems are."""
        assert self.headers["Content-Type"] == "application/problem+json"
        assert self.json["status"] == self.status
        return self.json["code"]


@dataclass
class World:
    """The node, and how it is asked."""

    folder: Path
    pair: Pair = field(init=False)
    node: object = field(init=False)

    def __post_init__(self) -> None:
        from warifu.server.people import clock
        from warifu.server.ports import DatabasePorts
        from warifu.server.reading.refreshing import refresh
        from warifu.server.running import RunningNode, run_as

        begin = Side.begin

        def begin_over_database(side: Side):
            memory = begin(side)
            if side.state == GB:
                side.ports = DatabasePorts(
                    "default", self.folder, side.keys, own=side.state, peer=side.peer,
                    clock=memory.clock, chance=memory.chance,
                )  # fmt: skip
            return side.ports

        Side.begin = begin_over_database
        try:
            self.pair = Pair()
        finally:
            Side.begin = begin
        self.node = RunningNode(self.pair.gb.ports)
        self.node.listen(lambda cases: [refresh(case, self.node) for case in cases])
        run_as(self.node)
        clock.set_clock(self.pair.clock)

    @property
    def now(self):
        return self.pair.clock.at

    def a_person(self, office: StateOffice, number: int = 1, *, cases=("*",), name: str = "") -> str:
        """Enter the made-up person whom `tests.node.two` calls so in the directory, and return their handle."""
        from warifu.server.people.directory import Directory, Holding

        person = a_person(GB, office, number).person
        directory = Directory()
        if directory.person(person, at=self.now) is None:
            directory.add(
                name or f"Example {number}", Language.EN, at=self.now, handle=person, is_made_up=True
            )
        holds = directory.holdings(person, at=self.now)
        if not holds.offices:
            for case in cases:
                directory.grant(person, Holding.CASE, case, at=self.now)
        if office not in holds.offices:
            directory.grant(person, Holding.OFFICE, office.value, at=self.now)
        return person

    def signed_in(self, office: StateOffice, number: int = 1, *, is_stepped_up: bool = True, **more):
        """Sign a made-up person in and return a browser's client for them."""
        from django.test import Client

        from warifu.server.people.requests import cookie_name
        from warifu.server.people.sessions import Sessions, Way

        person = self.a_person(office, number, **more)
        way = Way.PASSKEY if is_stepped_up else Way.DEMONSTRATION
        authenticator = a_person(GB, office, number).authenticator
        secret = Sessions().open(person, office, authenticator, way, at=self.now)
        client = Client(enforce_csrf_checks=True, headers={"host": HOST})
        client.cookies[cookie_name()] = secret
        return Browser(client)

    def a_machine(self, office: StateOffice, *scopes: str, word: str = "machine", cases=("*",)) -> Machine:
        """Enter a machine in the directory and issue it a token."""
        from warifu.server.people.directory import Directory, Holding
        from warifu.server.tokens import issue

        person = handle(word)
        directory = Directory()
        directory.add(f"Made-up {word}", Language.EN, at=self.now, handle=person, is_made_up=True)
        directory.grant(person, Holding.OFFICE, office.value, at=self.now)
        for case in cases:
            directory.grant(person, Holding.CASE, case, at=self.now)
        key = SigningKey.from_seed(seed_of(word), name=f"machine/{person}", purpose=Purpose.MACHINE)
        token, secret = issue(person, office, scopes, key.verifier.public_key, at=self.now)
        return Machine(secret, key, person, token, seed_of(word).hex())

    def asks(
        self, machine: Machine, method: str, path: str, body=None, *, key: str = "", **headers: str
    ) -> Answered:
        """Have a machine send a signed request."""
        from django.test import Client

        request = self.signed(machine, method, path, body, key=key, **headers)
        sent = {name.lower(): value for name, value in request.headers.items()}
        content_type = sent.pop("content-type", "application/json")
        response = Client(enforce_csrf_checks=True).generic(
            method, path, request.body, content_type=content_type, headers=sent
        )
        return _answered(response)

    def signed(self, machine: Machine, method: str, path: str, body=None, *, key: str = "", **headers: str):
        """Return a request as a machine signs it."""
        from warifu.server.http_signatures import TO_COMMAND, TO_READ, Request, sign_request

        data = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        sent = {"host": HOST, "authorization": f"Bearer {machine.secret}", **headers}
        form = TO_READ
        if method == "POST":
            form = TO_COMMAND
            sent = {"content-type": "application/json", "idempotency-key": key or "k-1", **sent}
        request = Request(method, f"http://{HOST}{path}", sent, data)
        sign_request(request, machine.key, kid=machine.key.verifier.kid, at=self.now, form=form)
        return request


@dataclass
class Browser:
    """A browser in which somebody is signed in; it sends its form token with what changes something."""

    client: object
    sends_form_token: bool = True

    def get(self, path: str, **headers: str) -> Answered:
        return _answered(self.client.get(f"/api/v1{path}", headers=headers))

    def post(self, path: str, body, *, key: str = "", content_type: str = "application/json", **headers):
        from django.conf import settings
        from django.middleware.csrf import _get_new_csrf_string

        if self.sends_form_token:
            token = _get_new_csrf_string()
            self.client.cookies[settings.CSRF_COOKIE_NAME] = token
            headers["X-CSRFToken"] = token
        if key:
            headers["Idempotency-Key"] = key
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        return _answered(
            self.client.generic("POST", f"/api/v1{path}", data, content_type=content_type, headers=headers)
        )

    def command(self, kind: str, fields=None, **more) -> Answered:
        return self.post(f"/commands/{kind}", {"case": CASE, **(fields or {})}, **more)


def _answered(response) -> Answered:
    return Answered(response.status_code, dict(response.headers), response.content)
