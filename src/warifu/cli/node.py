"""Commands on a node's folder: which it is, and Django set up over it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from warifu.errors import UsageError

Command = Callable[..., Any]


def data(command: Command) -> Command:
    """Add ``--data``: the node's folder."""
    return click.option(
        "--data",
        "data",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="WARIFU_DATA",
        default=Path("node"),
        show_default=True,
        help="The node's folder (also: WARIFU_DATA).",
    )(command)


def set_up(folder: Path) -> None:
    """
    Set Django up over a node's folder. Nothing of the server is imported before.

    Raises:
        UsageError: the server's packages are not installed.
    """
    os.environ["WARIFU_DATA"] = str(folder.absolute())
    os.environ["DJANGO_SETTINGS_MODULE"] = "warifu.server.settings"
    try:
        import django  # noqa: PLC0415  (only these commands need it)
    except ModuleNotFoundError:
        raise UsageError("the server's packages are not installed: pip install 'warifu[server]'") from None
    django.setup()
