from __future__ import annotations

import io
import random
import runpy
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.exchange.made_up_dispute import CASE, a_manifest, signed_by_roots, the_evidence, the_pack
from tests.exchange.made_up_envelopes import FIRST
from tests.exchange.made_up_nodes import AT, EXCHANGE, GB, JP, a_checkpoint, a_ledger
from warifu.canonical_json import read_json
from warifu.errors import DecodeError
from warifu.exchange import evidence_verifier
from warifu.exchange.evidence import verifier_source, write_pack
from warifu.exchange.evidence_index import envelope_line
from warifu.exchange.evidence_verifier import main
from warifu.exchange.jws import read_compact
from warifu.exchange.packets import PacketKind, sign_statement
from warifu.exchange.zips import read_zip, write_zip
from warifu.keys.manifests import Revocation
from warifu.ledger import TlogProof
from warifu.rules.wording import Text

FIRST_GB = "envelopes/GB/0000000000000001.jws"


def fingerprints() -> dict[str, str]:
    return {state: " ".join(a_manifest(state).fingerprint.split()) for state in (GB, JP)}


def test_a_whole_pack_verifies_and_says_so_in_both_languages(verify):
    code, says = verify(the_pack(), *(f"{state}={paper}" for state, paper in fingerprints().items()))

    assert code == 0
    assert says.startswith("PROVED\n  - ")
    assert "\nNothing is wrong in this pack.\n\n証明されたこと\n  - " in says
    assert says.endswith("\n\nこの資料に誤りはない。\n")
    assert "PROVED" in says
    assert "証明されていないこと" in says
    for proved in (
        f"the keys are those of GB, as on paper: {fingerprints()['GB']}",
        "GB signed envelope GB 3 to JP (entries), dated 2026-11-22T09:04:00Z",
        "GBはJP宛ての封書GB 3（entries、2026-11-22T09:04:00Z付）に署名した",
        "JP signed a receipt for envelope GB 1: applied (now), dated 2026-11-22T09:01:03Z",
        "JPは封書GB 1の受領書に署名した：反映済み（即時）、2026-11-22T09:01:03Z付",
        "leaf 0 of the ledger of JP (EnvelopeTaken/1) commits to its content in the pack; that went in envelope: GB 1",
        "leaf 1 of the ledger of JP (QuestionAnswered/1) commits to its content in the pack; that went in envelope: GB 1",
        "JP signed the first 7 leaves of node-jp.invalid/ledger; cosigned by node-gb.invalid/witness (2026-11-22T09:00:00Z)",
    ):
        assert proved in says
    lines = says.splitlines()
    for line in (
        "GB put this pack together on 2026-11-23T09:00:00Z, and nothing in it was changed since",
        "leaf 0 of the ledger of JP (EnvelopeTaken/1) commits to its content in the pack; that went in envelope: GB 1",
        "JPの台帳のリーフ1（QuestionAnswered/1）は、この資料にある内容とコミットメントが一致する。その封書：GB 1",
        "JPはnode-jp.invalid/ledgerの先頭から7件のリーフに署名した。連署：node-gb.invalid/witness (2026-11-22T09:00:00Z)",
        "JPの台帳のリーフ0（EnvelopeTaken/1）は台帳にある（2026-11-22T09:00:00.000000Z付）。連署：node-gb.invalid/witness",
    ):
        assert f"  - {line}" in lines
    three = ("node-jp.invalid/witness", "node-jp.invalid/witness-2", "audit.invalid/1")
    cosigners = ", ".join(f"{name} (2026-11-22T09:00:00Z)" for name in three)
    assert f"first 5 leaves of node-gb.invalid/ledger; cosigned by {cosigners}\n" in says
    doubts = says.partition("NOT PROVED\n")[2].partition("\n\n")[0].splitlines()
    assert doubts == [
        "  - only this pack says that audit.invalid/1 is a witness",
        "  - a pack cannot show that GB sent nothing else than the 3 of its envelopes in it",
        "  - a pack cannot show that JP sent nothing else than the 1 of its envelopes in it",
    ]


