"""
Two real nodes on this machine: processes, databases, mutual TLS, and a network between them that can be cut.

    with two_nodes(tmp_path) as nodes:
        receipt = nodes.gb.person("defence").gives(OpenActivity(...))
        nodes.agree()

Every port is free and taken when it is needed. All people are made up. `made_nodes` makes the folders once; each test
works on a copy of them.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import urllib3

from tests.server.relay import Relay
from warifu.casework.commands import Command
from warifu.codec import to_plain
from warifu.parties import GB, JP, State

ROOT = Path(__file__).parents[2]
WITHIN = 400.0
"""Seconds: no measure of anything, but so long that only what hangs is given up, on however busy a machine."""
ANSWERED_WITHIN = 120.0
PEER = {GB: JP, JP: GB}
_PYTHON = (sys.executable, "-m")


class RefusedCommandError(Exception):
    """The node answered that it does not do this, and why."""


class UnansweredError(Exception):
    """The node did not answer: nothing is known."""


def environment(**more: str) -> dict[str, str]:
    """Return the environment of a node's process: nothing of another node is in it, and it keeps what it compiled."""
    left_out = ("WARIFU_", "DJANGO_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    return kept | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}", **more}


def until(is_so: Callable[[], Any], *, within: float = WITHIN, what: str = "it") -> Any:
    """Wait until something is so, and return it."""
    end = time.monotonic() + within
    while not (found := is_so()):
        assert time.monotonic() < end, f"{what}: not so within {within:.0f} s"
        time.sleep(0.02)
    return found


@dataclass
class Person:
    """Somebody who is signed in, at the API of their node."""

    node: NodeProcess
    secret: str

    def gives(self, command: Command, *, request: str | None = None) -> dict[str, Any]:
        """Give a command and return its receipt."""
        kind = type(command).__name__
        headers = {"Content-Type": "application/json", "Idempotency-Key": request or secrets.token_hex(8)}
        body = json.dumps(to_plain(command)).encode()
        return self._asked("POST", f"/api/v1/commands/{kind}", body, headers)

    def asks(self, path: str) -> dict[str, Any]:
        """Return what the API answers at an address."""
        return self._asked("GET", f"/api/v1{path}", None, {})

    def _asked(
        self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]
    ) -> dict[str, Any]:
        form = "f" * 32
        state = self.node.state.lower()
        cookies = f"warifu-{state}={self.secret}; warifu-{state}-form={form}"
        try:
            answer = self.node.pool.request(
                method,
                self.node.web + path,
                body=body,
                headers={"Cookie": cookies, "X-CSRFToken": form, **headers},
                timeout=ANSWERED_WITHIN,
                retries=False,
                redirect=False,
            )
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise UnansweredError(str(error)) from error
        if answer.status >= 500:
            raise UnansweredError(f"{answer.status}: {answer.data[:300]!r}")
        if answer.status >= 300:
            raise RefusedCommandError(f"{answer.status}: {answer.data.decode()[:500]}")
        return answer.json()


