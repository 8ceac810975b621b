"""Whom the verifier of a dispute pack takes at their word, up to each limit, and whom not."""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.exchange.made_up_dispute import (
    AUDIT,
    PQ_WITNESS,
    ROOTS,
    SECOND,
    SINCE,
    UNTIL,
    a_manifest,
    listed,
    remade,
    signed_by_roots,
    signed_list,
    the_evidence,
    the_pack,
)
from tests.exchange.made_up_nodes import AT, EXCHANGE, GB, JP, LEDGER, WITNESS, a_checkpoint, a_key, a_ledger
from warifu.canonical_json import json_bytes, read_json
from warifu.codec import to_plain
from warifu.exchange.evidence import LIST, write_pack
from warifu.exchange.evidence_keys import Trust, WrongError
from warifu.exchange.jws import read_compact, sign_payload, write_compact
from warifu.exchange.zips import read_zip, write_zip
from warifu.keys import Algorithm, Purpose, SigningKey
from warifu.keys.base64url import to_base64url
from warifu.keys.manifests import Revocation
from warifu.keys.signed_manifests import sign_manifest
from warifu.ledger.notes import NoteSignature

FIRST_GB = "envelopes/GB/0000000000000001.jws"
NEW_ROOTS = tuple(a_key(50 + number, f"gb-root-{number}.invalid", Purpose.ROOT) for number in range(3))
SECONDS = timedelta(seconds=1)


def with_manifest(manifest, *roots: SigningKey) -> bytes:
    """Return the pack with a second manifest of GB, signed by these keys."""
    return remade({"keys/GB/0002.json": sign_manifest(manifest, roots).to_bytes()})


def new_roots():
    return replace(a_manifest(GB, a_manifest(GB)), root=listed(*NEW_ROOTS))


def with_checkpoint(checkpoint: bytes) -> bytes:
    return remade({"checkpoints/GB/one-more.txt": checkpoint})


def broken(checkpoint: bytes, key: SigningKey) -> bytes:
    """Return a checkpoint with the last byte of one signature turned round."""
    lines = checkpoint.decode().split("\n")
    place = next(number for number, line in enumerate(lines) if line.startswith(f"— {key.name} "))
    head, encoded = lines[place].rsplit(" ", 1)
    data = b64decode(encoded)
    lines[place] = f"{head} {b64encode(data[:-1] + bytes([data[-1] ^ 1])).decode()}"
    return "\n".join(lines).encode()


def test_new_root_keys_count_once_enough_of_the_old_ones_signed_them_too(verify):
    assert verify(with_manifest(new_roots(), *ROOTS[GB][:2], *NEW_ROOTS[:2]))[0] == 0

    for signers in (NEW_ROOTS, ROOTS[GB], (*ROOTS[GB][:1], *NEW_ROOTS), (*ROOTS[GB], *NEW_ROOTS[:1])):
        code, says = verify(with_manifest(new_roots(), *signers))
        assert code == 1
        assert "! keys/GB/0002.json: too few root keys signed this key manifest" in says


def test_a_signature_of_a_root_key_that_does_not_fit_spoils_the_manifest(verify):
    signed = read_json(signed_by_roots(a_manifest(GB)).to_bytes())
    signed["signatures"][0]["signature"] = to_base64url(bytes(64))

    assert (
        "! keys/GB/0001.json: a signature does not fit"
        in verify(remade({"keys/GB/0001.json": json_bytes(signed)}))[1]
    )


