"""
Settings of a node: from the environment (`WARIFU_STATE`), else from the file `warifu.toml` in its folder (`state`).

They are checked as a whole before anything is started, and each error says what to write where. The names, with what
they say, are in `SETTINGS`; the page of the settings is made from it.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from warifu.errors import UsageError
from warifu.parties import STATE_CODES, State

FILE = "warifu.toml"
PEER_CERTIFICATE = "peer.pem"
LINK_CERTIFICATE, LINK_KEY = "link.pem", "link-key.pem"
WEB_SECRET = "web-secret"  # noqa: S105  (the name of a file)

_MIB = 1024 * 1024


@dataclass(frozen=True)
class Setting:
    """A setting: its name, what it is by default (nothing: it must be given), and what it says."""

    name: str
    default: str | None
    says: str

    @property
    def variable(self) -> str:
        """The variable of the environment that goes before the file."""
        return f"WARIFU_{self.name.upper()}"


SETTINGS = (
    Setting("state", None, "the State of this node, as two letters: GB"),
    Setting("peer", None, "the State of the other node, as two letters: JP"),
    Setting("database", "", "postgresql://user:password@host:port/name; nothing: SQLite in the folder"),
    Setting("keys", "", "the folder of the secret keys; nothing: `keys` in the node's folder"),
    Setting(
        "listen",
        "127.0.0.1:8423",
        "where people's browsers are listened to; port 0: any free one; beyond this machine only with an https `origin`",
    ),
    Setting(
        "origin", "", "the address that people type; nothing: http://localhost with the port listened on"
    ),
    Setting("hosts", "", "further names by which people may call the node, with commas between"),
    Setting(
        "link_listen", "127.0.0.1:9423", "where the other State's node is listened to; port 0: any free one"
    ),
    Setting(
        "peer_link", "", "the address of the other State's node: https://host:port; nothing: only listen"
    ),
    Setting(
        "disk_least", "256", "MiB that must be free on the disk; below it nothing is taken from the link"
    ),
    Setting("publish_every", "2", "seconds between two checkpoints, while there is something new to sign"),
    Setting("deliver_every", "5", "seconds after which the worker looks again at the latest"),
    Setting(
        "oidc_issuer",
        "",
        "the identity provider of the own State (OpenID Connect), as it names itself: https://…; nothing: passkeys only",
    ),
    Setting("oidc_client", "", "the name under which the provider knows this node"),
    Setting("oidc_secret", "", "the secret that the provider gave this node; nothing: it gave none"),
    Setting("oidc_name", "", "what people call the provider; nothing: its address"),
    Setting(
        "oidc_acr",
        "",
        "with a provider: the classes of sign-in (`acr`) that count, blanks between; any: however weak it was",
    ),
    Setting(
        "metrics_token",
        "",
        "with which `/metrics` and the whole of `/health` may be asked for from elsewhere",
    ),
    Setting("demo", "", "1: sign-in by choosing a made-up person. Only for demonstrations"),
    Setting(
        "demo_behind", "0", "seconds by which the clock of a demonstration lies behind that of the machine"
    ),
)
"""Every setting, in the order of the page."""

_BY_NAME = {setting.name: setting for setting in SETTINGS}


@dataclass(frozen=True)
class Address:
    """A place to listen at: an address of this machine, and a port; 0: any free one."""

    host: str
    port: int

    def __str__(self) -> str:
        """Return it as it is written in settings."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


@dataclass(frozen=True)
class NodeSettings:
    """The settings of a node, checked. Durations in seconds, `disk_least` in bytes."""

    data: Path
    keys: Path
    state: State
    peer: State
    database: str
    listen: Address
    origin: str
    hosts: tuple[str, ...]
    link_listen: Address
    peer_link: str
    disk_least: int
    publish_every: float
    deliver_every: float
    metrics_token: str
    is_demo: bool
    demo_behind: float = 0.0

    @property
    def ledgers(self) -> Path:
        """The folder of the files of the own ledger and of the mirror of the other's."""
        return self.data / "ledgers"

    @property
    def link_certificate(self) -> Path:
        """The certificate that this node shows on the link."""
        return self.keys / LINK_CERTIFICATE

    @property
    def link_key(self) -> Path:
        """The secret key of that certificate."""
        return self.keys / LINK_KEY

    @property
    def peer_certificate(self) -> Path:
        """The certificate of the other State's node, as the key ceremony compared it."""
        return self.data / PEER_CERTIFICATE