class NodeProcess:
    """One State's node: its folder, and the process that serves it."""

    def __init__(self, folder: Path, state: State, *, log: Path) -> None:
        self.data, self.state, self.log = folder, state, log
        self.relay: Relay | None = None
        self.pool = urllib3.PoolManager(maxsize=8)
        self.web = ""
        self.more: dict[str, str] = {}
        self._launcher: subprocess.Popen[str] | None = None
        self._viewer: subprocess.Popen[str] | None = None
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._child = 0
        self.secrets: dict[str, str] = {}

    @property
    def serving(self) -> dict[str, Any]:
        """What the node says of where it listens; KeyError while it does not."""
        try:
            return json.loads((self.data / "serving.json").read_bytes())
        except FileNotFoundError:
            raise KeyError("it does not serve") from None

    @property
    def link_port(self) -> int:
        return int(self.serving["link"].rpartition(":")[2])

    @property
    def env(self) -> dict[str, str]:
        peer = {} if self.relay is None else {"WARIFU_PEER_LINK": f"https://127.0.0.1:{self.relay.port}"}
        return environment(WARIFU_DATA=str(self.data), **peer, **self.more)

    def start(self) -> None:
        """Run `warifu serve`, and wait until it listens."""
        self._clean()
        with self.log.open("ab") as log:
            command = (*_PYTHON, "warifu.cli", "serve", "--data", str(self.data))
            self._process = subprocess.Popen(command, env=self.env, cwd=ROOT, stdout=log, stderr=log)
        self._await(lambda: self._process is not None and self._process.poll() is not None)

    def begin(self) -> None:
        """Begin a process from the launcher, which is much faster; `listens` waits until it listens."""
        self._clean()
        self._child = int(self._tell("serve"))

    def listens(self) -> None:
        """Wait until the process that was begun listens."""
        self._await(lambda: not _is_running(self._child))

    def kill(self) -> None:
        """End the process at once, without a word to it: `kill -9`."""
        if self._child:
            with suppress(ProcessLookupError):
                os.kill(self._child, 9)
            self._gone()
        elif self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def stop(self) -> None:
        """Have the process end by itself."""
        if self._child:
            with suppress(ProcessLookupError):
                os.kill(self._child, 15)
            self._gone()
        elif self._process is not None:
            self._process.terminate()
            assert self._process.wait(WITHIN) == 0
            self._process = None

    def close(self) -> None:
        """End everything."""
        self.kill()
        for launcher in filter(None, (self._launcher, self._viewer)):
            assert launcher.stdin is not None
            assert launcher.stdout is not None
            launcher.stdin.close()
            launcher.wait(WITHIN)
            launcher.stdout.close()
        self._launcher = self._viewer = None
        self.pool.clear()

    def view(self, word: str) -> Any:
        """Return what the node's folder holds, looked at from a process of its own; it need not serve."""
        with self._lock:
            if self._viewer is None:
                self._viewer = self._launched()
            answer = _told(self._viewer, word)
        assert answer.startswith(("{", "[")), f"{word}: {answer}{self.log.read_text()[-3000:]}"
        return json.loads(answer)

    def look(self) -> dict[str, Any]:
        return self.view("look")

    def enter(self) -> None:
        """Enter the made-up people who are not there yet, and sign each of them in anew."""
        self.secrets = self.view("enter")

    def person(self, office: str = "defence", number: int = 0) -> Person:
        """Return a made-up person, signed in."""
        return Person(self, self.secrets[f"{office}-{number}"])

    def health(self) -> dict[str, Any]:
        """Return how the node says it is."""
        return self.pool.request("GET", f"{self.web}/health", retries=False, timeout=ANSWERED_WITHIN).json()

    def _tell(self, line: str) -> str:
        if self._launcher is None:
            self._launcher = self._launched()
        return _told(self._launcher, line)

    def _launched(self) -> subprocess.Popen[str]:
        with self.log.open("ab") as log:
            command = (*_PYTHON, "tests.server.launcher", str(self.data))
            launcher = subprocess.Popen(
                command, env=self.env, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True,
                start_new_session=True,  # Ctrl-C is for whoever began it
            )  # fmt: skip
        assert launcher.stdout is not None
        assert launcher.stdout.readline() == "ready\n", self.log.read_text()[-3000:]
        return launcher

    def _gone(self) -> None:
        assert self._launcher is not None
        assert self._launcher.stdout is not None
        assert self._launcher.stdout.readline().startswith("ended")
        self._child = 0

    def _clean(self) -> None:
        (self.data / "serving.json").unlink(missing_ok=True)

    def _await(self, is_gone: Callable[[], bool]) -> None:
        def serves() -> str:
            assert not is_gone(), f"{self.state} ended: {self.log.read_text()[-3000:]}"
            with suppress(KeyError):
                return str(self.serving["web"])
            return ""

        self.web = until(serves, what=f"{self.state} serves").replace("localhost", "127.0.0.1")


