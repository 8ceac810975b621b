"""Filling the node that is measured with people and cases, all made up. Imported once Django is set up."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks.load.making import label_of
from warifu.casework.activity import OpenActivity, Terms
from warifu.casework.activity_kinds import ActivityKind
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.determined import Determine
from warifu.casework.lines import LineKind
from warifu.casework.manifests import LodgeManifest
from warifu.casework.parts import Part
from warifu.node import publish
from warifu.parties import GB, JP
from warifu.rules.wording import Language, Text
from warifu.server.node_folder import found_keys, make_secrets
from warifu.server.node_settings import node_settings
from warifu.server.people.directory import EVERY_CASE, Directory, Holding
from warifu.server.people.sessions import Sessions, Way
from warifu.server.running import ports_of, running
from warifu.server.serving import migrate

DEFENCE = StateOffice.DEFENCE
_OF_PERSONS = 0.9
_VISIT = {
    "visit.force_body": "uk_forces",
    "visit.activity_decided": True,
    "visit.receiving_state_consents": True,
    "visit.entry_procedures_followed": True,
    "visit.acts_as_un_forces": False,
}


def found(data: Path, host: str) -> None:
    """Found the node: keys, database, the State's first key manifest."""
    settings = node_settings()
    make_secrets(settings, host)
    migrate()
    found_keys(data / "roots", host, ports_of(settings))


def sign_in(number: int) -> str:
    """Enter somebody of the ministry of defence who is assigned to every case, and return the secret of their browser."""
    at, directory = datetime.now(UTC), Directory()
    language = Language.EN if number % 2 else Language.JA
    person = directory.add(f"Made-up Reader {number:02d}", language, at=at, is_made_up=True)
    directory.grant(person, Holding.OFFICE, DEFENCE.value, at=at)
    directory.grant(person, Holding.CASE, EVERY_CASE, at=at)
    return Sessions().open(person, DEFENCE, _hash("passkey", number)[:32], Way.PASSKEY, at=at)


def open_case(number: int, lines: int) -> dict[str, str]:
    """Open a case, list its people and things, and determine it; return its handle and what people call it by."""
    node, case = running(), _hash("case", number)[:32]
    begins = date(2031, 1, 10) + timedelta(days=number)
    title = Text(f"Made-up exercise {number}", f"架空演習{number}")
    terms = Terms(title, begins, begins + timedelta(days=12), ("Camp Soumagahara",), facts=_VISIT)
    node.perform(OpenActivity(case, ActivityKind.EXERCISE, GB, JP, "jp_gb_raa", terms), _actor(DEFENCE))
    node.perform(LodgeManifest(case, tuple(_parts(number, lines))), _actor(StateOffice.UNIT))
    node.perform(Determine(case), _actor(StateOffice.NODE))
    return {"case": case, "number": str(node.case(case).number)}


def sign_all() -> None:
    """Publish the ledger, so that nothing of the making is left to do."""
    publish(running().ports, ())


def _actor(office: StateOffice) -> Actor:
    return Actor(GB, office, _hash(office, 0)[:32], _hash(office, 1)[:32], frozenset({office}))


def _parts(case: int, lines: int) -> Iterator[Part]:
    for line in range(lines):
        handle, salt = _hash("part", case, line)[:32], _hash("salt", case, line)
        if line < lines * _OF_PERSONS:
            facts = {"person.category": "member", "person.nationality": "GB" if line % 9 else "AU"}
            yield Part(handle, LineKind.PERSON, label_of(line), salt, facts)
        else:
            label = f"Made-up lorry {case}-{line:05d}"
            yield Part(handle, LineKind.VEHICLE, label, salt, {"vehicle.kind": "motor_vehicle"})


def _hash(*words: object) -> str:
    return hashlib.sha256(" ".join(map(str, words)).encode()).hexdigest()
