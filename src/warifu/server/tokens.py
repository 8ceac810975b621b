"""
Tokens of machines: what a program uses the API with.

Each is bound to an Ed25519 key, ends within a day, and is for some kinds of command and of reads only. The secret is
shown once and kept nowhere; whoever has it still needs the key, for each request has to be signed. A machine is
registered as a person is, by name, and never shared. No token is for what needs a fresh proof of who somebody is, as all
that binds a State.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from warifu.canonical import digest
from warifu.casework.actors import StateOffice
from warifu.casework.commands import KINDS
from warifu.errors import UnknownNameError, UsageError
from warifu.keys import Algorithm, Purpose, Verifier
from warifu.server.models import TokenRecord
from warifu.server.people.stepping_up import needs_step_up

LONGEST = timedelta(hours=24)
READS = (
    "cases",
    "parts",
    "determinations",
    "questions",
    "entries",
    "account",
    "search",
    "ledger",
    "exchange",
)
"""The kinds of reads that a token may be for, written `read:cases`."""

_PREFIX = "warifu_"
_SECRET_BYTES = 32


@dataclass(frozen=True)
class Token:
    """
    A token as it is known: its handle, whose it is, for which office and what, its key, and from when to when it holds.

    scopes: kinds of command, `AskQuestion`, and of reads, `read:cases`.
    """

    handle: str
    machine: str
    office: StateOffice
    scopes: tuple[str, ...]
    verifier: Verifier
    issued_at: datetime
    ends_at: datetime
    revoked_at: datetime | None = None

    @property
    def authenticator(self) -> str:
        """The handle of what the machine signs in with: its key."""
        return digest({"key": self.verifier.kid})[:32]

    def holds(self, at: datetime) -> bool:
        """Whether it can be used at a moment."""
        return self.revoked_at is None and self.issued_at <= at < self.ends_at


def issue(  # noqa: PLR0913  (all that a token says)
    machine: str,
    office: StateOffice,
    scopes: Iterable[str],
    public_key: bytes,
    *,
    at: datetime,
    holds_for: timedelta = LONGEST,
    database: str = "default",
) -> tuple[Token, str]:
    """
    Issue a token, and return it with its secret, which is kept nowhere.

    Raises:
        UsageError: it would hold for more than a day or not at all, or is for nothing.
        UnknownNameError: it is for something that no token can be for.
        DecodeError: the public key is none of Ed25519.
    """
    if not timedelta(0) < holds_for <= LONGEST:
        raise UsageError(f"a token for {holds_for}: wanted more than nothing and at most 24 hours")
    asked = tuple(dict.fromkeys(scopes))
    require_scopes(asked)
    secret = _PREFIX + secrets.token_urlsafe(_SECRET_BYTES)
    handle = secrets.token_hex(16)
    verifier = _verifier(machine, public_key)
    token = Token(handle, machine, office, asked, verifier, at, at + holds_for)
    TokenRecord(
        handle=handle,
        digest=_digest(secret),
        machine=machine,
        office=office.value,
        scopes=list(asked),
        kid=verifier.kid,
        public_key=public_key,
        issued_at=at,
        ends_at=token.ends_at,
    ).save(using=database, force_insert=True)
    return token, secret


def require_scopes(scopes: tuple[str, ...]) -> None:
    """
    Refuse scopes that no token can have.

    Raises:
        UsageError: there are none.
        UnknownNameError: one is no kind of command or of reads, or is a command that needs a fresh proof of who somebody is.
    """
    if not scopes:
        raise UsageError("a token for nothing: name what it is for, as AskQuestion or read:cases")
    possible = possible_scopes()
    for scope in scopes:
        if scope not in possible:
            raise UnknownNameError(f"no token is for {scope!r}; wanted some of {', '.join(possible)}")


def possible_scopes() -> tuple[str, ...]:
    """Return what a token can be for: reads, and the commands for which nobody has to prove anew who they are."""
    commands = (name for name, kind in KINDS.items() if not needs_step_up(kind))
    return (*(f"read:{name}" for name in READS), *sorted(commands))


def find(secret: str, *, database: str = "default") -> Token | None:
    """Return the token of a secret, whether it still holds or not; None where there is none."""
    found = TokenRecord.objects.using(database).filter(digest=_digest(secret)).first()
    return None if found is None else _token(found)


def tokens(*, database: str = "default") -> tuple[Token, ...]:
    """Return every token, the newest first."""
    return tuple(map(_token, TokenRecord.objects.using(database).order_by("-issued_at", "handle")))


def revoke(handle: str, *, at: datetime, database: str = "default") -> Token:
    """
    Revoke a token at once, and return it.

    Raises:
        UnknownNameError: there is none of this handle.
    """
    found = TokenRecord.objects.using(database).filter(handle=handle).first()
    if found is None:
        raise UnknownNameError(f"no token {handle!r}: look at `warifu token list`")
    if found.revoked_at is None:
        found.revoked_at = at
        found.save(using=database, update_fields=["revoked_at"])
    return _token(found)


def _verifier(machine: str, public_key: bytes) -> Verifier:
    return Verifier(f"machine/{machine}", Purpose.MACHINE, Algorithm.ED25519, public_key)


def _token(record: TokenRecord) -> Token:
    return Token(
        record.handle,
        record.machine,
        StateOffice(record.office),
        tuple(record.scopes),
        _verifier(record.machine, bytes(record.public_key)),
        record.issued_at,
        record.ends_at,
        record.revoked_at,
    )


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
