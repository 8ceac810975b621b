"""
Making the demonstration: two nodes beside one another in one folder, and the story told over both.

    FOLDER/gb, FOLDER/jp                the nodes' folders
    FOLDER/roots-gb, FOLDER/roots-jp    the root keys of each State, which do not lie with its node

Nothing is there before all of it is. Django has to be set up over both databases (`folders.set_up_both`), so this is for
a process that makes the demonstration and runs no node itself.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from django.core.management import call_command
from django.db import connections

from warifu.desk import read_file
from warifu.node.start import start
from warifu.parties import GB, JP, State
from warifu.server.ceremony import own_card, trust
from warifu.server.demo.folders import being_made, data_of
from warifu.server.demo.places import Place, StoryClock
from warifu.server.demo.story import BEGINS, BEGINS_TOLD_AT, Telling, tell
from warifu.server.keystore import FolderKeys
from warifu.server.node_folder import found_keys, make_secrets
from warifu.server.node_settings import NodeSettings, node_settings
from warifu.server.people.demonstration import enter_made_up
from warifu.server.people.directory import Directory
from warifu.server.ports import DatabasePorts, SystemChance
from warifu.server.settings_file import write_settings

_LINK_ABOVE = 1000
_HANDLE_BYTES = 16
Progress = Callable[[str], None]


def make_demo(folder: Path, workbook: Path, progress: Progress, ports: Mapping[State, int]) -> None:
    """
    Make the demonstration in a folder that is not there yet.

    workbook: the list of people and things that London lodges. progress: is told each step in words. ports: where the
    pages of each node will be.

    Raises:
        StoppedError: the workbook cannot be read.
        FileExistsError: the folder is there.
    """
    if folder.exists():
        raise FileExistsError(f"{folder}: there already; none is overwritten")
    intake = read_file(workbook)
    part = being_made(folder)
    shutil.rmtree(part, ignore_errors=True)
    try:
        progress("two nodes are made, and their keys exchanged")
        clock = StoryClock(BEGINS)
        london, tokyo = (_place(part, state, ports, clock) for state in (GB, JP))
        _ceremony(part, london, tokyo)
        handle = SystemChance().draw(_HANDLE_BYTES).hex()
        tell(Telling(london, tokyo, clock, handle, lambda: SystemChance().draw(16).hex()), intake, progress)
        connections.close_all()
        part.rename(folder)
    finally:
        connections.close_all()
        shutil.rmtree(part, ignore_errors=True)


def _place(folder: Path, state: State, ports: Mapping[State, int], clock: StoryClock) -> Place:
    data, peer = data_of(folder, state), JP if state == GB else GB
    behind = datetime.now(UTC) - BEGINS_TOLD_AT
    write_settings(
        data,
        {
            "state": state,
            "peer": peer,
            "listen": f"127.0.0.1:{ports[state]}",
            "link_listen": f"127.0.0.1:{ports[state] + _LINK_ABOVE}",
            "peer_link": f"https://127.0.0.1:{ports[peer] + _LINK_ABOVE}",
            "demo": "1",
            "demo_behind": f"{behind.total_seconds():.0f}",
        },
    )
    settings = _settings(data)
    make_secrets(settings, _host(state), year=BEGINS.year)
    name = state.lower()
    call_command("migrate", database=name, verbosity=0)
    enter_made_up(state, at=clock.at, directory=Directory(name))
    keys = FolderKeys(settings.keys)
    return Place(DatabasePorts(name, settings.ledgers, keys, own=state, peer=peer, clock=clock))


def _ceremony(folder: Path, *places: Place) -> None:
    for place in places:
        found_keys(folder / f"roots-{place.state.lower()}", _host(place.state), place.ports)
    cards = {place.state: own_card(_settings(data_of(folder, place.state)), place.ports) for place in places}
    for place in places:
        card = cards[place.ports.peer]
        trust(card, card.fingerprint, _settings(data_of(folder, place.state)), place.ports)
        start(place.ports)


def _settings(data: Path) -> NodeSettings:
    return node_settings({"WARIFU_DATA": str(data)})


def _host(state: State) -> str:
    return f"node.{state.lower()}.invalid"