def test_both_kinds_of_cosignature_are_checked(verify):
    assert (
        "cosigned by node-jp.invalid/witness, node-jp.invalid/witness-2, audit.invalid/1"
        in verify(the_pack())[1]
    )


def test_without_the_fingerprints_on_paper_the_keys_are_not_proved(verify):
    code, says = verify(the_pack())

    assert code == 0
    assert f"the keys are those of JP only if its paper has the fingerprint {fingerprints()['JP']}" in says


def test_another_fingerprint_on_paper_is_wrong(verify):
    code, says = verify(the_pack(), f"GB={fingerprints()['JP']}")

    assert code == 1
    assert (
        f"! keys/GB/0001.json: the fingerprint of GB is {fingerprints()['GB']}, not the one on paper" in says
    )
    assert "keys/GB/0001.json：GBの指紋が紙と異なる" in says


def test_the_verifier_in_the_pack_runs_where_warifu_cannot_be_imported(tmp_path):
    with zipfile.ZipFile(io.BytesIO(the_pack())) as pack:
        pack.extractall(tmp_path)
    guard = "import sys; sys.modules['warifu'] = None; import runpy; sys.argv = sys.argv[1:]; "

    done = subprocess.run(
        [sys.executable, "-I", "-c", guard + "runpy.run_path(sys.argv[0], run_name='__main__')", "verify.py"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=120,
    )

    assert done.stderr.decode() == ""
    assert done.returncode == 0
    assert "Nothing is wrong in this pack." in done.stdout.decode()
    assert (tmp_path / "verify.py").read_text(encoding="utf-8") == verifier_source()
    assert "warifu." not in verifier_source().replace("warifu.exchange", "")
    assert "import warifu" not in verifier_source()
    assert "from warifu" not in verifier_source()


def test_an_unpacked_pack_is_checked_where_it_lies(tmp_path, capsys):
    with zipfile.ZipFile(io.BytesIO(the_pack())) as pack:
        pack.extractall(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "verify.pyc").write_bytes(b"left by Python")
    assert main([str(tmp_path)]) == 0

    (tmp_path / "index.txt").write_text("Another index")
    assert main([str(tmp_path)]) == 1
    assert "index.txt is missing, or was added or changed" in capsys.readouterr().out


def test_where_there_is_no_pack_the_verifier_says_so(tmp_path, capsys):
    assert main([str(tmp_path)]) == 2
    assert main([str(tmp_path / "gone.zip")]) == 2
    assert main([]) == 2
    assert capsys.readouterr().err == f"{evidence_verifier.NO_PACK}\n" * 3


def test_a_flipped_bit_anywhere_in_a_pack_is_found(tmp_path, capsys):
    data, place = the_pack(), tmp_path / "pack.zip"
    places = random.Random(23).sample(range(len(data) * 8), 400)  # noqa: S311  (needs no secrecy)

    unseen = []
    for bit in places:
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        place.write_bytes(flipped)
        if main([str(place)]) != 1:
            unseen.append(bit)
    capsys.readouterr()
    assert unseen == []


def test_the_index_names_everything_in_the_order_of_its_dates_in_both_languages():
    files = read_zip(the_pack())
    text, page = files["index.txt"].decode(), files["index.html"].decode()

    for shown in (
        "GB to JP: envelope 1, entries of the case",
        "GBからJPへ：封書1、案件の記録",
        "JP to GB: receipt, applied",
        "JPからGBへ：受領書、反映済み",
        "GB: leaf 4, QuestionAnswered/1",
        "JP：台帳のリーフ0、EnvelopeTaken/1",
        FIRST_GB,
        CASE,
    ):
        assert shown in text
        assert shown in page
    dates = [line[:20] for line in text.partition("\n\n")[2].splitlines() if line.startswith("2026-")]
    assert len(dates) == 2 * (4 + 4 + 12)
    assert dates[:20] == sorted(dates[:20])
    assert "<script" not in page
    assert "python verify.py" in text


def test_the_same_evidence_makes_the_same_pack():
    assert write_pack(the_evidence(), EXCHANGE[GB]) == the_pack()


def test_what_is_no_envelope_is_not_put_into_a_pack():
    with pytest.raises(DecodeError):
        write_pack(replace(the_evidence(), envelopes=(b"no envelope",)), EXCHANGE[GB])


def test_of_what_was_erased_the_leaf_is_proved_and_the_content_is_not(verify):
    kept = the_evidence().exhibits
    erased = replace(the_evidence(), exhibits=(replace(kept[0], content=None), *kept[1:]))

    code, says = verify(write_pack(erased, EXCHANGE[GB]))

    assert code == 0
    assert "leaf 0 of the ledger of GB (QuestionAnswered/1) is there" in says
    assert "leaf 0 of the ledger of GB (QuestionAnswered/1): content erased, or not in the pack" in says
    assert "GBの台帳のリーフ0（QuestionAnswered/1）：内容は消去済みか、この資料にない" in says


def test_what_has_no_proof_yet_is_not_proved_nor_is_the_receipt_that_names_it(verify):
    unproved = tuple(
        replace(each, proof=None) if each.state == JP else each for each in the_evidence().exhibits
    )

    code, says = verify(write_pack(replace(the_evidence(), exhibits=unproved), EXCHANGE[GB]))

    assert code == 0
    assert "leaf 0 of the ledger of JP (EnvelopeTaken/1): no proof yet that it is there" in says
    assert "the receipt for envelope GB 1: no proof that it is in the ledger of JP" in says


def test_a_receipt_for_an_envelope_that_is_not_there_is_shown_as_such(verify):
    evidence = the_evidence()

    code, says = verify(write_pack(replace(evidence, envelopes=evidence.envelopes[1:]), EXCHANGE[GB]))

    assert code == 0
    assert "envelope 01a2027b-d680-7101-8101-010101010101 is not in the pack" in says
    assert "went in envelope: none here" in says


def test_an_empty_pack_proves_little_and_nothing_wrong(verify):
    empty = replace(the_evidence(), envelopes=(), receipts=(), exhibits=(), checkpoints=(), witnesses=())

    code, says = verify(write_pack(empty, EXCHANGE[GB]))

    assert code == 0
    assert "a pack cannot show that JP sent nothing else than the 0 of its envelopes in it" in says


def test_a_checkpoint_that_nobody_cosigned_says_so(verify):
    leaf = the_evidence().exhibits[0]
    log = a_ledger(GB, leaf.leaf)
    alone = a_checkpoint(log, GB)
    proof = TlogProof(0, log.inclusion(0, 1), alone, b"read past").to_bytes()
    evidence = replace(
        the_evidence(), exhibits=(replace(leaf, proof=proof),), envelopes=(), checkpoints=((GB, alone),)
    )

    lines = verify(write_pack(evidence, EXCHANGE[GB]))[1].splitlines()

    for line in (
        "GB signed the first 1 leaves of node-gb.invalid/ledger; cosigned by nobody",
        "GBはnode-gb.invalid/ledgerの先頭から1件のリーフに署名した。連署：なし",
        "leaf 0 of the ledger of GB (QuestionAnswered/1) is there, dated 2026-11-22T09:00:00.000000Z; cosigned by nobody",
        "GBの台帳のリーフ0（QuestionAnswered/1）は台帳にある（2026-11-22T09:00:00.000000Z付）。連署：なし",
        "GBの台帳のリーフ0（QuestionAnswered/1）は、この資料にある内容とコミットメントが一致する。その封書：この資料にはない",
    ):
        assert f"  - {line}" in lines


@pytest.mark.parametrize(
    ("other", "en", "ja"),
    [
        ({"answer": "stored"}, "stored (now)", "保存済み（即時）"),
        ({"answer": "decided"}, "decided (now)", "決定済み（即時）"),
        ({"effect": "quarantined"}, "applied (quarantined)", "反映済み（隔離）"),
        ({"answer": "refused", "code": "expired"}, "refused (expired)", "拒否（expired）"),
    ],
)
def test_what_a_receipt_answers_is_said_in_both_languages(verify, other, en, ja):
    packet = the_evidence().receipts[0]
    receipt = read_json(read_compact(packet.partition(b"\n")[2]).payload) | other
    signed = sign_statement(PacketKind.RECEIPT, receipt, EXCHANGE[JP])

    says = verify(write_pack(replace(the_evidence(), receipts=(signed,)), EXCHANGE[GB]))[1]

    assert f"  - JP signed a receipt for envelope GB 1: {en}, dated 2026-11-22T09:01:03Z\n" in says
    assert f"  - JPは封書GB 1の受領書に署名した：{ja}、2026-11-22T09:01:03Z付\n" in says


@pytest.mark.parametrize(
    ("kind", "en", "ja"),
    [
        ("entries", "entries of the case", "案件の記録"),
        ("manifest", "key manifest", "鍵一覧"),
        ("erase.request", "request to erase", "消去の依頼"),
        ("erase.done", "erasure done", "消去の完了"),
        ("rules.change", "rules.change", "rules.change"),
    ],
)
def test_the_index_names_each_type_of_message(kind, en, ja):
    line = envelope_line(replace(FIRST, type=kind), "2026-11-22T09:00:00Z", "a/file")

    assert line.says == Text(f"GB to JP: envelope 1, {en}", f"GBからJPへ：封書1、{ja}")


def test_a_file_that_is_listed_and_not_there_is_missed(verify):
    files = read_zip(the_pack())
    del files["index.txt"]

    assert "! index.txt is missing, or was added or changed" in verify(write_zip(files.items()))[1]


def test_the_pack_is_the_first_name_given_wherever_the_fingerprints_stand(tmp_path, capsys):
    place = tmp_path / "pack.zip"
    place.write_bytes(the_pack())

    assert main([f"GB={fingerprints()['GB']}", str(place), str(tmp_path / "gone.zip")]) == 0
    assert "the keys are those of GB, as on paper" in capsys.readouterr().out
    assert main([str(place), f"GB={fingerprints()['GB']}=1"]) == 1
    assert "not the one on paper" in capsys.readouterr().out


def test_a_terminal_that_knows_no_japanese_is_written_to_all_the_same(tmp_path, monkeypatch):
    place, written = tmp_path / "pack.zip", io.BytesIO()
    place.write_bytes(the_pack())
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))

    assert main([str(place)]) == 0
    sys.stdout.flush()
    assert "この資料に誤りはない。" in written.getvalue().decode()