@dataclass
class TwoNodes:
    """Both nodes, and the network between them."""

    gb: NodeProcess
    jp: NodeProcess

    @property
    def both(self) -> tuple[NodeProcess, NodeProcess]:
        return self.gb, self.jp

    def cut(self) -> None:
        for node in self.both:
            assert node.relay is not None
            node.relay.cut()

    def mend(self) -> None:
        for node in self.both:
            assert node.relay is not None
            node.relay.mend()

    def agree(self, *, within: float = WITHIN) -> tuple[dict[str, Any], dict[str, Any]]:
        """
        Wait until nothing is on its way, both have the same cases and each mirrors all of the other's ledger.

        Return what each folder holds. Only then can one be put back from an old backup and nothing be lost: what was
        signed and is mirrored nowhere is gone with the disk.
        """
        until(lambda: all(_is_quiet(node) for node in self.both), within=within, what="both are quiet")
        found = []

        def is_same() -> bool:
            with ThreadPoolExecutor(2) as two:
                found[:] = two.map(NodeProcess.look, self.both)
            quiet = all(each["open"] == each["queued"] == 0 and each["mode"] == "open" for each in found)
            kept = all(one["rows"] == other["mirrored"] for one, other in (found, reversed(found)))
            return quiet and kept and found[0]["digests"] == found[1]["digests"]

        until(is_same, within=within, what="both agree")
        return found[0], found[1]


def _told(launcher: subprocess.Popen[str], line: str) -> str:
    assert launcher.stdin is not None
    assert launcher.stdout is not None
    launcher.stdin.write(f"{line}\n")
    launcher.stdin.flush()
    return launcher.stdout.readline()


def _is_quiet(node: NodeProcess) -> bool:
    try:
        said = node.person().asks("/exchange")
    except (UnansweredError, RefusedCommandError):
        return False
    return bool(said["mode"] == "open" and said["queued"] == said["unconfirmed"] == said["waiting"] == 0)


def _is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def warifu(*words: object, ends_with: int = 0, **env: str) -> str:
    """Run the command line, and return what it printed. ends_with: the exit code that it must have."""
    done = subprocess.run(
        [*_PYTHON, "warifu.cli", *map(str, words)],
        env=environment(**env), cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == ends_with, f"{words}: {done.stdout}{done.stderr}"
    return done.stdout


def made_nodes(folder: Path, databases: Mapping[State, str] | None = None) -> Path:
    """Make both nodes in a folder by the commands that people use, and hold the ceremony."""
    with ThreadPoolExecutor(2) as two:
        list(two.map(lambda state: _init(folder, state, (databases or {}).get(state, "")), PEER))
        list(two.map(lambda state: _trust(folder, state), PEER))
    return folder


def _init(folder: Path, state: State, database: str) -> None:
    more = ("--database", database) if database else ()
    warifu(
        "init", "--data", folder / state, "--state", state, "--peer", PEER[state], "--host", f"node.{state.lower()}.invalid",
        "--roots", folder / f"roots-{state}", "--listen", "127.0.0.1:0", "--link-listen", "127.0.0.1:0", "--demo", *more,
    )  # fmt: skip
    said = warifu("keys", "export", folder / f"{state}.json", "--data", folder / state)
    (folder / f"{state}.paper").write_text("\n".join(said.splitlines()[-3:]))


def _trust(folder: Path, state: State) -> None:
    peer = PEER[state]
    paper = (folder / f"{peer}.paper").read_text()
    warifu("keys", "trust", folder / f"{peer}.json", "--fingerprint", paper, "--data", folder / state)


@contextmanager
def two_nodes(
    made: Path, folder: Path, *, is_copied: bool = True, more: Mapping[str, str] | None = None, **begun: bool
) -> Iterator[TwoNodes]:
    """
    Yield both nodes over a copy of folders that were made, serving, or not yet, where `serving=False`.

    fast: from the launcher. more: further variables of the environment.
    """
    nodes = {}
    for state in PEER:
        if is_copied:
            shutil.copytree(made / state, folder / state)
        node = NodeProcess(folder / state, state, log=folder / f"{state}.log")
        node.more = {"WARIFU_PUBLISH_EVERY": "0.3", **(more or {})}
        nodes[state] = node
    for state, node in nodes.items():
        peer = nodes[PEER[state]]
        node.relay = Relay(lambda peer=peer: peer.link_port)  # type: ignore[misc]
    both = TwoNodes(nodes[GB], nodes[JP])
    try:
        with ThreadPoolExecutor(2) as two:
            list(two.map(NodeProcess.enter, both.both))
            if begun.get("serving", True):
                list(two.map(_begin_fast if begun.get("fast") else NodeProcess.start, both.both))
        yield both
    finally:
        for node in both.both:
            node.close()
            assert node.relay is not None
            node.relay.close()


def _begin_fast(node: NodeProcess) -> None:
    node.begin()
    node.listens()
