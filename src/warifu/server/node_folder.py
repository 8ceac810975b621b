"""
A node's folder: settings, secret keys, the certificate of the link, and, once it runs, database and ledgers.

    warifu.toml     settings
    keys/           secret keys, the link's key, what signs cookies. Never in a backup; what was signed is noted here too
    peer.pem        the other node's certificate, once the ceremony was held
    node.sqlite3    the database, unless it is PostgreSQL
    ledgers/        the files of the own ledger and of the copy of the other State's
    serving.json    while it runs: the addresses it listens at
"""

from __future__ import annotations

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from warifu.errors import UsageError
from warifu.node.ports import Ports
from warifu.node.trust import begin_trust
from warifu.server.keystore import make_keys
from warifu.server.link_tls import make_link_certificate
from warifu.server.node_settings import WEB_SECRET, NodeSettings
from warifu.server.ports import SystemChance, SystemClock
from warifu.server.root_keys import first_manifest, make_root_keys

_LOCK = "in-use"
_SECRET_BYTES = 48
_OWNER_ONLY = 0o600


def make_secrets(settings: NodeSettings, host: str, *, year: int | None = None) -> None:
    """
    Make all that is secret on a node.

    year: that of its first log; without one, this year.

    Raises:
        UsageError: there is some; none is overwritten.
    """
    now = SystemClock().now()
    make_keys(settings.keys, host=host, year=year or now.year, chance=SystemChance())
    make_link_certificate(settings.keys, host, now)
    path = settings.keys / WEB_SECRET
    path.touch(mode=_OWNER_ONLY, exist_ok=False)
    path.write_text(secrets.token_urlsafe(_SECRET_BYTES))


def found_keys(roots: Path, host: str, ports: Ports) -> None:
    """
    Make the State's root keys in a folder, have two of them sign the first key manifest, and keep that on the node.

    Raises:
        UsageError: there are root keys in the folder.
    """
    keys = make_root_keys(roots, host=host, chance=ports.chance)
    signed = first_manifest(ports.own, ports.keys.ring, keys, ports.clock.now().replace(microsecond=0))
    begin_trust(ports.own, signed, signed.manifest.fingerprint, ports)


@contextmanager
def in_use(settings: NodeSettings) -> Iterator[None]:
    """
    Hold the folder for this process alone, until it ends; however it ends.

    Raises:
        UsageError: another process holds it.
    """
    if not settings.data.is_dir():
        raise UsageError(f"{settings.data}: no node there; make one with `warifu init`, or set WARIFU_DATA")
    descriptor = os.open(settings.data / _LOCK, os.O_RDWR | os.O_CREAT, _OWNER_ONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise UsageError(f"{settings.data}: the node is in use by another process; stop that first") from None
    try:
        yield
    finally:
        os.close(descriptor)
