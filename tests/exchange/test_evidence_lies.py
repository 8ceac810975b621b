from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from tests.exchange.made_up_dispute import (
    AUDIT,
    ROOTS,
    a_manifest,
    remade,
    signed_by_roots,
    the_evidence,
    the_pack,
)
from tests.exchange.made_up_nodes import EXCHANGE, GB, JP, a_checkpoint, a_key, a_ledger
from warifu.canonical_json import read_json
from warifu.exchange.envelopes import read_envelope, sign_envelope
from warifu.exchange.evidence import LIST
from warifu.exchange.jws import read_compact, write_compact
from warifu.exchange.packets import PacketKind, sign_statement
from warifu.exchange.zips import read_zip
from warifu.keys import Purpose, SigningKey
from warifu.keys.signed_manifests import sign_manifest

FIRST_GB = "envelopes/GB/0000000000000001.jws"
SECOND_GB = "envelopes/GB/0000000000000002.jws"
THIRD_GB = "envelopes/GB/0000000000000003.jws"
GB_LEAF = "leaves/GB/01-0000000000000000.json"
GB_PROOF = "proofs/GB/01-0000000000000000.txt"
GB_CONTENT = "contents/GB/01-0000000000000000.txt"


def a_receipt_name() -> str:
    return next(name for name in sorted(read_zip(the_pack())) if name.startswith("receipts/GB/"))


def an_envelope(
    name: str = FIRST_GB, key: SigningKey = EXCHANGE[GB], second: SigningKey | None = None, **other
):
    envelope = read_envelope(read_compact(read_zip(the_pack())[name].partition(b"\n")[0]).payload)
    return sign_envelope(replace(envelope, **other), key, second=second)


def a_receipt(key: SigningKey = EXCHANGE[GB], **other) -> bytes:
    jws = read_zip(the_pack())[a_receipt_name()].partition(b"\n")[2]
    return sign_statement(PacketKind.RECEIPT, read_json(read_compact(jws).payload) | other, key)


def swapped_lines(jws: bytes) -> bytes:
    return b"\n".join(reversed(jws.split(b"\n")))


def with_second(data: bytes, change) -> bytes:
    first, second = data.split(b"\n")
    return first + b"\n" + change(second)


def of_files(name: str) -> bytes:
    return read_zip(the_pack())[name]


