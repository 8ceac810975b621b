"""The processes that are measured: a node over a database of either kind, and the bare view."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from benchmarks.load.making import MADE
from tests.server.postgres import postgres

ROOT = Path(__file__).resolve().parents[2]
SQLITE, POSTGRESQL = "SQLite", "PostgreSQL"
_WITHIN = 300.0
_STOPPED_WITHIN = 20.0


@dataclass(frozen=True)
class Running:
    """A process that listens: its number, the port for people, and what was made of it."""

    process: int
    port: int
    made: dict[str, Any]

    def processor(self) -> float:
        """Return how many seconds of its processor the process has taken; 0 where the system does not tell."""
        try:
            told = Path(f"/proc/{self.process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        except OSError:
            return 0.0
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def node_over(kind: str) -> Iterator[Running]:
    """Make a node over a database of a kind, run it, and stop it in the end; nothing of it is left."""
    with tempfile.TemporaryDirectory(prefix="warifu-load-") as folder:
        data = Path(folder) / "node"
        with nullcontext() if kind == SQLITE else postgres() as place:  # durable, as a real service has it
            database = [] if place is None else [f"postgresql://warifu@{quote(str(place), safe='')}/postgres"]
            with _node(data, *database) as running:
                yield running


@contextmanager
def _node(data: Path, *database: str) -> Iterator[Running]:
    _run("benchmarks.load.making", str(data), *database)
    with _process("warifu.cli", "serve", "--data", str(data)) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        if not line:
            sys.exit("the node did not start: what it said stands above")
        port = int(json.loads((data / "serving.json").read_bytes())["web"].rpartition(":")[2])
        yield Running(process.pid, port, json.loads((data / MADE).read_text(encoding="utf-8")))


@contextmanager
def bare_view() -> Iterator[Running]:
    """Serve the bare view, and give it once it answers."""
    with _process("benchmarks.load.bare") as process:
        assert process.stdout is not None
        port = int(process.stdout.readline())
        _await_listening(port)
        yield Running(process.pid, port, {})


def _await_listening(port: int) -> None:
    end = time.monotonic() + _WITHIN
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("WARIFU_", "DJANGO_"))}
    return kept | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}", "PYTHONUNBUFFERED": "1"}


def _run(module: str, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=ROOT, env=_environment(), check=False
    )
    if done.returncode:
        sys.exit(f"{module} ended with {done.returncode}: what it said stands above")


@contextmanager
def _process(module: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", module, *arguments]
    log = tempfile.TemporaryFile()  # noqa: SIM115  (closed below)
    process = subprocess.Popen(
        command, cwd=ROOT, env=_environment(), stdout=subprocess.PIPE, stderr=log, text=True
    )
    try:
        yield process
    except BaseException:
        log.seek(0)
        sys.stderr.write(log.read()[-3000:].decode(errors="replace"))
        raise
    finally:
        process.terminate()
        try:
            process.wait(_STOPPED_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        log.close()
