"""Two nodes in this process, over two databases, with real keys and certificates and the ceremony held."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.node.two import SetClock
from warifu.parties import GB, JP, State

PEER = {GB: JP, JP: GB}


@dataclass
class Place:
    """A node: its settings and what it runs as."""

    settings: Any
    node: Any

    @property
    def ports(self):
        return self.node.ports


def a_place(folder: Path, state: State, alias: str, clock: SetClock, **more: str) -> Place:
    """Make a node with keys, certificate and its own manifest."""
    from warifu.server.keystore import FolderKeys
    from warifu.server.node_folder import found_keys, make_secrets
    from warifu.server.node_settings import node_settings
    from warifu.server.ports import DatabasePorts
    from warifu.server.running import RunningNode

    data = folder / state
    data.mkdir()
    named = {"WARIFU_DATA": str(data), "WARIFU_STATE": state, "WARIFU_PEER": PEER[state]}
    settings = node_settings(named | more)
    host = f"node.{state.lower()}.invalid"
    make_secrets(settings, host)
    ports = DatabasePorts(
        alias, settings.ledgers, FolderKeys(settings.keys), own=state, peer=PEER[state], clock=clock
    )
    found_keys(folder / f"roots-{state}", host, ports)
    return Place(settings, RunningNode(ports))


def hold_ceremony(one: Place, other: Place) -> None:
    """Have each trust the other."""
    from warifu.server.ceremony import own_card, trust

    for here, there in ((one, other), (other, one)):
        card = own_card(there.settings, there.ports)
        trust(card, card.fingerprint, here.settings, here.ports)
