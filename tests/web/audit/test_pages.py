"""The auditor's page: verifying, samples by seed, figures as of a day, exceptions, the export."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from tests.node.two import CASE, opening
from tests.web.new.conftest import sign_in, world
from tests.web.search.people_listed import people_listed
from warifu.casework.actors import StateOffice
from warifu.node import publish

__all__ = ["world"]


@pytest.fixture
def auditor(world):
    """Give an auditor, after an opening, a list, and a checkpoint."""
    world.pair.gb.perform(opening())
    people_listed(world, "Example, Alex", "Example, Kim")
    publish(world.node.ports)
    return sign_in(world, StateOffice.AUDIT)


def positions(page: str) -> list[str]:
    return re.findall(r'<th scope="row" class="govuk-table__header">(\d+)</th>', page)


def test_verify_now_hashes_everything_and_says_how_much_fits(auditor, world):
    page = auditor.post("/audit").content.decode()

    assert "Everything fits" in page
    assert re.search(r"(\d+) leaves in signed files", page)[1] != "0"


def test_verify_now_names_content_that_somebody_changed(auditor, world):
    from warifu.server.models import SealedRecord

    changed = SealedRecord.objects.filter(handle__regex="^[0-9a-f]{32}$").first()
    changed.ciphertext = bytes(changed.ciphertext[:-1]) + bytes([changed.ciphertext[-1] ^ 1])
    changed.save()

    page = auditor.post("/audit").content.decode()

    assert "Something does not fit" in page
    assert changed.handle in page


def test_verify_now_names_a_leaf_that_somebody_changed_in_the_files(auditor, world):
    bundle = next(
        path for path in world.folder.rglob("*") if path.is_file() and "/entries/" in path.as_posix()
    )
    data = bytearray(bundle.read_bytes())
    data[-1] ^= 1
    bundle.chmod(0o644)
    bundle.write_bytes(data)

    page = auditor.post("/audit").content.decode()

    assert "Something does not fit" in page


def test_the_same_seed_draws_the_same_entries_and_another_seed_others(auditor):
    draws = [
        positions(auditor.get("/audit", seed=seed, count="3", size="4").content.decode())
        for seed in ("7", "7", "8", "9")
    ]

    assert len(draws[0]) == 3
    assert draws[0] == draws[1]
    assert draws[0] != draws[2] or draws[0] != draws[3]


def test_a_drawn_entry_comes_with_its_proof(auditor):
    page = auditor.get("/audit", seed="7", count="2").content.decode()
    path = re.search(r'href="(/audit/proof/[^"]+)"', page)[1].replace("&amp;", "&")

    proof = auditor.client.get(path, headers={"host": "localhost"})

    assert proof.content.startswith(b"c2sp.org/tlog-proof@v1\n")


@pytest.mark.parametrize(
    ("asked", "field", "says"),
    [
        ({"seed": "7", "count": "many"}, "count", "整数を入力してください"),
        ({"seed": "7", "count": "９"}, "count", "整数を入力してください"),
        ({"seed": "7", "count": "2", "size": "-1"}, "size", "整数を入力してください"),
        ({"seed": "7", "count": "9999999"}, "count", "件数は1～50"),
        ({"day": "Michaelmas"}, "day", "日付として読み取れません"),
    ],
)
def test_nonsense_is_told_in_words_at_its_field(auditor, asked, field, says):
    answered = auditor.get("/audit", **asked)

    page = answered.content.decode()
    assert answered.status_code == 422
    assert f'id="{field}-error"' in page
    assert says in page


def test_figures_of_a_day_are_those_of_its_ledger(auditor, world):
    today = world.now.date().isoformat()
    before = auditor.get("/audit", day="2001-01-01").content.decode()
    page = auditor.get("/audit", day=today).content.decode()

    assert "a ledger of 0 leaves" in before
    assert str(world.node.case(CASE).number) in page


def test_the_export_is_whole_and_leaves_out_who_people_are(auditor):
    sent = auditor.get("/audit/export")

    archive = zipfile.ZipFile(io.BytesIO(sent.content))
    assert {"ledger.csv", "entries.jsonl", "dictionary.json", "README.txt"} <= set(archive.namelist())
    assert b"Example, Alex" not in b"".join(archive.read(name) for name in archive.namelist())


def test_others_are_no_auditors(world):
    planner = sign_in(world, StateOffice.UNIT)

    assert planner.get("/audit").status_code == 403
    assert planner.get("/audit/export").status_code == 403
    assert planner.get("/audit/proof/0", seed="1", count="1", size="1").status_code == 403
