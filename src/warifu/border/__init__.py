"""
The gate: permits that can be checked without a network, the devices that check them, and their scans.

    shown = device.scan(text, at=now, document=Document("P1234567", "GBR"))
    shown.verdict.colour, [reason.says for reason in shown.verdict.reasons]

`docs/spec/permit.md` says in words what the bytes are.
"""

from __future__ import annotations

from warifu.border.arrivals import Arrival, open_arrivals, seal_arrivals
from warifu.border.check import Document, Sight, Verdict, check
from warifu.border.devices import Device, MemoryStore, Shown, Store
from warifu.border.items import ItemPath, item_path, items_head, read_item_path
from warifu.border.pack import Issuer, Pack, open_pack, sign_pack
from warifu.border.permit import Consignment, Permit, Person, holder_digest
from warifu.border.permits import SignedPermit, issue, read_permit
from warifu.border.reasons import Reason
from warifu.border.revocations import Revocations, revocations
from warifu.border.scans import missing, read_batch

__all__ = [
    "Arrival",
    "Consignment",
    "Device",
    "Document",
    "Issuer",
    "ItemPath",
    "MemoryStore",
    "Pack",
    "Permit",
    "Person",
    "Reason",
    "Revocations",
    "Shown",
    "Sight",
    "SignedPermit",
    "Store",
    "Verdict",
    "check",
    "holder_digest",
    "issue",
    "item_path",
    "items_head",
    "missing",
    "open_arrivals",
    "open_pack",
    "read_batch",
    "read_item_path",
    "read_permit",
    "revocations",
    "seal_arrivals",
    "sign_pack",
]
