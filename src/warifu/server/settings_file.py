"""The file of settings of a new node: every setting with what it says; those that were not given as remarks."""

from __future__ import annotations

from pathlib import Path

from warifu.errors import UsageError
from warifu.server.node_settings import FILE, SETTINGS


def write_settings(data: Path, values: dict[str, str]) -> Path:
    """
    Write the file of settings of a new node, and return it.

    Raises:
        UsageError: there is one; none is overwritten.
    """
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = data / FILE
    if path.exists():
        raise UsageError(f"{path}: there is a node already; none is overwritten. Take another folder")
    lines = []
    for setting in SETTINGS:
        lines.append(f"# {setting.says}")
        if setting.name in values:
            lines.append(f'{setting.name} = "{values[setting.name]}"')
        else:
            lines.append(f'# {setting.name} = "{setting.default or ""}"')
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
