"""What London keeps to itself is in no byte that reaches Tokyo, that Tokyo keeps, writes to its log or serves."""

from __future__ import annotations

import base64
import dataclasses
import gzip
import io
import json
import subprocess
import sys
import zipfile
import zlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.node.two import CASE, a_question, opening
from tests.server.canaries import Canaries
from tests.server.canaries_crossing import MESSAGES, Crossing, found
from tests.server.canaries_served import Told, served_by
from tests.server.two_nodes import (
    ROOT,
    NodeProcess,
    RefusedCommandError,
    TwoNodes,
    two_nodes,
    until,
    warifu,
)
from warifu.casework.activity import CancelActivity
from warifu.casework.breaking_glass import BreakGlass
from warifu.casework.case import register_id
from warifu.casework.delegations import Delegate
from warifu.casework.entries import KINDS
from warifu.casework.exports import ExportNoted, NoteExport
from warifu.casework.four_eyes import Confirm, WithdrawPrepared
from warifu.casework.questions import AnswerQuestion
from warifu.casework.retention import PlaceHold
from warifu.parties import GB, JP

NAMES_WHAT_IS_KNOWN = {
    "GlassBroken.of", "HoldPlaced.on", "ErasureOrdered.of", "GlassMended.broken", "DelegationEnded.delegation",
    "Confirmed.prepared", "PreparedWithdrawn.prepared", "HoldLifted.hold", "ErasureOrdered.refs", "ErasureDone.erased",
    "Prepared.command", "DelegationGiven.office", "Looked.state",
}  # fmt: skip
"""Fields of national bodies that hold the handle of a case or an entry, or one of a few words; no place for a secret."""

NO_SECRET = {
    # which State, office, language, kind or way; and digests and handles that the node draws for itself
    "calendar_address.language", "calendar_address.office", "calendar_address.person", "challenge.purpose",
    "draft.handle", "draft.person", "headings.person", "held.kind", "invitation.digest", "looked.person", "person.language",
    "saved_search.person", "session.digest", "session.office", "session.way", "token.digest", "token.handle",
    "token.kid", "token.office", "token.public_key", "token.scopes", "saved_search.seen", "alarm.code", "alarm.evidence",
    "mark.value", "held.state", "subject.authenticator", "pair.prepared", "pair.confirmed", "pair.first_person", "pair.second_person",
    "pair.first_authenticator", "pair.second_authenticator",
    # what is sealed, and what the other State holds as well
    "sealed.ciphertext", "sealed.handle", "sealed.keeping", "sealed.wrapped_key",
    "leaf.by", "leaf.case", "leaf.kind", "leaf.leaf", "leaf.ref",
    "queued.case", "queued.ref", "queued.type",
    "sent.answer", "sent.case", "sent.hash", "sent.id", "sent.receipts", "sent.refs", "sent.type",
    "taken.answer", "taken.case", "taken.hash", "taken.id", "taken.kid", "taken.receipt", "taken.refs", "taken.type",
}  # fmt: skip
"""Columns of London's tables in which no canary stands, and need not."""


@pytest.fixture(scope="module")
def crossed() -> Crossing:
    return Crossing().run(MESSAGES)


@pytest.mark.parametrize(
    "write",
    [
        str.encode,
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("utf-16-be"),
        lambda text: text.encode().hex().encode(),
        lambda text: base64.b64encode(text.encode()),
        lambda text: base64.urlsafe_b64encode(b"a" + text.encode()),
        lambda text: base64.b64encode(b"ab" + base64.b64encode(b"ab" + text.encode())),
        lambda text: zlib.compress(b"before " + text.encode()),
        lambda text: b"before " + gzip.compress(text.encode()),
        bytes.fromhex,
        lambda text: text[:20].encode(),
    ],
)
def test_a_canary_is_found_however_it_is_written(write):
    canaries = Canaries()
    assert canaries.found(b"before " + write(canaries("a field")) + b" after")


def test_a_canary_is_found_in_a_sheet_in_a_zip():
    canaries, inner, outer = Canaries(), io.BytesIO(), io.BytesIO()
    for file, name, data in (
        (inner, "xl/sheet.xml", canaries("a cell").encode()),
        (outer, "list.xlsx", None),
    ):
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, data or inner.getvalue())

    assert canaries.found(outer.getvalue(), "file") == [
        "the mark (a cell) as it is in file, list.xlsx, xl/sheet.xml"
    ]
    assert Canaries().found(outer.getvalue()) == []


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_ten_thousand_messages_bring_nothing_to_tokyo_that_london_keeps_to_itself(crossed: Crossing):
    kept = crossed.bytes_of_tokyo()

    assert len(crossed.packets) >= 10_000
    assert len(crossed.opened) >= 8_000
    assert found(crossed.own, kept) == []


def test_what_london_shared_is_found_where_its_secrets_are_not(crossed: Crossing):
    """Else the search would find nothing because it cannot."""
    kept = crossed.bytes_of_tokyo()

    for name in ("label of a part", "question", "answer"):
        mark = crossed.shared.of[name].encode()
        assert mark in kept["disk, opened"]
        assert mark not in kept["packets"]
        assert mark not in kept["disk"]
    assert any("Base64" in hit for hit in crossed.shared.found(kept["packets, opened"]))


