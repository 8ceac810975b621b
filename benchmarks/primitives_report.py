"""The part of the page on ledger, exchange and permits: each kind of work beside what the primitives alone allow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from benchmarks.ledger import Audited
from benchmarks.limits import Work

FRONT = """## Ledger, exchange and permits

How many a second, and how many the primitives alone would allow: SHA-256, Ed25519, X25519 and AES-GCM over the same
bytes, timed in turns with the work. The best of {rounds} rounds, one thread.
Where more is reached than the limit, hashes of nodes were kept from before.

| | a second | primitives alone | share | the primitives |
|---|---|---|---|---|
"""
TITLES = {
    "append": "entries appended",
    "proof": "proofs",
    "checkpoint": "checkpoints",
    "envelope": "envelopes",
    "permit": "permits",
    "link": "the link",
}
AUDIT = """
An audit derives a log again from its files: every hash, every tile, every signature.
Of {entries:,} entries ({megabytes:,.0f} MB of tiles on a disk) it takes {seconds:.1f} s;
SHA-256 of the same entries and nodes alone takes {hashing:.1f} s, a share of {share:.2f}.
"""


def section(works: Sequence[Work], audited: Audited, rounds: int) -> str:
    """Return the section in Markdown."""
    rows = []
    for part, group in groupby(works, key=lambda work: work.part):
        rows.append(f"| **{TITLES[part]}** | | | | |")
        rows.extend(_row(work) for work in group)
    return FRONT.format(rounds=rounds) + "\n".join(rows) + "\n" + _audit(audited)


def _row(work: Work) -> str:
    return (
        f"| {work.name} | {work.per_second:,.0f} | {work.limit_per_second:,.0f} "
        f"| {work.share:.2f} | {work.limit} |"
    )


def _audit(audited: Audited) -> str:
    return AUDIT.format(
        entries=audited.entries,
        megabytes=audited.megabytes,
        seconds=audited.seconds,
        hashing=audited.hashing_seconds,
        share=audited.hashing_seconds / audited.seconds,
    )