@pytest.mark.parametrize(
    ("roots", "threshold", "holds"),
    [(1, 1, False), (2, 1, False), (2, 2, True), (3, 1, False), (3, 2, True), (4, 2, False), (4, 3, True)],
)
def test_more_than_half_of_the_root_keys_must_sign_and_two_at_least(roots, threshold, holds):
    keys = [a_key(70 + number, f"root-{number}.invalid", Purpose.ROOT) for number in range(roots)]
    manifest = to_plain(a_manifest(GB)) | {"root": to_plain(listed(*keys)), "threshold": threshold}
    message = b"warifu/key-manifest/v1\n" + json_bytes(manifest)
    signatures = [
        {"kid": key.verifier.kid, "signature": to_base64url(key.sign(message, purpose=Purpose.ROOT))}
        for key in keys
    ]
    trust = Trust({})
    data = json_bytes({"manifest": manifest, "signatures": signatures})

    if holds:
        trust.check_manifest("GB", "0001", data)
        assert trust.manifests["GB"]["threshold"] == threshold
    else:
        with pytest.raises(WrongError, match="too few root keys"):
            trust.check_manifest("GB", "0001", data)


@pytest.mark.parametrize("key", [LEDGER[GB], WITNESS[JP], PQ_WITNESS, AUDIT], ids=lambda key: key.name)
def test_each_signature_of_a_checkpoint_by_a_known_key_must_fit(verify, key):
    checkpoint = a_checkpoint(a_ledger(GB, b"leaf"), GB, WITNESS[JP], PQ_WITNESS, AUDIT)
    assert verify(with_checkpoint(checkpoint))[0] == 0

    code, says = verify(with_checkpoint(broken(checkpoint, key)))

    assert code == 1
    assert "! checkpoints/GB/one-more.txt: a signature does not fit" in says


def test_a_checkpoint_that_the_ledger_of_the_other_signed_too_is_still_that_of_the_first(verify):
    checkpoint = a_checkpoint(a_ledger(GB, b"leaf"), GB)
    text = checkpoint[: checkpoint.index(b"\n\n") + 1]
    other = LEDGER[JP]
    too = NoteSignature(other.name, other.verifier.key_id, other.sign(text, purpose=Purpose.LEDGER))
    line = f"— {too.name} {b64encode(too.key_id + too.value).decode()}\n".encode()

    assert verify(with_checkpoint(checkpoint + line))[0] == 0
    assert "GB did not sign this checkpoint" in verify(with_checkpoint(text + b"\n" + line))[1]


def test_two_keys_of_one_name_are_told_apart_by_their_ids(verify):
    evidence = the_evidence()
    namesake = a_key(43, AUDIT.name, Purpose.WITNESS)
    renewed = a_key(44, LEDGER[GB].name, Purpose.LEDGER)
    first = a_manifest(GB)
    second = a_manifest(GB, first)
    manifest = replace(second, keys=(*second.keys, *listed(renewed)))
    both = replace(
        evidence,
        manifests=(*evidence.manifests, signed_by_roots(manifest)),
        witnesses=(namesake.verifier, AUDIT.verifier),
    )

    code, says = verify(write_pack(both, EXCHANGE[GB]))

    assert code == 0
    assert "only this pack says that audit.invalid/1 is a witness" in says


def test_a_witness_of_neither_state_may_sign_in_the_newer_way(verify):
    newer = SigningKey.from_seed(
        b"\x2d" * 32, name="audit.invalid/2", purpose=Purpose.WITNESS, algorithm=Algorithm.ML_DSA_44
    )
    checkpoint = a_checkpoint(a_ledger(GB, b"leaf"), GB, newer)
    evidence = replace(
        the_evidence(), checkpoints=((GB, checkpoint),), exhibits=(), witnesses=(newer.verifier,)
    )

    says = verify(write_pack(evidence, EXCHANGE[GB]))[1]

    assert "GB signed the first 1 leaves of node-gb.invalid/ledger; cosigned by audit.invalid/2 (2026" in says


@pytest.mark.parametrize(
    ("created", "doubted"),
    [
        (SINCE - timedelta(days=3), False),
        (SINCE - timedelta(days=3) - SECONDS, True),
        (UNTIL + timedelta(days=30) - SECONDS, False),
        (UNTIL + timedelta(days=30), True),
    ],
)
def test_a_key_is_taken_3_days_before_its_time_and_30_days_after_it(verify, created: datetime, doubted):
    says = verify(write_pack(replace(the_evidence(), created=created), EXCHANGE[GB]))[1]

    assert ("was signed with a key valid from" in says) is doubted


