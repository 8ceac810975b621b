"""
Why a packet, an envelope or a statement is refused: one code for each reason, the same on both sides.

A code stands in the signed receipt that answers an envelope, so it never changes its meaning and none is taken away.
"""

from __future__ import annotations

from enum import StrEnum

from warifu.errors import DecodeError, VerificationError


class RefusalCode(StrEnum):
    """Why something was refused. The first group says bytes are malformed, the second that they prove nothing."""

    TOO_LARGE = "too_large"
    NOT_A_PACKET = "not_a_packet"
    BAD_HEADER = "bad_header"
    BAD_PADDING = "bad_padding"
    BAD_JWS = "bad_jws"
    BAD_ENVELOPE = "bad_envelope"
    BAD_STATEMENT = "bad_statement"
    UNKNOWN_EXTENSION = "unknown_extension"

    UNKNOWN_SEALING_KEY = "unknown_sealing_key"
    SEAL_BROKEN = "seal_broken"
    KEY_NOT_TRUSTED = "key_not_trusted"
    BAD_SIGNATURE = "bad_signature"
    HEADER_DIFFERS = "header_differs"
    NOT_FOR_ME = "not_for_me"
    NOT_THE_PEER = "not_the_peer"
    VERSION_NOT_SPOKEN = "version_not_spoken"
    NO_COMMON_VERSION = "no_common_version"

    EQUIVOCATION = "equivocation"
    UNKNOWN_TYPE = "unknown_type"
    BAD_BODY = "bad_body"
    EXPIRED = "expired"
    NUMBER_USED = "number_used"
    FORK = "fork"
    LINK_STOPPED = "link_stopped"
    WAITING_ROOM_FULL = "waiting_room_full"
    NOT_THEIRS = "not_theirs"
    BAD_MANIFEST = "bad_manifest"
    IN_RECOVERY = "in_recovery"


class MalformedPacketError(DecodeError):
    """Bytes from the other side that are not in the form they should be in. `refusal` is the code to answer with."""

    code = "malformed-packet"

    def __init__(self, refusal: RefusalCode, message: str) -> None:
        super().__init__(f"{refusal}: {message}")
        self.refusal = refusal


class UnprovenPacketError(VerificationError):
    """Bytes from the other side that do not prove what they should. `refusal` is the code to answer with."""

    code = "unproven-packet"

    def __init__(self, refusal: RefusalCode, message: str) -> None:
        super().__init__(f"{refusal}: {message}")
        self.refusal = refusal
