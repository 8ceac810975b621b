from __future__ import annotations

import pytest

from tests.node.two import CASE, START, Pair, a_person, a_question, a_witness
from warifu.casework.actors import By
from warifu.casework.comparing import Looked
from warifu.casework.entries import Entry
from warifu.exchange.evidence_verifier import main
from warifu.exchange.zips import read_zip
from warifu.keys import Purpose
from warifu.node.disputes import dispute_pack
from warifu.node.keeping import Keeping, seal_content
from warifu.node.publish import publish
from warifu.node.writing import write_entry
from warifu.parties import GB


@pytest.fixture
def verify(tmp_path, capsys):
    def run(pack: bytes, *arguments: str) -> tuple[int, str]:
        place = tmp_path / "pack.zip"
        place.write_bytes(pack)
        code = main([str(place), *arguments])
        return code, capsys.readouterr().out

    return run


def a_pair_with_a_question() -> Pair:
    pair = Pair().opened()
    pair.jp.perform(a_question())
    pair.exchange()
    return pair


def paper(pair: Pair) -> list[str]:
    return [f"{state}={signed.manifest.fingerprint}" for state, signed in pair.manifests.items()]


def test_the_pack_of_a_case_proves_what_both_said_and_that_both_wrote_it_down(verify):
    pair = a_pair_with_a_question()
    pair.publish()
    pair.exchange()

    code, says = verify(dispute_pack(CASE, pair.gb.ports), *paper(pair))

    assert code == 0
    for proved in (
        "the keys are those of JP, as on paper",
        "GB signed envelope GB 1 to JP (entries)",
        "JP signed envelope JP 1 to GB (entries)",
        "JP signed a receipt for envelope GB 1: applied (now)",
        "GB signed a receipt for envelope JP 1: applied (now)",
        "of the ledger of JP (EnvelopeTaken/1) is there",
        "of the ledger of JP (QuestionAsked/1) commits to its content in the pack; that went in envelope: JP 1",
        "of the ledger of GB (QuestionAsked/1) commits to its content in the pack; that went in envelope: JP 1",
    ):
        assert proved in says
    assert "no proof that it is in the ledger" not in says
    assert verify(dispute_pack(CASE, pair.jp.ports), *paper(pair))[0] == 0


def test_who_cosigned_is_in_the_pack(verify):
    pair = a_pair_with_a_question()
    witness = a_witness(*pair.gb.keys.ring.of(Purpose.LEDGER))
    publish(pair.gb.ports, [witness])

    _, says = verify(dispute_pack(CASE, pair.gb.ports, witnesses=witness.verifiers))

    assert "cosigned by audit.invalid/1" in says
    assert "only this pack says that audit.invalid/1 is a witness" in says


def test_before_anything_was_published_there_is_no_proof_but_the_signatures(verify):
    code, says = verify(dispute_pack(CASE, a_pair_with_a_question().gb.ports))

    assert code == 0
    assert "JP signed a receipt for envelope GB 1: applied (now)" in says
    assert "no proof yet that it is there" in says
    assert "leaf 0 of the ledger of JP" not in says


def test_the_pack_of_a_case_that_is_not_there_holds_the_keys(verify):
    pair = Pair()

    code, says = verify(dispute_pack(CASE, pair.gb.ports), *paper(pair))

    assert code == 0
    assert "a pack cannot show that GB sent nothing else than the 0 of its envelopes in it" in says


def test_what_was_erased_here_is_shown_by_its_leaf_alone(verify):
    pair = a_pair_with_a_question()
    pair.publish()
    pair.exchange()
    ports = pair.gb.ports
    asked = next(row for row in ports.log.of_case(CASE) if row.kind == "QuestionAsked/1")
    taken = ports.inbox.by_link_seq(1)
    with ports.transaction("erase"):
        ports.payloads.destroy(asked.ref)
        ports.payloads.destroy(f"EnvelopeTaken/1 {taken.id.replace('-', '')}")

    pack = dispute_pack(CASE, ports)

    assert not [name for name in read_zip(pack) if name.startswith("envelopes/JP/")]
    code, says = verify(pack)
    assert code == 0
    assert "of the ledger of JP (QuestionAsked/1): content erased, or not in the pack" in says
    assert f"envelope {taken.id} is not in the pack" in says


def test_national_entries_are_not_in_a_pack():
    pair = a_pair_with_a_question()
    ports, person = pair.gb.ports, a_person()
    looked = Entry("1f" * 16, CASE, By(GB, person.office, person.person), START, Looked(GB, 1))
    with ports.transaction("look"):
        write_entry(looked, bytes(32), ports)

    files = read_zip(dispute_pack(CASE, ports))

    assert "Looked/1" in [row.kind for row in ports.log.of_case(CASE)]
    assert not [name for name, data in files.items() if b"Looked" in data or looked.ref.encode() in data]


def test_content_that_the_other_s_leaf_does_not_commit_to_is_not_put_beside_it():
    pair = a_pair_with_a_question()
    pair.publish()
    pair.exchange()
    ports = pair.gb.ports
    asked = next(row for row in ports.log.of_case(CASE) if row.kind == "QuestionAsked/1")
    with ports.transaction("change"):
        ports.payloads.put(seal_content(asked.ref, Keeping.IDENTITY, bytes(32), b"another", ports))

    files = read_zip(dispute_pack(CASE, ports))

    beside = [
        name for name, data in files.items() if name.startswith("contents/") and data.endswith(b"another")
    ]
    assert [name[:12] for name in beside] == ["contents/GB/"]
