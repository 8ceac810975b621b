"""Files of tokens: what a machine needs to use the API of a node, its secret key with it. Only their owner can read them."""

from __future__ import annotations

import stat
from datetime import datetime
from pathlib import Path

import msgspec

from warifu.errors import UsageError
from warifu.keys import Purpose, SigningKey

_OWNER_ONLY = 0o600


class TokenFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A token and the seed of the key that it is bound to, in hexadecimal digits."""

    machine: str
    token: str
    seed: str
    ends_at: datetime

    @property
    def key(self) -> SigningKey:
        """The key that signs each request."""
        return SigningKey.from_seed(
            bytes.fromhex(self.seed), name=f"machine/{self.machine}", purpose=Purpose.MACHINE
        )


def read_token(path: Path) -> TokenFile:
    """
    Read a file of a token.

    Raises:
        UsageError: it is not there, others on this machine could read it, or it is no such file.
    """
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & ~_OWNER_ONLY:
            raise UsageError(f"{path}: others may read it (mode {mode:o}); take that away: chmod 600 {path}")
        return msgspec.json.decode(path.read_bytes(), type=TokenFile)
    except FileNotFoundError:
        raise UsageError(f"{path}: not there; have a token issued: warifu token issue --help") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not a file of a token: {error}") from error


def write_token(path: Path, found: TokenFile) -> None:
    """
    Write a file of a token.

    Raises:
        UsageError: there is a file; none is overwritten.
    """
    try:
        path.touch(mode=_OWNER_ONLY, exist_ok=False)
    except FileExistsError:
        raise UsageError(f"{path}: there is a file already; give another name") from None
    path.write_bytes(msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n")
