"""`warifu demo`: two nodes on this machine, London and Tokyo, with an exercise half way through."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import click

from warifu.errors import UsageError
from warifu.parties import GB, JP
from warifu.server.demo.folders import PORTS, data_of, set_up_both

WORKBOOK = Path("examples/workbooks/vigilant_isles_23.xlsx")
_READY_WITHIN = 60.0
_LOOK_EVERY = 0.1
_END_WITHIN = 10.0


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path("build/demo"))
@click.option(
    "--workbook",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=WORKBOOK,
    show_default=True,
    help="The list that London lodges, where the demonstration is not made yet.",
)
@click.option("--make-only", is_flag=True, help="Make the two nodes and stop.")
def command(folder: Path, workbook: Path, *, make_only: bool) -> int:
    """Run two nodes of made-up people in FOLDER until Ctrl-C; make them first where they are not there yet."""
    if not folder.exists():
        set_up_both(folder)
        from warifu.server.demo.making import make_demo  # noqa: PLC0415  (once Django is set up)

        make_demo(folder, workbook, lambda says: click.echo(f"  {says}", err=True))
    if make_only:
        click.echo(f"The demonstration is in {folder}")
        return 0
    signal.signal(signal.SIGTERM, _as_interrupted)
    nodes = {state: _serve(data_of(folder, state)) for state in PORTS}
    try:
        for state, port in PORTS.items():
            _wait_until_ready(nodes[state], port, data_of(folder, state))
        click.echo(
            "\nTwo nodes are running. All people are made up, and the clock stands in November 2023.\n"
            f"  London  http://localhost:{PORTS[GB]}/\n"
            f"  Tokyo   http://localhost:{PORTS[JP]}/\n"
            "Choose at either who you want to be: Captain Robin Madeup of the visiting unit in London,\n"
            "架空 冬子 of immigration in Tokyo, or any other. Ctrl-C stops both; what was done is kept."
        )
        while all(node.poll() is None for node in nodes.values()):
            time.sleep(_LOOK_EVERY)
    except KeyboardInterrupt:
        click.echo("\nstopping", err=True)
    finally:
        codes = [_end(node) for node in nodes.values()]
    return max(map(abs, codes))


def _as_interrupted(*_: object) -> None:
    raise KeyboardInterrupt


def _serve(data: Path) -> subprocess.Popen[bytes]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("WARIFU_")}
    log = (data / "node.log").open("ab")
    return subprocess.Popen(
        [sys.executable, "-m", "warifu.cli", "serve"],
        env={**environment, "WARIFU_DATA": str(data)},
        stdout=log,
        stderr=subprocess.STDOUT,
    )


def _wait_until_ready(node: subprocess.Popen[bytes], port: int, data: Path) -> None:
    ends = time.monotonic() + _READY_WITHIN
    while time.monotonic() < ends:
        if node.poll() is not None:
            break
        try:
            with urlopen(f"http://127.0.0.1:{port}/health", timeout=2):
                return
        except HTTPError:  # It answers, and says what is wrong with it: that is for its operator to read.
            return
        except (URLError, OSError):
            time.sleep(_LOOK_EVERY)
    last = (data / "node.log").read_text(encoding="utf-8", errors="replace").strip().splitlines()[-1:]
    raise UsageError(
        f"the node in {data} does not answer on port {port}: {' '.join(last) or 'it said nothing'}"
    )


def _end(node: subprocess.Popen[bytes]) -> int:
    if node.poll() is None:
        node.send_signal(signal.SIGTERM)
        try:
            node.wait(_END_WITHIN)
        except subprocess.TimeoutExpired:
            node.kill()
    return 0 if node.wait() in {0, -signal.SIGTERM, -signal.SIGINT} else 1