def test_each_national_field_of_casework_had_its_canary(crossed: Crossing):
    """What London wrote, it wrote: a canary that was never planted proves nothing."""
    written: dict[str, list] = {}
    for entry in crossed.entries_of_london():
        if not entry.shared:
            written.setdefault(type(entry.body).__name__, []).append(entry)
    national = {
        body.__name__: body
        for body in KINDS.values()
        if not body.shared and body.__module__.startswith("warifu.")
    }
    bare = {
        f"{name}.{each.name}"
        for name, body in national.items()
        for each in dataclasses.fields(body)
        if each.type not in {"int", "datetime"}
        and not any(
            crossed.own.mark in str(getattr(entry.body, each.name)) for entry in written.get(name, ())
        )
    }

    assert set(written) == set(national)
    assert bare == NAMES_WHAT_IS_KNOWN
    assert crossed.refused > 0


def test_one_national_kind_that_were_sent_by_mistake_is_found(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ExportNoted, "shared", True)
    crossing = Crossing()
    crossing._exports()
    crossing._carry()
    hits = found(crossing.own, crossing.bytes_of_tokyo())

    assert any("reason of NoteExport" in hit and "disk, opened" in hit for hit in hits)
    assert not any("reason of ExportPeople" in hit for hit in hits)


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_what_london_keeps_to_itself_is_in_no_byte_that_tokyo_keeps_logs_or_serves(
    made: Path, tmp_path: Path
):
    own, shared = Canaries(), Canaries()
    with two_nodes(made, tmp_path, fast=True) as nodes:
        own.of |= _task("plant", nodes.gb, own.mark)
        told = Told(nodes.jp)
        _london_works(nodes.gb, own, shared)
        until(lambda: _has_all(nodes), what="Tokyo has all that London shares")
        served = served_by(nodes.jp) | {"told of changes": told.all()}
        warifu("backup", tmp_path / "jp.backup", "--data", nodes.jp.data)
        kinds = _task("open", nodes.jp, str(tmp_path / "jp.opened"))
        bare = _task("bare", nodes.gb, own.mark)
        _task("open", nodes.gb, str(tmp_path / "gb.opened"))
        kept = {str(each.relative_to(tmp_path)): each.read_bytes() for each in _files(tmp_path)}

    tokyo = {place: data for place, data in kept.items() if not place.startswith(("GB", "gb."))}
    assert found(own, tokyo | served) == []
    # The search finds what is there: what was shared, at Tokyo; what was planted, at London.
    assert kinds == ["P1", "P3", "message"]
    assert shared("question").encode() in tokyo["jp.opened"]
    assert [place for place, data in served.items() if shared("question").encode() in data]
    assert [
        place
        for place, data in tokyo.items()
        if place.startswith("JP/node.sqlite3") and shared.mark.encode() in data
    ]
    assert {"JP.log", "jp.backup", "jp.opened"} < tokyo.keys()
    assert own("reason of an emergency").encode() in kept["gb.opened"]
    assert own("a file").encode() in kept["gb.opened"]
    assert set(bare) == NO_SECRET


def _has_all(nodes: TwoNodes) -> bool:
    """Say whether nothing is on its way: what London alone has entries of, the standing case, is no case at Tokyo."""
    here, there = nodes.gb.look(), nodes.jp.look()
    is_quiet = all(each["open"] == each["queued"] == 0 for each in (here, there))
    is_same = here["digests"][CASE] == there["digests"].get(CASE)
    return is_quiet and is_same and here["rows"] == there["mirrored"]


def _london_works(london: NodeProcess, own: Canaries, shared: Canaries) -> None:
    """Have two people of London do what leaves words in every national entry, and Tokyo be asked something."""
    one, two = london.person(*("defence", 0)), london.person("defence", 1)
    register, now = register_id(GB, JP), datetime.now(UTC)
    one.gives(opening())
    one.gives(a_question(shared("question")), request=own("request of a client"))
    for command in (
        Delegate(register, own("who is delegated to"), now, now + timedelta(days=1)),
        BreakGlass(register, CASE, own("reason of an emergency"), (own("compartment"),)),
        PlaceHold(register, "d" * 32, own("reason of a hold")),
    ):
        prepared = one.gives(command)["refs"][0]
        two.gives(Confirm(register, prepared))
    one.gives(NoteExport(CASE, own("selection") * 2, 1, own("reason of an export")))
    prepared = one.gives(CancelActivity(CASE, own("reason that was thought better of")))["refs"][0]
    two.gives(WithdrawPrepared(CASE, prepared, own("reason of a withdrawal")))
    with pytest.raises(RefusedCommandError):
        one.gives(AnswerQuestion(CASE, "0" * 32, own("words that were refused"), "en"))
    cookies = {"Cookie": f"warifu-gb={one.secret}", "User-Agent": own("program of a reader")}
    address = f"{london.web}/search?q={own('words that were looked for')}"
    assert london.pool.request("GET", address, headers=cookies, retries=False).status == 200


def _files(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file()]


def _task(task: str, node: NodeProcess, given: str):
    """Do a task of `canaries_folder` in a node's folder, in a process of its own."""
    command = (sys.executable, "-m", "tests.server.canaries_folder", task, str(node.data), given)
    done = subprocess.run(command, env=node.env, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