@cache
def lies() -> dict[str, tuple[dict[str, bytes | None], str]]:
    """Return what GB, who makes the pack and holds its own keys, changed; and what the verifier says of it."""
    manifest = the_evidence().manifests[0].manifest
    stranger = a_key(60, "stranger.invalid", Purpose.EXCHANGE)
    return {
        "envelope of another": (
            {FIRST_GB: an_envelope(key=EXCHANGE[JP])},
            f"{FIRST_GB}: not signed with a key of GB",
        ),
        "key of nobody": ({FIRST_GB: an_envelope(key=stranger)}, f"{FIRST_GB}: not well formed (KeyError"),
        "changed after signing": (
            {FIRST_GB: of_files(SECOND_GB).rsplit(b".", 1)[0] + b"." + of_files(THIRD_GB).rsplit(b".", 1)[1]},
            f"{FIRST_GB}: a signature does not fit",
        ),
        "number": ({FIRST_GB: of_files(THIRD_GB)}, f"{FIRST_GB}: another number than its own"),
        "second of an id": (
            {"envelopes/GB/0000000000000009.jws": an_envelope(link_seq=9, link_prev="ab" * 32)},
            "0000000000000009.jws: another number than its own, or a second envelope of one id",
        ),
        "two histories": (
            {FIRST_GB: an_envelope(body={"entries": []})},
            f"{SECOND_GB}: it does not follow envelope 1: two histories of GB",
        ),
        "in the name of another": (
            {FIRST_GB: an_envelope(sender=JP, recipient=GB)},
            f"{FIRST_GB}: signed by GB in the name of JP",
        ),
        "a second signature that does not fit": (
            {FIRST_GB: with_second(of_files(FIRST_GB), lambda line: line[:-8] + b"AAAAAAAA")},
            f"{FIRST_GB}: a signature does not fit",
        ),
        "a second signature with a payload": (
            {FIRST_GB: with_second(of_files(FIRST_GB), lambda line: line.replace(b"..", b".e30."))},
            f"{FIRST_GB}: the second signature is not one",
        ),
        "a second signature taken away": (
            {FIRST_GB: of_files(FIRST_GB).split(b"\n")[0]},
            f"{FIRST_GB}: the second signature is not one",
        ),
        "a second signature that the first does not name": (
            {SECOND_GB: of_files(SECOND_GB) + b"\n" + of_files(FIRST_GB).split(b"\n")[1]},
            f"{SECOND_GB}: not well formed (KeyError: 'second')",
        ),
        "no key manifest": ({"keys/GB/0001.json": None}, f"{LIST}: not well formed (KeyError"),
        "the second manifest first": (
            {"keys/JP/0001.json": of_files("keys/JP/0002.json"), "keys/JP/0002.json": None},
            "keys/JP/0001.json: this key manifest does not follow the one before it",
        ),
        "one root key": (
            {"keys/GB/0001.json": sign_manifest(manifest, ROOTS[GB][:1]).to_bytes()},
            "keys/GB/0001.json: too few root keys signed this key manifest",
        ),
        "no root key": (
            {
                "keys/GB/0001.json": sign_manifest(
                    manifest, (*ROOTS[GB], a_key(61, "x.invalid", Purpose.ROOT))
                ).to_bytes()
            },
            "keys/GB/0001.json: a key that is no root key signed this key manifest",
        ),
        "a key of both": (
            {"keys/JP/0002.json": signed_by_roots(key_of_both()).to_bytes()},
            f"keys/JP/0002.json: two keys are called {EXCHANGE[GB].verifier.kid}",
        ),
        "a witness": (
            {"witnesses/01.txt": AUDIT.verifier.note_key.replace("audit", "audit2").encode()},
            "witnesses/01.txt: the id of this witness is not that of its key",
        ),
        "checkpoint of another": (
            {"checkpoints/GB/1.txt": a_checkpoint(a_ledger(JP, b"x"), JP)},
            "checkpoints/GB/1.txt: GB did not sign this checkpoint",
        ),
        "an envelope with the checkpoint of another": (
            {THIRD_GB: an_envelope(THIRD_GB, checkpoint=a_checkpoint(a_ledger(JP, b"x"), JP).decode())},
            f"{THIRD_GB}: GB did not sign this checkpoint",
        ),
        "two roots": (
            {"checkpoints/GB/zz.txt": a_checkpoint(a_ledger(GB, *[b"x"] * 5), GB)},
            "node-gb.invalid/ledger has two roots at size 5: two histories",
        ),
        "another leaf": (
            {GB_LEAF: of_files("leaves/GB/01-0000000000000002.json")},
            "the leaf is not in the ledger",
        ),
        "another proof": (
            {GB_PROOF: of_files("proofs/GB/01-0000000000000002.txt")},
            f"{GB_LEAF}: not a proof of this leaf",
        ),
        "another content": (
            {GB_CONTENT: of_files("contents/GB/01-0000000000000002.txt")},
            f"{GB_LEAF}: the content is not the one that the leaf commits to",
        ),
        "a receipt for another": (
            {a_receipt_name(): a_receipt(hash="ab" * 32)},
            f"{a_receipt_name()}: a receipt for another envelope of this id",
        ),
        "a receipt of another": (
            {a_receipt_name(): a_receipt(EXCHANGE[JP])},
            "not signed with a key of GB for this",
        ),
        "a receipt of another kind": (
            {a_receipt_name(): of_files(a_receipt_name()).replace(b"receipt/1", b"receipt/2")},
            "a receipt for another envelope of this id",
        ),
    }


def key_of_both():
    """Return a second manifest of JP that lists a key of GB as its own."""
    first = the_evidence().manifests[1].manifest
    last = a_manifest(JP, first)
    return replace(
        last, keys=(*last.keys, the_evidence().manifests[0].manifest.key(EXCHANGE[GB].verifier.kid))
    )


@pytest.mark.parametrize("name", lies())
def test_who_makes_a_pack_cannot_lie_in_it(verify, name):
    changes, wanted = lies()[name]

    code, says = verify(remade(changes))

    assert code == 1
    assert wanted in says.partition("WRONG")[2].partition("\n\n")[0]
    assert "誤り（最初に見つかったもの" in says


def test_a_list_that_another_signed_is_wrong(verify):
    assert f"! {LIST}: not signed with a key of GB for this" in verify(remade({}, EXCHANGE[JP]))[1]
    assert f"! {LIST}: not signed with a key of JP for this" in verify(remade({}, **{"from": "JP"}))[1]


def test_a_header_with_an_extension_is_refused(verify):
    header = {
        "alg": "EdDSA",
        "crit": ["exp"],
        "exp": 1,
        "kid": EXCHANGE[GB].verifier.kid,
        "typ": "warifu-env+jws",
    }
    jws = write_compact(header, b"{}", lambda text: EXCHANGE[GB].sign(text, purpose=Purpose.EXCHANGE))

    assert f"{FIRST_GB}: not well formed (ValueError: an extension" in verify(remade({FIRST_GB: jws}))[1]
