"""
JSON Web Signatures (RFC 7515) as far as two nodes need them: compact, Ed25519 (RFC 8037), one signer.

A second signature, by ML-DSA-44, may stand on a line of its own below: a compact JWS over the same payload with the
payload left out (RFC 7515, appendix F). Who knows that key checks it; the first is required of everyone, and names
the key of the second, so that neither can be taken away or put in unseen.
`alg`, `kid` and `typ` say what is signed with which key; a header never says which key to trust.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from warifu.canonical_json import JsonValue, json_bytes, read_json
from warifu.errors import DecodeError, KeyPurposeError, VerificationError
from warifu.exchange.refusals import MalformedPacketError, RefusalCode, UnprovenPacketError
from warifu.keys import Algorithm, Purpose, SigningKey, Verifier
from warifu.keys.base64url import from_base64url, to_base64url

VerifierFor: TypeAlias = Callable[[str], Verifier]
"""
Gives the verifier that a `kid` names, for signing what is exchanged.

Raises:
    VerificationError: no such key is known, or it is not to be trusted here.
    KeyPurposeError: it is for something else.
"""

ALGORITHM_NAMES = {Algorithm.ED25519: ("EdDSA", "Ed25519"), Algorithm.ML_DSA_44: ("ML-DSA-44",)}
"""The names of each algorithm in a header: the first is written, all are read (RFC 8037, RFC 9864)."""

_REGISTERED = frozenset(
    ["alg", "jku", "jwk", "kid", "x5u", "x5c", "x5t", "x5t#S256", "typ", "cty", "crit", "b64"]
)
_THREE = 3


@dataclass(frozen=True)
class CompactJws:
    """A JWS in its three parts, nothing yet checked but the form. `signed` is what the signature is over."""

    header: dict[str, JsonValue]
    payload: bytes
    signature: bytes
    signed: bytes


@dataclass(frozen=True)
class SignedPayload:
    """A payload whose signature fits, and who signed it: first the key that is required."""

    payload: bytes
    signers: tuple[Verifier, ...]


def write_compact(header: dict[str, JsonValue], payload: bytes, sign: Callable[[bytes], bytes]) -> bytes:
    """Return a compact JWS of a header, in canonical form, and a payload."""
    signed = f"{to_base64url(json_bytes(header))}.{to_base64url(payload)}".encode()
    return signed + b"." + to_base64url(sign(signed)).encode()


def read_compact(jws: bytes) -> CompactJws:
    """
    Take a compact JWS apart.

    Raises:
        MalformedPacketError: it has not three parts in base64url, or its header is not a JSON object.
    """
    parts = jws.split(b".")
    if len(parts) != _THREE:
        raise _malformed(f"{len(parts)} parts, wanted header, payload and signature")
    header = _header(_from_base64url(parts[0], "header"))
    return CompactJws(
        header,
        _from_base64url(parts[1], "payload"),
        _from_base64url(parts[2], "signature"),
        parts[0] + b"." + parts[1],
    )


def sign_payload(payload: bytes, key: SigningKey, *, typ: str, second: SigningKey | None = None) -> bytes:
    """
    Sign a payload, of the type that `typ` says; with a second key as well, where one is given.

    Raises:
        KeyPurposeError: a key is not for the exchange, the first is not Ed25519 or the second not ML-DSA-44.
    """
    if second is None:
        return _signed_with(payload, key, typ, Algorithm.ED25519)
    first = _signed_with(payload, key, typ, Algorithm.ED25519, second=second.verifier.kid)
    head, _, signature = _signed_with(payload, second, typ, Algorithm.ML_DSA_44).split(b".")
    return first + b"\n" + head + b".." + signature


def open_payload(jws: bytes, verifier_for: VerifierFor, *, typ: str) -> SignedPayload:
    """
    Return the payload of a JWS of a type, and who signed it.

    Raises:
        MalformedPacketError: it is not in the form of a JWS, or holds an extension that must be understood.
        UnprovenPacketError: a key is not to be trusted, or a signature does not fit.
    """
    first, newline, second = jws.partition(b"\n")
    compact = read_compact(first)
    verifier = _check(compact, verifier_for, typ, Algorithm.ED25519)
    if ("second" in compact.header) is not bool(newline):
        raise _malformed("the first signature names a second one that is not there, or does not name it")
    if not newline:
        return SignedPayload(compact.payload, (verifier,))
    others = _check_second(first, second, verifier_for, typ, compact.header["second"])
    return SignedPayload(compact.payload, (verifier, *others))


def _check_second(
    first: bytes, second: bytes, verifier_for: VerifierFor, typ: str, kid: JsonValue
) -> tuple[Verifier, ...]:
    parts = second.split(b".")
    if len(parts) != _THREE or parts[1]:
        raise _malformed("below the first signature stands something other than a second one without payload")
    compact = read_compact(parts[0] + b"." + first.split(b".")[1] + b"." + parts[2])
    if compact.header.get("kid") != kid:
        raise _malformed("the second signature is not by the key that the first names")
    try:
        return (_check(compact, verifier_for, typ, Algorithm.ML_DSA_44),)
    except UnprovenPacketError as error:
        if error.refusal is RefusalCode.KEY_NOT_TRUSTED:
            return ()
        raise


def _signed_with(payload: bytes, key: SigningKey, typ: str, algorithm: Algorithm, **more: str) -> bytes:
    if key.verifier.algorithm is not algorithm:
        raise KeyPurposeError(f"the key of {key.name} is {key.verifier.algorithm}, wanted {algorithm} here")
    header: dict[str, JsonValue] = {"alg": ALGORITHM_NAMES[algorithm][0], "kid": key.verifier.kid, "typ": typ}
    header |= more
    return write_compact(header, payload, lambda signed: key.sign(signed, purpose=Purpose.EXCHANGE))


def _check(compact: CompactJws, verifier_for: VerifierFor, typ: str, algorithm: Algorithm) -> Verifier:
    _check_critical(compact.header)
    alg, kid, found = (compact.header.get(name) for name in ("alg", "kid", "typ"))
    if alg not in ALGORITHM_NAMES[algorithm]:
        raise _malformed(f"alg is {alg!r}, wanted {ALGORITHM_NAMES[algorithm][0]}")
    if found != typ:
        raise _malformed(f"typ is {found!r}, wanted {typ}")
    if not isinstance(kid, str):
        raise _malformed("kid is missing: it names the key")
    verifier = _trusted(kid, verifier_for)
    if verifier.algorithm is not algorithm or verifier.kid != kid:
        raise UnprovenPacketError(RefusalCode.KEY_NOT_TRUSTED, f"the key {kid} is not one for {alg}")
    try:
        verifier.verify(compact.signed, compact.signature)
    except VerificationError as error:
        raise UnprovenPacketError(RefusalCode.BAD_SIGNATURE, str(error)) from error
    return verifier


def _trusted(kid: str, verifier_for: VerifierFor) -> Verifier:
    try:
        verifier = verifier_for(kid)
    except (VerificationError, KeyPurposeError) as error:
        raise UnprovenPacketError(RefusalCode.KEY_NOT_TRUSTED, str(error)) from error
    if verifier.purpose is not Purpose.EXCHANGE:
        raise UnprovenPacketError(RefusalCode.KEY_NOT_TRUSTED, f"the key {kid} is for {verifier.purpose}")
    return verifier


def _check_critical(header: dict[str, JsonValue]) -> None:
    """Refuse a header with `crit` (RFC 7515, section 4.1.11): of what could stand there we know nothing."""
    if "crit" not in header:
        return
    critical = header["crit"]
    if not isinstance(critical, list) or not critical or not all(isinstance(name, str) for name in critical):
        raise _malformed("crit is not a list of names")
    if any(name not in header or name in _REGISTERED - {"b64"} for name in critical):
        raise _malformed("crit names what is not in the header, or what needs no naming")
    raise MalformedPacketError(RefusalCode.UNKNOWN_EXTENSION, f"the header must be understood in {critical}")


def _header(data: bytes) -> dict[str, JsonValue]:
    try:
        header = read_json(data, fractions=False)
    except DecodeError as error:
        raise _malformed(f"the header: {error}") from error
    if not isinstance(header, dict):
        raise _malformed("the header is not an object")
    return header


def _from_base64url(text: bytes, what: str) -> bytes:
    try:
        return from_base64url(text.decode("ascii"))
    except (DecodeError, UnicodeDecodeError) as error:
        raise _malformed(f"the {what}: {error}") from error


def _malformed(message: str) -> MalformedPacketError:
    return MalformedPacketError(RefusalCode.BAD_JWS, message)
