"""The table of a node's settings, as they stand in the code."""

from __future__ import annotations

from collections.abc import Iterator

from warifu.server.node_settings import SETTINGS


def settings() -> Iterator[str]:
    """Yield the lines of the table."""
    yield "| in `warifu.toml` | in the environment | by default | says |"
    yield "|---|---|---|---|"
    for setting in SETTINGS:
        default = (
            "must be given" if setting.default is None else f"`{setting.default}`" if setting.default else ""
        )
        yield f"| `{setting.name}` | `{setting.variable}` | {default} | {setting.says} |"
