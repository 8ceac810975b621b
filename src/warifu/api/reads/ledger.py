"""The ledger of this node as others check it: its checkpoint, its tiles (C2SP tlog-tiles), and proofs to carry away."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Query

from warifu.api.operations import OCTETS, PLAIN_TEXT, caller, reads
from warifu.api.problems import NOT_FOUND, ProblemError
from warifu.api.readable import require_ledger
from warifu.ledger import TileLog, TlogProof, read_checkpoint, read_note
from warifu.ledger.publishing import CHECKPOINT
from warifu.ledger.tiles import read_path
from warifu.node.logs import Book, book_at, book_of
from warifu.node.ports import Ports
from warifu.rules.wording import Text
from warifu.server.running import running

_STATUSES = (404, 422)
NO_CHECKPOINT = Text("nothing of this ledger is signed yet", "この台帳にはまだ署名がありません")


@reads(
    "/ledger/checkpoint",
    None,
    scope="read:ledger",
    says=Text("The signed and witnessed head of the ledger.", "署名・立会済みの台帳の先頭。"),
    media=PLAIN_TEXT,
    statuses=(404,),
)
def ledger_checkpoint(request: HttpRequest) -> bytes:
    """Answer the checkpoint that is in place."""
    ports = _ports(request)
    return _checkpoint(book_of(ports), ports)


@reads(
    "/ledger/proof",
    None,
    scope="read:ledger",
    says=Text(
        "That an entry stands in the ledger (C2SP tlog-proof).",
        "記録が台帳にあることの証明（C2SP tlog-proof）。",
    ),
    media=PLAIN_TEXT,
    statuses=_STATUSES,
)
def ledger_proof(
    request: HttpRequest,
    position: Annotated[int, Query(ge=0, le=2**53 - 1, description="Of the entry, as in its receipt.")],
) -> bytes:
    """Answer the proof of the entry at a position."""
    ports = _ports(request)
    book = book_at(position, ports)
    signed = _checkpoint(book, ports)
    size, index = read_checkpoint(read_note(signed).text).head.size, position - book.first
    if index >= size:
        says = Text(
            f"position {position} is not under a signed checkpoint yet: ask again in a moment",
            f"位置{position}はまだ署名済みのチェックポイントに含まれていません。しばらくしてから再度お試しください",
        )
        raise ProblemError(NOT_FOUND, says)
    log = TileLog(ports.tiles(book.origin), book.origin)
    return TlogProof(index, log.inclusion(index, size), signed).to_bytes()


@reads(
    "/ledger/tile/{path:name}",
    None,
    scope="read:ledger",
    says=Text("A tile or a bundle of leaves (C2SP tlog-tiles).", "タイル又はリーフの束（C2SP tlog-tiles）。"),
    media=OCTETS,
    statuses=(404,),
)
def ledger_tile(request: HttpRequest, name: str) -> bytes:
    """Answer a tile of the log that is written to now."""
    ports = _ports(request)
    path = f"tile/{name}"
    data = ports.tiles(book_of(ports).origin).read(path) if read_path(path) is not None else None
    if data is None:
        raise ProblemError(NOT_FOUND)
    return data


def _ports(request: HttpRequest) -> Ports:
    ports = running().ports
    first, second = sorted((ports.own, ports.peer))
    require_ledger((first, second), caller(request).who.reader)
    return ports


def _checkpoint(book: Book, ports: Ports) -> bytes:
    data = ports.tiles(book.origin).read(CHECKPOINT)
    if data is None:
        raise ProblemError(NOT_FOUND, NO_CHECKPOINT)
    return data
