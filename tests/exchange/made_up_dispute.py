"""A made-up case between GB and JP, as a dispute pack shows it: four envelopes, their receipts, two ledgers."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache

from tests.exchange.made_up_nodes import AT, EXCHANGE, GB, JP, LEDGER, WITNESS, a_checkpoint, a_key, a_ledger
from warifu.canonical_json import json_bytes
from warifu.exchange.envelopes import Envelope, envelope_hash, sign_envelope
from warifu.exchange.evidence import LIST, PACK_TYP, Content, Evidence, Exhibit, write_pack
from warifu.exchange.identifiers import uuid7
from warifu.exchange.jws import sign_payload
from warifu.exchange.link import BEGINNING
from warifu.exchange.receipts import Answer, Receipt, sign_receipt
from warifu.exchange.zips import read_zip, write_zip
from warifu.keys import Algorithm, Purpose, SigningKey
from warifu.keys.manifests import NOTHING_BEFORE, KeyManifest, ManifestKey, Revocation
from warifu.keys.signed_manifests import SignedManifest, sign_manifest
from warifu.ledger import Leaf, TlogProof, commit
from warifu.parties import State

CASE = "0c" * 16
SINCE, UNTIL = AT - timedelta(days=100), AT + timedelta(days=200)
ROOTS = {
    state: tuple(
        a_key(first + number, f"{state.lower()}-root-{number}.invalid", Purpose.ROOT) for number in range(3)
    )
    for state, first in ((GB, 20), (JP, 30))
}
SECOND = SigningKey.from_seed(
    b"\x28" * 32, name="node-gb.invalid/exchange-2", purpose=Purpose.EXCHANGE, algorithm=Algorithm.ML_DSA_44
)
PQ_WITNESS = SigningKey.from_seed(
    b"\x29" * 32, name="node-jp.invalid/witness-2", purpose=Purpose.WITNESS, algorithm=Algorithm.ML_DSA_44
)
AUDIT = a_key(42, "audit.invalid/1", Purpose.WITNESS)
OTHERS = {GB: (SECOND,), JP: (PQ_WITNESS,)}


def listed(*keys: SigningKey) -> tuple[ManifestKey, ...]:
    return tuple(ManifestKey.of(key.verifier, SINCE, UNTIL) for key in keys)


def a_manifest(
    state: State, before: KeyManifest | None = None, revoked: tuple[Revocation, ...] = ()
) -> KeyManifest:
    keys = (EXCHANGE[state], LEDGER[state], WITNESS[state], *OTHERS[state])
    lost = {each.kid for each in revoked}
    return KeyManifest(
        state,
        before.version + 1 if before else 1,
        before.digest if before else NOTHING_BEFORE,
        SINCE,
        UNTIL,
        2,
        listed(*ROOTS[state]),
        tuple(each for each in listed(*keys) if each.kid not in lost),
        revoked,
    )


def signed_by_roots(manifest: KeyManifest, count: int = 2) -> SignedManifest:
    return sign_manifest(manifest, ROOTS[manifest.state][:count])


@dataclass
class Side:
    """What one node of the made-up case has: its envelopes, what it received, its ledger in the making."""

    state: State
    envelopes: list[bytes] = field(default_factory=list)
    leaves: list[bytes] = field(default_factory=list)
    contents: list[Content] = field(default_factory=list)

    def write(self, kind: str, ref: str, content: bytes, salt: bytes, by: State) -> int:
        leaf = Leaf(kind, AT, CASE, ref, commit(salt, content), f"{by}/defence")
        self.leaves.append(leaf.to_bytes())
        self.contents.append(Content(salt, content))
        return len(self.leaves) - 1


def send(
    sender: Side, receiver: Side, number: int, second: SigningKey | None = None, checkpoint: str | None = None
):
    """Write an entry, send it, take it; return the envelope and its receipt."""
    content = {
        "kind": "QuestionAnswered/1",
        "ref": f"{number:032x}",
        "body": {"says": f"Made-up answer {number}"},
    }
    salt = hashlib.sha256(f"{sender.state}{number}".encode()).digest()
    sender.write("QuestionAnswered/1", f"{number:032x}", json_bytes(content), salt, sender.state)
    envelope = Envelope(
        id=uuid7(AT, bytes([number]) * 10),
        sender=sender.state,
        recipient=receiver.state,
        link_seq=len(sender.envelopes) + 1,
        link_prev=envelope_hash(sender.envelopes[-1]) if sender.envelopes else BEGINNING,
        type="entries",
        created=AT + timedelta(minutes=number),
        body={"entries": [{"content": content, "salt": salt.hex()}]},
        case=CASE,
        checkpoint=checkpoint,
    )
    jws = sign_envelope(envelope, EXCHANGE[sender.state], second=second)
    sender.envelopes.append(jws)
    index = receiver.write("EnvelopeTaken/1", envelope.id.replace("-", ""), jws, salt[::-1], receiver.state)
    receiver.write("QuestionAnswered/1", f"{number:032x}", json_bytes(content), salt, sender.state)
    receipt = Receipt(
        receiver.state,
        sender.state,
        Answer.APPLIED,
        envelope.id,
        envelope_hash(jws),
        AT + timedelta(minutes=number, seconds=3),
        index=index,
    )
    return jws, sign_receipt(receipt, EXCHANGE[receiver.state])


def exhibits_of(side: Side, *cosigners: SigningKey) -> tuple[tuple[Exhibit, ...], bytes]:
    """Return every leaf of a side with proof and content, and the checkpoint they are proved against."""
    log = a_ledger(side.state, *side.leaves)
    checkpoint = a_checkpoint(log, side.state, *cosigners)
    size = len(side.leaves)
    return tuple(
        Exhibit(
            side.state,
            index,
            leaf,
            TlogProof(index, log.inclusion(index, size), checkpoint).to_bytes(),
            content,
        )
        for index, (leaf, content) in enumerate(zip(side.leaves, side.contents, strict=True))
    ), checkpoint


@cache
def the_evidence() -> Evidence:
    gb, jp = Side(GB), Side(JP)
    sent = [
        send(gb, jp, 1, SECOND),
        send(jp, gb, 2),
        send(gb, jp, 3, checkpoint=a_checkpoint(a_ledger(GB, *gb.leaves), GB).decode()),
        send(gb, jp, 4),
    ]
    (of_gb, of_gb_signed), (of_jp, of_jp_signed) = (
        exhibits_of(gb, WITNESS[JP], PQ_WITNESS, AUDIT),
        exhibits_of(jp, WITNESS[GB]),
    )
    first = a_manifest(JP)
    return Evidence(
        GB,
        JP,
        CASE,
        AT + timedelta(days=1),
        (
            signed_by_roots(a_manifest(GB)),
            signed_by_roots(first),
            signed_by_roots(a_manifest(JP, first), 3),
        ),
        tuple(jws for jws, _ in sent),
        tuple(receipt for _, receipt in sent),
        (*of_gb, *of_jp),
        ((GB, of_gb_signed), (JP, of_jp_signed)),
        (AUDIT.verifier,),
    )


@cache
def the_pack() -> bytes:
    return write_pack(the_evidence(), EXCHANGE[GB])


def signed_list(files: dict[str, bytes], key: SigningKey, **other: str) -> bytes:
    listed = [
        {"name": name, "sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
        for name, data in files.items()
    ]
    about = {
        "v": 1,
        "from": "GB",
        "to": "JP",
        "case": CASE,
        "created": "2026-11-23T09:00:00Z",
        "files": listed,
    }
    return sign_payload(json_bytes(about | other), key, typ=PACK_TYP)


def remade(changes: dict[str, bytes | None], key: SigningKey = EXCHANGE[GB], **other: str) -> bytes:
    """Return the pack with files changed, added or left out (None), listed anew and signed by a key of GB."""
    files = {name: data for name, data in (read_zip(the_pack()) | changes).items() if data is not None}
    files.pop(LIST)
    return write_zip([(LIST, signed_list(files, key, **other)), *sorted(files.items())])
