"""
The dispute pack: what one State can show a third person of a case, in one zip file with its own verifier.

It holds signed bytes as they came, and an index for people. `verify.py` in it needs nothing of Warifu. What was erased
is not in it, and the pack says so: the leaf then shows only that something of its kind was written, and when.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files

from warifu.canonical_json import json_bytes
from warifu.codec import to_plain
from warifu.exchange.envelopes import read_envelope
from warifu.exchange.evidence_index import (
    IndexLine,
    PackAbout,
    envelope_line,
    index_html,
    index_text,
    leaf_line,
    receipt_line,
)
from warifu.exchange.jws import read_compact, sign_payload
from warifu.exchange.objects import from_members, read_object
from warifu.exchange.receipts import Receipt
from warifu.exchange.zips import write_zip
from warifu.keys import SigningKey, Verifier
from warifu.keys.signed_manifests import SignedManifest
from warifu.ledger import read_leaf
from warifu.parties import State

LIST = "pack.jws"
VERIFIER = "verify.py"
PACK_TYP = "warifu-pack+jws"

_PARTS = ("evidence_formats.py", "evidence_keys.py", "evidence_checks.py", "evidence_verifier.py")
_OWN_IMPORT = re.compile(r"^from warifu\.[\w.]+ import (?:\([^)]*\)|[^\n(]*)\n", flags=re.MULTILINE)
_FUTURE = "from __future__ import annotations\n"


@dataclass(frozen=True)
class Content:
    """What a leaf commits to: the salt, and the bytes."""

    salt: bytes
    content: bytes


@dataclass(frozen=True)
class Exhibit:
    """
    One leaf of a ledger: whose, the index in it, the bytes; its tlog-proof, if there is one; its content, if kept.

    log: which of that State's ledgers, from 1 on, where there are several.
    """

    state: State
    index: int
    leaf: bytes
    proof: bytes | None = None
    content: Content | None = None
    log: int = 1

    @property
    def file(self) -> str:
        """The file of the leaf in a pack."""
        return f"leaves/{self._name}.json"

    @property
    def files(self) -> dict[str, bytes]:
        """The files that it has in a pack."""
        found = {self.file: self.leaf}
        if self.proof is not None:
            found[f"proofs/{self._name}.txt"] = self.proof
        if self.content is not None:
            salt, content = self.content.salt, self.content.content
            found[f"contents/{self._name}.txt"] = salt.hex().encode() + b"\n" + content
        return found

    @property
    def _name(self) -> str:
        return f"{self.state}/{self.log:02}-{self.index:016}"


@dataclass(frozen=True)
class Evidence:
    """
    What a pack is made of. Nothing in it is checked here: that is what the verifier is for.

    sender: the State that makes the pack; recipient: the other one. case: handle of the case it is about.
    manifests: every key manifest of both States, from the one on paper. envelopes: as signed (JWS), both ways.
    receipts: as packets. checkpoints: of both ledgers, with cosignatures. witnesses: those in no manifest.
    """

    sender: State
    recipient: State
    case: str
    created: datetime
    manifests: tuple[SignedManifest, ...]
    envelopes: tuple[bytes, ...] = ()
    receipts: tuple[bytes, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    checkpoints: tuple[tuple[State, bytes], ...] = ()
    witnesses: tuple[Verifier, ...] = ()


def write_pack(evidence: Evidence, key: SigningKey) -> bytes:
    """
    Return the dispute pack, signed with a key of the State that makes it.

    Raises:
        DecodeError: an envelope, a receipt or a leaf is not one.
        UsageError: it is too large for one pack.
        KeyPurposeError: the key is not one for the exchange.
    """
    created: str = to_plain(evidence.created)
    found = dict(sorted(_files(evidence, created).items()))
    listed = [{"name": name, "sha256": _sha256(data), "size": len(data)} for name, data in found.items()]
    about = {
        "v": 1,
        "from": evidence.sender,
        "to": evidence.recipient,
        "case": evidence.case,
        "created": created,
        "files": listed,
    }
    return write_zip([(LIST, sign_payload(json_bytes(about), key, typ=PACK_TYP)), *found.items()])


def verifier_source() -> str:
    """Return `verify.py`: the modules that check a pack, joined into one file that imports nothing of Warifu."""
    sources = [(files("warifu.exchange") / part).read_text(encoding="utf-8") for part in _PARTS]
    head = sources[-1].partition(_FUTURE)[0]
    bodies = [_OWN_IMPORT.sub("", source.partition(_FUTURE)[2]).strip("\n") for source in sources]
    return "#!/usr/bin/env python3\n" + head + _FUTURE + "\n" + "\n\n\n".join(bodies) + "\n"


def _files(evidence: Evidence, created: str) -> dict[str, bytes]:
    found = {VERIFIER: verifier_source().encode()}
    lines: list[IndexLine] = []
    for signed in evidence.manifests:
        found[f"keys/{signed.manifest.state}/{signed.manifest.version:04}.json"] = signed.to_bytes()
    for jws in evidence.envelopes:
        envelope = read_envelope(read_compact(jws.partition(b"\n")[0]).payload)
        name = f"envelopes/{envelope.sender}/{envelope.link_seq:016}.jws"
        found[name] = jws
        lines.append(envelope_line(envelope, to_plain(envelope.created), name))
    for packet in evidence.receipts:
        receipt = from_members(read_object(read_compact(packet.partition(b"\n")[2]).payload), Receipt)
        name = f"receipts/{receipt.sender}/{receipt.envelope}-{_sha256(packet)[:8]}.txt"
        found[name] = packet
        lines.append(receipt_line(receipt, to_plain(receipt.at), name))
    for exhibit in evidence.exhibits:
        found |= exhibit.files
        leaf = read_leaf(exhibit.leaf)
        lines.append(leaf_line(exhibit.state, exhibit.index, leaf.kind, to_plain(leaf.at), exhibit.file))
    for state, checkpoint in evidence.checkpoints:
        found[f"checkpoints/{state}/{_sha256(checkpoint)[:16]}.txt"] = checkpoint
    for number, witness in enumerate(evidence.witnesses, 1):
        found[f"witnesses/{number:02}.txt"] = f"{witness.note_key}\n".encode()
    about = PackAbout(evidence.sender, evidence.recipient, evidence.case, created)
    ordered = tuple(sorted(lines, key=lambda line: (line.date, line.file)))
    return found | {
        "index.txt": index_text(about, ordered).encode(),
        "index.html": index_html(about, ordered).encode(),
    }


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
