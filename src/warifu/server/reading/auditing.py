"""What an auditor takes from the ledger: a sample that anybody can draw again by its seed, each entry with its proof."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from warifu.casework.access import ThingKind, may_read
from warifu.casework.actors import StateOffice
from warifu.casework.refusals import RefusalKind
from warifu.errors import UsageError
from warifu.ledger import TileLog, TlogProof, read_leaf
from warifu.ledger.publishing import CHECKPOINT
from warifu.node.keeping import open_content
from warifu.node.logs import Book, books_of
from warifu.node.mirroring import size_of
from warifu.node.ports import Ports
from warifu.node.rows import LeafRow
from warifu.rules.wording import Text
from warifu.server.reading.seeing import ReadNode, Who, thing

MOST_IN_A_SAMPLE = 50
"""Entries in a sample: with fifty it holds no more persons than one may take away alone."""

ONLY_AUDIT = RefusalKind(
    "only-audit",
    Text(
        "this is for the office of audit: ask it for what you need",
        "監査部署のみが利用できます。監査部署に依頼してください",
    ),
)
NOTHING_PUBLISHED = RefusalKind(
    "nothing-published",
    Text(
        "the ledger has not been published yet, so that nothing can be proved: publish it first",
        "台帳がまだ公表されていないため、証明できません。先に公表してください",
    ),
)


@dataclass(frozen=True)
class Sampled:
    """
    One entry or message of a sample.

    index: in the log of this origin. leaf: as the ledger has it. proof: to be carried away (tlog-proof). content: what
    the leaf commits to, with its salt; None where it was erased, or is a message between the nodes.
    """

    position: int
    origin: str
    index: int
    kind: str
    case: str
    ref: str
    at: datetime
    by_role: str
    leaf: bytes
    proof: bytes
    content: str | None
    salt: str | None


@dataclass(frozen=True)
class Sample:
    """A sample: drawn by which seed from how many leaves, and what came out, in the order of the draw."""

    seed: str
    size: int
    lines: tuple[Sampled, ...]


def sample(who: Who, seed: str, count: int, node: ReadNode, *, size: int | None = None) -> Sample:
    """
    Draw entries by a seed from the first `size` leaves of the ledger, or from all that are published.

    The same seed, count and size give the same draw on any machine: number n is the SHA-256 of `seed/n` modulo the size,
    and what was drawn before is passed over.

    Raises:
        Refusal: this person is no auditor, or nothing is published.
        UsageError: so many cannot be drawn.
    """
    require_auditor(who, node)
    published = published_size(node.ports)
    limit = published if size is None else size
    if not 0 < limit <= published or not 0 < count <= min(MOST_IN_A_SAMPLE, limit):
        raise UsageError(
            f"{count} of {limit} leaves: wanted 1 to {MOST_IN_A_SAMPLE}, of at most {published} that are published"
        )
    logs = {book.origin: TileLog(node.ports.tiles(book.origin), book.origin) for book in books_of(node.ports)}
    positions = drawn(seed, count, limit)
    return Sample(seed, limit, tuple(_sampled(who, position, logs, node) for position in positions))


def drawn(seed: str, count: int, size: int) -> tuple[int, ...]:
    """Return so many different positions below a size, by a seed."""
    found: dict[int, None] = {}
    number = 0
    while len(found) < min(count, size):
        digest = hashlib.sha256(f"{seed}/{number}".encode()).digest()
        found[int.from_bytes(digest, "big") % size] = None
        number += 1
    return tuple(found)


def published_size(ports: Ports) -> int:
    """
    Return how many leaves of the own ledger stand under a signed checkpoint, over all its logs.

    Raises:
        Refusal: none do.
    """
    sizes = [(book, _published(book, ports)) for book in books_of(ports)]
    covered = [book.first + size for book, size in sizes if size]
    if not covered:
        raise NOTHING_PUBLISHED()
    return max(covered)


def require_auditor(who: Who, node: ReadNode) -> None:
    """
    Let pass an auditor of one of the two States.

    Raises:
        Refusal: this is none.
    """
    ledger = thing(ThingKind.LEDGER, "", node)
    if who.office is not StateOffice.AUDIT or not may_read(who.reader, ledger).allowed:
        raise ONLY_AUDIT()


def _sampled(who: Who, position: int, logs: dict[str, TileLog], node: ReadNode) -> Sampled:
    ports = node.ports
    (row,) = ports.log.rows(position, position + 1)
    book = [each for each in books_of(ports) if each.first <= position][-1]
    log, index = logs[book.origin], position - book.first
    checkpoint = log.storage.read(CHECKPOINT)
    assert checkpoint is not None  # noqa: S101  (the position is below what is published)
    proof = TlogProof(index, log.inclusion(index, size_of(checkpoint)), checkpoint)
    leaf = read_leaf(row.leaf)
    salt, content = _content(who, row, node)
    return Sampled(
        position,
        book.origin,
        index,
        row.kind,
        row.case,
        row.ref,
        leaf.at,
        leaf.by_role,
        row.leaf,
        proof.to_bytes(),
        content,
        salt,
    )


def _content(who: Who, row: LeafRow, node: ReadNode) -> tuple[str | None, str | None]:
    allowed = may_read(who.reader, thing(ThingKind.PERSON, row.case, node)).allowed
    sealed = node.ports.payloads.get(row.ref) if row.is_entry and allowed else None
    if sealed is None:
        return None, None
    salt, content = open_content(sealed, node.ports.keys)
    return salt.hex(), json.dumps(json.loads(content), ensure_ascii=False, indent=1)


def _published(book: Book, ports: Ports) -> int:
    checkpoint = ports.tiles(book.origin).read(CHECKPOINT)
    return 0 if checkpoint is None else size_of(checkpoint)
