"""
Rows: what a node keeps beside its tiles, as a database would hold it. Each class is a table, its key is named.

Content never stands in a row: it lies sealed in `Sealed`, by a handle, and is destroyed there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from warifu.casework.case import Case
from warifu.parties import State


@dataclass(frozen=True)
class LeafRow:
    """
    A leaf of the own ledger, by its position in all the node's logs, from 0. No position is used twice.

    ref: handle of the entry or message; unique for entries, and for each kind of message.
    link_seq: number of the other State's envelope with which the entry came; 0 for an own one.
    is_quarantined: it came under a key that was given away, and does not count until it is signed again.
    """

    position: int
    leaf: bytes
    kind: str
    ref: str
    case: str
    by: State
    is_entry: bool
    link_seq: int = 0
    is_quarantined: bool = False


@dataclass(frozen=True)
class Sealed:
    """
    Content under a data key of its own, by its handle; the data key under the key of its class.

    Both are AES-256-GCM with the handle as associated data; each begins with its nonce.
    """

    handle: str
    keeping: str
    wrapped_key: bytes
    ciphertext: bytes


@dataclass(frozen=True)
class Queued:
    """
    Something that the other State is to have and that is in no envelope yet, by its place in the queue.

    type: the envelope's. ref: handle of the entry, or what else it is about. size: bytes of its content.
    """

    place: int
    type: str
    case: str
    ref: str
    size: int = 0
    is_urgent: bool = False


@dataclass(frozen=True)
class Sent:
    """
    An envelope of the own node, by its number on the link. Its signed bytes lie sealed by the id.

    due: when it is to be sent again. stored_at: when the other's receipt came; None while it is missing.
    receipts: every receipt that came for it, as packets. answer: the last one's word, `refused(code)` with its code.
    """

    link_seq: int
    id: str
    hash: str
    type: str
    case: str
    refs: tuple[str, ...]
    v: int
    created: datetime
    due: datetime
    attempts: int = 0
    stored_at: datetime | None = None
    answer: str = ""
    receipts: tuple[bytes, ...] = ()


@dataclass(frozen=True)
class Taken:
    """
    An envelope of the other node that was taken, by its number on the link. Its signed bytes lie sealed by the id.

    kid: the key that signed it. position: of its leaf in the own ledger. answer: what became of it.
    receipt: the packet that was answered, and is answered again.
    """

    link_seq: int
    id: str
    hash: str
    type: str
    case: str
    refs: tuple[str, ...]
    v: int
    created: datetime
    arrived: datetime
    kid: str
    position: int
    answer: str
    receipt: bytes


@dataclass(frozen=True)
class Alarm:
    """
    Something that people must look at, by its number. Raised once for each code and what it is about.

    evidence: by which handles the bytes lie sealed that show it. cleared_at: when people of the State had looked at it.
    """

    number: int
    at: datetime
    code: str
    about: str
    evidence: tuple[str, ...] = ()
    cleared_at: datetime | None = None


@dataclass(frozen=True)
class Folded:
    """A case as the first so many rows of it make it. Not kept: it can be folded again at any time."""

    case: Case
    rows: int
