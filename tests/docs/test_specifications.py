from __future__ import annotations

import re
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from tests.architecture.tree import ROOT
from tests.border.test_own_vectors import fields
from tests.exchange.made_up_envelopes import verifier_for
from warifu.border import read_permit
from warifu.canonical_json import GREATEST_DEPTH, json_bytes, read_json
from warifu.exchange.envelopes import (
    MOST_ATTACHMENT_BYTES,
    MOST_ENVELOPE_BYTES,
    envelope_bytes,
    envelope_hash,
    open_envelope,
)
from warifu.exchange.packets import MOST_PACKET_BYTES, PacketKind, packet_kind
from warifu.exchange.refusals import RefusalCode
from warifu.exchange.sealing import MOST_HEADER_BYTES, read_routing_header
from warifu.keys import Purpose, read_note_key
from warifu.keys.manifests import MOST_KEYS, MOST_REVOCATIONS, MOST_ROOT_KEYS
from warifu.keys.signed_manifests import MOST_SIGNED_MANIFEST_BYTES
from warifu.ledger import read_leaf, read_policy, read_tlog_proof, verify_commitment
from warifu.server.framing import CONTENT_TYPE, split
from warifu.server.http_signatures import Request, verify_request

SPEC = ROOT / "docs" / "spec"
PAGES = sorted(SPEC.glob("*.md"))
BLOCK = re.compile(r"^```(?:json|text)\n(.*?)^```", flags=re.DOTALL | re.MULTILINE)


def blocks(page: str) -> list[str]:
    return BLOCK.findall((SPEC / page).read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_specification_has_at_most_300_lines_and_no_more_musts_than_one_can_keep_in_mind(page):
    text = page.read_text(encoding="utf-8")

    assert len(text.splitlines()) <= 300
    assert len(re.findall(r"\bMUST\b", text)) <= 30


@pytest.mark.parametrize("page", ["canonical.md", "exchange.md", "ledger.md", "permit.md", "transport.md"])
def test_a_specification_opens_with_an_example(page):
    before_the_first_section = (SPEC / page).read_text(encoding="utf-8").split("\n## ")[0]

    assert len(BLOCK.findall(before_the_first_section)) == 3


def test_every_vector_file_that_a_specification_names_is_there():
    named = {
        name for page in PAGES for name in re.findall(r"own_\w+\.json", page.read_text(encoding="utf-8"))
    }

    assert named == {
        "own_archive.json",
        "own_contents.json",
        "own_envelopes.json",
        "own_hpke.json",
        "own_jcs.json",
        "own_key_book.json",
        "own_leaves.json",
        "own_link.json",
        "own_manifests.json",
        "own_merkle.json",
        "own_packets.json",
        "own_permits.json",
        "own_receipts.json",
        "own_tiles.json",
        "own_tlog_proof.json",
        "own_witness.json",
    }
    assert all((ROOT / "tests" / "vectors" / name).is_file() for name in named)


def test_the_example_of_canonical_json_is_what_the_page_says():
    typed, canonical, digest = blocks("canonical.md")

    assert json_bytes(read_json(typed)).decode() == canonical.strip()
    assert sha256(canonical.strip().encode()).hexdigest() == digest.strip()


def test_the_example_of_the_ledger_verifies():
    leaf, proof, policy = blocks("ledger.md")
    entry = leaf.strip().encode()

    checkpoint = read_tlog_proof(proof.encode()).verify(entry, read_policy(policy))

    assert checkpoint.head.size == 3
    verify_commitment(read_leaf(entry).commitment, bytes(range(32)), b'{"name":"Kim Example"}')


def test_the_example_of_a_permit_is_what_the_page_says():
    said, text, key = blocks("permit.md")
    signed = read_permit(text.removesuffix("\n"))

    assert fields(signed.permit) == read_json(said)
    assert f"which stands for {len(signed.data)} bytes" in (SPEC / "permit.md").read_text(encoding="utf-8")
    signed.verify(read_note_key(key.strip(), purpose=Purpose.PERMIT))


def test_the_example_of_the_exchange_verifies():
    payload, jws, clear = blocks("exchange.md")
    signed = jws.strip().encode()

    envelope = open_envelope(signed, verifier_for)
    assert envelope_bytes(envelope) == payload.strip().encode()
    assert envelope_hash(signed)[:16] in (SPEC / "exchange.md").read_text(encoding="utf-8")
    first_line, header = clear.strip().encode().split(b"\n")
    assert packet_kind(first_line) is PacketKind.SEALED
    read_routing_header(header).require(envelope)


def test_the_example_of_the_transport_verifies():
    told, body, key = blocks("transport.md")
    first, *lines = told.splitlines()
    method, path, _ = first.split()
    headers = dict(line.split(": ", 1) for line in lines)
    packets = body.removesuffix("\n").encode()
    request = Request(method, f"https://{headers.pop('host')}{path}", headers, packets)
    verifier = read_note_key(key.strip(), purpose=Purpose.TRANSPORT)

    at = datetime(2026, 11, 22, 9, tzinfo=UTC)
    assert verify_request(request, {verifier.kid: verifier}.__getitem__, at=at) == verifier.kid
    assert split(packets) == (b"warifu-status/1\nmade up",)
    assert headers["content-type"] == CONTENT_TYPE


def test_every_refusal_code_and_every_kind_of_packet_is_on_the_page_of_the_exchange():
    page = (SPEC / "exchange.md").read_text(encoding="utf-8")
    section = page.split("## 13 ")[1].split("\n## ")[0]

    assert {code.value for code in RefusalCode} == set(re.findall(r"`([a-z_]+)`", section)) - {
        "crit", "from", "id", "link_prev", "to", "expires",
    }  # fmt: skip
    assert {kind.value for kind in PacketKind} == set(re.findall(r"`(warifu-[a-z]+/1)`", page))


def test_the_limits_on_the_page_of_the_exchange_are_those_kept():
    section = (SPEC / "exchange.md").read_text(encoding="utf-8").split("## 14 ")[1]

    for limit in (
        MOST_ENVELOPE_BYTES, MOST_PACKET_BYTES, MOST_SIGNED_MANIFEST_BYTES, MOST_HEADER_BYTES, GREATEST_DEPTH,
        MOST_ROOT_KEYS, MOST_KEYS, MOST_REVOCATIONS, MOST_ATTACHMENT_BYTES // 2**20,
    ):  # fmt: skip
        assert f" {limit:,}" in section.replace("\n", " ")