@pytest.mark.parametrize(
    ("at", "last_good", "doubts"),
    [
        (AT + timedelta(days=1), 0, 1),
        (AT + timedelta(days=1), 1, 0),
        (AT + timedelta(minutes=3, seconds=3), 9, 2),
        (AT + timedelta(minutes=3, seconds=4), 9, 1),
    ],
)
def test_a_lost_key_is_taken_up_to_its_last_good_number_and_before_its_time(verify, at, last_good, doubts):
    manifests = the_evidence().manifests
    lost = Revocation(EXCHANGE[JP].verifier.kid, at, last_good, last_good)
    last = a_manifest(JP, manifests[1].manifest, (lost,))
    evidence = replace(the_evidence(), manifests=(*manifests[:2], signed_by_roots(last)))

    says = verify(write_pack(evidence, EXCHANGE[GB]))[1]

    assert says.count("was signed with a key that it later reported lost") == doubts


def in_compact(key: SigningKey, payload: bytes, **header: str) -> bytes:
    return write_compact(header, payload, lambda text: key.sign(text, purpose=Purpose.EXCHANGE))


def first_payload() -> bytes:
    return read_compact(read_zip(the_pack())[FIRST_GB].partition(b"\n")[0]).payload


@pytest.mark.parametrize(("alg", "taken"), [("EdDSA", True), ("Ed25519", True), ("", False), ("none", False)])
def test_both_names_of_the_algorithm_are_known_and_no_others(alg, taken):
    trust = Trust({})
    trust.check_manifest("GB", "0001", signed_by_roots(a_manifest(GB)).to_bytes())
    key = EXCHANGE[GB]
    jws = in_compact(key, first_payload(), alg=alg, kid=key.verifier.kid, typ="warifu-env+jws")

    if taken:
        assert trust.signed(jws, "warifu-env+jws", "GB")["from"] == "GB"
    else:
        with pytest.raises(WrongError, match="not signed with a key of GB for this"):
            trust.signed(jws, "warifu-env+jws", "GB")


@pytest.mark.parametrize(
    ("second", "kid"),
    [(EXCHANGE[GB], EXCHANGE[GB].verifier.kid), (SECOND, EXCHANGE[GB].verifier.kid)],
    ids=["not of the second kind", "in the name of another key"],
)
def test_a_second_signature_is_of_the_key_that_the_first_names_and_of_the_second_kind(verify, second, kid):
    payload, typ = first_payload(), "warifu-env+jws"
    first = in_compact(
        EXCHANGE[GB],
        payload,
        alg="EdDSA",
        kid=EXCHANGE[GB].verifier.kid,
        second=second.verifier.kid,
        typ=typ,
    )
    head, _, signature = in_compact(second, payload, alg="ML-DSA-44", kid=kid, typ=typ).split(b".")

    says = verify(remade({FIRST_GB: first + b"\n" + head + b".." + signature}))[1]

    assert f"! {FIRST_GB}: the second signature is not one" in says


def test_the_list_and_a_receipt_may_be_signed_twice_like_an_envelope(verify):
    files = read_zip(the_pack())
    name = next(each for each in sorted(files) if each.startswith("receipts/GB/"))
    payload = read_compact(files[name].partition(b"\n")[2]).payload
    twice = sign_payload(payload, EXCHANGE[GB], typ="warifu-receipt+jws", second=SECOND)
    changed = {**files, name: b"warifu-receipt/1\n" + twice}
    changed.pop(LIST)
    about = read_compact(signed_list(changed, EXCHANGE[GB])).payload
    both = sign_payload(about, EXCHANGE[GB], typ="warifu-pack+jws", second=SECOND)

    assert verify(write_zip([(LIST, both), *sorted(changed.items())]))[0] == 0
