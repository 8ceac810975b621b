"""
Signed requests and answers: HTTP Message Signatures (RFC 9421) with Content-Digest (RFC 9530).

They go between two nodes, and come from machines that use the API of one. A request is signed anew each time it is
sent, and holds for five minutes; what lies in it was signed once, and holds for as long as it is kept. So this
signature says who is calling now, and nothing about the case.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from http_message_signatures import (
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureAlgorithm,
    HTTPSignatureKeyResolver,
    InvalidSignature,
)
from http_message_signatures.exceptions import HTTPMessageSignaturesException

from warifu.errors import VerificationError, WarifuError
from warifu.keys import Purpose, SigningKey, Verifier, require_purpose

TAG = "warifu-exchange"
MESSAGE_ID = "warifu-message-id"
COVERED = ("@method", "@authority", "@path", "content-type", "content-digest", MESSAGE_ID)
HOLDS_FOR = timedelta(seconds=300)

_LABEL = "sig1"


@dataclass(frozen=True)
class Form:
    """What a signature has to cover, the tag that says what it is for, and the purpose of the key that makes it."""

    tag: str
    covered: tuple[str, ...]
    purpose: Purpose


BETWEEN_NODES = Form(TAG, COVERED, Purpose.TRANSPORT)
_ALWAYS = ("@method", "@authority", "@path", "@query", "authorization", "content-digest")
TO_READ = Form("warifu-api", _ALWAYS, Purpose.MACHINE)
TO_COMMAND = Form("warifu-api", (*_ALWAYS, "content-type", "idempotency-key"), Purpose.MACHINE)
"""What a machine signs. A command names its request: sent again by whoever saw it, it only gets the same receipt."""
ANSWERED = Form(
    TAG,
    ("@status", "content-type", "content-digest", f'"{MESSAGE_ID}";req', '"content-digest";req'),
    Purpose.TRANSPORT,
)
"""What a node signs that answers another: its answer, and to which request."""


@dataclass
class Request:
    """A request as it is signed: method, address, headers (changed by signing) and body."""

    method: str
    url: str
    headers: MutableMapping[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass
class Response:
    """An answer as it is signed: the request, HTTP status, headers (changed by signing) and body."""

    request: Request
    status_code: int
    headers: MutableMapping[str, str] = field(default_factory=dict)
    body: bytes = b""


def sign_request(
    request: Request | Response, key: SigningKey, *, kid: str, at: datetime, form: Form = BETWEEN_NODES
) -> None:
    """
    Sign a request or an answer, whose headers hold all that the form covers; digest and signature are added to them.

    Raises:
        KeyPurposeError: the key is for something else.
        VerificationError: a header that is to be covered is missing, or the request is signed already.
    """
    signer = HTTPMessageSigner(signature_algorithm=_Ed25519)
    try:
        prepared = signer.prepare(
            request,
            key_id=kid,
            created=at,
            label=_LABEL,
            tag=form.tag,
            covered_component_ids=form.covered,
            body=request.body,
        )
        signature = key.sign(prepared.signature_base, purpose=form.purpose)
        signer.apply(request, prepared, signature)
    except (HTTPMessageSignaturesException, KeyError) as error:
        raise VerificationError(f"the request cannot be signed: {error}") from error


def verify_request(
    request: Request | Response,
    verifier_for: Callable[[str], Verifier],
    *,
    at: datetime,
    form: Form = BETWEEN_NODES,
) -> str:
    """
    Check that a request or an answer was signed, all of it and just now, and return the key it was signed with.

    Raises:
        VerificationError: it was not; the caller is told to sign it anew where it only came too late.
        KeyPurposeError: the key is for something else.
    """
    try:
        (found,) = _Verifier(_Resolver(verifier_for, form.purpose), at).verify(
            request,
            max_age=HOLDS_FOR,
            expect_tag=form.tag,
            require_components=form.covered,
            body=request.body,
        )
    except WarifuError:
        raise
    except (HTTPMessageSignaturesException, InvalidSignature, ValueError, KeyError) as error:
        if isinstance(error.__cause__, WarifuError):
            raise error.__cause__ from None
        raise VerificationError(f"the request is not signed as it should be: {error}") from error
    return str(found.parameters["keyid"])


class _Ed25519(HTTPSignatureAlgorithm):
    """Ed25519 with a verifier of ours, which has refused weak keys."""

    algorithm_id = "ed25519"

    def __init__(self, public_key: Verifier | None = None, private_key: object = None) -> None:  # noqa: ARG002
        """Take the verifier; what signs is asked for its signature elsewhere."""
        self.public_key = public_key

    def verify(self, signature: bytes, message: bytes) -> None:
        """Check a signature."""
        if self.public_key is None:
            raise VerificationError("no key to verify with")
        self.public_key.verify(message, signature)


class _Resolver(HTTPSignatureKeyResolver):
    def __init__(self, verifier_for: Callable[[str], Verifier], purpose: Purpose) -> None:
        self._verifier_for, self._purpose = verifier_for, purpose

    def resolve_public_key(self, key_id: str) -> Verifier:
        verifier = self._verifier_for(key_id)
        require_purpose(verifier, self._purpose)
        return verifier


class _Verifier(HTTPMessageVerifier):
    """The library's verifier, at a moment that is given."""

    def __init__(self, keys: _Resolver, at: datetime) -> None:
        super().__init__(signature_algorithm=_Ed25519, key_resolver=keys)
        self._at = at

    def validate_created_and_expires(self, sig_input: Any, max_age: timedelta | None = None) -> None:  # noqa: ANN401
        """Refuse a signature of another time: clocks may differ by as much as it holds."""
        if "created" not in sig_input.params:
            raise InvalidSignature("it does not say when it was made: wanted created")
        created = datetime.fromtimestamp(sig_input.params["created"], UTC)
        if abs(self._at - created) > (max_age or HOLDS_FOR):
            raise InvalidSignature(
                f"it was made at {created.isoformat()}, and it is {self._at.isoformat()}: send it anew"
            )
        if (
            "expires" in sig_input.params
            and datetime.fromtimestamp(sig_input.params["expires"], UTC) < self._at
        ):
            raise InvalidSignature("it has expired: send it anew")
