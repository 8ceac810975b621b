"""`warifu demo`: two nodes on this machine, London and Tokyo, with an exercise half way through."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import click

from warifu.errors import UsageError
from warifu.parties import GB, JP, State
from warifu.server.demo.folders import PORT, data_of, ports_from, set_up_both

WORKBOOK = Path("examples/workbooks/vigilant_isles_23.xlsx")
_READY_WITHIN, _END_WITHIN, _LOOK_EVERY = 60.0, 15.0, 0.1
_NAMES = {GB: "London", JP: "Tokyo"}


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path("build/demo"))
@click.option(
    "--workbook",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=WORKBOOK,
    show_default=True,
    help="The list that London lodges, where the demonstration is not made yet.",
)
@click.option(
    "--port", default=PORT, show_default=True, help="Where London is made to listen; Tokyo one above."
)
@click.option("--background", is_flag=True, help="Leave the two nodes running and end.")
@click.option("--stop", is_flag=True, help="End nodes that were left running.")
def command(folder: Path, workbook: Path, port: int, *, background: bool, stop: bool) -> int:
    """Run two nodes of made-up people in FOLDER until Ctrl-C; make them first where they are not there yet."""
    if stop:
        return _stop(folder)
    if not folder.exists():
        set_up_both(folder)
        from warifu.server.demo.making import make_demo  # noqa: PLC0415  (once Django is set up)

        make_demo(folder, workbook, lambda says: click.echo(f"  {says}", err=True), ports_from(port))
    nodes = [_Node(state, data_of(folder, state)) for state in _NAMES]
    signal.signal(signal.SIGTERM, _as_interrupted)
    try:
        for node in nodes:
            node.start()
        addresses = {node.state: node.address() for node in nodes}
        _tell(addresses, folder if background else None)
        if background:
            return 0
        while all(node.is_running for node in nodes):
            time.sleep(_LOOK_EVERY)
    except KeyboardInterrupt:
        click.echo("\nstopping", err=True)
    except UsageError:
        for node in nodes:
            node.end()
        raise
    return max(node.end() for node in nodes)


def _tell(addresses: dict[State, str], left_in: Path | None) -> None:
    listed = "".join(f"  {name:7} {addresses[state]}/\n" for state, name in _NAMES.items())
    ends = f"`warifu demo {left_in} --stop` ends both" if left_in else "Ctrl-C ends both"
    click.echo(
        "\nTwo nodes are running. All people are made up, and the clock stands in November 2023.\n"
        f"{listed}"
        "Choose at either who you want to be: Captain Robin Madeup of the visiting unit in London,\n"
        f"架空 冬子 of immigration in Tokyo, or any other. {ends}; what was done is kept."
    )


def _as_interrupted(*_: object) -> None:
    raise KeyboardInterrupt


def _stop(folder: Path) -> int:
    for state in _NAMES:
        told = _serving(data_of(folder, state))
        if told is not None:
            with suppress(ProcessLookupError):
                os.kill(told["pid"], signal.SIGTERM)
    ends = time.monotonic() + _END_WITHIN
    while time.monotonic() < ends and any(_serving(data_of(folder, state)) for state in _NAMES):
        time.sleep(_LOOK_EVERY)
    left = [data_of(folder, state) for state in _NAMES if _serving(data_of(folder, state))]
    if left:
        raise UsageError(f"{left[0]}: the node does not end; look at its file node.log")
    click.echo("both nodes have ended")
    return 0


@dataclass
class _Node:
    """A node of the demonstration, in a process of its own; one that runs already is left as it is."""

    state: State
    data: Path
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        if _serving(self.data) is not None:
            return
        environment = {name: value for name, value in os.environ.items() if not name.startswith("WARIFU_")}
        with (self.data / "node.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "warifu.cli", "serve"],
                env={**environment, "WARIFU_DATA": str(self.data.absolute())},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def address(self) -> str:
        """Return where people find it, once it listens."""
        ends = time.monotonic() + _READY_WITHIN
        while time.monotonic() < ends and (self.process is None or self.process.poll() is None):
            told = _serving(self.data)
            if told is not None:
                return str(told["web"])
            time.sleep(_LOOK_EVERY)
        log = (self.data / "node.log").read_text(encoding="utf-8", errors="replace")
        last = " ".join(log.strip().splitlines()[-1:]) or "it said nothing"
        raise UsageError(f"the node in {self.data} does not begin: {last}")

    @property
    def is_running(self) -> bool:
        """Whether its process goes on."""
        if self.process is None:
            return _serving(self.data) is not None
        return self.process.poll() is None

    def end(self) -> int:
        """End it, if it was started here; return 0, or 1 where it failed."""
        if self.process is None:
            return 0
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(_END_WITHIN)
            except subprocess.TimeoutExpired:
                self.process.kill()
        return 0 if self.process.wait() in {0, -signal.SIGTERM, -signal.SIGINT} else 1


def _serving(data: Path) -> dict[str, int] | None:
    """Return what a node that runs has told of itself; None where none does."""
    try:
        told: dict[str, int] = json.loads((data / "serving.json").read_bytes())
        os.kill(told["pid"], 0)
    except (FileNotFoundError, ProcessLookupError, ValueError, KeyError):
        return None
    return told
