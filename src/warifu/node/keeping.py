"""How content is kept: sealed under a data key of its own, in the class that says how long it may stay."""

from __future__ import annotations

from enum import StrEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from warifu.errors import VerificationError
from warifu.ledger import leaves
from warifu.node.ports import Chance, Keys, Ports
from warifu.node.rows import Sealed

_KEY_BYTES, _NONCE_BYTES = 32, 12


class Keeping(StrEnum):
    """The classes of content, each with a wrapping key of its own and its own time to stay."""

    IDENTITY = "P1"
    SENSITIVE = "P2"
    OFFICIAL = "P3"
    BORDER = "P4"
    MESSAGE = "message"


_OF_KIND = {
    "PartListed": Keeping.IDENTITY,
    "AnswersGiven": Keeping.IDENTITY,
    "QuestionAsked": Keeping.IDENTITY,
    "QuestionAnswered": Keeping.IDENTITY,
    "Prepared": Keeping.IDENTITY,
    "Admitted": Keeping.BORDER,
    "Discharged": Keeping.BORDER,
    "ScansRecorded": Keeping.BORDER,
}
"""What may be about a person; the rest is official. What was prepared and what was asked may hold anything."""


def keeping_of(kind: str) -> Keeping:
    """Return the class of an entry's content by its kind, `PartListed/1`; what is not about a person is official."""
    return _OF_KIND.get(kind.partition("/")[0], Keeping.OFFICIAL)


def seal_content(handle: str, keeping: Keeping, salt: bytes, content: bytes, ports: Ports) -> Sealed:
    """Seal content and its salt together, so that they can only be destroyed together."""
    data_key = ports.chance.draw(_KEY_BYTES)
    wrapped = _encrypted(ports.keys.wrapping(keeping), data_key, handle, ports.chance)
    return Sealed(handle, keeping, wrapped, _encrypted(data_key, salt + content, handle, ports.chance))


def open_content(sealed: Sealed, keys: Keys) -> tuple[bytes, bytes]:
    """
    Return the salt and the content.

    Raises:
        VerificationError: it was changed, or lies under another handle than it was sealed for.
        UnknownNameError: the key of its class is not there any more.
    """
    data_key = _decrypted(keys.wrapping(sealed.keeping), sealed.wrapped_key, sealed.handle)
    plain = _decrypted(data_key, sealed.ciphertext, sealed.handle)
    return plain[: leaves.SALT_BYTES], plain[leaves.SALT_BYTES :]


def _encrypted(key: bytes, plain: bytes, handle: str, chance: Chance) -> bytes:
    nonce = chance.draw(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, handle.encode())


def _decrypted(key: bytes, data: bytes, handle: str) -> bytes:
    try:
        return AESGCM(key).decrypt(data[:_NONCE_BYTES], data[_NONCE_BYTES:], handle.encode())
    except (InvalidTag, ValueError):
        raise VerificationError(f"the content of {handle} is not as it was sealed: check the disk") from None
