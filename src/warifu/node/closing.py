"""
Closing a log and opening the next: at the end of a year, or when leaves that were signed are lost for good.

A log is closed by a last checkpoint that the witnesses have cosigned. The first leaf of the next commits to that
checkpoint, so the logs of a State follow one another as the leaves in a log do. Each has a key of its own, which the
key manifest names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from warifu.errors import UsageError
from warifu.exchange.recovery import Keeper, Step
from warifu.ledger import Policy
from warifu.node.logs import Book, book_of, keep_book, leave_forgotten
from warifu.node.ports import Ports
from warifu.node.publish import AskedWitness, checkpoint_of, publish
from warifu.node.recovering import advance, begin_recovery
from warifu.node.restart import keep_keepers, step_of
from warifu.node.writing import OPENED, write_message


def close_log(origin: str, ports: Ports, witnesses: Sequence[AskedWitness], policy: Policy) -> bytes:
    """
    Close the log with a last witnessed checkpoint, open the next, and return that checkpoint.

    origin: of the next log. policy: whose cosignatures the checkpoint must carry.

    Raises:
        Refusal: the node is in recovery.
        UsageError: something was written meanwhile, or the next log has the name of this one: try again.
        VerificationError: not enough witnesses have cosigned: ask again when they can be reached.
        UnknownNameError: the key of the next log is not in the store.
    """
    published = publish(ports, witnesses)
    policy.require(published.checkpoint)
    with ports.transaction("close log"):
        book = book_of(ports)
        if book.first + published.head.size != ports.log.size():
            raise UsageError("entries were written while the log was being closed: close it again")
        _open_next(origin, published.checkpoint, ports)
    return published.checkpoint


def open_log_after_loss(origin: str, ports: Ports) -> None:
    """
    Open a new log because leaves of the last one were signed that nobody has any more: it can never be signed again.

    Two people decide this; what is missing between the logs stays to be seen, in the last checkpoint and the mirrors.

    Raises:
        UsageError: no leaves are lost, or the new log has the name of one that was there before.
        UnknownNameError: the key of the new log is not in the store.
    """
    if step_of(ports) is not Step.NEW_LOG:
        raise UsageError("no leaves of the log are lost: there is no reason to leave it")
    with ports.transaction("open log"):
        leave_forgotten(ports)
        _open_next(origin, checkpoint_of(ports) or b"", ports)
    begin_recovery(ports)
    with ports.transaction("asked"):
        keep_keepers((Keeper("key store", ports.log.size()),), ports)
    advance(ports)


def _open_next(origin: str, last: bytes, ports: Ports) -> None:
    book = book_of(ports)
    if origin == book.origin:
        raise UsageError(f"the next log has to have another name than {origin}")
    if ports.keys.signed_size(origin):
        raise UsageError(
            f"leaves of {origin} were signed before: the next log has to have a new key and name"
        )
    ports.keys.ledger(origin)
    keep_book(book, ports)
    keep_book(Book(origin, ports.log.size()), ports)
    write_message(OPENED, hashlib.sha256(origin.encode()).hexdigest()[:32], last, ports.clock.now(), ports)