def folder_of(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of the node: `WARIFU_DATA`, or `node` where the program was called."""
    return Path(environ.get("WARIFU_DATA") or "node").absolute()


def given(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """
    Return every setting as it was given or is by default, unchecked; what has no default is missing.

    Raises:
        UsageError: the file is not TOML, or has a name that is no setting.
    """
    path = folder_of(environ) / FILE
    written = _written(path)
    found = {setting.name: setting.default for setting in SETTINGS if setting.default is not None}
    found |= written
    found |= {each.name: environ[each.variable] for each in SETTINGS if each.variable in environ}
    return found


def node_settings(environ: Mapping[str, str] = os.environ) -> NodeSettings:
    """
    Read and check the settings of a node.

    Raises:
        UsageError: one is missing or is not what is wanted; the message says what to write where.
    """
    values, data = given(environ), folder_of(environ)
    if "state" not in values and not (data / FILE).exists():
        what = "name its folder (--data), make one (`warifu init`), or set WARIFU_STATE"
        raise UsageError(f"{data}: there is no node, for there is no {FILE} in it: {what}")
    state, peer = _state("state", values), _state("peer", values)
    if state == peer:
        raise _wrong("peer", peer, "another State than that of this node")
    listen = _address("listen", values)
    origin = _url("origin", values, "http", "https")
    if not ip_address(listen.host).is_loopback and not origin.startswith("https://"):
        raise _wrong(
            "listen",
            str(listen),
            "127.0.0.1 or [::1], or else an origin with https:// and a web server before",
        )
    if values["oidc_issuer"] and not values["oidc_acr"].strip():
        raise _wrong(
            "oidc_acr", "", "the names that the provider has for sign-ins by more than one factor, or any"
        )
    return NodeSettings(
        data=data,
        keys=Path(values["keys"]).absolute() if values["keys"] else data / "keys",
        state=state,
        peer=peer,
        database=values["database"],
        listen=listen,
        origin=origin,
        hosts=tuple(filter(None, (each.strip() for each in values["hosts"].split(",")))),
        link_listen=_address("link_listen", values),
        peer_link=_url("peer_link", values, "https"),
        disk_least=int(_number("disk_least", values) * _MIB),
        publish_every=_number("publish_every", values),
        deliver_every=_number("deliver_every", values),
        metrics_token=values["metrics_token"],
        is_demo=_switch("demo", values),
        demo_behind=_behind(values),
    )


def _written(path: Path) -> dict[str, str]:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not TOML: {error}") from error
    for name, value in found.items():
        if name not in _BY_NAME:
            raise UsageError(f"{path}: {name} is no setting; wanted one of: {', '.join(_BY_NAME)}")
        if not isinstance(value, str | int | float):
            raise UsageError(f"{path}: {name}: found {value!r}; wanted a text or a number")
    return {
        name: ("1" if value else "") if isinstance(value, bool) else str(value)
        for name, value in found.items()
    }


def _wrong(name: str, found: str, wanted: str) -> UsageError:
    setting = _BY_NAME[name]
    return UsageError(
        f"{name}: found {found!r}; wanted {wanted}. Set {setting.variable}, or {name} in {FILE}: {setting.says}"
    )


def _state(name: str, values: Mapping[str, str]) -> State:
    value = values.get(name, "")
    if value not in STATE_CODES:
        raise _wrong(name, value, "the two capital letters of a State")
    return State(value)


def _address(name: str, values: Mapping[str, str]) -> Address:
    value = values[name]
    host, colon, port = value.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not colon or not port.isdecimal() or int(port) > 65535:  # noqa: PLR2004  (the greatest port)
        raise _wrong(name, value, "an address and a port: 127.0.0.1:8423")
    try:
        ip_address(host)
    except ValueError:
        raise _wrong(name, value, "the address of this machine in digits, and a port") from None
    return Address(host, int(port))


def _url(name: str, values: Mapping[str, str], *schemes: str) -> str:
    value = values[name].rstrip("/")
    parts = urlsplit(value)
    if value and (parts.scheme not in schemes or not parts.hostname or parts.path or parts.query):
        raise _wrong(name, value, f"{' or '.join(schemes)}://host:port")
    return value


def _number(name: str, values: Mapping[str, str]) -> float:
    value = values[name]
    try:
        number = float(value)
    except ValueError:
        number = -1.0
    if not 0 < number < float("inf"):
        raise _wrong(name, value, "a number greater than 0")
    return number


def _behind(values: Mapping[str, str]) -> float:
    value = values["demo_behind"]
    try:
        seconds = float(value)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds < float("inf"):
        raise _wrong("demo_behind", value, "a number of seconds, from 0")
    if seconds and values["demo"] != "1":
        raise _wrong(
            "demo_behind", value, "0, since this node is no demonstration: its clock is the machine's"
        )
    return seconds


def _switch(name: str, values: Mapping[str, str]) -> bool:
    value = values[name]
    if value not in {"", "0", "1"}:
        raise _wrong(name, value, "1, or nothing")
    return value == "1"
