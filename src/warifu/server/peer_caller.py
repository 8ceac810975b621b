"""
The link, calling: what this node sends the other State's.

Nothing is concluded from a call that fails: what is not acknowledged is sent again.
"""

from __future__ import annotations

import secrets
from urllib.parse import urlsplit

import urllib3
from urllib3.exceptions import HTTPError

from warifu.errors import DecodeError, WarifuError
from warifu.keys import Purpose, Verifier
from warifu.ledger import Answer
from warifu.node.ports import Ports
from warifu.node.trust import is_trusted, key_book
from warifu.server import framing
from warifu.server.counters import CALLS_FAILED, PACKETS
from warifu.server.http_signatures import (
    ANSWERED,
    MESSAGE_ID,
    Request,
    Response,
    sign_request,
    verify_request,
)
from warifu.server.link_tls import calling_context, certificate_digest
from warifu.server.node_settings import NodeSettings
from warifu.server.peer_listener import LINK, TEXT, WITNESS, transport_key

CONNECT_WITHIN, ANSWER_WITHIN = 5.0, 30.0
WITNESS_WITHIN = 10.0
_OK = 200
_ID_BYTES = 16
_HTTPS = 443


class PeerUnreachableError(WarifuError):
    """The other node did not answer, or another answered in its place."""

    code = "peer-unreachable"


class PeerRefusedError(WarifuError):
    """The other node answered that it does not take a request now. status: of HTTP."""

    code = "peer-refused"

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status


class PeerCaller:
    """
    Calls to the other node; any thread may make one. The other node is one of the witnesses of the own ledger.

    Raises:
        UsageError: a file for the security of the link is missing, or is not what it should be.
    """

    def __init__(self, settings: NodeSettings, ports: Ports) -> None:
        parts = urlsplit(settings.peer_link)
        self._host, self._port = parts.hostname or "", parts.port or _HTTPS
        self._base = settings.peer_link
        self._ports = ports
        pinned = certificate_digest(settings.peer_certificate.read_bytes(), settings.peer_certificate)
        self._pool = urllib3.HTTPSConnectionPool(
            self._host,
            self._port,
            maxsize=2,
            retries=False,
            ssl_context=calling_context(settings),
            assert_hostname=False,
            assert_fingerprint=pinned,
        )

    @property
    def verifiers(self) -> tuple[Verifier, ...]:
        """The keys with which the other node cosigns as a witness; none before the key ceremony."""
        if not is_trusted(self._ports):
            return ()
        return key_book(self._ports.peer, self._ports).verifiers(Purpose.WITNESS)

    def carry(self, packets: tuple[bytes, ...]) -> tuple[bytes, ...]:
        """
        Bring packets to the other node, and return what it answers.

        Raises:
            PeerUnreachableError: nothing is known of what became of them.
            PeerRefusedError: none of them was taken.
        """
        PACKETS.labels(way="out").inc(len(packets))
        response = self._call(LINK, framing.CONTENT_TYPE, framing.join(packets), ANSWER_WITHIN)
        if response.status_code != _OK:
            raise PeerRefusedError(response.status_code, response.body[:200].decode(errors="replace").strip())
        try:
            answers = framing.split(response.body)
        except DecodeError as error:
            raise PeerUnreachableError(f"the answer is not one of a node: {error}") from error
        PACKETS.labels(way="in").inc(len(answers))
        return answers

    def add_checkpoint(self, body: bytes) -> Answer | None:
        """Ask the other node to cosign a checkpoint; None where it cannot be reached."""
        try:
            response = self._call(WITNESS, TEXT, body, WITNESS_WITHIN)
        except (PeerUnreachableError, PeerRefusedError):
            return None
        return Answer(response.status_code, response.body, response.headers.get("content-type", TEXT))

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()

    def _call(self, path: str, content_type: str, body: bytes, within: float) -> Response:
        try:
            return self._answered(path, content_type, body, within)
        except (PeerUnreachableError, PeerRefusedError):
            CALLS_FAILED.inc()
            raise

    def _answered(self, path: str, content_type: str, body: bytes, within: float) -> Response:
        id_ = secrets.token_hex(_ID_BYTES)
        request = Request(
            "POST", f"{self._base}{path}", {"content-type": content_type, MESSAGE_ID: id_}, body
        )
        key = self._ports.keys.signing(Purpose.TRANSPORT)
        sign_request(request, key, kid=key.verifier.kid, at=self._ports.clock.now())
        try:
            answer = self._pool.request(
                "POST",
                path,
                body=body,
                headers={**request.headers, "host": urlsplit(self._base).netloc},
                timeout=urllib3.Timeout(connect=CONNECT_WITHIN, read=within),
                redirect=False,
                preload_content=False,
            )
            try:
                data = answer.read(framing.MOST_BYTES + 1)
            finally:
                answer.release_conn()
        except (HTTPError, OSError) as error:
            raise PeerUnreachableError(f"{self._base}: {type(error).__name__}") from error
        headers = {name.lower(): value for name, value in answer.headers.items()}
        response = Response(request, answer.status, headers, data)
        if "signature" not in headers:  # who answers before it knows who asks, does not sign
            raise PeerRefusedError(answer.status, data[:200].decode(errors="replace").strip())
        self._require_signed(response)
        return response

    def _require_signed(self, response: Response) -> None:
        ports = self._ports
        try:
            verify_request(
                response, lambda kid: transport_key(kid, ports), at=ports.clock.now(), form=ANSWERED
            )
        except WarifuError as error:
            raise PeerUnreachableError(
                f"{self._base}: the answer is not signed by the other node: {error}"
            ) from error
