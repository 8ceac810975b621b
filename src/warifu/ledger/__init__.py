"""
What is kept: a log of bytes to which one only adds, and proofs of it. It knows bytes, not cases.

The formats are those of C2SP (tlog-tiles, tlog-checkpoint, tlog-cosignature, tlog-proof, tlog-policy, tlog-witness)
over the tree of RFC 6962, so that others' tools can check a log of ours. `docs/spec/ledger.md` says the same in words.
"""

from __future__ import annotations

from warifu.ledger.audit import Audit, audit
from warifu.ledger.checkpoints import Checkpoint, open_checkpoint, read_checkpoint, sign_checkpoint
from warifu.ledger.cosignatures import cosign, cosigned_at
from warifu.ledger.leaves import Leaf, commit, read_leaf, verify_commitment
from warifu.ledger.log import Log, MemoryLog
from warifu.ledger.merkle import EMPTY, TreeHead, entry_hash
from warifu.ledger.notes import Note, NoteSignature, read_note
from warifu.ledger.policy import Group, Opened, Policy, read_policy
from warifu.ledger.proofs import Proof, verify_consistency, verify_inclusion
from warifu.ledger.publishing import add_cosignatures, release, sign, sign_head
from warifu.ledger.storage import DirectoryStorage, MemoryStorage, Storage
from warifu.ledger.tile_log import TileLog
from warifu.ledger.tlog_proof import TlogProof, read_tlog_proof
from warifu.ledger.witnessing import AddCheckpoint, Answer, MemoryRecords, Records, Witness, ask

__all__ = [
    "EMPTY",
    "AddCheckpoint",
    "Answer",
    "Audit",
    "Checkpoint",
    "DirectoryStorage",
    "Group",
    "Leaf",
    "Log",
    "MemoryLog",
    "MemoryRecords",
    "MemoryStorage",
    "Note",
    "NoteSignature",
    "Opened",
    "Policy",
    "Proof",
    "Records",
    "Storage",
    "TileLog",
    "TlogProof",
    "TreeHead",
    "Witness",
    "add_cosignatures",
    "ask",
    "audit",
    "commit",
    "cosign",
    "cosigned_at",
    "entry_hash",
    "open_checkpoint",
    "read_checkpoint",
    "read_leaf",
    "read_note",
    "read_policy",
    "read_tlog_proof",
    "release",
    "sign",
    "sign_checkpoint",
    "sign_head",
    "verify_commitment",
    "verify_consistency",
    "verify_inclusion",
]
