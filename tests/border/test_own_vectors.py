from __future__ import annotations

from datetime import datetime
from operator import itemgetter

import pytest

from tests.vector_files import own, wrong
from warifu.border import (
    Document,
    Person,
    Sight,
    check,
    holder_digest,
    item_path,
    items_head,
    open_pack,
    read_item_path,
    read_permit,
)
from warifu.border.revocations import revocation_hash
from warifu.border.scans import read_scan, require_chain
from warifu.canonical_json import json_bytes
from warifu.codec import to_plain
from warifu.errors import WarifuError
from warifu.keys import Purpose, read_note_key

FAMILY = own("own_permits")
COMMON = FAMILY["common"]
ISSUER = read_note_key(COMMON["issuer_vkey"], purpose=Purpose.PERMIT)
AUTHORITY = read_note_key(COMMON["authority_vkey"], purpose=Purpose.PERMIT)
PACK = open_pack(bytes.fromhex(COMMON["pack_hex"]), AUTHORITY)
TIME = "%Y-%m-%dT%H:%M:%SZ"


def fields(permit) -> dict:
    """Return what a permit says, in the words of the vectors."""
    found = {name: list(getattr(permit, name)) for name in ("places", "conditions")}
    found |= {name: getattr(permit, name).strftime(TIME) for name in ("valid_from", "valid_to")}
    found |= {name: getattr(permit, name) for name in ("number", "state", "single_use")}
    subject = permit.subject
    if isinstance(subject, Person):
        return found | {
            "capacity": subject.capacity,
            "name": subject.name,
            "holder_hex": subject.holder.hex(),
        }
    return found | {
        "items_root_hex": subject.items.root.hex(),
        "items_count": subject.items.size,
        "weapons": subject.weapons,
        "dangerous_goods": subject.dangerous_goods,
        "hazard_divisions": list(subject.hazard_divisions),
    }


def taken(shown: str | bytes, case: dict) -> bool:
    """Say whether a permit is taken; one that is taken says what the case says."""
    try:
        signed = read_permit(shown)
        signed.verify(ISSUER)
    except WarifuError:
        return False
    assert signed.data.hex() == case["hex"]
    assert fields(signed.permit) == case["fields"]
    return True


def as_told(case: dict) -> bool:
    """Say whether the text of a case, and its bytes where it has some, are taken or refused as it says."""
    shown = [case["text"], *([bytes.fromhex(case["hex"])] if "hex" in case else [])]
    return all(taken(each, case) is case["valid"] for each in shown)


def test_permits_are_taken_or_refused_as_they_say():
    assert wrong(FAMILY["cases"], as_told) == []
    assert [case["valid"] for case in FAMILY["cases"]].count(True) == 7
    assert len(FAMILY["cases"]) == FAMILY["count"] == 48


@pytest.mark.parametrize("case", FAMILY["holders"])
def test_what_ties_a_permit_to_a_document(case):
    found = holder_digest(case["document_number"], case["nationality"], case["number"])

    assert found.hex() == case["holder_hex"]


@pytest.mark.parametrize("case", FAMILY["revocations"])
def test_the_hash_under_which_a_permit_is_revoked(case):
    assert revocation_hash(case["issuer"], case["number"]).hex() == case["hash_hex"]


@pytest.mark.parametrize("case", FAMILY["paths"])
def test_the_path_of_an_item(case):
    items = [item.encode() for item in case["items"]]

    assert items_head(items).root.hex() == case["root_hex"]
    assert item_path(items, case["index"]).to_bytes().hex() == case["path_hex"]
    read_item_path(bytes.fromhex(case["path_hex"])).verify(items[case["index"]], items_head(items))


@pytest.mark.parametrize("case", FAMILY["checks"], ids=itemgetter("id"))
def test_what_a_device_answers(case):
    sight = Sight(
        datetime.fromisoformat(case["at"]),
        case["place"],
        Document(*case["document"]) if case["document"] else None,
        case["supervised"],
        None if case["expected"] is None else frozenset(case["expected"]),
    )

    verdict = check(case["text"], PACK, sight)

    assert (verdict.colour, [reason.code for reason in verdict.reasons]) == (case["colour"], case["reasons"])


def test_scans_of_a_device_are_chained():
    device = read_note_key(COMMON["device_vkey"], purpose=Purpose.DEVICE)

    scans = [read_scan(bytes.fromhex(case["record_hex"]), device) for case in FAMILY["scans"]]

    require_chain(scans, COMMON["device"])
    assert [json_bytes(to_plain(signed.scan)).decode() for signed in scans] == [
        case["scan"] for case in FAMILY["scans"]
    ]
    assert [signed.scan.digest for signed in scans] == [case["digest_hex"] for case in FAMILY["scans"]]