@pytest.mark.parametrize(
    ("revocation", "number"),
    [
        (Revocation(EXCHANGE[JP].verifier.kid, AT + timedelta(days=1), 0, 0), 1),
        (Revocation(EXCHANGE[JP].verifier.kid, AT + timedelta(minutes=2), 9, 9), 2),
    ],
)
def test_what_a_lost_key_signed_too_late_is_not_proved(verify, revocation, number):
    manifests = the_evidence().manifests
    last = a_manifest(JP, manifests[1].manifest, (revocation,))
    evidence = replace(the_evidence(), manifests=(*manifests[:2], signed_by_roots(last)))

    code, says = verify(write_pack(evidence, EXCHANGE[GB]))

    assert code == 0
    found = [
        line for line in says.splitlines() if "was signed with a key that it later reported lost" in line
    ]
    assert len(found) == number


def test_what_is_dated_outside_the_validity_of_its_key_is_not_proved(verify):
    late = write_pack(replace(the_evidence(), created=AT + timedelta(days=300)), EXCHANGE[GB])

    code, says = verify(late)

    assert code == 0
    assert "was signed with a key valid from 2026-08-14T09:00:00Z to 2027-06-10T09:00:00Z" in says


def test_the_verifier_is_a_program(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["verify.py", "gone.zip"])

    with pytest.raises(SystemExit) as caught:
        runpy.run_path(str(Path(evidence_verifier.__file__)), run_name="__main__")
    assert caught.value.code == 2
    assert "No such pack" in capsys.readouterr().err


@pytest.mark.parametrize("pack", [b"", b"no zip", b"PK\x03\x04" + bytes(40), write_zip([("a", b"1")])])
def test_what_is_no_pack_is_said_to_be_none(verify, pack):
    code, says = verify(pack)

    assert code == 1
    assert "not well formed" in says
