"""
Canaries in the folder of a node that is run: put into each table that holds what a State keeps to itself, and opened.

    python -m tests.server.canaries_folder plant DATA MARK
    python -m tests.server.canaries_folder open DATA FILE

A process of its own, beside the one that serves; what it found it writes as JSON.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.server.canaries import Canaries

ACTING = (0, 1)
"""The made-up people of the defence ministry who act in the test: their names are canaries too."""


def plant(data: Path, mark: str) -> dict[str, str]:
    """Put canaries into every table of people, reading, drafts, tokens and watching, and return what there is to find."""
    from warifu.casework.actors import StateOffice
    from warifu.server.node_settings import node_settings
    from warifu.server.people.demonstration import handle_of
    from warifu.server.running import ports_of

    own, now = Canaries(mark), datetime.now(UTC)
    settings = node_settings()
    ports = ports_of(settings)
    acting = [handle_of(settings.state, StateOffice.DEFENCE, number) for number in ACTING]
    _people(own, acting, now)
    _readings(own, acting[0], now)
    _drafts(own, acting[0], ports)
    _tokens(own, now)
    _alarm(own, ports)
    for file in sorted(settings.keys.glob("*.json")):
        _seeds(own, json.loads(file.read_bytes()), file.stem)
    for file in sorted(settings.keys.glob("*-key.pem")):
        own.secret(file.name, file.read_bytes().splitlines()[1])
    return own.of


def _people(own: Canaries, acting: list[str], now: datetime) -> None:
    from warifu.rules.wording import Language
    from warifu.server.models import ChallengeRecord, PasskeyRecord, PersonRecord
    from warifu.server.people.directory import Directory, Holding
    from warifu.server.people.invitations import Invitations
    from warifu.server.people.openid import enter_subject
    from warifu.server.people.sessions import Sessions, Way

    directory = Directory()
    for number, handle in enumerate(acting):
        name = own(f"name of acting person {number}")
        PersonRecord.objects.filter(handle=handle).update(name=f"{name} Madeup")
        directory.grant(handle, Holding.COMPARTMENT, own("a compartment held"), at=now)
        directory.grant(handle, Holding.MARKING, own("a marking held"), at=now, state="GB")
    never = directory.add(
        own("name of a person"), Language.EN, at=now, handle=own("handle of a person who never acts")
    )
    directory.grant(never, Holding.OFFICE, "customs", at=now)
    directory.grant(never, Holding.CASE, own("a case assigned"), at=now)
    PasskeyRecord.objects.create(
        authenticator=own("passkey"), person_id=never, credential_id=own("credential").encode(),
        public_key=own("public key").encode(), sign_count=0, is_device_bound=True, name=own("name of a passkey"), created=now,
    )  # fmt: skip
    ChallengeRecord.objects.create(
        digest=own("challenge") * 2, purpose="provider", person=never,
        kept={"next": own("page wanted")}, expires=now + timedelta(hours=1),
    )  # fmt: skip
    enter_subject(never, f"https://{own('issuer')}.invalid", own("subject"), at=now)
    own.secret("invitation", Invitations().invite(never, at=now).encode())
    from warifu.casework.actors import StateOffice

    session = Sessions().open(never, StateOffice.CUSTOMS, own("authenticator"), Way.PASSKEY, at=now)
    own.secret("session", session.encode())


def _readings(own: Canaries, person: str, now: datetime) -> None:
    from warifu.server.models import CalendarAddressRecord, HeadingsRecord, LookedRecord, SavedSearchRecord

    SavedSearchRecord.objects.create(
        person=person, name=own("name of a search"), text=own("what is searched for"), alerts=True, seen=[], made_at=now
    )  # fmt: skip
    CalendarAddressRecord.objects.create(
        secret=own("calendar") * 2, person=person, office="defence", language="en", made_at=now
    )
    LookedRecord.objects.create(person=person, page=own("list looked at"), position=0, at=now)
    HeadingsRecord.objects.create(person=person, mapping={"people": {own("heading"): "name"}})


def _drafts(own: Canaries, person: str, ports) -> None:
    from warifu.server.drafts import Drafts, Way

    Drafts(ports).begin(
        person, Way.FILE, name=own("name of a file"), data=own("a file").encode(),
        choices={"hidden": own("a choice")}, answers={"people": own("an answer")}, say_again=(own("to be said again"),),
    )  # fmt: skip


def _tokens(own: Canaries, now: datetime) -> None:
    from warifu.casework.actors import StateOffice
    from warifu.keys import Purpose, SigningKey
    from warifu.rules.wording import Language
    from warifu.server import tokens
    from warifu.server.people.directory import Directory, Holding

    machine = Directory().add("Made-up machine", Language.EN, at=now, handle=own("handle of a machine"))
    Directory().grant(machine, Holding.OFFICE, "customs", at=now)
    key = SigningKey.from_seed(b"7" * 32, name="machine.invalid", purpose=Purpose.MACHINE).verifier
    token, secret = tokens.issue(machine, StateOffice.CUSTOMS, ["read:cases"], key.public_key, at=now)
    own.secret("token", secret.encode())
    own.secret("handle of a token", token.handle.encode())


def _alarm(own: Canaries, ports) -> None:
    from warifu.node.alarming import alarm

    with ports.transaction("alarm"):
        alarm("made-up", own("what an alarm is about"), ports, own("evidence").encode())


def _seeds(own: Canaries, found: object, name: str) -> None:
    """Have every secret of a file of keys searched for."""
    if isinstance(found, dict):
        for key, value in found.items():
            _seeds(own, value, f"{name}.{key}")
    elif isinstance(found, list):
        for number, value in enumerate(found):
            _seeds(own, value, f"{name}.{number}")
    elif isinstance(found, str) and len(found) == 64 and set(found) <= set("0123456789abcdef"):
        own.secret(name, bytes.fromhex(found))


def bare_columns(data: Path, mark: str) -> list[str]:
    """Return the columns of text or bytes in which no row has a canary, by table."""
    from django.apps import apps
    from django.db import models

    from warifu.server.reading.refreshing import TABLES

    kinds = (models.CharField, models.TextField, models.JSONField, models.BinaryField)
    bare = []
    for model in apps.get_app_config("warifu").get_models():
        if model in TABLES:
            continue
        for column in model._meta.concrete_fields:
            if not isinstance(column, kinds) and not column.is_relation:
                continue
            values = model._default_manager.values_list(column.attname, flat=True)
            if not any(mark.encode() in _bytes(value) for value in values):
                bare.append(f"{model._meta.db_table.removeprefix('warifu_')}.{column.attname}")
    return sorted(bare)


def _bytes(value: object) -> bytes:
    if isinstance(value, str):
        return value.encode()
    return bytes(value) if isinstance(value, bytes | memoryview) else json.dumps(value).encode()


def opened(data: Path, file: str) -> list[str]:
    """Write all that lies sealed in a node, opened, to a file; return of which kinds it is."""
    from warifu.node.keeping import open_content
    from warifu.node.rows import Sealed
    from warifu.server.models import SealedRecord
    from warifu.server.node_settings import node_settings
    from warifu.server.running import ports_of

    ports, kinds = ports_of(node_settings()), set()
    with Path(file).open("wb") as out:
        for row in SealedRecord.objects.all().iterator():
            sealed = Sealed(row.handle, row.keeping, bytes(row.wrapped_key), bytes(row.ciphertext))
            out.write(b"\n".join((row.handle.encode(), *open_content(sealed, ports.keys), b"")))
            kinds.add(row.keeping)
    return sorted(kinds)


TASKS = {"plant": plant, "bare": bare_columns, "open": opened}


def main() -> None:
    task, data, given = sys.argv[1:]
    from warifu.cli import node

    node.set_up(Path(data))
    sys.stdout.write(json.dumps(TASKS[task](Path(data), given)))


if __name__ == "__main__":
    main()
