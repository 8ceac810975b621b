"""What a node's folder holds, for tests: looked at from a process of its own, beside the one that serves or after it."""

from __future__ import annotations

from datetime import UTC, datetime


def look() -> dict[str, object]:
    """Return the cases by their digests, the entries, how far the ledger is, the mode and the alarms."""
    from warifu.node.folding import fold_case
    from warifu.node.logs import book_of
    from warifu.node.mirroring import mirrored
    from warifu.node.modes import mode_of
    from warifu.node.publish import WITNESSED
    from warifu.node.recovering import lost
    from warifu.server.node_settings import node_settings
    from warifu.server.running import ports_of

    ports = ports_of(node_settings())
    rows = ports.log.rows(0, ports.log.size())
    book = book_of(ports)
    cosigned = [int(size) for name, size in ports.marks.named(WITNESSED) if name.endswith(f" {book.origin}")]
    return {
        "digests": {case: fold_case(case, ports).digest for case in ports.log.cases()},
        "refs": [row.ref for row in rows if row.is_entry],
        "shared": [row.ref for row in rows if row.is_entry and row.link_seq],
        "rows": len(rows),
        "mirrored": mirrored(ports),
        "signed": ports.keys.signed_size(book.origin),
        "cosigned": max(cosigned, default=0),
        "mode": mode_of(ports).value,
        "open": len(ports.outbox.open()),
        "queued": len(ports.outbox.queued()),
        "lost": list(lost(ports)),
        "alarms": [[each.code, each.about] for each in ports.alarms.all() if each.cleared_at is None],
    }


def audited() -> dict[str, object]:
    """Derive all of the own ledger again, and return its size and root."""
    from warifu.keys import Purpose
    from warifu.ledger import audit
    from warifu.node.logs import book_of
    from warifu.node.trust import key_book
    from warifu.server.alone import Alone
    from warifu.server.node_settings import node_settings
    from warifu.server.running import ports_of

    ports = ports_of(node_settings())
    book = book_of(ports)
    with Alone(ports.folder):
        known = (
            ports.keys.ledger(book.origin).verifier,
            *key_book(ports.peer, ports).verifiers(Purpose.WITNESS),
        )
        found = audit(ports.tiles(book.origin), book.origin, known)
    return {"entries": found.entries, "root": found.head.root.hex()}


def enter() -> dict[str, str]:
    """Enter the made-up people, sign each in, and return the secrets of their browsers by office and number."""
    from warifu.casework.actors import StateOffice
    from warifu.server.node_settings import node_settings
    from warifu.server.people.demonstration import MADE_UP, authenticator_of, enter_made_up, handle_of
    from warifu.server.people.sessions import Sessions, Way

    state, now = node_settings().state, datetime.now(UTC)
    enter_made_up(state, at=now)
    secrets = {}
    for office, names in MADE_UP[state].items():
        for number in range(len(names)):
            person = handle_of(state, office, number)
            way, key = Way.PASSKEY, authenticator_of(person)
            secrets[f"{StateOffice(office).value}-{number}"] = Sessions().open(
                person, office, key, way, at=now
            )
    return secrets


VIEWS = {"look": look, "audited": audited, "enter": enter}
